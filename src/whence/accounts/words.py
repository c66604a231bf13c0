"""Statements that speak of a happening without yielding a deed of their own: "he had counted 23 bodies".

In: the scenes of each happening, and all claims. Out: for each happening, the statements that belong to it.
Always: a statement belongs to the scene of its own report that it contains, else to the nearest that it can mean by its
words and its parties, else to the happening that others report of those parties; one that fits nothing is left out.
Statements never bring two happenings together.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from whence.accounts.blocks import block_keys
from whence.accounts.facts import Facts, facts_of
from whence.accounts.families import Family, families
from whence.accounts.likeness import JOIN, likeness
from whence.accounts.scenes import Scene
from whence.accounts.told import Told
from whence.claims.kinds import Family as KindFamily
from whence.claims.kinds import kinds

# Paragraphs between a statement and the scene it may mean.
_NEAR = 2
# A statement around a claim of the scene; one that names its matter and somebody in it.
_HELD, _NAMED = 1000, 10
_THIS = frozenset(
    {
        "it",
        "this",
        "that",
        "this claim",
        "the claim",
        "the report",
        "the reports",
        "these reports",
        "the accusation",
        "the allegation",
    }
)
# Happenings of one party and month that a statement is compared with.
_FULL = 40


def words_of(happenings: Sequence[Sequence[Scene]], told: Iterable[Told]) -> list[list[Told]]:
    """The statements of each happening, in no order."""
    found: list[list[Told]] = [[] for _ in happenings]
    scenes: dict[str, list[tuple[int, Scene]]] = defaultdict(list)
    for index, members in enumerate(happenings):
        for scene in members:
            scenes[scene.claims[0].report.id].append((index, scene))
    taken = {each.id for members in happenings for scene in members for each in scene.claims}
    elsewhere = _Elsewhere(happenings)
    own: dict[str, list[Told]] = defaultdict(list)
    for each in told:
        if each.id not in taken and _is_speech(each):
            own[each.report.id].append(each)
    for report, statements in sorted(own.items()):
        for each in sorted(statements, key=lambda each: each.order):
            for index in _meant(each, scenes.get(report, ()), elsewhere):
                found[index].append(each)
            if _answers(each) and (before := _before(each, statements, found)) is not None:
                found[before].append(each)
    return [list({each.id: each for each in words}.values()) for words in found]


def _meant(told: Told, scenes: Sequence[tuple[int, Scene]], elsewhere: _Elsewhere) -> list[int]:
    """Every happening that a statement holds claims of, and the best of each other family that it speaks of."""
    best: dict[str, tuple[int, str, int]] = {}
    held: set[int] = set()
    for index, scene in scenes:
        fit = _fit(told, scene)
        if fit >= _HELD:
            held.add(index)
        if fit > 0:
            name = scene.family.name
            best[name] = min(best.get(name, (1, "", 0)), (-fit, scene.key, index))
    if held:
        return sorted(held | {index for fit, _, index in best.values() if -fit >= _NAMED})
    if best:
        return [min(best.values())[2]]
    far = elsewhere.best(told)
    return [] if far is None else [far]


def _answers(told: Told) -> bool:
    """Whether it denies or confirms what was just told without saying what: "Deyran denied this"."""
    return told.kind in {"denied", "confirmed"} and told.object is not None and told.object.text.casefold() in _THIS


def _before(told: Told, statements: Sequence[Told], found: Sequence[Sequence[Told]]) -> int | None:
    """The happening of the statement just before it."""
    earlier = [each for each in statements if each.order < told.order and told.paragraph - each.paragraph <= 1]
    if not earlier:
        return None
    last = max(earlier, key=lambda each: each.order)
    return next((index for index, words in enumerate(found) if any(each.id == last.id for each in words)), None)


class _Elsewhere:
    """Happenings as a statement of another report may mean them."""

    def __init__(self, happenings: Sequence[Sequence[Scene]]) -> None:
        self._facts = [functools.reduce(Facts.joined, (scene.facts for scene in members)) for members in happenings]
        self._keys = [min(scene.key for scene in members) for members in happenings]
        self._blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for index, facts in enumerate(self._facts):
            for key in sorted(set(block_keys(facts))):
                self._blocks[key].append(index)

    def best(self, told: Told) -> int | None:
        """The happening it fits best, as surely as a deed would have to."""
        scored = []
        for family in families().values():
            if _speaks_of(family, told):
                own = _spoken(family, told)
                near = {index for key in set(block_keys(own)) for index in self._blocks.get(key, ())[:_FULL]}
                scored += [(-likeness(own, self._facts[index]).score, self._keys[index], index) for index in near]
        best = min(scored, default=None)
        return best[2] if best and -best[0] >= JOIN else None


def _spoken(family: Family, told: Told) -> Facts:
    """The facts of a statement: whoever is named in it may be whom it is about."""
    facts = facts_of(family, told)
    who = frozenset(told.about) - facts.places
    return replace(facts, who=who, focus=who)


def _is_speech(told: Told) -> bool:
    kind = kinds().get(told.kind)
    return kind is not None and kind.family is KindFamily.SPEECH


def _fit(told: Told, scene: Scene) -> int:
    """How well a statement fits a scene: holding a claim of it beats naming its matter and somebody in it."""
    held = sum(told.span.overlaps(each.span) for each in scene.claims)
    if held:
        return _HELD + held
    apart = min(abs(told.paragraph - each.paragraph) for each in scene.claims)
    if apart > _NEAR or not _speaks_of(scene.family, told):
        return 0
    shared = len(set(told.about) & (scene.facts.who | scene.facts.places | scene.facts.focus))
    return _NAMED * shared + _NEAR + 1 - apart if shared or apart <= 1 else 0


def _speaks_of(family: Family, told: Told) -> bool:
    return bool(_stems(family.words).search(told.quote))


@functools.cache
def _stems(words: tuple[str, ...]) -> re.Pattern[str]:
    """Words that begin so: "appoint" is in "appointed" and not in "disappoint"."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})", re.IGNORECASE)
