"""Viewing claims.

In: a connection from `Ledger.view`. Out: `ClaimRecord`, one by one or streamed.
Always: streams are in order of document path, place in the text and id, whatever the order of reading was.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, select

from whence.errors import RequestError
from whence.ledger import decisions
from whence.ledger.coding import decode_claim
from whence.ledger.decisions import Decision
from whence.ledger.documents import is_prefix, summaries, summaries_by_number
from whence.ledger.records import ClaimRecord, DocumentSummary, PartyRef, Review
from whence.ledger.refs import refs
from whence.ledger.tables import claim, involvement

# Documents whose claims are fetched together by a stream: few enough for memory, many enough for speed.
_BATCH = 50
_STATES = {"accept": "accepted", "reject": "rejected", "correct": "corrected"}


def by_numbers(connection: Connection, numbers: Sequence[int]) -> list[ClaimRecord]:
    """Claims with these numbers, in the order given."""
    query = select(claim).where(claim.c.number.in_(bindparam("numbers", expanding=True)))
    rows = {row.number: row for row in connection.execute(query, {"numbers": list(numbers)})}
    documents = summaries_by_number(connection, [row.document for row in rows.values()])
    chosen = [rows[number] for number in numbers]
    return list(_records(connection, chosen, documents))


def of_document(connection: Connection, document: DocumentSummary) -> list[ClaimRecord]:
    """All claims of one document in order of their place."""
    query = select(claim).where(claim.c.document == document.number).order_by(claim.c.start, claim.c.end, claim.c.key)
    rows = connection.execute(query).all()
    return list(_records(connection, rows, {document.number: document}))


def every(connection: Connection) -> Iterator[ClaimRecord]:
    """Every claim of the ledger, a batch of documents at a time."""
    listed = summaries(connection)
    for first in range(0, len(listed), _BATCH):
        batch = {each.number: each for each in listed[first : first + _BATCH]}
        query = select(claim).where(claim.c.document.in_(bindparam("numbers", expanding=True)))
        rows = connection.execute(query, {"numbers": list(batch)}).all()
        place = {number: order for order, number in enumerate(batch)}
        ordered = sorted(rows, key=lambda row: (place[row.document], row.start, row.end, row.key))
        yield from _records(connection, ordered, batch)


def find(connection: Connection, asked: str) -> ClaimRecord:
    """The claim with this id or beginning of an id. Raises RequestError where there is none or several."""
    if not is_prefix(asked):
        raise RequestError(
            asked, "is no claim's id", "Ids stand beside the claims: whence show NAME, whence search WORDS"
        )
    query = select(claim.c.number, claim.c.key).where(claim.c.key >= asked, claim.c.key < asked + "g").limit(5)
    found = connection.execute(query).all()
    if not found:
        raise RequestError(
            asked, "no claim has this id", "Ids stand beside the claims: whence show NAME, whence search WORDS"
        )
    if len(found) > 1:
        raise RequestError(
            asked, f"fits several claims: {', '.join(row.key for row in found)}", "Give more of the id."
        )
    return by_numbers(connection, [found[0].number])[0]


def _records(
    connection: Connection, rows: Sequence[Any], documents: dict[int, DocumentSummary]
) -> Iterator[ClaimRecord]:
    parties = _parties(connection, [row.number for row in rows])
    judged = decisions.of_claims(connection, [row.key for row in rows])
    for row in rows:
        document = documents[row.document]
        yield ClaimRecord(
            decode_claim(row, document.id), row.key, document, parties[row.number], row.recorded, document.version,
            _review(judged.get(row.key, ())),
        )  # fmt: skip


def _review(judged: Sequence[Decision]) -> Review:
    """What people judged of a claim; the last word counts, the others stay on record."""
    if not judged:
        return Review()
    last = judged[-1]
    return Review(_STATES[last.verdict], last.by, last.made, last.reason, last.detail.get("corrections", {}))


def _parties(connection: Connection, numbers: Sequence[int]) -> dict[int, dict[tuple[str, int], PartyRef]]:
    query = select(involvement).where(involvement.c.claim.in_(bindparam("numbers", expanding=True)))
    rows = connection.execute(query, {"numbers": list(numbers)}).all()
    known = refs(connection, {row.party for row in rows})
    found: dict[int, dict[tuple[str, int], PartyRef]] = defaultdict(dict)
    for row in rows:
        found[row.claim][row.role, row.position] = known[row.party]
    return found
