"""Where the parties of a network stand in a picture.

In: a network, and how much room each party needs with its name. Out: a `Layout` in pixels.
Method: each connected part is laid out by forces (T. M. J. Fruchterman, E. M. Reingold, "Graph drawing by
force-directed placement", 1991) from a fixed seed, then boxes that overlap are pushed apart, then the parts are set in
rows. Always: no two boxes overlap, so that every name can be read; the same network has the same layout.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from whence.network.measures import graph
from whence.network.network import Network

Box = tuple[float, float]
# Pixels between boxes, and from a part of the network to the next: an edge has to be seen between two names.
_GAP, _APART = 22.0, 50.0
# Rounds of pushing apart; sixty boxes need about forty.
_ROUNDS = 600
_SEED = 7


@dataclass(frozen=True, slots=True)
class Layout:
    """Centres of parties by id, and the size of the whole, in pixels."""

    centres: Mapping[str, tuple[int, int]]
    width: int
    height: int


def layout(network: Network, boxes: Mapping[str, Box], widest: int = 1500) -> Layout:
    """A place for every party. boxes: width and height that each needs; widest: where a row of parts ends."""
    import networkx

    whole = graph(network, hostile=True)
    parts = sorted(
        (sorted(part) for part in networkx.connected_components(whole)), key=lambda part: (-len(part), part)
    )
    ids = [party.id for party in network.parties]
    placed = []
    for part in parts:
        sizes = [boxes[ids[number]] for number in part]
        rough = networkx.spring_layout(
            whole.subgraph(part), seed=_SEED, iterations=150, scale=_radius(sizes), k=1.6 / sqrt(len(part))
        )
        points = [(float(rough[number][0]) * 1.3, float(rough[number][1])) for number in part]
        placed.append((part, pushed_apart(points, sizes), sizes))
    return _in_rows(ids, placed, widest)


def _radius(sizes: Sequence[Box]) -> float:
    """A radius at which the boxes would fill about a quarter of the square around it."""
    return sqrt(sum((width + _GAP) * (height + _GAP) for width, height in sizes) * 4) / 2


def pushed_apart(points: Sequence[Box], sizes: Sequence[Box]) -> list[Box]:
    """The same centres, moved as little as needed for no two boxes to overlap."""
    found = [list(point) for point in points]
    for _ in range(_ROUNDS):
        moved = False
        for one in range(len(found)):
            for other in range(one + 1, len(found)):
                moved |= _push(found[one], found[other], sizes[one], sizes[other])
        if not moved:
            return [(x, y) for x, y in found]
    return _stacked(found, sizes)


def _push(one: list[float], other: list[float], size: Box, size_: Box) -> bool:
    """Push two boxes apart along the shorter way; True where they overlapped."""
    across = [(size[axis] + size_[axis]) / 2 + _GAP - abs(one[axis] - other[axis]) for axis in (0, 1)]
    if min(across) <= 0.01:
        return False
    axis = 0 if across[0] < across[1] else 1
    step = across[axis] / 2 + 0.01
    sign = 1 if one[axis] >= other[axis] else -1
    one[axis] += sign * step
    other[axis] -= sign * step
    return True


def _stacked(points: Sequence[Sequence[float]], sizes: Sequence[Box]) -> list[Box]:
    """The last resort where pushing does not settle: everything in one column, from the top down."""
    found: list[Box] = [(0.0, 0.0)] * len(points)
    top = 0.0
    for number in sorted(range(len(points)), key=lambda each: (points[each][1], each)):
        found[number] = (0.0, top + sizes[number][1] / 2)
        top += sizes[number][1] + _GAP
    return found


def _in_rows(ids: Sequence[str], placed: Sequence[tuple[list[int], list[Box], list[Box]]], widest: int) -> Layout:
    """Parts side by side, the largest first, each in the first row that has room for it."""
    rows: list[list[tuple[list[int], list[Box], Box]]] = []
    for part, points, sizes in placed:
        low = [min(points[i][axis] - sizes[i][axis] / 2 for i in range(len(part))) for axis in (0, 1)]
        high = [max(points[i][axis] + sizes[i][axis] / 2 for i in range(len(part))) for axis in (0, 1)]
        own = (part, [(x - low[0], y - low[1]) for x, y in points], (high[0] - low[0], high[1] - low[1]))
        row = next((row for row in rows if _length(row) + own[2][0] + _APART <= widest), None)
        if row is None:
            rows.append([own])
        else:
            row.append(own)
    centres: dict[str, tuple[int, int]] = {}
    top = _APART
    for row in rows:
        left = _APART
        for part, points, (width, _) in row:
            for number, (x, y) in zip(part, points, strict=True):
                centres[ids[number]] = (round(x + left), round(y + top))
            left += width + _APART
        top += max(height for *_, (_, height) in row) + _APART
    return Layout(centres, round(max(map(_length, rows), default=_APART)), round(top))


def _length(row: Sequence[tuple[list[int], list[Box], Box]]) -> float:
    """How far a row reaches, with the room around its parts."""
    return _APART + sum(width + _APART for *_, (width, _) in row)
