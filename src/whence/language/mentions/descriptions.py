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
from whence.language.known.fold import fold
from whence.language.mentions.draft import Draft
from whence.language.mentions.page import Page

_LEFT = frozenset({"det", "amod", "compound", "nummod", "nmod", "poss", "quantmod", "npadvmod", "predet", "case",
                   "advmod", "punct", "preconj"})  # fmt: skip
_MODIFIER = frozenset({"compound", "amod", "npadvmod", "quantmod"})
_QUANTIFIERS = frozenset({"both", "others"})
_NOT_AFTER = frozenset({"in", "by", "under", "at"})


def descriptions(page: Page, named: Sequence[Draft]) -> list[Draft]:
    """The descriptions of a document, in the order of their heads, none of them headed inside a name."""
    taken = {i for draft in named for i in range(draft.first, draft.last)}
    heads = {draft.head: draft for draft in named}
    found: list[Draft] = []
    counted: set[int] = set()
    partitives = page.lex.words["description.partitives"]
    for token in page.tokens:
        if token.i in taken or token.i in counted or page.headlines[token.sent]:
            continue
        if token.lower in partitives and (of := _counted(page, token, heads, taken)):
            found.append(of)
            counted.add(of.last - 1)
        elif (noun := _noun(page, token)) and _stands(page, token):
            found.append(_description(page, token, noun))
        elif other := _of_a_nation(page, token) or _counted_victims(page, token):
            found.append(other)
    return found


_HEADS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "appos", "attr", "conj", "ROOT", "oprd"})


def _of_a_nation(page: Page, token: Token) -> Draft | None:
    """ "A Chechen", "the French": somebody told by his nation alone."""
    if token.dep not in _HEADS or not page.known.adjective(token.text):
        return None
    if token.i + 1 < len(page.words) and page.words[token.i + 1] == "-":
        return None
    for child in page.parse.children(token.i, "det"):
        one = child.lower in ("a", "an", "another")
        if one or (child.lower in ("the", "these", "those") and token.tag in ("JJ", "NNPS", "NNS")):
            kind = PartyKind.PERSON if one else PartyKind.PEOPLE
            draft = Draft(
                _left(page, token), token.i + 1, token.i, token.sent, MentionForm.DESCRIPTION, "nation", kind
            )
            draft.plural, draft.noun, draft.score = not one, token.lower, 0.5
            return draft
    return None


def _counted_victims(page: Page, token: Token) -> Draft | None:
    """ "Six dead", "at least 12 wounded": a number of people by what befell them."""
    if token.lower not in page.lex.words["description.victims"] or token.i == 0:
        return None
    before = page.tokens[token.i - 1]
    after = page.tokens[token.i + 1] if token.i + 1 < len(page.tokens) else None
    if (
        before.tag != "CD"
        or before.sent != token.sent
        or (after is not None and after.pos in ("NOUN", "ADJ", "PROPN"))
    ):
        return None
    first = before.i
    while first > 0 and page.tokens[first - 1].lower in ("least", "at", "than", "more", "about", "some", "around"):
        first -= 1
    draft = Draft(first, token.i + 1, token.i, token.sent, MentionForm.DESCRIPTION, "victims", PartyKind.PEOPLE)
    draft.plural, draft.noun, draft.score = True, token.lower, 0.5
    return draft


def _noun(page: Page, token: Token) -> str:
    """The entry of the noun list that a token is, "" for none; capitals ("the Emir of JMA", "the Front") count."""
    nouns = page.lex.nouns
    if token.pos == "NOUN":
        return token.lemma if token.lemma in nouns else token.lower if token.lower in nouns else ""
    if token.pos != "PROPN":
        return ""
    folded = fold(token.text.rstrip("s"))
    single = token.lower[:-1] if token.lower.endswith("s") else token.lower
    determined = any(child.dep in ("det", "poss") for child in page.parse.children(token.i))
    if single in nouns and (folded in page.lex.titles or nouns[single] is PartyKind.GROUP):
        # "Army reinforces the town": at the head of a sentence the article may be missing.
        return single if determined or (token.dep == "nsubj" and nouns[single] is PartyKind.GROUP) else ""
    return single if determined and fold(token.text) in page.lex.group_words else ""


def _stands(page: Page, token: Token) -> bool:
    """True where the noun heads a phrase that can speak of somebody."""
    if token.dep in _MODIFIER and token.head > token.i:
        return False
    if token.dep == "nmod" and page.tokens[token.head].pos in ("NOUN", "PROPN") and token.head > token.i:
        return False
    lower = token.lower
    children = page.parse.children(token.i)
    if any(child.dep == "poss" and child.lower in page.lex.words["description.readers"] for child in children):
        return False
    if lower in page.lex.words["description.bare"]:
        return True
    if page.lex.nouns.get(token.lemma) is PartyKind.ACCOUNT:
        return _is_account(page, token, children)
    if token.tag in ("NNS", "NNPS"):
        return lower not in page.lex.words["description.things_in_plural"]
    determined = any(child.dep in ("det", "poss", "nummod", "amod", "compound", "nmod") for child in children)
    if lower in page.lex.words["description.things"]:
        owner = any(child.dep == "poss" or (child.dep == "prep" and child.lower == "of") for child in children)
        armed = any(child.dep in ("amod", "compound", "nmod") for child in children)
        back = lower == "force" and any(child.lower in ("the", "this") for child in children)
        return determined and (armed or back or (owner and lower == "head"))
    before = page.tokens[token.head].lower
    return determined or token.dep == "appos" or (token.dep != "pobj" and before not in _NOT_AFTER)


def _is_account(page: Page, token: Token, children: list[Token]) -> bool:
    """True for an account that speaks, not for the story ("another account") or a page of a book."""
    if any(child.lower in page.lex.words["description.platforms"] for child in children):
        return True
    if any(
        child.dep in ("acl", "relcl", "amod", "advcl") and child.lemma in page.lex.words["description.tied"]
        for child in children
    ):
        return True
    return any(child.dep == "det" and child.lower in ("the", "this", "that") for child in children) and not any(
        child.dep == "prep" and child.lower == "of" for child in children
    )


def _description(page: Page, token: Token, noun: str) -> Draft:
    kind = page.lex.nouns.get(token.lower) or page.lex.nouns.get(noun, PartyKind.GROUP)
    plural = token.tag in ("NNS", "NNPS") or kind is PartyKind.PEOPLE
    if plural and kind is PartyKind.PERSON:
        kind = PartyKind.PEOPLE
    draft = Draft(_left(page, token), token.i + 1, token.i, token.sent, MentionForm.DESCRIPTION, "noun", kind)
    draft.plural, draft.noun, draft.score = plural, noun, 0.6
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
    while first < token.i and page.tokens[first].text in ",\"'-":
        first += 1
    return first


def _counted(page: Page, token: Token, heads: dict[int, Draft], taken: set[int]) -> Draft | None:
    """ "A number of allied factions", "one of its commanders", "both": a draft headed by the counting word."""
    for child in page.parse.children(token.i, "prep"):
        if child.lower != "of" or child.i != token.i + 1:
            continue
        for noun in page.parse.children(child.i, "pobj"):
            return _of(page, token, noun, heads, taken)
    if token.lower in _QUANTIFIERS and token.dep in ("nsubj", "nsubjpass", "dobj", "pobj"):
        draft = Draft(
            token.i, token.i + 1, token.i, token.sent, MentionForm.DESCRIPTION, token.lower, PartyKind.PEOPLE
        )
        draft.plural, draft.noun, draft.score = True, token.lower, 0.5
        return draft
    alone = token.lower == "two" and token.tag == "CD" and token.dep in ("nsubj", "nsubjpass", "dobj", "pobj")
    if alone and token.i > 0 and page.tokens[token.i - 1].lower == "the":
        draft = Draft(
            token.i - 1, token.i + 1, token.i, token.sent, MentionForm.DESCRIPTION, "both", PartyKind.PEOPLE
        )
        draft.plural, draft.noun, draft.score = True, "both", 0.5
        return draft
    return None


def _of(page: Page, token: Token, noun: Token, heads: dict[int, Draft], taken: set[int]) -> Draft | None:
    if noun.i in taken:
        named = heads.get(noun.i)
        if named is None or named.kind is not PartyKind.PEOPLE:
            return None
        kind, lemma = PartyKind.PEOPLE, noun.lemma
    elif lemma := _noun(page, noun):
        kind = _description(page, noun, lemma).kind
    else:
        return None
    one = token.lower in ("one", "another", "each", "either", "neither")
    if one and kind is PartyKind.PEOPLE and page.lex.nouns.get(lemma) is PartyKind.PERSON:
        kind = PartyKind.PERSON
    first = _left(page, token)
    draft = Draft(first, noun.i + 1, token.i, token.sent, MentionForm.DESCRIPTION, "counted", kind)
    draft.plural, draft.noun, draft.score = not one, lemma, 0.6
    return draft
