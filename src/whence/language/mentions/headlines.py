"""Names in headlines, where every word has a capital: only those the article or the lists know.

In: a Page and the names found in the prose. Out: drafts for the headline sentences.
Always: a word of a headline is a name only where the same name stands in the article, in the lists of known names,
or where the parser's recogniser and the word's own form agree.
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.language.analysis import MentionForm, PartyKind, Sentence
from whence.language.known import Strength
from whence.language.known.fold import ARTICLES, fold
from whence.language.mentions.draft import Draft, add
from whence.language.mentions.known_names import known_draft, plain_draft
from whence.language.mentions.page import HYPHENS, Page

_LONGEST = 8


def headline_names(page: Page, sentence: Sentence, found: Sequence[Draft]) -> list[Draft]:
    """The names of one headline. found: the decided names of the prose."""
    table = {draft.key: draft for draft in found}
    drafts: list[Draft] = []
    i = sentence.first
    while i < sentence.last:
        draft = _at(page, sentence, i, table)
        if draft is None:
            i += 1
        else:
            drafts.append(draft)
            i = draft.last
    return drafts


def _at(page: Page, sentence: Sentence, i: int, table: dict[tuple[str, ...], Draft]) -> Draft | None:
    if not page.capital(i) and page.words[i] not in page.lex.leading_particles:
        return None
    seen = _seen(page, sentence, i, table)
    match = page.known.match(page.words, i)
    longest = match is not None and (seen is None or match.length >= seen.last - i)
    if match is not None and longest and match.strength is Strength.STRONG and _meant(page, i, match.length):
        return known_draft(page, i, match)
    return seen or _parsed(page, sentence, i)


def _meant(page: Page, i: int, length: int) -> bool:
    """True where a known name is not just a word that headlines write with a capital."""
    return length > 1 or page.words[i].isupper() or page.tokens[i].lower not in page.small


def _seen(page: Page, sentence: Sentence, i: int, table: dict[tuple[str, ...], Draft]) -> Draft | None:
    for end in range(min(i + _LONGEST, sentence.last), i, -1):
        tail = page.tokens[end - 1].lower
        if tail in HYPHENS or tail in ("'s", "'") or (tail in ARTICLES and end - i > 1):
            continue
        model = table.get(page.key(i, end))
        if model is not None and _same_letters(page, i, end, model):
            draft = plain_draft(page, i, end, "headline")
            add(draft.votes, {str(model.kind): 2.0})
            draft.known, draft.sure = model.known, model.sure
            return draft
    return None


def _same_letters(page: Page, first: int, last: int, model: Draft) -> bool:
    """Acronyms must agree in their capitals: "IS" is not the "Is" of a headline."""
    if last - first > 1 or not page.acronym(model.first) or model.last - model.first > 1:
        return page.tokens[first].lower not in page.lex.openers
    return page.words[first] == page.words[model.first]


def _parsed(page: Page, sentence: Sentence, i: int) -> Draft | None:
    """A name that only the headline has: the parser calls it a person or place and no word of it is ordinary."""
    label = page.tokens[i].ent
    if label not in ("PERSON", "GPE", "LOC") or (i and page.tokens[i - 1].ent == label):
        return None
    end = i + 1
    while end < sentence.last and page.tokens[end].ent == label and page.tokens[end].lower != "'s":
        end += 1
    while end > i and page.tokens[end - 1].lower in page.lex.openers:
        end -= 1
    words = [page.tokens[j] for j in range(i, end) if page.words[j] not in HYPHENS]
    if not words or any(_ordinary(page, token.lower) for token in words) or (label == "PERSON" and len(words) < 2):
        return None
    draft = plain_draft(page, i, end, "headline")
    kind = PartyKind.PERSON if label == "PERSON" else PartyKind.PLACE
    add(draft.votes, {str(kind): 1.6})
    draft.form = MentionForm.NAME
    return draft


def _ordinary(page: Page, lower: str) -> bool:
    lex = page.lex
    return (
        lower in page.small or lower in lex.openers or lower in lex.never or lower in lex.nouns
        or fold(lower) in lex.titles or fold(lower) in lex.group_words or bool(page.known.adjective(lower.title()))
    )  # fmt: skip
