"""When a deed happened or a tie held: three answers for a day, EDTF and JSON both ways."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.values import Bound, DateBounds, Holds

few = st.dates(date(2014, 3, 1), date(2014, 3, 12))
days = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@st.composite
def _bounds(draw: st.DrawFn, ends: st.SearchStrategy[date]) -> Bound:
    first, last = draw(st.none() | ends), draw(st.none() | ends)
    return Bound(min(first, last), max(first, last)) if first and last else Bound(first, last)


ties = st.builds(DateBounds.tie, _bounds(few), _bounds(few))
any_tie = st.builds(DateBounds.tie, _bounds(days), _bounds(days))
units = st.one_of(
    days.map(Bound.day),
    days.map(lambda day: Bound.month(day.year, day.month)),
    days.map(lambda day: Bound.year(day.year)),
)
deeds = st.builds(DateBounds.deed, _bounds(days))


def _day(text: str) -> date:
    return date.fromisoformat(text)


def test_a_tie_reported_as_present_held_that_day_and_may_have_held_before_and_after() -> None:
    tie = DateBounds.held_on(Bound.day(_day("2014-11-13")))
    assert tie.holds(_day("2014-11-13")) is Holds.HOLDS
    assert tie.holds(_day("2014-11-12")) is Holds.MAY_HOLD
    assert tie.holds(_day("2015-11-13")) is Holds.MAY_HOLD
    assert tie.start == Bound(None, _day("2014-11-13"))
    assert tie.end == Bound(_day("2014-11-13"), None)


def test_a_tie_reported_in_a_month_is_certain_on_no_day_of_it() -> None:
    tie = DateBounds.held_on(Bound.month(2014, 7))
    assert tie.holds(_day("2014-07-15")) is Holds.MAY_HOLD


def test_a_tie_with_both_ends_bounded_has_all_three_answers() -> None:
    tie = DateBounds.tie(Bound.parse("2012-05"), Bound.parse("2014-08"))
    answers = {day: tie.holds(_day(day)) for day in ("2012-04-30", "2012-05-10", "2013-01-01", "2014-08-02",
                                                     "2014-09-01")}  # fmt: skip
    assert list(answers.values()) == [
        Holds.DOES_NOT_HOLD, Holds.MAY_HOLD, Holds.HOLDS, Holds.MAY_HOLD, Holds.DOES_NOT_HOLD,
    ]  # fmt: skip


def test_an_unknown_end_never_means_still_in_post() -> None:
    tie = DateBounds.tie(Bound.year(2012))
    assert tie.holds(_day("2013-06-01")) is Holds.MAY_HOLD
    assert tie.holds(_day("2011-06-01")) is Holds.DOES_NOT_HOLD


def test_a_deed_is_certain_only_of_its_exact_day() -> None:
    assert DateBounds.deed(Bound.parse("2014-03-01")).holds(_day("2014-03-01")) is Holds.HOLDS
    assert DateBounds.deed(Bound.parse("2014-03")).holds(_day("2014-03-01")) is Holds.MAY_HOLD
    assert DateBounds.deed(Bound.parse("2014-03")).holds(_day("2014-04-01")) is Holds.DOES_NOT_HOLD


@given(ties, few)
def test_the_answer_for_a_tie_agrees_with_trying_every_start_and_end(tie: DateBounds, day: date) -> None:
    """Oracle: list every pair of days on which the tie may have started and ended, and ask each."""
    window = [date(2014, 2, 27 + k) for k in range(2)] + [date(2014, 3, k) for k in range(1, 15)]
    assert tie.end is not None
    starts = [known for known in window if tie.start.contains(known)]
    ends = [known for known in window if tie.end.contains(known)]
    # A tie said to end before it starts allows no pair; it is kept as said and asked end by end.
    if tie.contradictory or not starts or not ends:
        return
    answers = {start <= day <= end for start in starts for end in ends}
    expected = {
        frozenset({True}): Holds.HOLDS, frozenset({False}): Holds.DOES_NOT_HOLD,
    }.get(frozenset(answers), Holds.MAY_HOLD)  # fmt: skip
    assert tie.holds(day) is expected


@given(any_tie)
def test_a_tie_is_contradictory_when_it_is_over_before_it_can_start(tie: DateBounds) -> None:
    assert tie.end is not None
    expected = tie.end.last is not None and tie.start.first is not None and tie.end.last < tie.start.first
    assert tie.contradictory == expected


@given(st.one_of(any_tie, deeds))
def test_json_gives_the_bounds_back(bounds: DateBounds) -> None:
    assert DateBounds.from_json(json.loads(json.dumps(bounds.as_json()))) == bounds


@given(deeds)
def test_a_deed_survives_its_edtf(deed: DateBounds) -> None:
    assert DateBounds.parse(deed.edtf()) == deed


@given(any_tie)
def test_the_edtf_of_a_tie_never_says_more_than_its_bounds(tie: DateBounds) -> None:
    told = DateBounds.parse(tie.edtf(), tie=True)
    assert tie.end is not None
    assert told.end is not None
    for known, written in ((tie.start, told.start), (tie.end, told.end)):
        assert written.open or (known.meet(written) == known)


@given(units, st.none() | units)
def test_a_tie_whose_ends_are_calendar_units_survives_its_edtf(start: Bound, end: Bound | None) -> None:
    tie = DateBounds.tie(start, end or Bound(None, None))
    assert DateBounds.parse(tie.edtf(), tie=True) == tie


@given(units, st.none() | units)
def test_the_edtf_package_reads_the_edtf_of_ties_as_we_do(start: Bound, end: Bound | None) -> None:
    from edtf import parse_edtf

    tie = DateBounds.tie(start, end or Bound(None, None))
    theirs = parse_edtf(tie.edtf())
    assert str(theirs) == tie.edtf()
    assert date(*theirs.lower.lower_strict()[:3]) == start.first
    if end:
        assert date(*theirs.upper.upper_strict()[:3]) == end.last


@pytest.mark.parametrize(
    ("start", "end", "edtf"),
    [
        ("2014-03-01", "../..", "2014-03-01/"),
        ("2013-12", "../..", "2013-12/"),
        ("../..", "2015", "/2015"),
        ("2012", "2014-08", "2012/2014-08"),
        ("2014-03-01/2014-03-05", "../..", "2014-03/"),
        ("2014-03-01/2014-09-05", "../..", "2014/"),
        ("../2014-11-13", "2014-11-13/..", ""),
    ],
)
def test_an_end_of_a_tie_that_is_not_known_is_left_empty(start: str, end: str, edtf: str) -> None:
    assert DateBounds.tie(Bound.parse(start), Bound.parse(end)).edtf() == edtf


@pytest.mark.parametrize("text", ["2014", "2014-03", "yesterday/", "2014/2015/2016"])
def test_what_is_no_interval_is_no_tie(text: str) -> None:
    with pytest.raises(ValueError, match=r"a tie is an interval|not a date"):
        DateBounds.parse(text, tie=True)


def test_the_export_of_a_deed_has_no_ends_and_that_of_a_tie_has_both() -> None:
    assert DateBounds.deed(Bound.parse("2031-03")).as_json() == {
        "earliest": "2031-03-01", "latest": "2031-03-31", "edtf": "2031-03",
    }  # fmt: skip
    assert DateBounds.held_on(Bound.parse("2031-04-02")).as_json() == {
        "earliest": None, "latest": "2031-04-02", "edtf": None,
        "holds": {"start": [None, "2031-04-02"], "end": ["2031-04-02", None]},
    }  # fmt: skip
