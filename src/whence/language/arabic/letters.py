"""Arabic words with their spellings made equal, and the letters that are written to a word.

In: a word as it stands in a text. Out: its folded form; its possible beginnings ("و", "ب", "لل").
Always: folding never decides an offset: marks, lengthening strokes and direction marks are dropped from the folded
form only, the word itself keeps its place and its characters.
"""

from __future__ import annotations

import functools
import unicodedata

ARTICLE = "ال"
_LETTERS = str.maketrans({
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي", "ة": "ه", "ک": "ك", "ؤ": "و", "گ": "غ",
    "ۀ": "ه", "پ": "ب", "چ": "ج", "ڤ": "ف",
})  # fmt: skip
_ON = "على"
# Dropped from folded forms: tatweel, zero-width and direction marks, Koranic signs.
_DROPPED = dict.fromkeys(
    map(ord, "ـ\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u061c")
)
# Letters that are written to the word after them, the longest first: "and", "so", "in", "to", "like".
PROCLITICS = ("وب", "ول", "وك", "فب", "فل", "و", "ف", "ب", "ل", "ك")


@functools.lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """The word without marks, in one spelling: "الإمارة" and "الاماره" are one."""
    bare = unicodedata.normalize("NFKC", word).translate(_DROPPED)
    kept = "".join(mark for mark in bare if not unicodedata.combining(mark))
    if kept == _ON:
        return kept  # the preposition, not the name Ali
    return kept.translate(_LETTERS).casefold()


def clean(text: str) -> str:
    """A name as it is listed: without lengthening strokes, vowel signs and direction marks, white space made one."""
    kept = "".join(mark for mark in text.translate(_DROPPED) if not unicodedata.combining(mark))
    return " ".join(kept.split())


@functools.lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The folded word without its article."""
    folded = fold(word)
    return folded[2:] if folded.startswith(ARTICLE) and len(folded) > 4 else folded


def is_definite(word: str) -> bool:
    """True where the word carries the article."""
    folded = fold(word)
    return folded.startswith(ARTICLE) and len(folded) > 4


def beginnings(word: str) -> list[tuple[int, str]]:
    """The ways in which letters may have been written to a word: how many characters they take, and the folded rest.

    "للمشير" is "ل" and "المشير", whose first letter is not written.
    """
    found: list[tuple[int, str]] = []
    folded = fold(word)
    for letters in PROCLITICS:
        rest = folded[len(letters) :]
        if not folded.startswith(letters) or len(rest) < 3:
            continue
        size = _characters(word, len(letters))
        if letters[-1] == "ل" and rest[0] == "ل":
            found.append((size, "ا" + rest))
        found.append((size, rest))
    return found


def _characters(word: str, letters: int) -> int:
    """How many characters of the word its first so many letters take, marks on them included."""
    at = seen = 0
    while at < len(word) and (seen < letters or not fold(word[at])):
        seen += bool(fold(word[at]))
        at += 1
    return at
