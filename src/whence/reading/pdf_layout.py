"""What the place of lines on their pages tells: running heads and feet, and which lines make a paragraph.

In: the lines of a PDF with their places. Out: positions of running lines; groups of lines.
Always: only lines near the upper or lower edge of a page are ever running lines.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from whence.reading.lines import ITEM_MARK, ends_sentence, folded
from whence.reading.pdf_lines import PageLine

# Running heads and feet stand in this share of a page's height at either edge.
EDGE = 0.12
# A head repeats on this share of the pages at least: left and right pages have different ones, chapters new ones.
REPEATED_ON = 0.25
# Lines further apart than this times the usual step are two paragraphs.
WIDE_STEP = 1.35

_PAGE_NUMBER = re.compile(
    r"(?:page|p\.|pag\.?|página|seite|стр\.?|страница|صفحة)?\s*[-–—|]?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*[-–—|]?"
    r"(?:\s*(?:of|/|von|de|из|من)\s*\d{1,4})?|(?:\d{2}-\d{5})(?:\s*\(e\))?(?:\s*\d+/\d+)?",
    re.IGNORECASE,
)


def running_lines(lines: Sequence[PageLine], page_count: int) -> frozenset[int]:
    """Positions of running heads, feet and page numbers.

    A line at the edge of its page is one if it is a page number, or if it stands, numbers aside, at the same edge of
    several pages.
    """
    pages_with: defaultdict[tuple[str, bool], set[int]] = defaultdict(set)
    edges = {i: _edge(line) for i, line in enumerate(lines)}
    for i, edge in edges.items():
        if edge is not None:
            pages_with[_key(lines[i]), edge].add(lines[i].page)
    needed = max(2, REPEATED_ON * page_count)
    found = set()
    for i, edge in edges.items():
        if edge is None:
            continue
        if _PAGE_NUMBER.fullmatch(lines[i].text.strip()) or len(pages_with[_key(lines[i]), edge]) >= needed:
            found.add(i)
    return frozenset(found)


def body_size(lines: Sequence[PageLine]) -> float:
    """The size of type in which most characters are set."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def joined(lines: Sequence[PageLine]) -> list[list[PageLine]]:
    """Neighbouring lines that make one paragraph, in order; a paragraph may go over the end of a page or column."""
    measure = _measure(lines)
    groups: list[list[PageLine]] = []
    for line in lines:
        if groups and _continues(groups[-1], line, measure):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _edge(line: PageLine) -> bool | None:
    """True at the upper edge of the page, False at the lower, None between."""
    if line.bottom > (1 - EDGE) * line.height:
        return True
    return False if line.top < EDGE * line.height else None


def _key(line: PageLine) -> str:
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", folded(line.text))


@dataclass(frozen=True, slots=True)
class _Measure:
    """step: the usual distance of two lines. size: of the body's type. right: how far lines reach on each page."""

    step: float
    size: float
    right: dict[int, float]


def _measure(lines: Sequence[PageLine]) -> _Measure:
    pairs = [(above, line) for above, line in pairwise(lines) if above.page == line.page]
    steps = [above.bottom - line.bottom for above, line in pairs if above.bottom > line.bottom]
    right: dict[int, float] = {}
    for line in lines:
        right[line.page] = max(right.get(line.page, 0.0), line.right)
    return _Measure(median(steps or [12.0]), body_size(lines), right)


def _continues(group: list[PageLine], line: PageLine, measure: _Measure) -> bool:
    above, step = group[-1], measure.step
    if abs(above.size - line.size) > 0.1 * above.size or ITEM_MARK.match(line.text):
        return False
    gap = above.bottom - line.bottom
    if above.page != line.page or gap < -step:
        # Over the end of a page or column: a sentence that is not finished goes on.
        return not ends_sentence(above.text) or line.text[:1].islower()
    if abs(gap) < 0.3 * step:
        return True  # two pieces of one printed line
    if gap > WIDE_STEP * step * max(1.0, line.size / measure.size):
        return False
    in_item = bool(ITEM_MARK.match(group[0].text))
    centred = abs(above.left + above.right - line.left - line.right) < 2 * line.size
    if line.left > above.left + line.size and not centred and not (in_item and len(group) == 1):
        return False  # an indented first line
    # A line that ends a sentence well before the edge ends its paragraph.
    right = measure.right[above.page]
    return not (ends_sentence(above.text) and above.right < right - 0.2 * (right - above.left))
