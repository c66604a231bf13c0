"""How present a party is when a pronoun or description looks back, and what syntax forbids it to mean.

In: a Page, an entity's mentions and the draft that looks back. Out: a score of 0 or more; 0 where it is too far.
Method: ranked factors after Lappin & Leass, "An algorithm for pronominal anaphora resolution" (1994): recency,
grammatical role, parallel role, and their binding rules on a dependency parse; weights set by hand on the
development texts and checked on GUM news (see benchmarks/mentions.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.language.analysis import MentionForm
from whence.language.mentions.draft import Draft
from whence.language.mentions.page import Page

_BY_DISTANCE = (1.0, 0.8, 0.5, 0.3)
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "agent"})
_ROLES = {"nsubj": 0.35, "nsubjpass": 0.3, "dobj": 0.12, "dative": 0.1, "poss": 0.08, "appos": 0.05, "pobj": 0.0}
# A subject in one of these clauses is less in the foreground than that of the main clause.
_BACKGROUND = frozenset({"relcl", "acl", "advcl"})
_REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})
_POSSESSIVES = frozenset({"his", "her", "hers", "its", "their", "theirs"})


def salience(page: Page, mentions: Sequence[Draft], back: Draft, reach: int) -> float:
    """How present the party with these mentions (all read before `back`) is when `back` is read; 0 where too far.

    reach: how many sentences back it may lie.
    """
    best = 0.0
    for draft in reversed(mentions):
        distance = back.sentence - draft.sentence
        if distance > reach:
            break
        score = _BY_DISTANCE[min(distance, len(_BY_DISTANCE) - 1)] / max(1, distance - 2)
        score += _weight(page, draft, back)
        if page.parse.sentences[draft.sentence].paragraph != page.parse.sentences[back.sentence].paragraph:
            score -= 0.1
        best = max(best, score)
    return best + 0.04 * min(len(mentions), 5) if best else 0.0


def _weight(page: Page, draft: Draft, back: Draft) -> float:
    weight = _ROLES.get(role(page, draft), 0.0)
    if back.noun == "it" and _only_reports(page, draft):
        weight = 0.0
    elif weight and page.tokens[clause(page, draft.head)].dep in _BACKGROUND:
        weight *= 0.4
    return weight - (0.05 if draft.form is MentionForm.DESCRIPTION else 0.0)


def _only_reports(page: Page, draft: Draft) -> bool:
    """True for the source behind its statement: "X released the men, the Red Cross said"."""
    verb = page.tokens[page.tokens[draft.head].head]
    if page.tokens[draft.head].dep != "nsubj":
        return False
    return any(child.dep == "ccomp" and child.i < draft.head for child in page.parse.children(verb.i))


def role(page: Page, draft: Draft) -> str:
    """The grammatical role of a mention; that of the first conjunct for one in a list."""
    token = page.tokens[draft.head]
    while token.dep in ("conj", "appos") and token.head != token.i:
        token = page.tokens[token.head]
    return token.dep


def barred(page: Page, candidate: Draft, back: Draft) -> bool:
    """True where syntax forbids `back` to mean the candidate: same clause, or one inside the other."""
    if candidate.sentence != back.sentence:
        return False
    token = page.tokens[back.head]
    low, high = page.parse.subtree(candidate.head)
    within = low <= back.head < high
    if back.form is MentionForm.DESCRIPTION:
        return within or _beside(page, candidate, back)
    if token.lower in _REFLEXIVES:
        return clause(page, candidate.head) != clause(page, back.head) or role(page, candidate) not in SUBJECTS
    if token.lower in _POSSESSIVES and token.dep == "poss":
        return _owns_itself(page, candidate, token.head)
    if within:
        return clause(page, back.head) == clause(page, candidate.head) or _in_own_clause(page, candidate, back)
    return _beside(page, candidate, back)


def _beside(page: Page, candidate: Draft, back: Draft) -> bool:
    """True for two arguments of one verb: "X attacked the group" is not about X."""
    verb = _argument_of(page, candidate.head)
    return verb is not None and verb == _argument_of(page, back.head)


def _argument_of(page: Page, i: int) -> int | None:
    """The verb that a noun is a subject, object or prepositional object of; None for a noun deeper in a phrase."""
    token = page.tokens[i]
    while token.dep in ("conj", "appos") and token.head != token.i:
        token = page.tokens[token.head]
    if token.dep == "pobj":
        token = page.tokens[token.head]
    elif token.dep not in SUBJECTS | {"dobj", "dative"}:
        return None
    return token.head if page.tokens[token.head].pos in ("VERB", "AUX") else None


def _in_own_clause(page: Page, candidate: Draft, back: Draft) -> bool:
    """True for an object in the candidate's own relative clause: "the factions that fight them"."""
    verb = _argument_of(page, back.head)
    if verb is None or page.tokens[verb].dep != "relcl" or page.tokens[verb].head != candidate.head:
        return False
    return any(child.dep in SUBJECTS and child.tag in ("WDT", "WP") for child in page.parse.children(verb))


def _owns_itself(page: Page, candidate: Draft, noun: int) -> bool:
    """True where "its" would stand inside a phrase for its own owner: "its emir", "the front, its predecessor"."""
    token = page.tokens[noun]
    within = candidate.first <= token.head < candidate.last
    return noun == candidate.head or (token.dep == "appos" and within)


def listed_owner(page: Page, candidate: Draft, back: Draft) -> bool:
    """True for "X and its Y", where the possessive can hardly mean anyone but X."""
    token = page.tokens[back.head]
    noun = page.tokens[token.head]
    return token.dep == "poss" and noun.dep == "conj" and candidate.first <= noun.head < candidate.last


def clause(page: Page, i: int) -> int:
    """The verb that governs token i."""
    token = page.tokens[i]
    while token.head != token.i:
        token = page.tokens[token.head]
        if token.pos in ("VERB", "AUX"):
            break
    return token.i
