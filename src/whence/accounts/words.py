"""Statements that speak of a happening without yielding a deed of their own: "he had counted 23 bodies".

In: the scenes of each happening, and all claims. Out: for each happening, the statements that belong to it.
Always: a statement is attached within its own report only, to the scene it contains, else to the nearest that it can
mean by its words and its parties; a statement that fits nothing is left out, not forced.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from whence.accounts.families import Family
from whence.accounts.scenes import Scene
from whence.accounts.told import Told
from whence.claims.kinds import Family as KindFamily
from whence.claims.kinds import kinds

# Paragraphs between a statement and the scene it may mean.
_NEAR = 2


def words_of(happenings: Sequence[Sequence[Scene]], told: Iterable[Told]) -> list[list[Told]]:
    """The statements of each happening, in no order."""
    found: list[list[Told]] = [[] for _ in happenings]
    scenes: dict[str, list[tuple[int, Scene]]] = defaultdict(list)
    for index, members in enumerate(happenings):
        for scene in members:
            scenes[scene.claims[0].report.id].append((index, scene))
    taken = {each.id for members in happenings for scene in members for each in scene.claims}
    for each in told:
        if each.id not in taken and _is_speech(each):
            best = _best(each, scenes.get(each.report.id, ()))
            if best is not None:
                found[best].append(each)
    return found


def _is_speech(told: Told) -> bool:
    kind = kinds().get(told.kind)
    return kind is not None and kind.family is KindFamily.SPEECH


def _best(told: Told, scenes: Sequence[tuple[int, Scene]]) -> int | None:
    scored = [(_fit(told, scene), scene.key, index) for index, scene in scenes]
    fitting = [each for each in scored if each[0] > 0]
    return min(fitting, key=lambda each: (-each[0], each[1]))[2] if fitting else None


def _fit(told: Told, scene: Scene) -> int:
    """How well a statement fits a scene: holding a claim of it beats naming its matter and somebody in it."""
    held = sum(told.span.overlaps(each.span) for each in scene.claims)
    if held:
        return 100 + held
    apart = min(abs(told.paragraph - each.paragraph) for each in scene.claims)
    if apart > _NEAR or not _speaks_of(scene.family, told):
        return 0
    shared = len(set(told.about) & (scene.facts.who | scene.facts.places | scene.facts.focus))
    return 10 * shared + _NEAR + 1 - apart if shared or apart <= 1 else 0


def _speaks_of(family: Family, told: Told) -> bool:
    text = told.quote.casefold()
    return any(word in text for word in family.words)
