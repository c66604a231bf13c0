"""Marks that overlap, and the text they cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whence.values import Span
from whence.web.segments import Marks, cut, touching

SPANS = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


def test_overlapping_marks_split_the_text_where_any_of_them_begins_or_ends() -> None:
    marks = Marks([Span(2, 6)], [Span(4, 9), Span(0, 9)], Span(8, 12))
    cuts = cut(Span(0, 10), marks, [0], [0, 1])
    assert [(each.span.start, each.mention, each.passages, each.marked) for each in cuts] == [
        (0, None, (1,), False), (2, 0, (1,), False), (4, 0, (0, 1), False), (6, None, (0, 1), False),
        (8, None, (0, 1), True), (9, None, (), True),
    ]  # fmt: skip


def test_of_mentions_in_each_other_the_innermost_is_followed() -> None:
    marks = Marks([Span(0, 20), Span(13, 20)], [])
    assert [each.mention for each in cut(Span(0, 20), marks, [0, 1], [])] == [0, 1]


@given(st.lists(SPANS, max_size=8), st.lists(SPANS, max_size=8), SPANS)
def test_segments_joined_are_the_text_and_each_is_marked_as_all_of_it_is(
    mentions: list[Span], passages: list[Span], stretch: Span
) -> None:
    marks = Marks(mentions, passages)
    cuts = cut(stretch, marks, range(len(mentions)), range(len(passages)))
    assert [place for each in cuts for place in range(each.span.start, each.span.end)] == list(
        range(stretch.start, stretch.end)
    )
    for each in cuts:
        for place in range(each.span.start, each.span.end):
            assert set(each.passages) == {n for n, span in enumerate(passages) if span.start <= place < span.end}


@given(st.lists(SPANS, max_size=12), st.sets(st.integers(0, 60), min_size=2))
def test_every_span_is_found_for_every_stretch_it_touches(spans: list[Span], edges: set[int]) -> None:
    ordered = sorted(edges)
    stretches = [Span(*pair) for pair in zip(ordered[::2], ordered[1::2], strict=False)]
    for stretch, found in zip(stretches, touching(stretches, spans), strict=True):
        assert sorted(found) == [n for n, span in enumerate(spans) if span.overlaps(stretch)]
