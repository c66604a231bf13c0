"""What comparing two names yields: a score, a verdict and the sentence that explains them.

The score is from 0 (nothing in common) to 1 (the same name); the verdict follows from the score alone, so that a
list sorted by score never shows a "different" above a "same". A verdict is about names, never about persons: two
people can bear one name.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What the names alone allow one to say."""

    SAME = "same"
    UNSURE = "unsure"
    DIFFERENT = "different"


# Measured on the development half of the name pairs and on alias clusters (benchmarks/aliases.py).
SAME_FROM, UNSURE_FROM = 0.8, 0.6


def verdict_of(score: float) -> Verdict:
    """The verdict a score stands for."""
    if score >= SAME_FROM:
        return Verdict.SAME
    return Verdict.UNSURE if score >= UNSURE_FROM else Verdict.DIFFERENT


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two parts that were held against each other; one side is empty where a part has no counterpart."""

    left: str
    right: str
    likeness: float
    kind: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """score: 0 to 1.  verdict: same, unsure or different.  explanation: one sentence.  parts: what was compared."""

    score: float
    verdict: Verdict
    explanation: str
    parts: tuple[Pairing, ...]
