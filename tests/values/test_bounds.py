"""Bounds: the first and last possible day, and their EDTF, checked against the `edtf` package."""

import calendar
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.values import Bound

days = st.dates(date(1900, 1, 1), date(2099, 12, 31))
maybe = st.none() | days
units = st.one_of(
    days.map(Bound.day),
    days.map(lambda day: Bound.month(day.year, day.month)),
    days.map(lambda day: Bound.year(day.year)),
)


@st.composite
def _bounds(draw: st.DrawFn, ends: st.SearchStrategy[date | None] = maybe) -> Bound:
    first, last = draw(ends), draw(ends)
    return Bound(min(first, last), max(first, last)) if first and last else Bound(first, last)


bounds = _bounds()
# A few weeks, so that days and bounds meet often enough to be tried.
few = st.dates(date(2014, 2, 20), date(2014, 3, 12))
close = _bounds(st.none() | few)


def test_a_bound_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="cannot start on 2014-03-02 and end on 2014-03-01"):
        Bound(date(2014, 3, 2), date(2014, 3, 1))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2014", "2014-01-01", "2014-12-31"),
        ("2014-02", "2014-02-01", "2014-02-28"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("2014-07-03", "2014-07-03", "2014-07-03"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2014-XX", "2014-01-01", "2014-12-31"),
        ("2014-XX-XX", "2014-01-01", "2014-12-31"),
        ("2014-07-XX", "2014-07-01", "2014-07-31"),
        ("2014-07/2014-09-02", "2014-07-01", "2014-09-02"),
        ("../2014", None, "2014-12-31"),
        ("/2014", None, "2014-12-31"),
        ("2014/..", "2014-01-01", None),
        ("2014-05/", "2014-05-01", None),
        ("../..", None, None),
        ("2014-07~", "2014-07-01", "2014-07-31"),
        (" 2014 ", "2014-01-01", "2014-12-31"),
    ],
)
def test_edtf_is_read_as_its_first_and_last_day(text: str, first: str | None, last: str | None) -> None:
    bound = Bound.parse(text)
    assert (bound.first and bound.first.isoformat(), bound.last and bound.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["", "..", "may", "14", "2014-13", "2014-02-30", "2014/2013", "2014/2015/2016", "26/07/2014", "2014-XX-03",
     "201X-03-04", "2014-7-3", "0000", "2014-07-03T10:00", "２０１４"],
)  # fmt: skip
def test_what_is_no_edtf_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # from here or from `date`: both name the text or the figure
        Bound.parse(text)


@given(bounds)
def test_a_bound_survives_its_own_edtf(bound: Bound) -> None:
    assert Bound.parse(bound.edtf()) == bound


@given(bounds.filter(lambda bound: bound.first is not None and bound.last is not None))
def test_the_edtf_package_reads_our_edtf_as_the_same_days(bound: Bound) -> None:
    from edtf import parse_edtf

    theirs = parse_edtf(bound.edtf())
    assert date(*theirs.lower_strict()[:3]) == bound.first
    assert date(*theirs.upper_strict()[:3]) == bound.last


@given(bounds.filter(lambda bound: not bound.open))
def test_the_edtf_package_accepts_our_open_ends(bound: Bound) -> None:
    from edtf import parse_edtf

    assert str(parse_edtf(bound.edtf())) == bound.edtf()


@given(units)
def test_days_months_and_years_are_written_as_such(bound: Bound) -> None:
    assert "/" not in bound.edtf()
    assert bound.unit() == bound.edtf()


@pytest.mark.parametrize(
    ("first", "last", "edtf"),
    [
        ((2012, 1, 1), (2014, 12, 31), "2012/2014"),
        ((2014, 7, 1), (2014, 9, 30), "2014-07/2014-09"),
        ((2014, 7, 1), (2014, 9, 29), "2014-07-01/2014-09-29"),
        ((2014, 1, 2), (2014, 12, 31), "2014-01-02/2014-12-31"),
        ((2012, 2, 1), (2012, 2, 28), "2012-02-01/2012-02-28"),
    ],
)
def test_the_shortest_form_that_says_the_same_is_taken(
    first: tuple[int, int, int], last: tuple[int, int, int], edtf: str
) -> None:
    assert Bound(date(*first), date(*last)).edtf() == edtf


@given(close, few)
def test_contains_agrees_with_the_plain_comparison_of_days(bound: Bound, day: date) -> None:
    after = bound.first is None or not day < bound.first
    before = bound.last is None or not day > bound.last
    assert bound.contains(day) == (after and before)


@given(close, close)
def test_overlap_means_that_one_day_satisfies_both(one: Bound, other: Bound) -> None:
    # Every edge of either, and the days beside them, are the only days on which the answer could turn.
    edges = [day for bound in (one, other) for day in (bound.first, bound.last) if day] or [date(2014, 3, 1)]
    tried = {day + timedelta(days=by) for day in edges for by in (-1, 0, 1)}
    assert one.overlaps(other) == any(one.contains(day) and other.contains(day) for day in tried)


@given(close, close, few)
def test_the_meet_holds_the_days_that_both_hold(one: Bound, other: Bound, day: date) -> None:
    both = one.meet(other)
    assert (both is not None and both.contains(day)) == (one.contains(day) and other.contains(day))


@given(st.integers(1901, 2098), st.integers(1, 12))
def test_a_month_has_as_many_days_as_the_calendar_gives_it(year: int, month: int) -> None:
    bound = Bound.month(year, month)
    assert bound.first is not None
    assert bound.last is not None
    assert (bound.last - bound.first).days + 1 == calendar.monthrange(year, month)[1]


@given(st.integers(1901, 2098))
def test_months_join_without_a_gap(year: int) -> None:
    months = [Bound.month(year, month) for month in range(1, 13)]
    for one, other in pairwise(months):
        assert one.last is not None
        assert other.first == one.last + timedelta(days=1)
