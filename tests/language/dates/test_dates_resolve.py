"""Resolving expressions against the day they were written on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.language.analysis import DateExpression
from whence.language.dates import explain, find_dates, resolve
from whence.language.parse_english import parse
from whence.values import Bound, Span

THURSDAY = Bound.parse("2014-11-13")


def _one(words: str) -> DateExpression:
    text = f"The group met them {words}."
    (found,) = find_dates(parse(text, [Span(0, len(text))]))
    return found


@pytest.mark.parametrize(
    ("words", "past", "edtf"),
    [
        # parts of a date: the closest not after the day of writing, the closest not before it for the future
        ("on November 12", True, "2014-11-12"), ("on November 12", None, "2014-11-12"),
        ("on November 12", False, "2015-11-12"), ("on November 13", True, "2014-11-13"),
        ("on December 1", True, "2013-12-01"), ("on December 1", False, "2014-12-01"),
        ("on February 29", True, "2012-02-29"), ("on Sunday, November 9", True, "2014-11-09"),
        ("in December", True, "2013-12"), ("in December", False, "2014-12"), ("in November", True, "2014-11"),
        ("last December", True, "2013-12"), ("in late October", True, "2014-10-20/2014-10-31"),
        ("on the 5th", True, "2014-11-05"), ("on the 25th", True, "2014-10-25"),
        ("last summer", True, "2014-06/2014-09"), ("in the third quarter", True, "2014-07/2014-09"),
        # days of the week
        ("on Wednesday", True, "2014-11-12"), ("on Thursday", True, "2014-11-13"),
        ("on Friday", True, "2014-11-07"), ("on Friday", False, "2014-11-14"),
        ("last Friday", True, "2014-11-07"), ("last Tuesday", True, "2014-11-04/2014-11-11"),
        ("on Monday night", True, "2014-11-10/2014-11-11"), ("on Tuesday of last week", True, "2014-11-04"),
        # counted from the day
        ("yesterday", True, "2014-11-12"), ("today", True, "2014-11-13"), ("two days ago", True, "2014-11-11"),
        ("the day before yesterday", True, "2014-11-11"), ("tomorrow", False, "2014-11-14"),
        ("the other day", True, "2014-11-06/2014-11-12"), ("a week ago", True, "2014-11-03/2014-11-09"),
        ("three months ago", True, "2014-07-29/2014-08-28"), ("two years ago", True, "2012-05-14/2013-05-15"),
        ("a year and a half ago", True, "2013-04-28/2013-05-28"), ("hours ago", True, "2014-11-12/2014-11-13"),
        ("last week", True, "2014-11-02/2014-11-09"), ("last month", True, "2014-10"), ("last year", True, "2013"),
        ("this week", True, "2014-11-09/2014-11-13"), ("this week", False, "2014-11-13/2014-11-16"),
        ("earlier this month", True, "2014-11-01/2014-11-13"), ("later this year", False, "2014-11-13/2014-12-31"),
        ("at the end of last year", True, "2013-10/2013-12"), ("next month", False, "2014-12"),
        ("over the weekend", True, "2014-11-07/2014-11-09"), ("last weekend", True, "2014-11-07/2014-11-09"),
        ("over the past three weeks", True, "2014-10-23/2014-11-13"), ("so far", True, "../2014-11-13"),
        ("in the coming months", False, "2014-11-13/2015-08-13"),
        # feasts and the Islamic year, a day's tolerance
        ("at the beginning of Ramadan", True, "2014-06-27/2014-07-07"), ("during Ramadan", True, "2014-06-27/2014-07-28"),
        ("on Eid al-Adha", True, "2014-10-03/2014-10-08"), ("at Christmas", False, "2014-12-24/2014-12-26"),
        ("on Easter Sunday", True, "2014-04-20"),
        # ranges and hedges
        ("between Monday and Wednesday", True, "2014-11-10/2014-11-12"),
        ("from March to May", True, "2014-03/2014-05"), ("from October 30 to November 2", True, "2014-10-30/2014-11-02"),
        ("around November 5", True, "2014-11-02/2014-11-08"),
        ("in the week of November 3", True, "2014-11-03/2014-11-09"),
    ],
)  # fmt: skip
def test_an_expression_is_resolved_as_reporters_mean_it(words: str, past: bool | None, edtf: str) -> None:
    found = resolve(_one(words), THURSDAY, past)
    assert found is not None
    assert found.edtf() == edtf


@pytest.mark.parametrize(
    ("words", "anchor", "edtf"),
    [
        ("yesterday", "2014-07", "2014-06-30/2014-07-30"), ("yesterday", "2014", "2013-12-31/2014-12-30"),
        ("on May 4", "2022-06", "2022-05-04"), ("on November 12", "2014", "2013-11-12/2014-11-12"),
        ("last month", "2014-07", "2014-06"), ("last year", "2014", "2013"),
        ("two days ago", "2014-07-03/..", "2014-07-01/.."),
    ],
)  # fmt: skip
def test_an_anchor_wider_than_a_day_widens_what_is_counted_from_it(words: str, anchor: str, edtf: str) -> None:
    found = resolve(_one(words), Bound.parse(anchor), True)
    assert found is not None
    assert found.edtf() == edtf


EXPRESSIONS = [
    "on November 12", "in December", "on Friday", "last Friday", "on Tuesday of last week", "yesterday", "two days ago",
    "about three weeks ago", "five months ago", "two years ago", "last week", "this month", "last year", "in recent weeks",
    "the other day", "last summer", "during Ramadan", "after the Eid", "on Easter Sunday", "over the weekend",
    "in late January", "on the 31st", "between Monday and Wednesday", "in the first quarter", "on February 29",
    "on Sunday, May 4", "on the night of March 3", "at the end of last month", "recently",
]  # fmt: skip
READ = {words: _one(words) for words in EXPRESSIONS}


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(EXPRESSIONS), st.dates(date(1950, 1, 1), date(2060, 1, 1)), st.integers(0, 40), st.integers(0, 40),
    st.sampled_from([True, False]),
)  # fmt: skip
def test_knowing_the_day_of_writing_better_never_brings_new_days(
    words: str, day: date, before: int, after: int, past: bool
) -> None:
    wide = Bound(day - timedelta(days=before), day + timedelta(days=after))
    exact, loose = resolve(READ[words], Bound.day(day), past), resolve(READ[words], wide, past)
    if exact is None or loose is None:
        return
    assert loose.meet(exact) == exact


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(EXPRESSIONS), st.dates(date(1950, 1, 1), date(2060, 1, 1)))
def test_what_is_told_of_the_past_has_begun_by_the_day_after(words: str, day: date) -> None:
    found = resolve(READ[words], Bound.day(day), True)
    assert found is not None
    assert found.first is not None
    assert found.first <= day + timedelta(days=1)


@pytest.mark.parametrize("words", EXPRESSIONS)
def test_without_an_anchor_nothing_is_invented(words: str) -> None:
    assert resolve(READ[words], None) is None
    assert "left unresolved" in explain(READ[words], None)


@pytest.mark.parametrize("anchor", ["0001-01-01", "9999-12-31", "../2014", "2014/.."])
def test_the_ends_of_the_calendar_are_no_accident(anchor: str) -> None:
    for expression in READ.values():
        for past in (True, False, None):
            resolve(expression, Bound.parse(anchor), past)


def test_the_arithmetic_is_told_in_a_sentence() -> None:
    assert explain(READ["two days ago"], THURSDAY, True) == (
        '"two days ago" in a clause about the past, counted from 2014-11-13: 2014-11-11'
    )
    assert explain(_one("on 26 July 2014"), None) == '"on 26 July 2014" names 2014-07-26'


def test_the_end_of_the_month_is_that_of_the_date_before_or_else_of_the_day_of_writing() -> None:
    text = "The town was encircled by May 24 and fell by the end of the month."
    fell = find_dates(parse(text, [Span(0, len(text))]))[1]
    assert resolve(fell, THURSDAY, True) == Bound.parse("2014-05-23/2014-05-31")
    assert "the date named before it" in explain(fell, THURSDAY, True)
    alone = _one("at the end of the month")
    assert resolve(alone, THURSDAY, True) == Bound.parse("2014-11-23/2014-11-30")
    assert resolve(alone, None, True) is None


def test_a_date_a_day_after_the_report_is_not_put_a_year_back() -> None:
    found = resolve(_one("on November 14"), THURSDAY, True)
    assert found == Bound.parse("2014-11-14")  # it is later in the day where the deed was done
