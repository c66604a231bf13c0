"""Importing reference lists: every entry with its names and ties, as claims by that list.

In: a transaction, a `ListFile`, who imports it. Out: rows of list_import, list_entry, list_name, list_tie, one decision.
Always: an import is whole or not there; it can be taken away again, and then no view shows anything of it, while its
decision and its head stay on record. Nothing is joined with a party of a report: that is suggested (see listed.py).
"""

from __future__ import annotations

import functools
import hashlib
import json
import re
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection, delete, insert, select

from whence.errors import ListError, RequestError
from whence.language.analysis import PartyKind
from whence.ledger import decisions, list_clues, seen_names, settling
from whence.ledger.bulk import insert_rows, next_number
from whence.ledger.decisions import IMPORT, Decision
from whence.ledger.name_tables import decision, list_entry, list_import, list_name, list_tie
from whence.names.forms import fold
from whence.names.lists import ListEntry, ListFile, ListHead
from whence.names.lists.entry import ListedTie, NameQuality
from whence.names.tables import table

_AS_THEY_ARE = ("countries", "born", "roles", "note", "lat", "lon", "people")
_DAYS = ("listed", "changed")
# Asking an enum for its value is slow enough to show with 25,000 names.
_QUALITIES = {quality: quality.value for quality in NameQuality}
_PLAIN = re.compile(r"[A-Za-z0-9 -]+")
# As `dump` of coding.py, made once: an encoder for each of 20,000 entries took a tenth of an import.
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(slots=True)
class Imported:
    """What an import took in. number: of the import. decision: its id. failures: rows left out, and why."""

    number: int = 0
    decision: str = ""
    entries: int = 0
    names: int = 0
    ties: int = 0
    places: int = 0
    failures: list[ListError] = field(default_factory=list)


@dataclass(slots=True)
class _Rows:
    entries: list[tuple[object, ...]] = field(default_factory=list)
    names: list[tuple[object, ...]] = field(default_factory=list)
    ties: list[tuple[object, ...]] = field(default_factory=list)


def import_list(connection: Connection, file: ListFile, by: str, drawn: date | None = None) -> Imported:
    """Take a list in. drawn: the day it was drawn up, where the file does not say or says wrongly.

    Raises RequestError where these very bytes are imported already, or where the file holds no usable entry.
    """
    head = file.head
    _refuse_again(connection, head)
    made = Imported(next_number(connection, list_import.c.number))
    rows = _collect(connection, file, made)
    if not rows.entries:
        first = f" ({made.failures[0]})" if made.failures else ""
        raise RequestError(head.path.name, f"holds no usable entry{first}", "See the formats: whence import --help")
    day = drawn or head.date
    told = Decision(0, IMPORT, str(made.number), "", "import", "", by, "", detail={"name": head.name})
    taken = decisions.add(connection, told)
    made.decision = taken.id
    values = {
        "number": made.number, "name": head.name, "publisher": head.publisher, "format": head.format,
        "drawn": day.isoformat() if day else "", "version": head.version, "path": head.path.name,
        "sha256": head.sha256, "entries": made.entries, "decision": taken.number,
    }  # fmt: skip
    connection.execute(insert(list_import).values(values))
    for target, some in ((list_entry, rows.entries), (list_name, rows.names), (list_tie, rows.ties)):
        insert_rows(connection, target, some)
    seen_names.insert_clues(connection, list_clues.clues_of_import(connection, made.number))
    settling.settle(connection)
    return made


def remove_rows(connection: Connection, number: int) -> None:
    """Take an import's rows away; its decision and head stay. The caller settles."""
    own = select(list_entry.c.number).where(list_entry.c["import"] == number).scalar_subquery()
    keys = list(connection.scalars(select(list_entry.c.key).where(list_entry.c["import"] == number)))
    connection.execute(delete(list_name).where(list_name.c.entry.in_(own)))
    connection.execute(delete(list_tie).where(list_tie.c["import"] == number))
    connection.execute(delete(list_entry).where(list_entry.c["import"] == number))
    seen_names.remove_clues(connection, list_clues.source_of(number))
    seen_names.wait(connection, settling.holders(connection, keys))


def standing(connection: Connection, number: int) -> Decision:
    """The decision by which an import stands. Raises RequestError where there is none or it was taken away."""
    query = select(decision.c.number, decision.c.withdrawn).join(
        list_import, list_import.c.decision == decision.c.number
    )
    row = connection.execute(query.where(list_import.c.number == number)).one_or_none()
    if row is None:
        raise RequestError(str(number), "is no import", "See them with: whence import --list")
    if row.withdrawn:
        raise RequestError(str(number), f"was taken away on {row.withdrawn[:10]}", "See: whence import --list")
    return decisions.find(connection, f"d{row.number}")


def _refuse_again(connection: Connection, head: ListHead) -> None:
    query = (
        select(list_import.c.number)
        .join(decision, decision.c.number == list_import.c.decision)
        .where(list_import.c.sha256 == head.sha256, decision.c.withdrawn.is_(None))
    )
    known = connection.scalar(query)
    if known is not None:
        raise RequestError(head.path.name, f"is imported already, as import {known}",
                           f"To take it away: whence import --remove {known}")  # fmt: skip


def _collect(connection: Connection, file: ListFile, made: Imported) -> _Rows:
    rows, seen = _Rows(), set[str]()
    number = next_number(connection, list_entry.c.number)
    tie_number = next_number(connection, list_tie.c.number)
    for row in file.rows():
        if isinstance(row, ListError):
            made.failures.append(row)
            continue
        if isinstance(row, ListEntry):
            if row.reference in seen:
                made.failures.append(ListError(f"{file.head.path.name}, {row.reference}", "stands twice in the list"))
                continue
            seen.add(row.reference)
            rows.entries.append(_entry(row, number, made.number, file.head))
            rows.names += _names(row, number)
            made.places += row.kind is PartyKind.PLACE
            number += 1
        for tie in row.ties if isinstance(row, ListEntry) else (row,):
            rows.ties.append((tie_number + len(rows.ties), *_tie(tie, made.number)))
    made.entries, made.names, made.ties = len(rows.entries), len(rows.names), len(rows.ties)
    return rows


def _entry(row: ListEntry, number: int, made: int, head: ListHead) -> tuple[object, ...]:
    body = {name: value for name in _AS_THEY_ARE if (value := getattr(row, name))}
    if row.listed or row.changed:
        body |= {name: day.isoformat() for name in _DAYS if (day := getattr(row, name))}
    return number, made, row.reference, entry_key(head.name, row.reference), row.kind.value, _encode(body)


def folded(name: str) -> str:
    """`fold` of a name, quicker for the plain ones: lists bring tens of thousands of them at once.

    Measured on the lists of the UN and OFAC: two thirds of the names are plain, and take a tenth of the time.
    """
    if _PLAIN.fullmatch(name):
        words = name.lower().replace("-", " ").split()
        if words and _articles().isdisjoint(words):
            return " ".join(words)
    return fold(name)


@functools.cache
def _articles() -> frozenset[str]:
    """Words that `fold` treats in a way of their own, and the beginnings of those that hold an article."""
    known = table("forms")["articles"]
    joined = {part for word in known["joined"] for part in word.split("-")}
    return frozenset({*known["plain"], *known["assimilated"], *known["dropped"], *known["alone"], *joined})


def entry_key(listed: str, reference: str) -> str:
    """The key of an entry, the same in every version of its list: 16 hex digits."""
    return hashlib.sha256(f"entry\n{listed}\n{reference}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _names(row: ListEntry, number: int) -> list[tuple[object, ...]]:
    return [
        (number, at, name.text, name.plain, _QUALITIES[name.quality], name.language, folded(name.plain))
        for at, name in enumerate(row.names)
    ]


def _tie(tie: ListedTie, made: int) -> tuple[object, ...]:
    when = tie.when
    return (
        made, tie.kind, tie.subject, tie.target, tie.subject_name, tie.target_name, tie.role, tie.words,
        when and when.first and when.first.isoformat(), when and when.last and when.last.isoformat(),
    )  # fmt: skip
