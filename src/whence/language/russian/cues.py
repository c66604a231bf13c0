"""The words that make somebody a source, from data/russian/cues.toml.

In: nothing. Out: `Cues`. Always: words are dictionary forms in small letters with е for ё.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from dataclasses import dataclass

from whence.language.russian.lexicon import table, words
from whence.values import Certainty

Hedge = tuple[tuple[str, ...], Certainty]


@dataclass(frozen=True, slots=True)
class Verb:
    """act: kind of claim of the act itself. opinion: what somebody thinks. certainty: what it does to its content."""

    act: str
    opinion: bool
    certainty: Certainty | None


@dataclass(frozen=True, slots=True)
class Cues:
    """verbs by lemma. nouns: after "по". opinions: those of them that name what somebody thinks. hedges: phrases
    without an owner by their first word, the longest first, with what they say of certainty. media: noun to medium.
    topics: nouns that are denied or confirmed."""

    verbs: dict[str, Verb]
    nouns: frozenset[str]
    opinions: frozenset[str]
    references: frozenset[str]
    hedges: dict[str, list[Hedge]]
    media: dict[str, str]
    topics: frozenset[str]


@functools.cache
def cues() -> Cues:
    """The shipped cues, read once in a process."""
    data = table("cues")
    verbs = {
        word: Verb(
            row["act"], row.get("flavour") == "opinion", Certainty(row["certainty"]) if "certainty" in row else None
        )
        for row in data["verb"]
        for word in words(row["words"])
    }
    hedges: dict[str, list[Hedge]] = defaultdict(list)
    for name, phrases in data["unowned"].items():
        for phrase in sorted(phrases, key=len, reverse=True):
            hedges[phrase.split()[0]].append((tuple(phrase.split()), Certainty(name)))
    media = {word: medium for medium, listed in data["media"].items() for word in words(listed)}
    according = data["according"]
    return Cues(
        verbs, words(according["nouns"]), words(according["opinion"]), words(according["reference"]),
        dict(hedges), media, words(data["topics"]["words"]),
    )  # fmt: skip
