"""The word lists of the recogniser, read once from the TOML files under data/mentions.

In: the data files. Out: `Lexicon`, sets and tables of folded words.
Always: words are folded as known names are (lower case, no diacritics, no apostrophes), so that "Ejército" finds
"ejercito"; a file that cannot be read raises SettingsError.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from whence.errors import SettingsError
from whence.language.analysis import PartyKind
from whence.language.known.fold import fold

DATA = Path(__file__).parent.parent / "data" / "mentions"


_LANGUAGES = ("english", "arabic", "persian_urdu_turkic", "romance", "slavic", "african", "asian")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every table the recogniser looks words up in; see the data files for what each list means."""

    group_words: frozenset[str]
    common_group_words: frozenset[str]
    weak_group_words: frozenset[str]
    place_last: frozenset[str]
    place_first: frozenset[str]
    compass: frozenset[str]
    place_with_of: frozenset[str]
    outlet_last: frozenset[str]
    domains: frozenset[str]
    romance_heads: frozenset[str]
    romance_small: frozenset[str]
    romance_inside: frozenset[str]
    titles: frozenset[str]
    title_modifiers: frozenset[str]
    not_after_title: frozenset[str]
    office_domains: frozenset[str]
    openers: frozenset[str]
    never: frozenset[str]
    particles: frozenset[str]
    free_particles: frozenset[str]
    leading_particles: frozenset[str]
    hyphen_tails: frozenset[str]
    hyphen_heads: frozenset[str]
    given_names: frozenset[str]
    places: frozenset[str]
    nouns: dict[str, PartyKind]
    states: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    institutions: frozenset[str]
    institution_pairs: frozenset[tuple[str, str]]
    cues: dict[str, dict[str, dict[str, float]]]
    words: dict[str, frozenset[str]]
    synonyms: dict[str, frozenset[str]]
    alias_cues: tuple[tuple[str, ...], ...]
    alias_words: frozenset[str]


@functools.cache
def lexicon() -> Lexicon:
    """The shipped lists. Raises SettingsError where a data file is missing or broken."""
    heads, titles, stops = _toml("headwords"), _toml("titles"), _toml("stopwords")
    nouns = _toml("party_nouns")
    pairs = (tuple(pair.split()) for pair in nouns["institution_pairs"])
    return Lexicon(
        group_words=_folded(word for name in _LANGUAGES for word in heads["group"][name]),
        common_group_words=_folded(heads["group"]["english"]),
        weak_group_words=_folded(heads["group"]["english_weak"]),
        place_last=_folded(heads["place"]["last"]),
        place_first=_folded(heads["place"]["first"]),
        compass=_folded(heads["place"]["compass"]),
        place_with_of=_folded(heads["place"]["with_of"]),
        outlet_last=_folded(heads["outlet"]["last"]),
        domains=frozenset(heads["outlet"]["domains"]),
        romance_heads=_folded(heads["group"]["romance"]),
        romance_small=_folded(heads["group"]["romance_small"]),
        romance_inside=_folded(heads["group"]["romance_inside"]),
        titles=_folded(word for name in ("civil", "military", "religious", "address") for word in titles[name]),
        title_modifiers=_folded(titles["modifiers"]),
        not_after_title=_folded(titles["not_before"]),
        office_domains=_folded(titles["office_domains"]),
        openers=frozenset(stops["openers"]),
        never=frozenset(stops["never"]),
        particles=frozenset(stops["particles"]),
        free_particles=frozenset(stops["free_particles"]),
        leading_particles=frozenset(stops["leading_particles"]),
        hyphen_tails=frozenset(stops["hyphen_tails"]),
        hyphen_heads=frozenset(stops["hyphen_heads"]),
        given_names=_words("given_names"),
        places=_words("places"),
        nouns=_kinds(nouns),
        states=frozenset(nouns["states"]),
        female=frozenset(nouns["female"]),
        male=frozenset(nouns["male"]),
        institutions=frozenset(nouns["institutions"]),
        institution_pairs=frozenset((first, second) for first, second in pairs),
        cues=_toml("cues"),
        words=_word_sets(),
        synonyms=_synonyms(_toml("coreference")["group"]["same"]),
        alias_cues=tuple(tuple(cue.split()) for cue in _toml("aliases")["cues"]),
        alias_words=frozenset(cue.split()[0] for cue in _toml("aliases")["cues"])
        | frozenset(_toml("aliases")["calling"]),
    )


def _kinds(tables: dict[str, Any]) -> dict[str, PartyKind]:
    # The first list that names a noun decides: "youth" the person, "people" the set.
    found: dict[str, PartyKind] = {}
    for kind in ("people", "group", "account", "outlet", "place", "person"):
        for noun in tables[kind]:
            found.setdefault(noun, PartyKind(kind))
    return found


def _word_sets() -> dict[str, frozenset[str]]:
    """The lists of the files with sections as "section.list", those of aliases.toml as "aliases.list"."""
    found = {f"aliases.{name}": frozenset(words) for name, words in _toml("aliases").items() if name != "cues"}
    for file in ("coreference", "descriptions", "name_words"):
        for section, lists in _toml(file).items():
            found.update({f"{section}.{name}": frozenset(words) for name, words in lists.items() if name != "same"})
    return found


def _synonyms(sets: list[list[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for words in sets:
        for word in words:
            found[word] = found.get(word, frozenset()) | frozenset(words)
    return found


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def _toml(name: str) -> dict[str, Any]:
    path = DATA / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(str(path), f"cannot be read ({error})", "Install whence again.") from error


def _words(name: str) -> frozenset[str]:
    path = DATA / f"{name}.txt"
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise SettingsError(str(path), f"cannot be read ({error})", "Install whence again.") from error
    return frozenset(line for line in lines if line and not line.startswith("#"))
