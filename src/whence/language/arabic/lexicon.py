"""Word lists of the Arabic pipeline, read once. In: the tables under data/arabic. Out: `Lexicon`.

Always: words are folded (see letters.py), so that spellings of one word are one.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from typing import Any

from whence.language.arabic.letters import fold


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lists of data/arabic/words.toml by section and name, the phrases of other names and of sources, the given
    names, and everyday words that some village bears as its name."""

    lists: dict[str, frozenset[str]]
    cues: tuple[tuple[str, ...], ...]
    according: tuple[tuple[str, ...], ...]
    given: frozenset[str]
    common: frozenset[str]

    def has(self, name: str, word: str) -> bool:
        """True where the folded word stands in that list ("heads.group")."""
        return word in self.lists[name]


def read(name: str) -> dict[str, Any]:
    """A TOML table of data/arabic."""
    source = resources.files("whence.language").joinpath(f"data/arabic/{name}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


@functools.cache
def lexicon() -> Lexicon:
    """The shipped lists, read once in a process."""
    data = read("words")
    lists = {
        f"{section}.{name}": folded(value.split())
        for section, table in data.items()
        for name, value in table.items()
        if isinstance(value, str)
    }
    return Lexicon(
        lists, phrases(data["aliases"]["cues"]), phrases(data["speech"]["according"]), _plain("given_names"), _plain("common")
    )  # fmt: skip


def _plain(name: str) -> frozenset[str]:
    """The words of a text file of data/arabic; lines that begin with # are remarks."""
    text = resources.files("whence.language").joinpath(f"data/arabic/{name}.txt").read_text(encoding="utf-8")
    return folded(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def folded(words: Iterable[str]) -> frozenset[str]:
    """The words in their folded spelling."""
    return frozenset(map(fold, words))


def phrases(listed: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Phrases as folded words, the longest first."""
    return tuple(sorted((tuple(map(fold, phrase.split())) for phrase in listed), key=len, reverse=True))
