"""One document: its text with parties and passages marked, and its claims beside their passages.

In: the id of a document, and the passage to open where one is named. Out: `DocumentPage`.
Always: the segments of all blocks of a document, in order, are its text but for white space between blocks; a
long document comes in parts, and a passage that is named is on the part that is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Query
from sqlalchemy import Connection

from whence.ledger import documents
from whence.ledger.records import CopyRecord, DocumentSummary, VersionRecord
from whence.values import Language, Span
from whence.web import wording
from whence.web.addresses import document_address, original_address
from whence.web.asking import AskedLedger, Id
from whence.web.document_marks import claims_in, mentions_in, passages_of
from whence.web.document_part import Part, part_of
from whence.web.laid_out import laid_out
from whence.web.page_text import BlockShown, Found, Text
from whence.web.pages.documents import Pages, pages_of
from whence.web.shown import shown


@shown
class VersionShown:
    """Other bytes from the same place."""

    address: str
    """Its page."""
    name: str
    """Its title, else its path."""
    basis: str
    """What they share: "path" or "address"."""
    first_read: str
    """When it was first read, in UTC."""


@shown
class CopyShown:
    """A place the bytes came from."""

    path: str
    """The file."""
    outlet: str
    """Who published it there; may be empty."""
    url: str
    """Its address; may be empty."""


@shown
class DocumentPage:
    """A document with everything found in it."""

    id: str
    """Its SHA-256."""
    address: str
    """This page, without part or passage."""
    title: str
    """Its title, else its path."""
    outlet: str
    """Who published it; may be empty."""
    author: str
    """Who wrote it; may be empty."""
    published: str
    """When, in words; may be empty."""
    edtf: str
    """When, in EDTF; may be empty."""
    url: str
    """Where it was found; may be empty."""
    archive_url: str
    """Where it is archived; may be empty."""
    language: str
    """The code of its language."""
    language_name: str
    """Its language, in English."""
    path: str
    """The file it was read from."""
    media_type: str
    """The format of the original."""
    size: int
    """Bytes of the original."""
    original: str
    """The address of the original."""
    first_read: str
    """When it was first read, in UTC."""
    version: str
    """The version of the program that read it last."""
    mentions: int
    """How many mentions were found."""
    claims: int
    """How many claims were found."""
    furniture: int
    """How many lines are page furniture."""
    warnings: tuple[str, ...]
    """What reading it had to warn of."""
    copies: tuple[CopyShown, ...]
    """Every place the bytes came from."""
    versions: tuple[VersionShown, ...]
    """Other bytes from the same place, oldest first."""
    passage: str
    """The passage asked for, "START-END"; may be empty."""
    blocks: tuple[BlockShown, ...]
    """Paragraphs and furniture of this part."""
    parts: Pages
    """Which part of a long document this is."""


PassageAsked = Annotated[
    str | None, Query(pattern=r"^[0-9]{1,9}-[0-9]{1,9}$", description="START-END: the passage to open.")
]
PartAsked = Annotated[int | None, Query(ge=1, le=100_000, description="Which part of a long document, from 1.")]


def document_page(
    asked: AskedLedger, document: Id, passage: PassageAsked = None, part: PartAsked = None
) -> DocumentPage:
    """One document with its text, its parties and its claims."""
    connection, summary = asked.connection, documents.find(asked.connection, document)
    number, text = summary.number, documents.text_of(connection, summary.number)
    layout = laid_out(asked, summary, text)
    span = _span(passage, len(text))
    chosen = part_of(layout.parts, part, span)
    found = Found(
        mentions_in(connection, number, text, chosen.span), claims_in(connection, number, chosen.span),
        passages_of(connection, number), span,
    )  # fmt: skip
    blocks = Text(text, chosen, found).blocks()
    return _page(connection, summary, blocks, _Place(span, chosen, layout.furniture))


@dataclass(frozen=True, slots=True)
class _Place:
    """The passage asked for, the part it is on, and how many lines of the document are furniture."""

    passage: Span | None
    part: Part
    furniture: int


def _span(passage: str | None, length: int) -> Span | None:
    """The passage asked for; None where it lies outside of the text."""
    if passage is None:
        return None
    start, end = (int(figure) for figure in passage.split("-"))
    return Span(start, end) if start < end <= length else None


def _page(
    connection: Connection, summary: DocumentSummary, blocks: tuple[BlockShown, ...], place: _Place
) -> DocumentPage:
    number, span, address = summary.number, place.passage, document_address(summary.id)
    return DocumentPage(
        id=summary.id, address=address, title=summary.name, outlet=summary.outlet,
        author=summary.author, published=wording.published_words(summary.published),
        edtf=summary.published_text or "", url=summary.url, archive_url=summary.archive_url,
        language=summary.language, language_name=Language(summary.language).name, path=summary.path,
        media_type=summary.media_type, size=summary.size, original=original_address(summary.id),
        first_read=summary.first_read, version=summary.version, mentions=summary.mentions, claims=summary.claims,
        furniture=place.furniture, warnings=documents.warnings_of(connection, number),
        copies=tuple(map(_copy, documents.copies_of(connection, number))),
        versions=tuple(map(_version, documents.versions_of(connection, number))),
        passage=f"{span.start}-{span.end}" if span else "", blocks=blocks,
        parts=pages_of(address, place.part.number, place.part.total, 1, "part"),
    )  # fmt: skip


def _copy(copy: CopyRecord) -> CopyShown:
    return CopyShown(copy.path, copy.metadata.outlet, copy.metadata.url)


def _version(version: VersionRecord) -> VersionShown:
    other = version.document
    return VersionShown(document_address(other.id), other.name, version.basis, other.first_read)
