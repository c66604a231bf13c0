"""Which stretches hold a point: an index over half-open intervals.

In: (start, end, payload). Out: the payloads of the intervals over a point, in no promised order.
Always: a search looks only at intervals that begin before the point and back to where none can reach it any more.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import Generic, TypeVar

Payload = TypeVar("Payload")


class Intervals(Generic[Payload]):
    """Sorted by start, each with the furthest end so far."""

    def __init__(self, pieces: Iterable[tuple[int, int, Payload]]) -> None:
        self._pieces = sorted(pieces, key=lambda piece: piece[0])
        self._starts = [piece[0] for piece in self._pieces]
        self._reach: list[int] = []
        for _, end, _ in self._pieces:
            self._reach.append(max(end, self._reach[-1] if self._reach else 0))

    def over(self, point: int) -> list[Payload]:
        """The payloads of the intervals that hold the point."""
        found: list[Payload] = []
        i = bisect_right(self._starts, point) - 1
        while i >= 0 and self._reach[i] > point:
            _, end, payload = self._pieces[i]
            if end > point:
                found.append(payload)
            i -= 1
        return found
