"""The UCDP Actor Dataset: every actor of organised violence with splits, alliances, joins and changes of name.

In: the CSV as the Uppsala Conflict Data Program publishes it (UTF-8, header). Out: groups with their short and full
names and ties to other actors by actor number.
Always: a column that names several actors ("PLO, Rejectionist Front") gives one tie for each number.
Source: Pettersson, Högbladh & Magnusson, "UCDP Actor Dataset Codebook", Uppsala; CC BY 4.0.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from whence.errors import ListError
from whence.language.analysis import PartyKind
from whence.names.lists.entry import ListedName, ListedTie, ListEntry, ListFile, ListHead, NameQuality
from whence.names.lists.table import Shape, Table, load

_SHAPE = Shape(needed=("ActorId", "NameData", "NameOrigFull", "NameOrigFullEng", "Org", "Location"))
# Column that says yes, columns of the numbers and names, kind of the tie. A temporary split is a split as well.
_TIES = (
    ("Splinter", "ActorIdPrev", "NamePrev", "split_from"),
    ("SplitTemp", "ActorIdSplitTemp", "NameSplitTemp", "split_from"),
    ("Alliance", "ActorIdAlliance", "NameAlliance", "allied_with"),
    ("JoinGroup", "ActorIdGroup", "GroupName", "joined"),
    ("OSCoalition", "OSCoalitionID", "", "part_of"),
    ("NSCoalition", "NSCoalitionID", "", "part_of"),
)


def read(path: Path) -> ListFile:
    """The list, found whole. Raises ListError where it is cut off or lacks a column."""
    table = load(path, _SHAPE)
    version = next((row["Version"] for _, row in table.rows() if isinstance(row, dict) and "Version" in row), "")
    name, publisher = "UCDP Actor Dataset", "Uppsala Conflict Data Program"
    return ListFile(ListHead(name, publisher, "ucdp", None, version, path, table.sha256), lambda: _entries(table))


def _entries(table: Table) -> Iterator[ListEntry | ListError]:
    for line, row in table.rows():
        if isinstance(row, ListError):
            yield row
        elif not row["ActorId"].isdigit() or not row["NameData"]:
            yield ListError(f"{table.path.name}, line {line}", "has no ActorId or no NameData")
        else:
            yield _entry(row)


def _entry(row: dict[str, str]) -> ListEntry:
    return ListEntry(
        row["ActorId"], PartyKind.GROUP, tuple(_names(row)), tuple(_ties(row)),
        tuple(place.strip() for place in row["Location"].split(",") if place.strip()),
    )  # fmt: skip


def _names(row: dict[str, str]) -> Iterator[ListedName]:
    renamed = row.get("NameChange") == "1"
    # Where an actor changed its name, the "Orig" columns hold the old one and the "New" columns the new one.
    old = NameQuality.FORMER if renamed else NameQuality.GOOD
    columns = [("NameData", NameQuality.PRIMARY)]
    columns += [(column, NameQuality.GOOD) for column in ("NewName", "NewNameFullEng", "NewNameFullMotherTongue")]
    columns += [(column, old) for column in ("NameOrig", "NameOrigFullEng", "NameOrigFull")]
    seen: set[str] = set()
    for column, quality in columns:
        text = row.get(column, "")
        if text and text.lower() != "n/a" and text not in seen:
            seen.add(text)
            yield ListedName(text, quality)


def _ties(row: dict[str, str]) -> Iterator[ListedTie]:
    for flag, numbers, names, kind in _TIES:
        if row.get(flag, "0") in {"", "0"}:
            continue
        targets = [number.strip() for number in row.get(numbers, "").split(",") if number.strip()]
        called = [name.strip() for name in row.get(names, "").split(",")] if names else []
        for i, target in enumerate(targets):
            name = called[i] if len(called) == len(targets) else ""
            yield ListedTie(kind, row["ActorId"], target, row["NameData"], name, words=flag)
