"""Score happenings, origins, circles, copies, edits and counts against what a careful reader found in the examples.

In: examples/answers.toml, and the examples read into a ledger (a fresh one, or one named). Out: `Figures`, a line for
each thing looked for.
Always: a quote counts as told where a claim or statement read from it stands in the happening that holds most of the
others; a passage from which nothing was read is a fault of reading and is counted apart (`unread`).

    python -m gold.accounts.score [--ledger DIR]
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations, product
from pathlib import Path
from typing import Any

from whence.accounts.circles import circles
from whence.accounts.conflicts.pairs import counts_alike
from whence.accounts.corroboration import corroborate
from whence.accounts.happening import Happening
from whence.accounts.picture import Picture, picture
from whence.accounts.told import Told
from whence.ledger import Ledger, Views
from whence.names.forms import fold
from whence.values import Span

EXAMPLES = Path(__file__).parents[2] / "examples"
Answer = dict[str, Any]


@dataclass(slots=True)
class Figures:
    """Counts by name, and what went wrong in words."""

    counts: Counter[str] = field(default_factory=Counter)
    lines: list[str] = field(default_factory=list)

    def share(self, part: str, whole: str) -> float:
        """100 * part / whole, 0 where there is nothing."""
        return 100 * self.counts[part] / max(1, self.counts[whole])

    def shares(self) -> dict[str, float]:
        """The figures of the gate, 0 to 100."""
        return {
            "accounts": self.share("accounts told", "accounts"), "quotes": self.share("quotes told", "quotes read"),
            "origins": self.share("origins right", "accounts told"), "apart": self.share("apart kept", "apart"),
            "circles": self.share("circles found", "circles"), "counts": self.share("counts right", "counts"),
            "copies": self.share("copies found", "copies"),
        }  # fmt: skip


class Examples:
    """The examples as read: claims by the passage they were read from."""

    def __init__(self, seen: Picture, texts: dict[str, str]) -> None:
        self.seen, self._texts = seen, texts
        self.of = {told.id: each for each in seen.gathering.happenings for told in each.told}

    def claims(self, file: str, text: str) -> list[Told]:
        """The claims read from a quoted passage."""
        span = _locate(self._texts.get(file, ""), text)
        return [
            each for each in self.seen.told.values() if span and each.report.path == file and each.span.overlaps(span)
        ]


def load(folder: Path) -> Examples:
    """The examples in a ledger."""
    ledger = Ledger.open(folder)
    with ledger.view() as connection:
        texts = {summary.path: text for summary, text in Views(connection).every_text()}
        found = Examples(picture(connection), texts)
    ledger.close()
    return found


def read_examples(folder: Path) -> Examples:
    """Read the examples into a new ledger, as a person would."""
    command = [sys.executable, "-m", "whence", "read", str(EXAMPLES / "reports"), "--ledger", str(folder)]
    subprocess.run([*command, "--metadata", str(EXAMPLES / "metadata.csv")], check=True, capture_output=True)
    return load(folder)


def score(examples: Examples) -> Figures:
    """Compare with the answers."""
    answers: Answer = tomllib.loads((EXAMPLES / "answers.toml").read_text(encoding="utf-8"))
    figures = Figures()
    for answer in answers["happening"]:
        _happening(examples, answer, figures)
    for answer in answers["apart"]:
        _apart(examples, answer, figures)
    for answer in answers["counts"]:
        _counts(examples, answer, figures)
    for answer in answers["circle"]:
        _circle(examples, answer, figures)
    for answer in answers["copy"]:
        _copy(examples, answer, figures)
    return figures


def _happening(examples: Examples, answer: Answer, figures: Figures) -> None:
    best = _best(examples, answer)
    figures.counts["happenings"] += 1
    figures.lines.append(f"{answer['name']}: {best.label + ' ' + best.short if best else 'NOT FOUND'}")
    for account in answer["account"]:
        told = [each for quote in account["quotes"] for each in _told(examples, quote, best, figures)]
        figures.counts["accounts"] += 1
        figures.counts["accounts told"] += bool(told)
        names = sorted({examples.seen.origins.of(each).name for each in told})
        right = any(_same_name(account["origin"], name) for name in names)
        figures.counts["origins right"] += right
        figures.lines.append(f"    {account['origin']}: {', '.join(names) or 'missing'}{'' if right else '   <--'}")


def _told(examples: Examples, quote: Answer, best: Happening | None, figures: Figures) -> Iterator[Told]:
    claims = examples.claims(quote["file"], quote["text"])
    figures.counts["quotes"] += 1
    figures.counts["quotes read"] += bool(claims)
    found = [each for each in claims if best and examples.of.get(each.id) is best]
    figures.counts["quotes told"] += bool(found)
    if not claims:
        figures.counts["unread"] += 1
    elif not found:
        figures.lines.append(f"      not joined: {quote['file']}: {quote['text'][:70]}")
    yield from found


def _best(examples: Examples, answer: Answer) -> Happening | None:
    """The happening that holds most quotes; of equals, the one of the kind that is looked for."""
    votes: Counter[str] = Counter()
    by_id: dict[str, Happening] = {}
    for account in answer["account"]:
        for quote in account["quotes"]:
            held = {
                examples.of[each.id].id: examples.of[each.id]
                for each in examples.claims(**quote)
                if each.id in examples.of
            }
            votes.update(held.keys())
            by_id |= held
    kind = answer["kind"]
    return max(
        by_id.values(), default=None,
        key=lambda each: (votes[each.id], any(told.kind == kind for told in each.claims), each.id),
    )  # fmt: skip


def _apart(examples: Examples, answer: Answer, figures: Figures) -> None:
    left, right = (examples.claims(**answer[side]) for side in ("left", "right"))
    figures.counts["apart"] += 1
    if answer["what"] == "happenings":
        joined = {id(examples.of.get(each.id)) for each in left} & {id(examples.of.get(each.id)) for each in right}
        kept = not joined - {id(None)}
    else:
        kept = _never_one_party(examples, answer["left"]["text"], answer["right"]["text"])
    figures.counts["apart kept"] += kept
    figures.lines.append(f"apart: {answer['why']}: {'kept' if kept else 'JOINED'}")


def _never_one_party(examples: Examples, left: str, right: str) -> bool:
    names = examples.seen.names
    return not {key for key, name in names.items() if name == left} & {
        key for key, name in names.items() if name == right
    }


def _counts(examples: Examples, answer: Answer, figures: Figures) -> None:
    claims = [examples.claims(**quote) for quote in answer["quotes"]]
    ids = [{each.id for each in found} for found in claims]
    conflicts = [{each.left.id, each.right.id} for each in examples.seen.conflicts if each.rule.name == "figures"]
    for one, other in combinations(range(len(ids)), 2):
        pairs = [{a, b} for a, b in product(ids[one], ids[other])]
        found = any(pair in conflicts for pair in pairs)
        right = found == answer["same_thing"] or (answer["same_thing"] and _agree(examples, pairs))
        figures.counts["counts"] += 1
        figures.counts["counts right"] += right
        if not right:
            texts = answer["quotes"][one]["text"], answer["quotes"][other]["text"]
            figures.lines.append(f"counts of {answer['what']}: {texts[0][:40]} / {texts[1][:40]}: conflict {found}")


def _agree(examples: Examples, pairs: list[set[str]]) -> bool:
    """Whether two figures are seen to count one thing, and some number satisfies both."""
    told = examples.seen.told
    for left, right in (sorted(pair) for pair in pairs if len(pair) == 2):
        one, other = told[left], told[right]
        if examples.of.get(left) is examples.of.get(right) is not None and counts_alike(one, other):
            return one.count is not None and other.count is not None and one.count.compatible(other.count)
    return False


def _circle(examples: Examples, answer: Answer, figures: Figures) -> None:
    files = {quote["file"] for quote in answer["quotes"]}
    figures.counts["circles"] += 1
    if "origin" in answer:
        found = any(
            _same_name(answer["origin"], share.origin.name) and files <= {report.path for report in share.reports}
            for quote in answer["quotes"] for claim in examples.claims(**quote)
            for share in corroborate(claim, examples.seen.told.values(), examples.seen.origins).shares
        )  # fmt: skip
    else:
        seen = circles(examples.seen.told.values(), examples.seen.origins)
        found = any({citing.told.report.path for citing in circle.citings} == files for circle in seen)
    figures.counts["circles found"] += found
    figures.lines.append(f"circle: {answer['name']}: {'found' if found else 'MISSING'}")


def _copy(examples: Examples, answer: Answer, figures: Figures) -> None:
    told = examples.seen.told
    files = {answer["first"], answer["copy"]}
    found = any(
        {told[each.left].report.path, told[each.right].report.path} == files for each in examples.seen.origins.copies
    )
    figures.counts["copies"] += 1
    figures.counts["copies found"] += found


def _same_name(expected: str, name: str) -> bool:
    one, other = fold(expected), fold(name)
    return one in other or other in one


def _locate(text: str, quote: str) -> Span | None:
    pattern = r"\s+".join(re.escape(word) for word in quote.split())
    found = re.search(pattern, text)
    return Span(*found.span()) if found else None


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ledger", type=Path)
    options = parser.parse_args()
    if options.ledger:
        figures = score(load(options.ledger))
    else:
        with tempfile.TemporaryDirectory() as folder:
            figures = score(read_examples(Path(folder) / "ledger"))
    print(*figures.lines, sep="\n")
    print({name: round(value, 1) for name, value in figures.shares().items()})
    print(dict(figures.counts))


if __name__ == "__main__":
    main()
