"""Expressions counted from a date named before them: "the same day", "a week later", "since then".

In: readings. Out: `link`, which stores the reading of the date before in the one that needs it; rules that count.
Always: only a date of the same paragraph is taken, at most three sentences back; where there is none the expression
stays unresolved.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from whence.language.dates.arithmetic import counted, over, part_of, period, shift
from whence.language.dates.lexicon import lexicon
from whence.language.dates.reading import Reading, Value, pack
from whence.values import Bound

# How many parts of the value are the expression's own; what follows is the packed date before it.
_OWN = {"within": 2, "same": 2, "sametime": 0, "nextunit": 2, "later": 4, "then": 0}
KINDS = frozenset(_OWN)
# Those that are counted from the day of writing where no date stands before them.
FROM_NOW = frozenset({"within"})


def split(reading: Reading) -> tuple[Value, Value]:
    """An anaphoric reading's own value, and that of the date it refers to (empty where there is none)."""
    size = _OWN[reading.kind]
    return reading.value[:size], reading.value[size:]


def link(reading: Reading, before: Reading) -> Reading:
    """The reading with the date it refers to stored in it."""
    own, _ = split(reading)
    return Reading(reading.kind, own + pack(before), None, True)


def _same(own: Value, base: Bound) -> Bound | None:
    unit = str(own[0])
    if unit == "day" and base.first != base.last:
        return base
    return over(base, lambda day: period(day, unit))


def _within(own: Value, base: Bound) -> Bound | None:
    """ "by the end of the month": of that month, or the part of it that is named."""
    unit, part = str(own[0]), str(own[1])
    return over(base, lambda day: part_of(period(day, unit), *lexicon().words["part"][part]))


def _sametime(own: Value, base: Bound) -> Bound | None:
    """ "at about the same time": as wide again as the date named, and at least two weeks either side."""
    if base.first is None or base.last is None:
        return base
    slack = max(timedelta(days=14), (base.last - base.first) / 2)
    return Bound(base.first - slack, base.last + slack)


def _nextunit(own: Value, base: Bound) -> Bound | None:
    way, unit = int(own[0] or 1), str(own[1])

    def rule(day: date) -> Bound | None:
        there = shift(day, way, unit)
        return period(there, unit) if there else None

    return over(base, rule)


def _later(own: Value, base: Bound) -> Bound | None:
    sign, low, high, unit = own
    return over(base, lambda day: counted(day, int(sign or 1), int(low or 0), int(high or 0), str(unit)))


def _then(own: Value, base: Bound) -> Bound | None:
    return base


RULES: dict[str, Callable[[Value, Bound], Bound | None]] = {
    "within": _within, "same": _same, "sametime": _sametime, "nextunit": _nextunit, "later": _later, "then": _then,
}  # fmt: skip
