"""Months of the Islamic year and feasts, checked against known days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.language.dates.hijri import easter, feast_days, orthodox_easter, stretch, years_around
from whence.values import Bound


@pytest.mark.parametrize(
    ("year", "month", "first_day"),
    [(1435, 9, "2014-06-28"), (1443, 9, "2022-04-02"), (1436, 1, "2014-10-25"), (1445, 9, "2024-03-11")],
)
def test_a_month_starts_on_its_known_day_give_or_take_one(year: int, month: int, first_day: str) -> None:
    days = stretch(year, month)
    assert days is not None
    assert days.first == date.fromisoformat(first_day) - timedelta(days=1)


def test_years_beyond_the_table_give_nothing() -> None:
    assert stretch(1342, 9) is None
    assert stretch(1501, 9) is None


@given(st.dates(date(1930, 1, 1), date(2070, 1, 1)))
def test_a_day_lies_in_a_month_of_the_years_around_it(day: date) -> None:
    months = [stretch(year, month) for year in years_around(day) for month in range(1, 13)]
    assert any(found and found.contains(day) for found in months)


@pytest.mark.parametrize(
    ("year", "western", "eastern"),
    [(2014, "2014-04-20", "2014-04-20"), (2019, "2019-04-21", "2019-04-28"), (2024, "2024-03-31", "2024-05-05")],
)
def test_easter_falls_on_its_known_sundays(year: int, western: str, eastern: str) -> None:
    assert easter(year) == date.fromisoformat(western)
    assert orthodox_easter(year) == date.fromisoformat(eastern)


@given(st.integers(1900, 2099))
def test_both_easters_are_sundays_and_the_eastern_is_never_earlier(year: int) -> None:
    assert easter(year).weekday() == orthodox_easter(year).weekday() == 6
    assert easter(year) <= orthodox_easter(year)


@given(st.integers(1930, 2070))
def test_eid_comes_at_least_twice_a_year_as_its_two_feasts(year: int) -> None:
    either = feast_days({"eid": True}, year)
    assert len(either) >= 2
    assert all(days.overlaps(Bound.year(year)) for days in either)
