"""Parties that a report brings in without a name: "A militant group has posted a video. The group X, which ...".

In: a Page and the entities that were read. Out: the same entities, an unnamed one joined to the name that follows it.
Always: the first mention is indefinite, the name comes with the article and the same noun within the next sentences,
and one name only fits; a name the text has used before is somebody else.
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.language.analysis import MentionForm, PartyKind
from whence.language.mentions.draft import Draft
from whence.language.mentions.entity import Entity
from whence.language.mentions.page import Page

_REACH = 3  # sentences from the indefinite mention to the name
_KINDS = frozenset({PartyKind.GROUP, PartyKind.PERSON, PartyKind.ACCOUNT, PartyKind.OUTLET})


def join_introduced(page: Page, entities: Sequence[Entity]) -> None:
    """Move the mentions of each party brought in without a name to the party that is then named."""
    for unnamed in entities:
        first = _indefinite(page, unnamed)
        if first is None:
            continue
        fitting = [entity for entity in entities if entity is not unnamed and _presents(page, entity, first)]
        if len(fitting) == 1:
            fitting[0].mentions = sorted([*fitting[0].mentions, *unnamed.mentions], key=lambda d: (d.first, d.last))
            unnamed.mentions = []


def _indefinite(page: Page, entity: Entity) -> Draft | None:
    if entity.named or entity.plural or entity.kind not in _KINDS or not entity.mentions:
        return None
    first = min(entity.mentions, key=lambda draft: draft.first)
    described = first.form is MentionForm.DESCRIPTION and page.tokens[first.first].lower in {"a", "an"}
    return first if described and not page.headlines[first.sentence] else None


def _presents(page: Page, entity: Entity, first: Draft) -> bool:
    """True where the entity is first named as "the NOUN X" soon after "a NOUN"."""
    names = [d for d in entity.mentions if d.form is MentionForm.NAME and not page.headlines[d.sentence]]
    if entity.kind is not first.kind or not names or min(d.first for d in names) < first.last:
        return False
    opening = min(names, key=lambda draft: draft.first)
    if not 0 < opening.sentence - first.sentence <= _REACH:
        return False
    noun, article = opening.first - 1, opening.first - 2
    if page.tokens[noun].lemma != page.tokens[first.head].lemma:
        return False
    return page.tokens[article].lower == "the"
