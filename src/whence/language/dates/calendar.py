"""Expressions that name a place in the calendar but not its year or week: "November 12", "in March", "on Friday".

In: a reading's value, a day on which it may have been written, the tense of its clause. Out: Bounds.
Always: the closest one not after the day is taken, the closest one not before it in a clause about the future.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from whence.language.dates.arithmetic import moved, part_of, shift, week
from whence.language.dates.hijri import feast_days, stretch, years_around
from whence.language.dates.lexicon import lexicon
from whence.language.dates.read_named import season_of
from whence.language.dates.reading import Value
from whence.values import Bound

Rule = Callable[[Value, date, bool | None], Bound | None]


def closest(candidates: list[Bound], day: date, past: bool | None) -> Bound | None:
    """Of stretches in order, the last that has begun by the day; about the future, the first that has not ended.

    One day's grace for the past: reports are dated where they are published, and the sun rises earlier elsewhere.
    """
    if past is False:
        return next((found for found in candidates if found.last and found.last >= day), None)
    limit = moved(day, 1) or day
    begun = [found for found in candidates if found.first and found.first <= limit]
    return begun[-1] if begun else None


def _last_over(stretches: list[Bound], day: date) -> Bound | None:
    """Of stretches in order, the last that was over before the day."""
    over = [found for found in stretches if found.last and found.last < day]
    return over[-1] if over else None


def _in_years(day: date, build: Callable[[int], Bound | None]) -> list[Bound]:
    """The stretch of the years around a day, in order; up to eight back and on, for 29 February."""
    years = range(max(1, day.year - 8), min(9999, day.year + 9))
    return [found for found in map(build, years) if found]


def _days(value: Value, day: date, past: bool | None) -> Bound | None:
    month, first, month2, last, weekday, yearmod = (None if part is None else int(part) for part in value)

    def build(year: int) -> Bound | None:
        try:
            return Bound(date(year, month or 1, first or 1), date(year, month2 or 1, last or 1))
        except ValueError:
            return None

    if yearmod is not None:
        return build(day.year + yearmod)
    candidates = _in_years(day, build)
    if weekday is not None:  # "Sunday, November 12" is one of few years
        fitting = [found for found in candidates if found.first and found.first.weekday() == weekday]
        near = closest(fitting, day, past)
        if near and near.first and abs((near.first - day).days) < 740:
            return near
    return closest(candidates, day, past)


def _monthday(value: Value, day: date, past: bool | None) -> Bound | None:
    """ "on the 15th": of the closest month, or of last, this or next month."""
    number, offset = int(value[0] or 1), value[1]
    firsts = [shift(day.replace(day=1), by, "month") for by in range(-12, 13)]
    days = [Bound.day(first.replace(day=number)) for first in firsts if first and _has_day(first, number)]
    if offset is None:
        return closest(days, day, past)
    there = shift(day.replace(day=1), int(offset), "month")
    return Bound.day(there.replace(day=number)) if there and _has_day(there, number) else None


def _has_day(month: date, number: int) -> bool:
    last = Bound.month(month.year, month.month).last
    return last is not None and number <= last.day


def _month(value: Value, day: date, past: bool | None) -> Bound | None:
    month, part, mod, yearmod = value
    if yearmod is not None:
        return _part(Bound.month(day.year + int(yearmod), int(month or 1)), part)
    months = _in_years(day, lambda year: _part(Bound.month(year, int(month or 1)), part))
    return _modified(months, day, past, None if mod is None else int(mod))  # "last December": the last that is over


def _part(bound: Bound, part: int | str | None) -> Bound:
    return part_of(bound, *lexicon().words["part"][str(part)]) if part else bound


def _stretch(value: Value, day: date, past: bool | None) -> Bound | None:
    first, last, yearmod = value

    def build(year: int) -> Bound:
        return Bound(Bound.month(year, int(first or 1)).first, Bound.month(year, int(last or 12)).last)

    if yearmod is not None:
        return build(day.year + int(yearmod))
    return closest(_in_years(day, build), day, past)


def _season(value: Value, day: date, past: bool | None) -> Bound | None:
    season, part, mod, yearmod = value
    if yearmod is not None:
        found = season_of(str(season), day.year + int(yearmod))
        return _part(Bound(found[0].first, found[-1].last), part)
    seasons = _in_years(day, lambda year: _part(season_of(str(season), year)[-1], part))
    return _modified(seasons, day, past, None if mod is None else int(mod))


def _weekday(value: Value, day: date, past: bool | None) -> Bound | None:
    first, second, mod, weekmod, time = value
    if weekmod is not None:
        found = _of_week(int(first or 0), day, int(weekmod))
    elif mod == -1:
        found = _last(int(first or 0), day)
    elif past is False or mod == 1:
        start = moved(day, 1 if mod == 1 else 0) or day
        found = Bound.day(moved(start, (int(first or 0) - start.weekday()) % 7) or start)
    else:
        found = Bound.day(moved(day, -((day.weekday() - int(first or 0)) % 7)) or day)
    if second is not None and found.first:
        return Bound(found.first, moved(found.first, (int(second) - int(first or 0)) % 7))
    # A night has two days.
    return Bound(found.first, found.last and moved(found.last, 1)) if time == "night" else found


def _of_week(weekday: int, day: date, weeks: int) -> Bound:
    """That day of last, this or next week; two of them where it depends on which day weeks begin."""
    days = week(moved(day, 7 * weeks) or day)
    hits = [moved(days.first, k) for k in range(14) if days.first]
    fits = [hit for hit in hits if hit and days.contains(hit) and hit.weekday() == weekday]
    return Bound(fits[0], fits[-1]) if fits else days


def _last(weekday: int, day: date) -> Bound:
    """ "last Friday": the latest before today, or that of the week before where the latest lies in this week."""
    latest = moved(day, -((day.weekday() - weekday - 1) % 7) - 1) or day
    monday = moved(day, -day.weekday()) or day
    return Bound(moved(latest, -7) if latest >= monday else latest, latest)


def _hijri(value: Value, day: date, past: bool | None) -> Bound | None:
    month, first, last, mod, year = (None if part is None else int(part) for part in value)
    lunar = years_around(day if year is None else date(year, 7, 1))
    stretches = [found for found in (stretch(item, month or 1, first, last) for item in lunar) if found]
    if year is not None:
        inside = [found for found in stretches if found.overlaps(Bound.year(year))]
        return Bound(inside[0].first, inside[-1].last) if inside else None
    return _modified(stretches, day, past, mod)


def _feast(value: Value, day: date, past: bool | None) -> Bound | None:
    name, mod = value
    rule = lexicon().words["feast"][str(name)]
    years = range(day.year - 2, day.year + 3)
    days = sorted(
        {found for year in years for found in feast_days(rule, year)}, key=lambda found: found.first or date.min
    )
    found = _modified(days, day, past, None if mod is None else int(mod))
    if found is None or "easter" not in rule:
        return found
    same = [item for item in days if item.first and found.first and abs((item.first - found.first).days) < 40]
    return Bound(same[0].first, same[-1].last)  # the Easters of both churches


def _modified(stretches: list[Bound], day: date, past: bool | None, mod: int | None) -> Bound | None:
    if mod == -1:
        return _last_over(stretches, day)
    return closest(stretches, day, False if mod == 1 else past)


RULES: dict[str, Rule] = {
    "days": _days,
    "monthday": _monthday, "month": _month, "stretch": _stretch, "season": _season, "weekday": _weekday, "hijri": _hijri,
    "feast": _feast,
}  # fmt: skip
