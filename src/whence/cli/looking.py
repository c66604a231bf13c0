"""What a run has to do: which files are new, which are known, which are already read as they would be now.

In: what discovery found, a ledger, the metadata table. Out: `Look` for every file.
Always: bytes are compared, not names or times; nothing is parsed, so that a second run over the same folder is over
as soon as the files have been read through once.
"""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from whence.errors import ItemError
from whence.ledger.known import Known
from whence.ledger.metadata import encode_metadata
from whence.reading import Found, MetadataTable
from whence.reading.metadata import merged, read_sidecar, sidecar_of

_BLOCK = 1 << 20
# A file of this size and more is not hashed ahead of reading; the reading room refuses it anyway.
_TOO_LARGE = 1 << 30


@dataclass(frozen=True, slots=True)
class Look:
    """A file as it was found. sha256: "" where it cannot be opened. outside: digest of what is said of it."""

    path: Path
    root: Path
    item: str
    size: int
    sha256: str
    outside: str
    settled: bool


def look(files: Iterable[Found], known: Known, table: MetadataTable | None) -> Iterator[Look]:
    """Every file with what the ledger knows of it."""
    for file in files:
        size, sha256 = _digest(file.path)
        outside = _outside(file, table)
        root = str(file.root.resolve())
        settled = bool(sha256) and outside is not None and known.settled(root, file.relative, sha256, outside)
        yield Look(file.path, file.root, file.relative, size, sha256, outside or "", settled)


def _digest(path: Path) -> tuple[int, str]:
    digest = hashlib.sha256()
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > _TOO_LARGE:
            return 0, ""
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                digest.update(block)
    except OSError:
        return 0, ""  # reading it will tell what is wrong
    return status.st_size, digest.hexdigest()


def _outside(file: Found, table: MetadataTable | None) -> str | None:
    """Digest of what the table and the sidecar say of a file; None where the sidecar cannot be read."""
    try:
        row = table.find(file.path.absolute(), file.relative) if table else None
        sidecar = sidecar_of(file.path)
        said = read_sidecar(sidecar, file.relative) if sidecar else None
    except (ItemError, OSError):
        return None
    layers = [layer for layer in (row, said) if layer]
    if not layers:
        return "nothing"
    return hashlib.sha256(encode_metadata(merged(*layers)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
