"""Pronouns that may speak of a party.

In: a Page. Out: drafts with form "pronoun" and what each asks of its referent. Always: an empty "it" ("it is not
clear that ...") is left out; relative and first-person pronouns are not ours (the parse and the attribution say
whom they mean).
"""

from __future__ import annotations

from whence.language.analysis import MentionForm, PartyKind, Token
from whence.language.mentions.draft import Draft
from whence.language.mentions.page import Page

_FORMS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "they"),
}
_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "csubj", "relcl"})


def pronouns(page: Page) -> list[Draft]:
    """The pronouns of a document, in text order, referent not yet sought. `noun` holds "he", "she", "it" or "they"."""
    found = []
    for token in page.tokens:
        form = _FORMS.get(token.lower)
        if form is None or token.pos not in ("PRON", "DET") or page.headlines[token.sent]:
            continue
        if form == "it" and (token.dep == "expl" or _empty(page, token)):
            continue
        kind = PartyKind.PERSON if form in ("he", "she") else PartyKind.GROUP
        draft = Draft(token.i, token.i + 1, token.i, token.sent, MentionForm.PRONOUN, "pronoun", kind)
        draft.plural, draft.noun = form == "they", form
        found.append(draft)
    return found


def _empty(page: Page, token: Token) -> bool:
    """True for the "it" of "it is believed that", "it seems", "it was not clear whether", "make it hard to"."""
    if token.lower != "it":
        return False
    verb = page.tokens[token.head]
    children = page.parse.children(verb.i)
    clause = any(child.dep in _CLAUSES for child in children)
    if token.dep == "nsubjpass":
        return verb.lemma in page.lex.words["verbs.impersonal"] and clause
    if token.dep != "nsubj":
        return False
    if verb.lemma in page.lex.words["verbs.empty_it"]:
        adjective = any(child.dep in ("acomp", "attr", "oprd") for child in children)
        inner = any(page.parse.children(child.i, *_CLAUSES) for child in children if child.dep in ("acomp", "attr"))
        return (clause or inner) and (adjective or verb.lemma in ("seem", "appear", "turn", "happen", "follow"))
    return False
