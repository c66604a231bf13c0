"""Spellings of one name within a document: the same consonants, nearly the same letters.

In: folded words. Out: a key of sounds, and whether two words are near. Always: cheap and rough; the names room
compares names across documents with more care.
"""

from __future__ import annotations

from collections.abc import Sequence

_SAME = str.maketrans({"q": "k", "c": "k", "z": "s", "v": "b", "w": "b", "p": "b", "d": "t", "j": "g", "y": None,
                       "h": None, "'": None, "x": "k"})  # fmt: skip


def sound(word: str) -> str:
    """The consonants of a folded word, those that romanisations mix up made one."""
    bare = "".join(letter for n, letter in enumerate(word) if n == 0 or letter not in "aeiou")
    for pair, single in (
        ("kh", "h"),
        ("gh", "g"),
        ("dh", "d"),
        ("th", "t"),
        ("sh", "s"),
        ("ch", "s"),
        ("zh", "j"),
        ("dj", "j"),
    ):
        bare = bare.replace(pair, single)
    first, rest = bare[:1], bare[1:]
    folded = (first + rest).translate(_SAME)
    return "".join(letter for n, letter in enumerate(folded) if n == 0 or letter != folded[n - 1])


def near(one: Sequence[str], two: Sequence[str]) -> bool:
    """True where two names of as many words are spelled alike, word by word."""
    from rapidfuzz.distance import JaroWinkler

    # Measured on spelling pairs of the development texts: variants lie above .88, other names of the same
    # consonants ("Karim", "Akram") below.
    return all(JaroWinkler.similarity(a, b) > 0.85 for a, b in zip(one, two, strict=True))
