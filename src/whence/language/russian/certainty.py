"""Stance and certainty of a Russian predicate, from the words beside it and those that govern it.

In: a Parse, the token of a verb, noun or adjective that names a deed or tie, and the content of the innermost
attribution. Out: a Judgement, as language/certainty gives for English.
Always: the climb stops at the attribution's content; what is taken as given (a relative clause, "после захвата") is
judged by its own words alone.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

from whence.language.analysis import Parse, Token
from whence.language.certainty.judgement import Judgement, Standing
from whence.language.russian.cues import cues
from whence.language.russian.features import feature, negated
from whence.language.russian.lexicon import table, words
from whence.language.russian.stems import plain
from whence.values import Certainty, Span, Stance

# No chain of governors in prose is longer.
DEEPEST = 8
_GIVEN = frozenset({"acl:relcl", "appos", "advcl"})


@dataclass(frozen=True, slots=True)
class _Effects:
    to: dict[str, str]
    that: dict[str, str]
    beside: dict[str, str]


@functools.cache
def _effects() -> _Effects:
    data = table("certainty")
    tables = [
        {word: effect for effect, listed in data[name].items() for word in words(listed)}
        for name in ("to", "that", "beside")
    ]
    return _Effects(*tables)


def judge(parse: Parse, head: int, stop: Span | None = None) -> Judgement:
    """How the source puts the deed at token `head`. stop: content span of the innermost attribution."""
    standing = _local(parse, head, Standing(), stop)
    token = parse.tokens[head]
    for _ in range(DEEPEST):
        if token.head == token.i:
            standing = _question(parse, token, standing)
            break
        governor = parse.tokens[token.head]
        if token.dep in _GIVEN or (stop is not None and not stop.contains(governor.span)):
            standing = _clause_mark(parse, token, standing)
            break
        if token.dep == "parataxis":
            break
        if token.dep == "conj":
            governor = _equal(parse, token, governor)
        else:
            standing = _clause_mark(parse, token, standing)
            standing = _under(token, governor, standing)
            if token.dep in {"xcomp", "obj", "nsubj", "nsubj:pass"}:
                standing = _local(parse, governor.i, standing, stop, hedges=token.dep == "xcomp")
            if token.dep in {"acl"} and feature(token, "VerbForm") == "Part":
                break
        token = governor
    return Judgement(
        Stance.DENIED if standing.denied else Stance.ASSERTED, standing.certainty, standing.reasons, standing.cues,
        standing.tried, standing.ended,
    )  # fmt: skip


def _equal(parse: Parse, token: Token, governor: Token) -> Token:
    """What a finite verb is joined to: "потребовало освободить его и пригрозило" joins no infinitive."""
    while (feature(token, "VerbForm"), feature(governor, "VerbForm")) == (
        "Fin",
        "Inf",
    ) and governor.head != governor.i:
        governor = parse.tokens[governor.head]
    return governor


def _question(parse: Parse, root: Token, standing: Standing) -> Standing:
    """A question that may be answered with no leaves it open; "кто", "почему" take the deed as given."""
    sentence = parse.sentences[root.sent]
    tail = next(
        (t for t in parse.tokens[max(sentence.first, sentence.last - 3) : sentence.last] if t.text == "?"), None
    )
    if tail is None or any(plain(t.lemma) in _ASKING for t in parse.tokens[sentence.first : sentence.last]):
        return standing
    return standing.at_most(Certainty.POSSIBLE, "asked, not said", tail.span)


_ASKING = frozenset({"кто", "почему", "зачем", "когда", "где", "куда", "откуда", "как", "какой", "сколько", "чей"})


def _under(token: Token, governor: Token, standing: Standing) -> Standing:
    """What the governor does to what hangs on it."""
    lemma = plain(governor.lemma)
    infinitive = feature(token, "VerbForm") == "Inf"
    effect = _effects().to.get(lemma) if infinitive else _effects().that.get(lemma) if token.dep in _CLAUSES else None
    return _apply(standing, effect, f'under "{governor.text}"', governor.span)


_CLAUSES = frozenset({"ccomp", "csubj", "acl", "nsubj", "advcl"})


def _apply(standing: Standing, effect: str | None, reason: str, cue: Span) -> Standing:
    if effect is None or effect == "+":
        return standing
    if effect == "-":
        return standing.turned(reason, cue)
    return standing.at_most(Certainty(effect), reason, cue)


def _local(parse: Parse, i: int, standing: Standing, stop: Span | None, hedges: bool = True) -> Standing:
    """Negation, tense and hedges of a predicate's own clause."""
    token = parse.tokens[i]
    no = negated(parse, i) or next(
        (n for aux in parse.children(i, "aux", "aux:pass", "cop") if (n := negated(parse, aux.i))), None
    )
    if no is not None:
        standing = standing.turned(f'"{no.text}"', no.span)
    future = feature(token, "Tense") == "Fut" or any(
        child.lower in _WILL for child in parse.children(i, "aux", "aux:pass", "cop")
    )
    if future and token.pos in {"VERB", "AUX", "ADJ", "NOUN"}:
        standing = standing.at_most(Certainty.INTENDED, "still to come", token.span)
    if feature(token, "Mood") == "Imp":
        standing = standing.at_most(Certainty.INTENDED, "an order", token.span)
    if any(child.lower in {"бы", "б"} for child in parse.children(i)):
        standing = standing.at_most(Certainty.CONDITIONAL, '"бы"', token.span)
    return _hedged(parse, i, standing, stop) if hedges else standing


_WILL = frozenset({"буду", "будет", "будут", "будем"})


def _clause_mark(parse: Parse, token: Token, standing: Standing) -> Standing:
    """ "если", "чтобы", "ли" at the head of the clause."""
    for mark in parse.children(token.i, "mark", "advmod"):
        if mark.lower in {"если", "коли", "ежели"}:
            return standing.at_most(Certainty.CONDITIONAL, f'"{mark.text}"', mark.span)
        if mark.lower in {"чтобы", "дабы"}:
            return standing.at_most(Certainty.INTENDED, f'"{mark.text}"', mark.span)
        if mark.lower in {"ли"}:
            return standing.at_most(Certainty.POSSIBLE, f'"{mark.text}"', mark.span)
        if mark.lower in {"якобы", "будто"}:
            return standing.at_most(Certainty.RUMOURED, f'"{mark.text}"', mark.span)
    return standing


def _hedged(parse: Parse, i: int, standing: Standing, stop: Span | None) -> Standing:
    """Hedges of the clause: words that hang on the predicate, and phrases set off by commas in its sentence."""
    first, last = clause(parse, i)
    for k in range(first, last):
        token = parse.tokens[k]
        if stop is not None and not stop.contains(token.span):
            continue
        effect = _effects().beside.get(plain(token.text))
        if effect:
            return _apply(standing, effect, f'"{token.text}"', token.span)
        for phrase, certainty in cues().hedges.get(plain(token.text), ()):
            if _spells(parse, k, phrase, last):
                span = parse.span(k, k + len(phrase))
                return standing.at_most(certainty, f'"{span.of(parse.text)}"', span)
    return standing


def _spells(parse: Parse, k: int, phrase: tuple[str, ...], last: int) -> bool:
    return k + len(phrase) <= last and all(plain(parse.tokens[k + n].text) == word for n, word in enumerate(phrase))


def clause(parse: Parse, i: int) -> tuple[int, int]:
    """The stretch of the sentence that belongs to the predicate at token i: up to the next finite verb on either
    side, the comma between them being the border."""
    sentence = parse.sentences[parse.tokens[i].sent]
    first = last = i
    while first > sentence.first and not _border(parse, first - 1, i, sentence.first, back=True):
        first -= 1
    while last < sentence.last and not _border(parse, last, i, sentence.last, back=False):
        last += 1
    return first, last


def _border(parse: Parse, k: int, own: int, edge: int, back: bool) -> bool:
    """True for a mark behind which another clause stands: one with a finite verb of its own."""
    token = parse.tokens[k]
    if token.text in {";", ":"}:
        return True
    if token.text not in {",", "—", "–"} and not (token.lower in {"и", "а", "но"} and token.dep == "cc"):
        return False
    beyond = parse.tokens[edge:k] if back else parse.tokens[k + 1 : edge]
    if back:
        stretch = []
        for other in reversed(beyond):
            if other.text in {",", ";", ":"}:
                break
            stretch.append(other)
    else:
        stretch = []
        for other in beyond:
            if other.text in {",", ";", ":"}:
                break
            stretch.append(other)
    return any(_predicate(other) for other in stretch)


def _predicate(token: Token) -> bool:
    return token.pos in {"VERB", "AUX"} and (
        feature(token, "VerbForm") == "Fin" or feature(token, "Variant") == "Short"
    )
