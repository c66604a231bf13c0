"""How alike two words of names are, from 0 to 1, and why.

Comes in: two folded words in Latin letters. Goes out: a Likeness. From ALIKE upwards two words count as one word
spelt twice. Symmetric; a word is alike to itself with 1; the answer is kept, because the same words meet again
and again. Transliteration is judged by sound (skeleton.py), slips of the keyboard by letters.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA, Levenshtein

from whence.names.skeleton import sound, vowel_cost
from whence.names.tables import table

ALIKE = 0.8  # one word spelt twice
NEAR = 0.75  # may be one word spelt twice: of use only beside a part that is alike
FAR = 0.65  # the same beside two such parts, or where it is all that is left of both names
FARTHEST = 0.6  # the same beside two such parts where it is all that is left
# Measured on the alias clusters of the UN list: from these values upwards, names in that company belonged to one
# person in 9 cases of 10; below them the two were as often strangers.


class Likeness(NamedTuple):
    """score: 0 to 1.  why: a few words for the explanation, empty for equal words."""

    score: float
    why: str


# Endings that many names share and that say nothing (Obaidullah, Hamidullah; Petrovich, Pavlovich).
_COMPOUNDS = ("ullah", "din", "zai", "zada", "ovich", "evich", "ovna", "evna")
_EQUAL = Likeness(1.0, "")
_UNLIKE = Likeness(0.0, "")


def likeness(one: str, other: str) -> Likeness:
    """How alike two words are. Words longer than 40 letters are judged by their first 40."""
    if one == other:
        return _EQUAL
    return _likeness(one, other) if one < other else _likeness(other, one)


@lru_cache(maxsize=500_000)
def _likeness(one: str, other: str) -> Likeness:
    mine, theirs = variant_groups(one), variant_groups(other)
    if mine and theirs:
        # Two names of the table that are not forms of one name are two names, however alike (Hasan, Husayn).
        return _UNLIKE if mine.isdisjoint(theirs) else Likeness(0.95, "two forms of one name")
    # Most pairs have nothing to do with each other: no two spellings of one word differ in seven letters of ten.
    if Levenshtein.normalized_similarity(one[:40], other[:40]) < 0.3 or len(one) == 1 or len(other) == 1:
        return _UNLIKE
    if not (one.isalpha() and other.isalpha()) or {one[:3], other[:3]} == {"abd", "abu"}:
        return _UNLIKE  # figures have no spellings; "servant of" and "father of" are a letter apart
    if one[:3] == other[:3] == "abd" and min(len(one), len(other)) > 4:
        return Likeness(0.98, "spelt differently") if one[3:] == other[3:] else likeness(one[3:], other[3:])
    for ending in _COMPOUNDS:
        if one.endswith(ending) and other.endswith(ending) and min(len(one), len(other)) > len(ending) + 2:
            stems = likeness(one[: -len(ending)], other[: -len(ending)])
            if stems.score < NEAR:
                return stems
    best = max(_by_sound(one, other), _by_letters(one, other), _by_both(one, other))
    return best if best.score >= ALIKE else max(best, _with_article(one, other))


def _with_article(one: str, other: str) -> Likeness:
    """An article, "son of" or "servant of" grown on to one of the words: "Alzahrani", "Binladin"."""
    for grown, least in (("al", 6), ("el", 6), ("abd", 7), ("binal", 9), ("bin", 7), ("ben", 7)):
        longer, shorter = (one, other) if one.startswith(grown) else (other, one)
        if longer.startswith(grown) and not shorter.startswith(grown) and len(longer) >= least and len(shorter) >= 4:
            score, why = likeness(longer[len(grown) :], shorter)
            if score >= 0.9 and longer[len(grown)] == shorter[0]:
                return Likeness(round(score * 0.97, 3), why or "with the article")
    return _UNLIKE


@cache
def _variants() -> dict[str, frozenset[int]]:
    """Which groups of given-name forms a word belongs to."""
    groups: dict[str, set[int]] = {}
    names = table("given_names")
    for number, forms in enumerate([*names["chained"], *names["western"], *names["eastern"]]):
        for form in forms:
            groups.setdefault(form, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}


def variant_groups(word: str) -> frozenset[int]:
    """The numbers of the given names a word is a form of; words that share one are forms of one name."""
    return _variants().get(word, frozenset())


def _by_sound(one: str, other: str) -> Likeness:
    left, right = sound(one), sound(other)
    distance = Levenshtein.distance(left.skeleton, right.skeleton, score_cutoff=1)
    size = min(len(left.skeleton), len(right.skeleton))
    if distance == 0:
        cost = vowel_cost(left.vowels, right.vowels)
        # One clear vowel tells short names apart (Jamal, Jamil); in a word of six consonants it is habit.
        if cost <= 0.13 * size + 0.2 * (size > 2):
            return Likeness(round(0.98 - 0.1 * cost, 3), "spelt differently")
        return _UNLIKE
    if distance == 1 and len(left.skeleton) == len(right.skeleton) and size >= 3:
        changed = next(index for index in range(size) if left.skeleton[index] != right.skeleton[index])
        pair = frozenset((left.skeleton[changed], right.skeleton[changed]))
        cost = vowel_cost(left.vowels, right.vowels)
        if pair in _near() and cost <= 0.13 * size - 0.1:
            # Three consonants are too few to change one of them and be sure (Hatim, Hasim).
            return Likeness(round((0.9 if size > 3 else ALIKE - 0.01) - 0.1 * cost, 3), "spelt differently")
    return _UNLIKE


@cache
def _near() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in table("spelling")["near"]["pairs"])


def _by_letters(one: str, other: str) -> Likeness:
    """Slips: one letter in a word of five, two in a word of nine; the first letter counts more."""
    left, right = one[:40], other[:40]
    shorter = min(len(left), len(right))
    allowed = 0 if shorter < 4 else 1 if shorter < 9 else 2
    if not allowed:
        return _UNLIKE
    distance = OSA.distance(left, right, score_cutoff=allowed)
    # Letters that agree while the vowels tell the names apart are judged with the sound, below.
    consonants = Levenshtein.distance(sound(one).skeleton, sound(other).skeleton)
    if distance > allowed or not consonants or (distance > 1 and consonants > 1):
        return _UNLIKE
    score = 0.94 - 0.4 * distance / shorter - (0.05 if left[0] != right[0] else 0.0)
    return Likeness(round(score, 3), "a letter apart" if distance == 1 else "two letters apart")


def _by_both(one: str, other: str) -> Likeness:
    """Halfway between letters and consonants: enough alone only where four consonants agree, whatever the vowels."""
    left, right = sound(one).skeleton, sound(other).skeleton
    if (min(len(one), len(other)) < 5 and left != right) or not left:
        return _UNLIKE  # short words are near to everything
    letters = OSA.normalized_similarity(one[:40], other[:40])
    both = (letters + Levenshtein.normalized_similarity(left, right)) / 2
    if left == right and len(left) > 3 and both >= NEAR:
        return Likeness(ALIKE, "other vowels")
    return Likeness(round(min(both, ALIKE - 0.01), 3), "nearly spelt alike")
