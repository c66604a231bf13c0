"""Nouns that carry content: "the claim that", "news that", "calls for", "their pledge to".

In: a parse. Out: drafts of the form "noun".
Always: the source is who the noun belongs to ("his claim", "a call by X", "voiced fears that"); where nobody is
named the source is None, and a noun that a verb of speech already gives to somebody is left to that verb.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.language.analysis import Parse, Token
from whence.language.attribution.draft import Draft, Range, Speaker
from whence.language.attribution.lexicon import Noun, cues
from whence.language.attribution.phrases import cue_range, infinitive, trimmed, without
from whence.language.attribution.speakers import of_noun, outside, speaker_of

_NOBODY = Speaker(None, None)
# "in order to", "in charge of", "in view of" say nothing.
_AFTER_IN = frozenset({"order", "charge", "view", "sign", "word", "fear", "hope"})
_NAMED = frozenset({"ORG", "PERSON", "NORP", "GPE"})
_POSSESSIVE = frozenset({"his", "her", "its", "their"})
# Content and the token that the cue reaches to (excluded).
_Found = tuple[Range, int]


def nouns(parse: Parse) -> Iterator[Draft]:
    """Every attribution by a noun."""
    table = cues().nouns
    for token in parse.tokens:
        noun = table.get(token.lemma) if token.pos in ("NOUN", "PROPN") else None
        draft = _draft(parse, token, noun) if noun is not None else None
        if draft is not None:
            yield draft


def _draft(parse: Parse, token: Token, noun: Noun) -> Draft | None:
    if token.lemma in _AFTER_IN and parse.tokens[token.i - 1].lower == "in":
        return None
    found = _clause(parse, token, noun) or _prepositional(parse, token, noun)
    light = _light(parse, token)
    if found is None or _given_by_verb(parse, token, light):
        return None
    content, reach = found
    speaker = _speaker(parse, token, light) or _NOBODY
    if outside(parse, speaker):
        return None
    first = cue_range(parse, light)[0] if light is not None else token.i
    cue = (first, max(token.i + 1, reach))
    pieces = without((content,), (token.i, cue[1]))
    pieces = trimmed(parse, without(pieces, speaker.words) if speaker.words else pieces)
    # "expressed his intention to": the plan is voiced, so the act is saying.
    act = "said" if light is not None and noun.sense.act == "planned" else noun.sense.act
    if not pieces:
        return None
    return Draft(speaker, cue, token.i, token.lemma, act, pieces, "noun", score=0.75)


def _clause(parse: Parse, token: Token, noun: Noun) -> _Found | None:
    """ "the claim that they left", "the pledge to leave"."""
    for clause in parse.children(token.i, "acl", "relcl", "ccomp"):
        if clause.i < token.i:
            continue
        if any(mark.lower in ("that", "whether") for mark in parse.children(clause.i, "mark")):
            return parse.subtree(clause.i), token.i + 1
        if infinitive(parse, clause.i) and "to" in noun.after:
            return parse.subtree(clause.i), token.i + 1
    return None


def _prepositional(parse: Parse, token: Token, noun: Noun) -> _Found | None:
    """ "reports of a clash", "a call for talks"."""
    for preposition in parse.children(token.i, "prep"):
        last = parse.subtree(preposition.i)[1]
        named = any(thing.ent in _NAMED for thing in parse.children(preposition.i, "pobj"))
        if preposition.lower == "of" and named:
            continue  # "the report of the Panel" is the Panel's, not about it
        if preposition.lower in noun.after and preposition.lower != "to" and last > preposition.i + 1:
            return (preposition.i + 1, last), preposition.i + 1
    return None


def _light(parse: Parse, token: Token) -> int | None:
    """The verb whose object the noun is and which only voices it: "expressed", "did not hide"."""
    verb = parse.tokens[token.head]
    return verb.i if token.dep == "dobj" and verb.lemma in cues().express and verb.i < token.i else None


def _given_by_verb(parse: Parse, token: Token, light: int | None) -> bool:
    """True for "denied news that", "confirmed in a statement that": the verb attributes, the noun adds nobody."""
    if parse.children(token.i, "poss") or light is not None:
        return False
    above = parse.tokens[token.head]
    if token.dep == "pobj" and token.lemma in cues().media:
        above = parse.tokens[above.head]
    elif token.dep != "dobj":
        return False
    return above.lemma in cues().verbs and above.pos == "VERB"


def _speaker(parse: Parse, token: Token, light: int | None) -> Speaker | None:
    possessors = [word for word in parse.children(token.i, "poss") if word.ent not in ("DATE", "TIME")]
    if light is not None and all(word.lower in _POSSESSIVE for word in possessors):
        return speaker_of(parse, light)
    for possessor in possessors:
        first, last = parse.subtree(possessor.i)
        return Speaker((first, last), possessor.i)
    for preposition in parse.children(token.i, "prep", "agent"):
        if preposition.lower in ("by", "from"):
            for noun in parse.children(preposition.i, "pobj"):
                return of_noun(parse, noun.i)
    return None
