"""Markdown: the file decoded, unchanged, with its headings, lists, quotations and tables told by their marks.

In: bytes of a .md file. Out: Extracted.
Always: the marks stay in the text and stand outside the paragraphs where they open or close a line; lines without a
blank line between them are one paragraph (CommonMark 4.8); the fields above the text ("front matter") are metadata.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whence.reading.document import Line, LineMark, Metadata, Paragraph, ParagraphRole
from whence.reading.encoding import decode
from whence.reading.extracted import Extracted
from whence.reading.furniture import mark_lines
from whence.reading.lines import ITEM_MARK, lines_of
from whence.reading.metadata import metadata_from
from whence.reading.paragraphs import trimmed
from whence.reading.wrapping import Row, rows_of
from whence.values import Span

_FRONT_MATTER = re.compile(r"\s*---[ \t]*\r?\n(.{0,8000}?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"^([A-Za-z_]{2,20}):[ \t]*(\S.{0,500}?)[ \t]*$", re.MULTILINE)
# What writers of notes call our fields.
_NAMES = {
    "date": "published", "source": "outlet", "publisher": "outlet", "site": "outlet", "by": "author", "link": "url",
    "lang": "language",
}  # fmt: skip
_HEADING = re.compile(r"\s{0,3}#{1,6}[ \t]+")
_UNDERLINE = re.compile(r"\s{0,3}(?:=+|-{2,})\s*$")
_QUOTED = re.compile(r"\s{0,3}>")
_ROW = re.compile(r"\s*\|.*\|\s*$")
_CELL = re.compile(r"[^|]+")
_CLOSING = re.compile(r"[ \t]+#+[ \t]*$")


def read_markdown(data: bytes, name: str, known: Metadata) -> Extracted:
    """A Markdown file. name: for messages. known: metadata from outside. Raises ReadingError for what is no text."""
    decoded = decode(data, name)
    text = decoded.text
    spans = lines_of(text)
    front = _FRONT_MATTER.match(text)
    metadata = _metadata(front[1]) if front else Metadata()
    given = {i: "front matter" for i, span in enumerate(spans) if front and span.end <= front.end()}
    title = known.title or metadata.title
    lines = mark_lines(text, spans, title, given)
    warnings = (decoded.warning,) if decoded.warning else ()
    return Extracted(text, lines, tuple(_paragraphs(text, lines)), metadata, warnings=warnings)


def _metadata(front: str) -> Metadata:
    values = {key.lower(): value.strip("\"'") for key, value in _FIELD.findall(front.replace("\r\n", "\n"))}
    return metadata_from({_NAMES.get(key, key): value for key, value in values.items()}, "page")


def _paragraphs(text: str, lines: Sequence[Line]) -> Iterator[Paragraph]:
    titled = False
    for kind, rows in _blocks(text, lines):
        role = kind
        span = Span(rows[0].span.start, rows[-1].span.end)
        if role is ParagraphRole.CELL:
            yield from _cells(text, span)
            continue
        if role is ParagraphRole.HEADING:
            role, titled = (role if titled else ParagraphRole.TITLE), True
            span = _without_marks(text, span)
        span = trimmed(text, span, role)
        if any(character.isalnum() for character in span.of(text)):
            yield Paragraph(span, role)


def _blocks(text: str, lines: Sequence[Line]) -> Iterator[tuple[ParagraphRole, list[Row]]]:
    """Runs of article lines that are one block, with what their marks make of them."""
    role, block = ParagraphRole.TEXT, list[Row]()
    for row, line in zip(rows_of(text, [line.span for line in lines]), lines, strict=True):
        if line.mark is LineMark.FURNITURE:
            own = None
        elif len(block) == 1 and not row.gap and role is ParagraphRole.TEXT and _UNDERLINE.match(row.text):
            role, own = ParagraphRole.HEADING, None
        else:
            own = _own_role(row)
            goes_on = own is ParagraphRole.TEXT or own is role is ParagraphRole.QUOTE
            if block and goes_on and not row.gap and role not in (ParagraphRole.HEADING, ParagraphRole.CELL):
                block.append(row)
                continue
        if block:
            yield role, block
        role, block = own or ParagraphRole.TEXT, [row] if own else []
    if block:
        yield role, block


def _own_role(row: Row) -> ParagraphRole:
    """What a line is by the mark it opens with."""
    if _HEADING.match(row.text):
        return ParagraphRole.HEADING
    if _QUOTED.match(row.text):
        return ParagraphRole.QUOTE
    if _ROW.match(row.text):
        return ParagraphRole.CELL
    return ParagraphRole.ITEM if ITEM_MARK.match(row.text) else ParagraphRole.TEXT


def _without_marks(text: str, span: Span) -> Span:
    opening = _HEADING.match(text, span.start, span.end)
    closing = _CLOSING.search(text, span.start, span.end)
    return Span(opening.end() if opening else span.start, closing.start() if closing else span.end)


def _cells(text: str, span: Span) -> Iterator[Paragraph]:
    for match in _CELL.finditer(text, span.start, span.end):
        cell = trimmed(text, Span(match.start(), match.end()), ParagraphRole.CELL)
        if any(character.isalnum() for character in cell.of(text)):
            yield Paragraph(cell, ParagraphRole.CELL)
