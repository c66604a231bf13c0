"""Tables of places: GeoNames' columns, and the CSV of Who's On First.

In: a GeoNames file as it can be downloaded for a country (tab-separated, no header, 19 columns), or a CSV with the
columns id, country, placetype, name, latitude, longitude, names, parent_names. Out: places with coordinates.
Always: GeoNames' files may be large and are streamed; that one is whole is told from its last line. A place of Who's On
First is tied to the one it lies in.
Sources: https://download.geonames.org/export/dump/ (CC BY 4.0); https://whosonfirst.org/docs/licenses/ (CC0, CC BY).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from whence.errors import ListError
from whence.language.analysis import PartyKind
from whence.names.lists.entry import ListedName, ListedTie, ListEntry, ListFile, ListHead, NameQuality
from whence.names.lists.table import Shape, Table, load

GEONAMES_COLUMNS = 19
_FETCH = "Fetch the list again, whole."
_WOF = Shape(needed=("id", "country", "placetype", "name", "latitude", "longitude", "names"))


def read_geonames(path: Path) -> ListFile:
    """The list, found whole. Raises ListError where its last line is cut off or it has other columns."""
    total, last, first = hashlib.sha256(), b"", b""
    try:
        with path.open("rb") as raw:
            for line in raw:
                total.update(line)
                first, last = first or line, line
    except OSError as error:
        raise ListError(path.name, f"cannot be opened ({error.strerror})") from error
    if first.count(b"\t") != GEONAMES_COLUMNS - 1:
        raise ListError(path.name, "has not GeoNames' 19 columns", "See the formats that can be read.")
    if not last.endswith(b"\n") or last.count(b"\t") != GEONAMES_COLUMNS - 1:
        raise ListError(path.name, "is cut off in its last line", _FETCH)
    head = ListHead("GeoNames", "GeoNames", "geonames", None, "", path, total.hexdigest())
    return ListFile(head, lambda: _geonames(path))


def _geonames(path: Path) -> Iterator[ListEntry | ListError]:
    with path.open(encoding="utf-8", errors="replace", newline="\n") as lines:
        for number, line in enumerate(lines, start=1):
            cells = line.rstrip("\r\n").split("\t")
            try:
                yield _geonames_entry(cells)
            except ValueError as error:
                yield ListError(f"{path.name}, line {number}", str(error))


def _geonames_entry(cells: list[str]) -> ListEntry:
    if len(cells) != GEONAMES_COLUMNS:
        raise ValueError(f"{len(cells)} cells for {GEONAMES_COLUMNS} columns")
    number, name, ascii_name, others, lat, lon = cells[:6]
    if not number.isdigit() or not name:
        raise ValueError("has no number or no name")
    point = _point(lat, lon)
    return ListEntry(
        number,
        PartyKind.PLACE,
        _named(name, [ascii_name, *others.split(",")]),
        countries=(cells[8],) if cells[8] else (),
        roles=(cells[7],) if cells[7] else (),
        changed=_day(cells[18]),
        lat=point[0],
        lon=point[1],
        people=int(cells[14]) if cells[14].isdigit() else 0,
    )


def read_whosonfirst(path: Path) -> ListFile:
    """The list, found whole. Raises ListError where it is cut off or lacks a column."""
    table = load(path, _WOF)
    head = ListHead("Who's On First", "Who's On First", "whosonfirst", None, "", path, table.sha256)
    return ListFile(head, lambda: _whosonfirst(table))


def _whosonfirst(table: Table) -> Iterator[ListEntry | ListError]:
    for line, row in table.rows():
        if isinstance(row, ListError):
            yield row
            continue
        try:
            yield _whosonfirst_entry(row)
        except ValueError as error:
            yield ListError(f"{table.path.name}, line {line}", str(error))


def _whosonfirst_entry(row: Mapping[str, str]) -> ListEntry:
    if not row["id"].isdigit() or not row["name"]:
        raise ValueError("has no id or no name")
    point = _point(row["latitude"], row["longitude"])
    parent = row.get("parent_names", "")
    # The column holds the parent's id; -1 stands for one that is not known.
    ties = (ListedTie("based_in", row["id"], parent, row["name"], words="parent_names"),) if parent.isdigit() else ()
    return ListEntry(
        row["id"],
        PartyKind.PLACE,
        _named(row["name"], row["names"].split("|")),
        ties,
        (row["country"],) if row["country"] else (),
        roles=(row["placetype"],) if row["placetype"] else (),
        lat=point[0],
        lon=point[1],
    )


def _named(name: str, others: list[str]) -> tuple[ListedName, ...]:
    seen = dict.fromkeys(text for other in others if (text := other.strip()) and text != name)
    return (ListedName(name, NameQuality.PRIMARY), *(ListedName(text, NameQuality.GOOD) for text in seen))


def _point(lat: str, lon: str) -> tuple[float | None, float | None]:
    """Degrees north and east. Raises ValueError where they are no point of the globe; None where both are empty."""
    if not lat and not lon:
        return None, None
    try:
        north, east = float(lat), float(lon)
    except ValueError:
        raise ValueError(f"{lat!r}, {lon!r} is no point") from None
    if not (-90 <= north <= 90 and -180 <= east <= 180):
        raise ValueError(f"{lat}, {lon} is no point of the globe")
    return north, east


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
