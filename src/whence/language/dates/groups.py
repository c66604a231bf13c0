"""What the named groups of a match say: a month, a year, a day, a part of them.

In: the groups, lower case. Out: figures, None where the match has none.
Always: words are looked up in the tables of data/dates.toml.
"""

from __future__ import annotations

import re
from typing import Any

from whence.language.dates.arithmetic import part_of
from whence.language.dates.lexicon import lexicon
from whence.values import Bound

Groups = dict[str, str | None]


def word_of(table: str, text: str | None) -> Any:
    """The value of a word in a table, None where it has none."""
    return lexicon().words[table].get(text or "")


def month_of(groups: Groups) -> int:
    """The month, 1 to 12, from its name, short name or figure."""
    if figures := groups.get("monthno") or groups.get("monthno2"):
        return int(figures)
    word = (groups.get("mon") or groups.get("month") or "").rstrip(".")
    return int(word_of("month", word) or word_of("shortmonth", word))


def year_of(groups: Groups) -> int | None:
    """The year in four figures; of two figures below 50, this century."""
    if short := groups.get("shortyear") or groups.get("twoyear"):
        figure = int(short.lstrip("'"))
        return 2000 + figure if figure < 50 else 1900 + figure
    year = groups.get("year") or groups.get("year2")
    return int(year) if year else None


def year_offset(groups: Groups) -> int | None:
    """-1, 0, 1 for "last year", "that year", "next year"; None where none is named."""
    word = groups.get("yearmod")
    return None if word is None else {"last": -1, "the previous": -1, "next": 1, "the following": 1}.get(word, 0)


def day_of(figures: str | None, ordinal: str | None) -> int | None:
    """The day of the month, from figures or an ordinal."""
    if figures:
        return int(re.sub(r"\D", "", figures))
    return int(word_of("ordinal", ordinal)) if ordinal else None


def narrowed(bound: Bound, part: str | None) -> Bound:
    """The part of a bound that "early", "mid", "the end of" name; the whole of it without."""
    shares = word_of("part", part)
    return part_of(bound, *shares) if shares else bound
