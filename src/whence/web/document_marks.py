"""What is marked in a stretch of a document: mentions and claims, without reading the rest of a long report.

In: a connection, a document, a span of its text. Out: records of the ledger.
Always: passages are all of the document's, so that their numbers do not depend on the part that is shown.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, Table, select

from whence.ledger import claims
from whence.ledger.records import ClaimRecord, MentionRecord
from whence.ledger.refs import refs
from whence.ledger.tables import claim, local_party, mention
from whence.values import Span


def passages_of(connection: Connection, document: int) -> list[Span]:
    """The passages of a document's claims, in order of their place."""
    query = select(claim.c.start, claim.c.end).where(claim.c.document == document).distinct()
    return sorted(Span(start, end) for start, end in connection.execute(query))


def claims_in(connection: Connection, document: int, span: Span) -> list[ClaimRecord]:
    """The claims whose passage touches a span, in order of their place."""
    query = select(claim.c.number).where(claim.c.document == document, _touches(claim, span))
    return claims.by_numbers(
        connection, list(connection.scalars(query.order_by(claim.c.start, claim.c.end, claim.c.key)))
    )


def mentions_in(connection: Connection, document: int, text: str, span: Span) -> list[MentionRecord]:
    """The mentions that touch a span, in order of their place. text: the whole text of the document."""
    own = (local_party.c.document == mention.c.document) & (local_party.c.number == mention.c.local)
    query = (
        select(mention, local_party.c.party)
        .join(local_party, own)
        .where(mention.c.document == document, _touches(mention, span))
        .order_by(mention.c.start, mention.c.end, mention.c.number)
    )
    rows = connection.execute(query).all()
    parties = refs(connection, {row.party for row in rows})
    places = [Span(row.start, row.end) for row in rows]
    return [
        MentionRecord(place, place.of(text), row.kind, row.form, parties[row.party], row.score, row.rule)
        for place, row in zip(places, rows, strict=True)
    ]


def _touches(table: Table, span: Span) -> ColumnElement[bool]:
    return (table.c.start < span.end) & (table.c.end > span.start)
