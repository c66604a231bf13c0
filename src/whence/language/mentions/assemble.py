"""Entities to the values the other rooms read: Mention and LocalParty.

In: a Page and its entities. Out: mentions in text order, parties in order of their first mention.
Always: indices point into the two tuples; a party's name is its fullest name, else its first description.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from whence.language.analysis import LocalParty, Mention, MentionForm, PartyKind
from whence.language.mentions.draft import Draft
from whence.language.mentions.entity import Entity
from whence.language.mentions.page import Page, is_acronym
from whence.values import Span


def assemble(page: Page, entities: Sequence[Entity]) -> tuple[tuple[Mention, ...], tuple[LocalParty, ...]]:
    """The mentions and parties of a document."""
    living = sorted((e for e in entities if e.mentions), key=lambda e: (min(d.first for d in e.mentions), e.number))
    number = {entity.number: index for index, entity in enumerate(living)}
    rows = sorted(
        ((draft, number[entity.number]) for entity in living for draft in entity.mentions),
        key=lambda row: (row[0].first, row[0].last),
    )
    mentions = tuple(_mention(page, index, draft, party) for index, (draft, party) in enumerate(rows))
    of_party: dict[int, list[Mention]] = {}
    for mention in mentions:
        of_party.setdefault(mention.party, []).append(mention)
    parties = [
        _party(index, entity, of_party[index], tuple(number[m] for m in entity.members if m in number))
        for index, entity in enumerate(living)
    ]
    return mentions, tuple(_with_name(party, parties, of_party[party.index]) for party in parties)


def _with_name(party: LocalParty, parties: Sequence[LocalParty], mentions: Sequence[Mention]) -> LocalParty:
    """A list that only pronouns speak of is named by its members."""
    if not party.members or any(mention.form is not MentionForm.PRONOUN for mention in mentions):
        return party
    return replace(party, name=" and ".join(parties[member].name for member in party.members))


def _mention(page: Page, index: int, draft: Draft, party: int) -> Mention:
    span = _without_stop(page, draft)
    return Mention(
        index, span, span.of(page.parse.text), draft.kind, draft.form, draft.head, draft.first, draft.last,
        draft.sentence, party, draft.score, draft.rule,
    )  # fmt: skip


def _without_stop(page: Page, draft: Draft) -> Span:
    """The characters of a mention, without the full stop that the tokeniser may leave on an unknown word."""
    span = page.parse.span(draft.first, draft.last)
    word = page.words[draft.last - 1]
    stop = (
        len(word) > 3 and word.endswith(".") and "." not in word[:-1] and word[1:-1].islower() and word[0].isupper()
    )
    return Span(span.start, span.end - 1) if stop and word.lower() not in _SHORTENED else span


_SHORTENED = frozenset({"gen.", "col.", "capt.", "maj.", "sgt.", "brig.", "adm.", "prof.", "corp.", "bros."})


def _party(index: int, entity: Entity, mentions: Sequence[Mention], members: tuple[int, ...]) -> LocalParty:
    named = [mention for mention in mentions if mention.form is MentionForm.NAME]
    names = tuple(dict.fromkeys(" ".join(mention.text.split()) for mention in named))
    kind = _kind(entity, named)
    name = _fullest(names) if names else " ".join(mentions[0].text.split())
    return LocalParty(index, kind, name, names, tuple(mention.index for mention in mentions), members)


def _kind(entity: Entity, named: Sequence[Mention]) -> PartyKind:
    return named[0].kind if named else entity.kind


def _fullest(names: Sequence[str]) -> str:
    """The name of most words, acronyms last, the first such in the text."""
    return max(
        names, key=lambda name: (not is_acronym(name), len(name.replace("-", " ").split()), -names.index(name))
    )
