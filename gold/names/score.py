"""Score the comparison of names against the hand-checked pairs of different scripts.

In: cross_script.csv. Out: how many verdicts are right, and each that is not. "unsure" in the gold means that the
names alone decide nothing; there "unsure" alone is right. Elsewhere it is wrong, as no answer is.

    python -m gold.names.score
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from whence.names.compare import Comparison, compare

HERE = Path(__file__).parent
_VERDICTS = {"true": "same", "false": "different", "unsure": "unsure"}


@dataclass(frozen=True, slots=True)
class Pair:
    """One hand-checked pair with the verdict it should get."""

    left: str
    right: str
    kind: str
    verdict: str
    strength: str


def pairs() -> list[Pair]:
    """The pairs of cross_script.csv."""
    with (HERE / "cross_script.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [Pair(r["name_a"], r["name_b"], r["kind"], _VERDICTS[r["same"]], r["strength"]) for r in rows]


def wrong() -> list[tuple[Pair, Comparison]]:
    """The pairs whose verdict is not the one it should be."""
    compared = [(pair, compare(pair.left, pair.right, pair.kind)) for pair in pairs()]
    return [(pair, found) for pair, found in compared if found.verdict != pair.verdict]


def shares() -> dict[str, float]:
    """The share of right verdicts in per cent, of all pairs and of the strong ones."""
    missed = [pair for pair, _ in wrong()]
    strong = [pair for pair in pairs() if pair.strength == "STRONG"]
    return {
        "right": 100 * (1 - len(missed) / len(pairs())),
        "strong right": 100 * (1 - sum(pair.strength == "STRONG" for pair in missed) / len(strong)),
    }


if __name__ == "__main__":
    for pair, found in wrong():
        print(f"{pair.strength:7} {pair.verdict:9} got {found.verdict} {found.score}: {pair.left} | {pair.right}")
        print(f"        {found.explanation}")
    print(", ".join(f"{what} {share:.1f} %" for what, share in shares().items()), f"of {len(pairs())} pairs")
