"""Known names in a Russian text, in whatever case they stand.

In: the words of a text and a place among them. Out: `Hit`: the longest known name that begins there, with its
nominative and the English name under which the tables file it.
Always: the same tables as for English (their names in Cyrillic), data/russian/names.csv and places.csv; a name in
Latin letters ("JNIM", "M23") is looked up as in English; a word matches where it can be a case of the listed one.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.language.analysis import PartyKind
from whence.language.known import KnownEntry, NameRole, Strength, known_names
from whence.language.russian.features import DASHES, QUOTES
from whence.language.russian.lexicon import rows
from whence.language.russian.stems import declines, key, pieces

_LONGEST = 16  # words; no name of the tables is longer
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RussianName:
    """A name as listed: russian in the nominative, english the canonical name ("" where the tables have none)."""

    kind: PartyKind
    english: str
    russian: str
    strong: bool
    exact: bool
    type: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """length: words covered, quotation marks inside counted."""

    length: int
    name: RussianName


class RussianNames:
    """All names with a Russian form, ready to be matched."""

    def __init__(self) -> None:
        self._index: dict[str, list[tuple[tuple[str, ...], RussianName]]] = defaultdict(list)
        self.words: set[str] = set()
        for name in _listed():
            stems = key(name.russian)
            if stems:
                self._index[stems[0]].append((stems, name))
                self.words.update(word.lower() for word in name.russian.split())

    def match(self, words: Sequence[str], i: int) -> Hit | None:
        """The longest known name that begins at word i, or None."""
        first = pieces(words[i])
        if not first:
            return None
        best: Hit | None = None
        for stems, name in self._index.get(first[0], ()):
            length = _reach(words, i, stems, name)
            if length and (best is None or _rank(length, name, words[i]) > _rank(best.length, best.name, words[i])):
                best = Hit(length, name)
        return best or self._latin(words, i)

    def _latin(self, words: Sequence[str], i: int) -> Hit | None:
        if _CYRILLIC.search(words[i]) or not words[i][:1].isupper():
            return None
        match = known_names().match(words, i)
        if match is None or match.strength is Strength.WEAK:
            return None
        found = RussianName(
            match.kind, match.name, "", match.strength is Strength.STRONG, True, match.entries[0].type
        )
        return Hit(match.length, found)


def _rank(length: int, name: RussianName, word: str) -> tuple[int, bool, bool]:
    """The longer, the surer, then the one whose first letter is as large: "Амхара" the land, "амхара" the people."""
    return length, name.strong, name.russian[0].isupper() == word[0].isupper()


def _reach(words: Sequence[str], i: int, stems: tuple[str, ...], name: RussianName) -> int:
    """How many words from i on spell the name, 0 where they do not."""
    at, done, listed = i, 0, name.russian.replace("«", "").replace("»", "").split()
    open_quotes = 0
    while done < len(stems):
        if at >= min(len(words), i + _LONGEST):
            return 0
        if at > i and (words[at] in QUOTES or words[at] in DASHES):
            open_quotes += words[at] in QUOTES
            at += 1
            continue
        found = pieces(words[at])
        if not found or stems[done : done + len(found)] != found:
            return 0
        done += len(found)
        at += 1
    spelled = [word for word in words[i:at] if word not in QUOTES and word not in DASHES]
    if open_quotes % 2:
        if at >= len(words) or words[at] not in QUOTES:
            return 0
        at += 1
    listed = [word for word in listed if word not in DASHES]
    return at - i if _fits(listed, spelled, name) else 0


def _fits(listed: Sequence[str], spelled: Sequence[str], name: RussianName) -> bool:
    if name.exact:
        return len(listed) == len(spelled) and all(
            form == word or (word.isupper() and form.startswith(word) and declines(word, form))
            or (not word.isupper() and form[:1].isupper() and declines(word, form))
            for word, form in zip(listed, spelled, strict=True)
        )  # fmt: skip
    if len(listed) != len(spelled):
        return not spelled[0][0].islower()
    return all(
        declines(word, form) and (form[:1].isupper() or not word[:1].isupper() or (k > 0 and "-" in word))
        for k, (word, form) in enumerate(zip(listed, spelled, strict=True))
    )


def _listed() -> Iterator[RussianName]:
    types = {(entry.kind, entry.name): entry.type for entry in known_names().entries}
    for row in rows("names"):
        kind, english = PartyKind(row["kind"]), row["english"]
        for text in row["russian"].split("|"):
            bare = text.strip("=?")
            exact = text.startswith("=") or (bare.isupper() and " " not in bare)
            yield RussianName(kind, english, bare, not text.endswith("?"), exact, types.get((kind, english), ""))
    for row in rows("places"):
        for text in row["russian"].split("|"):
            yield RussianName(PartyKind.PLACE, row["english"], text, True, False)
    for entry in known_names().entries:
        yield from _of_entry(entry)


def _of_entry(entry: KnownEntry) -> Iterator[RussianName]:
    for name in entry.names:
        # Ukrainian spellings would meet Russian words of other meanings.
        if not _CYRILLIC.search(name.text) or re.search("[іїєґў]", name.text, re.IGNORECASE):
            continue
        if name.strength is Strength.WEAK or name.role is NameRole.DEMONYM:
            continue
        strong = name.strength is Strength.STRONG
        yield RussianName(entry.kind, entry.name, name.text, strong, name.exact, entry.type)


@functools.cache
def russian_names() -> RussianNames:
    """The names, indexed once in a process."""
    return RussianNames()
