"""Names known beforehand: armed groups, leaders, outlets, countries and peoples, with all their spellings.

In: the tables under data/known, and a user's own folder of tables. Out: KnownNames, which finds the longest known
name at a token of a text.
Always: facts only, and no judgement; an ambiguous or weak name says so; the same tables give the same digest.
"""

from __future__ import annotations

import functools
from pathlib import Path

from whence.language.known import files, fold
from whence.language.known.entries import KnownEntry, KnownMatch, KnownName, NameRole, Strength
from whence.language.known.index import KnownNames
from whence.settings import teach_folder

__all__ = ["KnownEntry", "KnownMatch", "KnownName", "KnownNames", "NameRole", "Strength", "known_names", "load"]


def known_names() -> KnownNames:
    """The shipped names and those the user has taught (see `settings.teach_folder`), read once in a process."""
    return _loaded(teach_folder())


@functools.cache
def _loaded(taught: Path | None) -> KnownNames:
    own = taught / "known" if taught is not None else None
    return load(own if own is not None and own.is_dir() else None)


def load(extra: Path | None = None) -> KnownNames:
    """The shipped names and, where given, those of a folder of the user's own tables.

    A user's entry with the name and kind of a shipped one adds its names to it.
    Raises SettingsError with file and line where a table cannot be read or the folder does not exist.
    """
    folders = [files.SHIPPED, *([files.checked(extra)] if extra else [])]
    entries: dict[tuple[str, str], KnownEntry] = {}
    adjectives: dict[str, dict[str, KnownEntry]] = {}
    for folder in folders:
        for row in files.read_folder(folder):
            place = (row.entry.kind, row.entry.name)
            entries[place] = files.merged(entries[place], row.entry) if place in entries else row.entry
            for word in row.adjectives:
                adjectives.setdefault(fold.fold(word), {})[row.entry.name] = row.entry
    by_word = {word: tuple(found.values()) for word, found in adjectives.items()}
    return KnownNames(tuple(entries.values()), by_word, files.digest(folders))
