"""What a user teaches: a folder of kinds, frames and names of their own, beside those of the package.

In: the folder that WHENCE_TEACH names. Out: the frames to read with, and a digest that changes with any file of it.
Always: the package is not touched; the whole folder is checked before a run starts, and a mistake is told with file,
table and field; a file that would be passed over is a mistake too.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from whence.claims.frames import Frames, shipped, with_folder
from whence.claims.kinds import kinds, shipped_kinds
from whence.errors import SettingsError
from whence.language.known import load
from whence.settings import teach_folder

_HOLDS = "It may hold kinds.toml, frames/*.toml and known/*.csv"
_TABLES = frozenset({"groups", "people", "outlets", "countries", "peoples"})
# What people keep beside their files, and what editors and file managers leave there.
_REMARKS = frozenset({".md", ".txt"})


@dataclass(frozen=True, slots=True)
class Taught:
    """What a folder adds. names: entries of its tables of names."""

    kinds: int
    frames: int
    names: int


def check_taught(folder: Path) -> Taught:
    """Read the whole folder as a run would. It has to be the one that is set (`settings.teach_folder`).

    Raises SettingsError where it is no folder, holds nothing of use or anything that whence would pass over, or where
    one of its files is wrong.
    """
    if not folder.is_dir():
        raise SettingsError(str(folder), "is no folder", f"{_HOLDS}.")
    files = list(_files(folder))
    if not files:
        raise SettingsError(str(folder), "holds nothing to learn from", f"{_HOLDS}.")
    own_kinds = len(kinds()) - len(shipped_kinds())
    own_frames = len(frames_of(folder).all) - len(shipped().all)
    named = any(path.parent.name == "known" for path in files)
    return Taught(own_kinds, own_frames, len(load(folder / "known").entries) - len(load().entries) if named else 0)


def frames_in_use() -> Frames:
    """The shipped frames and those the user has taught. Raises SettingsError where one of them is wrong."""
    folder = teach_folder()
    return shipped() if folder is None else frames_of(folder)


@functools.cache
def frames_of(folder: Path) -> Frames:
    """The shipped frames behind those of the folder, which are tried first."""
    return with_folder(folder / "frames")


def digest_of(folder: Path) -> str:
    """SHA-256 of the names and contents of the folder's files. Raises SettingsError where one cannot be read."""
    total = hashlib.sha256()
    for path in _files(folder):
        try:
            content = path.read_bytes()
        except OSError as error:
            raise SettingsError(
                str(path), f"cannot be read ({error.strerror})", "Look at its permissions."
            ) from error
        total.update(f"{path.relative_to(folder).as_posix()}\n".encode())
        total.update(hashlib.sha256(content).digest())
    return total.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    """The files of the folder that teach something, in a fixed order."""
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if any(part.startswith(".") for part in relative.parts) or path.suffix.lower() in _REMARKS:
            continue
        if path.is_dir():
            if relative.parts not in {("frames",), ("known",)}:
                raise SettingsError(str(path), "is no folder that whence reads", f"{_HOLDS}.")
        elif not _teaches(relative):
            raise SettingsError(
                str(path), "is no file that whence reads", f"{_HOLDS} ({', '.join(sorted(_TABLES))})."
            )
        else:
            yield path


def _teaches(relative: Path) -> bool:
    if relative.parent == Path("frames"):
        return relative.suffix == ".toml"
    if relative.parent == Path("known"):
        return relative.suffix == ".csv" and relative.stem in _TABLES
    return relative == Path("kinds.toml")
