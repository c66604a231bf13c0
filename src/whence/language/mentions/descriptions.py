"""Parties spoken of without a name: "the group", "its emir", "six Malian soldiers", "a number of factions".

In: a Page and the decided names. Out: drafts with form "description".
Always: a description runs from its first determiner or modifier to its head noun; what follows the head (a relative
clause, "linked to ...", "of ...") is left out, except the counted noun of "a number of factions"; a noun that only
modifies another ("group leader") is none. A description beside the name it introduces ("the faction X", "X, a
faction") is one of that name's party; see coreference.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.language.analysis import MentionForm, PartyKind, Token
from whence.language.mentions.draft import Draft
from whence.language.mentions.page import Page

_LEFT = frozenset({"det", "amod", "compound", "nummod", "nmod", "poss", "quantmod", "npadvmod", "predet", "case",
                   "advmod", "punct", "preconj"})  # fmt: skip
_MODIFIER = frozenset({"compound", "amod", "npadvmod", "quantmod"})
# Words that count or cut out: the party is what follows "of".
_PARTITIVES = frozenset({"number", "dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "score", "scores",
                         "handful", "majority", "some", "many", "most", "several", "all", "none", "half", "rest",
                         "couple", "few", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                         "both", "any", "each", "either", "neither", "lot", "group", "groups", "band", "crowd", "tens",
                         "part", "portion", "bulk", "series", "another", "others", "million", "millions"})  # fmt: skip
_QUANTIFIERS = frozenset({"both", "others"})
# Singular nouns of these kinds need a determiner, a number or a modifier to be somebody.
_BARE = frozenset({"media", "press", "police", "staff", "people"})
# Nouns that are somebody only with more beside them: "the head of X", not "on behalf of", "in the face of".
_NOT_AFTER = frozenset({"in", "by", "under", "at"})
_THINGS = frozenset({"head", "face", "force", "front", "base", "power"})


def descriptions(page: Page, named: Sequence[Draft]) -> list[Draft]:
    """The descriptions of a document, in the order of their heads, none of them headed inside a name."""
    taken = {i for draft in named for i in range(draft.first, draft.last)}
    heads = {draft.head: draft for draft in named}
    nouns = page.lex.nouns
    found: list[Draft] = []
    counted: set[int] = set()
    for token in page.tokens:
        if token.i in taken or token.i in counted or page.headlines[token.sent]:
            continue
        if token.lower in _PARTITIVES and (of := _counted(page, token, heads, taken)):
            found.append(of)
            counted.add(of.last - 1)
        elif token.pos == "NOUN" and (token.lemma in nouns or token.lower in nouns) and _stands(page, token):
            found.append(_description(page, token))
    return found


def _stands(page: Page, token: Token) -> bool:
    """True where the noun heads a phrase that can speak of somebody."""
    if token.dep in _MODIFIER and token.head > token.i:
        return False
    if token.dep in ("nmod",) and page.tokens[token.head].pos == "NOUN" and token.head > token.i:
        return False
    lower = token.lower
    children = page.parse.children(token.i)
    if lower in _BARE or token.tag == "NNS":
        return True
    determined = any(child.dep in ("det", "poss", "nummod", "amod", "compound", "nmod") for child in children)
    if lower in _THINGS:
        owner = any(child.dep == "poss" or child.dep == "prep" and child.lower == "of" for child in children)
        armed = any(child.dep in ("amod", "compound", "nmod") for child in children)
        return determined and (armed or (owner and lower == "head"))
    before = page.tokens[token.head].lower
    return determined or (token.dep == "appos") or (token.dep != "pobj" and before not in _NOT_AFTER)


def _description(page: Page, token: Token) -> Draft:
    lex = page.lex
    kind = lex.nouns.get(token.lower) or lex.nouns[token.lemma]
    plural = token.tag == "NNS" or kind is PartyKind.PEOPLE
    if plural and kind is PartyKind.PERSON:
        kind = PartyKind.PEOPLE
    draft = Draft(_left(page, token), token.i + 1, token.i, token.sent, MentionForm.DESCRIPTION, "noun", kind)
    draft.plural = plural or any(child.dep == "cc" for child in page.parse.children(token.i))
    draft.noun = token.lemma if token.lemma in lex.nouns else token.lower
    draft.score = 0.6
    return draft


def _left(page: Page, token: Token) -> int:
    """The first token of the phrase: contiguous modifiers to the left, brackets and quotes not crossed."""
    first = token.i
    for child in reversed(page.parse.children(token.i)):
        if child.i > token.i or child.dep not in _LEFT:
            continue
        low, high = page.parse.subtree(child.i)
        if high > first or any(page.words[j] in "()[]" for j in range(low, first)):
            continue
        if child.dep == "punct" and child.text not in ("-", '"', "'", ","):
            break
        if child.dep == "advmod" and child.i != first - 1:
            continue
        first = min(first, low)
    while first < token.i and page.tokens[first].text in ',"\'-':
        first += 1
    return first


def _counted(page: Page, token: Token, heads: dict[int, Draft], taken: set[int]) -> Draft | None:
    """"A number of allied factions", "one of its commanders", "both": a draft headed by the counting word."""
    for child in page.parse.children(token.i, "prep"):
        if child.lower != "of" or child.i != token.i + 1:
            continue
        for noun in page.parse.children(child.i, "pobj"):
            return _of(page, token, noun, heads, taken)
    if token.lower in _QUANTIFIERS and token.dep in ("nsubj", "nsubjpass", "dobj", "pobj"):
        draft = Draft(token.i, token.i + 1, token.i, token.sent, MentionForm.DESCRIPTION, token.lower, PartyKind.PEOPLE)
        draft.plural, draft.noun, draft.score = True, token.lower, 0.5
        return draft
    if token.lower == "two" and token.tag == "CD" and token.dep in ("nsubj", "nsubjpass", "dobj", "pobj"):
        if token.i > 0 and page.words[token.i - 1].lower() == "the":
            draft = Draft(token.i - 1, token.i + 1, token.i, token.sent, MentionForm.DESCRIPTION, "both", PartyKind.PEOPLE)
            draft.plural, draft.noun, draft.score = True, "both", 0.5
            return draft
    return None


def _of(page: Page, token: Token, noun: Token, heads: dict[int, Draft], taken: set[int]) -> Draft | None:
    if noun.i in taken:
        named = heads.get(noun.i)
        if named is None or named.kind is not PartyKind.PEOPLE:
            return None
        kind, lemma = PartyKind.PEOPLE, noun.lemma
    elif noun.lemma in page.lex.nouns or noun.lower in page.lex.nouns:
        inner = _description(page, noun)
        kind, lemma = inner.kind, inner.noun
    else:
        return None
    one = token.lower in ("one", "another", "each", "either", "neither")
    if one and kind is PartyKind.PEOPLE and page.lex.nouns.get(lemma) is PartyKind.PERSON:
        kind = PartyKind.PERSON
    first = _left(page, token)
    draft = Draft(first, noun.i + 1, token.i, token.sent, MentionForm.DESCRIPTION, "counted", kind)
    draft.plural, draft.noun, draft.score = not one, lemma, 0.6
    return draft
