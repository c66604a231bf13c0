"""Datelines: "GAO, Mali, Oct 3 (MNA) - The head of ...".

In: a Page and the first sentence of a paragraph. Out: drafts for the place in capitals and the agency in brackets.
Always: only at the start of a paragraph, only before a dash.
"""

from __future__ import annotations

from whence.language.analysis import Sentence
from whence.language.mentions.draft import Draft
from whence.language.mentions.known_names import plain_draft
from whence.language.mentions.page import Page

_DASHES = frozenset({"-", "–", "—", "--"})
_LONGEST = 16


def dateline(page: Page, sentence: Sentence) -> list[Draft]:
    """The place and the agency of a dateline that begins the sentence; empty where none does."""
    first, last = sentence.first, min(sentence.last, sentence.first + _LONGEST)
    end = next((i for i in range(first + 1, last) if page.words[i] in _DASHES and page.tokens[i - 1].space), None)
    if end is None or not _shouted(page.words[first]):
        return []
    town = first + 1
    while town < end and _shouted(page.words[town]):
        town += 1
    if page.words[town] not in (",", "(", *_DASHES):
        return []
    drafts = [_voted(page, first, town, "place")]
    if page.words[end - 1] == ")" and page.words[end - 3] == "(":
        drafts.append(_voted(page, end - 2, end - 1, "outlet"))
    return drafts


def _shouted(word: str) -> bool:
    return len(word) > 1 and word.isupper() and word.isalpha()


def _voted(page: Page, first: int, last: int, kind: str) -> Draft:
    draft = plain_draft(page, first, last, "dateline")
    draft.votes[kind] = 6.0
    return draft
