"""Score the program's claims on the annotated sentences (gold/sentences/*.jsonl; format in its README).

In: a set, "seen" or "held-out". Out: `Figures` overall and per kind; with `--show` every miss and every invention.
Always: a gold claim and a found one meet when kind and both ends agree; an end agrees where its words overlap the
annotated words or the party bears their name; optional gold claims are neither rewarded nor punished.

    python -m gold.sentences_score [--set held-out] [--show] [--kind leads] [--war mali]
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from whence.claims import Claim, End, find_claims, kinds
from whence.language import Analysis, analyse
from whence.reading import Metadata, read_text
from whence.values import Bound, Language, Span

HERE = Path(__file__).parent / "sentences"
Case = dict[str, Any]


@dataclass(slots=True)
class Figures:
    """Counts of one run. wanted: gold claims that must be found.  met: of these, kind and ends right.

    found: claims the program made (said and known_as apart: see `core`).  right: of these, meeting a gold claim.
    """

    wanted: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    agree: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)

    def recall(self, kind: str | None = None) -> float:
        """Share of wanted claims that were met, 0 to 100."""
        return _share(self.met, self.wanted, kind)

    def precision(self, kind: str | None = None) -> float:
        """Share of found claims that were right, 0 to 100."""
        return _share(self.right, self.found, kind)

    def agreement(self, what: str) -> float:
        """Share of met claims that agree in stance, certainty, source or date, 0 to 100."""
        return 100 * self.agree[what] / max(1, self.asked[what])


def _share(part: Counter[str], whole: Counter[str], kind: str | None) -> float:
    if kind is not None:
        return 100 * part[kind] / max(1, whole[kind])
    return 100 * sum(part.values()) / max(1, sum(whole.values()))


def cases(which: str = "seen", war: str = "") -> Iterator[Case]:
    """The annotated cases of a set, in the order of the files."""
    for path in sorted(HERE.glob("*.jsonl")):
        if path.name.startswith("held_out_") == (which == "held-out") and war in path.name:
            for line in path.read_text(encoding="utf-8").splitlines():
                if line.strip():
                    yield json.loads(line)


def read(case: Case) -> tuple[Analysis, list[Claim]]:
    """What the program finds in a case."""
    meta = case["meta"]
    known = Metadata(outlet=meta["outlet"], published=Bound.parse(meta["published"]), language=Language("en"))
    document = read_text(case["text"], case["id"], known)
    analysis = analyse(document)
    return analysis, find_claims(document, analysis)


def score(which: str = "seen", war: str = "", show: str | None = None) -> Figures:
    """Figures over a set. show: a kind to print misses and inventions of, "" for all, None for none."""
    figures = Figures()
    for case in cases(which, war):
        analysis, claims = read(case)
        _score_case(case, analysis, claims, figures, show)
    return figures


def _score_case(case: Case, analysis: Analysis, claims: list[Claim], figures: Figures, show: str | None) -> None:
    used: set[str] = set()
    lines: list[str] = []
    for gold in sorted(case["claims"], key=lambda g: g.get("optional", False)):
        accepted = {gold["kind"], *gold.get("also", [])}
        hits = [c for c in claims if c.kind in accepted and c.id not in used and _meets(case, analysis, c, gold)]
        hit = max(hits, key=lambda c: (c.kind == gold["kind"], _details_right(case, analysis, c, gold)), default=None)
        if hit is not None:
            used.add(hit.id)
        if gold.get("optional") or _goes_without_saying(gold):
            continue
        figures.wanted[gold["kind"]] += 1
        if hit is None:
            lines.append(f"  - missed {gold['kind']}: {gold['subject']} -> {gold['object']}")
            continue
        figures.met[gold["kind"]] += 1
        lines += _agreement(case, analysis, hit, gold, figures)
    for claim in claims:
        figures.found[claim.kind] += 1
        figures.right[claim.kind] += claim.id in used
        if claim.id not in used:
            lines.append(
                f"  + extra {claim.kind} [{claim.rule} {claim.score}]: {_shown(claim.subject)} -> {_shown(claim.object)}"
            )
    if show is not None and any(show in line for line in lines):
        print(f"{case['id']}: {case['text']}", *[line for line in lines if show in line], sep="\n")


def _goes_without_saying(gold: Case) -> bool:
    """ "Taliban fighters" belong to the Taliban: an unnamed set that bears the group's name tells nothing by it."""
    return gold["kind"] == "member_of" and bool(gold["object"]) and gold["object"] in (gold["subject"] or "")


def _agreement(case: Case, analysis: Analysis, hit: Claim, gold: Case, figures: Figures) -> list[str]:
    answers: dict[str, tuple[bool, object]] = {
        "stance": (hit.stance == gold["stance"], hit.stance),
        "certainty": (hit.certainty == gold["certainty"], hit.certainty),
        "source": (_chain_right(analysis, hit, gold), [s.text or s.name for s in hit.sources[1:]]),
    }
    if gold["when"]:
        answers["date"] = (_date_right(hit, gold["when"]), hit.when.bounds.edtf() if hit.when else None)
    wrong = []
    for what, (right, got) in answers.items():
        figures.asked[what] += 1
        figures.agree[what] += bool(right)
        if not right:
            wrong.append(f"  ~ {what} of {gold['kind']} {gold['subject']} -> {gold['object']}: {got} not "
                         f"{gold['sources' if what == 'source' else 'when' if what == 'date' else what]}")  # fmt: skip
    return wrong


def _details_right(case: Case, analysis: Analysis, claim: Claim, gold: Case) -> int:
    right = _chain_right(analysis, claim, gold)
    return int(right) + int(claim.stance == gold["stance"]) + int(claim.certainty == gold["certainty"])


def _meets(case: Case, analysis: Analysis, claim: Claim, gold: Case) -> bool:
    ends = (claim.subject, claim.object)
    ways = [ends, ends[::-1]] if kinds()[claim.kind].symmetric else [ends]
    return any(
        _same(case, analysis, one, gold["subject"]) and _same(case, analysis, other, gold["object"])
        for one, other in ways
    )


def _same(case: Case, analysis: Analysis, end: End | None, words: str | None) -> bool:
    if end is None or words is None:
        return words is None and end is None
    if _fold(words) in _fold(end.text) or _fold(end.text) in _fold(words):
        return True
    names = {end.name, *(analysis.parties[end.party].names if end.party is not None else ())}
    if any(_fold(words) == _fold(name) or _fold(name) in _fold(words) for name in names if len(name) > 1):
        return True
    at = case["text"].find(words)
    spans = [end.span] if end.span else []
    if end.party is not None:
        spans += [analysis.mentions[m].span for m in analysis.parties[end.party].mentions]
    while at >= 0:
        if any(span.overlaps(Span(at, at + len(words))) for span in spans):
            return True
        at = case["text"].find(words, at + 1)
    return False


def _chain_right(analysis: Analysis, claim: Claim, gold: Case) -> bool:
    links = claim.sources[1:]
    if len(links) != len(gold["sources"]):
        return False
    for link, words in zip(links, gold["sources"], strict=True):
        names = {link.name, link.text or "", *(analysis.parties[link.party].names if link.party is not None else ())}
        if not any(_fold(words) in _fold(n) or (n and _fold(n) in _fold(words)) for n in names):
            return False
    return True


def _date_right(claim: Claim, edtf: str) -> bool:
    if claim.when is None:
        return False
    return claim.when.bounds.start.overlaps(Bound.parse(edtf)) and claim.when.bounds.start.last is not None


def _fold(text: str) -> str:
    return " ".join(
        w for w in text.lower().replace("’", "'").replace("'s", "").split() if w not in {"the", "a", "an"}
    )


def _shown(end: End | None) -> str:
    return f"{end.text!r} ({end.name})" if end else "nobody"


def report(figures: Figures, title: str) -> str:
    """The figures as a table."""
    lines = [f"{title}: recall {figures.recall():.1f} precision {figures.precision():.1f}  " + "  ".join(
        f"{what} {figures.agreement(what):.1f}" for what in ("source", "stance", "certainty", "date"))]  # fmt: skip
    for kind in kinds():
        if figures.wanted[kind] or figures.found[kind]:
            lines.append(f"  {kind:18} recall {figures.recall(kind):5.1f} of {figures.wanted[kind]:3}"
                         f"   precision {figures.precision(kind):5.1f} of {figures.found[kind]:3}")  # fmt: skip
    return "\n".join(lines)


def main() -> None:
    """Print the figures of a set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", default="seen", choices=["seen", "held-out"])
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--kind", default="")
    parser.add_argument("--war", default="")
    options = parser.parse_args()
    figures = score(options.set, options.war, options.kind if options.show or options.kind else None)
    print(report(figures, f"sentences, {options.set}"))


if __name__ == "__main__":
    main()
