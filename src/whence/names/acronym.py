"""Acronyms: how the letters of a short name arise from the words of a long one.

Comes in: the letters and the words of the long name in order, articles and connectives among them. Goes out:
whether the letters can have arisen from them. "JMA" and "JMwA" from Jaish al-Muhajireen wal-Ansar, "JaN" from
Jabhat al-Nusra, "TWJ" from Tawhid wal-Jihad, "HTS" from Hayat Tahrir al-Sham, "FARC", "AQIM". Time is bounded by
letters times words.
"""

from __future__ import annotations

import re
from functools import cache

from whence.names.forms import plain
from whence.names.scripts import latin
from whence.names.tables import table

_ELIDED = re.compile(r"\b([ldLD])['’](?=[aeiouhAEIOUHéèêÉÈÊ])")
_WORD = re.compile(r"[^\W_]+")


@cache
def small_words() -> frozenset[str]:
    """Connectives and articles: an acronym may take their first letter or leave it."""
    return frozenset(table("group_words")["small"]["words"])


def initials(name: str) -> tuple[str, ...]:
    """The words an acronym can arise from, small ones included, "wal-" as one word."""
    return tuple(_WORD.findall(plain(unelided(latin(name[:400])))))[:20]


def unelided(text: str) -> str:
    """French and Italian articles cut off from their word: "l'Ouest" -> "l Ouest"."""
    return _ELIDED.sub(r"\1 ", text)


def arises(letters: str, words: tuple[str, ...]) -> bool:
    """True where the letters are first letters of the words in order, every word that is not small giving one.

    letters: 2 to 10, lower case, no dots. A small word may give a letter or none.
    """
    content = [word for word in words if word not in small_words()]
    if not 2 <= len(letters) <= 10 or len(content) < 2 or len(content) > len(letters):
        return False
    return _fits(letters, words)


def _fits(letters: str, words: tuple[str, ...]) -> bool:
    """The positions in `letters` that can have been reached after each word in turn."""
    reached = {0}
    for word in words:
        following = set(reached) if word in small_words() else set()
        for at in reached:
            if at < len(letters) and letters[at] == word[0]:
                following.add(at + 1)
        reached = following
    return len(letters) in reached
