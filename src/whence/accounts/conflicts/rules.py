"""A conflict and the rules it can be found by.

In: data/conflicts.toml. Out: `Rule` by name, `Conflict`, `Flaw`.
Always: a conflict names both claims in an order that no order of reading changes, and says how it could be none.
"""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from importlib import resources

from whence.accounts.told import Told


@dataclass(frozen=True, slots=True)
class Rule:
    """Why two claims conflict, and how that could be no conflict."""

    name: str
    label: str
    no_conflict: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two claims that cannot both be right as they stand. why: a sentence about these two."""

    rule: Rule
    left: Told
    right: Told
    why: str

    @property
    def key(self) -> tuple[str, str, str]:
        """Its place among other conflicts."""
        return self.rule.name, self.left.id, self.right.id


@dataclass(frozen=True, slots=True)
class Flaw:
    """A claim that cannot be right by itself: kept as said, and marked."""

    rule: Rule
    told: Told
    why: str


@functools.cache
def rules() -> dict[str, Rule]:
    """Every rule by name."""
    text = resources.files("whence.accounts").joinpath("data/conflicts.toml").read_text(encoding="utf-8")
    return {name: Rule(name, table["label"], table["no_conflict"]) for name, table in tomllib.loads(text).items()}


def conflict(rule: str, left: Told, right: Told, why: str) -> Conflict:
    """A conflict with its claims in order: the one reported first, first."""
    first, second = sorted((left, right), key=age)
    return Conflict(rules()[rule], first, second, why)


def age(told: Told) -> tuple[str, str, int, int, str]:
    """When a claim was published, then its place: an order that no order of reading changes."""
    published = told.report.published
    day = (published.first or published.last) if published else None
    return (day.isoformat() if day else "9999", *told.order)
