"""Texts that say the same in nearly the same words, found without comparing all with all.

In: texts by key. Out: pairs of keys with their resemblance.
Always: the same pairs whatever the order; a text shorter than a few words is like nothing. Shingles and bottom-k
sketches after Broder, "On the resemblance and containment of documents" (1997).
"""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

# Words in a shingle: shorter ones meet by chance ("the army said that"), longer ones miss an edited word or two.
_WIDTH = 4
# Shingles a text needs before its wording can be anybody's: about a dozen words; fewer where not one word differs.
_LEAST = 8
_LEAST_EXACT = 5
# The smallest hashes of a text by which it can be found. A pair that shares 60 % of its shingles misses all of
# these with a chance under one in a thousand.
_SKETCH = 12
# More texts than these under one hash are a formula ("did not respond to a request for comment"), no origin.
_FORMULA = 200
# A hash with more texts than this is compared along a chain: of one wording, each is found through the next.
_FULL, _REACH = 12, 4
# From this share of the shorter text on, one is taken from the other.
SAME_WORDING = 0.6

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Alike:
    """Two texts. contained: share of the shorter one's shingles that the longer has, 0 to 1."""

    left: str
    right: str
    contained: float


def shingles(text: str) -> frozenset[int]:
    """Hashes of every run of four words, without case and signs."""
    words = _WORD.findall(text.casefold())
    runs = (" ".join(words[place : place + _WIDTH]) for place in range(len(words) - _WIDTH + 1))
    return frozenset(zlib.crc32(run.encode("utf-8", "surrogatepass")) for run in runs)


def containment(left: frozenset[int], right: frozenset[int]) -> float:
    """Share of the smaller set that is in the larger; 0 where one is too small to say."""
    least, shared = min(len(left), len(right)), len(left & right)
    return shared / least if least >= _LEAST or shared == least >= _LEAST_EXACT else 0.0


def alike(texts: Mapping[str, str], least: float = SAME_WORDING) -> list[Alike]:
    """All pairs with at least this containment that share a place in their sketches, in order of keys."""
    every = {key: shingles(text) for key, text in sorted(texts.items())}
    sets = {key: own for key, own in every.items() if len(own) >= _LEAST_EXACT}
    pairs = _candidates(sets)
    found = (Alike(left, right, round(containment(sets[left], sets[right]), 3)) for left, right in sorted(pairs))
    return [each for each in found if each.contained >= least]


def _candidates(sets: Mapping[str, frozenset[int]]) -> set[tuple[str, str]]:
    """Pairs of which a sketch of one holds a shingle of the other's sketch."""
    holders: dict[int, list[str]] = defaultdict(list)
    for key, own in sets.items():
        for value in _sketch(own):
            holders[value].append(key)
    pairs: set[tuple[str, str]] = set()
    for keys in holders.values():
        if len(keys) <= _FORMULA:
            reach = len(keys) if len(keys) <= _FULL else _REACH
            pairs.update(
                (left, right) for place, left in enumerate(keys) for right in keys[place + 1 : place + reach]
            )
    return pairs


def _sketch(own: Iterable[int]) -> list[int]:
    return sorted(own)[:_SKETCH]
