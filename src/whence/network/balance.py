"""Structural balance: friends of friends and enemies of enemies.

In: a network. Out: `Balance`: how many triads, and those that are out of balance, named.
Method: D. Cartwright and F. Harary, "Structural balance: a generalization of Heider's theory", Psychological Review
63 (1956): three parties of whom each two are tied are balanced where the product of the three signs is positive.
Always: two parties with friendly and hostile ties at once have no sign; they are named and counted in no triad.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from whence.network.network import Standing
from whence.network.tie import Party

Side = tuple[Party, Party, int]


@dataclass(frozen=True, slots=True)
class Triad:
    """Three parties of whom each two are tied. sides: one, other, sign."""

    sides: tuple[Side, Side, Side]

    @property
    def balanced(self) -> bool:
        """True where the product of its signs is positive."""
        return self.sides[0][2] * self.sides[1][2] * self.sides[2][2] > 0


@dataclass(frozen=True, slots=True)
class Balance:
    """triads: how many there are. unbalanced: those out of balance. mixed: pairs with ties of both signs."""

    triads: int
    unbalanced: tuple[Triad, ...]
    mixed: tuple[tuple[Party, Party], ...]


def balance(standings: Iterable[Standing]) -> Balance:
    """The balance of a network, in order of names."""
    signs: dict[tuple[Party, Party], set[int]] = defaultdict(set)
    for each in standings:
        if each.tie.sign:
            one, other = sorted((each.tie.one, each.tie.other), key=_order)
            signs[one, other].add(each.tie.sign)
    mixed = [pair for pair, found in signs.items() if len(found) > 1]
    clear = {pair: next(iter(found)) for pair, found in signs.items() if len(found) == 1}
    triads = _triads(clear)
    bad = sorted((each for each in triads if not each.balanced), key=_triad_order)
    return Balance(len(triads), tuple(bad), tuple(sorted(mixed, key=lambda pair: (_order(pair[0]), _order(pair[1])))))


def _triads(signs: dict[tuple[Party, Party], int]) -> list[Triad]:
    """Every three parties of whom each two have a sign; ends of a pair stand in order."""
    later: dict[Party, set[Party]] = defaultdict(set)
    for one, other in signs:
        later[one].add(other)
    return [
        Triad(((a, b, signs[a, b]), (a, c, signs[a, c]), (b, c, signs[b, c])))
        for a, b in signs
        for c in later[a] & later.get(b, set())
    ]


def _order(party: Party) -> tuple[str, str]:
    return party.name, party.id


def _triad_order(triad: Triad) -> tuple[tuple[str, str], ...]:
    (a, b, _), (_, c, _), _ = triad.sides
    return _order(a), _order(b), _order(c)
