"""A tie in words, for every place that shows one.

In: ties and standings. Out: short texts, not yet made inert. Always: the kind's own label, as everywhere.
"""

from __future__ import annotations

from datetime import date

from whence.claims.kinds import kinds
from whence.network.changes import Change
from whence.network.network import Standing
from whence.network.tie import Tie
from whence.values import Bound, Holds


def label(kind: str, subject_kind: str = "") -> str:
    """The verb of a kind, in the plural where the subject is people."""
    found = kinds().get(kind)
    if found is None:
        return kind.replace("_", " ")
    return found.plural if subject_kind == "people" else found.label


def sentence(tie: Tie) -> str:
    """ "Omar Deyran leads Northern Shield"."""
    return f"{tie.one.name} {label(tie.kind, tie.one.kind)} {tie.other.name}"


def change_sentence(change: Change) -> str:
    """The tie or deed that a change is: "Omar Deyran left Northern Shield"; "(not named)" for who is not."""
    one = change.one.name if change.one else "(not named)"
    words = [
        one,
        label(change.kind, change.one.kind if change.one else ""),
        change.other.name if change.other else "",
    ]
    return " ".join(word for word in words if word)


def known(standing: Standing, on: date) -> str:
    """How near to the day it is sure: "known to hold on 2031-04-02, 28 days before"; "no day is sure"."""
    span = standing.known
    if span is None or span.first is None or span.last is None:
        return _begun(standing)
    if standing.answer is Holds.HOLDS:
        return f"known to hold {_days(span)}"
    apart = (on - span.last).days if span.last < on else (span.first - on).days
    side = "before" if span.last < on else "after"
    return f"known to hold {_days(span)}, {apart:,} {'day' if apart == 1 else 'days'} {side}"


def _begun(standing: Standing) -> str:
    """Where no day is sure, when it is said to have begun or to have been done."""
    starts = {each.bounds.start for each in standing.support}
    said = sorted(start.edtf() for start in starts if start.first)
    if not said:
        return "no day is sure"
    return f"{'begun' if standing.support[0].bounds.is_tie else 'done'} {', '.join(said)}"


def _days(span: Bound) -> str:
    return f"on {span.first}" if span.first == span.last else f"from {span.first} to {span.last}"
