"""When a deed happened or a tie held, as far as is known.

In: Bounds. Out: `DateBounds`, its three-valued answer for a day (`holds`), its EDTF and its form in the export.
Always: a deed has one bound, it happened on some day in it; a tie has two, one in which it started and one in which
it ended; an unknown end is unknown, never "still so". EDTF (ISO 8601-2:2019, level 1) has no open-ended "to this day"
from us: an end of a tie that is not known is left empty ("2014-03/"), as the standard writes an unknown end, and
never "..", which would say that there is none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from whence.values.bounds import OPEN, Bound


class Holds(StrEnum):
    """The three answers to "did it hold on that day?"."""

    HOLDS = "holds"
    MAY_HOLD = "may hold"
    DOES_NOT_HOLD = "does not hold"


@dataclass(frozen=True, slots=True)
class DateBounds:
    """When a deed happened (`end` is None) or a tie held (`end` bounds its last day).

    A tie that is said to end before it starts is kept as said; see `contradictory`.
    """

    start: Bound
    end: Bound | None = None

    @classmethod
    def deed(cls, bound: Bound) -> DateBounds:
        """Something that happened once, on some day of the bound."""
        return cls(bound)

    @classmethod
    def tie(cls, start: Bound = OPEN, end: Bound = OPEN) -> DateBounds:
        """Something that held from some day of `start` to some day of `end`."""
        return cls(start, end)

    @classmethod
    def held_on(cls, bound: Bound) -> DateBounds:
        """A tie reported as present on a day of the bound: it began by then and did not end before."""
        return cls(Bound(None, bound.last), Bound(bound.first, None))

    @classmethod
    def parse(cls, text: str, tie: bool = False) -> DateBounds:
        """From EDTF; for a tie, the interval from its start to its end, either of which may be left empty.

        EDTF of a tie holds less than its bounds: what comes back allows every day that they allow. Raises ValueError.
        """
        if not tie:
            return cls.deed(Bound.parse(text))
        left, slash, right = text.strip().partition("/")
        if (not slash and left) or "/" in right:
            raise ValueError(f"a tie is an interval, with one slash: {text!r}")
        start, end = (OPEN if part.strip() in {"", ".."} else Bound.parse(part) for part in (left, right))
        return cls.tie(start, end)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> DateBounds:
        """The bounds that `as_json` wrote; other fields are passed over. Raises ValueError or KeyError."""
        if holds := data.get("holds"):
            return cls.tie(_bound(holds["start"]), _bound(holds["end"]))
        return cls.deed(_bound([data["earliest"], data["latest"]]))

    @property
    def is_tie(self) -> bool:
        """True for a tie, False for a deed."""
        return self.end is not None

    @property
    def contradictory(self) -> bool:
        """True where a tie is said to be over before it can have started."""
        last = self.end.last if self.end else None
        return last is not None and self.start.first is not None and last < self.start.first

    def holds(self, day: date) -> Holds:
        """For a tie: does it hold on that day? For a deed: did it happen on that day?"""
        if self.end is None:
            if not self.start.contains(day):
                return Holds.DOES_NOT_HOLD
            return Holds.HOLDS if self.start == Bound.day(day) else Holds.MAY_HOLD
        if (self.start.first and day < self.start.first) or (self.end.last and day > self.end.last):
            return Holds.DOES_NOT_HOLD
        started = self.start.last is not None and self.start.last <= day
        not_ended = self.end.first is not None and day <= self.end.first
        return Holds.HOLDS if started and not_ended else Holds.MAY_HOLD

    def edtf(self) -> str:
        """EDTF of the deed's days; for a tie the interval from its start to its end.

        An end of a tie is written where it lies in one day, month or year (the narrowest that holds it), else left
        empty; "" where neither end can be written, because EDTF has no interval of two unknown ends.
        """
        if self.end is None:
            return self.start.edtf()
        left, right = _unit(self.start), _unit(self.end)
        return f"{left}/{right}" if left or right else ""

    def as_json(self) -> dict[str, object]:
        """earliest, latest, edtf (null where there is none) and, for a tie, holds: the form of the export."""
        shown: dict[str, object] = {
            "earliest": _iso(self.start.first), "latest": _iso(self.start.last), "edtf": self.edtf() or None,
        }  # fmt: skip
        if self.end is not None:
            shown["holds"] = {
                "start": [_iso(self.start.first), _iso(self.start.last)],
                "end": [_iso(self.end.first), _iso(self.end.last)],
            }
        return shown


def _unit(bound: Bound) -> str:
    """The day, month or year in which the bound lies, "" where it crosses years or is open."""
    first, last = bound.first, bound.last
    if first is None or last is None or first.year != last.year:
        return ""
    if first == last:
        return first.isoformat()
    return f"{first.isoformat()[:7]}" if first.month == last.month else f"{first.year:04d}"


def _bound(days: list[str | None]) -> Bound:
    first, last = (date.fromisoformat(day) if day else None for day in days)
    return Bound(first, last)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
