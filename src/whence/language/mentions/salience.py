"""How likely a party is meant again: recency, role in its sentence, and what syntax forbids.

In: a Page, an entity and the mention that looks back. Out: a score of 0 or more; 0 where it cannot be meant.
Method: ranked factors after Lappin & Leass, "An algorithm for pronominal anaphora resolution" (1994), and the
binding rules in the form of that paper; weights set by hand on the development texts.
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.language.mentions.draft import Draft
from whence.language.mentions.page import Page

_BY_DISTANCE = (1.0, 0.8, 0.5, 0.3)
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "agent"})
_ROLES = {"nsubj": 0.35, "nsubjpass": 0.3, "dobj": 0.12, "dative": 0.1, "poss": 0.08, "appos": 0.05, "pobj": 0.0}
_REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})
_POSSESSIVES = frozenset({"his", "her", "hers", "its", "their", "theirs"})


def salience(page: Page, mentions: Sequence[Draft], back: Draft, reach: int) -> float:
    """How present the party with these mentions (all before `back`) is when `back` is read; 0 where too far.

    reach: how many sentences back it may lie.
    """
    best = 0.0
    for draft in reversed(mentions):
        distance = back.sentence - draft.sentence
        if distance > reach:
            break
        score = _BY_DISTANCE[min(distance, len(_BY_DISTANCE) - 1)] / max(1, distance - 2)
        score += _ROLES.get(role(page, draft), 0.0)
        if page.parse.sentences[draft.sentence].paragraph != page.parse.sentences[back.sentence].paragraph:
            score -= 0.1
        best = max(best, score)
    return best + 0.04 * min(len(mentions), 5) if best else 0.0


def role(page: Page, draft: Draft) -> str:
    """The grammatical role of a mention; that of the first conjunct for one in a list."""
    token = page.tokens[draft.head]
    while token.dep in ("conj", "appos") and token.head != token.i:
        token = page.tokens[token.head]
    return token.dep


def barred(page: Page, candidate: Draft, pronoun: Draft) -> bool:
    """True where syntax forbids the pronoun to mean the candidate: same clause, or one inside the other."""
    if candidate.sentence != pronoun.sentence:
        return False
    token = page.tokens[pronoun.head]
    if token.lower in _REFLEXIVES:
        return clause(page, candidate.head) != clause(page, pronoun.head) or role(page, candidate) not in _SUBJECTS
    low, high = page.parse.subtree(candidate.head)
    within = low <= pronoun.head < high
    if token.lower in _POSSESSIVES and token.dep == "poss":
        # "its emir" is not the emir; "JMA, which says its men ..." may well be JMA.
        return token.head == candidate.head
    if within:
        return clause(page, pronoun.head) == clause(page, candidate.head)
    return clause(page, candidate.head) == clause(page, pronoun.head) and role(page, candidate) in (
        _SUBJECTS | {"dobj", "pobj", "dative"}
    )


def clause(page: Page, i: int) -> int:
    """The verb that governs token i."""
    token = page.tokens[i]
    while token.head != token.i:
        token = page.tokens[token.head]
        if token.pos in ("VERB", "AUX"):
            break
    return token.i
