"""A bound: the first and the last day on which something may have happened, and no more than that.

In: days, or EDTF (ISO 8601-2:2019, levels 0 and 1: days, months, years, intervals, "X" for figures not known).
Out: `Bound`, which compares, meets, and shows itself as EDTF.
Always: a day that is not known is None, never guessed; `Bound.parse(bound.edtf()) == bound`.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_DATE = re.compile(r"(\d\d\d\d|\d\d\dX|\d\dXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?[~?%]?", re.ASCII)


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
        """A bound from EDTF: "2014", "2014-07", "2014-07-03", "201X", "2014-XX", or an interval of two of these
        ("2014-07/2014-09-02"), of which an end may be open or unknown ("../2014", "2014/", "2014/..").

        The marks ~ ? % (approximate, uncertain) are read and set aside: how far off they mean is not said.
        Raises ValueError for anything else.
        """
        text = text.strip()
        left, slash, right = text.partition("/")
        if not slash:
            return cls._point(text)
        first = None if left.strip() in {"", ".."} else cls._point(left.strip()).first
        last = None if right.strip() in {"", ".."} else cls._point(right.strip()).last
        return cls(first, last)

    @classmethod
    def _point(cls, text: str) -> Bound:
        match = _DATE.fullmatch(text)
        if not match:
            raise ValueError(f"not a date, month, year or interval: {text!r}")
        year, month, day = match.groups()
        if "X" in year or month in {None, "XX"}:
            if day not in {None, "XX"}:
                raise ValueError(f"a day without its month: {text!r}")
            first, last = (int(year.replace("X", figure)) for figure in "09")
            return cls(date(max(first, 1), 1, 1), date(last, 12, 31))
        if day in {None, "XX"}:
            return cls.month(int(year), int(month))
        return cls.day(date(int(year), int(month), int(day)))

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
        """EDTF: the shortest form that says the same ("2031-03", "2031/2033"); ".." for an open end."""
        if self.first and self.last:
            if unit := self.unit():
                return unit
            return self._months() or f"{self.first}/{self.last}"
        return f"{self.first or '..'}/{self.last or '..'}"

    def unit(self) -> str | None:
        """The day, month or year that this is, in EDTF; None where it is none of them."""
        if self.first is None or self.last is None:
            return None
        if self.first == self.last:
            return self.first.isoformat()
        if self == Bound.year(self.first.year):
            return f"{self.first.year:04d}"
        if self == Bound.month(self.first.year, self.first.month):
            return f"{self.first.year:04d}-{self.first.month:02d}"
        return None

    def _months(self) -> str | None:
        """Whole years or whole months, from the first to the last of them."""
        assert self.first is not None
        assert self.last is not None
        first, last = self.first, self.last
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            return f"{first.year:04d}/{last.year:04d}"
        if first.day == 1 and last == Bound.month(last.year, last.month).last:
            return f"{first.isoformat()[:7]}/{last.isoformat()[:7]}"
        return None

    def __str__(self) -> str:
        return self.edtf()


OPEN = Bound(None, None)
