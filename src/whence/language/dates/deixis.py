"""Expressions counted from the day of writing: "two days ago", "last week", "the other day", "in recent months".

In: a reading's value, a day on which it may have been written, the tense of its clause. Out: Bounds.
Always: what is said of "this week" in the past tense ends with the day of writing, in the future tense begins
with it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from whence.language.dates.arithmetic import counted, moved, part_of, period, shift, week
from whence.language.dates.lexicon import lexicon
from whence.language.dates.reading import Value
from whence.values import Bound

Rule = Callable[[Value, date, bool | None], Bound | None]


def _near(value: Value, day: date, past: bool | None) -> Bound | None:
    low, high = (moved(day, int(part or 0)) for part in value)
    return Bound(low, high) if low and high else None


def _counted(value: Value, day: date, past: bool | None) -> Bound | None:
    sign, low, high, unit = value
    return counted(day, int(sign or -1), int(low or 0), int(high or 0), str(unit))


def _span(value: Value, day: date, past: bool | None) -> Bound | None:
    """ "the past three months": all days from so long ago to now; a few days more, since nobody counts them."""
    sign, _, high, unit = value
    far = shift(day, int(sign or -1) * int(high or 1), str(unit))
    if far is None:
        return None
    return Bound(far, day) if far <= day else Bound(day, far)


def _unit(value: Value, day: date, past: bool | None) -> Bound | None:
    offset, unit, part = int(value[0] or 0), str(value[1]), value[2]
    if unit in {"decade", "century"} and offset and not part:  # "the next decade" begins now
        return _span((offset, 1, 1, unit), day, past)
    there = shift(day, offset, unit)
    if there is None:
        return None
    whole = (
        _last_weekend(day, offset) if unit == "weekend" else week(there) if unit == "week" else period(there, unit)
    )
    if offset == -1 and unit == "week" and whole.last and whole.last >= day:
        whole = Bound(whole.first, moved(day, -1))  # said on a Sunday, the last week may have ended the day before
    shares = lexicon().words["part"].get(str(part)) if part else None
    if shares:
        return part_of(whole, *shares)
    if offset == 0:
        return _so_far(whole, day, part, past)
    return whole


def _so_far(whole: Bound, day: date, when: int | str | None, past: bool | None) -> Bound:
    if when == "later" or (past is False and when != "earlier"):
        return Bound(day, whole.last)
    if past is True or when in {"earlier", "so far"}:
        return Bound(whole.first, day)
    return whole


def _last_weekend(day: date, offset: int) -> Bound:
    """ "last weekend" is the latest that is over; "this weekend" the nearest."""
    if offset == -1:
        sunday = moved(day, -(day.weekday() + 1)) or day
        return Bound(moved(sunday, -2), sunday)
    friday = moved(day, 4 - day.weekday() + 7 * offset) or day
    first = moved(friday, -7) if offset == 0 and day.weekday() < 4 else friday
    return Bound(first, moved(friday, 2))


def _sofar(value: Value, day: date, past: bool | None) -> Bound | None:
    return Bound(None, day)


def _weekend(value: Value, day: date, past: bool | None) -> Bound | None:
    """ "over the weekend": the latest that has begun, or the next one in a clause about the future."""
    friday = moved(day, (4 - day.weekday()) % 7 if past is False else -((day.weekday() - 4) % 7))
    return Bound(friday, moved(friday, 2)) if friday else None


RULES: dict[str, Rule] = {
    "near": _near,
    "counted": _counted,
    "span": _span,
    "unit": _unit,
    "sofar": _sofar,
    "weekend": _weekend,
}
