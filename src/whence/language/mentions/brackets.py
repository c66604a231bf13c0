"""Names in brackets right after a name: acronyms and other names of the same party.

In: a Page and the drafts of names. Out: pairs of drafts that name one party, and votes shared between the two.
Always: a bracket that holds a date, a reference or a remark beside the name makes no pair; an acronym must fit the
name before it unless that is a group's ("Group for Supporters of Islam and Muslims (JNIM)").
Method: letters matched from the right, after Schwartz & Hearst, "A simple algorithm for identifying abbreviation
definitions in biomedical text" (2003), with words in place of characters.
"""

from __future__ import annotations

from whence.language.known.fold import fold
from whence.language.mentions.draft import OTHER, Draft, add
from whence.language.mentions.known_names import plain_draft
from whence.language.mentions.page import HYPHENS, Page

_OPEN, _CLOSE = frozenset("(["), frozenset(")]")
_QUOTES = frozenset({'"', "“", "”", "'", "‘", "’"})
_FURTHEST = 12

Pair = tuple[Draft, Draft]


def bracketed(page: Page, drafts: list[Draft]) -> list[Pair]:
    """Pairs (name before, name in brackets). Adds a draft for an acronym that was none, widens a name it spells."""
    by_first = {draft.first: draft for draft in drafts}
    by_last = {draft.last: draft for draft in drafts}
    pairs: list[Pair] = []
    for i, word in enumerate(page.words):
        if word not in _OPEN or i == 0 or i + 2 >= len(page.words):
            continue
        before = by_last.get(_before(page, i))
        for inner in _inside(page, i, by_first, drafts):
            if _is_acronym(page, inner):
                before = _spelled(page, i, inner, before, drafts)
            if before is not None and before.sentence == inner.sentence and _may_be_one(page, before, inner):
                _share(before, inner)
                pairs.append((before, inner))
    return pairs


def _is_acronym(page: Page, draft: Draft) -> bool:
    return draft.last - draft.first == 1 and page.acronym(draft.first)


def _before(page: Page, i: int) -> int:
    end = i
    while end > 0 and page.words[end - 1] in _QUOTES:
        end -= 1
    return end


def _inside(page: Page, i: int, by_first: dict[int, Draft], drafts: list[Draft]) -> list[Draft]:
    """The names that fill the bracket at i: one, or an acronym and more ("JaW, the "Army of the Valley"").

    "(Twitter, April 26)" and "(in Russian)" hold none: what is no name beside a name makes it a reference.
    """
    found: list[Draft] = []
    at = i + 1
    while True:
        draft = _name_at(page, at, by_first, drafts)
        if draft is None:
            return found if found and _is_acronym(page, found[0]) else []
        end = draft.last
        while end < len(page.words) and page.words[end] in _QUOTES:
            end += 1
        found.append(draft)
        if end >= len(page.words) or page.words[end] in _CLOSE or page.words[end] == "=":
            return found
        if page.words[end] not in (",", ";", "or"):
            return found[:1] if _is_acronym(page, found[0]) and page.words[end] == "," else []
        at = end + 1


def _name_at(page: Page, at: int, by_first: dict[int, Draft], drafts: list[Draft]) -> Draft | None:
    """The name at a token, quotes and "or", "aka", "the" before it passed over; a new draft for a bare acronym."""
    first = at
    while first < len(page.words) - 1 and (
        page.words[first] in _QUOTES or page.tokens[first].lower in page.lex.words["name.bracket_leads"]
    ):
        first += 1
    draft = by_first.get(first)
    if draft is not None or first + 1 >= len(page.words):
        return draft
    bare = page.words[first + 1] in _CLOSE or page.words[first + 1] in (",", ";")
    if page.acronym(first) and bare and page.tokens[first].lower not in page.lex.never:
        draft = plain_draft(page, first, first + 1, "acronym")
        drafts.append(draft)
        by_first[first] = draft
    return draft


def _spelled(page: Page, i: int, inner: Draft, before: Draft | None, drafts: list[Draft]) -> Draft | None:
    """The draft before the bracket, widened or made so that its words spell the acronym."""
    letters = [mark for mark in page.words[inner.first].lower() if mark.isalpha()]
    first = _spelling(page, i, letters)
    if first is None or (before is not None and before.first <= first):
        return before
    if page.words[first][0].islower():
        return before
    if fold(page.words[_before(page, i) - 1]) in page.lex.titles:
        add(inner.votes, {OTHER: 8.0})  # "Divisional Police Officer (DPO)" is an office
        return None
    inside = [draft for draft in drafts if first <= draft.first and draft.last <= i]
    if before is not None and before.sure and before.first > first and not inside:
        return before
    made = plain_draft(page, first, _before(page, i), "acronym")
    made.votes["group"] = 4.0
    for draft in inside:
        drafts.remove(draft)
    drafts.append(made)
    return made


def _spelling(page: Page, i: int, letters: list[str]) -> int | None:
    """The first token of the words before token i whose initials are the letters; None where they are not."""
    lowest = max(0, i - _FURTHEST)
    while page.tokens[lowest].sent != page.tokens[i].sent:
        lowest += 1
    return _spelled_from(page, (lowest, i - 1), letters, len(letters) - 1)


def _spelled_from(page: Page, reach: tuple[int, int], letters: list[str], wanted: int) -> int | None:
    """Match letters from `wanted` down, words from the right end of `reach`; small words may be passed over."""
    lowest, j = reach
    if j < lowest:
        return None
    word = page.tokens[j].lower
    small = word in page.lex.words["name.not_spelled"] or word in page.lex.particles
    if word[0] == letters[wanted] and (page.capital(j) or (small and wanted)):
        found = j if wanted == 0 else _spelled_from(page, (lowest, j - 1), letters, wanted - 1)
        if found is not None:
            return found
    if small or word in HYPHENS or word in _QUOTES:
        return _spelled_from(page, (lowest, j - 1), letters, wanted)
    return None


def _may_be_one(page: Page, before: Draft, inner: Draft) -> bool:
    """A place in brackets after a person is where he is; an outlet in brackets is a reference."""
    if inner.votes.get("outlet", 0) > 2 or "address" in (before.rule, inner.rule):
        return False
    if inner.last - inner.first == 1 and page.acronym(inner.first):
        return True
    mine, other = before.lead(), inner.lead()
    if mine == "person" and other == "group" and inner.key[:1] == ("abu",):
        inner.votes, inner.known, inner.sure = {"person": 2.0}, "", False  # his kunya, whoever else bears it
        return True
    return mine == other or not mine or not other or (mine == "person" and other == "group" and not inner.sure)


def _share(before: Draft, inner: Draft) -> None:
    mine, other = before.all_votes(), inner.all_votes()
    add(before.votes, other, 0.5)
    add(inner.votes, mine, 0.9)
