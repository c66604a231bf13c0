"""Score the furniture table: lines of pages with the mark a careful reader gives them.

In: lines.csv beside this file (page, line, mark, strength; a row without a line is a blank line). Out: how many lines
got their mark, and which did not.
Always: a page's lines are judged together, in their order, as one text. STRONG rows must be right; WEAK ones are
judgement calls.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from whence.reading import LineMark, read_text

TABLE = Path(__file__).with_name("lines.csv")


class Judged(NamedTuple):
    """A line of the table with the mark it was given."""

    page: str
    line: str
    expected: str
    strength: str
    found: str
    reason: str

    @property
    def right(self) -> bool:
        """True where the marks agree."""
        return self.expected == self.found


def judged_lines(table: Path = TABLE) -> Iterator[Judged]:
    """Every line of the table with the mark that reading gives it."""
    with table.open(encoding="utf-8", newline="") as file:
        for page, group in groupby(csv.DictReader(file), key=lambda row: row["page"]):
            rows = list(group)
            text = "\n".join(row["line"] for row in rows)
            marks = iter(read_text(text, page).lines)
            for row in rows:
                if row["line"].strip():
                    line = next(marks)
                    yield Judged(page, row["line"], row["mark"], row["strength"], line.mark.value, line.reason)


def score_furniture(table: Path = TABLE) -> tuple[int, int]:
    """How many lines got the expected mark, and how many there are."""
    judged = list(judged_lines(table))
    return sum(line.right for line in judged), len(judged)


def lost_article_lines(table: Path = TABLE) -> list[str]:
    """STRONG article lines that were taken for furniture: the worse of the two errors."""
    wrong = (line for line in judged_lines(table) if not line.right and line.strength == "STRONG")
    return [line.line for line in wrong if line.found == LineMark.FURNITURE]


if __name__ == "__main__":
    right, total = score_furniture()
    for line in judged_lines():
        if not line.right:
            print(
                f"{line.page}: {line.expected} read as {line.found} ({line.reason or 'no reason'}): {line.line[:80]}"
            )
    print(f"furniture: {right} of {total} lines right ({100 * right / total:.1f} %)")
