"""Quotation marks: which stretches of the text stand between them.

In: the stored text and its paragraphs. Out: `Quotation`s in order, marks included.
Always: a quotation lies in one paragraph; one that is not closed in its paragraph ends with it and says so, and a
paragraph that opens with a mark after it continues it (the custom of English print).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from whence.language.analysis import Parse
from whence.values import Span

OPENING, CLOSING, EITHER = "“„«‟", "”»", "\""
# '' and `` are TeX quotes that news archives keep; a doubled straight mark is never an apostrophe.
_MARK = re.compile(r"[“”„«»‟\"]|''|``|(?<![\w.,!?’'])[‘'](?=[\w\[“\"])|(?<=[\w.,!?…\]\)])['’](?![\w'])")
# A single quoted stretch longer than this is two apostrophes far apart, not a quotation.
LONGEST_SINGLE = 600


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens first to last (last excluded), marks included; paragraph as in Sentence.paragraph.

    closed: the closing mark stands in the same paragraph.  continues: it goes on from the paragraph before.
    """

    first: int
    last: int
    paragraph: int
    closed: bool
    continues: bool = False


def quotations(parse: Parse, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """All quotations of the text, those within others left out."""
    starts = [token.start for token in parse.tokens]
    found: list[Quotation] = []
    unclosed = False
    for number, paragraph in enumerate(paragraphs):
        pairs = _pairs(parse.text, paragraph)
        for place, (start, end, closed) in enumerate(pairs):
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            if last <= first:
                continue
            continues = unclosed and place == 0 and start == paragraph.start
            found.append(Quotation(first, last, number, closed, continues))
        unclosed = bool(pairs) and not pairs[-1][2]
    return tuple(found)


def _pairs(text: str, paragraph: Span) -> list[tuple[int, int, bool]]:
    """Start, end and whether closed, of the quotations of a paragraph, outermost only."""
    pairs: list[tuple[int, int, bool]] = []
    opened: tuple[int, str] | None = None
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        mark = match.group()
        if opened is None:
            if _may_open(text, match, paragraph):
                opened = (match.start(), mark)
        elif _closes(text, match, opened[1]):
            pairs.append((opened[0], match.end(), True))
            opened = None
        elif mark in OPENING and _single(opened[1]):
            opened = (match.start(), mark)
    if opened is not None and not _single(opened[1]):
        pairs.append((opened[0], paragraph.end, False))
    return [pair for pair in pairs if not (_single(text[pair[0]]) and pair[1] - pair[0] > LONGEST_SINGLE)]


def _single(mark: str) -> bool:
    return mark in ("'", "‘", "’")


def _may_open(text: str, match: re.Match[str], paragraph: Span) -> bool:
    mark = match.group()
    if mark in OPENING or mark == "``":
        return True
    before = text[match.start() - 1] if match.start() > paragraph.start else " "
    if mark in CLOSING or mark == "’":
        return False
    return not (before.isalnum() or before in ",.!?")


def _closes(text: str, match: re.Match[str], opening: str) -> bool:
    mark = match.group()
    if _single(opening):
        return mark in ("'", "’")
    if opening in ("''", "``"):
        return mark == "''"
    if opening in OPENING:
        return mark in CLOSING or mark == EITHER
    # A straight mark after a space and before a word opens a quotation inside the quotation.
    inner = text[match.start() - 1].isspace() and match.end() < len(text) and text[match.end()].isalnum()
    return (mark == EITHER and not inner) or mark in CLOSING
