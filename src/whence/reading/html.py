"""A web page: all its visible text, one block a line, what is no article marked.

In: bytes of an HTML page. Out: Extracted; the text is ours, so its lines are blocks of the page.
Always: nothing visible is left out; whether a block is article is settled by three votes: what the page calls its
parts (html_blocks), what trafilatura takes for the article, and the line patterns that plain text uses too.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from whence.errors import ReadingError
from whence.reading.document import LineMark, Metadata, Paragraph, ParagraphRole
from whence.reading.encoding import decode
from whence.reading.extracted import Extracted
from whence.reading.furniture import mark_lines
from whence.reading.html_blocks import Block, blocks_of
from whence.reading.html_marks import reasons_of, title_block, votes_of
from whence.reading.limits import DEEPEST_HTML, LARGEST_HTML, MEBIBYTE, MOST_TAGS
from whence.values import Span

if TYPE_CHECKING:
    from lxml.etree import _Element

# Markup beyond this is read without trafilatura's vote, which takes a second for every megabyte.
LARGEST_FOR_TRAFILATURA = 3 * MEBIBYTE

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,30})|encoding=["']([\w.-]{2,30})""", re.I)
_AS_TEXT = "Save its text as .txt and read that."


def read_html(data: bytes, name: str, known: Metadata) -> Extracted:
    """A page. name: for messages. known: metadata from outside.

    Raises ReadingError where the bytes are no text, or markup too large or too deeply nested to be a report.
    """
    if len(data) > LARGEST_HTML:
        raise ReadingError(name, f"is more than {LARGEST_HTML // MEBIBYTE} MB of markup", _AS_TEXT)
    if data.count(b"<") > MOST_TAGS:
        raise ReadingError(name, f"holds more than {MOST_TAGS:,} tags", _AS_TEXT)
    decoded = decode(data, name, _declared_charset(data))
    root = _parse(decoded.text, name)
    blocks = blocks_of(root)
    from whence.reading.html_metadata import page_metadata

    metadata = page_metadata(root, blocks)
    text, spans = _compose(blocks)
    votes = votes_of(blocks, _main_text(decoded.text) if blocks else "")
    title = title_block(blocks, votes, [known.title, metadata.title])
    reasons = reasons_of(blocks, votes, title)
    lines_spans, given = _lines(blocks, spans, reasons)
    lines = mark_lines(text, lines_spans, blocks[title].text if title is not None else "", given)
    marked = {line.span.start for line in lines if line.mark is LineMark.FURNITURE}
    warnings = (decoded.warning,) if decoded.warning else ()
    return Extracted(text, lines, _paragraphs(blocks, spans, lines_spans, marked, title), metadata, warnings=warnings)


def _declared_charset(data: bytes) -> str:
    match = _CHARSET.search(data[:4096])
    return (match[1] or match[2]).decode("ascii") if match else ""


def _parse(text: str, name: str) -> _Element:
    from lxml import etree, html

    # A NUL ends a document for the parser; browsers show U+FFFD (WHATWG HTML, 13.2.5).
    source = text.replace("\x00", "\ufffd").encode("utf-8", "replace")
    parser = html.HTMLParser(encoding="utf-8", remove_pis=True, no_network=True)
    try:
        root: _Element | None = etree.fromstring(source, parser)
    except etree.ParserError as error:
        raise ReadingError(name, "is no web page", "Save the page again from a browser.") from error
    if root is None:
        raise ReadingError(name, "is no web page", "Save the page again from a browser.")
    too_deep = any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
    if too_deep or _depth(root) > DEEPEST_HTML:
        raise ReadingError(name, f"nests elements more than {DEEPEST_HTML} deep", _AS_TEXT)
    return root


def _depth(root: _Element) -> int:
    from lxml import etree

    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _main_text(source: str) -> str:
    """What trafilatura takes for the article, "" where it takes nothing or the page is too large for it."""
    if len(source) > LARGEST_FOR_TRAFILATURA:
        return ""
    import trafilatura

    # Its log speaks of pages it can make nothing of, which is an answer and no trouble of the reader's.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return trafilatura.extract(source, include_comments=False, include_tables=True, favor_recall=True) or ""


def _compose(blocks: Sequence[Block]) -> tuple[str, list[Span]]:
    """The stored text and where each block stands in it: cells of a row on one line, items one below the other."""
    pieces: list[str] = []
    spans: list[Span] = []
    offset = 0
    for i, block in enumerate(blocks):
        between = _between(blocks[i - 1], block) if i else ""
        pieces += [between, block.text]
        offset += len(between)
        spans.append(Span(offset, offset + len(block.text)))
        offset += len(block.text)
    return "".join(pieces), spans


def _between(above: Block, block: Block) -> str:
    if block.row is not None and block.row == above.row:
        return "\t"
    same_list = block.list_number is not None and block.list_number == above.list_number
    return "\n" if same_list or (block.row is not None and above.row is not None) else "\n\n"


def _lines(
    blocks: Sequence[Block], spans: Sequence[Span], reasons: dict[int, str]
) -> tuple[list[Span], dict[int, str]]:
    """The lines of the composed text with the reasons of those whose every block has one."""
    lines: list[Span] = []
    given: dict[int, str] = {}
    for i, (block, span) in enumerate(zip(blocks, spans, strict=True)):
        if i and block.row is not None and block.row == blocks[i - 1].row:
            lines[-1] = lines[-1].cover(Span(lines[-1].end, span.end))
            if i not in reasons:
                given.pop(len(lines) - 1, None)
            continue
        start = span.start
        for part in block.text.split("\n"):
            if part.strip():
                if i in reasons:
                    given[len(lines)] = reasons[i]
                lines.append(Span(start, start + len(part)))
            start += len(part) + 1
    return lines, given


def _paragraphs(
    blocks: Sequence[Block], spans: Sequence[Span], lines: Sequence[Span], marked: set[int], title: int | None
) -> tuple[Paragraph, ...]:
    """Article blocks as paragraphs. marked: where lines of furniture start."""
    furniture = [line for line in lines if line.start in marked]
    found: list[Paragraph] = []
    at = 0
    for i, (block, span) in enumerate(zip(blocks, spans, strict=True)):
        while at < len(furniture) and furniture[at].end <= span.start:
            at += 1
        if at < len(furniture) and furniture[at].overlaps(span):
            continue
        role = ParagraphRole.TITLE if i == title else block.role
        if any(character.isalnum() for character in block.text):
            found.append(Paragraph(span, role))
    return tuple(found)
