"""Was a text file broken into lines of one width, and which of its lines belong together?

In: the lines of a text. Out: groups of neighbouring lines, each of which is one paragraph.
Always: a blank line, a list mark and a change of furniture end a group; a file that keeps one paragraph a line is
left as it is.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from whence.reading.lines import ITEM_MARK, ends_sentence
from whence.values import Span

# A line of a wrapped file is at most this long (typewriter and e-mail widths lie between 60 and 100) ...
WIDEST_WRAP = 132
# ... and at least this long, else it is verse, an address or a list.
NARROWEST_WRAP = 40
# Share of neighbouring lines that must break because the next word would not fit, for a file to count as wrapped.
# By chance (one paragraph a line, of any length) the share is near the share of longest lines, well below a third.
WRAPPED_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Row:
    """A line as the grouping sees it. gap: a blank line stands above it."""

    span: Span
    text: str
    gap: bool

    @property
    def indent(self) -> int:
        """How many white-space characters open the line."""
        return len(self.text) - len(self.text.lstrip())


def rows_of(text: str, spans: Sequence[Span]) -> list[Row]:
    """The lines of a text with what stands above each."""
    rows: list[Row] = []
    end = 0
    for span in spans:
        breaks = text[end : span.start].replace("\r\n", "\n")
        rows.append(Row(span, span.of(text), gap=sum(mark in "\n\r\x0c\u2029" for mark in breaks) > 1))
        end = span.end
    return rows


def wrap_width(rows: Sequence[Row]) -> int | None:
    """The width a file was wrapped to, in characters, None where it keeps one paragraph a line."""
    inner = [(a, b) for a, b in pairwise(rows) if not b.gap and not ITEM_MARK.match(b.text)]
    if len(inner) < 3:
        return None
    lengths = sorted(len(a.text.rstrip()) for a, _ in inner)
    # The longest line, in long files but for one in fifty: an address on the web sticks out of any width.
    width = lengths[math.ceil((len(lengths) - 1) * 0.98)]
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return None
    # Short lines (addresses, names, verse) say nothing of the width.
    telling = [not _fits(a, b, width) for a, b in inner if len(a.text) > width / 2]
    return width if len(telling) >= 3 and sum(telling) >= WRAPPED_SHARE * len(telling) else None


def grouped(rows: Sequence[Row]) -> list[list[Row]]:
    """Neighbouring lines that make one paragraph, in order."""
    width = wrap_width(rows)
    groups: list[list[Row]] = []
    for row in rows:
        if groups and _continues(groups[-1], row, width):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _continues(group: list[Row], row: Row, width: int | None) -> bool:
    above = group[-1]
    if row.gap or ITEM_MARK.match(row.text):
        return False
    if width is None:
        # A stray break inside a sentence: the line above is unfinished and this one goes on in lower case.
        return len(above.text) >= NARROWEST_WRAP and not ends_sentence(above.text) and row.text.lstrip()[:1].islower()
    if row.indent > above.indent + 1 and not ITEM_MARK.match(group[0].text):
        return False
    # A line broken although the next word had room was meant to end there, if it ends a sentence or is short.
    if _fits(above, row, width):
        return row.text.lstrip()[:1].islower() or not (ends_sentence(above.text) or len(above.text) < width * 0.5)
    return True


def _fits(above: Row, below: Row, width: int) -> bool:
    """True where the first word of the line below had room on the line above."""
    return len(above.text.rstrip()) + 1 + len(below.text.split(maxsplit=1)[0]) <= width
