"""Score the dates: are the right words found, with the right relation, and do they stand for the right days?

In: seen.csv or held_out.csv beside this file. Columns: id, war, strength (STRONG: any reader agrees; MEDIUM, WEAK: a
usual reading), anchor (EDTF; empty: none), text with every expression of time in [brackets], and `found`: for each of
them its relation and days, joined by " | " ("?": cannot be resolved).
Out: `Figures`; with `--show` every case that fails.
Always: days must be equal, except where they end in "~" or the case is not STRONG: there they must overlap and be no
wider than 31 days or twice what is wanted.

    python -m gold.dates.score [--set held_out] [--show]
"""

from __future__ import annotations

import argparse
import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from whence.language.analysis import DateExpression, Parse
from whence.language.dates import find_dates, past_of, resolve
from whence.language.parse_english import parse
from whence.values import Bound, Span

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence. wanted: for each expression its span, relation and days as written in the table."""

    id: str
    strength: str
    anchor: Bound | None
    text: str
    wanted: tuple[tuple[Span, str, str], ...]


@dataclass(slots=True)
class Figures:
    """wanted: expressions in the table; found: by the program; spans, relations, days: right among the wanted."""

    wanted: int = 0
    found: int = 0
    spans: int = 0
    relations: int = 0
    days: int = 0
    failures: list[str] = field(default_factory=list)

    def shares(self) -> dict[str, float]:
        """Recall and precision of the words, and how often relation and days are right, 0 to 100."""
        return {
            "recall": 100 * self.spans / max(1, self.wanted), "precision": 100 * self.spans / max(1, self.found),
            "relation": 100 * self.relations / max(1, self.wanted), "days": 100 * self.days / max(1, self.wanted),
        }  # fmt: skip


def cases(which: str = "seen") -> Iterator[Case]:
    """The cases of a table, in order."""
    with (HERE / f"{which}.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            text, spans = _unbracketed(row["text"])
            told = [part.strip().partition(" ") for part in row["found"].split("|")] if row["found"] else []
            wanted = tuple((span, relation, days) for span, (relation, _, days) in zip(spans, told, strict=False))
            anchor = Bound.parse(row["anchor"]) if row["anchor"] else None
            yield Case(row["id"], row["strength"], anchor, text, wanted)


def _unbracketed(text: str) -> tuple[str, list[Span]]:
    plain, spans = "", []
    for piece in re.split(r"(\[[^\]]*\])", text):
        if piece.startswith("["):
            spans.append(Span(len(plain), len(plain) + len(piece) - 2))
            piece = piece[1:-1]  # noqa: PLW2901 - the brackets are the table's
        plain += piece
    return plain, spans


def score(which: str = "seen") -> Figures:
    """Run the table."""
    figures = Figures()
    for case in cases(which):
        parsed = parse(case.text, [Span(0, len(case.text))])
        found = {expression.span: expression for expression in find_dates(parsed)}
        figures.wanted += len(case.wanted)
        figures.found += len(found)
        for span, relation, days in case.wanted:
            _count(figures, case, parsed, (span, relation, days), found.get(span))
        extra = [expression.text for at, expression in found.items() if at not in {span for span, *_ in case.wanted}]
        if extra:
            figures.failures.append(f"{case.id} found {extra} in: {case.text}")
    return figures


def _count(
    figures: Figures, case: Case, parsed: Parse, wanted: tuple[Span, str, str], found: DateExpression | None
) -> None:
    span, relation, days = wanted
    words = span.of(case.text)
    if found is None:
        figures.failures.append(f"{case.id} missed {words!r} in: {case.text}")
        return
    figures.spans += 1
    if found.relation == relation:
        figures.relations += 1
    else:
        figures.failures.append(f"{case.id} {words!r}: {found.relation}, not {relation}")
    resolved = resolve(found, case.anchor, past_of(parsed, found))
    if agree(resolved, days, case.strength != "STRONG"):
        figures.days += 1
    else:
        figures.failures.append(f"{case.id} {words!r} at {case.anchor}: {resolved}, not {days}")


def agree(found: Bound | None, wanted: str, loose: bool) -> bool:
    """True where the days found are those wanted; see above for what counts where the table is loose."""
    if wanted == "?" or found is None:
        return wanted == "?" and found is None
    right = Bound.parse(wanted.removesuffix("~"))
    if not (loose or wanted.endswith("~")) or right.first is None or right.last is None:
        return found == right
    if found.first is None or found.last is None:
        return False
    width, allowed = (found.last - found.first).days, 2 * ((right.last - right.first).days + 1)
    return found.overlaps(right) and width <= max(31, allowed)


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
    print(f"dates, {options.set}: {shown} ({figures.wanted} expressions)")


if __name__ == "__main__":
    main()
