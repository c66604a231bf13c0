"""Names cut from runs of capitalised words, each with the votes of its own form.

In: a Page and a sentence. Out: drafts with form "name". Always: titles ("emir", "President") are left outside the
span, a known name is not cut, and a group's name keeps the person named inside it as a draft of its own.
"""

from __future__ import annotations

from whence.language.analysis import PartyKind, Sentence
from whence.language.known import KnownMatch, Strength
from whence.language.known.fold import fold
from whence.language.mentions.draft import Draft, add
from whence.language.mentions.form import by_form
from whence.language.mentions.known_names import known_drafts, plain_draft, stands
from whence.language.mentions.page import Page
from whence.language.mentions.parts import at_acronyms, clean, is_title, parts
from whence.language.mentions.runs import runs

_LONGEST_INITIALS = 4
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def names(page: Page, sentence: Sentence) -> list[Draft]:
    """The names of one sentence of prose, in order of their first token; some may still be dropped by votes."""
    found: list[Draft] = []
    done = sentence.first
    for begin, last in runs(page, sentence):
        first = max(begin, done)  # a known name may have reached into this run
        if first < last:
            drafts = _with_article(page, first, last) or carve(page, first, last)
            found.extend(drafts)
            done = max([last, *(draft.last for draft in drafts)])
    return _with_owners(page, found)


def _with_article(page: Page, first: int, last: int) -> list[Draft]:
    """A known name that begins with its article: "The Guardian"."""
    if first == 0 or page.words[first - 1] != "The":
        return []
    match = page.known.match(page.words, first - 1)
    if match is None or match.strength is not Strength.STRONG or first - 1 + match.length != last:
        return []
    alone = page.known.match(page.words, first)
    without = alone is not None and alone.name == match.name and alone.strength is Strength.STRONG
    return [] if without else known_drafts(page, first - 1, match, last)


def carve(page: Page, first: int, last: int) -> list[Draft]:
    """The names in one run: known ones first, what stands around them by titles and head-words."""
    found: list[Draft] = []
    start = i = first
    while i < last:
        match = page.known.match(page.words, i)
        if match is None or not stands(page, match, i, (start, last)) or _outranked(page, match, i, start):
            i += 1
            continue
        found.extend(_plain(page, start, i))
        drafts = known_drafts(page, i, match, last)
        _take_title(page, drafts[0], first)
        found.extend(drafts)
        start = i = drafts[-1].last
    if start < last:
        found.extend(_plain(page, start, last))
    return found


def _outranked(page: Page, match: KnownMatch, i: int, first: int) -> bool:
    """True for a known group's one-word name after a title, where a person is meant ("Qari Fateh")."""
    if i == first or match.length > 1 or match.kind is PartyKind.PERSON or page.acronym(i):
        return False
    return is_title(page, i - 1, i + 1)


def _take_title(page: Page, draft: Draft, first: int) -> None:
    i = draft.first
    while i > first and (is_title(page, i - 1, draft.last) or fold(page.words[i - 1]) in page.lex.title_modifiers):
        i -= 1
    if i < draft.first and "person" in draft.votes:
        draft.title = (i, draft.first)


def _plain(page: Page, first: int, last: int) -> list[Draft]:
    """Names in a stretch without known ones: parted at titles, cleaned at the edges, then at acronyms."""
    found = []
    for begin, until, title in parts(page, first, last):
        start, end = clean(page, begin, until)
        if start >= end:
            continue
        if title and any(page.tokens[i].lower == "prophet" for i in range(*title)):
            continue  # of religion, not of the report
        whole = title is not None and _initials(page, start, end)
        for low, high in [(start, end)] if whole else at_acronyms(page, start, end):
            draft = plain_draft(page, low, high, "recogniser")
            if title and low == start:
                draft.title = title
                add(draft.votes, {"person": 4.0})
                draft.rule = "title"
            by_form(page, draft)
            found.append(draft)
    return found


def _initials(page: Page, first: int, last: int) -> bool:
    """True for capitals that stand for given names: after a rank, "EO Marwick" is one man."""
    word = page.words[first]
    alone = last - first == 2 and not page.acronym(last - 1)
    return alone and word.isalpha() and word.isupper() and len(word) <= _LONGEST_INITIALS


def _with_owners(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Join "Seyfullakh Shishani" + "'s" + "Jamaat" to one group's name; the person stays inside it."""
    result: list[Draft] = []
    for draft in drafts:
        owner = result[-1] if result else None
        if owner is None or not _owned(page, owner, draft):
            result.append(draft)
            continue
        joined = plain_draft(page, owner.first, draft.last, "owner")
        joined.votes["group"] = 5.0
        add(owner.votes, {"person": 3.0})
        result.append(joined)
    return result


def _owned(page: Page, owner: Draft, draft: Draft) -> bool:
    bare = draft.last - draft.first == 1 and draft.key and draft.key[0] in page.lex.group_words
    if not bare or draft.first - owner.last != 1 or page.words[owner.last] not in _POSSESSIVE or draft.sure:
        return False
    return not owner.sure and owner.lead() in ("person", "")
