"""The annotated relations of re3d dev and Security Force Monitor dev, read with the program's analysis of their texts.

Comes in: the folder of WHENCE_MATERIAL (default ../shared). Goes out: `Item`s, a document with the annotators' relations.
Always: a symmetric relation that was annotated both ways counts once; title and role are one, "has_office".
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from whence.language import analyse
from whence.language.analysis import Analysis
from whence.reading import read_text
from whence.reading.document import Document
from whence.values import Span

MATERIAL = Path(os.environ.get("WHENCE_MATERIAL", Path(__file__).parents[2] / "shared"))

NARROW = {
    "FightingAgainst": {"fights", "attacked", "defeated", "killed"},
    "AlliesOf": {"allied_with", "fought_alongside"},
    "InChargeOf": {"leads"},
    "BelongsTo": {"member_of", "part_of"},
    "IsSynonymOf": {"known_as"},
}
WIDE = {
    "FightingAgainst": NARROW["FightingAgainst"]
    | {"besieged", "captured", "destroyed", "wounded", "detained", "rival_of"},
    "AlliesOf": NARROW["AlliesOf"] | {"supports", "supplied", "trained", "reinforced"},
    "InChargeOf": {"leads", "controls", "captured", "deputy_of"},
    "BelongsTo": NARROW["BelongsTo"] | {"affiliated_with", "leads", "deputy_of", "joined", "took_part"},
    "IsSynonymOf": {"known_as"},
}
SYMMETRIC = frozenset({"FightingAgainst", "AlliesOf", "IsSynonymOf"})


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation. source, target: the spans by which either end may be met, the first the one that tells it."""

    type: str
    source: tuple[Span, ...]
    target: tuple[Span, ...]


@dataclass(slots=True)
class Item:
    """One document as the program reads it, with the annotators' relations."""

    name: str
    document: Document
    analysis: Analysis
    gold: list[Relation]


Finder = Callable[[Item], list[Relation]]


def re3d() -> Iterator[tuple[str, str, list[Relation]]]:
    """Documents of re3d dev: id, text, relations of the five types, the two ways of a symmetric one once."""
    for line in (MATERIAL / "bench/re3d/documents-dev.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        found: dict[tuple[object, ...], Relation] = {}
        for row in record["relations"]:
            ends = [Span(row["sourceBegin"], row["sourceEnd"]), Span(row["targetBegin"], row["targetEnd"])]
            if row["type"] in NARROW:
                key = sorted(ends, key=lambda s: (s.start, s.end)) if row["type"] in SYMMETRIC else ends
                found[row["type"], *key] = Relation(row["type"], (ends[0],), (ends[1],))
        yield record["id"], record["text"], list(found.values())


def sfm() -> Iterator[tuple[str, str, list[Relation]]]:
    """Texts of SFM dev with their relations; title and role are one."""
    for path in sorted((MATERIAL / "bench/sfm/dev").glob("*.ann")):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        spans: dict[str, Span] = {}
        found: list[Relation] = []
        for line in path.read_text(encoding="utf-8").splitlines():
            key, _, rest = line.partition("\t")
            numbers = [int(n) for n in re.findall(r"\d+", rest.partition("\t")[0])]
            if key.startswith("T"):
                spans[key] = Span(numbers[0], numbers[-1])
            elif key.startswith("R"):
                kind, one, other = rest.split()[:3]
                kind = "has_office" if kind in {"has_title", "has_role"} else kind
                found.append(Relation(kind, (spans[one.partition(":")[2]],), (spans[other.partition(":")[2]],)))
        yield path.stem, text, found


def items(corpus: Callable[[], Iterator[tuple[str, str, list[Relation]]]], half: str | None) -> list[Item]:
    """The documents of a corpus, read by the program."""
    result = []
    for position, (name, text, gold) in enumerate(sorted(corpus(), key=lambda row: row[0])):
        if half is None or half == "AB"[position % 2]:
            document = read_text(text, name)
            result.append(Item(name, document, analyse(document), gold))
    return result
