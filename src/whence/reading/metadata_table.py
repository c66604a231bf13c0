"""The table a person gives beside a folder: one row a file, with what is known of it.

In: a CSV file with the columns file,title,outlet,author,published,url,language (any of them but `file` may be
missing). Out: a MetadataTable that knows the row of a file.
Always: `published` is a year, a month or a day; a table that cannot be used stops the run before anything is read.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from whence.errors import ReadingError, SettingsError
from whence.reading.document import Metadata
from whence.reading.encoding import decode
from whence.reading.limits import LARGEST_TABLE
from whence.reading.metadata import DATE_REMEDY, metadata_from, read_date

COLUMNS = ("file", "title", "outlet", "author", "published", "url", "language")
# Fields of Metadata that a table may give besides.
MORE_COLUMNS = ("archive_url", "captured")
_REMEDY = f"Its first line must name the columns {','.join(COLUMNS)} (all but file may be left out)."


@dataclass(frozen=True, slots=True)
class MetadataTable:
    """The rows of a table by the file they name. warnings: what a person should know of the table itself."""

    path: Path
    rows: dict[str, Metadata]
    warnings: tuple[str, ...] = ()

    def find(self, path: Path, relative: str) -> Metadata | None:
        """The row of a file: by its path in the folder that is read, by its path from the table, or by its name.

        path: of the file. relative: to the folder that is read, with "/".
        """
        name = self._row_name(path, relative)
        return None if name is None else self.rows[name]

    def strangers(self, files: Iterable[tuple[Path, str]]) -> list[str]:
        """A warning for every row whose file is not among these, and for every name that fits several of them.

        files: path and relative path of every document found.
        """
        used: dict[str, list[str]] = {}
        for path, relative in files:
            if name := self._row_name(path, relative):
                used.setdefault(name, []).append(relative)
        warnings = [f"{self.path.name}: no file {name}" for name in self.rows if name not in used]
        for name, where in used.items():
            if len(where) > 1:
                warnings.append(f"{self.path.name}: {name} fits {len(where)} files ({', '.join(sorted(where)[:3])})")
        return warnings

    def _row_name(self, path: Path, relative: str) -> str | None:
        relative = _normal(relative)
        if relative in self.rows:
            return relative
        if path.is_relative_to(self.path.parent):
            from_table = _normal(path.relative_to(self.path.parent).as_posix())
            if from_table in self.rows:
                return from_table
        name = relative.rpartition("/")[2]
        return name if name in self.rows else None


def load_table(path: Path) -> MetadataTable:
    """Read a metadata table. Raises SettingsError where it is missing, no table, or a row is unusable."""
    text = _text_of(path)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    rows = _rows(reader, path.name)
    _, header = next(rows, (0, []))
    columns = [cell.strip().lower() for cell in header]
    if "file" not in columns:
        there = ", ".join(columns)[:120] or "nothing"
        raise SettingsError(path.name, f"has no column `file` (found: {there})", _REMEDY)
    if len(set(columns)) < len(columns):
        raise SettingsError(path.name, "names a column twice", _REMEDY)
    found: dict[str, Metadata] = {}
    for line, cells in rows:
        name, metadata = _row(path.name, line, columns, cells)
        if name in found:
            raise SettingsError(f"{path.name}, line {line}", f"{name} has a row already", "Keep one row a file.")
        found[name] = metadata
    return MetadataTable(path.resolve(), found, _column_warnings(path.name, columns))


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_TABLE:
            raise SettingsError(path.name, "is too large for a metadata table")
        return decode(path.read_bytes(), path.name).text
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise SettingsError(str(path), f"the metadata table cannot be read ({reason})", "Check the path.") from error
    except ReadingError as error:
        raise SettingsError(path.name, "the metadata table is no text", _REMEDY) from error


def _delimiter(text: str) -> str:
    """The commonest of comma, semicolon and tab in the first line: spreadsheets write all three."""
    first = text.split("\n", 1)[0]
    return max(",;\t", key=first.count)


def _rows(reader: Iterator[list[str]], name: str) -> Iterator[tuple[int, list[str]]]:
    """Rows that are not blank, with the line each ends on."""
    line = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise SettingsError(f"{name}, line {line + 1}", f"is no row of a table ({error})", _REMEDY) from error
        line = getattr(reader, "line_num", line + 1)
        if any(cell.strip() for cell in cells):
            yield line, cells


def _row(table: str, line: int, columns: list[str], cells: list[str]) -> tuple[str, Metadata]:
    item = f"{table}, line {line}"
    if len(cells) > len(columns) and any(cell.strip() for cell in cells[len(columns) :]):
        problem = f"has {len(cells)} cells under {len(columns)} columns"
        raise SettingsError(item, problem, 'Put cells that hold a comma in "double quotes".')
    values = dict(zip(columns, (cell.strip() for cell in cells), strict=False))
    name = _normal(values.pop("file", ""))
    if not name:
        raise SettingsError(item, "names no file", "Give the file's path, or remove the row.")
    for column in ("published", "captured"):
        given = values.get(column, "")
        if given and read_date(given) is None:
            raise SettingsError(item, f"{column} is {given[:40]!r}, which is no date", DATE_REMEDY)
    return name, metadata_from(values, "table")


def _column_warnings(table: str, columns: list[str]) -> tuple[str, ...]:
    missing = [column for column in COLUMNS if column not in columns]
    odd = [column for column in columns if column not in COLUMNS + MORE_COLUMNS]
    warnings = []
    if missing:
        warnings.append(f"{table}: no column {', '.join(missing)}; the files themselves are asked instead")
    if odd:
        warnings.append(f"{table}: column {', '.join(repr(column) for column in odd)} is not known and not used")
    return tuple(warnings)


def _normal(name: str) -> str:
    """A path as it is compared: "/" between parts, no leading "./", composed characters."""
    name = unicodedata.normalize("NFC", name.strip().replace("\\", "/"))
    return name[2:] if name.startswith("./") else name
