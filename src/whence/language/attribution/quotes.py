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

_OPENING, _CLOSING = frozenset("“„«‟"), frozenset("”»")
# '' and `` are TeX quotes that news archives keep; a doubled straight mark is never an apostrophe.
_MARK = re.compile(
    r"[“”„«»‟\"]|''|``|‘‘|’’"
    r"|(?<![\w.,!?’'])[‘'](?=[\w\[“\"])"  # a single mark that opens
    r"|(?<=[\w.,!?…\])])['’](?![\w'])"  # a single mark that closes
)
_CUE = re.compile(r"[^\W\d](?:[\w.'’-]| (?!\b(?:I|we)\b)){0,40}\b(?:said|says|told|added|wrote)\b")
# A single quoted stretch longer than this is two apostrophes far apart, not a quotation.
LONGEST_SINGLE = 600


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens first to last (last excluded), marks included; paragraph as in Sentence.paragraph.

    mark: the opening mark.  closed: the closing mark stands in the same paragraph.
    continues: it goes on from the paragraph before.
    """

    first: int
    last: int
    paragraph: int
    mark: str
    closed: bool
    continues: bool = False


@dataclass(slots=True)
class _Open:
    start: int
    mark: str
    depth: int = 1


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
            continues = unclosed and place == 0 and not parse.text[paragraph.start : start].strip()
            found.append(Quotation(first, last, number, parse.text[start], closed, continues))
        unclosed = bool(pairs) and not pairs[-1][2]
    return tuple(found)


def _pairs(text: str, paragraph: Span) -> list[tuple[int, int, bool]]:
    """Start, end and whether closed, of the quotations of a paragraph, outermost only."""
    nested = _scan(text, paragraph, nested=True)
    # Straight marks do not say which way they face: where reading some as inner ones leaves the paragraph open
    # although their number is even, they are read as plain pairs instead.
    if nested and not nested[-1][2] and text.count('"', paragraph.start, paragraph.end) % 2 == 0:
        flat = _scan(text, paragraph, nested=False)
        if not flat or flat[-1][2]:
            return flat
    return nested


def _scan(text: str, paragraph: Span, nested: bool) -> list[tuple[int, int, bool]]:
    pairs: list[tuple[int, int, bool]] = []
    opened: _Open | None = None
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        if opened is None:
            opened = _Open(match.start(), match.group()) if _opens(text, match, paragraph) else None
        elif nested and match.group() == opened.mark and opened.mark in ('"', "“") and _inner(text, match):
            opened.depth += 1
        elif _closes(match.group(), opened.mark) or _slip(text, match):
            opened.depth -= 1
            if opened.depth == 0:
                pairs.append((opened.start, match.end(), True))
                opened = None
        elif _single(opened.mark) and _opens(text, match, paragraph):
            opened = _Open(match.start(), match.group())
    if opened is not None and not _single(opened.mark):
        pairs.append((opened.start, paragraph.end, False))
    return [pair for pair in pairs if not (_single(text[pair[0]]) and pair[1] - pair[0] > LONGEST_SINGLE)]


def _single(mark: str) -> bool:
    return mark in ("'", "‘", "’")


def _opens(text: str, match: re.Match[str], paragraph: Span) -> bool:
    mark = match.group()
    if mark in _OPENING or mark in ("``", "‘‘"):
        return True
    if mark in _CLOSING or mark in ("’", "’’"):
        return False
    before = text[match.start() - 1] if match.start() > paragraph.start else " "
    return not (before.isalnum() or before in ",.!?")


def _inner(text: str, match: re.Match[str]) -> bool:
    """A mark after a space and before a word, inside a quotation: a quotation within it."""
    after = text[match.end() : match.end() + 1]
    return text[match.start() - 1] in " \n(" and after.isalnum() and not _slip(text, match)


def _slip(text: str, match: re.Match[str]) -> bool:
    """A curly mark set the wrong way round before its cue: "... the key to reach, “he said."."""
    return match.group() == "“" and _CUE.match(text, match.end()) is not None and text[match.start() - 2] in ",.?!"


def _closes(mark: str, opening: str) -> bool:
    if _single(opening):
        return mark in ("'", "’")
    if opening in ("''", "``", "‘‘"):
        return mark in ("''", "’’")
    return mark in _CLOSING or mark in ('"', "’’")
