"""Dates, stances and counts in words.

In: values. Out: short English phrases for a page.
Always: a bound is put as what is known, never more: "by 8 March 2019" says nothing of when it began.
"""

from __future__ import annotations

from datetime import date

from whence.claims.claim import Claim
from whence.claims.kinds import kinds
from whence.values import Bound, Certainty, Stance

_CERTAINTY = {
    Certainty.STATED: "stated", Certainty.PROBABLE: "said to be probable", Certainty.POSSIBLE: "said to be possible",
    Certainty.RUMOURED: "rumoured", Certainty.INTENDED: "intended", Certainty.CONDITIONAL: "conditional",
}  # fmt: skip


def day_words(day: date) -> str:
    """A day: "3 May 2017"."""
    return f"{day.day} {day:%B} {day.year}"


def bound_words(bound: Bound) -> str:
    """When something happened: "on 3 May 2017", "in May 2017", "by ...", "not before ...", "between ... and ..."."""
    first, last = bound.first, bound.last
    if first is None or last is None:
        if last is not None:
            return f"by {day_words(last)}"
        return f"not before {day_words(first)}" if first else ""
    unit = bound.unit()
    if unit is None:
        return f"between {day_words(first)} and {day_words(last)}"
    return f"{'on' if len(unit) == 10 else 'in'} {unit_words(unit, first)}"


def end_words(bound: Bound) -> str:
    """How long a tie held, as far as is known: "still so on 8 March 2019", "over by ...", else as `bound_words`."""
    if bound.first is not None and bound.last is None:
        return f"still so on {day_words(bound.first)}"
    if bound.first is None and bound.last is not None:
        return f"over by {day_words(bound.last)}"
    return bound_words(bound)


def published_words(bound: Bound | None) -> str:
    """A date of publication: "14 March 2019", "August 2019", "" where it is not known."""
    if bound is None or bound.open:
        return ""
    unit = bound.unit()
    return unit_words(unit, bound.first) if unit and bound.first else bound_words(bound)


def unit_words(unit: str, first: date) -> str:
    """A day, month or year as EDTF gives it, in words."""
    return {10: day_words(first), 7: f"{first:%B} {first.year}", 4: str(first.year)}[len(unit)]


def standing(claim: Claim) -> str:
    """What the source makes of it: "stated", "denied", "rumoured", "denied; intended"."""
    certainty = _CERTAINTY[claim.certainty]
    if claim.stance is not Stance.DENIED:
        return certainty
    return "denied" if claim.certainty is Certainty.STATED else f"denied; {certainty}"


def label(claim: Claim) -> str:
    """The verb of a claim: its kind's label, in the plural where the subject is people."""
    kind = kinds().get(claim.kind)
    if kind is None:
        return claim.kind.replace("_", " ")
    return kind.plural if claim.subject is not None and claim.subject.kind == "people" else kind.label


def kind_label(name: str) -> str:
    """The label of a kind by its name."""
    kind = kinds().get(name)
    return kind.label if kind else name.replace("_", " ")


def shortened(text: str, longest: int) -> str:
    """A text on one line, cut at a word where it is longer."""
    text = " ".join(text.split())
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0] + " …"


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 claim", "1,215 mentions"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
