"""Known names in Arabic script: the tables' native spellings, found word by word.

In: folded words of a text and a place among them. Out: `Hit`: the longest known name that begins there.
Always: matching is blind to marks, to the article and to the spellings that letters.py makes equal; weak names are
not looked for, an ambiguous one says so.
"""

from __future__ import annotations

import csv
import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources

from whence.language.analysis import PartyKind
from whence.language.arabic.letters import fold, stem
from whence.language.known import NameRole, Strength, known_names

_ARABIC = re.compile("[\u0620-\u064a]")
_NOT_AND = frozenset(map(fold, ("والد", "والده", "والدة", "والدي", "والدته", "والي", "والله")))


@dataclass(frozen=True, slots=True)
class ArabicName:
    """A listed name. english: the canonical name. native: as listed. type: see KnownEntry."""

    kind: PartyKind
    english: str
    native: str
    strong: bool
    type: str


@dataclass(frozen=True, slots=True)
class Hit:
    """length: words covered."""

    length: int
    name: ArabicName


def words_of(name: str) -> list[str]:
    """The words of a name as the text's are cut: "and" before an article is a word of its own."""
    found: list[str] = []
    for word in re.findall(r"[^\W_]+", fold(name)):
        if joined_and(word):
            found += ["و", word[1:]]
        else:
            found.append(word)
    return found


def joined_and(folded: str) -> bool:
    """True for "والانصار": "and" written to a word with the article."""
    return folded.startswith("وال") and len(folded) > 5 and folded not in _NOT_AND


class ArabicNames:
    """All names in Arabic script, ready to be matched."""

    def __init__(self) -> None:
        self._index: dict[str, list[tuple[tuple[str, ...], ArabicName]]] = defaultdict(list)
        for name in _listed():
            stems = tuple(map(stem, words_of(name.native)))
            if stems:
                self._index[stems[0]].append((stems, name))

    def begins(self, folded: str) -> bool:
        """True where some name begins with the word."""
        return stem(folded) in self._index

    def match(self, words: Sequence[str], i: int) -> Hit | None:
        """The longest known name that begins at word i. words: folded."""
        best: Hit | None = None
        for stems, name in self._index.get(stem(words[i]), ()):
            size = len(stems)
            if tuple(map(stem, words[i : i + size])) != stems:
                continue
            if best is None or (size, name.strong) > (best.length, best.name.strong):
                best = Hit(size, name)
        return best


def _listed() -> Iterator[ArabicName]:
    for entry in known_names().entries:
        for name in entry.names:
            if not _ARABIC.search(name.text) or name.strength is Strength.WEAK or name.role is NameRole.DEMONYM:
                continue
            yield ArabicName(entry.kind, entry.name, name.text, name.strength is Strength.STRONG, entry.type)
    source = resources.files("whence.language").joinpath("data/arabic/places.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(line for line in source.splitlines() if line and line[0] != "#"):
        for native in row["arabic"].split("|"):
            yield ArabicName(PartyKind.PLACE, row["english"], native, True, "")


@functools.cache
def arabic_names() -> ArabicNames:
    """The names, indexed once in a process."""
    return ArabicNames()
