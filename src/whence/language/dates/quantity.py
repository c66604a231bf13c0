"""How many days, weeks or years: "two", "about three", "a year and a half", "10 to 12".

In: the groups of a match: about, count, count2, half, andhalf. Out: the least and the most that may be meant.
Always: 0 <= least <= most; a bare "weeks ago" is two to nine of them.
"""

from __future__ import annotations

from whence.language.dates.lexicon import lexicon

# What a half is in the next smaller unit: half a year is six months.
_HALF = {"century": 50, "decade": 5, "year": 6, "month": 15, "week": 3}


def quantity(groups: dict[str, str | None], unit: str = "") -> tuple[int, int]:
    """Least and most; counted in the next smaller unit where a half is named (see `readings.groups_unit`)."""
    if groups.get("half"):
        half = _HALF.get(unit, 1)
        return half, half
    low, high = _count(groups.get("count"))
    if second := groups.get("count2"):
        high = max(high, _count(second)[1])
    if groups.get("andhalf"):
        half = _HALF.get(unit, 0)
        low, high = low * half * 2 + half, high * half * 2 + half
    return _hedged(low, high, groups.get("about"))


def _count(word: str | None) -> tuple[int, int]:
    if word is None:
        return 2, 9
    if word.isdigit():
        return int(word), int(word)
    low, high = lexicon().words["many"][word]
    return int(low), int(high)


def _hedged(low: int, high: int, about: str | None) -> tuple[int, int]:
    shares = lexicon().words["about"].get(about or "")
    return (int(low * shares[0]), max(high, round(high * shares[1]))) if shares else (low, high)
