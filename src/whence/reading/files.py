"""Which files of the given paths are documents.

In: files and folders a person named. Out: what is to be read, what is left out and why, what cannot be read, in the
order of their paths.
Always: folders are walked to the bottom; a link that leads back into a folder already open is not followed; a
sidecar, the metadata table and files of other kinds are skipped, not failed.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from whence.errors import ReadingError, RequestError
from whence.reading.metadata import SIDECAR_ENDING

# Ending -> media type. What a file holds is looked at again when it is read.
MEDIA_TYPES = {
    ".txt": "text/plain", ".text": "text/plain", ".md": "text/markdown", ".markdown": "text/markdown",
    ".html": "text/html", ".htm": "text/html", ".xhtml": "text/html", ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A document to read. root: the folder that is read, for a file named by itself the folder it lies in."""

    path: Path
    root: Path

    @property
    def relative(self) -> str:
        """The path below the root, "/" between parts."""
        return relative_path(self.path, self.root)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or folder that is no document. reason: in a few words, the same for all of a sort."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file or folder that cannot be read at all; the run goes on."""

    path: Path
    error: ReadingError


def discover(
    paths: Iterable[Path], table: Path | None = None, leave_out: Collection[Path] = ()
) -> Iterator[Found | Skipped | Unreadable]:
    """What lies under the paths, sorted, each file once.

    table: the metadata table. leave_out: files and folders that are not for reading (the ledger's own).
    A file named by itself is always Found, whatever its ending. Raises RequestError where a path does not exist.
    """
    walk = _Walk({path.resolve() for path in leave_out}, table.resolve() if table else None)
    for path in paths:
        if not os.path.lexists(path):
            raise RequestError(str(path), "no such file or folder", "Check the path.")
        if path.is_dir():
            yield from walk.folder(path, path)
        elif walk.is_new(path):
            yield Found(path, path.parent)


def relative_path(path: Path, root: Path) -> str:
    """The path below the root, "/" between parts; bytes that are no UTF-8 become U+FFFD."""
    path, root = Path(os.path.abspath(path)), Path(os.path.abspath(root))  # noqa: PTH100 - resolve() would follow links
    relative = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
    return os.fsencode(relative).decode("utf-8", "replace")


class _Walk:
    """One walk; remembers what was seen."""

    def __init__(self, left_out: set[Path], table: Path | None) -> None:
        self.left_out, self.table = left_out, table
        self.seen: set[Path] = set()
        self.open_folders: set[tuple[int, int]] = set()

    def is_new(self, path: Path) -> bool:
        """True the first time a path is met, by its own name: two links to one file are two copies."""
        known = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links
        if known in self.seen:
            return False
        self.seen.add(known)
        return True

    def folder(self, folder: Path, root: Path) -> Iterator[Found | Skipped | Unreadable]:
        """Everything under a folder. Stops where a link leads back into a folder that is open."""
        try:
            status = folder.stat()
            names = sorted(os.listdir(folder))  # noqa: PTH208 - names sort, and undecodable ones stay apart
        except OSError as error:
            yield Unreadable(folder, _reading_error(folder, root, error))
            return
        identity = (status.st_dev, status.st_ino)
        if identity in self.open_folders:
            yield Skipped(folder, "a link back into a folder that is being read")
            return
        self.open_folders.add(identity)
        for name in names:
            yield from self._entry(folder / name, root)
        self.open_folders.discard(identity)

    def _entry(self, path: Path, root: Path) -> Iterator[Found | Skipped | Unreadable]:
        try:
            mode = path.stat().st_mode
        except OSError as error:
            if path.suffix.lower() in MEDIA_TYPES or path.suffix == "":
                yield Unreadable(path, _reading_error(path, root, error))
            else:
                yield Skipped(path, _unsupported(path))
            return
        if self.left_out and path.resolve() in self.left_out:
            yield Skipped(path, "whence's own")
        elif path.name.startswith("."):
            yield Skipped(path, "hidden")
        elif stat.S_ISDIR(mode):
            yield from self.folder(path, root)
        elif self.is_new(path):
            reason = self._why_not(path)
            yield Skipped(path, reason) if reason else Found(path, root)

    def _why_not(self, path: Path) -> str:
        if path.name.lower().endswith(SIDECAR_ENDING):
            return "metadata of another file"
        if self.table and path.resolve() == self.table:
            return "the metadata table"
        return "" if path.suffix.lower() in MEDIA_TYPES else _unsupported(path)


def _unsupported(path: Path) -> str:
    return f"unsupported: {path.suffix.lower() or 'no ending'}"


def _reading_error(path: Path, root: Path, error: OSError) -> ReadingError:
    item = relative_path(path, root)
    if path.is_symlink():
        return ReadingError(item, "is a link that leads nowhere or to itself", "Remove it or mend it.")
    return ReadingError(item, f"cannot be opened ({(error.strerror or 'unknown').lower()})", "Check its permissions.")
