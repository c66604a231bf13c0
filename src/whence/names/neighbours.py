"""Which words of a vocabulary are alike, without holding every word against every other.

Comes in: words of names, one after another. Goes out: for a word, the words alike to it so far. Words meet through
their keys (keys.py). Every word is its own neighbour; the relation is symmetric.
"""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from whence.names.keys import SHORT, word_keys
from whence.names.likeness import ALIKE, FARTHEST, likeness

# Words that meet under one key and are not compared further: past this a key says nothing.
_FULL = 400


class Neighbours:
    """A vocabulary that grows.

    alike: for each of its words, the words that are the same word spelt twice; near: those that may be.
    """

    def __init__(self) -> None:
        self.alike: dict[str, set[str]] = {}
        self.near: dict[str, set[str]] = {}
        self._under: dict[str, list[str]] = {}

    def add(self, word: str) -> None:
        """Take a word in; its neighbours and theirs grow."""
        if word in self.near:
            return
        # The initials of two long names may be the same by chance: they meet short forms alone.
        own = set() if word.startswith("=i ") else {word}
        self.alike[word], self.near[word] = own, set(own)
        for key in word_keys(word):
            others = self._under.setdefault(key, [])
            if len(others) < _FULL:
                certain = key.startswith(("form ", "=short ", "~"))
                for other in others:
                    if other not in self.near[word] and (certain or _share_letters(word, other)):
                        self._compare(word, other)
            others.append(word)

    def _compare(self, word: str, other: str) -> None:
        score = likeness(word, other).score
        if word[:3] in SHORT and other[:3] in SHORT and word[:3] != other[:3]:
            score = 1.0
        if score >= FARTHEST:
            self.near[word].add(other)
            self.near[other].add(word)
        if score >= ALIKE:
            self.alike[word].add(other)
            self.alike[other].add(word)


def _share_letters(word: str, other: str) -> bool:
    """A quick refusal: hardly any two words without one sound are alike and differ in six letters of ten."""
    return bool(Levenshtein.normalized_similarity(word, other, score_cutoff=0.4))
