"""One document: its text with parties and passages marked, and its claims beside their passages.

In: the id of a document, and the passage to open where one is named. Out: `DocumentPage`.
Always: the segments of all blocks of a document, in order, are its text but for white space between blocks; a
long document comes in parts, and a passage that is named is on the part that is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import Query

from whence.ledger.records import DocumentRecord
from whence.reading.document import LineMark, Metadata
from whence.values import Language, Span
from whence.web import wording
from whence.web.addresses import document_address, original_address
from whence.web.asking import AskedLedger, Id
from whence.web.blocks import Stretch, stretches
from whence.web.page_text import BlockShown, Text
from whence.web.pages.documents import Pages, pages_of
from whence.web.shown import shown

# Characters of text on one part: with its marks and claims about 250 kB of HTML in the densest of reports.
_PART = 30_000


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
    record = asked.views.document(document)
    span, blocks = _span(passage, record), stretches(record)
    parts = _parts(blocks)
    number = part or _part_of(parts, blocks, span)
    pages = pages_of(document_address(record.summary.id), number, len(parts), 1, "part")
    return _page(record, span, Text(record, blocks, span).blocks(parts[number - 1]), pages)


def _span(passage: str | None, record: DocumentRecord) -> Span | None:
    """The passage asked for; None where it lies outside of the text."""
    if passage is None:
        return None
    start, end = (int(figure) for figure in passage.split("-"))
    return Span(start, end) if start < end <= len(record.text) else None


def _parts(blocks: Sequence[Stretch]) -> list[range]:
    """Which blocks stand on each part; a block is never cut."""
    first, size, parts = 0, 0, []
    for place, block in enumerate(blocks):
        if size and size + len(block.span) > _PART:
            parts.append(range(first, place))
            first, size = place, 0
        size += len(block.span)
    return [*parts, range(first, len(blocks))]


def _part_of(parts: Sequence[range], blocks: Sequence[Stretch], span: Span | None) -> int:
    """The part on which a passage begins; the first where none is asked for."""
    if span is None:
        return 1
    return next((n for n, own in enumerate(parts, start=1) if own and span.start < blocks[own[-1]].span.end), 1)


def _page(record: DocumentRecord, span: Span | None, blocks: tuple[BlockShown, ...], parts: Pages) -> DocumentPage:
    summary = record.summary
    return DocumentPage(
        id=summary.id, address=document_address(summary.id), title=summary.name, outlet=summary.outlet,
        author=summary.author, published=wording.published_words(summary.published),
        edtf=summary.published_text or "", url=summary.url, archive_url=summary.archive_url,
        language=summary.language, language_name=Language(summary.language).name, path=summary.path,
        media_type=summary.media_type, size=summary.size, original=original_address(summary.id),
        first_read=summary.first_read, version=summary.version, mentions=summary.mentions, claims=summary.claims,
        furniture=_furniture(record), warnings=record.warnings,
        copies=tuple(_copy(each.path, each.metadata) for each in record.copies),
        versions=tuple(
            VersionShown(document_address(each.document.id), each.document.name, each.basis, each.document.first_read)
            for each in record.versions
        ),
        passage=f"{span.start}-{span.end}" if span else "", blocks=blocks, parts=parts,
    )  # fmt: skip


def _furniture(record: DocumentRecord) -> int:
    marked = (line for line in record.lines if line.mark is LineMark.FURNITURE)
    return sum(1 for line in marked if line.span.of(record.text).strip())


def _copy(path: str, metadata: Metadata) -> CopyShown:
    return CopyShown(path, metadata.outlet, metadata.url)
