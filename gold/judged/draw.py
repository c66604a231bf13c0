"""Draw claims at random for a person to judge, and keep the judgements that still stand.

In: the folder of WHENCE_MATERIAL (default ../shared): texts of re3d dev and Security Force Monitor dev. Out:
claims.csv, one row a claim: document, offsets, kind, stance and the verdict; no word of the texts.
Always: the draw depends on the seed and on what the program finds, and on nothing else; a claim judged before keeps its
verdict where document, kind, stance and every offset are the same; a new one has none until somebody has read it.

    python -m gold.judged.draw [--seed N] [--count N] [--half A|B] [--show] [--report]
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from whence.claims import Claim, End, find_claims
from whence.language import analyse
from whence.reading import read_text
from whence.reading.document import Document

MATERIAL = Path(os.environ.get("WHENCE_MATERIAL", Path(__file__).parents[3] / "shared"))
LIST = Path(__file__).with_name("claims.csv")
IDENTITY = (
    "document", "start", "end", "kind", "stance", "subject_start", "subject_end", "object_start", "object_end",
)  # fmt: skip
COLUMNS = (*IDENTITY, "verdict", "reason")
AROUND = 250  # characters of context shown on either side
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A claim with the document it was read in."""

    claim: Claim
    document: Document


def texts(half: str | None) -> Iterator[tuple[str, str]]:
    """Names and texts of both collections; half A is every second document by name, as in benchmarks/relations.py."""
    lines = (MATERIAL / "bench/re3d/documents-dev.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    re3d = sorted((f"re3d/{record['id']}", str(record["text"])) for record in records)
    paths = sorted((MATERIAL / "bench/sfm/dev").glob("*.ann"))
    sfm = [(f"sfm/{path.stem}", path.with_suffix(".txt").read_bytes().decode("utf-8")) for path in paths]
    for collection in (re3d, sfm):
        for position, row in enumerate(collection):
            if half is None or half == "AB"[position % 2]:
                yield row


def draw(seed: int, count: int, half: str | None) -> list[Drawn]:
    """So many of all claims, by chance, in the order of documents and passages."""
    found: list[Drawn] = []
    for name, text in texts(half):
        document = read_text(text, name)
        found += [Drawn(claim, document) for claim in find_claims(document, analyse(document))]
    chosen = sorted(random.Random(seed).sample(range(len(found)), min(count, len(found))))
    return [found[i] for i in chosen]


def row_of(drawn: Drawn) -> Row:
    """What identifies the claim, as text."""
    claim = drawn.claim
    passage = (str(claim.passage.start), str(claim.passage.end), claim.kind, str(claim.stance))
    values = (drawn.document.path, *passage, *_offsets(claim.subject), *_offsets(claim.object))
    return dict(zip(IDENTITY, values, strict=True))


def _offsets(end: End | None) -> tuple[str, str]:
    return (str(end.span.start), str(end.span.end)) if end is not None and end.span is not None else ("", "")


def judged() -> dict[tuple[str, ...], Row]:
    """The rows of the list by what identifies them."""
    if not LIST.exists():
        return {}
    with LIST.open(encoding="utf-8", newline="") as file:
        return {_key(row): row for row in csv.DictReader(file)}


def _key(row: Row) -> tuple[str, ...]:
    return tuple(row[column] for column in IDENTITY)


def write(rows: list[Row]) -> None:
    """Replace the list."""
    with LIST.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def show(number: int, drawn: Drawn, row: Row) -> None:
    """One claim with the words around it, for the person who judges."""
    claim, text = drawn.claim, drawn.document.text
    how = [claim.kind, str(claim.stance), str(claim.certainty), claim.rule, claim.details.role or ""]
    how += [end.text for end in claim.details.of]
    print(
        f"\n[{number}] {row['document']} {_shown(claim.subject)} -> {_shown(claim.object)} ({'; '.join(how)})",
        end=" ",
    )
    print(row["verdict"], row["reason"])
    before = text[max(0, claim.passage.start - AROUND) : claim.passage.start]
    after = text[claim.passage.end : claim.passage.end + AROUND]
    print(f"    {before}[[{claim.quote}]]{after}".replace("\n", " / "))


def _shown(end: End | None) -> str:
    if end is None:
        return "-"
    return f"{end.kind}:{end.text!r}" + (f" = {end.name}" if end.name != end.text else "")


def report(rows: list[Row]) -> str:
    """How many are right, by collection and by kind, and why the others are wrong."""
    lines = []
    for label in ("", "re3d", "sfm"):
        part = [row for row in rows if row["document"].startswith(label)]
        known = [row for row in part if row["verdict"]]
        right = sum(row["verdict"] == "right" for row in known)
        share = 100 * right / max(len(known), 1)
        open_ = len(part) - len(known)
        lines.append(f"{label or 'all'}: {right} of {len(known)} right, {share:.1f} % ({open_} not judged)")
    kinds = Counter(row["kind"] for row in rows if row["verdict"])
    wrong = [row for row in rows if row["verdict"] == "wrong"]
    by_kind = Counter(row["kind"] for row in wrong).most_common()
    lines.append("wrong by kind: " + ", ".join(f"{kind} {count} of {kinds[kind]}" for kind, count in by_kind))
    reasons = Counter(row["reason"] for row in wrong).most_common()
    lines.append("reasons: " + ", ".join(f"{reason} {count}" for reason, count in reasons))
    return "\n".join(lines)


def main() -> int:
    """Draw, keep what was judged, and write the list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=2031)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--half", choices=("A", "B"))
    parser.add_argument("--show", action="store_true", help="print the claims with the words around them")
    parser.add_argument("--report", action="store_true", help="only count the verdicts of the list as it is")
    arguments = parser.parse_args()
    if arguments.report:
        print(report(list(judged().values())))
        return 0
    if not (MATERIAL / "bench").is_dir():
        print(f"skipped: {MATERIAL / 'bench'} is not there. Set WHENCE_MATERIAL to the material.", file=sys.stderr)
        return 0
    known = judged()
    rows = []
    for number, drawn in enumerate(draw(arguments.seed, arguments.count, arguments.half), start=1):
        row = row_of(drawn)
        row |= {column: known.get(_key(row), {}).get(column, "") for column in ("verdict", "reason")}
        rows.append(row)
        if arguments.show:
            show(number, drawn, row)
    write(rows)
    print(report(rows))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
