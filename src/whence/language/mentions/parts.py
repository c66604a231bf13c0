"""Runs parted where one name ends and the next begins: at titles, after acronyms, at loose words on the edges.

In: a Page and a stretch of a run. Out: token ranges, each with the title that stands before it.
Always: titles and forms of address are left outside; a title inside a group's name is none ("General Command").
"""

from __future__ import annotations

from whence.language.known.fold import fold
from whence.language.mentions.form import town_key
from whence.language.mentions.page import HYPHENS, Page
from whence.language.mentions.runs import Run


def parts(page: Page, first: int, last: int) -> list[tuple[int, int, tuple[int, int] | None]]:
    """Stretches between titles, each with the title that stands before it."""
    lex = page.lex
    if last - first > 1 and _is_town(page, first, last):
        return [(first, last, None)]
    tail = fold(page.words[last - 1])
    headed = last - first > 1 and (tail in lex.group_words or tail in lex.outlet_last)
    if headed and not (is_title(page, first, last) and _known_inside(page, first, last)):
        return [(first, last, None)]
    if _headed_before_of(page, first - 1, last) and not is_title(page, first, last):
        return [(first, last, None)]
    parts: list[tuple[int, int, tuple[int, int] | None]] = []
    start, title, i = first, None, first
    while i < last:
        if not is_title(page, i, last):
            i += 1
            continue
        end = i + 1
        while end < last and (is_title(page, end, last) or page.words[end] in HYPHENS):
            end += 1
        while i > start and fold(page.words[i - 1]) in lex.title_modifiers:
            i -= 1
        if i > start:
            parts.append((start, i, title))
        start, title, i = end, (i, end), end
    if start < last:
        parts.append((start, last, title))
    return parts


def _is_town(page: Page, first: int, last: int) -> bool:
    """True for a town that has a title in its name: "Imam Sahib"."""
    return " ".join(map(town_key, page.key(first, last))) in page.lex.places


def _known_inside(page: Page, first: int, last: int) -> bool:
    return any(page.known.match(page.words, i) for i in range(first + 1, last))


def is_title(page: Page, i: int, last: int) -> bool:
    word = page.words[i]
    folded = fold(word)
    titles = page.lex.titles
    if folded not in titles and not (folded.endswith("s") and folded[:-1] in titles):
        return word == "U" and i + 1 < last
    if i > 1 and page.words[i - 1] in HYPHENS and not page.tokens[i - 1].space:
        before = fold(page.words[i - 2]) or fold(page.words[i - 3])  # "Lt. –Gen."
        return before in page.lex.title_modifiers or before in titles
    if (
        i > 0
        and folded in page.lex.words["name.titles_also_names"]
        and fold(page.words[i - 1]) in page.lex.given_names
    ):
        return False
    if i + 1 >= last and i > 0 and _family_name(page, i):
        return False
    return not (i + 1 < last and fold(page.words[i + 1]) in page.lex.not_after_title)


def _family_name(page: Page, i: int) -> bool:
    """True for a title's word that ends a person's name: "Damian King"."""
    before = page.tokens[i - 1]
    if fold(before.text) in page.lex.given_names:
        return True
    return before.ent == page.tokens[i].ent == "PERSON" and before.text[0].isupper() and not page.acronym(i - 1)


def clean(page: Page, first: int, last: int) -> Run:
    """The stretch without openers, creeds and nationalities before it that are no part of the name."""
    while first < last and _loose(page, first, last):
        first += 1
        while first < last and page.words[first] in HYPHENS:
            first += 1
    while last > first and (page.words[last - 1] in HYPHENS or _small(page, last - 1)):
        last -= 1
    while last - first > 1 and page.tokens[last - 1].lower in page.lex.never and page.acronym(last - 1):
        last -= 1  # "Muhammad PBUH"
    return first, last


def _small(page: Page, i: int) -> bool:
    word = page.words[i]
    return word in page.lex.particles or word in ("of", "for", "and", "the", "&")


def _loose(page: Page, i: int, last: int) -> bool:
    token, lex = page.tokens[i], page.lex
    alone = last - i == 1
    if token.text in ("of", "for", "and", "the", "&"):
        return True
    if page.acronym(i) and token.lower not in lex.never:
        return False
    if token.tag.startswith("VB") and token.lower in page.small:
        return True  # a headline inside a sentence: "Emir Visited IS"
    first_word = page.opens(i) and token.pos != "PROPN" and not token.ent
    if (
        first_word
        and fold(token.text) not in lex.group_words
        and (token.lower in page.small or token.pos in _SMALL_POS)
    ):
        return True
    if token.lower in lex.openers and page.opens(i):
        return True
    if alone:
        return token.lower in lex.never or fold(token.text) in lex.titles
    tail = fold(page.words[last - 1])
    headed = tail in lex.group_words or tail in lex.place_last or tail in lex.weak_group_words
    headed = headed or _headed_before_of(page, i, last)
    if token.lower in lex.never:
        folded = fold(token.text)
        return not (headed or folded in lex.place_first or folded in lex.group_words or folded in lex.given_names)
    if page.known.adjective(token.text) and not headed:
        return page.tokens[i + 1].text not in HYPHENS and page.capital(i + 1)
    return token.lower in lex.title_modifiers and alone


def _headed_before_of(page: Page, first: int, last: int) -> bool:
    """True for "National Party of Harim": the head-word stands before "of"."""
    for i in range(first + 2, last):
        if page.words[i] in ("of", "for"):
            word = fold(page.words[i - 1])
            return word in page.lex.group_words or word in page.lex.weak_group_words
    return False


_SMALL_POS = frozenset({"VERB", "ADV", "ADP", "SCONJ", "AUX", "INTJ", "DET", "PRON"})


def at_acronyms(page: Page, first: int, last: int) -> list[Run]:
    """ "IS Chechens", "SDF Manbij": an acronym and what follows it are two names unless a head-word binds them."""
    if last - first < 2 or not page.acronym(first):
        return [(first, last)]
    if page.words[first].endswith(".") and page.known.match(page.words[first : first + 1], 0) is None:
        return [(first, last)]  # "A.Q. Khan", unlike "U.S. AC-130"
    rest = [fold(word) for word in page.words[first + 1 : last] if word not in HYPHENS]
    if (
        page.words[first + 1] in HYPHENS
        or rest[-1].isdigit()
        or rest[-1] in page.lex.group_words
        or rest[-1] in page.lex.weak_group_words
        or all(token.ent == "ORG" for token in page.tokens[first:last])
    ):
        return [(first, last)]
    return [(first, first + 1), (first + 1, last)]
