"""Descriptions that stand beside the name they are of: "the faction X", "X, a faction", "the X group", "X is a group".

In: a Page, a description and the entities by the token that heads their mentions. Out: an entity or none.
Always: a description of several, or one before a list of names, is nobody's alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from whence.language.analysis import PartyKind, Token
from whence.language.mentions.agreement import same_sort
from whence.language.mentions.draft import Draft
from whence.language.mentions.entity import Entity
from whence.language.mentions.page import Page

_ANY = frozenset({"a", "an", "another", "one", "some", "any", "each", "every"})
_UNSURE = frozenset({"not", "n't", "may", "might", "could", "would", "never"})


def beside(page: Page, draft: Draft, of_head: Mapping[int, Entity]) -> Entity | None:
    """The party named beside a description, if any."""
    head = page.tokens[draft.head]
    if draft.plural:
        return None
    for child in page.parse.children(head.i):
        entity = of_head.get(child.i)
        if entity is None or not same_sort(draft, entity):
            continue
        if child.dep == "appos" and not _listed(page, child):
            return entity
        before = child.dep in ("compound", "nmod") and child.i < head.i
        if before and draft.noun in page.lex.words["group.after_name"] and page.tokens[draft.first].lower not in _ANY:
            return entity  # "a BGF battalion" is one of several
    for look in (_place_of, _told_of, _named, _after_comma, _holder):
        entity = look(page, draft, head, of_head)
        if entity is not None:
            return entity
    return None


def _place_of(page: Page, draft: Draft, head: Token, of_head: Mapping[int, Entity]) -> Entity | None:
    """ "The town of X" is X; "the outskirts of X" are not."""
    if draft.kind is not PartyKind.PLACE or draft.noun not in page.lex.words["description.settled"]:
        return None
    for child in page.parse.children(head.i, "prep"):
        if child.lower == "of" and child.i == head.i + 1:
            for name in page.parse.children(child.i, "pobj"):
                entity = of_head.get(name.i)
                if entity is not None and entity.kind is PartyKind.PLACE:
                    return entity
    return None


def _told_of(page: Page, draft: Draft, head: Token, of_head: Mapping[int, Entity]) -> Entity | None:
    """The noun X of "X, a group", the subject of "X is a group"."""
    governor = page.tokens[head.head]
    left = of_head.get(draft.first - 1)
    if (
        left is not None
        and left.kind is PartyKind.PERSON
        and draft.kind is PartyKind.PERSON
        and _follows(page, draft)
    ):
        return left
    if head.dep == "appos":
        entity = of_head.get(governor.i)
        return entity if entity and same_sort(draft, entity) and not _listed(page, head) else None
    if head.dep != "attr" or governor.lemma != "be":
        return None
    children = page.parse.children(governor.i)
    if any(child.dep in ("neg", "aux") and child.lower in _UNSURE for child in children):
        return None
    for child in children:
        entity = of_head.get(child.i)
        if child.dep == "nsubj" and child.i < head.i and entity is not None and same_sort(draft, entity):
            return entity
    return None


def _follows(page: Page, draft: Draft) -> bool:
    """True for "X the commander", without a comma between."""
    first = page.tokens[draft.first]
    return (
        first.lower == "the"
        and page.tokens[draft.first - 1].space
        and first.sent == page.tokens[draft.first - 1].sent
    )


def _after_comma(page: Page, draft: Draft, head: Token, of_head: Mapping[int, Entity]) -> Entity | None:
    """ "X (Y), a branch of Z, said": an apposition that the parser has hung elsewhere."""
    i = draft.first - 1
    first = page.tokens[draft.first]
    if i < 1 or page.words[i] != "," or not (first.dep in ("det", "poss") or "poss" in _deps(page, head)):
        return None
    end = page.parse.subtree(head.i)[1]
    if end >= len(page.words) or page.words[end] not in (",", ".", ";", "—", "–") or head.dep == "conj":
        return None
    before = i - 1
    if page.words[before] == ")":
        before -= 1
    entity = of_head.get(before)
    if entity is None or not same_sort(draft, entity) or page.tokens[before].dep == "conj":
        return None
    return entity if entity.number != _owner_of(page, head, of_head) else None


def _holder(page: Page, draft: Draft, head: Token, of_head: Mapping[int, Entity]) -> Entity | None:
    """ "The governor of X, NAME": the parser hangs the name on the nearer noun."""
    if draft.kind is not PartyKind.PERSON or draft.noun not in page.lex.words["person.offices"]:
        return None
    of = next((child for child in page.parse.children(head.i, "prep") if child.i == head.i + 1), None)
    if of is None or of.lower not in ("of", "for"):
        return None
    end = next((i for i in range(of.i, min(of.i + 8, len(page.words))) if page.words[i] in (",", ".", "(")), None)
    if end is None or page.words[end] != ",":
        return None
    for i in range(end + 1, min(end + 5, len(page.words))):
        entity = of_head.get(i)
        if entity is not None:
            apart = any(page.words[j] in (",", "and") for j in range(end + 1, i))
            return entity if entity.kind is PartyKind.PERSON and not apart else None
        if not page.words[i][0].isupper() and page.words[i] not in page.lex.particles and page.words[i] != "-":
            return None
    return None


def _deps(page: Page, head: Token) -> list[str]:
    return [child.dep for child in page.parse.children(head.i)]


def _owner_of(page: Page, head: Token, of_head: Mapping[int, Entity]) -> int | None:
    owners = (of_head.get(child.i) for child in page.parse.children(head.i, "poss"))
    return next((owner.number for owner in owners if owner is not None), None)


def _named(page: Page, draft: Draft, head: Token, of_head: Mapping[int, Entity]) -> Entity | None:
    """ "The group named X", "a militant called X", "a supporter who calls herself X"."""
    for child in page.parse.children(head.i, "acl", "relcl"):
        if child.lemma not in ("name", "call", "dub", "know", "nickname", "style") or child.i - head.i > 8:
            continue
        if any(page.parse.children(child.i, "neg")):
            return None
        itself = child.dep == "acl" or any(t.lower.endswith("self") for t in page.parse.children(child.i))
        for i in _objects(page, child):
            entity = of_head.get(i)
            if itself and entity is not None and (same_sort(draft, entity) or child.i + 4 > i):
                return entity if same_sort(draft, entity) else None
    return None


def _objects(page: Page, verb: Token) -> list[int]:
    found = [t.i for t in page.parse.children(verb.i, "oprd", "dobj", "attr", "ccomp", "xcomp")]
    for prep in page.parse.children(verb.i, "prep"):
        if prep.lower == "as":
            found.extend(t.i for t in page.parse.children(prep.i, "pobj"))
    return [i for i in found if i > verb.i]


def _listed(page: Page, token: Token) -> bool:
    """True for the first of a list: "factions, A and B" names two parties, not one."""
    return any(child.dep == "conj" for child in page.parse.children(token.i))
