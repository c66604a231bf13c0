"""Readers of expressions that name their day, month, season, year, decade, century or day of the week.

In: the groups of a match. Out: a Reading, or None where the figures make no date (31 June).
Always: a date with two readings (03/04/2014) covers both.
"""

from __future__ import annotations

import calendar
from datetime import date

from whence.language.dates.groups import Groups, day_of, month_of, narrowed, word_of, year_of, year_offset
from whence.language.dates.quantity import quantity
from whence.language.dates.reading import Reading
from whence.values import Bound

_TENS = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
         "eighties": 80, "nineties": 90}  # fmt: skip


def _days(groups: Groups) -> Reading | None:
    month, year = month_of(groups), year_of(groups)
    figures = [day_of(groups.get(f"day{n}"), groups.get(f"nth{n}")) for n in ("", "2", "3")]
    days = [day for day in figures if day]
    first, last = min(days), max(days)
    if last > calendar.monthrange(2000, month)[1]:
        return None
    if year:
        return Reading("days", (), Bound(date(year, month, first), date(year, month, last)))
    weekday = groups.get("wday")
    number = word_of("weekday", weekday) if weekday else None
    if weekday and number is None:
        number = word_of("shortday", weekday.rstrip("."))
    return Reading("days", (month, first, month, last, number, year_offset(groups)), None, True)


def _figures(groups: Groups) -> Reading | None:
    """Day first and month first, both where both make a date; dots are day first everywhere they are used."""
    a, b, c = (int(groups[key] or 0) for key in "abc")
    year = c if c > 99 else 2000 + c if c < 50 else 1900 + c
    orders = [(a, b)] if groups["mark"] == "." else [(a, b), (b, a)]
    days = sorted(date(year, month, day) for day, month in orders if _is_day(year, month, day))
    return Reading("days", (), Bound(days[0], days[-1])) if days else None


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def _monthday(groups: Groups) -> Reading:
    offset = {"last": -1, "next": 1, None: None}.get(groups.get("monthmod") or groups.get("monthmod2"), 0)
    return Reading("monthday", (day_of(groups.get("day"), groups.get("nth")), offset), None, True)


def _named(groups: Groups) -> Reading:
    return Reading("days", (), Bound.parse(word_of("named", groups["named"])))


def _month_reading(groups: Groups) -> Reading:
    month, year, part = month_of(groups), year_of(groups), groups.get("part")
    if year:
        return Reading("month", (), narrowed(Bound.month(year, month), part))
    mod = word_of("mod", groups.get("mod"))
    return Reading("month", (month, part, mod, year_offset(groups)), None, True)


def _stretch(groups: Groups) -> Reading | None:
    first, last = _months(groups)
    if not 1 <= first <= last <= 12:
        return None
    if year := year_of(groups):
        return Reading("stretch", (), Bound(Bound.month(year, first).first, Bound.month(year, last).last))
    if groups.get("of") == "half" and not (groups.get("yearmod") or groups.get("same")):
        return None  # "the first half" is of anything
    return Reading("stretch", (first, last, year_offset(groups)), None, True)


def _months(groups: Groups) -> tuple[int, int]:
    """First and last month of a quarter, a half, or so many months at either end of a year."""
    if groups.get("count"):
        low, high = quantity(groups)
        return (13 - high, 12) if groups.get("lastone") else (1, max(low, high))
    size = 6 if groups.get("h") or groups.get("of") == "half" else 3
    figure = groups.get("q") or groups.get("h")
    number = int(figure) if figure else word_of("ordinal", groups.get("nth")) or 12 // size
    return (number - 1) * size + 1, number * size


def _season(groups: Groups) -> Reading:
    season, part, year = groups["season"] or "", groups.get("part"), year_of(groups)
    if year is None:
        mod = word_of("mod", (groups.get("mod") or "").split(" ")[0])
        return Reading("season", (season, part, mod, year_offset(groups)), None, True)
    stretches = season_of(season, year)
    if groups.get("nextyear"):
        stretches = stretches[-1:]
    whole = Bound(stretches[0].first, stretches[-1].last)
    return Reading("season", (), narrowed(whole, part))


def season_of(season: str, year: int) -> list[Bound]:
    """The stretches of days "summer 2013" may mean; two for a winter, which belongs to two years."""
    first, last = word_of("season", season)
    ends = Bound.month(year, last) if last <= 12 else Bound.month(year + 1, last - 12)
    found = Bound(date(year, first, 1), ends.last)
    if last <= 12:
        return [found]
    before = Bound.month(year, last - 12)
    return [Bound(date(year - 1, first, 1), before.last), found]


def _years(groups: Groups) -> Reading | None:
    year = int(groups["year"] or 0)
    last = year
    if second := groups.get("year2"):
        last = int(second) if len(second) == 4 else year // 100 * 100 + int(second)
        if last <= year:
            return None
    whole = Bound(date(year, 1, 1), date(last, 12, 31))
    return Reading("years", (), narrowed(whole, groups.get("part")))


def _decade(groups: Groups) -> Reading:
    if figures := groups.get("decade"):
        first = int(figures)
    else:
        tens = _TENS[groups["spelled"] or ""] if groups.get("spelled") else int(groups["tens"] or 0)
        first = 1900 + tens
    return Reading("years", (), narrowed(Bound(date(first, 1, 1), date(first + 9, 12, 31)), groups.get("part")))


def _century(groups: Groups) -> Reading | None:
    number = int(groups["no"] or 0) if groups.get("no") else word_of("ordinal", groups.get("nth"))
    if not 1 <= number <= 21:
        return None
    first = max(1, (number - 1) * 100)
    whole = Bound(date(first, 1, 1), date(number * 100 - 1, 12, 31))
    return Reading("years", (), narrowed(whole, groups.get("part")))


def _weekday(groups: Groups) -> Reading:
    first = word_of("weekday", groups["weekday"])
    second = word_of("weekday", groups.get("weekday2"))
    mod = word_of("mod", groups.get("mod") or groups.get("after"))
    week = {"last": -1, "the previous": -1, "this": 0, "next": 1}.get(groups.get("weekmod") or "")
    return Reading("weekday", (first, second, mod, week, groups.get("time")), None, True)


READERS = {
    "days": _days, "figures": _figures, "monthday": _monthday, "named": _named, "month": _month_reading,
    "stretch": _stretch, "season": _season, "years": _years, "decade": _decade, "century": _century,
    "weekday": _weekday,
}  # fmt: skip
