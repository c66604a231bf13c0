"""Ties on a timeline: when they began, when they ended, and the spells in which they held.

In: claims of ties. Out: beginnings and ends with the days that are said of them; ties with all their claims.
Always: only days that a claim gives: that a tie was reported as present on a day is neither beginning nor end.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from whence.accounts.told import Told
from whence.claims.kinds import kinds
from whence.timeline.entry import Sort
from whence.timeline.wording import sentence
from whence.values import Bound, Certainty, Stance

_UNREAL = frozenset({Certainty.INTENDED, Certainty.CONDITIONAL})
Dated = tuple[Sort, str, Bound | None, list[Told]]


def begin_and_end(ties: Iterable[Told], gathered: Collection[str]) -> Iterator[Dated]:
    """Beginnings and ends of which something is said. gathered: claims that stand in a happening and begin there."""
    found: dict[tuple[Sort, str, Bound | None], list[Told]] = defaultdict(list)
    for each in sorted(ties, key=lambda told: told.order):
        if each.stance is Stance.DENIED or each.certainty in _UNREAL:
            continue
        title, bounds = sentence(each), each.when
        start, end = (bounds.start, bounds.end) if bounds else (None, None)
        if each.id not in gathered and ((start and start.first) or each.kind == "pledged_to"):
            # An oath is a deed: it has its place on a timeline even where nobody says when it was sworn.
            found[Sort.BEGINS, title, start if start and not start.open else None].append(each)
        if end and end.last:
            found[Sort.ENDS, title, end].append(each)
    yield from ((sort, title, day, told) for (sort, title, day), told in found.items())


def spans(ties: Iterable[Told]) -> list[tuple[str, str, list[Told]]]:
    """Every tie with its claims, in order of title; ends of a symmetric tie may stand in either order."""
    found: dict[tuple[str, ...], list[Told]] = defaultdict(list)
    for each in sorted(ties, key=lambda told: told.order):
        if each.subject and each.object and each.certainty not in _UNREAL:
            ends = [end.id or end.text for end in (each.subject, each.object)]
            found[each.kind, *(sorted(ends) if kinds()[each.kind].symmetric else ends)].append(each)
    named = [(sentence(told[0]), key[0], told) for key, told in found.items()]
    return sorted(named, key=lambda each: (each[0], each[2][0].order))
