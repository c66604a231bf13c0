"""Gathering claims into happenings.

In: claims of any number of reports, and what persons decided. Out: a `Gathering`.
Always: the same for every order of the claims and however often one is given; a claim stands in one happening at
most; nothing is dropped: what joins nothing is a happening by itself.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from whence.accounts.blocks import pairs
from whence.accounts.facts import Facts
from whence.accounts.families import is_core
from whence.accounts.grouping import Grouped, group
from whence.accounts.happening import Decision, Doubt, Gathering, Happening, Join, Same
from whence.accounts.likeness import Likeness, likeness
from whence.accounts.scenes import Decided, Scene, scenes_of
from whence.accounts.told import Told
from whence.accounts.words import words_of


def gather(told: Iterable[Told], decisions: Iterable[Decision] = ()) -> Gathering:
    """Gather claims into happenings, persons' decisions first."""
    unique = {each.id: each for each in told}
    reports: dict[str, list[Told]] = defaultdict(list)
    for each in unique.values():
        reports[each.report.id].append(each)
    said = list(decisions)
    decided = _decided(said)
    scenes = [scene for own in reports.values() for scene in scenes_of(own, decided)]
    scenes.sort(key=lambda scene: scene.key)
    return _happenings(scenes, unique, said, decided)


def _happenings(
    scenes: Sequence[Scene], told: dict[str, Told], decisions: Sequence[Decision], decided: Decided
) -> Gathering:
    facts, keys = [scene.facts for scene in scenes], [scene.key for scene in scenes]
    wanted = set(pairs(facts, keys)) | _pairs_of(decisions, scenes)

    def compare(left: int, right: int) -> Likeness:
        return _decided_between(scenes[left], scenes[right], decided) or likeness(facts[left], facts[right])

    done = group(facts, keys, sorted(wanted), compare)
    members = [[scenes[index] for index in indices] for indices in done.groups]
    kept = _once(members)
    words = words_of(kept, told.values())
    made = [_happening(own, words[index], _joins(own, done, scenes)) for index, own in enumerate(kept)]
    held = {each.id for happening in made for each in happening.claims}
    doubts = [
        Doubt(scenes[p.left].key, scenes[p.right].key, p.likeness.score, p.likeness.why) for p in done.doubtful
    ]  # fmt: skip
    return Gathering(
        tuple(sorted(made, key=_order)),
        tuple(sorted(doubts, key=lambda each: (-each.score, each.left, each.right))),
    )


def _once(groups: Sequence[Sequence[Scene]]) -> list[list[Scene]]:
    """A claim stays in one happening: that with more core claims, then the larger. One without any is none."""

    def weight(group_: Sequence[Scene]) -> tuple[int, int, str, str]:
        claims = [each for scene in group_ for each in scene.claims]
        core = sum(is_core(group_[0].family, each) for each in claims)
        return -core, -len(claims), group_[0].family.name, group_[0].key

    taken: set[str] = set()
    kept = []
    for group_ in sorted(groups, key=weight):
        left = [own for scene in group_ if (own := scene.without(taken))]
        if any(is_core(scene.family, each) for scene in left for each in scene.claims):
            taken |= {each.id for scene in left for each in scene.claims}
            kept.append(left)
    return kept


def _happening(scenes: Sequence[Scene], words: Sequence[Told], joins: Sequence[Join]) -> Happening:
    together: Facts = scenes[0].facts
    for scene in scenes[1:]:
        together = together.joined(scene.facts)
    claims = sorted((each for scene in scenes for each in scene.claims), key=lambda each: each.order)
    who = Counter(party for each in claims for party in each.who)
    places = Counter(place for each in claims for place in each.places)
    family = scenes[0].family
    return Happening(
        family.name, family.label, tuple(claims), tuple(sorted(words, key=lambda each: each.order)), tuple(joins),
        together.narrow, _most(who, without=together.places), _most(places),
    )  # fmt: skip


def _most(counts: Counter[str], without: frozenset[str] = frozenset()) -> tuple[str, ...]:
    return tuple(sorted((each for each in counts if each not in without), key=lambda each: (-counts[each], each)))


def _joins(members: Sequence[Scene], done: Grouped, scenes: Sequence[Scene]) -> list[Join]:
    keys = {scene.key for scene in members}
    within = [join for scene in members for join in scene.joins]
    across = [
        Join(scenes[p.left].key, scenes[p.right].key, p.likeness.score, p.likeness.why)
        for p in done.joined if scenes[p.left].key in keys
    ]  # fmt: skip
    return sorted((*within, *across), key=lambda join: (join.left, join.right))


def _order(happening: Happening) -> tuple[str, str]:
    day = happening.day
    first = (day.first or day.last) if day else None
    return first.isoformat() if first else "9999", happening.id


def _decided(decisions: Sequence[Decision]) -> Decided:
    said = {frozenset((each.left, each.right)): each for each in decisions}

    def decided(left: Told, right: Told) -> Likeness | None:
        found = said.get(frozenset((left.id, right.id)))
        return None if found is None else _as_likeness(found)

    return decided


def _as_likeness(decision: Decision) -> Likeness:
    why = f"{decision.by or 'a person'} decided: {decision.same.value}" + (
        f", {decision.why}" if decision.why else ""
    )
    return Likeness(1.0 if decision.same is Same.JOINED else 0.0, why)


def _decided_between(left: Scene, right: Scene, decided: Decided) -> Likeness | None:
    found = [said for one in left.claims for other in right.claims if (said := decided(one, other))]
    return min(found, key=lambda each: (each.score, each.why), default=None)


def _pairs_of(decisions: Sequence[Decision], scenes: Sequence[Scene]) -> set[tuple[int, int]]:
    place = {each.id: index for index, scene in enumerate(scenes) for each in scene.claims}
    found = ((place.get(each.left), place.get(each.right)) for each in decisions)
    return {(min(a, b), max(a, b)) for a, b in found if a is not None and b is not None and a != b}
