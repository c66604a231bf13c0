"""A text cut into stretches that are marked alike, so that marks may overlap.

In: a stretch of text, and the spans of the mentions and passages that touch it. Out: segments in order.
Always: the segments of a stretch, joined, are that stretch, character for character; where mentions lie in each
other, the innermost is the one to follow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from whence.values import Span


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch marked alike. mention: index of the innermost mention, None for none; passages: indices."""

    span: Span
    mention: int | None
    passages: tuple[int, ...]
    marked: bool


@dataclass(frozen=True, slots=True)
class Marks:
    """What is to be marked in a text: spans of mentions and of passages (in any order), and one passage asked for."""

    mentions: Sequence[Span]
    passages: Sequence[Span]
    asked: Span | None = None


def cut(stretch: Span, marks: Marks, mentions: Sequence[int], passages: Sequence[int]) -> list[Cut]:
    """Cut a stretch at every mark. mentions, passages: indices of those marks that may touch it."""
    edges = sorted(_edges(stretch, marks, mentions, passages))
    return [_cut(Span(start, end), marks, mentions, passages) for start, end in pairwise(edges)]


def touching(stretches: Sequence[Span], spans: Sequence[Span]) -> list[list[int]]:
    """For each stretch (in order, not overlapping), the indices of the spans that touch it."""
    found: list[list[int]] = [[] for _ in stretches]
    order = sorted(range(len(spans)), key=lambda index: spans[index].start)
    first = 0
    for index in order:
        span = spans[index]
        while first < len(stretches) and stretches[first].end <= span.start:
            first += 1
        place = first
        while place < len(stretches) and stretches[place].start < span.end:
            found[place].append(index)
            place += 1
    return found


def _edges(stretch: Span, marks: Marks, mentions: Sequence[int], passages: Sequence[int]) -> set[int]:
    edges = {stretch.start, stretch.end}
    spans = [marks.mentions[index] for index in mentions] + [marks.passages[index] for index in passages]
    for span in [*spans, *([marks.asked] if marks.asked else [])]:
        edges.update(edge for edge in (span.start, span.end) if stretch.start < edge < stretch.end)
    return edges


def _cut(span: Span, marks: Marks, mentions: Sequence[int], passages: Sequence[int]) -> Cut:
    over = [index for index in mentions if marks.mentions[index].contains(span)]
    innermost = min(over, key=lambda index: len(marks.mentions[index]), default=None)
    within = tuple(index for index in passages if marks.passages[index].contains(span))
    return Cut(span, innermost, within, marks.asked is not None and marks.asked.contains(span))
