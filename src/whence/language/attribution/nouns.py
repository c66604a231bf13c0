"""Nouns that carry content: "the claim that", "news that", "calls for", "their pledge to".

In: a parse. Out: drafts of the form "noun".
Always: the source is who the noun belongs to ("his claim", "a call by X", "voiced fears that"); where nobody is
named the source is None.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.language.analysis import Parse, Token
from whence.language.attribution.draft import Draft, Range, Speaker
from whence.language.attribution.lexicon import Noun, cues
from whence.language.attribution.phrases import infinitive, trimmed, without
from whence.language.attribution.speakers import first_person, of_noun, speaker_of

_NOBODY = Speaker(None, None)


def nouns(parse: Parse) -> Iterator[Draft]:
    """Every attribution by a noun."""
    table = cues().nouns
    for token in parse.tokens:
        noun = table.get(token.lemma) if token.pos in ("NOUN", "PROPN") else None
        if noun is None:
            continue
        found = _clause(parse, token) or _prepositional(parse, token, noun)
        if found is None:
            continue
        content, reach = found
        speaker = _speaker(parse, token) or _NOBODY
        if first_person(parse, speaker):
            continue
        cue = _cue(parse, token, reach)
        hole = speaker.words if speaker.words else cue
        content = trimmed(parse, without(without(content, cue), hole))
        if content:
            yield Draft(speaker, cue, token.i, token.lemma, noun.sense.act, content, "noun", score=0.75)


Found = tuple[tuple[Range, ...], int]


def _clause(parse: Parse, token: Token) -> Found | None:
    """ "the claim that they left": a full clause, not a relative one."""
    for clause in parse.children(token.i, "acl", "relcl", "ccomp"):
        marks = parse.children(clause.i, "mark")
        if clause.i > token.i and any(mark.lower in ("that", "whether") for mark in marks):
            return (parse.subtree(clause.i),), token.i + 1
        if clause.i > token.i and infinitive(parse, clause.i) and "to" in cues().nouns[token.lemma].after:
            return (parse.subtree(clause.i),), token.i + 1
    return None


def _prepositional(parse: Parse, token: Token, noun: Noun) -> Found | None:
    """ "reports of a clash", "a call for talks"."""
    for preposition in parse.children(token.i, "prep"):
        last = parse.subtree(preposition.i)[1]
        if preposition.lower in noun.after and preposition.lower != "to" and last > preposition.i + 1:
            return ((preposition.i + 1, last),), preposition.i + 1
    return None


def _speaker(parse: Parse, token: Token) -> Speaker | None:
    for possessor in parse.children(token.i, "poss"):
        first, last = parse.subtree(possessor.i)
        return Speaker((first, last), possessor.i)
    for preposition in parse.children(token.i, "prep", "agent"):
        if preposition.lower in ("by", "from"):
            for noun in parse.children(preposition.i, "pobj"):
                return of_noun(parse, noun.i)
    verb = parse.tokens[token.head]
    if token.dep == "dobj" and verb.lemma in cues().express:
        return speaker_of(parse, verb.i)
    return None


def _cue(parse: Parse, token: Token, reach: int) -> Range:
    verb = parse.tokens[token.head]
    if token.dep == "dobj" and verb.lemma in cues().express and verb.i < token.i and not parse.children(token.i, "poss"):
        return verb.i, max(token.i + 1, reach)
    return token.i, max(token.i + 1, reach)
