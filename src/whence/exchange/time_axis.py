"""The axis of days under a picture.

In: the first and last day to be shown, and how wide. Out: `Axis`, which turns days into pixels and has its ticks.
Always: ticks stand on the first day of a day, month or year, and are few enough to be read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

# Steps between ticks: days, then months (years are twelve).
_DAY_STEPS = (1, 2, 7, 14)
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 12000)
_MOST_TICKS = 9


@dataclass(frozen=True, slots=True)
class Axis:
    """first, last: the days at its ends. left, width: in pixels."""

    first: date
    last: date
    left: float
    width: float

    def at(self, day: date) -> float:
        """Where the middle of a day stands; days beyond the ends stand at the ends."""
        span = max((self.last - self.first).days, 1)
        share = (day - self.first).days / span
        return self.left + self.width * min(max(share, 0.0), 1.0)

    def ticks(self) -> list[tuple[date, str]]:
        """Days with what is written under them."""
        for step in _DAY_STEPS:
            if (self.last - self.first).days / step <= _MOST_TICKS:
                days = (self.last - self.first).days // step
                return [(day, day.isoformat()) for day in (self.first + timedelta(step * n) for n in range(days + 1))]
        for step in _MONTH_STEPS:
            found = self._months(step)
            if len(found) <= _MOST_TICKS:
                break
        return found

    def _months(self, step: int) -> list[tuple[date, str]]:
        """First days of months within the axis, so many months apart, counted from the year 0."""
        month = self.first.year * 12 + self.first.month - 1
        found = []
        for number in range(-(-month // step) * step, self.last.year * 12 + self.last.month, step):
            if number < 12:
                continue  # there is no year 0
            day = date(number // 12, number % 12 + 1, 1)
            if self.first <= day <= self.last:
                found.append((day, f"{day.year:04d}" if step >= 12 else day.isoformat()[:7]))
        return found


def axis_for(days: list[date], left: float, width: float) -> Axis:
    """An axis on which all these days stand, with a little room at both ends."""
    first, last = min(days), max(days)
    room = max((last - first).days // 25, 1)
    early = max(first.toordinal() - room, date.min.toordinal())
    late = min(last.toordinal() + room, date.max.toordinal())
    return Axis(date.fromordinal(early), date.fromordinal(late), left, width)
