"""Score stance and certainty: one predicate a sentence, marked with *stars*.

In: seen.csv or held_out.csv beside this file. Columns: id, war, strength (STRONG: any reader agrees; MEDIUM, WEAK: a
usual reading), text, stance, certainty. The sentence is judged without an attribution around it: governors such as
"said" and "denied" count here.
Out: `Figures`; with `--show` every case that fails and why.

    python -m gold.certainty.score [--set held_out] [--show]
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from whence.language.certainty import judge
from whence.language.parse_english import parse
from whence.values import Certainty, Span, Stance

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, where its predicate starts, and how it is put."""

    id: str
    strength: str
    text: str
    start: int
    stance: Stance
    certainty: Certainty


@dataclass(slots=True)
class Figures:
    """cases: how many; stance, certainty, both: how many are right."""

    cases: int = 0
    stance: int = 0
    certainty: int = 0
    both: int = 0
    failures: list[str] = field(default_factory=list)

    def shares(self) -> dict[str, float]:
        """The shares that are right, 0 to 100."""
        return {name: 100 * getattr(self, name) / max(1, self.cases) for name in ("stance", "certainty", "both")}


def cases(which: str = "seen") -> Iterator[Case]:
    """The cases of a table, in order."""
    with (HERE / f"{which}.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            start = row["text"].index("*")
            yield Case(
                row["id"], row["strength"], row["text"].replace("*", ""), start, Stance(row["stance"]),
                Certainty(row["certainty"]),
            )  # fmt: skip


def score(which: str = "seen") -> Figures:
    """Run the table."""
    figures = Figures()
    for case in cases(which):
        parsed = parse(case.text, [Span(0, len(case.text))])
        head = next(token.i for token in parsed.tokens if token.end > case.start)
        judged = judge(parsed, head)
        stance, certainty = judged.stance is case.stance, judged.certainty is case.certainty
        figures.cases += 1
        figures.stance += stance
        figures.certainty += certainty
        figures.both += stance and certainty
        if not (stance and certainty):
            told = f"{judged.stance} {judged.certainty}, not {case.stance} {case.certainty}"
            word = parsed.tokens[head].text
            figures.failures.append(f"{case.id} {word!r}: {told} {judged.reasons} in: {case.text}")
    return figures


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", default="seen")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    figures = score(options.set)
    if options.show:
        print(*figures.failures, sep="\n")
    shown = ", ".join(f"{name} {value:.1f}" for name, value in figures.shares().items())
    print(f"certainty, {options.set}: {shown} ({figures.cases} predicates)")


if __name__ == "__main__":
    main()
