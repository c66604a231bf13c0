"""The sound of a word of a name: its consonants by class, and the vowels between them.

Comes in: one folded word in Latin letters. Goes out: a Sound, the same for spellings that reporters use for one
another ("Salakhuddin", "Salahuddin"; "Dzhokhar", "Jokhar"; "Abdullah", "Abdulla"). The skeleton alone is not
enough to call two words alike (Hasan, Husayn; Umar, Amr): vowel_cost says how far the vowels are apart.
Work is in proportion to the length of the word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from whence.names.tables import table

_VOWELS = "aeiouy"
_DOUBLED = re.compile(r"([^\W\d_])\1+")
_LONGEST = 40  # letters of one word that are looked at; no word of a name is longer, and hostile ones are


@dataclass(frozen=True, slots=True)
class Sound:
    """skeleton: consonant classes in order.  vowels: the groups before, between and after them, one more than
    there are consonants, each a string over a, e, i, u, E (ai, ei) and O (au, ou), perhaps empty."""

    skeleton: str
    vowels: tuple[str, ...]


@lru_cache(maxsize=200_000)
def sound(word: str) -> Sound:
    """The sound of one folded word. A word without Latin letters is its own skeleton."""
    spelt, heard = _spellings()
    text = word[:_LONGEST]
    if len(text) > 2 and text.endswith("h") and text[-2] in _VOWELS:  # "Abdullah", "Hamzah"
        text = text[:-1]
    text = spelt.sub(lambda found: heard[found.group()], text)
    text = _DOUBLED.sub(r"\1", _w_and_y(text))
    skeleton, groups, group = "", [], ""
    for letter in text:
        if letter in _VOWELS:
            group += letter
        else:
            skeleton += "y" if letter == "Y" else letter
            groups.append(_group(group))
            group = ""
    groups.append(_group(group))
    return Sound(skeleton, tuple(groups))


@cache
def _spellings() -> tuple[re.Pattern[str], dict[str, str]]:
    heard: dict[str, str] = table("spelling")["sound"]
    return re.compile("|".join(sorted(heard, key=len, reverse=True))), heard


def _w_and_y(text: str) -> str:
    """w is a consonant before a vowel and a vowel elsewhere; y is a consonant at the head before a vowel only."""
    text = re.sub("w(?=[aeiouy])", "v", text).replace("w", "u")
    return re.sub("^y(?=[aeiou])", "Y", text)


@cache
def _group(vowels: str) -> str:
    """One class for a run of vowels: "ou", "oo" and "u" are one sound, "ay", "ai" and "ei" another."""
    text = vowels.replace("ou", "u").replace("oo", "u").replace("ee", "i").replace("ie", "i")
    text = re.sub("[ae][iy]", "E", text)
    text = re.sub("a[uo]", "O", text)
    text = text.replace("o", "u").replace("y", "i")
    return _DOUBLED.sub(r"\1", text)


def vowel_cost(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How far the vowels of two words with one skeleton are apart: 0 alike, about 1 for each clear difference."""
    cost = 0.0
    for index, (left, right) in enumerate(zip(one, other, strict=True)):
        if left != right:
            cost += _group_cost(*sorted((left, right)), last=index == len(one) - 1)
    return cost


@cache
def _group_cost(left: str, right: str, last: bool) -> float:
    """e lies between a and i and is often left out; a, i and u tell names apart (Jamal, Jamil; Salim, Salam)."""
    pair = {left, right}
    if "" in pair:
        # A vowel more or less inside a word is habit (Fatḥ, Fateh); at the end it can tell she from he.
        return 0.25 if "e" in pair and not last else 0.4
    if "e" in pair and pair & {"a", "i", "E"}:
        return 0.1
    if pair == {"e", "u"}:
        return 0.3
    if pair in ({"E", "a"}, {"E", "i"}, {"O", "u"}, {"O", "a"}):
        return 0.2
    return 0.3 if set(left) & set(right) else 0.8
