"""A plain CSV of one's own: a column `name`, and any of the others.

In: a CSV with a header. Columns: name, kind (person, group, place, outlet, account; group where left out), id, aliases,
weak_aliases, former_names, acronyms, countries, roles, listed (a day), note, lat, lon, and one column for each kind of
tie (leads, deputy_of, member_of, part_of, affiliated_with, allied_with, supports, pledged_to, split_from, based_in,
kin_of, founded). Several values of a cell are parted by `|`. Out: entries, ties by id or by name.
Always: an unknown column refuses the list, since a mistyped one would be lost without a word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from whence.errors import ListError
from whence.language.analysis import PartyKind
from whence.names.lists.entry import ListedName, ListedTie, ListEntry, ListFile, ListHead, NameQuality
from whence.names.lists.table import Shape, Table, load

TIES = (
    "leads", "deputy_of", "member_of", "part_of", "affiliated_with", "allied_with", "supports", "pledged_to",
    "split_from", "based_in", "kin_of", "founded",
)  # fmt: skip
_NAMES = {
    "aliases": NameQuality.GOOD, "acronyms": NameQuality.GOOD, "former_names": NameQuality.FORMER,
    "weak_aliases": NameQuality.LOW,
}  # fmt: skip
COLUMNS = ("name", "kind", "id", *_NAMES, "countries", "roles", "listed", "note", "lat", "lon", *TIES)
_SHAPE = Shape(needed=("name",), closed=False)


def read(path: Path) -> ListFile:
    """The list, found whole. Raises ListError where it is cut off, has no column `name` or one that is unknown."""
    table = load(path, _SHAPE)
    unknown = [column for column in table.columns if column not in COLUMNS]
    if unknown:
        columns = ", ".join(COLUMNS)
        raise ListError(path.name, f"has an unknown column {unknown[0]!r}", f"The columns are: {columns}.")
    head = ListHead(path.stem, "", "plain", None, "", path, table.sha256)
    return ListFile(head, lambda: _entries(table))


def _entries(table: Table) -> Iterator[ListEntry | ListError]:
    references = {}
    for _, row in table.rows():
        if isinstance(row, dict) and row["name"]:
            references[row["name"]] = row.get("id") or row["name"]
    for line, row in table.rows():
        if isinstance(row, ListError):
            yield row
            continue
        try:
            yield _entry(row, references)
        except ValueError as error:
            yield ListError(f"{table.path.name}, line {line}", str(error))


def _entry(row: Mapping[str, str], references: Mapping[str, str]) -> ListEntry:
    """Raises ValueError, saying what is wrong with the row."""
    if not row["name"]:
        raise ValueError("has no name")
    reference = row.get("id") or row["name"]
    names = {row["name"]: NameQuality.PRIMARY}
    for column, quality in _NAMES.items():
        for text in _several(row, column):
            names.setdefault(text, quality)
    ids = set(references.values())
    ties = tuple(
        ListedTie(
            kind, reference, references.get(target, target if target in ids else ""), row["name"], target, words=kind
        )
        for kind in TIES
        for target in _several(row, kind)
    )
    return ListEntry(
        reference,
        _kind(row.get("kind", "")),
        tuple(ListedName(text, quality) for text, quality in names.items()),
        ties,
        _several(row, "countries"),
        roles=_several(row, "roles"),
        listed=_day(row.get("listed", "")),
        note=row.get("note", ""),
        lat=_degrees(row.get("lat", ""), 90),
        lon=_degrees(row.get("lon", ""), 180),
    )


def _several(row: Mapping[str, str], column: str) -> tuple[str, ...]:
    return tuple(text for part in row.get(column, "").split("|") if (text := part.strip()))


def _kind(text: str) -> PartyKind:
    try:
        return PartyKind(text.lower() or "group")
    except ValueError:
        kinds = ", ".join(PartyKind)
        raise ValueError(f"{text!r} is no kind of party; the kinds are {kinds}") from None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise ValueError(f"{text!r} is no day; write it as 2031-04-02") from None


def _degrees(text: str, most: float) -> float | None:
    try:
        found = float(text) if text else None
    except ValueError:
        raise ValueError(f"{text!r} is no number of degrees") from None
    if found is not None and not -most <= found <= most:
        raise ValueError(f"{text} degrees lie beyond {most:.0f}")
    return found
