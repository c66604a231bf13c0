"""Spans: half-open stretches of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.values import Span

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(0, 60))


def _letters(span: Span) -> set[int]:
    return set(range(span.start, span.end))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3), (-2, -1)])
def test_a_span_that_runs_backwards_or_before_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start <= end"):
        Span(start, end)


def test_of_cuts_code_points_and_not_bytes() -> None:
    assert Span(2, 5).of("в Мали🌍") == "Мал"
    assert Span(6, 7).of("в Мали🌍") == "🌍"


def test_an_empty_span_is_a_place_and_counts_as_true() -> None:
    assert Span(4, 4)
    assert len(Span(4, 4)) == 0


@given(spans, spans)
def test_overlap_means_a_shared_character(one: Span, other: Span) -> None:
    if len(one) and len(other):
        assert one.overlaps(other) == bool(_letters(one) & _letters(other))
    assert one.overlaps(other) == other.overlaps(one)


@given(spans, spans)
def test_a_span_contains_another_when_every_character_of_it_lies_inside(one: Span, other: Span) -> None:
    if len(other):
        assert one.contains(other) == (_letters(other) <= _letters(one))


@given(spans, spans)
def test_the_cover_is_the_smallest_span_that_contains_both(one: Span, other: Span) -> None:
    cover = one.cover(other)
    assert cover.contains(one)
    assert cover.contains(other)
    assert {cover.start, cover.end} <= {one.start, one.end, other.start, other.end}


@given(spans, st.integers(0, 100))
def test_shifting_keeps_the_length(span: Span, by: int) -> None:
    shifted = span.shifted(by)
    assert len(shifted) == len(span)
    assert shifted.start - span.start == by


def test_spans_sort_in_the_order_of_the_text() -> None:
    assert sorted([Span(5, 6), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(5, 6)]
