"""Score attribution on the marked-up cases of seen.toml and held.toml.

In: the cases of one file, marked by hand. Out: `Figures`, and a line for each miss with `--verbose`.
Always: a found attribution meets a marked one where their cues overlap and their contents overlap. Words are
compared without punctuation at their edges. Topics and plans that nobody voiced are left out, as in the marking.

    python -m gold.attribution.score [--set seen|held] [--verbose]
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from whence.language.analysis import Attribution, Parse
from whence.language.attribution import find_attributions
from whence.language.parse_english import parse
from whence.reading.document import Paragraph, ParagraphRole
from whence.values import Span

HERE = Path(__file__).parent
_TAG = re.compile(r"<(/?)([scw])(\d+)>")
_EDGES = " \t\n.,;:!?\"“”'‘’()-–—"


@dataclass(slots=True)
class Marked:
    """One marked attribution: its spans by role, and what else the case says of it."""

    spans: dict[str, list[Span]] = field(default_factory=lambda: {"s": [], "c": [], "w": []})
    act: str = "said"
    medium: str | None = None
    meant: str | None = None


@dataclass(slots=True)
class Case:
    """A text without its marks, and its marked attributions."""

    name: str
    text: str
    title: bool
    marked: list[Marked]

    def paragraphs(self) -> list[Paragraph]:
        """A line, a paragraph."""
        found = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", self.text)]
        roles = [ParagraphRole.TITLE if self.title and i == 0 else ParagraphRole.TEXT for i in range(len(found))]
        return [Paragraph(span, role) for span, role in zip(found, roles, strict=True)]


@dataclass(slots=True)
class Figures:
    """Counts over cases, and the misses in words."""

    counts: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def per_cent(self, what: str) -> float:
        """The share of `what`: found (of the marked), precise (of the found), or a part of those that met."""
        whole = {"found": "marked", "precise": "predicted"}.get(what, f"{what} asked")
        return 100.0 * self.counts[what] / max(self.counts[whole], 1)


def cases(name: str) -> list[Case]:
    """The cases of seen.toml or held.toml."""
    with (HERE / f"{name}.toml").open("rb") as file:
        return [_case(entry) for entry in tomllib.load(file)["case"]]


def _case(entry: dict[str, Any]) -> Case:
    plain, at, opened = [], 0, dict[str, int]()
    marked: dict[str, Marked] = {}
    source = entry["text"].strip()
    length = 0
    for tag in _TAG.finditer(source):
        plain.append(source[at : tag.start()])
        length += tag.start() - at
        at = tag.end()
        closing, role, number = tag.groups()
        if not closing:
            opened[role + number] = length
            marked.setdefault(number, Marked())
        else:
            marked[number].spans[role].append(Span(opened.pop(role + number), length))
    plain.append(source[at:])
    for number, mark in marked.items():
        mark.act = entry.get("acts", {}).get(number, "said")
        mark.medium = entry.get("media", {}).get(number)
        mark.meant = entry.get("meant", {}).get(number)
    return Case(entry["id"], "".join(plain), entry.get("title", False), list(marked.values()))


def score(name: str) -> Figures:
    """The figures of one set: "seen" or "held"."""
    figures = Figures()
    for case in cases(name):
        paragraphs = case.paragraphs()
        read = parse(case.text, [paragraph.span for paragraph in paragraphs])
        _compare(case, read, [a for a in find_attributions(read, paragraphs) if _marked_kind(a)], figures)
    return figures


def _marked_kind(found: Attribution) -> bool:
    """False for topics and unvoiced plans, which the cases do not mark."""
    return found.form != "topic" and found.act != "planned"


def _compare(case: Case, read: Parse, found: list[Attribution], figures: Figures) -> None:
    counts = figures.counts
    counts["marked"] += len(case.marked)
    counts["predicted"] += len(found)
    used: set[int] = set()
    for mark in case.marked:
        met = next((a for a in found if a.index not in used and _meets(mark, a)), None)
        if met is None:
            figures.misses.append(f"{case.name}: missed {_words(case.text, mark.spans['w'])}")
            continue
        used.add(met.index)
        counts["found"] += 1
        counts["precise"] += 1
        for what, asked, right in _agreement(case, read, mark, met):
            counts[f"{what} asked"] += asked
            counts[what] += asked and right
            if asked and not right:
                figures.misses.append(f"{case.name}: {what}: {_shown(case, met, what)}")
    for extra in found:
        if extra.index not in used:
            figures.misses.append(
                f"{case.name}: too much: {extra.cue.of(case.text)!r} {_words(case.text, extra.content)}"
            )


def _agreement(case: Case, read: Parse, mark: Marked, met: Attribution) -> list[tuple[str, bool, bool]]:
    """For each part: its name, whether the case asks for it, and whether it is right."""
    sources = [met.source] if met.source else []
    head = read.tokens[met.source_head].text if met.source_head is not None else None
    return [
        ("source", True, _words(case.text, mark.spans["s"]) == _words(case.text, sources)),
        ("content", True, _words(case.text, mark.spans["w"]) == _words(case.text, met.content)),
        ("act", True, mark.act == met.act),
        ("medium", mark.medium is not None, mark.medium == met.medium),
        ("meant", mark.meant is not None, mark.meant == head),
    ]


def _shown(case: Case, met: Attribution, what: str) -> str:
    if what == "source":
        return met.source.of(case.text) if met.source else "nobody"
    if what == "content":
        return _words(case.text, met.content)
    return {"act": met.act, "medium": str(met.medium)}.get(what, f"token {met.source_head}")


def _meets(mark: Marked, found: Attribution) -> bool:
    cue = any(found.cue.overlaps(span) for span in mark.spans["c"])
    return cue and any(piece.overlaps(span) for piece in found.content for span in mark.spans["w"])


def _words(text: str, spans: list[Span] | tuple[Span, ...]) -> str:
    """The words of the spans, joined: punctuation at the edges of a span and its parts' borders do not count."""
    return " ".join(
        part for span in sorted(spans) for line in span.of(text).split("\n") if (part := line.strip(_EDGES))
    )


PARTS = ("found", "precise", "source", "content", "act", "medium", "meant")


def report(figures: Figures, title: str) -> str:
    """One line."""
    shares = "  ".join(f"{part} {figures.per_cent(part):.1f}" for part in PARTS)
    return f"{title}: {figures.counts['marked']} marked, {figures.counts['predicted']} found | {shares}"


def main() -> int:
    """Print the figures of one set, or of both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", choices=("seen", "held"))
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    for name in [arguments.set] if arguments.set else ["seen", "held"]:
        figures = score(name)
        print(report(figures, name))
        if arguments.verbose:
            print("\n".join(f"  {miss}" for miss in figures.misses))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
