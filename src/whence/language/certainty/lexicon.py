"""The words of `data/certainty.toml`, loaded once in a process.

In: the data file. Out: `lexicon()`.
Always: a word has one effect for one kind of complement; a file that gives two, or an effect unknown, is a
SettingsError that names the word.
"""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from importlib import resources
from typing import Any

from whence.errors import SettingsError
from whence.language.certainty.judgement import Effect

FILE = "certainty.toml"
COMPLEMENTS = ("to", "ing", "that", "noun", "small", "adjective", "nominal")


@dataclass(frozen=True, slots=True)
class Hold:
    """What a governor does to its complement when it is affirmed and when it is negated, and why."""

    affirmed: Effect
    negated: Effect
    why: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """holds: by complement, then by lemma (with a particle or preposition where one belongs to it: "call off").
    words: the lists of the file by "section.name"."""

    holds: dict[str, dict[str, Hold]]
    words: dict[str, frozenset[str]]
    retracted: dict[str, tuple[str, ...]]
    phrasal: dict[str, str]

    def hold(self, complement: str, lemma: str, *particles: str) -> Hold | None:
        """The effect of a governor, the form with a particle first."""
        table = self.holds[complement]
        for particle in particles:
            if found := table.get(f"{lemma} {particle}"):
                return found
        return table.get(lemma)


@functools.cache
def lexicon() -> Lexicon:
    """The lexicon shipped with the package."""
    text = (resources.files("whence.language") / "data" / FILE).read_text(encoding="utf-8")
    return read_lexicon(tomllib.loads(text))


def read_lexicon(data: dict[str, Any]) -> Lexicon:
    """A lexicon from the data of a file. Raises SettingsError for a word with two effects or an effect unknown."""
    holds: dict[str, dict[str, Hold]] = {name: {} for name in COMPLEMENTS}
    for group in data["governor"]:
        hold = _hold(group)
        for name in COMPLEMENTS:
            for word in group.get(name, ()):
                if word in holds[name]:
                    raise SettingsError(FILE, f"{word!r} has two effects on {name!r}", "Keep one of them.")
                holds[name][word] = hold
    return Lexicon(holds, _words(data), _nouns(data["retractions"]["verb_of_noun"]), data["retractions"]["phrasal"])


def _hold(group: dict[str, Any]) -> Hold:
    try:
        affirmed, negated = (Effect.parse(text) for text in group["effect"])
    except ValueError as error:
        known = "Use +, -, a certainty, a certainty after -, tried, ended, o or =."
        raise SettingsError(FILE, f"effect of {group.get('why')!r} not understood ({error})", known) from error
    return Hold(affirmed, negated, group["why"])


def _words(data: dict[str, Any]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for section, content in data.items():
        if isinstance(content, list) and section != "governor":
            found[section] = frozenset(content)
        elif isinstance(content, dict):
            found |= {
                f"{section}.{name}": frozenset(words) for name, words in content.items() if isinstance(words, list)
            }
    return found


def _nouns(table: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {noun: tuple(verbs) for noun, verbs in table.items()}
