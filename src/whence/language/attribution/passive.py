"""Words that nobody is named for, and passives with an agent: "it is believed that", "is said to", "was accused of".

In: a parse. Out: drafts of the form "passive"; the source is None where there is no "by".
Always: "is known as" and "is called" give names and are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from whence.language.analysis import Parse, Token
from whence.language.attribution.draft import Draft, Speaker
from whence.language.attribution.found import Found
from whence.language.attribution.lexicon import Sense, cues
from whence.language.attribution.phrases import cue_range, finite, infinitive, trimmed, without
from whence.language.attribution.speakers import agent, is_passive, outside

_NOBODY = Speaker(None, None)
_STATED = Sense("said", "stated")
# Passives whose subject is the one told: "residents were told that".
_TOLD = frozenset({"tell", "inform", "assure", "warn", "notify", "advise", "remind", "ask", "order", "urge"})


def passive(parse: Parse) -> Iterator[Draft]:
    """Every attribution in the passive."""
    for token in parse.tokens:
        if token.tag not in ("VBN", "VBD") or not is_passive(parse, token.i):
            continue
        found = next((f for find in _FINDERS if (f := find(parse, token)) is not None), None)
        draft = _draft(parse, token, found) if found is not None else None
        if draft is not None:
            yield draft


def _draft(parse: Parse, token: Token, found: Found) -> Draft | None:
    speaker = agent(parse, token.i) or _NOBODY
    if outside(parse, speaker):
        return None
    first, last = cue_range(parse, token.i)
    cue = (first, max(last, found.reach))
    content = without(found.content, cue)
    if speaker.words:
        first, last = speaker.words
        last = min([last, *(piece[0] for piece in found.content if first < piece[0])])
        speaker = replace(speaker, words=(first, last))
        content = without(content, (first - 1, last))
    content = trimmed(parse, content)
    if not content:
        return None
    sense = found.sense
    return Draft(speaker, cue, token.i, token.lemma, sense.act, content, "passive", score=0.8)


def _clause(parse: Parse, token: Token) -> Found | None:
    """ "it is believed that they left"; "residents were told that they could leave"."""
    subject = parse.children(token.i, "nsubjpass")
    nobody = bool(subject) and subject[0].lower == "it" and token.lemma in cues().passive_clause
    unknown = token.lemma == "know" and parse.children(token.i, "neg")
    if unknown or not (nobody or token.lemma in _TOLD):
        return None
    for clause in parse.children(token.i, "ccomp", "advcl", "xcomp"):
        marked = any(mark.lower in ("that", "whether") for mark in parse.children(clause.i, "mark"))
        if clause.i > token.i and (marked or (clause.dep == "ccomp" and finite(parse, clause.i))):
            return Found((parse.subtree(clause.i),), _sense(token), token.i + 1)
    return None


def _infinitive(parse: Parse, token: Token) -> Found | None:
    """ "they are said to have left": subject and infinitive; "they were told to leave": the infinitive."""
    told = token.lemma in _TOLD
    if token.lemma not in cues().passive_infinitive and not told:
        return None
    for clause in parse.children(token.i, "xcomp", "ccomp"):
        if not infinitive(parse, clause.i) or clause.i < token.i:
            continue
        if told:
            verb = cues().verbs.get(token.lemma)
            sense = verb.frames.get("object-infinitive") if verb else None
            return Found((parse.subtree(clause.i),), sense or _STATED, token.i + 1)
        subject = parse.children(token.i, "nsubjpass")
        pieces = [parse.subtree(subject[0].i)] if subject else []
        return Found((*pieces, parse.subtree(clause.i)), _sense(token), token.i + 1)
    return None


def _charged(parse: Parse, token: Token) -> Found | None:
    """ "was accused of looting", "was blamed for the attack"."""
    verb = cues().verbs.get(token.lemma)
    if verb is None or not parse.children(token.i, "nsubjpass"):
        return None
    for preposition in parse.children(token.i, "prep"):
        sense = verb.after.get(preposition.lower)
        last = parse.subtree(preposition.i)[1]
        if sense is not None and sense.act in ("accused", "criticised") and last > preposition.i + 1:
            return Found(((preposition.i + 1, last),), sense, preposition.i + 1)
    return None


def _named(parse: Parse, token: Token) -> Found | None:
    """ "was identified by a defector as Hassan": subject and predicate, where somebody is named for it."""
    verb = cues().verbs.get(token.lemma)
    subject = parse.children(token.i, "nsubjpass")
    if verb is None or "as" not in verb.after or not subject or not parse.children(token.i, "agent"):
        return None
    for preposition in (word for word in parse.tokens[token.i + 1 : parse.subtree(token.i)[1]] if word.lower == "as"):
        last = parse.subtree(preposition.i)[1]
        if preposition.dep == "prep" and last > preposition.i + 1:
            return Found((parse.subtree(subject[0].i), (preposition.i, last)), verb.after["as"], token.i + 1)
    return None


def _given(parse: Parse, token: Token) -> Found | None:
    """ "the attack was claimed by the front", "the death was confirmed by the governor"."""
    verb = cues().verbs.get(token.lemma)
    subject = parse.children(token.i, "nsubjpass")
    sense = verb.frames.get("object") if verb is not None else None
    if sense is None or not subject or not parse.children(token.i, "agent"):
        return None
    return Found((parse.subtree(subject[0].i),), sense, token.i + 1)


_FINDERS = (_clause, _infinitive, _charged, _named, _given)


def _sense(token: Token) -> Sense:
    verb = cues().verbs.get(token.lemma)
    return (verb.frames.get("clause") or next(iter(verb.frames.values()), _STATED)) if verb else _STATED
