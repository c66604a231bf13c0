"""Which part of one name answers to which part of another.

Comes in: the words of two names, in order. Goes out: an Alignment: pairs of positions with their likeness, and the
positions left over on either side. Each part answers to at most one part; the most alike pairs are taken first,
those in the same place before others. Two neighbours may together answer to one ("Yong won", "Yongwon").
"""

from __future__ import annotations

from typing import NamedTuple

from whence.names.likeness import ALIKE, likeness


class Match(NamedTuple):
    """left, right: positions that answer to each other.  score: their likeness.  why: in a few words."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
    why: str


class Alignment(NamedTuple):
    """The matches, best first, and the positions without one."""

    matches: tuple[Match, ...]
    left_over: tuple[int, ...]
    right_over: tuple[int, ...]


NOTHING = Alignment((), (), ())


def align(left: tuple[str, ...], right: tuple[str, ...], least: float = ALIKE) -> Alignment:
    """The parts of two names that are one word spelt twice, with a likeness of at least `least`.

    Work is in proportion to left times right.
    """
    found = []
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            score, why = likeness(one, other)
            if score >= least:
                found.append((-score, abs(i - j), i, j, why))
    free_left, free_right = set(range(len(left))), set(range(len(right)))
    matches: list[Match] = []
    found.sort()
    for negative, _, i, j, why in found:
        if i in free_left and j in free_right:
            matches.append(Match((i,), (j,), -negative, why))
            free_left.discard(i)
            free_right.discard(j)
    if len(free_left) > 1 and free_right:
        matches += _neighbours(left, right, free_left, free_right)
    if len(free_right) > 1 and free_left:
        turned = _neighbours(right, left, free_right, free_left)
        matches += [Match(match.right, match.left, match.score, match.why) for match in turned]
    return Alignment(tuple(matches), tuple(sorted(free_left)), tuple(sorted(free_right)))


def _neighbours(many: tuple[str, ...], one: tuple[str, ...], free_many: set[int], free_one: set[int]) -> list[Match]:
    """Two neighbours left over on one side that make up a single word left over on the other."""
    found = []
    for i in sorted(free_many):
        if not {i, i + 1} <= free_many:
            continue
        joined = many[i] + many[i + 1]
        for j in sorted(free_one):
            # Nearly equal only: a slip or a vowel across a seam would let "Su Yong" answer to "Song".
            score, _ = likeness(joined, one[j])
            if score >= 0.95:
                found.append(Match((i, i + 1), (j,), score, "written in one word"))
                free_many -= {i, i + 1}
                free_one.discard(j)
                break
    return found
