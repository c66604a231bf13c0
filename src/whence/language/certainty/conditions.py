"""Conditions a predicate stands under, and asides that hedge it.

In: a Parse, a verb and its Standing so far. Out: the Standing after them.
Always: "if confirmed" and "assuming we can trust" doubt the source and leave the deed possible; other conditions make
it conditional; "even if" does not.
"""

from __future__ import annotations

from whence.language.analysis import Parse, Token
from whence.language.certainty.judgement import Effect, Standing
from whence.language.certainty.lexicon import lexicon
from whence.values import Certainty, Span

_IF = {"if", "assuming", "supposing", "provided"}


def conditions(parse: Parse, verb: Token, standing: Standing) -> Standing:
    """Its own clause is an if-clause. What an if-clause does to its main clause is told by the modal."""
    words = lexicon().words
    if doubt := _if_true(parse, verb):
        return standing.at_most(Certainty.POSSIBLE, f'only if it holds: "{doubt.text}"', doubt.span)
    if turned := _turned_round(parse, verb):
        return standing.at_most(Certainty.CONDITIONAL, f'"{turned.text}" before its subject', turned.span)
    if aside := _said_aside(parse, verb):
        return standing.under(*aside)
    for mark in parse.children(verb.i, "mark"):
        if mark.lower in words["marks.conditional"] and verb.dep != "ccomp" and not _even_though(parse, mark):
            return standing.at_most(Certainty.CONDITIONAL, f'in an "{mark.text}" clause', mark.span)
    return standing


def _turned_round(parse: Parse, verb: Token) -> Token | None:
    """ "Had they arrived sooner", "should the truce fail": a condition without "if"."""
    subjects = parse.children(verb.i, "nsubj", "nsubjpass")
    if verb.dep not in {"advcl", "ccomp"} or not subjects or parse.children(verb.i, "mark"):
        return None
    aux = parse.children(verb.i, "aux", "auxpass")
    return next((word for word in aux if word.lower in {"had", "should", "were"} and word.i < subjects[0].i), None)


def _said_aside(parse: Parse, verb: Token) -> tuple[Effect, str, Span] | None:
    """ "The column, it is believed, crossed the river"."""
    for clause in parse.children(verb.i, "advcl", "parataxis", "ccomp"):
        hold = lexicon().holds["to"].get(clause.lemma)
        nobody = any(child.lower == "it" for child in parse.children(clause.i, "nsubjpass"))
        if hold and nobody and not parse.children(clause.i, "mark", "ccomp", "xcomp"):
            return hold.affirmed, f'"it is {clause.text}"', clause.span
    return None


def _if_true(parse: Parse, verb: Token) -> Token | None:
    """ "assuming we can trust the statement", "if confirmed": the writer doubts the source and not the deed."""
    words = lexicon().words
    believing = words["doubts.trust"] | words["doubts.conditions"]
    for clause in parse.children(verb.i, "advcl", "prep"):
        opened = [word for word in (clause, *parse.children(clause.i, "mark", "prep")) if word.lower in _IF]
        below = [clause, *parse.children(clause.i, "ccomp", "acomp", "xcomp", "amod", "pobj")]
        if opened and any(word.lemma in believing or word.lower in believing for word in below):
            return opened[0]
    return None


def _even_though(parse: Parse, mark: Token) -> bool:
    """ "as if" compares; it is dealt with where the clause is governed."""
    return mark.i > 0 and parse.tokens[mark.i - 1].lower == "as"
