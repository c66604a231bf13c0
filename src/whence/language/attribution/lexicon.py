"""The words that attribute, read once from cues.toml, media.toml and cue_blocks.toml.

In: the three data files. Out: `Cues`, whose tables are keyed by lemma.
Always: a lemma's senses are the union of the groups it stands in; the first group that gives a frame decides its act.
"""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass, field
from importlib import resources
from typing import Any

from whence.language.analysis import Attribution


@dataclass(frozen=True, slots=True)
class Sense:
    """What a cue word does in one frame: the act it is, and how the source stands to the content."""

    act: str
    flavour: str


@dataclass(slots=True)
class Verb:
    """A verb's frames, and the prepositions that introduce its content (after) or only its topic (about)."""

    frames: dict[str, Sense] = field(default_factory=dict)
    after: dict[str, Sense] = field(default_factory=dict)
    about: dict[str, Sense] = field(default_factory=dict)


@dataclass(slots=True)
class Noun:
    """A noun's sense, and the prepositions (or "to") that introduce its content."""

    sense: Sense
    after: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Cues:
    """All tables, by lemma."""

    verbs: dict[str, Verb]
    nouns: dict[str, Noun]
    publish: frozenset[str]
    express: frozenset[str]
    climb: frozenset[str]
    certain: frozenset[str]
    impersonal: frozenset[str]
    passive_clause: frozenset[str]
    passive_infinitive: frozenset[str]
    media: dict[str, str]
    platforms: frozenset[str]
    platform_medium: str
    unnamed: frozenset[str]
    weak: frozenset[str]
    evident: frozenset[str]
    deeds: frozenset[str]
    no_source: frozenset[str]
    works: frozenset[str]
    outlets: frozenset[str]
    bodies: frozenset[str]
    bearers: frozenset[str]
    no_label: frozenset[str]
    own_voice: tuple[str, ...]
    address: tuple[str, ...]


@functools.cache
def cues() -> Cues:
    """The tables, read on first use."""
    words, media, blocks = (_read(name) for name in ("cues.toml", "media.toml", "cue_blocks.toml"))
    return Cues(
        verbs=_verbs(words["verbs"]),
        nouns=_nouns(words["nouns"]),
        publish=frozenset(words["light"]["publish"]),
        express=frozenset(words["light"]["express"]),
        climb=frozenset(words["light"]["climb"]),
        certain=frozenset(words["adjectives"]["opinion"]),
        impersonal=frozenset(words["adjectives"]["impersonal"]),
        passive_clause=frozenset(words["passive"]["clause"]),
        passive_infinitive=frozenset(words["passive"]["infinitive"]),
        media=media["medium"],
        platforms=frozenset(media["platform"]["names"]),
        platform_medium=media["platform"]["medium"],
        unnamed=frozenset(media["unnamed"]["heads"]),
        weak=frozenset(media["weak"]["pronouns"]),
        evident=frozenset(words["weak"]["verbs"]),
        deeds=frozenset(words["weak"]["deeds"]),
        no_source=frozenset(words["according"]["no_source"]),
        works=frozenset(media["medium"]) - frozenset(media["places"]["nouns"]),
        outlets=frozenset(media["outlet"]["words"]),
        bodies=frozenset(media["bodies"]["heads"]),
        bearers=frozenset(media["medium"])
        | frozenset(media["bearers"]["heads"])
        | frozenset(media["unnamed"]["heads"]),
        no_label=frozenset(blocks["labels"]["nobody"]),
        own_voice=tuple(blocks["own_voice"]["openers"]),
        address=tuple(blocks["address"]["openers"]),
    )


def _read(name: str) -> dict[str, Any]:
    source = resources.files("whence.language") / "data" / name
    return tomllib.loads(source.read_text(encoding="utf-8"))


def _verbs(groups: list[dict[str, Any]]) -> dict[str, Verb]:
    verbs: dict[str, Verb] = {}
    for group in groups:
        sense = Sense(group["act"], group["flavour"])
        for lemma in group["lemmas"]:
            verb = verbs.setdefault(lemma, Verb())
            for name, table in (("frames", verb.frames), ("after", verb.after), ("about", verb.about)):
                for key in group.get(name, ()):
                    table.setdefault(key, sense)
    return verbs


def _nouns(groups: list[dict[str, Any]]) -> dict[str, Noun]:
    nouns: dict[str, Noun] = {}
    for group in groups:
        for lemma in group["lemmas"]:
            noun = nouns.setdefault(lemma, Noun(Sense(group["act"], group["flavour"])))
            noun.after.update(group["after"])
    return nouns


def flavour(attribution: Attribution) -> str:
    """How the source stands to the content: stated, claimed, denied, opinion, knowledge, evidence, rumour, intention,
    request or charge; "stated" for cues that are no word (a colon, a bracket)."""
    table = cues()
    if attribution.form == "noun":
        noun = table.nouns.get(attribution.lemma)
        return noun.sense.flavour if noun else "stated"
    verb = table.verbs.get(attribution.lemma)
    senses = [*verb.frames.values(), *verb.after.values(), *verb.about.values()] if verb else []
    return next((sense.flavour for sense in senses if sense.act == attribution.act), "stated")
