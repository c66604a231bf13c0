"""A head-count or figure with its bounds: "at least 40 fighters" is 40 to unknown, never 40."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Count:
    """low to high of `what`; high None for "at least", low 0 for "up to"; about for "around".

    Raises ValueError where low is negative or above high.
    """

    low: int
    high: int | None
    about: bool = False
    what: str = ""

    def __post_init__(self) -> None:
        if self.low < 0 or (self.high is not None and self.high < self.low):
            raise ValueError(f"a count needs 0 <= low <= high, got {self.low}..{self.high}")

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Count:
        """The count that `as_json` wrote. Raises ValueError or KeyError."""
        return cls(data["low"], data["high"], data["about"], data["what"])

    def compatible(self, other: Count) -> bool:
        """True where one number could satisfy both; "about" widens either side by a tenth."""
        low_a, high_a = self._reach()
        low_b, high_b = other._reach()
        return (high_a is None or low_b <= high_a) and (high_b is None or low_a <= high_b)

    def _reach(self) -> tuple[float, float | None]:
        if not self.about:
            return self.low, self.high
        return self.low * 0.9, None if self.high is None else self.high * 1.1

    def __str__(self) -> str:
        if self.high is None:
            figure = f"at least {self.low:,}"
        elif self.low == self.high:
            figure = f"{self.low:,}"
        elif self.low == 0:
            figure = f"up to {self.high:,}"
        else:
            figure = f"{self.low:,}–{self.high:,}"
        return f"{'about ' if self.about else ''}{figure} {self.what}".rstrip()

    def as_json(self) -> dict[str, object]:
        """The form of the export: low, high, about, what."""
        return {"low": self.low, "high": self.high, "about": self.about, "what": self.what}
