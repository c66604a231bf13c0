"""A tie in words, for every place that shows one.

In: ties and standings. Out: short texts, not yet made inert. Always: the kind's own label, as everywhere.
"""

from __future__ import annotations

from datetime import date

from whence.claims.kinds import kinds
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


def known(standing: Standing, on: date) -> str:
    """How near to the day it is sure: "known to hold on 2031-04-02, 28 days before"; "no day is sure"."""
    span = standing.known
    if span is None or span.first is None or span.last is None:
        return "no day is sure"
    if standing.answer is Holds.HOLDS:
        return f"known to hold {_days(span)}"
    apart = (on - span.last).days if span.last < on else (span.first - on).days
    side = "before" if span.last < on else "after"
    return f"known to hold {_days(span)}, {apart:,} {'day' if apart == 1 else 'days'} {side}"


def _days(span: Bound) -> str:
    return f"on {span.first}" if span.first == span.last else f"from {span.first} to {span.last}"
