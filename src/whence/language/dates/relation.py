"""How the words before a date put a deed or a tie to it: on it, since it, until, before, after, between.

In: a line and the place where a date starts; or an expression, an anchor and whether a tie is meant.
Out: `leading`, the relation and where its words begin; `bounds_of`, the DateBounds of the deed or tie.
Always: a deed's bound stays open where the words leave it open; what is not over when it is reported has no end.
"""

from __future__ import annotations

from whence.language.analysis import DateExpression
from whence.language.dates.lexicon import lexicon
from whence.language.dates.reading import Reading, unpack
from whence.language.dates.resolve import resolve, resolve_reading
from whence.language.dates.sighting import Line
from whence.values import Bound, DateBounds

LONGEST = 5  # words in the longest relation phrase, "in the course of" and an article
RELATIONS_BEFORE_MONTH = frozenset({
    "in", "since", "until", "till", "by", "from", "during", "of", "before", "after", "between", "and", "to",
    "through", "throughout", "early", "late", "mid", "last", "this", "next", "on", "around", "about", "or",
    "as", "beginning", "starting", "circa", "at", "over", "for", "following", "earlier", "later", "back",
})  # fmt: skip


def leading(line: Line, start: int) -> tuple[str, int]:
    """The relation that the words before `start` give, and where they begin; ("on", start) where there are none.

    "the" and "about" may stand between.
    """
    relations = lexicon().relations
    before = [(at, word) for at, word in line.words if at < start][-LONGEST - 2 :]
    end = len(before)
    begin = start
    while end and before[end - 1][1] in {"the", "about", "around", "approximately", "roughly", "at", "least"}:
        if before[end - 1][1] == "the":
            begin = before[end - 1][0]
        end -= 1
    for stop in range(len(before), end - 1, -1):
        for size in range(min(LONGEST, stop), 0, -1):
            phrase = " ".join(word for _, word in before[stop - size : stop])
            if phrase in relations and _joined(line, before[stop - size][0], start):
                return relations[phrase], before[stop - size][0]
    return "on", begin if _joined(line, begin, start) else start


def _joined(line: Line, start: int, end: int) -> bool:
    """Nothing but words and spaces between: "in, 2014" is no phrase."""
    return not set(line.text[start:end]) & set(',;:()[]".!?')


def bounds_of(
    expression: DateExpression, anchor: Bound | None, tie: bool, past: bool | None = None
) -> DateBounds | None:
    """What an expression says of when a deed happened or a tie held; None where it cannot be resolved.

    anchor: as for `resolve`; its last day closes "since" and "after" for deeds, which were over when reported.
    tie: whether a tie is meant. past: tense of the clause; a tie "since 2012" told in a tense that is not past still
    held when it was reported.
    """
    bound = resolve(expression, anchor, past)
    if bound is None:
        return None
    if tie:
        return _tie(expression, bound, anchor, past)
    return DateBounds.deed(_deed(expression, bound, anchor))


def _deed(expression: DateExpression, bound: Bound, anchor: Bound | None) -> Bound:
    reported = anchor.last if anchor else None
    relation = expression.relation
    if relation in {"since", "after"}:
        first = bound.first if relation == "since" or bound.first == bound.last else bound.last
        return Bound(first, reported if first is None or reported is None or reported >= first else None)
    if relation == "until" or (relation == "before" and _inclusive(expression)):
        return Bound(None, bound.last)
    if relation == "before":
        return Bound(None, bound.first or bound.last)
    return bound


def _inclusive(expression: DateExpression) -> bool:
    """ "by March" allows March; "before March" does not."""
    return expression.text.lower().startswith(("by ", "no later", "not later"))


def _tie(expression: DateExpression, bound: Bound, anchor: Bound | None, past: bool | None) -> DateBounds:
    relation = expression.relation
    if relation == "since":
        present = past is False or past is None
        still = Bound(anchor.first, None) if present and anchor and anchor.first else Bound(None, None)
        return DateBounds.tie(bound, still if _orderly(bound, still) else Bound(None, None))
    if relation == "until":
        return DateBounds.tie(Bound(None, bound.last), bound)
    if relation == "before":
        return DateBounds.tie(Bound(None, bound.last), Bound(None, None))
    if relation == "after":
        return DateBounds.tie(Bound(None, None), Bound(bound.first, None))
    if relation == "between" and expression.pattern == "range":
        return _from_to(expression, bound, anchor, past)
    return DateBounds.held_on(bound)


def _orderly(start: Bound, end: Bound) -> bool:
    return not (start.last and end.first and end.first < start.last) or not start.last


def _from_to(expression: DateExpression, bound: Bound, anchor: Bound | None, past: bool | None) -> DateBounds:
    left, rest = unpack(expression.value)
    right: Reading = unpack(rest)[0]
    end = resolve_reading(right, anchor, past)
    start = left.bound or resolve_reading(left, end if left.kind in {"days", "month", "weekday"} else anchor, True)
    return DateBounds.tie(start or bound, end or bound)
