"""Several parties taken together: "the two factions", "both groups", "A and B ... they".

In: a description or pronoun and the entities read so far. Out: the entities it takes together, or none.
Always: exactly as many as a description counts (two where it says "both" or "two"), of the kind it speaks of; where
more or fewer are at hand, none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from whence.language.analysis import MentionForm, PartyKind
from whence.language.mentions.draft import Draft
from whence.language.mentions.entity import Entity
from whence.language.mentions.page import Page
from whence.language.mentions.salience import role

_COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4, "2": 2, "3": 3, "4": 4}
_REACH = 2


def members_of(
    page: Page, draft: Draft, entities: Sequence[Entity], of_head: Mapping[int, Entity]
) -> tuple[int, ...]:
    """The entities a plural description takes together, in text order; empty where it is not told.

    A list in apposition ("the two groups, A and B") decides; else the parties named together just before.
    """
    if not draft.plural:
        return ()
    listed = _apposed(page, draft, of_head)
    count = _count(page, draft)
    if len(listed) > 1 and count in (None, len(listed)):
        return tuple(entity.number for entity in listed)
    if count is None:
        return ()
    for distance, near in enumerate(_before(page, draft, entities)):
        found = near if len(near) <= count else _foremost(page, near, draft.sentence - distance)
        if len(found) == count:
            return tuple(entity.number for entity in found)
        if len(found) > count:
            return ()
    return ()


def _foremost(page: Page, entities: Sequence[Entity], sentence: int) -> list[Entity]:
    """Of the parties of a sentence, its subjects and objects: "A attacked B, a unit of the former C" is of A and B."""
    return [
        entity
        for entity in entities
        if any(d.sentence == sentence and _role(page, d) in _ARGUMENTS for d in entity.mentions)
    ]


_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "with"})


def _role(page: Page, draft: Draft) -> str:
    """The role of a mention; "with" for the partner in "operations with X", "a battle against X"."""
    token = page.tokens[draft.head]
    prep = page.tokens[token.head]
    partner = token.dep == "pobj" and prep.lower in ("with", "against", "alongside")
    return "with" if partner else role(page, draft)


def _count(page: Page, draft: Draft) -> int | None:
    words = [page.tokens[i].lower for i in range(draft.first, draft.last)]
    definite = words[0] in ("the", "these", "those", "both") or draft.noun == "both"
    return next((_COUNTS[word] for word in words if word in _COUNTS), None) if definite else None


def _apposed(page: Page, draft: Draft, of_head: Mapping[int, Entity]) -> list[Entity]:
    found: list[Entity] = []
    head = page.tokens[draft.head]
    stack = [child.i for child in page.parse.children(draft.head, "appos")]
    if head.dep == "appos":  # "A and B, the two groups that ..."
        first = page.tokens[head.head]
        while first.dep == "conj" and first.head != first.i:
            first = page.tokens[first.head]
        stack.append(first.i)
    while stack:
        i = stack.pop(0)
        if i in of_head and of_head[i] not in found:
            found.append(of_head[i])
        stack.extend(child.i for child in page.parse.children(i, "conj"))
    return found


def _before(page: Page, draft: Draft, entities: Sequence[Entity]) -> list[list[Entity]]:
    """The fitting parties named in this sentence before the description, then in one sentence and two before."""
    kinds = {draft.kind}
    if draft.noun in ("both", "others"):
        kinds = {PartyKind.GROUP, PartyKind.PERSON}
    elif draft.kind is PartyKind.PEOPLE:
        kinds = {PartyKind.PERSON}
    result = []
    for distance in range(_REACH + 1):
        found = [
            entity
            for entity in entities
            if entity.kind in kinds and not entity.members and entity.mentions
            and entity.last.sentence >= draft.sentence - distance
            and any(d.sentence == draft.sentence - distance and d.head < draft.head
                    and d.form is not MentionForm.PRONOUN for d in entity.mentions)
        ]  # fmt: skip
        if draft.noun in ("both", "others") and len({entity.kind for entity in found}) > 1:
            found = []
        result.append(found)
    return result


def joined(page: Page, draft: Draft, of_head: Mapping[int, Entity]) -> list[Entity]:
    """The parties of the list ("A, B and C") that a mention begins; empty where it begins none of one sort."""
    found: list[Entity] = []
    stack = [draft.head]
    while stack:
        i = stack.pop(0)
        entity = of_head.get(i)
        if entity is None or entity.members:
            return []
        if entity not in found:
            found.append(entity)
        stack.extend(child.i for child in page.parse.children(i, "conj"))
    people = {entity.kind in (PartyKind.PERSON, PartyKind.PEOPLE) for entity in found}
    towns = any(entity.kind is PartyKind.PLACE and not entity.country for entity in found)
    return found if len(found) > 1 and len(people) == 1 and not towns else []
