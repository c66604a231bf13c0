"""Words taken back: "quickly retracted that announcement", "withdrew its pledge".

In: a Parse. Out: `Retraction`s in text order.
Always: only what can be taken back in words counts (troops that withdraw retract nothing); who retracts and what is
pointed at by tokens, and the earlier words that are taken back where they can be found.
"""

from __future__ import annotations

from dataclasses import dataclass

from whence.language.analysis import Parse, Token
from whence.language.certainty.lexicon import lexicon
from whence.values import Span

# Sentences back to look for the words that are taken back.
REACH = 3


@dataclass(frozen=True, slots=True)
class Retraction:
    """span: verb to what is taken back. head: token of the verb or noun. by: token of who retracts, None where not
    said. of: token of what is taken back. target: token of the earlier verb or noun that said it, None where not
    found. withdrawn: tokens of verbs and nouns in what was said, whose claims are taken back with it."""

    span: Span
    head: int
    by: int | None
    of: int
    target: int | None
    withdrawn: tuple[int, ...] = ()


def find_retractions(parse: Parse) -> tuple[Retraction, ...]:
    """Every retraction of words in the parse."""
    found = []
    for token in parse.tokens:
        if token.pos in {"VERB", "AUX"} and (object_ := _taken_back(parse, token)):
            found.append(_retraction(parse, token, object_))
    return tuple(found)


def _taken_back(parse: Parse, verb: Token) -> Token | None:
    words = lexicon()
    particle = words.phrasal.get(verb.lemma)
    phrasal = particle is not None and any(
        child.lower == particle for child in parse.children(verb.i, "prt", "advmod")
    )
    if not phrasal and verb.lemma not in words.words["retractions.verbs"]:
        return None
    return next((child for child in _objects(parse, verb) if child.lemma in words.words["retractions.of"]), None)


def _objects(parse: Parse, verb: Token) -> list[Token]:
    found = parse.children(verb.i, "dobj", "nsubjpass")
    for prep in parse.children(verb.i, "prep"):
        if prep.lower in {"on", "from", "of"}:
            found += parse.children(prep.i, "pobj")
    return found


def _retraction(parse: Parse, verb: Token, object_: Token) -> Retraction:
    by = next((child.i for child in parse.children(verb.i, "nsubj")), None)
    target = _target(parse, verb, object_)
    low, high = sorted((verb.i, object_.i))
    content = object_ if target is None else parse.tokens[target]
    span = Span(parse.tokens[low].start, parse.tokens[high].end)
    withdrawn = tuple(i for i in _predicates(parse, content) if i < low)
    return Retraction(span, verb.i, by, object_.i, target, withdrawn)


def _target(parse: Parse, verb: Token, object_: Token) -> int | None:
    """The verb or noun that said it, nearest before: "announced" for "that announcement"."""
    verbs = (*lexicon().retracted.get(object_.lemma, ()), object_.lemma)
    start = parse.sentences[max(0, verb.sent - REACH)].first
    for token in reversed(parse.tokens[start : min(verb.i, object_.i)]):
        if token.lemma in verbs and token.i != object_.i and token.pos in {"VERB", "NOUN"}:
            return token.i
    return None


def _predicates(parse: Parse, content: Token) -> tuple[int, ...]:
    """The verbs and nouns in what was said, without its speaker."""
    found, stack = [], [content.i]
    while stack:
        i = stack.pop()
        for child in parse.children(i):
            if child.dep in {"nsubj", "advcl", "conj"} and i == content.i:
                continue
            if child.pos in {"VERB", "NOUN"}:
                found.append(child.i)
            stack.append(child.i)
    return tuple(sorted(found))
