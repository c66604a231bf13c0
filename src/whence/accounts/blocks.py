"""Which scenes are worth comparing: those that share who, or where and roughly when.

In: the facts of scenes. Out: pairs of indices, each once.
Always: the same pairs whatever the order; the work grows as n log n: within a block that is too full to compare
everybody with everybody, scenes are compared with those nearest in time (sorted neighbourhood, Hernández & Stolfo,
"The merge/purge problem", 1995).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from whence.accounts.facts import Facts

# A block up to this size is compared whole; in a fuller one a scene meets this many of its neighbours in time. A
# scene stands in eight blocks or more, so that it still meets some sixty others.
_FULL, _REACH = 12, 8
# More parties than these at one scene are a crowd; their pairs would flood the blocks.
_CROWD = 12


def pairs(facts: Sequence[Facts], keys: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs of scenes to compare."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, each in enumerate(facts):
        for key in set(block_keys(each)):
            blocks[key].append(index)
    found: set[tuple[int, int]] = set()
    for members in blocks.values():
        ordered = sorted(members, key=lambda index: (_when(facts[index]), keys[index]))
        reach = len(ordered) if len(ordered) <= _FULL else _REACH
        for place, left in enumerate(ordered):
            found.update((min(left, right), max(left, right)) for right in ordered[place + 1 : place + reach])
    return sorted(found)


def block_keys(facts: Facts) -> Iterator[tuple[str, ...]]:
    """The keys under which a scene may meet its like."""
    name = facts.family.name
    if facts.family.focus == "person":
        yield from ((name, person) for person in facts.focus)
    who = sorted(facts.who | facts.focus)[:_CROWD]
    where = sorted(facts.places | facts.setting)[:_CROWD]
    yield from ((name, *pair) for pair in combinations(who, 2))
    yield from ((name, party, place) for party in who for place in sorted(facts.places)[:_CROWD])
    for month in _months(facts):
        yield from ((name, party, month) for party in who)
        yield from ((name, place, month) for place in where)


def _months(facts: Facts) -> list[str]:
    """The months in which it may have happened, at most four; undated, the month of the report and that before."""
    day = facts.narrow
    slack = timedelta(days=min(facts.family.days, 31))
    if day and day.first and day.last and (day.last - day.first).days <= 92:
        return _between(day.first - slack, day.last + slack)
    published = facts.published[0].first if facts.published else None
    return _between(published - timedelta(days=31), published) if published else []


def _between(first: date, last: date) -> list[str]:
    found = []
    while first.replace(day=1) <= last:
        found.append(first.isoformat()[:7])
        first = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
    return found


def _when(facts: Facts) -> date:
    for bound in (facts.narrow, facts.published[0] if facts.published else None):
        if bound and (day := bound.first or bound.last):
            return day
    return date.max
