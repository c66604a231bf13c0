"""The groups of a Russian date pattern in the English words that the readers of language/dates know.

In: the named groups of a match, small letters, е for ё, and the word tables of data/russian/dates.toml. Out: groups.
Always: a numbered group of an alternative ("unit2") stands in for the first; words that patterns spell out themselves
are led over by their beginnings ("недел..." is a week).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

Groups = dict[str, str | None]

_PLURALS = (
    ("час", "hours"), ("сут", "days"), ("дн", "days"), ("нед", "weeks"), ("мес", "months"), ("год", "years"), ("лет", "years"),
)  # fmt: skip
_UNITS = (
    ("нед", "week"), ("мес", "month"), ("год", "year"), ("вых", "weekend"), ("дес", "decade"), ("ден", "day"), ("утр", "morning"),
)  # fmt: skip
_COMING = frozenset({"ближайшие", "ближайших", "предстоящие"})
_ONE = frozenset({"последний", "последнюю", "последняя"})
_WEEKS = {"прошлой": "last", "минувшей": "last", "этой": "this", "следующей": "next"}


def english(
    found: Mapping[str, str | None], say: Mapping[str, str], words: Mapping[str, Mapping[str, str]]
) -> Groups:
    """The groups of a match. say: what the pattern adds to them; words: tables from Russian to English words."""
    groups: Groups = dict(say)
    for name, value in found.items():
        if value is None:
            continue
        base = name.rstrip("23")
        plain = re.sub(r"\s+", " ", value)
        kept = name in {"day2", "year2"} or name == "time2"
        groups[name if kept else base] = words.get(base, {}).get(plain, plain)
    _span(groups)
    _unit(groups)
    _single_words(groups)
    _count(groups)
    return groups


def _begins(word: str, table: tuple[tuple[str, str], ...], default: str) -> str:
    return next((said for begins, said in table if word.startswith(begins)), default)


def _span(groups: Groups) -> None:
    """ "за последние три месяца", "за прошедшую неделю"."""
    span = groups.get("span")
    if not span:
        return
    plural = groups.get("plural") or ""
    if span in _ONE or plural in {"неделю", "месяц", "год"}:
        groups["count"] = groups.get("count") or "one"
    groups["span"] = "coming" if span in _COMING else "past"
    groups["plural"] = _begins(plural, _PLURALS, "days")


def _unit(groups: Groups) -> None:
    unit = groups.get("unit")
    if not unit:
        return
    if unit[0] >= "а":  # a word the pattern spells out, still in Russian
        groups["unit"] = _begins(unit, _UNITS, unit)
    if "yearmod" in groups and "mod" not in groups:
        groups["mod"] = groups.pop("yearmod")  # "в конце прошлого года" is of a unit, not of a month
    if groups.get("mod") == "that":
        groups["mod"] = "this"


def _single_words(groups: Groups) -> None:
    """Groups that the readers want under another name or in one form."""
    if week := groups.get("weekmod"):
        groups["weekmod"] = _WEEKS[week]
    if groups.get("mode"):
        groups["mode"] = "next"
    if groups.get("of"):
        groups["of"] = "quarter"
    if (nth := groups.pop("quarter", None)) is not None:
        groups["nth"] = nth
    if groups.get("month"):
        groups["mon"] = groups["month"]


def _count(groups: Groups) -> None:
    """ "неделю назад" is one week ago, "полгода назад" half a year."""
    if groups.get("half"):
        groups["half"] = "half a "
    elif groups.get("unit") and "count" not in groups and "mod" not in groups:
        groups["count"] = "one"
