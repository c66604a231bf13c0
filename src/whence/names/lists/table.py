"""Tables of outside lists: the rows of a CSV file, or the reason to refuse the whole.

In: a file and the columns it must have. Out: rows as dictionaries, each with its line number.
Always: the file is read to its end before the first row is given, so that a list cut in the middle yields nothing: a
quotation mark left open, a last row with fewer cells than the others, or, in a list that a program publishes, no line
break at the end. A cut exactly between two rows cannot be told from a shorter list, unless the format has an end mark
(OFAC's Ctrl-Z), which is then asked for.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from whence.errors import ListError

# No name or remark of the known lists has a tenth of this; a cell beyond it is no cell of a list.
csv.field_size_limit(1_000_000)
# A table is held whole; the largest list of names that is published as a CSV has a quarter of this.
LARGEST = 500_000_000
_FETCH = "Fetch the list again, whole."

Row = dict[str, str] | ListError


@dataclass(frozen=True, slots=True)
class Shape:
    """How a table is written. columns: names in order, () where the first row gives them. needed: columns it must
    have. closed: a whole file ends with a line break. end: bytes with which it ends beyond that."""

    columns: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    closed: bool = True
    end: bytes = b""


@dataclass(frozen=True, slots=True)
class Table:
    """A table found whole."""

    path: Path
    columns: tuple[str, ...]
    cells: list[tuple[int, list[str]]]
    sha256: str

    def rows(self) -> Iterator[tuple[int, Row]]:
        """Line number and row, or the error of that row."""
        for line, cells in self.cells:
            if len(cells) != len(self.columns):
                problem = f"{len(cells)} cells for {len(self.columns)} columns"
            elif "\0" in "".join(cells):
                problem = "holds a NUL character"
            else:
                yield line, dict(zip(self.columns, map(str.strip, cells), strict=True))
                continue
            yield line, ListError(f"{self.path.name}, line {line}", problem)


def load(path: Path, shape: Shape) -> Table:
    """The whole table. Raises ListError where the file is no such table or was cut off."""
    raw = read_bytes(path)
    if not raw.strip():
        raise ListError(path.name, "is empty", _FETCH)
    if (shape.end and not raw.endswith(shape.end)) or (shape.closed and not raw.rstrip(b"\x1a").endswith(b"\n")):
        raise ListError(path.name, "is cut off: it does not end as a whole list does", _FETCH)
    try:
        reader = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True)
        rows = [(reader.line_num, cells) for cells in reader if cells and cells != ["\x1a"]]
    except (csv.Error, UnicodeDecodeError) as error:
        raise ListError(path.name, f"is cut off or no table ({error})", _FETCH) from error
    columns = shape.columns or tuple(cell.strip() for cell in rows.pop(0)[1])
    _check(path, columns, shape, rows)
    return Table(path, columns, rows, hashlib.sha256(raw).hexdigest())


def read_bytes(path: Path) -> bytes:
    """The file's bytes. Raises ListError where it cannot be read or is larger than any list."""
    try:
        if path.stat().st_size > LARGEST:
            raise ListError(path.name, f"is larger than {LARGEST // 1_000_000} MB", "Cut it into several lists.")
        return path.read_bytes()
    except OSError as error:
        raise ListError(path.name, f"cannot be opened ({error.strerror})") from error


def _check(path: Path, columns: Sequence[str], shape: Shape, rows: list[tuple[int, list[str]]]) -> None:
    missing = [name for name in shape.needed if name not in columns]
    if missing:
        wanted = ", ".join(shape.needed)
        raise ListError(path.name, f"has no column {missing[0]!r}", f"The list needs these columns: {wanted}.")
    if not rows:
        raise ListError(path.name, "holds no rows", _FETCH)
    cells = len(rows[-1][1])
    if cells < len(columns):
        raise ListError(path.name, f"is cut off: its last row has {cells} cells of {len(columns)}", _FETCH)
