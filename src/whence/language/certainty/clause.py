"""What the words of a clause itself do to its predicate: negation, modals, adverbs, conditions.

In: a Parse, a predicate's token and its Standing so far. Out: the Standing after the clause's own words.
Always: only direct dependents count; a coordinated predicate takes from the first one what it cannot have of its
own (its auxiliary, its subject), so that "did not fight but fled" denies only the fight.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.language.analysis import Parse, Token
from whence.language.certainty.arguments import arguments
from whence.language.certainty.conditions import conditions
from whence.language.certainty.judgement import Standing
from whence.language.certainty.lexicon import lexicon
from whence.language.certainty.modal import conditioned, modal
from whence.values import Certainty

_ADVERBS = ("probable", "possible", "rumoured")


def locally(parse: Parse, i: int, standing: Standing, below: int | None = None) -> Standing:
    """The standing of token i after the words of its own clause.

    below: the token we come from when i is its governor; its own "no" is its own affair.
    """
    token = parse.tokens[i]
    if token.pos in {"VERB", "AUX"} or token.tag.startswith("VB"):
        return _verb(parse, token, standing, below)
    return _noun(parse, token, standing)


def _verb(parse: Parse, verb: Token, standing: Standing, below: int | None) -> Standing:
    donors = list(_donors(parse, verb))
    nor = _nor(parse, verb)
    if nor is not None:
        standing = standing.turned(f'negated by "{nor.text}"', nor.span)
    else:
        for donor in (verb, *donors):
            standing = _negations(parse, donor, verb, standing)
    standing = _adverbs(parse, verb, donors, standing)
    standing = modal(parse, verb, donors, standing)
    standing = arguments(parse, verb, below, standing)
    if standing.certainty is Certainty.INTENDED and conditioned(parse, verb):
        standing = standing.at_most(Certainty.CONDITIONAL, "hangs on a condition", verb.span)
    return conditions(parse, verb, standing)


def _donors(parse: Parse, verb: Token) -> Iterator[Token]:
    """The predicates before it in a coordination that lend it their auxiliary: same form, none of its own, no
    "but" between and no subject of its own."""
    token = verb
    while token.dep == "conj":
        first = parse.tokens[token.head]
        if not _lends(parse, first, token):
            return
        yield first
        token = first


def _lends(parse: Parse, first: Token, second: Token) -> bool:
    if parse.children(second.i, "aux", "auxpass", "nsubj", "nsubjpass", "neg"):
        return False
    between = {token.lower for token in parse.children(first.i, "cc", "punct")} | _between(parse, first, second)
    if between & {"but", "yet", ";"}:
        return False
    # "has not entered or looted": the tagger cannot tell the participle from the past tense, "or" can.
    alike = first.tag == second.tag or ("or" in between and {first.tag, second.tag} == {"VBN", "VBD"})
    return alike and second.tag in {"VB", "VBN", "VBG", "VBD"} and (first.tag != "VBD" or second.tag != "VBD")


def _between(parse: Parse, first: Token, second: Token) -> set[str]:
    low, high = sorted((first.i, second.i))
    return {token.lower for token in parse.tokens[low + 1 : high] if token.dep == "cc" and token.head == first.i}


def _nor(parse: Parse, verb: Token) -> Token | None:
    """The "nor" that joins it to the predicate before it."""
    if verb.dep != "conj":
        return None
    joined = [word for word in parse.children(verb.head, "cc") if word.i < verb.i]
    return joined[-1] if joined and joined[-1].lower == "nor" else None


def _negations(parse: Parse, donor: Token, verb: Token, standing: Standing) -> Standing:
    negative = lexicon().words["adverbs.negative"]
    if sum(aux.lower in {"may", "might"} for aux in parse.children(donor.i, "aux")) > 1:
        return standing  # "may or may not have"
    for child in parse.children(donor.i):
        if child.dep == "neg" or (child.dep in {"advmod", "preconj", "cc"} and child.lower in negative):
            if child.i > verb.i and child.dep != "neg":
                continue
            if not _negates(parse, child, donor):
                continue
            standing = standing.turned(f'negated by "{child.text}"', child.span)
        elif child.lower == "longer" and any(parse.tokens[k].lower == "no" for k in child.children):
            standing = standing.turned(f'"no {child.text}"', child.span, ended=True)
    return standing


def _negates(parse: Parse, word: Token, verb: Token) -> bool:
    """Not "not only", not "not until": they leave the verb standing."""
    after = parse.tokens[word.i + 1].lower if word.i + 1 < len(parse.tokens) else ""
    if after in lexicon().words["adverbs.not_negating"]:
        return False
    return not any(_until(parse, child) for child in parse.children(verb.i, "prep", "advcl") if child.i > verb.i)


def _until(parse: Parse, child: Token) -> bool:
    marks = {child.lower} | {mark.lower for mark in parse.children(child.i, "mark")}
    return bool(marks & {"until", "till"})


def _adverbs(parse: Parse, verb: Token, donors: list[Token], standing: Standing) -> Standing:
    words = lexicon().words
    for adverb in _adverbs_of(parse, verb, donors):
        for name in _ADVERBS:
            if adverb.lower in words[f"adverbs.{name}"]:
                standing = standing.at_most(Certainty(name), f'"{adverb.text}"', adverb.span)
        if adverb.lower in words["adverbs.almost"] and adverb.i == verb.i - 1:
            standing = standing.turned(f'"{adverb.text}" says that it fell short', adverb.span)
        if adverb.lower in words["adverbs.hardly"]:
            standing = standing.turned(f'"{adverb.text}"', adverb.span).at_most(
                Certainty.PROBABLE, f'"{adverb.text}"', adverb.span
            )
    return standing


def _adverbs_of(parse: Parse, verb: Token, donors: list[Token]) -> Iterator[Token]:
    """Its adverbs, and those that stand before the first of the predicates it is joined to."""
    yield from parse.children(verb.i, "advmod")
    token = verb
    while token.dep == "conj":
        token = parse.tokens[token.head]
        shares = not parse.children(verb.i, "nsubj", "nsubjpass")
        for adverb in parse.children(token.i, "advmod"):
            starts = adverb.i == parse.sentences[token.sent].first
            if adverb.i < token.i and (shares or starts):
                yield adverb


def _noun(parse: Parse, noun: Token, standing: Standing) -> Standing:
    words = lexicon().words
    for child in parse.children(noun.i):
        lower = child.lower
        if child.i < noun.i and child.dep in {"det", "preconj", "neg", "cc"} and lower in {"no", "neither", "not"}:
            standing = standing.turned(f'"{child.text}" negates it', child.span)
        elif child.dep in {"amod", "advmod", "nmod"}:
            standing = _adjective(child, standing)
        if child.dep == "advmod":
            for name in _ADVERBS:
                if lower in words[f"adverbs.{name}"]:
                    standing = standing.at_most(Certainty(name), f'"{child.text}"', child.span)
    return standing


def _adjective(child: Token, standing: Standing) -> Standing:
    words = lexicon().words
    for name in ("rumoured", "possible", "probable", "intended"):
        if child.lower in words[f"adjectives.{name}"]:
            return standing.at_most(Certainty(name), f'"{child.text}"', child.span)
    if child.lower in words["adjectives.tried"]:
        return standing.at_most(Certainty.INTENDED, f'only attempted: "{child.text}"', child.span)
    if child.lower in words["adjectives.denied"]:
        return standing.turned(f'"{child.text}"', child.span)
    if child.lower in words["adjectives.unlikely"]:
        return standing.turned(f'"{child.text}"', child.span).at_most(
            Certainty.PROBABLE, f'"{child.text}"', child.span
        )
    return standing
