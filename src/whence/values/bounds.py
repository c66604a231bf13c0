"""Dates as bounds: what is known of when a deed happened or a tie held, and no more than that.

A Bound is a first and a last possible day, either of which may be unknown (None). A deed has one Bound: it
happened on some day in it. A tie has two: one in which it started and one in which it ended; an unknown end is
unknown, never "still so". Shown and exchanged as EDTF (ISO 8601-2:2019, level 1 and intervals).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Holds(StrEnum):
    """The three answers to "did it hold on that day?"."""

    HOLDS = "holds"
    MAY_HOLD = "may hold"
    DOES_NOT_HOLD = "does not hold"


@dataclass(frozen=True, slots=True)
class Bound:
    """The first and last day on which something may have happened; None where open.

    Raises ValueError where the first day comes after the last.
    """

    first: date | None
    last: date | None

    def __post_init__(self) -> None:
        if self.first and self.last and self.first > self.last:
            raise ValueError(f"a bound cannot start on {self.first} and end on {self.last}")

    @classmethod
    def day(cls, day: date) -> Bound:
        """Exactly that day."""
        return cls(day, day)

    @classmethod
    def month(cls, year: int, month: int) -> Bound:
        """Any day of that month."""
        return cls(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))

    @classmethod
    def year(cls, year: int) -> Bound:
        """Any day of that year."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def parse(cls, text: str) -> Bound:
        """A bound from "2014", "2014-07", "2014-07-03" or an EDTF interval of these ("2014-07/2014-09-02",
        "../2014", "2014/.."). Raises ValueError for anything else."""
        text = text.strip()
        if "/" in text:
            left, _, right = text.partition("/")
            first = None if left.strip() in {"", ".."} else cls.parse(left).first
            last = None if right.strip() in {"", ".."} else cls.parse(right).last
            return cls(first, last)
        match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?", text)
        if not match:
            raise ValueError(f"not a date, month, year or interval: {text!r}")
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        if month is None:
            return cls.year(year)
        return cls.month(year, month) if day is None else cls.day(date(year, month, day))

    @property
    def open(self) -> bool:
        """True where neither day is known."""
        return self.first is None and self.last is None

    def contains(self, day: date) -> bool:
        """True where the day is not excluded."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def overlaps(self, other: Bound) -> bool:
        """True where one day could satisfy both."""
        return not (
            (self.last and other.first and self.last < other.first)
            or (other.last and self.first and other.last < self.first)
        )

    def meet(self, other: Bound) -> Bound | None:
        """The days both allow, or None where they exclude each other."""
        if not self.overlaps(other):
            return None
        firsts = [day for day in (self.first, other.first) if day]
        lasts = [day for day in (self.last, other.last) if day]
        return Bound(max(firsts, default=None), min(lasts, default=None))

    def edtf(self) -> str:
        """EDTF: the shortest form that says the same ("2031-03" rather than an interval of its days)."""
        if self.open:
            return ".."
        if self.first and self.last:
            if self.first == self.last:
                return self.first.isoformat()
            if self == Bound.year(self.first.year):
                return f"{self.first.year:04d}"
            if self == Bound.month(self.first.year, self.first.month):
                return f"{self.first.year:04d}-{self.first.month:02d}"
        return f"{self.first or '..'}/{self.last or '..'}"

    def __str__(self) -> str:
        return self.edtf()


OPEN = Bound(None, None)


@dataclass(frozen=True, slots=True)
class DateBounds:
    """When a deed happened (`end` is None) or a tie held (`end` bounds its last day)."""

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

    @property
    def is_tie(self) -> bool:
        """True for a tie, False for a deed."""
        return self.end is not None

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
        """EDTF of the deed's days, or for a tie the interval from its start to its end, unknown ends open."""
        if self.end is None:
            return self.start.edtf()
        left = self.start.first if self.start.first == self.start.last else None
        right = self.end.last if self.end.first == self.end.last else None
        return f"{left or ''}/{right or ''}" if left or right else "/"

    def as_json(self) -> dict[str, object]:
        """earliest, latest, edtf and, for a tie, holds: the form of the export."""
        shown: dict[str, object] = {
            "earliest": _iso(self.start.first), "latest": _iso(self.start.last), "edtf": self.edtf(),
        }  # fmt: skip
        if self.end is not None:
            shown["holds"] = {
                "start": [_iso(self.start.first), _iso(self.start.last)],
                "end": [_iso(self.end.first), _iso(self.end.last)],
            }
        return shown


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
