"""Readers of expressions that are counted: from the day of writing, from a date named before, from a happening.

In: the groups of a match. Out: a Reading, or None.
Always: all of them need an anchor, those from a happening stay unresolved.
"""

from __future__ import annotations

from collections.abc import Callable

from whence.language.dates.groups import Groups, word_of
from whence.language.dates.quantity import quantity
from whence.language.dates.reading import Reading


def _counted(kind: str, sign: int) -> Callable[[Groups], Reading | None]:
    def reader(groups: Groups) -> Reading | None:
        unit = str(word_of("unit", groups["unit"]))
        low, high, unit = *quantity(groups, unit), groups_unit(groups, unit)
        way = {"later": 1, "afterward": 1, "afterwards": 1, "after that": 1, "after": 1}.get(groups.get("side") or "")
        return Reading(kind, (way or sign, low, high, unit), None, True)

    return reader


def groups_unit(groups: Groups, unit: str) -> str:
    """The unit a count is in once halves are counted in the next smaller one."""
    if not (groups.get("half") or groups.get("andhalf")):
        return unit
    return {"century": "year", "decade": "year", "year": "month", "month": "day", "week": "day"}.get(unit, "hour")


def _span(groups: Groups) -> Reading | None:
    unit = str(word_of("unit", groups.get("whole") or (groups.get("plural") or "").removesuffix("s")))
    if groups.get("whole") and groups.get("span") != "past" and not groups.get("count"):
        return None  # "last week" and "next week" are weeks of the calendar
    sign = 1 if groups["span"] in {"coming", "next", "following"} else -1
    low, high = quantity(groups) if groups.get("count") else (1, 1) if groups.get("whole") else (2, 9)
    return Reading("span", (sign, low, high, unit), None, True)


def _rolling(groups: Groups) -> Reading:
    unit = str(word_of("unit", groups["whole"]))
    return Reading("span", (-1 if groups.get("span") == "last" else 1, 1, 1, unit), None, True)


def _recent(groups: Groups) -> Reading:
    count, unit = word_of("recent", groups["recent"])
    return Reading("span", (-1, count, count, unit), None, True)


def _unit(groups: Groups) -> Reading:
    mod = (groups["mod"] or "").removeprefix("the ").removeprefix("this ")
    if groups["mod"] == "this past":
        mod = "last"
    unit = str(word_of("unit", groups["unit"]))
    return Reading("unit", (word_of("mod", mod), unit, groups.get("part") or groups.get("when")), None, True)


def _weekend(groups: Groups) -> Reading:
    return Reading("weekend", (), None, True)


def _near(groups: Groups) -> Reading:
    near = groups["near"] or ""
    low, high = word_of("near", near) or ((-28, -5) if near == "other week" else (-7, -1))
    return Reading("near", (low, high), None, True)


def _sofar(groups: Groups) -> Reading:
    return Reading("sofar", (), None, True)


def _same(groups: Groups) -> Reading:
    return Reading("same", (str(word_of("unit", groups["unit"])), groups.get("when")), None, True)


def _within(groups: Groups) -> Reading:
    return Reading("within", (str(word_of("unit", groups["unit"])), groups["part"]), None, True)


def _sametime(groups: Groups) -> Reading:
    return Reading("sametime", (), None, True)


def _nextunit(groups: Groups) -> Reading:
    return Reading("nextunit", (word_of("mode", groups["mode"]), str(word_of("unit", groups["unit"]))), None, True)


def _dayafter(groups: Groups) -> Reading:
    sign = 1 if groups["side"] == "after" else -1
    return Reading("nextunit", (sign, str(word_of("unit", groups["unit"]))), None, True)


def _then(groups: Groups) -> Reading:
    return Reading("then", (), None, True)


def _event(groups: Groups) -> Reading | None:
    unit = str(word_of("unit", groups["unit"]))
    sign = 1 if groups["side"] in {"after", "following", "since", "into"} else -1
    if groups.get("count") is None and groups.get("half") is None and not (groups["unit"] and sign):
        return None
    return Reading("event", (sign, *quantity(groups, unit), groups_unit(groups, unit)), None, True)


READERS: dict[str, Callable[[Groups], Reading | None]] = {
    "ago": _counted("counted", -1), "hence": _counted("counted", 1), "later": _counted("later", -1), "span": _span,
    "rolling": _rolling, "recent": _recent, "unit": _unit, "weekend": _weekend, "near": _near, "sofar": _sofar,
    "same": _same, "within": _within, "sametime": _sametime, "nextunit": _nextunit, "dayafter": _dayafter, "then": _then, "event": _event,
}  # fmt: skip
