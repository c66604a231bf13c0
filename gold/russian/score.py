"""Score the reading of Russian: names, who is who, nominatives, dates, claims.

In: seen.toml or held.toml beside this file (format in its head). Out: `Figures`; with `--show` every miss and
invention of the seen set.
Always: an end of a claim is right where its words overlap the annotated words or its party bears their name; optional
claims are neither rewarded nor punished.

    python -m gold.russian.score [--set held] [--show] [--case sudan-wire]
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from gold.russian.cases import HERE, Case, Wanted, cases
from whence.claims import Claim, End, find_claims, kinds
from whence.language import analyse
from whence.language.analysis import Analysis, Mention, MentionForm
from whence.language.dates import resolve
from whence.language.russian.dates import past_of
from whence.values import Bound, Span


@dataclass(slots=True)
class Figures:
    """Counts by what is counted; wanted and found may differ, right is in both."""

    wanted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    lines: list[str] = field(default_factory=list)

    def recall(self, what: str) -> float:
        """Share of what was wanted that was found, 0 to 100."""
        return 100 * self.right[what] / max(1, self.wanted[what])

    def precision(self, what: str) -> float:
        """Share of what was found that was wanted, 0 to 100."""
        return 100 * self.right[what] / max(1, self.found[what])

    def f1(self, what: str) -> float:
        """Harmonic mean of precision and recall, 0 to 100."""
        return 200 * self.right[what] / max(1, self.found[what] + self.wanted[what])


def score(which: str = "seen", only: str = "") -> Figures:
    """Figures over a set. only: a part of the ids of the cases to look at."""
    return score_file(HERE / f"{which}.toml", "ru", only)


def score_file(path: Path, language: str, only: str = "") -> Figures:
    """Figures over the cases of a file in that language."""
    figures = Figures()
    for case in cases(path, language):
        if only in case.id:
            _case(case, figures)
    return figures


def _case(case: Case, figures: Figures) -> None:
    document = case.document()
    analysis = analyse(document)
    claims = find_claims(document, analysis)
    before = len(figures.lines)
    pairs = score_names(case, analysis, figures)
    _links(pairs, figures)
    _nominatives(case, analysis, pairs, figures)
    _references(case, analysis, figures)
    _dates(case, analysis, figures)
    _claims(case, analysis, claims, figures)
    if len(figures.lines) > before:
        figures.lines.insert(before, f"{case.id}: {' '.join(case.text.split())}")


# -------------------------------------------------------------------- mentions
def score_names(case: Case, analysis: Analysis, figures: Figures) -> dict[Mention, int]:
    """Count the names of a case. Returns the found names with the right span, each with its annotated party."""
    wanted = {mark.span: mark for mark in case.marks if mark.form is MentionForm.NAME}
    figures.wanted["names"] += len(wanted)
    pairs: dict[Mention, int] = {}
    for mention in analysis.mentions:
        if mention.form is not MentionForm.NAME:
            continue
        figures.found["names"] += 1
        mark = wanted.pop(mention.span, None)
        if mark is None:
            figures.lines.append(f"  + name {mention.kind} {mention.text!r} [{mention.rule}]")
            continue
        pairs[mention] = mark.party
        figures.right["names"] += mark.kind == mention.kind
        if mark.kind != mention.kind:
            figures.lines.append(f"  ~ {mention.text!r} is {mark.kind}, not {mention.kind} [{mention.rule}]")
    figures.lines += [f"  - name {mark.kind} {mark.span.of(case.text)!r}" for mark in wanted.values()]
    return pairs


def _links(pairs: dict[Mention, int], figures: Figures) -> None:
    for (one, party), (other, its) in combinations(pairs.items(), 2):
        figures.wanted["links"] += party == its
        figures.found["links"] += one.party == other.party
        figures.right["links"] += party == its and one.party == other.party
        if (party == its) != (one.party == other.party):
            figures.lines.append(f"  ~ link {'missed' if party == its else 'wrong'}: {one.text!r}, {other.text!r}")


def _nominatives(case: Case, analysis: Analysis, pairs: dict[Mention, int], figures: Figures) -> None:
    for number, name in case.names.items():
        bearers = [mention for mention, party in pairs.items() if party == number]
        if bearers:
            figures.wanted["nominative"] += 1
            names = {name for mention in bearers for name in analysis.parties[mention.party].names}
            figures.right["nominative"] += name in names
            if name not in names:
                figures.lines.append(f"  ~ nominative {name!r} not among {sorted(names)}")


def _references(case: Case, analysis: Analysis, figures: Figures) -> None:
    """Pronouns and descriptions: right where their party is that of the annotation."""
    party_of = {number: _found_parties(case, analysis, number) for number in {mark.party for mark in case.marks}}
    for form, what in ((MentionForm.PRONOUN, "pronouns"), (MentionForm.DESCRIPTION, "descriptions")):
        marks = [mark for mark in case.marks if mark.form is form]
        figures.wanted[what] += len(marks)
        for mention in analysis.mentions:
            if mention.form is not form or (
                form is MentionForm.DESCRIPTION and not analysis.parties[mention.party].names
            ):
                continue  # a description that stands for itself promises nothing
            figures.found[what] += 1
            mark = next((m for m in marks if m.span.overlaps(mention.span)), None)
            right = mark is not None and mention.party in party_of[mark.party]
            figures.right[what] += right
            if not right:
                figures.lines.append(f"  ~ {mention.text!r} is read as {analysis.parties[mention.party].name}")


def _found_parties(case: Case, analysis: Analysis, number: int) -> set[int]:
    spans = [m.span for m in case.marks if m.party == number and m.form is not MentionForm.PRONOUN]
    return {
        m.party
        for m in analysis.mentions
        if m.form is not MentionForm.PRONOUN and any(s.overlaps(m.span) for s in spans)
    }


# -------------------------------------------------------------------- dates
def _dates(case: Case, analysis: Analysis, figures: Figures) -> None:
    published = Bound.parse(case.published) if case.published else None
    found = {date.text: resolve(date, published, past_of(analysis.parse, date)) for date in analysis.dates}
    for words, edtf in case.dates:
        figures.wanted["dates"] += 1
        figures.right["dates"] += found.get(words) == Bound.parse(edtf)
        if found.get(words) != Bound.parse(edtf):
            figures.lines.append(f"  ~ date {words!r}: {found.get(words)} not {edtf}")


# -------------------------------------------------------------------- claims
def _claims(case: Case, analysis: Analysis, claims: Sequence[Claim], figures: Figures) -> None:
    used: set[str] = set()
    spare: set[str] = set()
    for wanted in sorted(case.claims, key=lambda w: w.optional):
        accepted = {wanted.kind, *wanted.also}
        hits = [c for c in claims if c.kind in accepted and c.id not in used and _meets(case, analysis, c, wanted)]
        hit = max(hits, key=lambda c: (c.kind == wanted.kind, c.stance == _stance(wanted)), default=None)
        if hit is not None:
            used.add(hit.id)
        if wanted.optional:
            spare |= {hit.id} if hit is not None else set()
            continue
        figures.wanted["claims"] += 1
        figures.wanted[wanted.kind] += 1
        if hit is None:
            figures.lines.append(
                f"  - claim {wanted.kind}: {_shown(case, wanted.subject)} -> {_shown(case, wanted.object)}"
            )
            continue
        figures.right["claims"] += 1
        figures.right[wanted.kind] += 1
        _details(case, analysis, hit, wanted, figures)
    for claim in claims:
        if claim.id in spare:
            continue
        figures.found["claims"] += 1
        figures.found[claim.kind] += 1
        if claim.id not in used:
            ends = [f"{end.text!r}" if end else "-" for end in (claim.subject, claim.object)]
            figures.lines.append(f"  + claim {claim.kind}: {ends[0]} -> {ends[1]} [{claim.rule} {claim.score}]")


def _stance(wanted: Wanted) -> str:
    return "denied" if wanted.denied else "asserted"


def _details(case: Case, analysis: Analysis, hit: Claim, wanted: Wanted, figures: Figures) -> None:
    answers: dict[str, tuple[bool, object]] = {
        "stance": (hit.stance.value == _stance(wanted), hit.stance),
        "certainty": (hit.certainty.value == wanted.certainty, hit.certainty),
        "chain": (_chain_right(case, analysis, hit, wanted), [link.text or link.name for link in hit.sources[1:]]),
    }
    if wanted.when:
        bound = hit.when.bounds.start if hit.when else None
        answers["when"] = (
            bound is not None and bound.last is not None and bound.overlaps(Bound.parse(wanted.when)),
            bound,
        )
    for what, (right, got) in answers.items():
        figures.wanted[what] += 1
        figures.right[what] += right
        if not right:
            figures.lines.append(
                f"  ~ {what} of {wanted.kind} {_shown(case, wanted.subject)} -> {_shown(case, wanted.object)}: {got}"
            )


def _chain_right(case: Case, analysis: Analysis, hit: Claim, wanted: Wanted) -> bool:
    links = hit.sources[1:]
    if len(links) != len(wanted.chain):
        return False
    ends = [End(link.kind, link.text or link.name, link.span, link.name, link.mention, link.party) for link in links]
    return all(_same(case, analysis, end, words) for end, words in zip(ends, wanted.chain, strict=True))


def _meets(case: Case, analysis: Analysis, claim: Claim, wanted: Wanted) -> bool:
    ends = (claim.subject, claim.object)
    ways = [ends, ends[::-1]] if kinds()[claim.kind].symmetric else [ends]
    return any(_same(case, analysis, a, wanted.subject) and _same(case, analysis, b, wanted.object) for a, b in ways)


def _same(case: Case, analysis: Analysis, end: End | None, wanted: int | str | None) -> bool:
    if end is None or wanted is None:
        return end is None and wanted is None
    if isinstance(wanted, str):
        spans = [Span(found.start(), found.end()) for found in re.finditer(re.escape(wanted), case.text)]
    else:
        spans = [mark.span for mark in case.marks if mark.party == wanted]
    own = [end.span] if end.span else []
    if end.party is not None:
        own += [analysis.mentions[m].span for m in analysis.parties[end.party].mentions]
    return any(span.overlaps(other) for span in own for other in spans)


def _shown(case: Case, end: int | str | None) -> str:
    return "-" if end is None else end if isinstance(end, str) else "/".join(sorted(case.named(end)) or [str(end)])


def report(figures: Figures, title: str) -> str:
    """The figures as a table."""
    lines = [
        f"{title}: names F1 {figures.f1('names'):.1f} (P {figures.precision('names'):.1f} R {figures.recall('names'):.1f}), "
        f"links P {figures.precision('links'):.1f} R {figures.recall('links'):.1f} of {figures.wanted['links']}, "
        f"nominative {figures.right['nominative']} of {figures.wanted['nominative']}, dates {figures.right['dates']} of "
        f"{figures.wanted['dates']}",
        *(f"  {what} P {figures.precision(what):.1f} of {figures.found[what]} R {figures.recall(what):.1f} of {figures.wanted[what]}"
          for what in ("pronouns", "descriptions", "claims")),
        "  agreement: " + "  ".join(f"{what} {figures.recall(what):.1f}" for what in ("chain", "stance", "certainty", "when")),
    ]  # fmt: skip
    for kind in kinds():
        if figures.wanted[kind] or figures.found[kind]:
            lines.append(
                f"    {kind:18} {figures.right[kind]:3} of {figures.wanted[kind]:3} wanted, {figures.found[kind]:3} found"
            )
    return "\n".join(lines)


def main() -> None:
    """Print the figures of a set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", default="seen", choices=["seen", "held"])
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--case", default="")
    options = parser.parse_args()
    figures = score(options.set, options.case)
    if options.show:
        print(*figures.lines, sep="\n")
    print(report(figures, f"Russian, {options.set}"))


if __name__ == "__main__":
    main()
