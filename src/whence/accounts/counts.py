"""Figures side by side: who says how many of what, when. Never a total.

In: claims. Out: `Figures`: for each thing counted, one figure a claimant and claim.
Always: figures stand under one heading only where they count one thing: one fate of one sort of people at one
happening, or one strength of one party; a figure that cannot be placed stands alone. Nothing is added up, and no
figure is taken for the right one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whence.accounts.conflicts.pairs import fate, noun
from whence.accounts.happening import Happening
from whence.accounts.origins import Origin, Origins, is_speech
from whence.accounts.told import Told
from whence.values import Bound, Count


@dataclass(frozen=True, slots=True)
class Figure:
    """One claimant's figure. day: when it was so, as far as said."""

    origin: Origin
    count: Count
    day: Bound | None
    told: Told
    also: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of one thing. party: whose strength or whose dead, an id; happening: at which, None for a strength.

    agree: whether some number satisfies them all.
    """

    what: str
    party: str
    happening: Happening | None
    figures: tuple[Figure, ...]

    @property
    def agree(self) -> bool:
        """True where each figure leaves room for each other."""
        return all(
            one.count.compatible(other.count)
            for place, one in enumerate(self.figures) for other in self.figures[place + 1 :]
        )  # fmt: skip


_Key = tuple[str, str, str]
# Ties whose subject is counted whole; "three of its fighters" belong to a group without being its strength.
_STRENGTH = frozenset({"origin", "fights", "controls"})
# How a source says how many men somebody has.
_HAS = re.compile(
    r"\b(?:has|have|had|numbers?|counts?|commands?)\b[^.;]{0,30}?\d|\bunder arms\b|\bstrong\b|\bin its ranks\b"
)
_FIGHTERS = frozenset(
    {"men", "fighters", "soldiers", "troops", "militants", "members", "combatants", "people", "strong"}
)


def figures_of(told: Iterable[Told], happenings: Iterable[Happening], origins: Origins) -> list[Figures]:
    """All figures, those of one happening by day, then the others by party and thing."""
    home = {each.id: happening for happening in happenings for each in happening.told}
    groups: dict[_Key, list[Told]] = defaultdict(list)
    for each in sorted(told, key=lambda each: each.order):
        if each.count is not None:
            groups[_key(each, home.get(each.id))].append(each)
    made = [_figures(key, claims, home, origins) for key, claims in groups.items()]
    return sorted(made, key=_order)


def _key(told: Told, happening: Happening | None) -> _Key:
    """What is counted: a fate at a happening, a party's strength, or this claim's own thing."""
    if happening and (befell := fate(told)):
        return happening.id, befell, _sort(noun(told))
    if party := _whose(told):
        return party, "strength", "men" if noun(told) in _FIGHTERS else noun(told)
    return told.id, "", noun(told)


def _sort(word: str) -> str:
    return word if word not in {"bodies", "dead", "people", "persons", "victims", ""} else "people"


def _whose(told: Told) -> str:
    """Whose men are counted: the place or group they belong to, or who says that it has so many."""
    end = told.object if told.kind in _STRENGTH else None
    if is_speech(told) and noun(told) in _FIGHTERS and _HAS.search(told.quote):
        end = told.subject
    return end.ids[0] if end and end.ids else ""


def _figures(key: _Key, claims: Sequence[Told], home: dict[str, Happening], origins: Origins) -> Figures:
    party, befell, word = key
    happening = home.get(claims[0].id) if befell and befell != "strength" else None
    what = " ".join(part for part in (word, befell if befell != "strength" else "") if part)
    return Figures(what or "not said of what", "" if happening else party, happening, _each(claims, origins))


def _each(claims: Sequence[Told], origins: Origins) -> tuple[Figure, ...]:
    """One figure for each claimant and number; its other passages beside it."""
    found: dict[tuple[str, Count], list[Told]] = defaultdict(list)
    for each in claims:
        assert each.count is not None
        count = Count(each.count.low, each.count.high, each.count.about, noun(each))
        found[origins.of(each).key, count].append(each)
    return tuple(
        Figure(origins.of(same[0]), count, same[0].day, same[0], tuple(same[1:]))
        for (_, count), same in sorted(found.items(), key=lambda each: (each[0][1].low, each[0][0], each[1][0].order))
    )  # fmt: skip


def _order(figures: Figures) -> tuple[bool, str, str, tuple[str, int, int, str]]:
    day = figures.happening.day if figures.happening else None
    first = (day.first or day.last) if day else None
    return (
        figures.happening is None,
        first.isoformat() if first else "9999",
        figures.party,
        figures.figures[0].told.order,
    )
