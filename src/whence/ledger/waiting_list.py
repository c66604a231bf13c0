"""The queue of what waits for a person: pairs of parties that may be one, and entries of lists that may be a party.

In: a view. Out: `Waiting` items, the most useful first, each with why it is asked and who judged before.
Always: a pair that was judged, or whose parties are one or kept apart by now, waits no more; the likelier a pair and
the more reports name its parties, the earlier it is asked; the order is the same for the same ledger.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, func, select

from whence.ledger import decisions
from whence.ledger.decisions import Decision
from whence.ledger.name_tables import clue, decision, list_entry, list_import, list_name, name_seen, suggestion
from whence.ledger.naming import name_of
from whence.ledger.records import PartyRef
from whence.ledger.refs import refs
from whence.ledger.tables import local_party, party_key
from whence.names.clues import clue_kinds
from whence.names.lists.entry import NameQuality

# What the name of an entry in common with a party is worth, by the list's own mark: enough to ask, never to join.
_SURE, _WEAK = 0.7, 0.4
LISTED = "list_entry"
_PORTION = 400


@dataclass(frozen=True, slots=True)
class Waiting:
    """Two names that may be one party's. party, other: who bears them now; other None for an entry of a list.
    rule: the strongest clue. documents: in how many both are named together. before: what was judged of either."""

    left: str
    right: str
    left_name: str
    right_name: str
    kind: str
    party: PartyRef
    other: PartyRef | None
    score: float
    rule: str
    reasons: tuple[str, ...]
    documents: int
    before: tuple[Decision, ...] = ()

    @property
    def use(self) -> float:
        """How much deciding it is worth: the score times the reports that it touches, in doublings."""
        return self.score * math.log2(2 + self.documents)


def queue(connection: Connection, limit: int = -1, rule: str = "") -> tuple[int, list[Waiting]]:
    """How many items wait, and the first of them. rule: only those of this rule."""
    found = sorted(_all(connection), key=lambda each: (-each.use, each.left, each.right))
    chosen = [each for each in found if not rule or each.rule == rule]
    some = chosen if limit < 0 else chosen[:limit]
    return len(chosen), [_with_history(connection, each) for each in some]


def _all(connection: Connection) -> Iterator[Waiting]:
    settled = _settled(connection)
    rows = [row for row in _pairs(connection) if row[2:4] not in settled]
    best: dict[tuple[int, int], tuple[str, str, int, int, float, str]] = {}
    for row in rows:
        pair = (min(row[2:4]), max(row[2:4]))
        if pair not in best or (row[4], row[0]) > (best[pair][4], best[pair][0]):
            best[pair] = row
    listed = list(_entries(connection))
    numbers = {number for pair in best for number in pair} | {row[1] for row in listed}
    known, counts = refs(connection, numbers), _counts(connection, numbers)
    for left, right, one, other, score, reasons in best.values():
        yield Waiting(
            left, right, name_of(connection, left), name_of(connection, right), known[one].kind, known[one],
            known[other], score, _rule(connection, left, right), tuple(json.loads(reasons)),
            counts[one] + counts[other],
        )  # fmt: skip
    for key, number, mine, entry, source, score in listed:
        told = f"{source} has an entry with the name {mine[1]}"
        yield Waiting(mine[0], key, mine[1], entry, known[number].kind, known[number], None, score, LISTED, (told,),
                      counts[number])  # fmt: skip


def _pairs(connection: Connection) -> Iterator[tuple[str, str, int, int, float, str]]:
    one, other = party_key.alias("one"), party_key.alias("other")
    query = (
        select(suggestion, one.c.party, other.c.party)
        .join(one, one.c.key == suggestion.c.left)
        .join(other, other.c.key == suggestion.c.right)
        .where(one.c.party != other.c.party)
    )
    for left, right, score, reasons, mine, theirs in connection.execute(query):
        yield left, right, mine, theirs, score, reasons


def _settled(connection: Connection) -> set[tuple[int, int]]:
    """Pairs of parties, in both orders, that a person judged."""
    one, other = party_key.alias("one"), party_key.alias("other")
    query = (
        select(one.c.party, other.c.party)
        .select_from(decision)
        .join(one, one.c.key == decision.c.left)
        .join(other, other.c.key == decision.c.right)
        .where(decision.c.withdrawn.is_(None))
    )
    rows = [tuple(row) for row in connection.execute(query)]
    return {pair for one_, other_ in rows for pair in ((one_, other_), (other_, one_))}


def _entries(connection: Connection) -> Iterator[tuple[str, int, tuple[str, str], str, str, float]]:
    joined, mine = party_key.alias("joined"), party_key.alias("mine")
    query = (
        select(list_entry.c.key, mine.c.party, name_seen.c.key, name_seen.c.name, list_name.c.quality,
               list_import.c.name, list_entry.c.reference)
        .select_from(name_seen)
        .join(list_name, list_name.c.fold == name_seen.c.fold)
        .join(list_entry, (list_entry.c.number == list_name.c.entry) & (list_entry.c.kind == name_seen.c.kind))
        .join(list_import, list_import.c.number == list_entry.c["import"])
        .join(mine, mine.c.key == name_seen.c.key)
        .outerjoin(joined, joined.c.key == list_entry.c.key)
        .where(joined.c.key.is_(None))
        .order_by(list_entry.c.key, name_seen.c.key, list_entry.c.number)
    )  # fmt: skip
    judged = _judged_entries(connection)
    found: dict[tuple[str, int], tuple[str, int, tuple[str, str], str, str, float]] = {}
    for key, number, name_key, name, quality, source, reference in connection.execute(query):
        score = _WEAK if quality == NameQuality.LOW else _SURE
        known = found.get((key, number))
        if (key, number) not in judged and (known is None or known[5] < score):
            found[key, number] = key, number, (name_key, name), f"{name} ({source}, {reference})", source, score
    yield from found.values()


def _judged_entries(connection: Connection) -> set[tuple[str, int]]:
    """Entries with the parties that a person judged them not to be, or perhaps to be."""
    found = set()
    for mine, theirs in ((decision.c.left, decision.c.right), (decision.c.right, decision.c.left)):
        query = (
            select(mine, party_key.c.party)
            .join(party_key, party_key.c.key == theirs)
            .where(decision.c.withdrawn.is_(None), mine.in_(select(list_entry.c.key)))
        )
        found |= {(key, number) for key, number in connection.execute(query)}
    return found


def _rule(connection: Connection, left: str, right: str) -> str:
    query = select(clue.c.kind).where(clue.c.left == left, clue.c.right == right)
    kinds = sorted(connection.scalars(query), key=lambda kind: (-clue_kinds()[kind].strength, kind))
    return kinds[0] if kinds else ""


def _counts(connection: Connection, numbers: Iterable[int]) -> dict[int, int]:
    ordered = sorted(numbers)
    found: dict[int, int] = {}
    for at in range(0, len(ordered), _PORTION):
        query = (
            select(local_party.c.party, func.count(local_party.c.document.distinct()))
            .where(local_party.c.party.in_(ordered[at : at + _PORTION]))
            .group_by(local_party.c.party)
        )
        found.update((row[0], row[1]) for row in connection.execute(query))
    return {number: found.get(number, 0) for number in ordered}


def _with_history(connection: Connection, item: Waiting) -> Waiting:
    return replace(item, before=tuple(_before(connection, (item.left, item.right))))


def _before(connection: Connection, keys: Sequence[str]) -> list[Decision]:
    return decisions.of_keys(connection, list(keys))
