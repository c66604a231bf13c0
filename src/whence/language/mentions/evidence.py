"""What the words around a name, and the parser's own recogniser, say of its kind.

In: a Page and a draft of a name. Out: votes added to the draft. Always: only votes, no decision; the weights stand
in data/mentions/cues.toml.
"""

from __future__ import annotations

from whence.language.analysis import PartyKind, Token
from whence.language.known.fold import fold
from whence.language.mentions.draft import OTHER, Draft, Votes, add
from whence.language.mentions.page import HYPHENS, Page

_SKIPPED = frozenset({"the", '"', "“", "'", "”", "a", "an", "so", "-", "called"})
_AT = frozenset({"in", "near", "at", "around", "outside", "into"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
# A noun right before or after the name says its kind outright: "the group X", "X, a militia".
_NOUN = 2.5
# "the Iron Shield": names of several words that take the article are groups oftener than places, persons never.
_ARTICLE = {"group": 0.9}


def weigh(page: Page, draft: Draft) -> None:
    """Add the votes of the surroundings of one name to the draft."""
    head = page.tokens[draft.head]
    votes = draft.votes
    _by_parser(page, draft, draft.heard)
    if _quoted_alias(page, draft):
        add(votes, {"person": _NOUN})
    _before(page, draft, votes)
    _after(page, draft, votes)
    _by_role(page, head, draft, votes)


def _by_parser(page: Page, draft: Draft, votes: Votes) -> None:
    labels: dict[str, int] = {}
    for token in page.tokens[draft.first : draft.last]:
        if token.ent and token.text not in HYPHENS:
            labels[token.ent] = labels.get(token.ent, 0) + 1
    if labels:
        label = max(labels, key=lambda name: labels[name])
        add(votes, page.lex.cues["spacy"].get(label, {}))


def _before(page: Page, draft: Draft, votes: Votes) -> None:
    i = draft.first - 1
    sentence = page.parse.sentences[draft.sentence]
    while i >= sentence.first and page.tokens[i].lower in _SKIPPED:
        i -= 1
    if page.tokens[draft.first - 1].lower == "the" and draft.last - draft.first > 1:
        add(votes, _ARTICLE)
    if i < sentence.first:
        return
    token = page.tokens[i]
    if token.text == "." and i > sentence.first and fold(page.words[i - 1]) in page.lex.titles:
        add(votes, {"person": 4.0})  # "Brig.-Gen. X", where the tokeniser cuts the stop off
        draft.title = (i - 1, i + 1)
        return
    if token.pos in ("NOUN", "PROPN") and token.lower in page.lex.nouns and _bare(page, i, draft.first):
        _noun_votes(page, token, votes, _NOUN)
        return
    if token.text in HYPHENS and i > sentence.first:
        token = page.tokens[i - 1]
    if token.lower in ("of", "for"):
        governor = page.tokens[token.head]
        add(votes, page.lex.cues["before_of"].get(governor.lower, {}))
        if fold(governor.text) in page.lex.titles and page.lex.office_domains.issuperset(draft.key):
            add(votes, {OTHER: 8.0})
        return
    if token.lower in ("to", "between"):
        governor = page.tokens[token.head]
        add(votes, page.lex.cues[f"before_{token.lower}"].get(governor.lemma, {}))
        return
    listed = token.lower in (",", "and", "or")
    if listed and (prep := _preposition_of_list(page, draft)):
        table = page.lex.cues["before"].get(prep) or _between(page, draft, prep)
        add(votes, table, 0.8)
    else:
        add(votes, page.lex.cues["before"].get(token.lower if token.text != "By" else "By", {}))


def _between(page: Page, draft: Draft, prep: str) -> dict[str, float]:
    """What "the road between X and NAME" says of the second name."""
    if prep != "between":
        return {}
    token = page.tokens[draft.head]
    while token.dep == "conj" and token.head != token.i:
        token = page.tokens[token.head]
    governor = page.tokens[page.tokens[token.head].head]
    return page.lex.cues["before_between"].get(governor.lemma, {})


def _preposition_of_list(page: Page, draft: Draft) -> str:
    """The preposition before the first name of a list: "around Sake and Minova"."""
    token = page.tokens[draft.head]
    while token.dep == "conj" and token.head != token.i:
        token = page.tokens[token.head]
    return page.tokens[token.head].lower if token.dep == "pobj" and token.i < draft.first else ""


def _quoted_alias(page: Page, draft: Draft) -> bool:
    """True for a name in quotes right after a person's name or after "alias", "known as"."""
    i = draft.first - 1
    if (
        i < 1
        or page.words[i] not in _QUOTES
        or draft.last >= len(page.words)
        or page.words[draft.last] not in _QUOTES
    ):
        return False
    before = [page.tokens[j].lower for j in range(max(0, i - 3), i)]
    return (
        before[-1] == "alias"
        or before[-2:] in (["known", "as"], ["nom", "guerre"], ["nickname", ","])
        or (before[-1] == "," and page.tokens[i - 2].ent == "PERSON" and page.capital(i - 2))
    )


_QUOTES = frozenset({'"', "“", "”", "'", "‘", "’"})


def _bare(page: Page, i: int, first: int) -> bool:
    return all(page.words[j] not in (",", "(", ")", "the", "a") for j in range(i + 1, first))


def _noun_votes(page: Page, token: Token, votes: Votes, weight: float) -> None:
    kind = page.lex.nouns.get(token.lower) or page.lex.nouns.get(token.lemma)
    if kind is PartyKind.PEOPLE or kind is None:
        return
    if token.lower in ("leader", "head") and kind is PartyKind.PERSON:
        weight *= 0.8
    add(votes, {str(kind): weight})


def _after(page: Page, draft: Draft, votes: Votes) -> None:
    last = page.parse.sentences[draft.sentence].last
    i = draft.last
    if i >= last:
        return
    cues = page.lex.cues
    word = page.tokens[i].lower
    if word in _POSSESSIVE and i + 1 < last:
        noun = next((t for t in page.tokens[i + 1 : min(i + 4, last)] if t.pos in ("NOUN", "PROPN")), None)
        if noun is not None:
            add(votes, cues["poss_after"].get(noun.lower, {}))
        return
    if word in HYPHENS and i + 1 < last:
        word = page.tokens[i + 1].lower
    elif word in ('"', "”", ",") and i + 1 < last and page.tokens[i + 1].lower in ("who", "whose"):
        word = "who"
    elif word in ('"', "”") and i + 1 < last:
        word = page.tokens[i + 1].lower
    listed = cues["after"].get(word)
    if listed is None and page.tokens[draft.last].dep not in ("relcl", "acl"):
        listed = _by_noun(page, word)
    add(votes, listed or {})


def _by_noun(page: Page, word: str) -> dict[str, float]:
    """What a common noun says of the name before it: "the X coalition", "X mountains"."""
    kind = page.lex.nouns.get(word)
    if kind is PartyKind.GROUP:
        return {"group": 2.0}
    if kind is PartyKind.PLACE or fold(word) in page.lex.place_last:
        return {"place": 2.0}
    return {}


def _by_role(page: Page, head: Token, draft: Draft, votes: Votes) -> None:
    """Subject of a verb, apposition and "X is a group"."""
    governor = page.tokens[head.head]
    if head.dep in ("nsubj", "nsubjpass"):
        lemma = governor.lemma if head.dep == "nsubj" else f"be_{governor.lower}"
        add(votes, page.lex.cues["subject_of"].get(lemma, {}))
        if governor.lemma == "be":
            for child in page.parse.children(governor.i, "attr"):
                _noun_votes(page, child, votes, 2.0)
    elif head.dep == "pobj" and governor.lower == "by":
        add(votes, page.lex.cues["agent_of"].get(page.tokens[governor.head].lemma, {}))
    elif head.dep in ("dobj", "dative"):
        add(votes, page.lex.cues["object_of"].get(governor.lemma, {}))
    if head.dep == "pobj" and governor.lower in _AT:
        return  # "near Tessalit, a spokesman said": the apposition is not about the place
    if head.dep == "appos" and governor.i < draft.first:
        _noun_votes(page, governor, votes, 2.2)
    for child in page.parse.children(head.i, "appos"):
        if child.pos == "NOUN":
            _noun_votes(page, child, votes, 2.0)
