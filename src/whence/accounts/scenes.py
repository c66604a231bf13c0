"""Scenes: what one report tells of one happening.

In: the claims of one report. Out: `Scene`s, each the claims of one family that belong together.
Always: a scene depends on its own report alone, so that reading more reports changes none (within-document before
cross-document coreference, as in Bejan & Harabagiu, "Unsupervised event coreference resolution", 2014).
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from whence.accounts.facts import Facts, facts_of
from whence.accounts.families import Family, families, families_of, is_core, struck
from whence.accounts.grouping import group
from whence.accounts.happening import Join
from whence.accounts.likeness import JOIN, Likeness, likeness
from whence.accounts.told import Told

# How many following claims of its family one is compared with: reports return to a matter, but not for ever.
_REACH = 24
# "Seven soldiers died. Two more were wounded": who names nobody speaks of what was told just before.
_NEIGHBOUR = 0.3
# Somebody who is quoted keeps to the matter.
_SAME_VOICE = 0.1

Decided = Callable[[Told, Told], Likeness | None]


@dataclass(frozen=True, slots=True)
class Scene:
    """Claims of one report and one family. joins: why they stand together."""

    family: Family
    claims: tuple[Told, ...]
    facts: Facts
    joins: tuple[Join, ...]

    @property
    def key(self) -> str:
        """A name that no order of reading changes."""
        return min(each.id for each in self.claims)

    def without(self, taken: Collection[str]) -> Scene | None:
        """The scene without these claims; None where nothing is left."""
        claims = [each for each in self.claims if each.id not in taken]
        ids = {each.id for each in claims}
        joins = [join for join in self.joins if join.left in ids and join.right in ids]
        return _scene(self.family, claims, joins) if claims else None


def undecided(left: Told, right: Told) -> Likeness | None:
    """No person decided anything."""
    return None


def scenes_of(told: Iterable[Told], decided: Decided = undecided) -> list[Scene]:
    """The scenes of one report's claims, family by family; a claim may stand in a scene of each of its families."""
    by_family: dict[str, list[Told]] = defaultdict(list)
    for each in sorted(told, key=lambda each: each.order):
        for family in families_of(each):
            by_family[family.name].append(each)
    return [scene for name, family in families().items() for scene in _scenes(family, by_family[name], decided)]


def _scenes(family: Family, told: Sequence[Told], decided: Decided) -> Iterator[Scene]:
    """Core claims first; what is told along joins the best of them and never brings two together."""
    core = [each for each in told if is_core(family, each)]
    scenes = [_scene(family, claims, joins) for claims, joins in _grouped(family, core, decided)]
    along: list[Told] = []
    brought: dict[int, list[tuple[Told, Join]]] = defaultdict(list)
    for each in told:
        if not is_core(family, each):
            best = _best(family, each, scenes, decided)
            if best is None and each.kind not in dict(family.after):
                along.append(each)
            elif best is not None:
                brought[best[0]].append((each, best[1]))
    for index, scene in enumerate(scenes):
        more = brought[index]
        yield _scene(
            family, (*scene.claims, *(each for each, _ in more)), (*scene.joins, *(join for _, join in more))
        )
    for claims, joins in _grouped(family, along, decided):
        yield _scene(family, claims, joins)


def _scene(family: Family, claims: Iterable[Told], joins: Iterable[Join]) -> Scene:
    ordered = sorted(claims, key=lambda each: each.order)
    facts = [facts_of(family, each) for each in ordered]
    return Scene(family, tuple(ordered), functools.reduce(Facts.joined, facts), tuple(joins))


def _grouped(family: Family, told: Sequence[Told], decided: Decided) -> Iterator[tuple[list[Told], list[Join]]]:
    facts = [facts_of(family, each) for each in told]

    def compare(left: int, right: int) -> Likeness:
        next_to = abs(left - right) == 1
        return decided(told[left], told[right]) or _within(
            told[left], told[right], facts[left], facts[right], next_to
        )

    pairs = [(left, right) for left in range(len(told)) for right in range(left + 1, min(left + _REACH, len(told)))]
    done = group(facts, [each.id for each in told], pairs, compare)
    joins = [Join(told[p.left].id, told[p.right].id, p.likeness.score, p.likeness.why) for p in done.joined]
    for indices in done.groups:
        ids = {told[index].id for index in indices}
        yield [told[index] for index in indices], [join for join in joins if join.left in ids]


def _best(family: Family, told: Told, scenes: Sequence[Scene], decided: Decided) -> tuple[int, Join] | None:
    """The scene that a claim told along fits best: by score, then the nearest in the text."""
    own = facts_of(family, told)
    scored = []
    for index, scene in enumerate(scenes):
        for each in scene.claims if family.goes_with(told.kind, scene.facts.core) else ():
            same = told.paragraph == each.paragraph
            found = decided(told, each) or _within(told, each, own, facts_of(family, each), same)
            if found.score >= JOIN:
                scored.append((-found.score, abs(told.span.start - each.span.start), index, each.id, found.why))
    if not scored:
        return None
    score, _, index, other, why = min(scored)
    return index, Join(told.id, other, -score, why)


def _within(left: Told, right: Told, one: Facts, other: Facts, next_to: bool) -> Likeness:
    if one.places and other.places and not one.places & other.places:
        return Likeness(0.0, "one report tells of two places")
    found = likeness(one, other)
    if not found.score:
        return found
    score, why = found.score, found.why
    if left.span.overlaps(right.span) or (next_to and _in_one_breath(left, right, one, other)):
        score, why = score + _NEIGHBOUR, f"{why}; told in one breath"
    if _voice(left) == _voice(right) is not None:
        score, why = score + _SAME_VOICE, f"{why}; by the same source"
    return Likeness(min(round(score, 3), 1.0), why)


def _voice(told: Told) -> str | None:
    """The named source that a report quotes for it, None where it speaks for itself."""
    last = told.chain[-1].who if len(told.chain) > 1 else None
    return last.id if last and last.named else None


def _in_one_breath(left: Told, right: Told, one: Facts, other: Facts) -> bool:
    """Whether who names nobody speaks on about what stands beside it; not of other people who suffered the same."""
    if abs(left.paragraph - right.paragraph) > 1:
        return False
    if left.kind == right.kind and left.subject and right.subject and left.subject.id == right.subject.id:
        return not _telling(left) or not _telling(right)
    if not (one.thin or other.thin):
        return False
    return left.kind != right.kind or not (one.things and other.things) or bool(one.things & other.things)


def _telling(told: Told) -> bool:
    """Whether the end that suffers the deed says who it is: "nine" does not, "nine of the Shield" does."""
    end = struck(told)
    return bool(end and end.ids)
