"""What the words before a date make of a deed or a tie."""

from __future__ import annotations

import pytest

from whence.language.dates import bounds_of, find_dates
from whence.language.parse_english import parse
from whence.values import Bound, DateBounds, Span

ANCHOR = Bound.parse("2014-11-13")


def _bounds(text: str, tie: bool, past: bool | None = None) -> DateBounds | None:
    (found,) = find_dates(parse(text, [Span(0, len(text))]))
    return bounds_of(found, ANCHOR, tie, past)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It fell on 5 May 2012.", "2012-05-05"), ("It fell before 5 May 2012.", "../2012-05-05"),
        ("It had fallen by May 2012.", "../2012-05-31"), ("It fell before May 2012.", "../2012-05-01"),
        ("It fell after 5 May 2012.", "2012-05-05/2014-11-13"), ("It fell after May 2012.", "2012-05-31/2014-11-13"),
        ("It has fallen twice since 2012.", "2012-01-01/2014-11-13"),
        ("It fell between 2012 and 2013.", "2012/2013"),
    ],
)  # fmt: skip
def test_a_deed_lies_where_the_relation_puts_it_and_before_the_report(text: str, edtf: str) -> None:
    bounds = _bounds(text, tie=False)
    assert bounds is not None
    assert bounds.edtf() == edtf


def test_a_tie_since_a_date_started_then_and_still_held_when_reported() -> None:
    bounds = _bounds("He has led it since March 2012.", tie=True)
    assert bounds == DateBounds.tie(Bound.parse("2012-03"), Bound.parse("2014-11-13/.."))


def test_a_tie_since_a_date_told_in_the_past_may_be_over() -> None:
    bounds = _bounds("He had led it since March 2012.", tie=True, past=True)
    assert bounds == DateBounds.tie(Bound.parse("2012-03"))


def test_a_tie_until_a_date_ended_then() -> None:
    bounds = _bounds("He led it until March 2012.", tie=True)
    assert bounds == DateBounds.tie(Bound.parse("../2012-03-31"), Bound.parse("2012-03"))


def test_a_tie_from_one_date_to_another_has_both_ends() -> None:
    bounds = _bounds("He led it from March 2011 to May 2012.", tie=True)
    assert bounds == DateBounds.tie(Bound.parse("2011-03"), Bound.parse("2012-05"))


def test_a_tie_in_a_year_held_then_and_may_have_held_before_and_after() -> None:
    bounds = _bounds("He led it in 2012.", tie=True)
    assert bounds == DateBounds.held_on(Bound.parse("2012"))


def test_what_cannot_be_resolved_gives_no_bounds() -> None:
    assert _bounds("He led it two days before the battle.", tie=False) is None
