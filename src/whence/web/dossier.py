"""The claims of a party, section by section, a page at a time.

In: a connection and a party's number. Out: how many claims a section holds, and some of them.
Always: ties stand by kind, so that rival words on one tie meet; everything else in order of its day (of the deed,
else of the report). The order is alike in every ledger of the same reports.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, or_, select

from whence.claims.kinds import Family, kinds
from whence.ledger import claims
from whence.ledger.records import ClaimRecord
from whence.ledger.tables import involvement

_ENDS = ("subject", "object", "place", "of")


class SectionName(StrEnum):
    """The sections of a dossier, in their order."""

    ALIASES = "aliases"
    TIES = "ties"
    DEEDS = "deeds"
    SAID = "said"
    ABOUT = "about"
    TOLD = "told"


TITLES = {
    SectionName.ALIASES: "Said to be known as", SectionName.TIES: "Ties", SectionName.DEEDS: "Deeds",
    SectionName.SAID: "What it said", SectionName.ABOUT: "What others say of it",
    SectionName.TOLD: "Told on its word",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Extract:
    """Some claims of a section, out of `total`."""

    name: SectionName
    total: int
    claims: tuple[ClaimRecord, ...]


def overview(connection: Connection, party: int, size: int) -> list[Extract]:
    """Every section that holds anything, with its first claims."""
    counts = {name: count(connection, party, name) for name in SectionName}
    numbers = {name: _numbers(connection, party, name, size, 0) for name in counts if counts[name]}
    records = iter(claims.by_numbers(connection, [each for some in numbers.values() for each in some]))
    return [Extract(name, counts[name], tuple(next(records) for _ in some)) for name, some in numbers.items()]


def extract(connection: Connection, party: int, name: SectionName, size: int, offset: int) -> Extract:
    """`size` claims of one section from `offset` on."""
    numbers = _numbers(connection, party, name, size, offset)
    return Extract(name, count(connection, party, name), tuple(claims.by_numbers(connection, numbers)))


def count(connection: Connection, party: int, name: SectionName) -> int:
    """How many claims a section holds."""
    query = select(func.count(involvement.c.claim.distinct())).where(*_own(party, name))
    return int(connection.scalar(query) or 0)


def _numbers(connection: Connection, party: int, name: SectionName, size: int, offset: int) -> list[int]:
    columns = involvement.c
    by_day: list[Any] = [columns.day, columns.turn, columns.claim]
    order = [columns.kind, *by_day] if name in {SectionName.ALIASES, SectionName.TIES} else by_day
    query = select(columns.claim, columns.kind, columns.day, columns.turn).where(*_own(party, name))
    rows = connection.execute(query.distinct().order_by(*order).limit(size).offset(offset))
    return [row.claim for row in rows]


def _own(party: int, name: SectionName) -> Sequence[ColumnElement[bool]]:
    names, roles = _parts(name)
    of_kind: ColumnElement[bool] = involvement.c.kind.in_(sorted(names))
    if name in {SectionName.DEEDS, SectionName.TOLD}:
        # A kind that the reading process was taught and this one was not is shown here rather than hidden.
        of_kind = or_(of_kind, involvement.c.kind.not_in(sorted(kinds())))
    return involvement.c.party == party, involvement.c.role.in_(roles), of_kind


def _parts(name: SectionName) -> tuple[set[str], tuple[str, ...]]:
    """The kinds of claim of a section, and the roles that the party plays in them."""
    if name is SectionName.TOLD:
        return set(kinds()), ("source",)
    if name is SectionName.ALIASES:
        return {"known_as"}, _ENDS
    if name is SectionName.TIES:
        return _of(Family.TIE) - {"known_as"}, _ENDS
    if name is SectionName.DEEDS:
        return _of(Family.DEED), _ENDS
    return _of(Family.SPEECH), ("subject",) if name is SectionName.SAID else _ENDS[1:]


def _of(family: Family) -> set[str]:
    return {kind.name for kind in kinds().values() if kind.family is family}
