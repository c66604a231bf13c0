"""What a modal verb says of its predicate: may, could, must, should, will, would.

In: a Parse, a verb, the predicates that lend it their auxiliaries, its Standing so far. Out: the Standing after it.
Always: "would" is told by its surroundings: a condition makes it conditional, a verb of saying in the past makes it
a future (intended), "would later" and "would not accept" tell of the past as it was.
"""

from __future__ import annotations

from whence.language.analysis import Parse, Token
from whence.language.certainty.judgement import Standing
from whence.language.certainty.lexicon import lexicon
from whence.values import Certainty

_SOMEBODY = {"he", "she", "they", "who", "we", "i"}


def modal(parse: Parse, verb: Token, donors: list[Token], standing: Standing) -> Standing:
    """The standing after the verb's modal, its own or one lent to it."""
    for holder in (verb, *donors):
        auxiliaries = parse.children(holder.i, "aux")
        perfect = any(aux.lemma in {"have", "'ve", "of"} for aux in auxiliaries)
        for aux in auxiliaries:
            if _modal(parse, aux):
                certainty = _certainty(parse, verb, aux, perfect, standing)
                if certainty != Certainty.STATED:
                    return standing.at_most(certainty, f'"{aux.text}"', aux.span)
                return standing
    return standing


def _modal(parse: Parse, aux: Token) -> bool:
    """A modal, and not the noun in "with God's will we have won"."""
    before = parse.tokens[aux.i - 1] if aux.i else aux
    return (aux.tag == "MD" or aux.lower in {"need", "wo"}) and before.tag not in {"POS", "PRP$", "DT"}


def _certainty(parse: Parse, verb: Token, aux: Token, perfect: bool, standing: Standing) -> Certainty:
    word = aux.lower
    if word in {"could", "can", "ca"}:
        if standing.denied:  # "could not enter": it did not
            return Certainty.PROBABLE if perfect else Certainty.STATED
        return Certainty.CONDITIONAL if conditioned(parse, verb) else Certainty.POSSIBLE
    if word in lexicon().words["modals.possible"]:
        return Certainty.POSSIBLE
    if word == "must":
        return Certainty.PROBABLE if perfect else Certainty.INTENDED
    if word in {"would", "'d"}:
        return _would(parse, verb, perfect, standing)
    if word in {"should", "ought"} and perfect:
        return Certainty.CONDITIONAL
    if word in {"will", "'ll"} and verb.dep == "ccomp" and _believed(parse.tokens[verb.head]):
        return Certainty.STATED  # "expects that it will fall": the governor says how sure
    if word in lexicon().words["modals.intended"]:
        return Certainty.CONDITIONAL if conditioned(parse, verb) else Certainty.INTENDED
    return Certainty.STATED


def _would(parse: Parse, verb: Token, perfect: bool, standing: Standing) -> Certainty:
    if perfect or conditioned(parse, verb) or _or_else(parse, verb):
        return Certainty.CONDITIONAL
    first = _first_of_its_row(parse, verb)
    governor = parse.tokens[first.head]
    if first.dep == "ccomp" and _believed(governor):
        return Certainty.STATED  # "few expected that it would hold": the governor says how sure
    if first.dep in {"ccomp", "acl"} and _told(governor):
        return Certainty.INTENDED
    adverbs = {child.lower for child in parse.children(verb.i, "advmod")}
    if adverbs & lexicon().words["adverbs.later"] or (verb.lemma == "go" and parse.children(verb.i, "prt", "prep")):
        return Certainty.STATED
    if standing.denied and _in_the_past(parse, first):
        return Certainty.STATED  # "when he would not accept": he did not
    return Certainty.CONDITIONAL


def _first_of_its_row(parse: Parse, verb: Token) -> Token:
    """The first of the predicates it is joined to, unless it has a subject of its own."""
    while verb.dep == "conj" and not parse.children(verb.i, "nsubj", "nsubjpass"):
        verb = parse.tokens[verb.head]
    return verb


def _or_else(parse: Parse, verb: Token) -> bool:
    """ "pay, or they would kill"."""
    joined = parse.children(verb.head, "cc") if verb.dep == "conj" else []
    own = bool(parse.children(verb.i, "nsubj", "nsubjpass"))
    return own and any(word.lower == "or" and word.i < verb.i for word in joined)


def _believed(governor: Token) -> bool:
    hold = lexicon().holds["that"].get(governor.lemma)
    return hold is not None and hold.why in {"believed", "seems so", "feared or guessed", "doubts it"}


def _told(governor: Token) -> bool:
    hold = lexicon().holds["that"].get(governor.lemma)
    said = hold is not None and hold.why in {"reports it", "known or found to be so", "intended"}
    return said or governor.lemma in lexicon().words["lists.future_in_past"]


def _in_the_past(parse: Parse, verb: Token) -> bool:
    """ "Duarte would not accept", "when they would not leave": somebody refused. "This would not help" is no refusal."""
    if any(child.pos == "PROPN" or child.lower in _SOMEBODY for child in parse.children(verb.i, "nsubj")):
        return True
    return verb.dep in {"advcl", "relcl"} or any(
        child.lower in {"when", "because"} for child in parse.children(verb.i)
    )


def conditioned(parse: Parse, verb: Token) -> bool:
    """True where an if-clause, or "otherwise", or "without" stands under the verb."""
    marks = lexicon().words["marks.conditional"]
    for child in parse.children(verb.i):
        if child.dep == "advcl" and any(mark.lower in marks for mark in parse.children(child.i, "mark")):
            return not _concessive(parse, child)
        if child.dep == "advmod" and child.lower == "otherwise":
            return True
        if child.dep == "prep" and _in_exchange(parse, child):
            return True
    return False


def _in_exchange(parse: Parse, prep: Token) -> bool:
    """ "in exchange for prisoners", "on condition that", "in return for"."""
    if prep.lower not in {"in", "on"}:
        return False
    return any(child.lemma in {"exchange", "condition", "return"} for child in parse.children(prep.i, "pobj"))


def _concessive(parse: Parse, clause: Token) -> bool:
    """ "even if" does not condition."""
    return any(mark.i and parse.tokens[mark.i - 1].lower == "even" for mark in parse.children(clause.i, "mark"))
