"""Where parties stand in a picture: nothing overlaps, whatever the network."""

from __future__ import annotations

import random
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from whence.accounts.origins import trace_origins
from whence.network import Network, network_on, ties_of
from whence.network.layout import layout, pushed_apart
from whence.network.network import Asked

from .test_network import DAY
from .tying import held, told


def busy(parties: int, ties: int) -> Network:
    """A network of many parties, always the same."""
    chance = random.Random(parties)
    pairs = [chance.sample(range(parties), 2) for _ in range(ties)]
    made = [
        told("allied_with", f"Group number {one}", f"Group number {other}", held("2031-04-02"))
        for one, other in pairs
    ]
    return network_on(ties_of(made), trace_origins(made), Asked(DAY))


def overlap(one: tuple[float, float], other: tuple[float, float], size: tuple[float, float]) -> bool:
    return all(abs(one[axis] - other[axis]) < size[axis] for axis in (0, 1))


def test_sixty_parties_stand_apart_inside_the_picture() -> None:
    network = busy(60, 90)
    assert len(network.parties) > 50
    found = layout(network, {party.id: (120.0, 60.0) for party in network.parties})
    for one, other in combinations(found.centres.values(), 2):
        assert not overlap(one, other, (120, 60))
    for x, y in found.centres.values():
        assert 60 <= x <= found.width - 60
        assert 30 <= y <= found.height - 30


def test_the_same_network_has_the_same_layout() -> None:
    boxes = {party.id: (120.0, 60.0) for party in busy(20, 30).parties}
    assert layout(busy(20, 30), boxes) == layout(busy(20, 30), boxes)


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), max_size=15))
def test_pushing_apart_leaves_no_two_boxes_on_each_other(points: list[tuple[float, float]]) -> None:
    sizes = [(80.0, 40.0)] * len(points)
    for one, other in combinations(pushed_apart(points, sizes), 2):
        assert not overlap(one, other, (80, 40))
