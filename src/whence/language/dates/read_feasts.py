"""Readers of feasts and of the months and days of the Islamic year.

In: the groups of a match. Out: a Reading, or None where the year lies beyond the tables.
Always: names are compared without hyphens, apostrophes and spaces, which every romanisation sets differently.
"""

from __future__ import annotations

import re

from whence.language.dates.groups import Groups, day_of, word_of, year_of, year_offset
from whence.language.dates.hijri import feast_days, stretch
from whence.language.dates.lexicon import lexicon
from whence.language.dates.reading import Reading
from whence.values import Bound


def _hijri(groups: Groups) -> Reading | None:
    name = re.sub(r"[ '’‘`-]+", " ", groups["islamic"] or "")
    month = word_of("islamic", name) or word_of("islamic", name.replace(" ", ""))
    if month is None:
        month = next(number for word, number in lexicon().words["islamic"].items() if _plain(word) == _plain(name))
    first, last = _hijri_days(groups)
    if year := groups.get("hyear"):
        return Reading("hijri", (), stretch(int(year), month, first, last))
    mod = word_of("mod", (groups.get("mod") or "").split(" ")[0])
    values = (month, first, last, mod if mod is not None else year_offset(groups), year_of(groups))
    return Reading("hijri", values, None, True)


def _plain(text: str) -> str:
    return re.sub(r"[^a-z]", "", text)


def _hijri_days(groups: Groups) -> tuple[int | None, int | None]:
    day = day_of(groups.get("day"), groups.get("nth"))
    if day:
        return day, day
    if groups.get("count"):
        return (1, 10) if groups.get("lastone") == "first" else (20, 30)
    shares = word_of("part", groups.get("part"))
    return (1 + round(29 * shares[0]), 1 + round(29 * shares[1])) if shares else (None, None)


def _feast(groups: Groups) -> Reading | None:
    name = next(word for word in lexicon().words["feast"] if _plain(word) == _plain(groups["feast"] or ""))
    if year := year_of(groups):
        days = feast_days(word_of("feast", name), year)
        return Reading("feast", (), Bound(days[0].first, days[-1].last)) if days else None
    mod = word_of("mod", (groups.get("mod") or "").split(" ")[0])
    return Reading("feast", (name, mod if mod is not None else year_offset(groups)), None, True)


READERS = {"hijri": _hijri, "feast": _feast}
