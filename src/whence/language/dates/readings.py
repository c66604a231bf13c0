"""From the groups of a pattern to what the expression means: one function for each `reads` of data/dates.toml.

In: the named groups of a match, lower case. Out: a Reading, or None where the figures make no date (31 June).
Always: a date with two readings (03/04/2014) covers both.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date
from typing import Any

from whence.language.dates.arithmetic import part_of
from whence.language.dates.hijri import feast_days, stretch
from whence.language.dates.lexicon import lexicon
from whence.language.dates.quantity import quantity
from whence.language.dates.reading import Reading
from whence.values import Bound

Groups = dict[str, str | None]
_TENS = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
         "eighties": 80, "nineties": 90}  # fmt: skip


def read(name: str, groups: Groups) -> Reading | None:
    """The reading of a match of a pattern that `reads` by this name. Raises KeyError for a name unknown."""
    try:
        return _READERS[name]({key: value and re.sub(r"\s+", " ", value) for key, value in groups.items()})
    except ValueError:  # a day that month does not have
        return None


def _word(table: str, text: str | None) -> Any:
    return lexicon().words[table].get(text or "")


def _month(groups: Groups) -> int:
    if figures := groups.get("monthno") or groups.get("monthno2"):
        return int(figures)
    word = (groups.get("mon") or groups.get("month") or "").rstrip(".")
    return int(_word("month", word) or _word("shortmonth", word))


def _year(groups: Groups) -> int | None:
    if short := groups.get("shortyear") or groups.get("twoyear"):
        figure = int(short.lstrip("'"))
        return 2000 + figure if figure < 50 else 1900 + figure
    year = groups.get("year") or groups.get("year2")
    return int(year) if year else None


def _yearmod(groups: Groups) -> int | None:
    word = groups.get("yearmod")
    return None if word is None else {"last": -1, "the previous": -1, "next": 1, "the following": 1}.get(word, 0)


def _days(groups: Groups) -> Reading | None:
    month, year = _month(groups), _year(groups)
    figures = [_day(groups.get(f"day{n}"), groups.get(f"nth{n}")) for n in ("", "2", "3")]
    days = [day for day in figures if day]
    first, last = min(days), max(days)
    if last > calendar.monthrange(2000, month)[1]:
        return None
    if year:
        return Reading("days", (), Bound(date(year, month, first), date(year, month, last)))
    weekday = groups.get("wday")
    number = _word("weekday", weekday) if weekday else None
    if weekday and number is None:
        number = _word("shortday", weekday.rstrip("."))
    return Reading("days", (month, first, month, last, number, _yearmod(groups)), None, True)


def _day(figures: str | None, ordinal: str | None) -> int | None:
    if figures:
        return int(re.sub(r"\D", "", figures))
    return int(_word("ordinal", ordinal)) if ordinal else None


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
    offset = {"last": -1, "next": 1, None: None}.get(groups.get("monthmod"), 0)
    return Reading("monthday", (int(groups["day"] or 1), offset), None, True)


def _named(groups: Groups) -> Reading:
    return Reading("days", (), Bound.parse(_word("named", groups["named"])))


def _month_reading(groups: Groups) -> Reading:
    month, year, part = _month(groups), _year(groups), groups.get("part")
    if year:
        return Reading("month", (), _narrowed(Bound.month(year, month), part))
    mod = _word("mod", groups.get("mod"))
    return Reading("month", (month, part, mod, _yearmod(groups)), None, True)


def _narrowed(bound: Bound, part: str | None) -> Bound:
    shares = _word("part", part)
    return part_of(bound, *shares) if shares else bound


def _stretch(groups: Groups) -> Reading | None:
    first, last = _months(groups)
    if not 1 <= first <= last <= 12:
        return None
    if year := _year(groups):
        return Reading("stretch", (), Bound(Bound.month(year, first).first, Bound.month(year, last).last))
    if groups.get("of") == "half" and not (groups.get("yearmod") or groups.get("same")):
        return None  # "the first half" is of anything
    return Reading("stretch", (first, last, _yearmod(groups)), None, True)


def _months(groups: Groups) -> tuple[int, int]:
    """First and last month of a quarter, a half, or so many months at either end of a year."""
    if groups.get("count"):
        low, high = quantity(groups)
        return (13 - high, 12) if groups.get("lastone") else (1, max(low, high))
    size = 6 if groups.get("h") or groups.get("of") == "half" else 3
    figure = groups.get("q") or groups.get("h")
    number = int(figure) if figure else _word("ordinal", groups.get("nth")) or 12 // size
    return (number - 1) * size + 1, number * size


def _season(groups: Groups) -> Reading:
    season, part, year = groups["season"] or "", groups.get("part"), _year(groups)
    if year is None:
        mod = _word("mod", (groups.get("mod") or "").split(" ")[0])
        return Reading("season", (season, part, mod, _yearmod(groups)), None, True)
    stretches = season_of(season, year)
    if groups.get("nextyear"):
        stretches = stretches[-1:]
    whole = Bound(stretches[0].first, stretches[-1].last)
    return Reading("season", (), _narrowed(whole, part))


def season_of(season: str, year: int) -> list[Bound]:
    """The stretches of days "summer 2013" may mean; two for a winter, which belongs to two years."""
    first, last = _word("season", season)
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
    return Reading("years", (), _narrowed(whole, groups.get("part")))


def _decade(groups: Groups) -> Reading:
    if figures := groups.get("decade"):
        first = int(figures)
    else:
        tens = _TENS[groups["spelled"] or ""] if groups.get("spelled") else int(groups["tens"] or 0)
        first = 1900 + tens
    return Reading("years", (), _narrowed(Bound(date(first, 1, 1), date(first + 9, 12, 31)), groups.get("part")))


def _century(groups: Groups) -> Reading | None:
    number = int(groups["no"] or 0) if groups.get("no") else _word("ordinal", groups.get("nth"))
    if not 1 <= number <= 21:
        return None
    first = max(1, (number - 1) * 100)
    whole = Bound(date(first, 1, 1), date(number * 100 - 1, 12, 31))
    return Reading("years", (), _narrowed(whole, groups.get("part")))


def _weekday(groups: Groups) -> Reading:
    first = _word("weekday", groups["weekday"])
    second = _word("weekday", groups.get("weekday2"))
    mod = _word("mod", groups.get("mod") or groups.get("after"))
    week = {"last": -1, "the previous": -1, "this": 0, "next": 1}.get(groups.get("weekmod") or "")
    return Reading("weekday", (first, second, mod, week, groups.get("time")), None, True)


def _counted(kind: str, sign: int) -> Callable[[Groups], Reading | None]:
    def reader(groups: Groups) -> Reading | None:
        unit = str(_word("unit", groups["unit"]))
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
    unit = str(_word("unit", groups.get("whole") or (groups.get("plural") or "").removesuffix("s")))
    if groups.get("whole") and groups.get("span") != "past" and not groups.get("count"):
        return None  # "last week" and "next week" are weeks of the calendar
    sign = 1 if groups["span"] in {"coming", "next", "following"} else -1
    low, high = quantity(groups) if groups.get("count") else (1, 1) if groups.get("whole") else (2, 9)
    return Reading("span", (sign, low, high, unit), None, True)


def _rolling(groups: Groups) -> Reading:
    unit = str(_word("unit", groups["whole"]))
    return Reading("span", (-1 if groups.get("span") == "last" else 1, 1, 1, unit), None, True)


def _recent(groups: Groups) -> Reading:
    count, unit = _word("recent", groups["recent"])
    return Reading("span", (-1, count, count, unit), None, True)


def _unit(groups: Groups) -> Reading:
    mod = (groups["mod"] or "").removeprefix("the ").removeprefix("this ")
    if groups["mod"] == "this past":
        mod = "last"
    unit = str(_word("unit", groups["unit"]))
    return Reading("unit", (_word("mod", mod), unit, groups.get("part") or groups.get("when")), None, True)


def _weekend(groups: Groups) -> Reading:
    return Reading("weekend", (), None, True)


def _near(groups: Groups) -> Reading:
    near = groups["near"] or ""
    low, high = _word("near", near) or ((-28, -5) if near == "other week" else (-7, -1))
    return Reading("near", (low, high), None, True)


def _sofar(groups: Groups) -> Reading:
    return Reading("sofar", (), None, True)


def _same(groups: Groups) -> Reading:
    return Reading("same", (str(_word("unit", groups["unit"])), groups.get("when")), None, True)


def _sametime(groups: Groups) -> Reading:
    return Reading("sametime", (), None, True)


def _nextunit(groups: Groups) -> Reading:
    return Reading("nextunit", (_word("mode", groups["mode"]), str(_word("unit", groups["unit"]))), None, True)


def _dayafter(groups: Groups) -> Reading:
    sign = 1 if groups["side"] == "after" else -1
    return Reading("nextunit", (sign, str(_word("unit", groups["unit"]))), None, True)


def _then(groups: Groups) -> Reading:
    return Reading("then", (), None, True)


def _event(groups: Groups) -> Reading | None:
    unit = str(_word("unit", groups["unit"]))
    sign = 1 if groups["side"] in {"after", "following", "since", "into"} else -1
    if groups.get("count") is None and groups.get("half") is None and not (groups["unit"] and sign):
        return None
    return Reading("event", (sign, *quantity(groups, unit), groups_unit(groups, unit)), None, True)


def _hijri(groups: Groups) -> Reading | None:
    name = re.sub(r"[ '’‘`-]+", " ", groups["islamic"] or "")
    month = _word("islamic", name) or _word("islamic", name.replace(" ", ""))
    if month is None:
        month = next(number for word, number in lexicon().words["islamic"].items() if _plain(word) == _plain(name))
    first, last = _hijri_days(groups)
    if year := groups.get("hyear"):
        return Reading("hijri", (), stretch(int(year), month, first, last))
    mod = _word("mod", (groups.get("mod") or "").split(" ")[0])
    values = (month, first, last, mod if mod is not None else _yearmod(groups), _year(groups))
    return Reading("hijri", values, None, True)


def _plain(text: str) -> str:
    return re.sub(r"[^a-z]", "", text)


def _hijri_days(groups: Groups) -> tuple[int | None, int | None]:
    day = _day(groups.get("day"), groups.get("nth"))
    if day:
        return day, day
    if groups.get("count"):
        return (1, 10) if groups.get("lastone") == "first" else (20, 30)
    shares = _word("part", groups.get("part"))
    return (1 + round(29 * shares[0]), 1 + round(29 * shares[1])) if shares else (None, None)


def _feast(groups: Groups) -> Reading | None:
    name = next(word for word in lexicon().words["feast"] if _plain(word) == _plain(groups["feast"] or ""))
    if year := _year(groups):
        days = feast_days(_word("feast", name), year)
        return Reading("feast", (), Bound(days[0].first, days[-1].last)) if days else None
    mod = _word("mod", (groups.get("mod") or "").split(" ")[0])
    return Reading("feast", (name, mod if mod is not None else _yearmod(groups)), None, True)


_READERS: dict[str, Callable[[Groups], Reading | None]] = {
    "days": _days, "figures": _figures, "named": _named, "month": _month_reading, "stretch": _stretch,
    "season": _season, "years": _years, "decade": _decade, "century": _century, "weekday": _weekday,
    "ago": _counted("counted", -1), "hence": _counted("counted", 1), "span": _span, "recent": _recent, "rolling": _rolling, "monthday": _monthday,
    "unit": _unit, "weekend": _weekend, "near": _near, "sofar": _sofar, "same": _same, "sametime": _sametime, "nextunit": _nextunit,
    "dayafter": _dayafter, "later": _counted("later", -1), "then": _then, "event": _event, "hijri": _hijri,
    "feast": _feast,
}  # fmt: skip
