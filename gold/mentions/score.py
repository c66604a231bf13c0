"""Score the mentions: are names found with their span and kind, and are the right mentions one party?

In: seen.toml or held_out.toml beside this file (their format stands in the head of seen.toml). Out: `Figures`; with
`--show` every name missed or invented, every wrong link and every pronoun or description given to somebody else.
Always: only names of persons, groups and places count as names; a link is a pair of exactly found names of one case;
a pronoun or description is right where its party holds more names of the wanted party than of any other.

    python -m gold.mentions.score [--set held_out] [--show] [--case sudan-wire]
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from whence.language.analysis import LocalParty, Mention, MentionForm
from whence.language.mentions import find_mentions
from whence.language.parse_english import parse
from whence.values import Span

HERE = Path(__file__).parent
_KINDS = {"p": "person", "g": "group", "l": "place", "o": "outlet", "a": "account", "e": "people"}
_COUNTED = ("person", "group", "place")
_MARK = re.compile(r"(\[\[|\|[a-z]+\d+\]\])")


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked stretch. kind: of a name, "" otherwise.  form: name, description or pronoun.  party: its number."""

    span: Span
    kind: str
    form: MentionForm
    party: int


@dataclass(frozen=True, slots=True)
class Case:
    """One text with its marks. headline: where its first line ends, if that is a headline (marks none)."""

    id: str
    text: str
    marks: tuple[Mark, ...]
    headline: int


@dataclass(slots=True)
class Figures:
    """Counts by what is counted ("names", "links", "pronoun", "description"): wanted, found, right."""

    wanted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def shares(self) -> dict[str, float]:
        """F1 of names and links, precision and recall of pronouns and descriptions, 0 to 100."""
        shown = {what: self._f1(what) for what in ("names", "links")}
        for what in ("pronoun", "description"):
            shown[f"{what} precision"] = 100 * self.right[what] / max(1, self.found[what])
            shown[f"{what} recall"] = 100 * self.right[what] / max(1, self.wanted[what])
        return shown

    def _f1(self, what: str) -> float:
        return 200 * self.right[what] / max(1, self.found[what] + self.wanted[what])


def cases(which: str = "seen") -> Iterator[Case]:
    """The cases of a set, in order."""
    with (HERE / f"{which}.toml").open("rb") as file:
        rows = tomllib.load(file)["case"]
    for row in rows:
        text, marks = unmarked(row["text"].strip("\n"))
        headline = text.find("\n\n")
        yield Case(row["id"], text, marks, max(0, headline))


def unmarked(text: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without its marks, and the marks. Raises ValueError where brackets do not match."""
    plain, marks, open_at = "", [], []
    for piece in _MARK.split(text):
        if piece == "[[":
            open_at.append(len(plain))
        elif _MARK.fullmatch(piece):
            letters, number = re.fullmatch(r"\|([a-z]+)(\d+)\]\]", piece).groups()  # type: ignore[union-attr]
            marks.append(_mark(Span(open_at.pop(), len(plain)), letters, int(number)))
        else:
            plain += piece
    if open_at:
        raise ValueError(f"unclosed mark at {plain[open_at[-1] : open_at[-1] + 20]!r}")
    return plain, tuple(marks)


def _mark(span: Span, letters: str, number: int) -> Mark:
    if letters in _KINDS:
        return Mark(span, _KINDS[letters], MentionForm.NAME, number)
    form = MentionForm.PRONOUN if letters[0] == "r" else MentionForm.DESCRIPTION
    return Mark(span, "", form, number)


def score(which: str = "seen", only: str = "") -> Figures:
    """Run a set."""
    figures = Figures()
    for case in cases(which):
        if only in case.id:
            lines = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", case.text)]
            mentions, parties = find_mentions(parse(case.text, lines))
            _names(figures, case, mentions)
            of_party = _links(figures, case, mentions)
            _references(figures, case, mentions, (of_party, parties))
    return figures


def _names(figures: Figures, case: Case, mentions: Sequence[Mention]) -> None:
    wanted = {(mark.span, mark.kind) for mark in case.marks if mark.kind in _COUNTED}
    other = {mark.span for mark in case.marks if mark.kind and mark.kind not in _COUNTED}
    found = {
        (mention.span, str(mention.kind))
        for mention in mentions
        if mention.form is MentionForm.NAME and mention.kind in _COUNTED
        and mention.span not in other and mention.span.start >= case.headline
    }  # fmt: skip
    figures.wanted["names"] += len(wanted)
    figures.found["names"] += len(found)
    figures.right["names"] += len(wanted & found)
    for word, names in (("missed", wanted - found), ("invented", found - wanted)):
        figures.failures.extend(f"{case.id} {word} {kind} {span.of(case.text)!r}" for span, kind in sorted(names))


def _links(figures: Figures, case: Case, mentions: Sequence[Mention]) -> dict[int, Counter[int]]:
    """Count pairs of names; returns, for each party found, how many names of each wanted party it holds."""
    party = {mention.span: mention.party for mention in mentions}
    named = [mark for mark in case.marks if mark.kind and mark.span in party]
    of_party: dict[int, Counter[int]] = defaultdict(Counter)
    for mark in named:
        of_party[party[mark.span]][mark.party] += 1
    for one, two in combinations(named, 2):
        wanted, found = one.party == two.party, party[one.span] == party[two.span]
        figures.wanted["links"] += wanted
        figures.found["links"] += found
        figures.right["links"] += wanted and found
        names = one.span.of(case.text), two.span.of(case.text)
        if wanted != found and names[0] != names[1]:
            figures.failures.append(f"{case.id} {'parted' if wanted else 'joined'} {names[0]!r} and {names[1]!r}")
    return of_party


def _references(
    figures: Figures,
    case: Case,
    mentions: Sequence[Mention],
    read: tuple[dict[int, Counter[int]], Sequence[LocalParty]],
) -> None:
    of_party, parties = read
    named = {mark.party for mark in case.marks if mark.kind}
    for mark in case.marks:
        if mark.kind:
            continue
        figures.wanted[mark.form] += 1
        mention = _nearest(mark, mentions)
        if mention is None:
            continue
        holds = of_party.get(mention.party)
        most = holds.most_common(1)[0][0] if holds else None
        right = most == mark.party if mark.party in named else not holds
        if not (holds or right):
            continue  # left as a party of its own: not found, but not wrong either
        figures.found[mark.form] += 1
        figures.right[mark.form] += right
        if not right:
            where = case.text[max(0, mark.span.start - 30) : mark.span.end + 20].replace("\n", " ")
            figures.failures.append(f"{case.id} ...{where}... is not {parties[mention.party].name!r}")


def _nearest(mark: Mark, mentions: Sequence[Mention]) -> Mention | None:
    meeting = [m for m in mentions if m.form is mark.form and m.span.overlaps(mark.span)]
    apart = {m.index: abs(m.span.start - mark.span.start) + abs(m.span.end - mark.span.end) for m in meeting}
    return min(meeting, key=lambda m: apart[m.index], default=None)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", default="seen")
    parser.add_argument("--case", default="")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    figures = score(options.set, options.case)
    if options.show:
        print(*figures.failures, sep="\n")
    shown = ", ".join(f"{name} {value:.1f}" for name, value in figures.shares().items())
    print(f"mentions, {options.set}: {shown} ({figures.wanted['names']} names)")


if __name__ == "__main__":
    main()
