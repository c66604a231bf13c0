"""What claims say of two parties being one: they meet, hold one post, act in one place, one was dead before.

In: a view and pairs of names, each with the party that now bears it. Out: clues between names.
Always: only the claims of members that bear the very name count, and other parties are told by their own names, so
that the clues follow from the documents alone and not from who has been joined with whom so far.
"""

from __future__ import annotations

import functools
import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from importlib import resources
from itertools import combinations
from typing import Any

from sqlalchemy import Connection, and_, select

from whence.ledger.tables import claim, document, involvement, local_party
from whence.names.clues import Clue
from whence.names.judgement import Pair, pair_of
from whence.values import Certainty, Stance


@functools.cache
def _meeting() -> Mapping[str, Any]:
    source = resources.files("whence.ledger").joinpath("data/meeting.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


def together(connection: Connection, parties: Iterable[int]) -> Iterator[Clue]:
    """Clues "together" between the names of these parties: subject and object of one claim."""
    some = sorted(set(parties))
    one, other = involvement.alias("one"), involvement.alias("other")
    left, right = local_party.alias("left_party"), local_party.alias("right_party")
    query = (
        select(left.c.join_keys, right.c.join_keys, left.c.kind, right.c.kind, document.c.sha256, claim.c.quote)
        .select_from(one)
        .join(other, and_(other.c.claim == one.c.claim, other.c.role == "object", other.c.party.in_(some)))
        .join(claim, claim.c.number == one.c.claim)
        .join(document, document.c.number == claim.c.document)
        .join(left, and_(left.c.document == claim.c.document, left.c.number == one.c.local))
        .join(right, and_(right.c.document == claim.c.document, right.c.number == other.c.local))
        .where(one.c.party.in_(some), one.c.role == "subject", one.c.kind.in_(_meeting()["together"]),
               one.c.local != other.c.local, claim.c.stance == Stance.ASSERTED.value)
    )  # fmt: skip
    for mine, theirs, kind, other_kind, source, quote in connection.execute(query):
        first, second = json.loads(mine), json.loads(theirs)
        if kind == other_kind and not set(first) & set(second):
            yield Clue(pair_of(first[0], second[0]), "together", source, quote)


def in_common(connection: Connection, pair: Pair, holders: Mapping[str, int]) -> Iterator[Clue]:
    """Clues "shared_tie" and "shared_place" between two names, given with the parties that bear them."""
    for clue, kinds in (("shared_tie", "tie"), ("shared_place", "place")):
        left, right = (_objects(connection, holders[key], key, _meeting()[kinds]) for key in pair)
        if left & right:
            yield Clue(pair, clue, "claims", "")


def dead_before(connection: Connection, keys: Sequence[str], holders: Mapping[str, int]) -> Iterator[Clue]:
    """Clues "dead_before" between names of which one is of a man dead before the other acted."""
    days = {key: (_death(connection, holders[key], key), _last_deed(connection, holders[key], key)) for key in keys}
    for one, other in combinations(keys, 2):
        for dead, acting in ((one, other), (other, one)):
            died, acted = days[dead][0], days[acting][1]
            if died and acted and acted > died and days[acting][0] is None:
                yield Clue(pair_of(one, other), "dead_before", "claims", f"dead by {died}, acted on {acted}")


def _objects(connection: Connection, party: int, key: str, kinds: Sequence[str]) -> set[str]:
    """The names of those with whom members that bear this name have such a tie, as keys."""
    own, theirs = involvement.alias("own"), involvement.alias("theirs")
    mine, other = local_party.alias("mine"), local_party.alias("other")
    query = (
        select(other.c.join_keys)
        .select_from(own)
        .join(theirs, and_(theirs.c.claim == own.c.claim, theirs.c.role == "object"))
        .join(claim, claim.c.number == own.c.claim)
        .join(mine, and_(mine.c.document == claim.c.document, mine.c.number == own.c.local))
        .join(other, and_(other.c.document == claim.c.document, other.c.number == theirs.c.local))
        .where(own.c.party == party, own.c.role == "subject", own.c.kind.in_(kinds), _bears(mine, key),
               claim.c.stance == Stance.ASSERTED.value)
        .distinct()
    )  # fmt: skip
    return {found for (keys,) in connection.execute(query) for found in json.loads(keys)}


def _death(connection: Connection, party: int, key: str) -> str | None:
    """The last day by which a report states the bearer of this name to have died, with the leeway."""
    deaths = [("object", _meeting()["death_object"]), ("subject", _meeting()["death_subject"])]
    found = [day for role, kinds in deaths for day in _days(connection, party, key, role, kinds, claim.c.start_last)]
    return _later(min(found)) if found else None


def _last_deed(connection: Connection, party: int, key: str) -> str | None:
    return max(_days(connection, party, key, "subject", _meeting()["alive"], claim.c.start_first), default=None)


def _days(
    connection: Connection, party: int, key: str, role: str, kinds: Sequence[str], day: Any
) -> list[str]:  # fmt: skip
    query = (
        select(day)
        .select_from(involvement)
        .join(claim, claim.c.number == involvement.c.claim)
        .join(local_party, and_(local_party.c.document == claim.c.document,
                                local_party.c.number == involvement.c.local))
        .where(involvement.c.party == party, involvement.c.role == role, involvement.c.kind.in_(kinds),
               _bears(local_party, key), day.is_not(None), claim.c.stance == Stance.ASSERTED.value,
               claim.c.certainty == Certainty.STATED.value)
    )  # fmt: skip
    return list(connection.scalars(query))


def _bears(table: Any, key: str) -> Any:
    return table.c.join_keys.contains(f'"{key}"')


def _later(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=int(_meeting()["leeway_days"]))).isoformat()
