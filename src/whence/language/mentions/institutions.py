"""Names that are half common noun: "Syrian government", "Assad regime", "US military"; and web addresses.

In: a Page and the drafts of a sentence. Out: the drafts with these names added or widened.
Always: only nouns of the list of institutions join; "Syrian officials" stays a description. A person named inside
("Assad" in "Assad regime") stays a draft of his own, a place or nation inside does not.
"""

from __future__ import annotations

from whence.language.analysis import MentionForm, PartyKind, Sentence
from whence.language.mentions.draft import Draft
from whence.language.mentions.known_names import plain_draft
from whence.language.mentions.page import Page

# Nouns that join a person's or a place's name too: "the Assad regime", "the Kabul government".
_OF_PERSONS = frozenset({"government", "regime", "administration", "junta"})


def with_institutions(page: Page, sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence with the names of institutions among them, in text order."""
    by_end = {draft.last: draft for draft in drafts}
    added: list[Draft] = []
    for i in range(sentence.first, sentence.last):
        word = page.words[i]
        if "." in word[1:-1] and _address(page, word):
            added.append(_voted(page, i, i + 1, "outlet"))
            continue
        if i == sentence.first or not word[0].islower():
            continue
        length = _noun(page, i, sentence.last)
        if length and (first := _first(page, i, by_end.get(i))) is not None:
            added.append(_voted(page, first, i + length, "group"))
    if not added:
        return drafts
    return sorted([*(d for d in drafts if not _swallowed(d, added)), *added], key=lambda d: (d.first, d.last))


def _address(page: Page, word: str) -> bool:
    name, _, ending = word.lower().rpartition(".")
    return ending in page.lex.domains and len(name) > 2 and name.replace("-", "").replace(".", "").isalnum()


def _noun(page: Page, i: int, last: int) -> int:
    """How many tokens of an institution's noun stand at i: 0, 1 or 2."""
    lower = page.tokens[i].lower
    if i + 1 < last and (lower, page.tokens[i + 1].lower) in page.lex.institution_pairs:
        return 2
    if lower in page.lex.institutions and page.tokens[i].pos == "NOUN":
        return 1
    return 0


def _first(page: Page, i: int, before: Draft | None) -> int | None:
    """Where the institution's name begins: at a nationality, or at a name that owns the noun."""
    word = page.words[i - 1]
    if word[0].isupper() and page.known.adjective(word) and not (i > 1 and page.words[i - 2] == "-"):
        return i - 1
    if before is None or not page.tokens[i - 1].space or before.last - before.first > 3:
        return None
    lead = before.lead()
    if lead == "place" or (lead == "person" and page.tokens[i].lower in _OF_PERSONS):
        return before.first
    return None


def _voted(page: Page, first: int, last: int, kind: str) -> Draft:
    draft = plain_draft(page, first, last, "institution" if kind == "group" else "address")
    draft.votes[kind] = 6.0
    draft.form = MentionForm.NAME
    return draft


def _swallowed(draft: Draft, added: list[Draft]) -> bool:
    inside = any(other.first <= draft.first and draft.last <= other.last for other in added)
    return inside and draft.lead() != PartyKind.PERSON
