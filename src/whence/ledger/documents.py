"""Viewing documents.

In: a connection from `Ledger.view`. Out: `DocumentSummary` and `DocumentRecord`.
Always: lists are in order of path, so that two ledgers of the same reports show them alike.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from whence.errors import RequestError
from whence.ledger import copies
from whence.ledger.coding import decode_bound, decode_layout
from whence.ledger.records import (
    CopyRecord,
    DocumentSummary,
    MentionRecord,
    PartyRef,
    ReadingRecord,
    VersionRecord,
)
from whence.ledger.refs import refs
from whence.ledger.tables import copy, document, layout, local_party, mention, reading, stored_text
from whence.reading.document import Line, Page, Paragraph
from whence.values import Span

_HEX = frozenset("0123456789abcdef")
# Shorter beginnings of an id would be met by chance in a ledger of a few hundred items.
SHORTEST_PREFIX = 4


def is_prefix(text: str) -> bool:
    """True where a text can be the beginning of an id."""
    return len(text) >= SHORTEST_PREFIX and set(text) <= _HEX


def summaries(connection: Connection, limit: int = -1, offset: int = 0) -> list[DocumentSummary]:
    """Documents in order of path; limit -1 for all."""
    query = _summary_query().order_by(document.c.path, document.c.sha256).limit(limit).offset(offset)
    return [_summary(row) for row in connection.execute(query)]


def summaries_by_number(connection: Connection, numbers: Sequence[int]) -> dict[int, DocumentSummary]:
    """Summaries of the documents with these numbers."""
    query = _summary_query().where(document.c.number.in_(bindparam("numbers", expanding=True)))
    rows = connection.execute(query, {"numbers": sorted(set(numbers))})
    return {row.number: _summary(row) for row in rows}


def find(connection: Connection, asked: str) -> DocumentSummary:
    """The document with this id, beginning of an id, path or file name.

    Raises RequestError where there is none or several.
    """
    for condition in _conditions(asked):
        rows = connection.execute(_summary_query().where(condition).order_by(document.c.path).limit(5)).all()
        if len(rows) == 1:
            return _summary(rows[0])
        if rows:
            shown = ", ".join(f"{row.path} ({row.sha256[:12]})" for row in rows)
            raise RequestError(asked, f"fits several documents: {shown}", "Give more of the id.")
    raise RequestError(asked, "no document has this id or path", 'Try: whence search "words of it"')


def text_of(connection: Connection, number: int) -> str:
    """The stored text."""
    return str(connection.scalar(select(stored_text.c.text).where(stored_text.c.document == number)))


def layout_of(
    connection: Connection, number: int
) -> tuple[tuple[Line, ...], tuple[Paragraph, ...], tuple[Page, ...]]:
    """Lines, paragraphs and pages of the newest reading."""
    query = (
        select(layout.c.marks)
        .join(reading, reading.c.number == layout.c.reading)
        .where(reading.c.document == number, reading.c.newest)
    )
    return decode_layout(str(connection.scalar(query)))


def warnings_of(connection: Connection, number: int) -> tuple[str, ...]:
    """What the newest reading had to warn of."""
    query = select(reading.c.warnings).where(reading.c.document == number, reading.c.newest)
    return tuple(json.loads(str(connection.scalar(query))))


def mentions_of(connection: Connection, number: int, text: str) -> Iterator[MentionRecord]:
    """The mentions of a document in order of their place."""
    query = (
        select(mention, local_party.c.party)
        .join(local_party, (local_party.c.document == mention.c.document) & (local_party.c.number == mention.c.local))
        .where(mention.c.document == number)
        .order_by(mention.c.start, mention.c.end, mention.c.number)
    )
    rows = connection.execute(query).all()
    parties: dict[int, PartyRef] = refs(connection, {row.party for row in rows})
    for row in rows:
        span = Span(row.start, row.end)
        yield MentionRecord(span, span.of(text), row.kind, row.form, parties[row.party], row.score, row.rule)


def copies_of(connection: Connection, number: int) -> tuple[CopyRecord, ...]:
    """Every place the document came from."""
    said = copies.of_each_copy(connection, number)
    query = select(copy).where(copy.c.document == number).order_by(copy.c.path, copy.c.root)
    return tuple(
        CopyRecord(row.root, row.path, said[row.number], row.first_read) for row in connection.execute(query)
    )


def versions_of(connection: Connection, number: int) -> tuple[VersionRecord, ...]:
    """Documents with other bytes from the same path under the same root, or from the same address; oldest first."""
    own, other = copy.alias("own"), copy.alias("other")
    found: dict[int, str] = {}
    same_place = (own.c.root == other.c.root) & (own.c.path == other.c.path)
    same_address = (own.c.url == other.c.url) & (own.c.url != "")
    for basis, condition in (("path", same_place), ("address", same_address)):
        query = (
            select(other.c.document).join(own, condition).where(own.c.document == number, other.c.document != number)
        )
        for each in connection.scalars(query):
            found.setdefault(each, basis)
    known = summaries_by_number(connection, list(found))
    records = [VersionRecord(known[each], basis) for each, basis in found.items()]
    return tuple(
        sorted(
            records, key=lambda each: (each.document.published_text or "", each.document.first_read, each.document.id)
        )
    )


def readings_of(connection: Connection, number: int) -> tuple[ReadingRecord, ...]:
    """Every pass of the program over the document, oldest first."""
    query = select(reading).where(reading.c.document == number).order_by(reading.c.number)
    return tuple(
        ReadingRecord(row.version, row.made_at, row.newest, row.mentions, row.claims)
        for row in connection.execute(query)
    )


def _summary_query() -> Select[Any]:
    return select(document, reading.c.version, reading.c.mentions, reading.c.claims).join(
        reading, (reading.c.document == document.c.number) & reading.c.newest
    )


def _summary(row: Any) -> DocumentSummary:
    published = decode_bound([row.published_first, row.published_last]) if row.published else None
    return DocumentSummary(
        number=row.number, id=row.sha256, path=row.path, root=row.root, title=row.title, outlet=row.outlet,
        author=row.author, url=row.url, archive_url=row.archive_url, published=published,
        published_text=row.published, captured=row.captured, language=row.language, media_type=row.media_type,
        size=row.size, first_read=row.first_read, version=row.version, mentions=row.mentions, claims=row.claims,
    )  # fmt: skip


def _conditions(asked: str) -> Iterator[Any]:
    if is_prefix(asked):
        yield (document.c.sha256 >= asked) & (document.c.sha256 < asked + "g")
    yield document.c.path == asked
    yield document.c.path.endswith("/" + asked, autoescape=True)
