"""What imported lists say of a party: the entries that a person joined with it, and those that bear one of its names.

In: a view and a party's number. Out: `ListedEntry`, each with its claims: known_as for every name with the list's
mark of quality, and the ties that the list tells; all by that list, dated by it.
Always: an entry that nobody has joined says so; a name in common is a suggestion and no more.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, or_, select

from whence.ledger import alike_names
from whence.ledger.decisions import PAIR
from whence.ledger.name_tables import decision, list_entry, list_import, list_name, list_tie, name_seen
from whence.ledger.tables import party_key
from whence.values import Bound

_PORTION = 400


@dataclass(frozen=True, slots=True)
class ListedClaim:
    """What a list says, in one claim. quality: its mark on a name. words: the sentence or column that says so.
    when: of a tie, where the list gives it."""

    id: str
    kind: str
    subject: str
    object: str
    quality: str = ""
    role: str = ""
    words: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """An entry of a list. joined: a person joined it with the party. matched: where not, the name in common, or two
    alike ones.
    drawn: the day of the list, "" where neither it nor anybody says. listed: the day it was put on the list."""

    key: str
    source: str
    publisher: str
    drawn: str
    number: int
    reference: str
    kind: str
    name: str
    joined: bool
    matched: str
    claims: tuple[ListedClaim, ...]
    countries: tuple[str, ...] = ()
    born: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    listed: str = ""
    note: str = ""
    lat: float | None = None
    lon: float | None = None

    @property
    def short(self) -> str:
        """The id as shown."""
        return self.key[:12]


def of_party(connection: Connection, number: int) -> tuple[ListedEntry, ...]:
    """The entries joined with a party, then those that bear one of its names and were not judged to be others."""
    keys = list(connection.scalars(select(party_key.c.key).where(party_key.c.party == number)))
    joined = {row.number: "" for some in _portions(keys) for row in _by_keys(connection, some)}
    apart = parted(connection, keys)
    matched = {
        row.entry: row.name
        for some in _portions(keys)
        for row in _by_names(connection, some)
        if row.entry not in joined and row.key not in apart
    }
    for entry, key, name in alike_names.entries(connection, keys):
        if entry not in joined and key not in apart:
            matched.setdefault(entry, name)
    entries = [entry for found in (joined, matched) for entry in _entries(connection, found, found is joined)]
    return tuple(sorted(entries, key=lambda each: (not each.joined, each.source, each.drawn, each.reference)))


def places(connection: Connection, names: Iterable[str]) -> tuple[ListedEntry, ...]:
    """The places of imported place tables that bear one of these names (folded)."""
    folds = sorted(set(names))
    query = (
        select(list_name.c.entry, list_name.c.plain)
        .join(list_entry, list_entry.c.number == list_name.c.entry)
        .where(list_name.c.fold.in_(folds), list_entry.c.kind == "place")
    )
    return tuple(_entries(connection, {row.entry: row.plain for row in connection.execute(query)}, False))


def parted(connection: Connection, keys: Sequence[str]) -> set[str]:
    """Keys that a standing decision says are not these, or may not be."""
    found: set[str] = set()
    for some in _portions(keys):
        query = select(decision.c.left, decision.c.right).where(
            decision.c.sort == PAIR, decision.c.withdrawn.is_(None), decision.c.verdict != "same",
            or_(decision.c.left.in_(some), decision.c.right.in_(some)),
        )  # fmt: skip
        found |= {key for row in connection.execute(query) for key in row}
    return found


def _portions(keys: Sequence[str]) -> Iterable[list[str]]:
    return (list(keys[at : at + _PORTION]) for at in range(0, len(keys), _PORTION))


def _by_keys(connection: Connection, keys: list[str]) -> Sequence[Any]:
    return connection.execute(select(list_entry.c.number).where(list_entry.c.key.in_(keys))).all()


def _by_names(connection: Connection, keys: list[str]) -> Sequence[Any]:
    query = (
        select(list_name.c.entry, list_entry.c.key, name_seen.c.name)
        .join(list_entry, list_entry.c.number == list_name.c.entry)
        .join(name_seen, (name_seen.c.fold == list_name.c.fold) & (name_seen.c.kind == list_entry.c.kind))
        .where(name_seen.c.key.in_(keys))
        .order_by(name_seen.c.name.desc())
    )
    return connection.execute(query).all()


def _entries(connection: Connection, wanted: dict[int, str], joined: bool) -> Iterable[ListedEntry]:
    query = (
        select(list_entry, list_import.c.name.label("source"), list_import.c.publisher, list_import.c.drawn)
        .join(list_import, list_import.c.number == list_entry.c["import"])
        .where(list_entry.c.number.in_(sorted(wanted)))
        .order_by(list_entry.c.number)
    )
    for row in connection.execute(query):
        names = connection.execute(
            select(list_name).where(list_name.c.entry == row.number).order_by(list_name.c.position)
        ).all()
        body = json.loads(row.body)
        made = body | {name: tuple(body.get(name, ())) for name in ("countries", "born", "roles")}
        made.pop("changed", None), made.pop("people", None)
        number = row._mapping["import"]
        yield ListedEntry(
            key=row.key, source=row.source, publisher=row.publisher, drawn=row.drawn, number=number,
            reference=row.reference, kind=row.kind, name=names[0].plain, joined=joined, matched=wanted[row.number],
            claims=(*_names(row, names), *_ties(connection, row, number, names[0].plain)), **made,
        )  # fmt: skip


def _names(row: Any, names: Sequence[Any]) -> Iterable[ListedClaim]:
    for name in names[1:]:
        yield _claim(row, "known_as", names[0].plain, name.text, quality=name.quality)


def _ties(connection: Connection, row: Any, number: int, own: str) -> Iterable[ListedClaim]:
    mine = or_(list_tie.c.subject == row.reference, list_tie.c.target == row.reference)
    query = select(list_tie).where(list_tie.c["import"] == number, mine).order_by(list_tie.c.number)
    ties = connection.execute(query).all()
    others = _called(connection, number, {each.subject for each in ties} | {each.target for each in ties})
    for tie in ties:
        subject = others.get(tie.subject) or tie.subject_name
        target = others.get(tie.target) or tie.target_name
        days = [day for day in (tie.first, tie.last) if day]
        when = Bound.parse("/".join(days)).edtf() if len(days) == 2 and days[0] == days[1] else "/".join(days)
        yield _claim(row, tie.kind, subject, target, role=tie.role, words=tie.words, when=when)


def _called(connection: Connection, number: int, references: set[str]) -> dict[str, str]:
    query = (
        select(list_entry.c.reference, list_name.c.plain)
        .join(list_name, (list_name.c.entry == list_entry.c.number) & (list_name.c.position == 0))
        .where(list_entry.c["import"] == number, list_entry.c.reference.in_(sorted(references - {""})))
    )
    return {row.reference: row.plain for row in connection.execute(query)}


def _claim(row: Any, kind: str, subject: str, other: str, **more: str) -> ListedClaim:
    told = "\n".join((row.key, row.drawn, kind, subject, other, *more.values()))
    made = hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return ListedClaim(made, kind, subject, other, **more)
