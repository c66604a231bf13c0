"""The recogniser: all names of a document, each with its kind.

In: a Page. Out: drafts of names in text order, and the pairs that brackets or "known as" make one party.
Always: prose is read first, headlines after it with what the prose taught.
"""

from __future__ import annotations

from whence.language.analysis import PartyKind, Sentence
from whence.language.mentions.aliases import alias_pairs
from whence.language.mentions.brackets import Pair, bracketed
from whence.language.mentions.datelines import dateline
from whence.language.mentions.draft import Draft
from whence.language.mentions.evidence import weigh
from whence.language.mentions.headlines import headline_names
from whence.language.mentions.institutions import with_institutions
from whence.language.mentions.names import names
from whence.language.mentions.page import Page
from whence.language.mentions.votes import decide, share_lists

_ONE = frozenset({"a", "an", "another", "one", "every"})
_OF_NATIONS = ("ian", "ean", "ese", "ish", "ani", "ite")
_AS_MODIFIER = frozenset({"amod", "compound", "nmod", "npadvmod", "advmod"})


def recognise(page: Page) -> tuple[list[Draft], list[Pair]]:
    """The names of a document, in text order, and the pairs among them that the text calls one party."""
    drafts: list[Draft] = []
    for sentence in page.parse.sentences:
        if not page.headlines[sentence.index]:
            found = [draft for draft in names(page, sentence) if not _adjective(page, draft)]
            drafts.extend(with_institutions(page, sentence, _with_dateline(page, sentence, found)))
    for draft in drafts:
        weigh(page, draft)
    share_lists(page, drafts)
    pairs = bracketed(page, drafts)
    pairs.extend(alias_pairs(page, drafts))
    prose = decide(page, drafts)
    heads: list[Draft] = []
    for sentence in page.parse.sentences:
        if page.headlines[sentence.index]:
            heads.extend(headline_names(page, sentence, prose))
    drafts = decide(page, [*prose, *heads])
    for draft in drafts:
        _take_city(page, draft)
    _take_group(page, drafts)
    drafts = list({(draft.first, draft.last): draft for draft in drafts}.values())
    drafts.sort(key=lambda draft: (draft.first, draft.last))
    kept = {id(draft) for draft in drafts}
    return drafts, [pair for pair in pairs if pair[0].kind is pair[1].kind and {id(pair[0]), id(pair[1])} <= kept]


def _with_dateline(page: Page, sentence: Sentence, found: list[Draft]) -> list[Draft]:
    before = sentence.index - 1
    if before >= 0 and page.parse.sentences[before].paragraph == sentence.paragraph:
        return found
    drafts = dateline(page, sentence)
    covered = {i for draft in drafts for i in range(draft.first, draft.last)}
    return [*drafts, *(draft for draft in found if not covered & set(range(draft.first, draft.last)))]


def _adjective(page: Page, draft: Draft) -> bool:
    """True for a people's name that only modifies ("Chechen fighters") or names a language ("in Uzbek")."""
    token = page.tokens[draft.last - 1]
    if draft.sure and draft.lead() == "group":
        return False  # "the Houthi-held port" names the Houthis
    if draft.last - draft.first > 1:
        return token.pos == "ADJ" and token.dep in _AS_MODIFIER and bool(page.known.adjective(token.text))
    if page.acronym(draft.first):
        return False  # "U.S. air strikes" name the United States
    if token.tag == "JJ" and token.dep == "amod" and token.lower.endswith(_OF_NATIONS) and not draft.sure:
        return True  # "Sahelian", and the nations of wars that no list knows
    if (
        token.lower.endswith("ian")
        and not draft.sure
        and any(c.lower in ("a", "an") for c in page.parse.children(token.i))
    ):
        return True  # "a Nakhorian named X"
    plural = token.tag in ("NNS", "NNPS")
    if not plural and page.known.adjective(token.text) and any(c.lower in _ONE for c in page.parse.children(token.i)):
        return True  # "an American" describes somebody; the name follows, if any
    if draft.votes.get("people", 0) < 1 and not page.known.adjective(token.text):
        return False
    if draft.votes.get("place", 0) > 3 and not page.known.adjective(token.text):
        return False
    plural = token.tag in ("NNS", "NNPS")
    if token.dep in _AS_MODIFIER or (token.pos == "ADJ" and not plural):
        return True
    return not plural and token.dep == "pobj" and page.tokens[token.head].lower == "in"


def _take_city(page: Page, draft: Draft) -> None:
    """ "Idlib city" is told from Idlib province by its second word, which belongs to the name."""
    i = draft.last
    if draft.kind is not PartyKind.PLACE or i >= len(page.tokens) or page.words[i] != "city":
        return
    if page.tokens[i].sent == draft.sentence and page.tokens[i].dep != "compound" and page.tokens[i - 1].space:
        draft.last, draft.head, draft.key = i + 1, i, (*draft.key, "city")


def _take_group(page: Page, drafts: list[Draft]) -> None:
    """ "IS Chechens" are the Chechens of IS, not all Chechens."""
    by_last = {draft.last: draft for draft in drafts if draft.kind is PartyKind.GROUP}
    for draft in drafts:
        group = by_last.get(draft.first)
        if draft.kind is PartyKind.PEOPLE and group is not None and group.sentence == draft.sentence:
            draft.first, draft.key = group.first, (*group.key, *draft.key)
            draft.known, draft.sure = "", False
