"""Gathering claims into happenings.

In: claims of any number of reports, and what persons decided. Out: a `Gathering`.
Always: the same for every order of the claims and however often one is given; a deed stands in one happening at most;
no claim is dropped: a deed that joins nothing is a happening by itself, a tie or a statement may be in none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from whence.accounts.across import bring_together
from whence.accounts.facts import Facts
from whence.accounts.families import is_core
from whence.accounts.happening import Decision, Gathering, Happening, Join, Same
from whence.accounts.likeness import Likeness
from whence.accounts.scenes import Decided, Scene, scenes_of
from whence.accounts.told import Told
from whence.accounts.words import words_of


def gather(told: Iterable[Told], decisions: Iterable[Decision] = ()) -> Gathering:
    """Gather claims into happenings, persons' decisions first."""
    unique = {each.id: each for each in told}
    reports: dict[str, list[Told]] = defaultdict(list)
    for each in unique.values():
        reports[each.report.id].append(each)
    said = sorted(decisions, key=lambda each: (each.left, each.right, each.same))
    decided = _decided(said)
    scenes = [scene for own in reports.values() for scene in scenes_of(own, decided)]
    across = bring_together(scenes, said, decided)
    kept = _once(across.groups)
    words = words_of(kept, unique.values())
    by_claim: dict[str, list[Join]] = defaultdict(list)
    for join in across.joins:
        by_claim[join.left].append(join)
    made = [_happening(scenes, words[index], by_claim) for index, scenes in enumerate(kept)]
    held = {each.id for happening in made for each in happening.claims}
    doubts = [each for each in across.doubts if {each.left, each.right} <= held]
    return Gathering(
        tuple(sorted(made, key=_order)), tuple(sorted(doubts, key=lambda each: (-each.score, each.left, each.right)))
    )


def _once(groups: Iterable[Sequence[Scene]]) -> list[list[Scene]]:
    """A claim stays in one happening: that with more core claims, then the larger. One without any is none."""
    taken: set[str] = set()
    kept = []
    for group in sorted(groups, key=_weight):
        left = [own for scene in group if (own := scene.without(taken))]
        if any(is_core(scene.family, each) for scene in left for each in scene.claims):
            taken |= {each.id for scene in left for each in scene.claims}
            kept.append(left)
    return kept


def _weight(group: Sequence[Scene]) -> tuple[int, int, str, str]:
    claims = [each for scene in group for each in scene.claims]
    core = sum(is_core(group[0].family, each) for each in claims)
    return -core, -len(claims), group[0].family.name, min(scene.key for scene in group)


def _happening(scenes: Sequence[Scene], words: Sequence[Told], across: Mapping[str, Sequence[Join]]) -> Happening:
    together: Facts = scenes[0].facts
    for scene in scenes[1:]:
        together = together.joined(scene.facts)
    claims = sorted((each for scene in scenes for each in scene.claims), key=lambda each: each.order)
    who = Counter(party for each in claims for party in each.who)
    places = Counter(place for each in claims for place in each.places)
    family = scenes[0].family
    return Happening(
        family.name, family.label, tuple(claims), tuple(sorted(words, key=lambda each: each.order)),
        _joins(scenes, across, {each.id for each in claims}), together.narrow,
        _most(who, without=together.places), _most(places),
    )  # fmt: skip


def _most(counts: Counter[str], without: frozenset[str] = frozenset()) -> tuple[str, ...]:
    return tuple(sorted((each for each in counts if each not in without), key=lambda each: (-counts[each], each)))


def _joins(scenes: Sequence[Scene], across: Mapping[str, Sequence[Join]], ids: Collection[str]) -> tuple[Join, ...]:
    every = [join for scene in scenes for join in scene.joins]
    every += [join for each in sorted(ids) for join in across.get(each, ()) if join.right in ids]
    return tuple(sorted(set(every), key=lambda join: (join.left, join.right, -join.score, join.why)))


def _order(happening: Happening) -> tuple[str, str]:
    day = happening.day
    first = (day.first or day.last) if day else None
    return first.isoformat() if first else "9999", happening.id


def _decided(decisions: Sequence[Decision]) -> Decided:
    said = {frozenset((each.left, each.right)): each for each in decisions}

    def decided(left: Told, right: Told) -> Likeness | None:
        found = said.get(frozenset((left.id, right.id))) if said else None
        return None if found is None else _as_likeness(found)

    return decided


def _as_likeness(decision: Decision) -> Likeness:
    why = f"{decision.by or 'a person'} decided: {decision.same.value}" + (
        f", {decision.why}" if decision.why else ""
    )
    return Likeness(1.0 if decision.same is Same.JOINED else 0.0, why)
