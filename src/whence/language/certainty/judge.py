"""Stance and certainty of a predicate, from the words of its clause and of those that govern it.

In: a Parse, the token of a verb, noun or adjective that names a deed or tie, and the content of the innermost
attribution. Out: a Judgement.
Always: the climb stops at the attribution's content, whose own flavour ("denied", "claimed") is added by whoever
knows the chain; what is taken as given (a relative clause, "after attacking") is judged by its own words alone.
"""

from __future__ import annotations

from whence.language.analysis import Parse, Token
from whence.language.certainty.clause import locally
from whence.language.certainty.governing import grip
from whence.language.certainty.grips import Grip, passive
from whence.language.certainty.judgement import Judgement, Standing
from whence.language.certainty.modal import conditioned
from whence.values import Certainty, Span, Stance

# No chain of governors in prose is longer; a parse that loops must not hold us up.
DEEPEST = 12
# Governors whose own modals say nothing of their complement.
AFRESH = {"reports it", "known or found to be so"}
# Governors whose effect is felt across the border of an attribution's content (see `_hedges`).
HEDGES = {"believed", "seems so", "feared or guessed", "doubts it", "likely", "unlikely", "possible", "not known",
          "evidence for it", "possible only", "intended", "asked or ordered", "attempted"}  # fmt: skip


def judge(parse: Parse, head: int, stop: Span | None = None) -> Judgement:
    """How the source puts the deed at token `head`.

    stop: content span of the innermost attribution; governors outside it do not count, but for the cue itself where it
    hedges ("believes", "is said to", "threatened to").
    """
    chain, reached_root = _climb(parse, head, stop)
    standing = _mood(parse, head, Standing()) if reached_root else Standing()
    for holder, held in chain:
        if held.governor is not None:
            standing = locally(parse, held.governor, standing, holder)
        effect = held.hold.negated if standing.denied else held.hold.affirmed
        reason = f'under "{held.cue.text}"' + (f" ({held.hold.why})" if held.hold.why else "")
        standing = standing.under(effect, reason, held.cue.span, held.hold.why in AFRESH)
        standing = _on_condition(parse, held, standing)
    standing = locally(parse, head, standing)
    return _judgement(parse, head, standing)


def _on_condition(parse: Parse, held: Grip, standing: Standing) -> Standing:
    """ "threatened to attack if": what is intended hangs on a condition."""
    if held.hold.why not in {"intended", "asked or ordered"} or held.governor is None:
        return standing
    if conditioned(parse, parse.tokens[held.governor]):
        return standing.at_most(Certainty.CONDITIONAL, "hangs on a condition", held.cue.span)
    return standing


def _climb(parse: Parse, head: int, stop: Span | None) -> tuple[list[tuple[int, Grip]], bool]:
    """The grips on the predicate, outermost first, and whether the climb came to the sentence's main clause."""
    chain: list[tuple[int, Grip]] = []
    i = head
    for _ in range(DEEPEST):
        i = _first_conjunct(parse, i)
        if parse.tokens[i].head == i:
            return chain[::-1], True
        held = grip(parse, i)
        if held is None:
            break
        outside = held.governor is not None and not _inside(parse, held.governor, stop)
        if outside and held.hold.affirmed.denied and chain and chain[-1][1].hold.why == "rumoured":
            chain.pop()  # "denied a report that": what is denied is what the report says
        if outside and not _hedges(parse, held):
            break
        chain.append((i, held))
        if outside or held.governor is None:
            break
        i = held.governor
    return chain[::-1], False


def _hedges(parse: Parse, held: Grip) -> bool:
    """True where the attribution's own cue says how sure its source is, or what the source wants: "believes that",
    "is rumoured to", "threatened to". Denial is left to whoever knows the chain; an accuser or a claimant is sure."""
    if held.hold.why == "rumoured":
        return passive(parse, held.cue) and not parse.children(held.cue.i, "agent")
    return held.hold.why in HEDGES


def _first_conjunct(parse: Parse, i: int) -> int:
    """What governs the first of a coordination governs the others."""
    while parse.tokens[i].dep == "conj" and parse.tokens[i].head != i:
        i = parse.tokens[i].head
    return i


def _inside(parse: Parse, i: int, stop: Span | None) -> bool:
    return stop is None or stop.contains(parse.tokens[i].span)


def _mood(parse: Parse, head: int, standing: Standing) -> Standing:
    """Questions that may be answered with no, and orders."""
    sentence = parse.sentences[parse.tokens[head].sent]
    root = parse.tokens[sentence.root]
    last = parse.tokens[sentence.last - 1]
    tail = next(
        (t for t in parse.tokens[max(sentence.first, sentence.last - 3) : sentence.last] if t.text == "?"), None
    )
    if tail and not _asks_who_or_why(parse, root, sentence.first):
        return standing.at_most(Certainty.POSSIBLE, "asked, not said", tail.span)
    if root.tag == "VB" and last.text != "?" and _ordered(parse, root):
        return standing.at_most(Certainty.INTENDED, "an order or a plan", root.span)
    return standing


def _ordered(parse: Parse, root: Token) -> bool:
    children = parse.children(root.i, "nsubj", "nsubjpass", "aux", "auxpass")
    to_come = any(child.lower == "to" for child in children)  # headlines: "Rebels to attack"
    return to_come or not [child for child in children if child.lower not in {"do", "to"}]


def _asks_who_or_why(parse: Parse, root: Token, first: int) -> bool:
    """ "Who killed X?" takes the killing as given; "Has X been killed?" does not."""
    for token in parse.tokens[first : root.i]:
        if token.tag.startswith("W") and (token.head == root.i or parse.tokens[token.head].head == root.i):
            return True
    return root.tag.startswith("W")


def _judgement(parse: Parse, head: int, standing: Standing) -> Judgement:
    return Judgement(
        stance=Stance.DENIED if standing.denied else Stance.ASSERTED, certainty=standing.certainty,
        reasons=standing.reasons, cues=standing.cues, tried=standing.tried,
        ended=standing.ended and standing.denied, score=0.85 if _scare_quoted(parse, head) else 1.0,
    )  # fmt: skip


def _scare_quoted(parse: Parse, head: int) -> bool:
    """One to three words between quotation marks, or "so-called" before it: the writer keeps a distance."""
    low, high = max(0, head - 3), min(len(parse.tokens), head + 4)
    marks = [k for k in range(low, high) if parse.tokens[k].text in {'"', "“", "”", "'", "‘", "’", "``", "''"}]
    before, after = [k for k in marks if k < head], [k for k in marks if k > head]
    quoted = bool(before and after) and after[0] - before[-1] <= 4
    return quoted or any(parse.tokens[k].lower == "so-called" for k in range(low, head))
