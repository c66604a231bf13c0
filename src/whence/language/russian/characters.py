"""A text as the models want it, and the way back to the offsets of the text as it is stored.

In: a stretch of stored text. Out: `Readable`: characters the models know, each with the place it came from.
Always: letters that are written as letter and accent ("й" as two characters, stress marks) become one or lose the
mark; line breaks and invisible characters become spaces or go; every offset leads back to the stored text.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_SPACES = dict.fromkeys(map(ord, "\n\r\t\u00a0\u2028\u2029\u2009\u202f\u200e\u200f\ufeff"), " ")
_PLAIN = _SPACES | {ord("ё"): "ё", ord("’"): "'", ord("‘"): "'", ord("‐"): "-", ord("‑"): "-", ord("−"): "-"}
_UNSEEN = frozenset("\u200b\u200c\u200d\u00ad\u2060")
_STRESS = frozenset("\u0300\u0301")  # on a Cyrillic vowel: how it is said, not what letter it is


@dataclass(frozen=True, slots=True)
class Readable:
    """text: for the models. starts: for each of its characters the offset in the stored text, and one for the end."""

    text: str
    starts: tuple[int, ...] | None
    shift: int

    def start(self, i: int) -> int:
        """The stored offset of the character at i."""
        return self.shift + (i if self.starts is None else self.starts[i])

    def end(self, i: int) -> int:
        """The stored offset just behind the character before i."""
        return self.shift + (i if self.starts is None else self.starts[i])


def readable(text: str, shift: int = 0) -> Readable:
    """The stretch for the models. shift: where it begins in the stored text."""
    plain = text.translate(_PLAIN)
    if plain.isascii() or not any(mark in _UNSEEN or unicodedata.combining(mark) for mark in plain):
        return Readable(plain, None, shift)
    letters: list[str] = []
    starts: list[int] = []
    for at, mark in enumerate(plain):
        if mark in _UNSEEN or mark in _STRESS:
            continue
        if unicodedata.combining(mark) and letters:
            letters[-1] = unicodedata.normalize("NFC", letters[-1] + mark)[:1]
            continue
        letters.append(mark)
        starts.append(at)
    return Readable("".join(letters), (*starts, len(text)), shift)
