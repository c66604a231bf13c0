"""Days counted on and back, and parts of a stretch of days.

In: days, Bounds, counts of units. Out: Bounds.
Always: months and years are counted on the calendar (31 January and a month is 28 or 29 February); what would
leave the calendar of the years 1 to 9999 is None; an open end stays open.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta

from whence.values import Bound

# How far off a writer may be who counts in a unit, in days either side: "three weeks ago" is not a day. Days up to
# six are counted exactly; the others by half a unit (the granularity of TIMEX3 values, Pustejovsky et al. 2005).
_LOOSE = {"hour": 0, "day": 0, "weekend": 1, "week": 3, "fortnight": 4, "month": 15, "year": 183, "decade": 1096,
          "century": 7305}  # fmt: skip
_DAYS = {"day": 1, "weekend": 7, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}


def shift(day: date, count: int, unit: str) -> date | None:
    """The day `count` units later (earlier where negative); None beyond the calendar. Hours are no days."""
    try:
        if unit in _MONTHS:
            months = day.year * 12 + day.month - 1 + count * _MONTHS[unit]
            year, month = divmod(months, 12)
            return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
        return day + timedelta(days=count * _DAYS.get(unit, 0))
    except (OverflowError, ValueError):
        return None


def moved(day: date, days: int) -> date | None:
    """The day so many days later; None beyond the calendar."""
    return shift(day, days, "day")


def looseness(count: int, unit: str) -> int:
    """Days either side by which "`count` units ago" may be off."""
    if unit == "day" and count > 6:  # "ten days ago", "forty days ago": a tenth
        return max(1, count // 10)
    if unit == "year" and count == 1:  # "a year ago" is said of some nine to fifteen months
        return 92
    return _LOOSE.get(unit, 0)


def counted(day: date, sign: int, low: int, high: int, unit: str) -> Bound | None:
    """The days from `low` to `high` units after (sign 1) or before (sign -1) a day, as loosely as writers count."""
    if unit == "hour":  # hours ago: the same day or the one beside it
        return _between(moved(day, min(sign, 0)), moved(day, max(sign, 0)))
    near, far = (shift(day, sign * count, unit) for count in (low, high))
    if near is None or far is None:
        return None
    first, last = min(near, far), max(near, far)
    bound = _between(moved(first, -looseness(low, unit)), moved(last, looseness(high, unit)))
    # Looseness never carries over the day counted from: "a week ago" is not tomorrow.
    limit = Bound(day, None) if sign > 0 else Bound(None, day)
    return bound and bound.meet(limit)


def _between(first: date | None, last: date | None) -> Bound | None:
    return Bound(first, last) if first and last else None


def over(anchor: Bound, rule: Callable[[date], Bound | None]) -> Bound | None:
    """The rule applied to both ends of an anchor, and the stretch that covers what comes out."""
    firsts = rule(anchor.first) if anchor.first else Bound(None, None)
    lasts = rule(anchor.last) if anchor.last else Bound(None, None)
    if firsts is None or lasts is None:
        return None
    return Bound(firsts.first, lasts.last) if anchor.first and anchor.last else _half(anchor, firsts, lasts)


def _half(anchor: Bound, firsts: Bound, lasts: Bound) -> Bound | None:
    found = Bound(firsts.first if anchor.first else None, lasts.last if anchor.last else None)
    return None if found.open else found


def week(day: date) -> Bound:
    """The week of a day, from the Sunday before its Monday to its Sunday: weeks begin on either day (ISO 8601 on
    Monday; the calendars of the Americas and much of the Middle East on Sunday), and reports seldom say which."""
    if day.weekday() == 6:  # Sunday ends one week and begins the other
        return Bound(moved(day, -6), moved(day, 6))
    monday = moved(day, -day.weekday())
    return Bound(monday and moved(monday, -1), monday and moved(monday, 6))


def period(day: date, unit: str) -> Bound:
    """The week, weekend, month, year, decade or century in which a day lies."""
    if unit == "month":
        return Bound.month(day.year, day.month)
    if unit == "year":
        return Bound.year(day.year)
    if unit in {"decade", "century"}:
        size = 10 if unit == "decade" else 100
        first = max(1, day.year - day.year % size)
        return Bound(date(first, 1, 1), date(min(9999, first + size - 1), 12, 31))
    if unit == "weekend":  # the Friday evening counts, and in much of the Muslim world Friday is a day off
        friday = moved(day, 4 - day.weekday())
        return Bound(friday, friday and moved(friday, 2))
    if unit == "fortnight":
        return Bound(moved(day, -13), day)
    return week(day) if unit == "week" else Bound.day(day)


def part_of(bound: Bound, low: float, high: float) -> Bound:
    """The share of a bound from `low` to `high` (0 to 1 of its days); an open bound stays as it is."""
    if bound.first is None or bound.last is None:
        return bound
    days = (bound.last - bound.first).days
    return Bound(bound.first + timedelta(days=round(days * low)), bound.first + timedelta(days=round(days * high)))


def widened(bound: Bound) -> Bound:
    """A bound that "about" or "around" stands before: three days, half a month or half a year more either side."""
    if bound.first is None or bound.last is None:
        return bound
    days = (bound.last - bound.first).days
    by = 3 if days < 7 else 15 if days < 62 else 183 if days < 731 else 1826
    return Bound(moved(bound.first, -by) or bound.first, moved(bound.last, by) or bound.last)


def night(bound: Bound) -> Bound:
    """The night of a day begins on it and ends on the next."""
    return Bound(bound.first, bound.last and moved(bound.last, 1))


def week_of(bound: Bound) -> Bound:
    """ "the week of March 3": the seven days that begin with it."""
    return Bound(bound.first, bound.last and moved(bound.last, 6))


# What the words around a date do to it: "the night of", "the week of", "around".
CHANGES: dict[str, Callable[[Bound], Bound]] = {"night": night, "weekof": week_of, "about": widened}
