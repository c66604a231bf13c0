"""Make the annotated reports (NAME.json) from what a reader noted (notes/NAME.txt) about a text (texts/NAME.txt).

A note has `key: value` lines, then [entities], one a line:   id | type | canonical | name; name | description; description
then [claims], one a line:   kind | subject | object | quote | option | option ...
Options: denied; probable, possible, rumoured, intended, conditional; says=a>b (the chain after the author); when=DAY, MONTH,
YEAR or FROM/TO; sal=1..3 (3 where left out); place=, role=, of=, count=, topic= (kept as extra); alt.type=, alt.subject=,
alt.object= with commas. A quote that stands twice is written `quote@2`. Subject and object are ids, or words where they are no
party (one small word alone in quotation marks), or `-`. Offsets are code points, half-open; every quote is checked against the text. Run: python gold/reports/annotate.py
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FOLDERS = (HERE, HERE / "held_out")
CERTAINTIES = {"probable", "possible", "rumoured", "intended", "conditional"}
TYPES = {"person", "group", "people", "place", "outlet", "account", "other"}
Json = dict[str, object]


class NoteError(ValueError):
    """A note that does not fit its text: file, line, what is wrong."""


@dataclass
class Note:
    """One note, cut into its three parts; each line with its number."""

    path: Path
    meta: dict[str, str] = field(default_factory=dict)
    entities: list[tuple[int, str]] = field(default_factory=list)
    claims: list[tuple[int, str]] = field(default_factory=list)

    @classmethod
    def load(cls, path: Path) -> Note:
        """The note in a file; raises NoteError for a line before any part that is no `key: value`."""
        note, part = cls(path), "meta"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            if line.strip() in {"[entities]", "[claims]"}:
                part = line.strip("[] ")
            elif part == "meta":
                key, colon, value = line.partition(":")
                if not colon:
                    raise NoteError(f"{path.name}, line {number}: not `key: value`")
                note.meta[key.strip()] = value.strip()
            else:
                (note.entities if part == "entities" else note.claims).append((number, line))
        return note


def locate(text: str, quote: str, where: str) -> tuple[int, int]:
    """Start and end of a quote; `quote@2` is its second occurrence. Raises NoteError where it is missing or repeated."""
    numbered = re.fullmatch(r"(.+)@(\d+)", quote, re.DOTALL)
    words, wanted = (numbered[1], int(numbered[2])) if numbered else (quote, 0)
    found = [match.start() for match in re.finditer(re.escape(words), text)]
    if not found or wanted > len(found):
        raise NoteError(f"{where}: not in the text: {words!r}")
    if len(found) > 1 and not wanted:
        raise NoteError(f"{where}: stands {len(found)} times, say which with @1: {words!r}")
    start = found[max(wanted, 1) - 1]
    return start, start + len(words)


def article_bounds(note: Note, text: str) -> tuple[int, int]:
    """Where the article starts and ends: `from` and `to` are its first and last words, else the whole text."""
    start = locate(text, note.meta["from"], note.path.name)[0] if "from" in note.meta else 0
    end = locate(text, note.meta["to"], note.path.name)[1] if "to" in note.meta else len(text.rstrip())
    return start, end


def parse_entities(note: Note) -> list[Json]:
    """The parties of a note, without their mentions yet."""
    made: list[Json] = []
    for number, line in note.entities:
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) < 4 or cells[1] not in TYPES:
            raise NoteError(f"{note.path.name}, line {number}: want id | type | canonical | names [| descriptions]")
        lists = [[part.strip() for part in cell.split(";") if part.strip()] for cell in cells[3:5]]
        made.append({
            "id": cells[0], "type": cells[1], "canonical": cells[2], "names": lists[0],
            "descriptions": lists[1] if len(lists) > 1 else [], "mentions": [],
        })  # fmt: skip
    return made


def add_mentions(entities: list[Json], text: str, bounds: tuple[int, int]) -> None:
    """Every place in the article where a name stands as a whole word; the longest name wins where two overlap."""
    named = [(name, entity) for entity in entities for name in list_of(entity["names"])]
    taken = [False] * len(text)
    for name, entity in sorted(named, key=lambda pair: -len(pair[0])):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            start, end = match.span()
            if bounds[0] <= start and end <= bounds[1] and not any(taken[start:end]):
                taken[start:end] = [True] * (end - start)
                list_of(entity["mentions"]).append([start, end])
    for entity in entities:
        list_of(entity["mentions"]).sort()


def list_of(value: object) -> list[Any]:
    """The value, known to be a list."""
    assert isinstance(value, list)
    return value


def parse_options(cells: list[str], where: str) -> Json:
    """The options of a claim as fields of its JSON."""
    made: Json = {"polarity": "asserted", "certainty": "stated", "attribution": ["author"], "salience": 3}
    extra: dict[str, str] = {}
    alt: dict[str, list[str]] = {}
    for cell in cells:
        key, equals, value = (part.strip() for part in cell.partition("="))
        if cell == "denied":
            made["polarity"] = "denied"
        elif cell in CERTAINTIES:
            made["certainty"] = cell
        elif key == "says":
            made["attribution"] = ["author", *[link.strip() for link in value.split(">")]]
        elif key == "when":
            first, slash, last = value.partition("/")
            ends = {"from": first, "to": last} if slash else {"on": first}
            made["valid"] = {name: day for name, day in ends.items() if day and day != ".."}
        elif key == "sal":
            made["salience"] = int(value)
        elif key.startswith("alt."):
            alt[key[4:]] = [part.strip() for part in value.split(",")]
        elif equals and key in {"place", "role", "of", "count", "topic"}:
            extra[key] = value
        else:
            raise NoteError(f"{where}: unknown option {cell!r}")
    return {**made, "extra": extra, **({"alt": alt} if alt else {})}


def end_of(cell: str, ids: set[str], where: str) -> str | None:
    """The id of a party, or plain words: several, or one in quotation marks. Raises NoteError for an unknown id."""
    if cell in {"-", ""}:
        return None
    if re.fullmatch(r"[a-z0-9]+", cell) and cell not in ids:
        raise NoteError(f"{where}: no entity {cell!r}; a plain word goes in quotation marks")
    return cell.strip('"')


def parse_claims(note: Note, text: str, ids: set[str]) -> list[Json]:
    """The claims of a note, each with the offsets of its quote."""
    made: list[Json] = []
    for number, line in note.claims:
        where = f"{note.path.name}, line {number}"
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) < 4:
            raise NoteError(f"{where}: want kind | subject | object | quote")
        start, end = locate(text, cells[3], where)
        claim = parse_options(cells[4:], where)
        subject, thing = (end_of(cell, ids, where) for cell in cells[1:3])
        for link in list_of(claim["attribution"])[1:]:
            end_of(str(link), ids, where)
        made.append({
            "id": f"c{len(made) + 1:02d}", "type": cells[0], "subject": subject, "object": thing, **claim,
            "evidence": [start, end], "quote": text[start:end],
        })  # fmt: skip
    return made


def build(folder: Path, name: str) -> Json:
    """The annotation of one report, as the scorer reads it."""
    note = Note.load(folder / "notes" / f"{name}.txt")
    text = (folder / "texts" / f"{name}.txt").read_text(encoding="utf-8")
    bounds = article_bounds(note, text)
    entities = parse_entities(note)
    add_mentions(entities, text, bounds)
    meta = {key: value for key, value in note.meta.items() if key not in {"from", "to"}}
    return {
        "meta": {
            **meta, "words": "claims", "source_file": f"{name}.txt", "sha256": hashlib.sha256(text.encode()).hexdigest(),
            "n_chars": len(text), "article_start": bounds[0], "article_end": bounds[1],
        },
        "entities": entities,
        "claims": parse_claims(note, text, {str(entity["id"]) for entity in entities}),
    }  # fmt: skip


def names_in(folder: Path) -> list[str]:
    """The reports annotated in a folder."""
    return sorted(path.stem for path in (folder / "notes").glob("*.txt"))


def main() -> int:
    """Write every annotation; 1 where a note does not fit its text."""
    failed = 0
    for folder in FOLDERS:
        for name in names_in(folder):
            try:
                made = build(folder, name)
            except NoteError as error:
                print(error, file=sys.stderr)
                failed = 1
                continue
            target = folder / f"{name}.json"
            target.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
            print(f"{folder.name}/{name}: {len(list_of(made['claims']))} claims")
    return failed


if __name__ == "__main__":
    sys.exit(main())
