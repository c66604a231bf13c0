"""The originals: the bytes of every document as found, once each, under their SHA-256.

In: bytes and their digest. Out: a file originals/ab/cd/abcd... that is either whole or absent.
Always: a file is written beside its place, flushed to the disk and then renamed, so that a killed run leaves at
most a temporary file, which the next run sweeps away.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from whence.errors import LedgerError

_BLOCK = 1 << 20


class Originals:
    """The folder of originals. Nothing in it is ever changed; keeping the same bytes twice does nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def place(self, sha256: str) -> Path:
        """Where the original with this digest lies or would lie."""
        return self.folder / sha256[:2] / sha256[2:4] / sha256

    def keep(self, sha256: str, original: bytes) -> None:
        """Store the bytes for good. Raises LedgerError where they do not have that digest or the disk refuses."""
        place = self.place(sha256)
        if place.exists():
            return
        if hashlib.sha256(original).hexdigest() != sha256:
            raise LedgerError(sha256, "the bytes do not have this SHA-256", "Read the document again.")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            self._write(place, original)
        except OSError as error:
            raise LedgerError(
                str(place), f"cannot be written ({error.strerror})", "Make room and read again."
            ) from error

    def read(self, sha256: str) -> bytes:
        """The original bytes. Raises LedgerError where they are missing or no longer the same."""
        if not self.intact(sha256):
            raise LedgerError(sha256, "the original is missing or was changed", "Type: whence verify")
        return self.place(sha256).read_bytes()

    def intact(self, sha256: str) -> bool:
        """True where the original lies there and still has its digest."""
        digest = hashlib.sha256()
        try:
            with self.place(sha256).open("rb") as file:
                while block := file.read(_BLOCK):
                    digest.update(block)
        except OSError:
            return False
        return digest.hexdigest() == sha256

    def sweep(self) -> None:
        """Remove what a killed run left half written. Call it only under the writer's lock."""
        for leftover in self._temporary():
            leftover.unlink(missing_ok=True)

    def _temporary(self) -> Iterator[Path]:
        yield from self.folder.glob("*.part")

    def _write(self, place: Path, original: bytes) -> None:
        # All temporary files lie in one folder, so that sweeping need not walk through every original.
        temporary = self.folder / f"{place.name}.part"
        with temporary.open("wb") as file:
            file.write(original)
            file.flush()
            os.fsync(file.fileno())
        temporary.rename(place)
        _flush_folder(place.parent)


def _flush_folder(folder: Path) -> None:
    # The rename itself is on the disk only once the folder is.
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
