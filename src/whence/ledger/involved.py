"""Who takes part in a claim, and in what order a dossier tells of it.

In: claims with their numbers, and the parties of their document. Out: rows of involvement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from whence.claims.claim import Claim
from whence.ledger.bulk import insert_rows
from whence.ledger.tables import involvement
from whence.reading.document import Document

# The day of what has none: after every other.
NO_DAY = "9999"


def write_involved(
    connection: Connection,
    document: Document,
    claims: Sequence[tuple[str, Claim]],
    first: int,
    parties: dict[int, int],
) -> None:
    """Write who takes part in these claims of a document, given with their ids.

    first: the number of the first claim, the others follow. parties: local number -> party.
    """
    rows = [
        (parties[local], role, each.kind, day_of(each, document), int(key[:8], 16), number, position, local)
        for number, (key, each) in enumerate(claims, start=first)
        for role, position, local in involved(each)
        if local in parties
    ]
    insert_rows(connection, involvement, rows)


def involved(claim: Claim) -> Iterator[tuple[str, int, int]]:
    """Role, position within the role, and local party of everybody who takes part in a claim."""
    ends = [("subject", 0, claim.subject), ("object", 0, claim.object), ("place", 0, claim.details.place)]
    ends += [("of", position, end) for position, end in enumerate(claim.details.of)]
    for role, position, end in ends:
        if end is not None and end.party is not None:
            yield role, position, end.party
    for position, link in enumerate(claim.sources):
        if link.party is not None:
            yield "source", position, link.party


def day_of(claim: Claim, document: Document) -> str:
    """The first day known of what a claim speaks of, else the report's, in ISO form."""
    start = claim.when.bounds.start if claim.when else None
    published = document.metadata.published
    days = [start and start.first, start and start.last, published and published.first]
    return next((day.isoformat() for day in days if day), NO_DAY)
