"""Months and days of the Islamic calendar, and feasts of several, as days of ours.

In: an Islamic month with days, or the name of a feast, and a year. Out: Bounds.
Always: a day either side is allowed for, because the month begins when the moon is seen, which differs from country
to country (Umm al-Qura calendar through hijridate, valid for 1343 to 1500 AH; beyond it the answer is None).
"""

from __future__ import annotations

from datetime import date
from typing import Any

from whence.language.dates.arithmetic import moved
from whence.values import Bound

_FIRST, _LAST = 1343, 1500  # years of the Umm al-Qura table


def stretch(year: int, month: int, first: int | None = None, last: int | None = None) -> Bound | None:
    """The days of an Islamic month, or days first to last of it, with a day's tolerance."""
    from hijridate import Hijri

    if not _FIRST <= year <= _LAST:
        return None
    length = Hijri(year, month, 1).month_length()
    start = Hijri(year, month, min(first or 1, length)).to_gregorian()
    end = Hijri(year, month, min(last or length, length)).to_gregorian()
    return Bound(moved(date(start.year, start.month, start.day), -1), moved(date(end.year, end.month, end.day), 1))


def years_around(day: date) -> list[int]:
    """The Islamic years that touch the year before, of and after a day, in order."""
    about = round((day.year - 622) * 33 / 32)
    return [year for year in range(about - 2, about + 4) if _FIRST <= year <= _LAST]


def feast_days(rule: dict[str, Any], year: int) -> list[Bound]:
    """The days of a feast that fall in a Gregorian year; more than one where the Islamic year comes round twice, or
    where churches differ."""
    if "fixed" in rule:
        return [_fixed(str(rule["fixed"]), year)]
    if "easter" in rule:
        western, eastern = easter(year), orthodox_easter(year)
        shifted = [moved(day, int(rule["easter"])) for day in (western, eastern)]
        return [Bound.day(day) for day in shifted if day]
    named = [[10, 1, 3], [12, 10, 13]] if rule.get("eid") else [rule["islamic"]]
    found = [stretch(lunar, *days) for lunar in years_around(date(year, 7, 1)) for days in named]
    return sorted(
        (days for days in found if days and days.overlaps(Bound.year(year))), key=lambda days: days.first or date.min
    )


def _fixed(rule: str, year: int) -> Bound:
    first, _, last = rule.partition("/")
    start = date.fromisoformat(f"{year:04d}-{first}")
    end = date.fromisoformat(f"{year:04d}-{last or first}")
    return Bound(start, end if end >= start else end.replace(year=year + 1))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus, Meeus/Jones/Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Eastern churches, as a Gregorian day (Meeus's Julian algorithm); for 1900 to 2099."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    julian = date(year, month, day + 1)
    return moved(julian, 13) or julian
