"""Grouping by scored pairs, without gluing: the best pairs first, and no group that cannot be one.

In: facts, the pairs worth comparing, and what persons decided. Out: groups of indices, the pairs that joined them,
and the pairs left in doubt.
Always: the result depends on the set of facts alone, not on their order: pairs are taken by score, then by key
(Kruskal's forest with a constraint: a group's dated claims must not lie further apart than its family allows).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from whence.accounts.facts import Facts, spread
from whence.accounts.likeness import DOUBT, JOIN, Likeness


@dataclass(frozen=True, slots=True)
class Pair:
    """Two indices with their likeness."""

    left: int
    right: int
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Grouped:
    """groups: indices in order. joined: the pairs that made them. doubtful: pairs between two groups."""

    groups: tuple[tuple[int, ...], ...]
    joined: tuple[Pair, ...]
    doubtful: tuple[Pair, ...]


def group(
    facts: Sequence[Facts],
    keys: Sequence[str],
    pairs: Iterable[tuple[int, int]],
    compare: Callable[[int, int], Likeness],
) -> Grouped:
    """Group facts; `keys` name them in a way that no order changes; `compare` scores two by their indices."""
    scored = []
    for left, right in pairs:
        found = compare(left, right)
        if found.score >= DOUBT:
            first, second = sorted((left, right), key=keys.__getitem__)
            scored.append(Pair(first, second, found))
    scored.sort(key=lambda pair: (-pair.likeness.score, keys[pair.left], keys[pair.right]))
    forest = _Forest(facts)
    joined = [pair for pair in scored if pair.likeness.score >= JOIN and forest.join(pair)]
    doubtful = [pair for pair in scored if forest.root(pair.left) != forest.root(pair.right)]
    groups = sorted(
        (tuple(sorted(group, key=keys.__getitem__)) for group in forest.groups()), key=lambda group: keys[group[0]]
    )
    return Grouped(tuple(groups), tuple(joined), _best(doubtful, forest))


def _best(doubtful: Sequence[Pair], forest: _Forest) -> tuple[Pair, ...]:
    """The best pair of each two groups."""
    best: dict[tuple[int, int], Pair] = {}
    for pair in doubtful:
        between = sorted((forest.root(pair.left), forest.root(pair.right)))
        best.setdefault((between[0], between[1]), pair)
    return tuple(best.values())


class _Forest:
    """Disjoint sets, each with the facts of all in it."""

    def __init__(self, facts: Sequence[Facts]) -> None:
        self._parent = list(range(len(facts)))
        self._facts = list(facts)

    def root(self, index: int) -> int:
        while self._parent[index] != index:
            self._parent[index] = self._parent[self._parent[index]]
            index = self._parent[index]
        return index

    def join(self, pair: Pair) -> bool:
        """Join the groups of a pair; False where they are one already or cannot be one."""
        left, right = self.root(pair.left), self.root(pair.right)
        certain = pair.likeness.score >= 1
        if left == right or not (certain or _compatible(self._facts[left], self._facts[right])):
            return False
        self._parent[right] = left
        self._facts[left] = self._facts[left].joined(self._facts[right])
        return True

    def groups(self) -> list[list[int]]:
        found: dict[int, list[int]] = {}
        for index in range(len(self._parent)):
            found.setdefault(self.root(index), []).append(index)
        return list(found.values())


def _compatible(left: Facts, right: Facts) -> bool:
    return spread(left.days + right.days) <= left.family.days
