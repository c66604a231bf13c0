"""Entities to the values that other rooms read: Mention and LocalParty.

In: a Parse, its entities, the nominatives. Out: mentions in text order, parties in order of their first mention.
Always: a party's names are nominatives, and where the tables know it also its English name, so that a report in
Russian and one in English meet; a mention's text is that of the document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from whence.language.analysis import LocalParty, Mention, MentionForm, Parse, PartyKind
from whence.language.known.places import place_names
from whence.language.russian.clusters import is_acronym
from whence.language.russian.draft import Draft
from whence.language.russian.nominative import Nominatives
from whence.language.russian.referents import Entity
from whence.language.russian.stems import declines

# How sure a reading of each sort is; measured on gold/russian, see tests there.
_SCORES = {"quoted": 0.93, "recogniser": 0.88, "head-word": 0.85, "unit": 0.9, "acronym": 0.7, "kunya": 0.85,
           "title": 0.75, "acting": 0.65, "alias": 0.85, "bracket": 0.85, "description": 0.75, "pronoun": 0.7}  # fmt: skip


def assemble(parse: Parse, entities: Sequence[Entity]) -> tuple[tuple[Mention, ...], tuple[LocalParty, ...]]:
    """The mentions and parties of a document."""
    nominatives = Nominatives(parse)
    living = sorted((e for e in entities if e.mentions), key=lambda e: min(d.first for d in e.mentions))
    rows = sorted(
        ((draft, number) for number, entity in enumerate(living) for draft in entity.mentions),
        key=lambda row: (row[0].first, row[0].last),
    )
    mentions = tuple(_mention(parse, index, draft, number) for index, (draft, number) in enumerate(rows))
    of_party: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        of_party[mention.party].append(mention)
    parties = tuple(_party(number, entity, of_party[number], nominatives) for number, entity in enumerate(living))
    return mentions, parties


def _mention(parse: Parse, index: int, draft: Draft, party: int) -> Mention:
    span = parse.span(draft.first, draft.last)
    score = 0.95 if draft.known is not None else _SCORES.get(draft.rule, 0.8)
    return Mention(index, span, span.of(parse.text), draft.kind, draft.form, draft.head, draft.first, draft.last,
                   parse.tokens[draft.first].sent, party, score, draft.rule)  # fmt: skip


def _party(number: int, entity: Entity, mentions: Sequence[Mention], nominatives: Nominatives) -> LocalParty:
    drafts = [draft for draft in entity.mentions if draft.form is MentionForm.NAME]
    names = _uninflected(list(dict.fromkeys(_nominative(draft, nominatives) for draft in drafts)))
    kind = drafts[0].kind if drafts else entity.kind
    name = _fullest(names) if names else " ".join(mentions[0].text.split())
    english = dict.fromkeys(found for draft in drafts for found in _english(draft, nominatives))
    return LocalParty(number, kind, name, tuple(dict.fromkeys([*names, *english])), tuple(m.index for m in mentions))


def _uninflected(names: list[str]) -> list[str]:
    """Without names that are only a case of another: the tagger took "Орлесии" for a nominative once."""
    return [name for name in names if not any(other != name and _is_case_of(name, other) for other in names)]


def _is_case_of(name: str, other: str) -> bool:
    words, bases = name.split(), other.split()
    declined = len(words) == len(bases) and all(declines(base, word) for base, word in zip(bases, words, strict=True))
    back = declined and all(declines(word, base) for base, word in zip(bases, words, strict=True))
    # Where each may be a case of the other, the one that ends in a consonant or in -а, -я is the nominative.
    return declined and (not back or (name[-1] in "ыиеуюм" and other[-1] not in "ыиеуюм"))


def _nominative(draft: Draft, nominatives: Nominatives) -> str:
    """The listed form of a listed name where the text's own words are a case of it, else the nominative by rule."""
    parse = nominatives.parse
    text = " ".join(parse.text[parse.tokens[draft.first].start : parse.tokens[draft.last - 1].end].split())
    known = draft.known
    if known is not None and known.russian and not draft.acronym and _same_shape(known.russian, text):
        return known.russian
    return text if draft.acronym else nominatives.of(draft.first, draft.last, draft.kind, draft.head)


def _same_shape(listed: str, text: str) -> bool:
    """As many words, and a capital where the other has one."""
    return listed[0].isupper() == text[0].isupper() and len(listed.split()) == len(text.split())


def _english(draft: Draft, nominatives: Nominatives) -> list[str]:
    """The name under which the tables file the party; of a place the one that the gazetteer holds, if it is one."""
    if draft.known is not None and draft.known.english:
        return [draft.known.english]
    if draft.kind is PartyKind.PLACE and draft.known is None:
        found = {place.name for place in place_names().find(_nominative(draft, nominatives))}
        return sorted(found) if len(found) == 1 else []
    return []


def _fullest(names: Sequence[str]) -> str:
    """The name of most words, acronyms last, the first such in the text."""
    return max(names, key=lambda name: (not is_acronym(name), len(name.split()), -names.index(name)))
