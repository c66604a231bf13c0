"""Claims of a ledger that a network is made of, and no others: by kind, or around one party.

In: a connection from `Ledger.view`. Out: `Told`s in order of document path, place and id, without what only the accounts
room needs (places and parties named near by).
Always: only reads; whatever is left out bears on no tie that is shown.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, select

from whence.accounts.asking import report_of
from whence.accounts.told import Link, Told, Who
from whence.claims.claim import Claim, End
from whence.ledger import claims
from whence.ledger.records import ClaimRecord
from whence.ledger.tables import claim, document, involvement, local_party, party_key

# Numbers in one question to the store: below what every build of SQLite takes.
_BATCH = 5000
_ENDS = ("subject", "object", "of")


def told_of_kinds(connection: Connection, kinds: Collection[str], known_by: date | None) -> list[Told]:
    """Every claim of these kinds in reports certainly published by that day (None: in all)."""
    query = (
        select(claim.c.number)
        .join(document, document.c.number == claim.c.document)
        .where(claim.c.kind.in_(sorted(kinds)), *_published(known_by))
    )
    return _told(connection, list(connection.scalars(query)))


def told_around(
    connection: Connection, start: str, steps: int, kinds: Collection[str], known_by: date | None
) -> list[Told]:
    """The claims of these kinds with an end at most so many claims away from a party, given by its id."""
    number = connection.scalar(select(party_key.c.party).where(party_key.c.key == start))
    seen: set[int] = {number} if number is not None else set()
    edge, found = set(seen), set[int]()
    for step in range(steps + 1):
        new = set(_claims_of(connection, edge, kinds, known_by)) - found
        found |= new
        # The last round fetches what is said of the outermost parties themselves, and goes no further.
        edge = set(_parties_of(connection, new)) - seen if step < steps else set()
        seen |= edge
    return _told(connection, sorted(found))


def _claims_of(
    connection: Connection, parties: Collection[int], kinds: Collection[str], known_by: date | None
) -> Iterator[int]:
    """Numbers of claims of these kinds in which one of the parties is an end."""
    columns = involvement.c
    query = select(columns.claim).where(
        columns.party.in_(bindparam("numbers", expanding=True)),
        columns.role.in_(_ENDS),
        columns.kind.in_(sorted(kinds)),
    )
    if known_by is not None:
        query = (
            query.join(claim, claim.c.number == columns.claim)
            .join(document, document.c.number == claim.c.document)
            .where(*_published(known_by))
        )
    for batch in _batches(parties):
        yield from connection.scalars(query, {"numbers": batch})


def _parties_of(connection: Connection, numbers: Collection[int]) -> Iterator[int]:
    columns = involvement.c
    query = select(columns.party).where(
        columns.claim.in_(bindparam("numbers", expanding=True)), columns.role.in_(_ENDS)
    )
    for batch in _batches(numbers):
        yield from connection.scalars(query, {"numbers": batch})


def _published(known_by: date | None) -> list[ColumnElement[bool]]:
    return [] if known_by is None else [document.c.published_last <= known_by.isoformat()]


def _told(connection: Connection, numbers: Sequence[int]) -> list[Told]:
    found: list[Told] = []
    for batch in _batches(numbers):
        records = claims.by_numbers(connection, batch)
        named = _named(connection, {record.document.number for record in records})
        found += [_as_told(record, named) for record in records]
    return sorted(found, key=lambda each: each.order)


def _named(connection: Connection, documents: Collection[int]) -> frozenset[tuple[int, int]]:
    """Parties of documents that go by a name, as document and local number."""
    query = select(local_party.c.document, local_party.c.number).where(
        local_party.c.document.in_(bindparam("numbers", expanding=True)), local_party.c.named
    )
    return frozenset(
        (row.document, row.number)
        for batch in _batches(documents)
        for row in connection.execute(query, {"numbers": batch})
    )


def _as_told(record: ClaimRecord, named: Collection[tuple[int, int]]) -> Told:
    said: Claim = record.claim

    def who(end: End | None, role: str, position: int = 0) -> Who | None:
        if end is None:
            return None
        ref = record.party(role, position)
        if ref is None:
            return Who("", end.kind, end.name or end.text, end.text)
        return Who(ref.id, ref.kind, ref.name, end.text, (record.document.number, end.party) in named)

    return Told(
        id=record.id, kind=said.kind, report=report_of(record.document), span=said.passage, quote=said.quote,
        subject=who(said.subject, "subject"), object=who(said.object, "object"),
        place=who(said.details.place, "place"),
        of=tuple(end for i, of in enumerate(said.details.of) if (end := who(of, "of", i))),
        chain=tuple(_links(record, named)), when=said.when.bounds if said.when else None,
        when_text=said.when.text if said.when else "", count=said.details.count, role=said.details.role or "",
        topic=said.details.topic or "", stance=said.stance, certainty=said.certainty, score=said.score,
    )  # fmt: skip


def _links(record: ClaimRecord, named: Collection[tuple[int, int]]) -> Iterator[Link]:
    for position, link in enumerate(record.claim.sources):
        ref = record.party("source", position)
        known = (record.document.number, link.party) in named
        source = Who(ref.id, ref.kind, ref.name, link.text or "", known) if ref else None
        yield Link(link.name, link.kind, source, link.cue or "", link.medium or "")


def _batches(numbers: Iterable[Any]) -> Iterator[list[Any]]:
    ordered = sorted(numbers)
    for first in range(0, len(ordered), _BATCH):
        yield ordered[first : first + _BATCH]
