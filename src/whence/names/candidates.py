"""Which names of many are worth holding against each other, so that not every pair has to be.

Comes in: prepared names of one kind. Goes out: pairs of positions, each once, the earlier name first, or the
positions that one further name meets. Two names meet where they share a rare part (rare: borne by few names of the
list), or two frequent ones, or where one may be the short form of the other; parts are shared where they are alike.
Which pairs there are does not depend on the order of the names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import combinations
from math import ceil

from rapidfuzz.distance import Indel

from whence.names.compare import Prepared, score_prepared
from whence.names.group import HARD
from whence.names.keys import SHORT, joined_words
from whence.names.neighbours import Neighbours
from whence.names.person import PartKind, PersonName

# A part borne, in all its spellings, by more names than this brings names together only with a second frequent part.
_RARE = 150
# Names that share a word and whose letters agree so far are compared in full, although no key brought their other
# words together: that finds two thirds of what the count of words alone would miss.
_SPELT_ALIKE = 0.75


class Candidates:
    """The pairs of a list of prepared names of one kind that are worth comparing."""

    def __init__(self, names: Iterable[Prepared]) -> None:
        self.names = tuple(names)
        self._neighbours = Neighbours()
        self._bearers: dict[str, list[int]] = {}
        for at, name in enumerate(self.names):
            for word in name.words:
                self._neighbours.add(word)
                self._bearers.setdefault(word, []).append(at)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Every pair worth comparing, once: (earlier, later)."""
        for at, name in enumerate(self.names):
            yield from ((at, other) for other in self._met(name) if other > at)

    def meeting(self, name: Prepared) -> list[tuple[int, float]]:
        """The positions of the names that one further name may be, with their scores, the best first.

        Costs in proportion to the names met, not to the size of the list. The list stays as it is.
        """
        for word in name.words:
            self._neighbours.add(word)
        scored = [(at, score_prepared(self.names[at], name)) for at in self._met(name)]
        return sorted(((at, score) for at, score in scored if score), key=lambda found: (-found[1], found[0]))

    def _met(self, name: Prepared) -> set[int]:
        reach = self._united(name, self._neighbours.alike)
        met: set[int] = set()
        for word in reach - self._frequent:
            met.update(self._bearers.get(word, ()))
        for two in self._twos(name):
            met.update(self._bearers_of_two.get(two, ()))
        return met

    def _twos(self, name: Prepared) -> Iterator[tuple[str, str]]:
        """Every two frequent words of a name, each as its commonest spelling."""
        return combinations(sorted({self._commonest(word) for word in name.words if word in self._frequent}), 2)

    def _commonest(self, word: str) -> str:
        """The spelling of a word that most names have; that of its own commonest spelling, where they differ."""
        for _ in range(2):
            word = max(self._neighbours.alike[word], key=lambda other: (len(self._bearers.get(other, ())), other))
        return word

    @cached_property
    def _frequent(self) -> frozenset[str]:
        """Words that, with the words alike to them, are borne by too many to bring names together alone."""
        alike = self._neighbours.alike
        number = {word: len(bearers) for word, bearers in self._bearers.items()}
        return frozenset(word for word in number if sum(number.get(other, 0) for other in alike[word]) > _RARE)

    @cached_property
    def _bearers_of_two(self) -> dict[tuple[str, str], list[int]]:
        found: dict[tuple[str, str], list[int]] = {}
        for at, name in enumerate(self.names):
            for two in self._twos(name):
                found.setdefault(two, []).append(at)
        return found

    def _united(self, name: Prepared, neighbours: dict[str, set[str]]) -> frozenset[str]:
        found = {other for word in name.words for other in neighbours[word]}
        return frozenset(found | (joined_words(name.form) & self._bearers.keys()))

    def scores(self, pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, float]]:
        """The pairs whose names may be one, with their score; most that cannot reach "unsure" are left out.

        What two names leave over on both sides contradicts. The words they may share weigh at most as much as they
        meet in, the rest of the shorter name is left over, and where that is too much nothing need be compared.
        """
        names, near, (needed, floor) = self.names, self._near, self._thresholds
        words, weights, as_one = [name.words for name in names], self._weights, self._written_as_one
        spelt, indel = self._spelt, Indel.normalized_similarity
        for one, other in pairs:
            if near[one].isdisjoint(words[other]):
                continue
            common = words[other] & near[one]
            shared = len(common)
            if shared >= floor[one] or shared >= floor[other]:
                likely = sum([weights[word] for word in common]) >= min(needed[one], needed[other])
            else:
                likely = indel(spelt[one], spelt[other], score_cutoff=_SPELT_ALIKE) > 0
            if likely or (one, other) in as_one:
                yield one, other, score_prepared(names[one], names[other])

    @cached_property
    def _spelt(self) -> list[str]:
        """Each name's words in the order of the alphabet, to be compared letter by letter."""
        return [" ".join(sorted(word for word in name.words if word[0] != "=")) for name in self.names]

    @cached_property
    def _near(self) -> list[set[str]]:
        """For each name, every word that may be one of its own, also as part of a word written as one."""
        near = [set(self._united(name, self._neighbours.near)) for name in self.names]
        for one, other in self._written_as_one:
            near[one] |= self.names[other].words
            near[other] |= self.names[one].words
        return near

    @cached_property
    def _weights(self) -> dict[str, float]:
        return {word: weight for name in self.names for word, weight in _weights(name)}

    @cached_property
    def _written_as_one(self) -> frozenset[tuple[int, int]]:
        """Pairs of which one name writes as one word what the other writes as two: they meet in fewer words."""
        found = (
            (at, other)
            for at, name in enumerate(self.names)
            for word in joined_words(name.form)
            for other in self._bearers.get(word, ())
        )
        return frozenset((min(pair), max(pair)) for pair in found)

    @cached_property
    def _thresholds(self) -> tuple[list[float], list[int]]:
        """For each name the weight that must be shared with it, and the number of words that takes at least."""
        needed = [_needed(name) for name in self.names]
        floor = [1 if self._short(name) else max(1, ceil(needed[at] - 0.001)) for at, name in enumerate(self.names)]
        return needed, floor

    def _short(self, name: Prepared) -> bool:
        """True where a short form may settle the matter alone."""
        return any(word[:3] in SHORT and self._neighbours.near[word] for word in name.words)


_HARD = frozenset({PartKind.NAME, PartKind.NISBA, PartKind.FATHER})


def _weights(name: Prepared) -> Iterator[tuple[str, float]]:
    """The most each word can weigh when shared. Short forms and whole names settle the matter alone."""
    if isinstance(name.form, PersonName):
        yield from ((word, 1.0) for word in name.words)
        return
    yield from ((word, 9.0) for word in name.words if word.startswith("="))
    for unit in name.form.units:
        yield from ((word, unit.weight) for word in ([f"={c}" for c in unit.concepts] or [unit.text]))


def _needed(name: Prepared) -> float:
    """The weight another name must share with this one, if it is no shorter, to leave its score above "different"."""
    if isinstance(name.form, PersonName):
        kinds = [part.kind for part in name.form.parts]
        hard = sum(kind in _HARD for kind in kinds)
        # An initial answers to any part, and a third part may be nearly alike without a key in common.
        return 1.0 if PartKind.INITIAL in kinds else float(max(1, min(hard, 2)))
    # From compare_group: 1.6 times what contradicts may be two thirds of what is shared.
    return 0.7 * sum(unit.weight for unit in name.form.units if unit.kind in HARD)
