"""Word lists of the Russian pipeline, read once: which nouns speak of whom, and words for each construction.

In: the tables under data/russian. Out: `Lexicon`.
Always: words are dictionary forms in small letters with е for ё; a list in triple quotes is split at white space.
"""

from __future__ import annotations

import csv
import functools
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from typing import Any

from whence.language.analysis import PartyKind
from whence.language.russian.stems import plain

_FOLDER = "data/russian"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """nouns: by sort ("person.leaders", "group.armed" ...), the words. kinds: noun to the kind of party it speaks of.

    heads: words with a capital that begin a group's name.  units: numbered ones.  foreign: Arabic and Turkic ones.
    no_acronyms: capitals that are no party.  outlet_names: words by which an outlet's own name is told.  acts, suffers:
    verbs whose subject or object in quotation marks is a group.  adjectives: adjective to the English name of its
    country ("" for a people).
    """

    nouns: dict[str, frozenset[str]]
    kinds: dict[str, PartyKind]
    heads: frozenset[str]
    units: frozenset[str]
    place_heads: frozenset[str]
    foreign: frozenset[str]
    no_acronyms: frozenset[str]
    adjectives: dict[str, str]
    outlet_names: frozenset[str]
    acts: frozenset[str]
    suffers: frozenset[str]

    def is_one(self, lemma: str, *sorts: str) -> bool:
        """True where the noun is of one of the sorts; "person" stands for all "person.*"."""
        return any(lemma in words for sort, words in self.nouns.items() for wanted in sorts
                   if sort == wanted or sort.startswith(wanted + "."))  # fmt: skip


def table(name: str) -> dict[str, Any]:
    """A TOML table of data/russian, with e for ё left to the file."""
    source = resources.files("whence.language").joinpath(f"{_FOLDER}/{name}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a CSV table of data/russian; lines that begin with # are remarks."""
    source = resources.files("whence.language").joinpath(f"{_FOLDER}/{name}.csv")
    lines = [line for line in source.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    yield from csv.DictReader(lines)


def words(value: object) -> frozenset[str]:
    """The words of a list, or of a string of words."""
    listed = value.split() if isinstance(value, str) else value
    return frozenset(map(str, listed))  # type: ignore[call-overload]


# Nouns may speak of one person or of several: as a title of a name the person sorts count, in the plural the people.
_KINDS = {
    "person": PartyKind.PERSON, "group": PartyKind.GROUP, "people": PartyKind.PEOPLE, "place": PartyKind.PLACE,
    "outlet": PartyKind.OUTLET, "account": PartyKind.ACCOUNT,
}  # fmt: skip


@functools.cache
def lexicon() -> Lexicon:
    """The shipped lists, read once in a process."""
    data = table("mentions")
    sorts = ("person", "group", "people", "place", "outlet", "account", "nickname", "nothing")
    nouns = {
        f"{sort}.{name}": words(listed) for sort in sorts for name, listed in data[sort].items() if name != "names"
    }
    kinds: dict[str, PartyKind] = {}
    for place, listed in nouns.items():
        kind = _KINDS.get(place.split(".", 1)[0])
        for word in listed if kind else ():
            kinds.setdefault(word, kind)  # type: ignore[arg-type]
    heads = data["heads"]
    return Lexicon(
        nouns, kinds, words(heads["groups"]), words(heads["units"]), words(heads["places"]), words(heads["foreign"]),
        words(data["acronyms"]["no"]), {plain(row["adjective"]): row["country"] for row in rows("adjectives")},
        words(data["outlet"]["names"]), words(data["quoted"]["acts"]), words(data["quoted"]["suffers"]),
    )  # fmt: skip
