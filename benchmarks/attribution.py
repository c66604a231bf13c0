"""Attribution on PolNeAR dev: source, cue and content, exact and overlapping, beside a plain baseline.

Comes in: the folder of WHENCE_MATERIAL (default ../shared), its bench/polnear-dev. Goes out: a table on stdout.
How it is scored. Each annotation file is scored against its own text as given, so a text with two annotators counts
twice; counts are summed over files (micro F1), and the mean of the files' own F1 is shown beside it. A span is exact
where its characters, white space at edges and between pieces aside, are the annotator's; a span that several
attributions share counts once. The annotators mark no attribution inside another, so the program's nested ones are
left out. Half A (texts of even days and of the 23rd) was read while rules were written; half B was not, but for
counts of its figures.
Usage: python benchmarks/attribution.py [--half A|B]
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from whence.language.analysis import Parse
from whence.language.attribution import find_attributions
from whence.language.parse_english import parse
from whence.reading.document import Paragraph
from whence.values import Span

ROLES = ("source", "cue", "content")
Pieces = tuple[tuple[int, int], ...]
Found = dict[str, set[Pieces]]


@dataclass(slots=True)
class Text:
    """One text with its parse and the annotations of each annotator."""

    name: str
    text: str
    paragraphs: list[Paragraph]
    parse: Parse
    gold: list[Found]


def half_of(name: str) -> str:
    """A or B, by the day of the month in the file's name."""
    match = re.search(r"_\d{4}-\d\d-(\d\d)_", name)
    day = int(match.group(1)) if match else 0
    return "A" if day % 2 == 0 or day == 23 else "B"


def read_annotations(path: Path, text: str) -> Found:
    """The spans of one brat file, by role; attributions only."""
    spans: dict[str, Pieces] = {}
    found: Found = {role: set() for role in ROLES}
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            places = rest.partition("\t")[0].partition(" ")[2]
            pairs = [place.split() for place in places.split(";")]
            spans[key] = normal([(int(start), int(end)) for start, end in pairs], text)
        elif key.startswith("E"):
            for argument in rest.split()[1:]:
                role, _, target = argument.partition(":")
                role = role.rstrip("0123456789").lower()
                if role in found and target in spans:
                    found[role].add(spans[target])
    return found


def normal(pieces: list[tuple[int, int]], text: str) -> Pieces:
    """Sorted, without white space at the edges, joined where only white space parts them."""
    result: list[tuple[int, int]] = []
    for first, last in sorted(pieces):
        inside = text[first:last]
        start = first + len(inside) - len(inside.lstrip())
        end = max(start, first + len(inside.rstrip()))
        if result and not text[result[-1][1] : start].strip():
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        elif start < end:
            result.append((start, end))
    return tuple(result)


def texts(folder: Path, half: str | None) -> Iterator[Text]:
    """The texts of the folder with their parses."""
    for path in sorted(folder.glob("*.txt")):
        name = path.stem
        if half and half_of(name) != half:
            continue
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        paragraphs = [Paragraph(Span(m.start(), m.end())) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
        annotations = sorted(p for p in folder.glob("*.ann") if p.stem.rpartition("_")[0] == name)
        parsed = parse(text, [paragraph.span for paragraph in paragraphs])
        yield Text(name, text, paragraphs, parsed, [read_annotations(p, text) for p in annotations])


def ours(item: Text) -> Found:
    """What the program finds, nested attributions left out."""
    found: Found = {role: set() for role in ROLES}
    for a in find_attributions(item.parse, item.paragraphs):
        if a.parent is not None:
            continue
        if a.source is not None:
            found["source"].add(normal([(a.source.start, a.source.end)], item.text))
        found["cue"].add(normal([(a.cue.start, a.cue.end)], item.text))
        found["content"].add(normal([(span.start, span.end) for span in a.content], item.text))
    return found


REPORTING = frozenset(
    [
        "say",
        "tell",
        "claim",
        "report",
        "write",
        "add",
        "announce",
        "note",
        "argue",
        "believe",
        "think",
        "deny",
        "accuse",
        "warn",
        "show",
        "find",
    ]
)


def baseline(item: Text) -> Found:
    """Bare dependency path: a reporting verb, its subject's subtree, its clause's subtree."""
    found: Found = {role: set() for role in ROLES}
    p = item.parse
    for token in p.tokens:
        subjects, clauses = p.children(token.i, "nsubj"), p.children(token.i, "ccomp")
        if token.pos != "VERB" or token.lemma not in REPORTING or not subjects or not clauses:
            continue
        for role, (first, last) in (
            ("source", p.subtree(subjects[0].i)), ("cue", (token.i, token.i + 1)), ("content", p.subtree(clauses[0].i)),
        ):  # fmt: skip
            span = p.span(first, last)
            found[role].add(normal([(span.start, span.end)], item.text))
    return found


def f1(right: int, predicted: int, gold: int) -> float:
    """The harmonic mean of precision and recall, in per cent."""
    return 200.0 * right / (predicted + gold) if predicted + gold else 0.0


def overlapping(one: set[Pieces], other: set[Pieces]) -> int:
    """How many of one side share a character with some of the other."""
    return sum(any(a < d and c < b for p in other for c, d in p for a, b in mine) for mine in one)


def score(items: list[Text], find: Callable[[Text], Found]) -> dict[str, float]:
    """Micro and mean F1 of every role, and of overlapping content."""
    counts: Counter[str] = Counter()
    means: dict[str, list[float]] = {role: [] for role in ROLES}
    covered = [0, 0]
    for item in items:
        found = find(item)
        for gold in item.gold:
            for role in ROLES:
                right = len(found[role] & gold[role])
                counts[f"{role} right"] += right
                counts[f"{role} found"] += len(found[role])
                counts[f"{role} gold"] += len(gold[role])
                means[role].append(f1(right, len(found[role]), len(gold[role])))
            covered[0] += overlapping(found["content"], gold["content"])
            covered[1] += overlapping(gold["content"], found["content"])
    result: dict[str, float] = {}
    for role in ROLES:
        right, predicted, gold_count = (counts[f"{role} {what}"] for what in ("right", "found", "gold"))
        result[f"{role} P"] = 100.0 * right / max(predicted, 1)
        result[f"{role} R"] = 100.0 * right / max(gold_count, 1)
        result[f"{role} F1"] = f1(right, predicted, gold_count)
        result[f"{role} mean F1"] = sum(means[role]) / max(len(means[role]), 1)
    precision = covered[0] / max(counts["content found"], 1)
    recall = covered[1] / max(counts["content gold"], 1)
    result["overlapping content F1"] = 200.0 * precision * recall / max(precision + recall, 1e-9)
    return result


def show(name: str, result: dict[str, float]) -> None:
    """One line a system."""
    roles = "  ".join(
        f"{role} {result[f'{role} P']:.1f}/{result[f'{role} R']:.1f}/{result[f'{role} F1']:.1f} (mean {result[f'{role} mean F1']:.1f})"
        for role in ROLES
    )
    print(f"{name:18} {roles}  overlap {result['overlapping content F1']:.1f}")


def main() -> int:
    """Print the table for both halves and the whole."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=("A", "B"))
    arguments = parser.parse_args()
    folder = Path(os.environ.get("WHENCE_MATERIAL", "../shared")) / "bench" / "polnear-dev"
    if not folder.is_dir():
        print(f"skipped: {folder} is not there. Set WHENCE_MATERIAL to the reference material.", file=sys.stderr)
        return 0
    began = time.process_time()
    items = list(texts(folder, arguments.half))
    parsing = time.process_time() - began
    began = time.process_time()
    for item in items:
        find_attributions(item.parse, item.paragraphs)
    finding = time.process_time() - began
    print("exact P/R/F1 in per cent, micro over annotation files; nested attributions left out")
    for label in ("A", "B", "AB"):
        part = [item for item in items if half_of(item.name) in label]
        if part and (arguments.half is None or label == arguments.half):
            annotators = sum(len(item.gold) for item in part)
            print(f"-- half {label}: {len(part)} texts, {annotators} annotation files")
            show("whence", score(part, ours))
            show("dependency path", score(part, baseline))
    print(f"attribution took {100 * finding / max(parsing, 1e-9):.1f} % of the parse's CPU time")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
