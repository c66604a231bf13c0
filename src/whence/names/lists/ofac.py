"""OFAC's list of Specially Designated Nationals: SDN.CSV with ALT.CSV beside it.

In: the two files as the US Treasury publishes them (no header, "-0-" for nothing, Ctrl-Z at the end); the table of
other names may be missing. Out: persons and organisations; vessels and aircraft are no parties and are left out.
Always: other names of ALT.CSV are good unless their remark says weak; those in a remark of SDN.CSV are what OFAC calls
weak. Source of the columns: https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from whence.errors import ListError
from whence.language.analysis import PartyKind
from whence.names.lists.entry import ListedName, ListedTie, ListEntry, ListFile, ListHead, NameQuality, first_last
from whence.names.lists.table import Shape, Table, load

_SDN = Shape(
    columns=(
        "number", "name", "type", "program", "title", "call_sign", "vessel_type", "tonnage", "gross", "flag", "owner",
        "remarks",
    ),
    end=b"\x1a",
)  # fmt: skip
_ALT = Shape(columns=("number", "alt_number", "type", "name", "remarks"), end=b"\x1a")
_KINDS = {"individual": PartyKind.PERSON, "-0-": PartyKind.GROUP, "": PartyKind.GROUP}
# A company's full stop, which is also that of the remark.
_SHORT = re.compile(r"(?:\.[A-Z]|\b(?:CO|LTD|INC|CORP))\.$")
_MARK = re.compile(r"\s*(a\.k\.a\. (?=')|Linked To: |nationality |citizen |(?:alt\. )?[DP]OB )")


def read(path: Path, alt: Path | None = None) -> ListFile:
    """The list, found whole. alt: the table of other names; looked for beside the first where not given.

    Raises ListError where one of the files is cut off or is no such table.
    """
    table = load(path, _SDN)
    alt = alt or _beside(path)
    other = load(alt, _ALT) if alt else None
    head = ListHead("OFAC SDN", "US Treasury", "ofac", None, "", path, table.sha256)
    return ListFile(head, lambda: _entries(table, other))


def _beside(path: Path) -> Path | None:
    other = re.sub("sdn", "alt", path.name, flags=re.IGNORECASE).lower()
    found = [file for file in path.parent.iterdir() if file.name.lower() == other and file.name != path.name]
    return found[0] if found else None


def _entries(table: Table, alt: Table | None) -> Iterator[ListEntry | ListError]:
    others: dict[str, list[tuple[str, NameQuality]]] = defaultdict(list)
    for _, row in alt.rows() if alt else ():
        if isinstance(row, ListError):
            yield row
        elif row["name"]:
            weak = "weak" in row["remarks"].lower()
            good = NameQuality.LOW if weak else NameQuality.GOOD
            others[row["number"]].append((row["name"], NameQuality.FORMER if row["type"] == "fka" else good))
    for line, row in table.rows():
        if isinstance(row, ListError):
            yield row
        elif not row["number"].isdigit() or not row["name"]:
            yield ListError(f"{table.path.name}, line {line}", "has no number or no name")
        elif row["type"] in _KINDS:
            yield _entry(row, others.get(row["number"], []))


def _entry(row: dict[str, str], others: list[tuple[str, NameQuality]]) -> ListEntry:
    kind, remarks = _KINDS[row["type"]], "" if row["remarks"] == "-0-" else row["remarks"]
    said = _said(remarks) if remarks else {}
    weak = [(text.strip("'"), NameQuality.LOW) for text in said.get("a.k.a. ", ())]
    # The first of equal names stays, whose quality is the better.
    names = dict(reversed([(row["name"], NameQuality.PRIMARY), *others, *weak]))
    spoken = first_last if kind is PartyKind.PERSON else str
    return ListEntry(
        row["number"],
        kind,
        tuple(ListedName(text, quality, spoken(text)) for text, quality in reversed(names.items())),
        tuple(
            ListedTie("affiliated_with", row["number"], "", row["name"], linked, words=f"Linked To: {linked}")
            for linked in said.get("Linked To: ", ())
        ),
        (*said.get("nationality ", ()), *said.get("citizen ", ())),
        (*said.get("DOB ", ()), *said.get("alt. DOB ", ()), *said.get("POB ", ()), *said.get("alt. POB ", ())),
        () if row["title"] == "-0-" else (row["title"],),
        note=remarks,
    )


def _said(remarks: str) -> dict[str, list[str]]:
    """What the remarks say under each of the marks we know."""
    found: dict[str, list[str]] = {}
    for part in (remarks if _SHORT.search(remarks) else remarks.removesuffix(".")).split(";"):
        if mark := _MARK.match(part):
            found.setdefault(mark.group(1), []).append(part[mark.end() :].strip())
    return found
