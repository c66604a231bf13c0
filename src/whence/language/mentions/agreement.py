"""Whether a noun or a pronoun can be said of a party at all: kind, number, gender, sort.

In: a draft and an entity. Out: 0 where it cannot, up to 1 where it fits. Always: no look at where the two stand.
"""

from __future__ import annotations

from whence.language.analysis import PartyKind
from whence.language.mentions.draft import Draft
from whence.language.mentions.entity import Entity
from whence.language.mentions.lexicon import Lexicon

# A given name speaks for a gender but does not decide it.
_AGAINST_GIVEN_NAME = 0.5
# Reporters do say "they" of a group, but more often of people.
_GROUP_AS_THEY = 0.68
# "On Twitter he wrote: it is ..." is not about Twitter.
_OUTLET_AS_IT = 0.5
_PUBLIC = frozenset({PartyKind.ACCOUNT, PartyKind.OUTLET})


def pronoun_agrees(draft: Draft, entity: Entity) -> float:
    """Agreement of a pronoun with an entity in kind, number and gender."""
    pronoun, kind = draft.noun, entity.kind
    if pronoun in ("he", "she"):
        if kind is not PartyKind.PERSON or entity.plural or entity.gender not in ("", pronoun):
            return 0.0
        return 1.0 if not entity.given or entity.given == pronoun else _AGAINST_GIVEN_NAME
    if pronoun == "it":
        if entity.plural or kind in (PartyKind.PERSON, PartyKind.PEOPLE):
            return 0.0
        if kind is PartyKind.OUTLET and entity.named:
            return _OUTLET_AS_IT
        return 0.7 if kind is PartyKind.PLACE and not entity.country else 1.0
    if kind is PartyKind.PEOPLE or entity.plural:
        return 1.0
    return _GROUP_AS_THEY if kind is PartyKind.GROUP else 0.0


def same_sort(draft: Draft, entity: Entity) -> bool:
    """True where a description and a name beside it can be one party's."""
    return draft.kind is entity.kind or {draft.kind, entity.kind} <= _PUBLIC


def noun_fits(lex: Lexicon, draft: Draft, entity: Entity) -> float:
    """How well a definite singular description fits an entity; 1.3 and more where the entity was called so before."""
    noun = draft.noun
    if draft.kind is not entity.kind:
        return 0.0
    if noun in lex.words["group.bodies"] and entity.named and not entity.state:
        return 0.0  # "the army" is not the National Liberation Army
    if noun in entity.words():
        return 1.5
    if noun in entity.nouns:
        return 1.3
    if entity.kind is PartyKind.GROUP:
        return _group_fits(lex, noun, entity)
    if entity.kind is PartyKind.PERSON:
        return _person_fits(lex, noun, entity)
    if entity.kind is PartyKind.PLACE:
        if noun in lex.words["place.countries"]:
            return 1.0 if entity.country else 0.0
        return 0.9 if noun in lex.words["place.settlements"] and not entity.country else 0.0
    return 1.0 if entity.kind is PartyKind.ACCOUNT and noun in ("account", "page", "channel") else 0.0


def _group_fits(lex: Lexicon, noun: str, entity: Entity) -> float:
    called = entity.nouns | entity.words()
    if lex.synonyms.get(noun, frozenset()) & called:
        return 1.15
    if noun not in lex.words["group.any"] or not entity.named:
        return 0.0
    return 0.6 if entity.state or called & lex.words["group.of_state"] else 1.0


def _person_fits(lex: Lexicon, noun: str, entity: Entity) -> float:
    if (noun in lex.female and entity.gender == "he") or (noun in lex.male and entity.gender == "she"):
        return 0.0
    if noun in lex.words["person.any"]:
        return 0.9
    return 1.15 if lex.synonyms.get(noun, frozenset()) & entity.nouns else 0.0
