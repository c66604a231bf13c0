"""Score the program on the annotated reports (gold/reports/*.json; format in the README there).

In: a set, "seen" or "held-out". Out: `Figures`: of the gold claims that matter (salience 2 and 3) the share that is
linked (passage overlaps, both ends right) and exact (the kind too); of the exact ones the share whose last source,
stance, certainty and date agree; of the claims found the share linked to a gold claim of any salience (precise) and
exact, each gold claim once (right); and exact spans and kinds of names.
Always: claims of said, known_as and origin do not count for precision, since readers note few of them.

    python -m gold.reports_score [--set held-out] [--show]
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from whence.claims import Claim, End, SourceLink, find_claims, kinds
from whence.language import Analysis, MentionForm, analyse
from whence.reading import MetadataTable, load_table, read_file
from whence.values import Bound, Span

HERE = Path(__file__).parent / "reports"
UNCOUNTED = frozenset({"said", "known_as", "origin"})
# Kinds between which careful readers waver; either is right where the gold has the other.
NEIGHBOURS = (
    {"leads", "member_of", "deputy_of"}, {"part_of", "affiliated_with", "member_of"}, {"fights", "attacked", "rival_of"},
    {"allied_with", "fought_alongside", "supports"}, {"killed", "died"}, {"joined", "pledged_to"}, {"left", "split_from"},
    {"based_in", "present_in", "arrived"}, {"captured", "controls"}, {"sent", "reinforced"}, {"asked_for", "urged"},
)  # fmt: skip
Gold = dict[str, Any]


@dataclass(slots=True)
class Figures:
    """Counts of one run, and the misses in words."""

    counts: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def share(self, part: str, whole: str) -> float:
        """100 * part / whole, 0 where there is nothing."""
        return 100 * self.counts[part] / max(1, self.counts[whole])

    def shares(self) -> dict[str, float]:
        """Every figure of the gate, 0 to 100."""
        names = 200 * self.counts["names right"] / max(1, self.counts["names"] + self.counts["names found"])
        return {
            "linked": self.share("linked", "wanted"), "exact": self.share("exact", "wanted"),
            "precise": self.share("precise", "found"), "right": self.share("right", "found"),
            "source": self.share("source", "exact"), "deep source": self.share("deep right", "deep"),
            "stance": self.share("stance", "exact"), "certainty": self.share("certainty", "exact"),
            "date": self.share("date right", "dated"), "names": names,
        }  # fmt: skip


class Annotated:
    """One annotated report: who its entities are."""

    def __init__(self, gold: Gold) -> None:
        self.entities: dict[str, Gold] = {entity["id"]: entity for entity in gold["entities"]}

    def is_party(self, reference: str | None) -> bool:
        """True for an entity of the report, False for words."""
        return reference in self.entities

    def same(self, names: set[str], span: Span | None, references: list[str | None]) -> bool:
        """Do these names, or the words at this span, mean one of the references?"""
        return any(reference is not None and self._means(names, span, reference) for reference in references)

    def _means(self, names: set[str], span: Span | None, reference: str) -> bool:
        entity = self.entities.get(reference)
        if entity is None:
            wanted = set(fold(reference).split())
            return any(
                len(set(name.split()) & wanted) >= 0.6 * min(len(set(name.split())), len(wanted) or 1)
                for name in names
            )
        known = {
            fold(name) for name in (entity["canonical"], *entity.get("names", []), *entity.get("descriptions", []))
        }
        spans = [Span(*pair) for pair in entity.get("mentions", [])]
        if names & known or (span is not None and any(span.overlaps(other) for other in spans)):
            return True
        return any(len(k) > 3 and f" {k} " in f" {name} " for name in names for k in known)


def fold(text: str) -> str:
    """Lower case without articles, possessives and punctuation."""
    plain = text.lower().replace("’", "'").replace("'s", "")
    return " ".join(
        w for w in "".join(c if c.isalnum() else " " for c in plain).split() if w not in {"the", "a", "an"}
    )


def reports(which: str = "seen") -> Iterator[tuple[str, Gold, Path]]:
    """Name, annotation and text of every report of a set."""
    folder = HERE if which == "seen" else HERE / "held_out"
    for path in sorted(folder.glob("*.json")):
        yield path.stem, json.loads(path.read_text(encoding="utf-8")), folder / "texts" / f"{path.stem}.txt"


def score(which: str = "seen") -> Figures:
    """Figures over a set."""
    figures = Figures()
    tables: dict[Path, MetadataTable] = {}
    for name, gold, text in reports(which):
        table = tables.setdefault(text.parent, load_table(text.parent / "metadata.csv"))
        document = read_file(text, text.parent, table)
        analysis = analyse(document)
        _names(gold, analysis, figures)
        _claims(name, gold, analysis, find_claims(document, analysis), figures)
    return figures


def _names(gold: Gold, analysis: Analysis, figures: Figures) -> None:
    low, high = gold["meta"].get("article_start", 0), gold["meta"].get("article_end", 10**9)
    counted = {"person", "group", "place"}
    wanted = {(*span, e["type"]) for e in gold["entities"] if e["type"] in counted for span in e.get("mentions", [])}
    free = {tuple(span) for e in gold["entities"] for span in e.get("nested_mentions", [])}
    free |= {tuple(span) for e in gold["entities"] if e["type"] not in counted for span in e.get("mentions", [])}
    found = {
        (m.span.start, m.span.end, str(m.kind)) for m in analysis.mentions
        if m.form is MentionForm.NAME and str(m.kind) in counted and low <= m.span.start and m.span.end <= high
        and (m.span.start, m.span.end) not in free
    }  # fmt: skip
    figures.counts.update({"names": len(wanted), "names found": len(found), "names right": len(wanted & found)})


def _claims(name: str, gold: Gold, analysis: Analysis, claims: list[Claim], figures: Figures) -> None:
    known, counts = Annotated(gold), figures.counts
    linked: set[str] = set()
    used: set[str] = set()
    for wanted in gold["claims"]:
        hits = [claim for claim in claims if _linked(known, analysis, claim, wanted)]
        linked |= {claim.id for claim in hits}
        exact = [claim for claim in hits if _kind_right(claim.kind, wanted) and claim.id not in used]
        best = max(exact, key=lambda claim: _details(known, analysis, claim, wanted), default=None)
        if best is not None:
            used.add(best.id)
        if wanted["salience"] < 2:
            continue
        counts.update({"wanted": 1, "linked": bool(hits), "exact": best is not None})
        if best is None:
            figures.misses.append(
                f"{name} {wanted['id']} {wanted['type']}: {wanted['subject']} -> {wanted.get('object')}"
            )
        else:
            _agreement(known, analysis, best, wanted, counts)
    core = [claim for claim in claims if claim.kind not in UNCOUNTED and not _place_in_place(claim)]
    counts.update({"found": len(core), "precise": len([c for c in core if c.id in linked]),
                   "right": len([c for c in core if c.id in used])})  # fmt: skip


def _place_in_place(claim: Claim) -> bool:
    return claim.kind == "based_in" and claim.subject is not None and claim.subject.kind == "place"


def _kind_right(kind: str, wanted: Gold) -> bool:
    accepted = {wanted["type"], *wanted.get("alt", {}).get("type", [])}
    return kind in accepted or any(kind in group and accepted & group for group in NEIGHBOURS)


def _linked(known: Annotated, analysis: Analysis, claim: Claim, wanted: Gold) -> bool:
    if not claim.passage.overlaps(Span(*wanted["evidence"])):
        return False
    alternatives = wanted.get("alt", {})
    ways = [(claim.subject, claim.object)]
    if kinds()[claim.kind].symmetric:
        ways.append((claim.object, claim.subject))
    return any(
        _end_right(known, analysis, one, [wanted["subject"], *alternatives.get("subject", [])])
        and _end_right(known, analysis, other, [wanted.get("object"), *alternatives.get("object", [])])
        for one, other in ways
    )


def _end_right(known: Annotated, analysis: Analysis, end: End | None, references: list[str | None]) -> bool:
    if references[0] is None:
        return True
    if end is None:
        return False
    if not known.is_party(references[0]) and end.kind == "text":
        return True  # words are never the same words; the passage has been compared
    return known.same(_bears(analysis, end), end.span, references)


def _bears(analysis: Analysis, end: End | SourceLink) -> set[str]:
    names = {end.name, end.text or "", *(analysis.parties[end.party].names if end.party is not None else ())}
    return {fold(name) for name in names if fold(name)}


def _details(known: Annotated, analysis: Analysis, claim: Claim, wanted: Gold) -> int:
    found: Counter[str] = Counter()
    _agreement(known, analysis, claim, wanted, found)
    return found["source"] + found["stance"] + found["certainty"]


def _agreement(known: Annotated, analysis: Analysis, claim: Claim, wanted: Gold, counts: Counter[str]) -> None:
    links = claim.sources[1:]
    chain = [source for source in wanted["attribution"] if source != "author"]
    if chain:
        right = bool(links) and known.same(_bears(analysis, links[-1]), links[-1].span, [chain[-1]])
        counts.update({"deep": 1, "deep right": right})
    else:
        right = not links
    counts.update({"source": right, "stance": claim.stance == wanted["polarity"],
                   "certainty": claim.certainty == wanted["certainty"]})  # fmt: skip
    valid = wanted.get("valid") or {}
    ends = [day for day in (valid.get("on"), valid.get("from"), valid.get("to")) if day]
    if ends:
        days = Bound(Bound.parse(ends[0]).first, Bound.parse(ends[-1]).last)
        counts.update({"dated": 1, "date right": _date_right(claim, days)})


def _date_right(claim: Claim, days: Bound) -> bool:
    start = claim.when.bounds.start if claim.when else None
    if start is None or start.first is None or start.last is None or not start.overlaps(days):
        return False
    width = (days.last - days.first).days + 1 if days.first and days.last else 1
    return (start.last - start.first).days <= max(31, 2 * width)


def report(figures: Figures, title: str) -> str:
    """The figures in a line."""
    return f"{title} ({figures.counts['wanted']} claims): " + "  ".join(
        f"{k} {v:.1f}" for k, v in figures.shares().items()
    )


def main() -> None:
    """Print the figures of a set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", default="seen", choices=["seen", "held-out"])
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    figures = score(options.set)
    if options.show:
        print(*figures.misses, sep="\n")
    print(report(figures, f"reports, {options.set}"))


if __name__ == "__main__":
    main()
