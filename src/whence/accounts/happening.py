"""A happening: claims judged to speak of one event, and why; and what is doubtful.

In: nothing. Out: `Happening`, `Join`, `Doubt`, `Decision`.
Always: claims stand in an order that no order of reading changes; every claim but the first has the sentence that
brought it in.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from whence.accounts.told import SHORT, Told
from whence.values import Bound


class Same(StrEnum):
    """What a person decided of two claims."""

    JOINED = "joined"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's decision that two claims tell of one happening, or do not. left, right: ids of claims."""

    left: str
    right: str
    same: Same
    by: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Join:
    """Why two claims stand in one happening. score: 0 to 1, 1 where a person decided."""

    left: str
    right: str
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two happenings that may be one: to be decided by a person. left, right: ids of a claim of each."""

    left: str
    right: str
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Happening:
    """Claims of one event. family: name in families.toml. words: statements about it that are no deed of their own.

    day: the days in which all that is dated may lie, or the hull where the accounts exclude each other.
    who: named parties, places: named places, the most often told first.
    """

    family: str
    label: str
    claims: tuple[Told, ...]
    words: tuple[Told, ...]
    joins: tuple[Join, ...]
    day: Bound | None
    who: tuple[str, ...]
    places: tuple[str, ...]

    @property
    def id(self) -> str:
        """Hex digest over the ids of its claims: it changes when a claim joins; any claim's id finds it too."""
        text = "\n".join(sorted(each.id for each in self.claims))
        return hashlib.sha256(text.encode()).hexdigest()[:20]

    @property
    def short(self) -> str:
        """The id as shown."""
        return self.id[:SHORT]

    @property
    def told(self) -> tuple[Told, ...]:
        """Everything that is told of it, deeds and words, in order of report and place."""
        return tuple(sorted((*self.claims, *self.words), key=lambda each: each.order))


@dataclass(frozen=True, slots=True)
class Gathering:
    """All happenings in order of day and id, and the pairs that wait for a decision."""

    happenings: tuple[Happening, ...]
    doubts: tuple[Doubt, ...]
