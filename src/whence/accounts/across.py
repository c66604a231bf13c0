"""Bringing the scenes of many reports together.

In: scenes, and what persons decided of their claims. Out: groups of scenes, why they stand together, and the pairs
that wait for a decision.
Always: scenes that make a happening by themselves are grouped first; what is only told along joins the best of these
groups and never brings two together; the same for every order of the scenes.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from whence.accounts.blocks import pairs
from whence.accounts.facts import Facts, spread
from whence.accounts.families import is_core
from whence.accounts.grouping import group
from whence.accounts.happening import Decision, Doubt, Join
from whence.accounts.likeness import JOIN, Likeness, likeness
from whence.accounts.scenes import Decided, Scene


@dataclass(frozen=True, slots=True)
class Across:
    """groups: scenes that tell of one happening. joins: why. doubts: pairs of groups that may be one."""

    groups: tuple[tuple[Scene, ...], ...]
    joins: tuple[Join, ...]
    doubts: tuple[Doubt, ...]


def bring_together(scenes: Sequence[Scene], decisions: Sequence[Decision], decided: Decided) -> Across:
    """Group scenes; each scene comes back in one group, alone where it is like no other."""
    ordered = sorted(scenes, key=lambda scene: (scene.key, scene.family.name))
    facts, keys = [scene.facts for scene in ordered], [f"{scene.key} {scene.family.name}" for scene in ordered]
    wanted = set(pairs(facts, keys)) | _pairs_of(decisions, ordered)
    strong = [any(is_core(scene.family, each) for each in scene.claims) for scene in ordered]

    def compare(left: int, right: int) -> Likeness:
        return _between(ordered[left], ordered[right], decided) or likeness(facts[left], facts[right])

    both = sorted(pair for pair in wanted if strong[pair[0]] and strong[pair[1]])
    done = group(facts, keys, both, compare)
    groups = [list(indices) for indices in done.groups if strong[indices[0]]]
    joined = [(pair.left, pair.right, pair.likeness) for pair in done.joined]
    one_sided = sorted(pair for pair in wanted if strong[pair[0]] != strong[pair[1]])
    joined += _along(groups, facts, keys, [_weak_first(pair, strong) for pair in one_sided], compare)
    return Across(
        tuple(tuple(ordered[index] for index in indices) for indices in groups),
        tuple(Join(ordered[left].key, ordered[right].key, why.score, why.why) for left, right, why in joined),
        tuple(
            Doubt(ordered[p.left].key, ordered[p.right].key, p.likeness.score, p.likeness.why) for p in done.doubtful
        ),
    )  # fmt: skip


def _weak_first(pair: tuple[int, int], strong: Sequence[bool]) -> tuple[int, int]:
    return pair if strong[pair[1]] else (pair[1], pair[0])


def _along(
    groups: list[list[int]],
    facts: Sequence[Facts],
    keys: Sequence[str],
    candidates: Sequence[tuple[int, int]],
    compare: Callable[[int, int], Likeness],
) -> list[tuple[int, int, Likeness]]:
    """Add each scene that is only told along to the group of the scene it is most like."""
    home = {index: place for place, indices in enumerate(groups) for index in indices}
    whole = [functools.reduce(Facts.joined, (facts[index] for index in indices)) for indices in groups]
    best: dict[int, list[tuple[float, str, int, Likeness]]] = defaultdict(list)
    for weak, other in candidates:
        found = compare(weak, other)
        together = spread(facts[weak].days + whole[home[other]].days) <= facts[weak].family.days
        if found.score >= JOIN and (together or found.score >= 1):
            best[weak].append((-found.score, keys[other], other, found))
    added = []
    for weak, options in sorted(best.items(), key=lambda each: keys[each[0]]):
        _, _, other, found = min(options, key=lambda each: each[:2])
        groups[home[other]].append(weak)
        added.append((weak, other, found))
    return added


def _between(left: Scene, right: Scene, decided: Decided) -> Likeness | None:
    found = [said for one in left.claims for other in right.claims if (said := decided(one, other))]
    return min(found, key=lambda each: (each.score, each.why), default=None)


def _pairs_of(decisions: Sequence[Decision], scenes: Sequence[Scene]) -> set[tuple[int, int]]:
    """Pairs of scenes that a person spoke of, whatever else they share."""
    place: dict[str, list[int]] = defaultdict(list)
    for index, scene in enumerate(scenes):
        for each in scene.claims:
            place[each.id].append(index)
    found = ((left, right) for each in decisions for left in place[each.left] for right in place[each.right])
    return {(min(pair), max(pair)) for pair in found if pair[0] != pair[1]}
