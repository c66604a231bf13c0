"""What stands on a timeline: happenings, ties that begin and end, and the spells of ties.

In: nothing. Out: `Entry`, `TieSpan`, `Timeline`. Always: frozen; days are bounds as the claims give them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from whence.accounts.conflicts import Conflict
from whence.accounts.origins import Origin
from whence.accounts.told import Told
from whence.values import Bound, Certainty, DateBounds


class Sort(StrEnum):
    """What sort of entry it is."""

    HAPPENING = "happening"
    BEGINS = "begins"
    ENDS = "ends"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happened, or a tie that began or ended.

    day: the days in which it may have happened, None where none is said; reported: the earliest report that tells of
    it, None where undated. certainty: the most certain any source is of it. denied: no claim asserts it.
    contested: conflicts that a claim of it is part of, one for each rule and pair of origins.
    """

    sort: Sort
    title: str
    day: Bound | None
    reported: Bound | None
    certainty: Certainty
    denied: bool
    claims: tuple[Told, ...]
    origins: tuple[Origin, ...]
    contested: tuple[Conflict, ...] = ()

    @property
    def may_be(self) -> Bound:
        """The days in which it may have happened: those said, else any up to the report that tells of it."""
        return self.day or Bound(None, self.reported.last if self.reported else None)


@dataclass(frozen=True, slots=True)
class TieSpan:
    """A tie with what each claim says of when it held. title: the tie in words. kind: of the tie.

    bounds: of the claims that assert it, no denial among them. denied: its claims that say it is not so.
    """

    title: str
    kind: str
    bounds: tuple[DateBounds, ...]
    claims: tuple[Told, ...]
    origins: tuple[Origin, ...]
    contested: tuple[Conflict, ...] = ()
    denied: tuple[Told, ...] = ()

    @property
    def only_denied(self) -> bool:
        """True where nobody asserts it."""
        return len(self.denied) == len(self.claims)

    @property
    def sure(self) -> tuple[Bound, ...]:
        """The stretches in which some claim has it hold for certain, in order."""
        found = {
            Bound(each.start.last, each.end.first) for each in self.bounds
            if each.end and each.start.last and each.end.first and each.start.last <= each.end.first
        }  # fmt: skip
        return tuple(sorted(found, key=lambda span: (span.first or date.min, span.last or date.max)))


@dataclass(frozen=True, slots=True)
class Timeline:
    """entries: those with a day, in order of it. undated: those without, in order of report. ties: by title.

    names: of whom it is. since, until: what was asked for, None where open.
    """

    names: tuple[str, ...]
    entries: tuple[Entry, ...]
    undated: tuple[Entry, ...]
    ties: tuple[TieSpan, ...]
    since: date | None = None
    until: date | None = None
