"""From an expression and the day it was written on to the days it stands for.

In: a DateExpression, an anchor (the days on which its words may have been written) and the tense of its clause.
Out: `resolve`, a Bound or None; `explain`, the arithmetic in a sentence.
Always: an anchor of a month or a year widens the result, never sharpens it; without an anchor only expressions that
name their days by themselves are resolved. Readings of loose words follow data/dates.toml and arithmetic.py.
"""

from __future__ import annotations

from whence.language.analysis import DateExpression
from whence.language.dates import anaphora, calendar, deixis
from whence.language.dates.arithmetic import CHANGES, counted, over
from whence.language.dates.reading import Reading, unpack
from whence.values import Bound


def resolve(expression: DateExpression, anchor: Bound | None, past: bool | None = None) -> Bound | None:
    """The days the expression stands for.

    anchor: the days on which it may have been written (the innermost dated source, else the publication), None where
    unknown. past: the tense of its clause, None where it does not tell; without a tense the past is taken, as reports
    tell what has happened. The bound is that of the words alone: apply the relation with `bounds_of`.
    """
    reading = Reading(expression.pattern, expression.value, expression.bound, expression.relative)
    return resolve_reading(reading, anchor, past)


def resolve_reading(reading: Reading, anchor: Bound | None, past: bool | None) -> Bound | None:
    """As `resolve`, for a reading by itself."""
    if reading.bound is not None:
        return reading.bound
    try:
        if reading.kind in _NESTED:
            return _nested(reading, anchor, past)
        return _anchored(reading, anchor, past)
    except ValueError:  # first day after last: the two ends of "from Friday to March" cannot be squared
        return None


def _anchored(reading: Reading, anchor: Bound | None, past: bool | None) -> Bound | None:
    if reading.kind == "event" or anchor is None or anchor.open:
        return None
    rule = calendar.RULES.get(reading.kind) or deixis.RULES[reading.kind]
    return over(anchor, lambda day: rule(reading.value, day, past))


def _nested(reading: Reading, anchor: Bound | None, past: bool | None) -> Bound | None:
    if reading.kind in anaphora.KINDS:
        own, rest = anaphora.split(reading)
        now = anchor if reading.kind in anaphora.FROM_NOW else None
        antecedent = resolve_reading(unpack(rest)[0], anchor, past) if rest else now
        return anaphora.RULES[reading.kind](own, antecedent) if antecedent else None
    if reading.kind == "offset":
        sign, low, high, unit = reading.value[:4]
        base = resolve_reading(unpack(reading.value[4:])[0], anchor, past)
        return base and over(base, lambda day: counted(day, int(sign or 1), int(low or 0), int(high or 0), str(unit)))
    if reading.kind in CHANGES:
        inner = resolve_reading(unpack(reading.value)[0], anchor, past)
        return inner and CHANGES[reading.kind](inner)
    left, rest = unpack(reading.value)
    return _range(left, unpack(rest)[0], anchor, past)


def _range(left: Reading, right: Reading, anchor: Bound | None, past: bool | None) -> Bound | None:
    """From the first day of the left to the last of the right. A left end without a year ("March" of "from March to
    May 2014") is the last one before the right end."""
    end = resolve_reading(right, anchor, past)
    if end is None:
        return None
    start = left.bound
    if start is None and left.kind in {"days", "month", "weekday", "stretch", "season"}:
        start = resolve_reading(left, end, True)
    elif start is None:
        start = resolve_reading(left, anchor, past)
    if start is None or (start.first and end.last and start.first > end.last):
        return None
    return Bound(start.first, end.last)


_NESTED = anaphora.KINDS | CHANGES.keys() | {"offset", "range", "either"}


def explain(expression: DateExpression, anchor: Bound | None, past: bool | None = None) -> str:
    """How the days were found, in a sentence: '"two days ago", counted from 2014-11-13: 2014-11-11'."""
    quoted = f'"{" ".join(expression.text.split())}"'
    found = resolve(expression, anchor, past)
    if found is None:
        return f"{quoted}: {_why_not(expression, anchor)}; left unresolved"
    if not expression.relative:
        return f"{quoted} names {found}"
    tense = "" if past is None else f" in a clause about the {'past' if past else 'future'}"
    before = anaphora.split(Reading(expression.pattern, expression.value))[1] if _anaphoric(expression) else ()
    if before:
        base = resolve_reading(unpack(before)[0], anchor, past)
        return f"{quoted}, counted from {base}, the date named before it: {found}"
    return f"{quoted}{tense}, counted from {anchor}: {found}"


def _anaphoric(expression: DateExpression) -> bool:
    return expression.pattern in anaphora.KINDS


def _why_not(expression: DateExpression, anchor: Bound | None) -> str:
    if expression.pattern == "event":
        return "counted from a happening whose day is not known"
    if _anaphoric(expression) and anchor is not None:
        return "counted from a date named before it, and none was found"
    return "no date to count it from" if anchor is None else "its figures make no date"
