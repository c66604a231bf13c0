"""Negation that stands in the subject or the object: "no fighters attacked", "shown no video", "few expected".

In: a Parse, a verb and its Standing so far. Out: the Standing after them.
Always: one negative argument negates once; a name ("General No Pity") negates nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.language.analysis import Parse, Token
from whence.language.certainty.judgement import Standing
from whence.values import Certainty

_NEGATIVE_SUBJECTS = {"none", "nobody", "nothing", "neither"}
_NEGATIVE_DETERMINERS = {"no", "neither"}


def arguments(parse: Parse, verb: Token, below: int | None, standing: Standing) -> Standing:
    """ "No fighters attacked", "attacked nobody", "took part in no battles"."""
    for argument in _negatable(parse, verb):
        if argument.i == below:
            continue
        for word in _negative_words(parse, argument):
            standing = standing.turned(f'"{word.text}" negates it', word.span)
            if word.lower == "few":
                standing = standing.at_most(Certainty.PROBABLE, f'"{word.text}"', word.span)
            break
    return standing


def _negatable(parse: Parse, verb: Token) -> Iterator[Token]:
    subjects = parse.children(verb.i, "nsubj", "nsubjpass")
    token = verb
    while not subjects and token.dep == "conj":
        token = parse.tokens[token.head]
        subjects = parse.children(token.i, "nsubj", "nsubjpass")
    yield from subjects[:1]
    yield from parse.children(verb.i, "dobj", "attr", "dative")[:1]
    for prep in parse.children(verb.i, "prep", "agent"):
        yield from parse.children(prep.i, "pobj")[:1]


def _inside(parse: Parse, word: Token) -> bool:
    return word.i > parse.sentences[word.sent].first


def _few(parse: Parse, argument: Token) -> Token | None:
    """ "Few expected", "few rebels fled"; but "a few" and "the few" are some."""
    words = (argument, *parse.children(argument.i, "amod", "nummod"))
    few = next((word for word in words if word.lower == "few"), None)
    if few is None or argument.dep not in {"nsubj", "nsubjpass"}:
        return None
    return None if few.i and parse.tokens[few.i - 1].lower in {"a", "the", "these", "his"} else few


def _negative_words(parse: Parse, argument: Token) -> Iterator[Token]:
    if argument.lower in _NEGATIVE_SUBJECTS:
        yield argument
    if few := _few(parse, argument):
        yield few
    for child in parse.children(argument.i, "det", "preconj", "cc", "advmod", "neg"):
        named = child.text[0].isupper() and argument.pos == "PROPN"  # "General No Pity"
        if child.lower in _NEGATIVE_DETERMINERS and child.i < argument.i and not (named and _inside(parse, child)):
            yield child
