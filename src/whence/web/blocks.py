"""The blocks of a document's page: paragraphs of the article, and runs of page furniture between them.

In: a text with its lines, paragraphs and pages. Out: `Stretch` in order of place.
Always: every character that is not white space lies in exactly one block; furniture stays where it stands.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.reading.document import Line, LineMark, Page, Paragraph
from whence.values import Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """A block. role: of a paragraph ("title", "text" ...), or "furniture"; lines, reasons: of furniture."""

    span: Span
    role: str
    page: int | None = None
    lines: int = 0
    reasons: tuple[str, ...] = ()


def stretches(
    text: str, lines: Sequence[Line], paragraphs: Sequence[Paragraph], pages: Sequence[Page]
) -> list[Stretch]:
    """The blocks of a document."""
    runs = list(_furniture(lines, text))
    articles = [piece for paragraph in paragraphs for piece in _cut_out(paragraph, runs)]
    pieces = sorted([*runs, *articles], key=lambda piece: piece.span)
    joined = _with_pages(_with_gaps(pieces, text), pages)
    return [piece for piece in joined if piece.span.of(text).strip()]


def _furniture(lines: Sequence[Line], text: str) -> Iterator[Stretch]:
    """Runs of furniture; blank lines within one belong to it."""
    run: list[Line] = []
    for line in lines:
        if line.mark is LineMark.FURNITURE:
            run.append(line)
        elif line.span.of(text).strip():
            if run:
                yield _run(run, text)
            run = []
    if run:
        yield _run(run, text)


def _run(lines: Sequence[Line], text: str) -> Stretch:
    full = [line for line in lines if line.span.of(text).strip()]
    reasons = tuple(dict.fromkeys(line.reason for line in full if line.reason))
    return Stretch(lines[0].span.cover(lines[-1].span), "furniture", None, len(full), reasons)


def _cut_out(paragraph: Paragraph, runs: Sequence[Stretch]) -> Iterator[Stretch]:
    """A paragraph without the furniture that interrupts it, as a running head does between two pages."""
    start, end = paragraph.span.start, paragraph.span.end
    for run in runs[bisect_right(runs, start, key=lambda run: run.span.end) :]:
        if run.span.start >= end:
            break
        if start < run.span.start:
            yield Stretch(Span(start, run.span.start), paragraph.role.value)
        start = max(start, run.span.end)
    if start < end:
        yield Stretch(Span(start, end), paragraph.role.value)


def _with_gaps(pieces: Sequence[Stretch], text: str) -> Iterator[Stretch]:
    """The pieces, and what no piece covers: the bullet of an item goes with it, other text stands for itself."""
    at = 0
    for piece in pieces:
        start = max(piece.span.start, at)
        gap = text[at:start]
        own = len(gap) - len(gap.rpartition("\n")[2]) if piece.role != "furniture" else len(gap)
        if gap[:own].strip():
            yield Stretch(Span(at, at + own), "text")
        lead = gap[own:]
        yield piece if not lead.strip() else _from(piece, at + own)
        at = max(at, piece.span.end)
    if text[at:].strip():
        yield Stretch(Span(at, len(text)), "text")


def _from(piece: Stretch, start: int) -> Stretch:
    return Stretch(Span(start, piece.span.end), piece.role)


def _with_pages(pieces: Iterator[Stretch], pages: Sequence[Page]) -> Iterator[Stretch]:
    """Each piece with the number of its page where a new page begins."""
    before, ahead = None, 0
    for piece in pieces:
        while ahead + 1 < len(pages) and pages[ahead + 1].span.start <= piece.span.start:
            ahead += 1
        number = pages[ahead].number if pages else None
        yield Stretch(piece.span, piece.role, None if number == before else number, piece.lines, piece.reasons)
        before = number
