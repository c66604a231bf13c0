"""What one claim has to say about a tie: that it held, that it began, that it was over, that it never was.

In: a claim as told. Out: `Evidence` with the tie it is about.
Always: bounds are the claim's own; what is added follows from them or from the day of the report, and from nothing
else: a tie cannot end before it starts, and what a report tells as done was done by the day it was published.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from whence.accounts.told import Told, Who
from whence.claims.kinds import kinds
from whence.network.rules import DeedRule, rules
from whence.values import Bound, Certainty, DateBounds, Holds, Stance
from whence.values.bounds import OPEN

# What is planned or depends on something is no tie yet.
_UNREAL = frozenset({Certainty.INTENDED, Certainty.CONDITIONAL})
SURE = frozenset({Certainty.STATED, Certainty.PROBABLE})
# (kind, one end, other end); an end of "*" stands for every tie of the one.
Key = tuple[str, str, str]


class Says(StrEnum):
    """What a claim says of a tie."""

    HELD = "held"
    OVER = "over"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim about a tie. bounds: of the tie as this claim has it. deed: the kind of deed it follows from, or ""."""

    told: Told
    says: Says
    bounds: DateBounds
    deed: str = ""

    @property
    def sure(self) -> bool:
        """True where its source states it or thinks it probable; a rumour makes no tie hold and ends none."""
        return self.told.certainty in SURE

    def answer(self, day: date) -> Holds:
        """Whether the tie holds on that day by this claim alone; a rumour says at most that it may."""
        answer = self.bounds.holds(day)
        return Holds.MAY_HOLD if answer is Holds.HOLDS and not self.sure else answer


def evidence_of(told: Told, unnamed: bool = False) -> Iterator[tuple[Key, Evidence]]:
    """What a claim says of ties. unnamed: take parties too that go by a description only."""
    if told.certainty in _UNREAL:
        return
    known = rules()
    if told.kind in known.signs and (key := _key(told.kind, told.subject, told.object, unnamed)):
        says = Says.DENIED if told.stance is Stance.DENIED else Says.HELD
        yield key, Evidence(told, says, _own_bounds(told))
    rule = known.deeds.get(told.kind)
    if rule and told.stance is Stance.ASSERTED:
        yield from _following(told, rule, unnamed)


def _following(told: Told, rule: DeedRule, unnamed: bool) -> Iterator[tuple[Key, Evidence]]:
    done = done_by(told)
    if rule.ends_all:
        # Of "six fighters were killed" nobody's ties end; of a person or a group they do.
        gone = _end(told, rule.ends_all)
        if gone and gone.id and gone.kind in {"person", "group"}:
            over = Evidence(told, Says.OVER, DateBounds.tie(Bound(None, done.last), done), told.kind)
            yield from ((("*", gone.id, kind), over) for kind in sorted(rules().over))
        return
    one, other = _end(told, rule.one), _end(told, rule.other)
    if one and (kind := rule.begun(one.kind)) and (key := _key(kind, one, other, unnamed)):
        yield key, Evidence(told, Says.HELD, DateBounds.tie(done, Bound(done.first, None)), told.kind)
    for kind in sorted(rule.ends):
        if key := _key(kind, one, other, unnamed):
            yield key, Evidence(told, Says.OVER, DateBounds.tie(Bound(None, done.last), done), told.kind)


def _key(kind: str, one: Who | None, other: Who | None, unnamed: bool) -> Key | None:
    if not (one and other and one.id and other.id) or not (unnamed or (one.named and other.named)):
        return None
    ends = sorted((one.id, other.id)) if kinds()[kind].symmetric else (one.id, other.id)
    return kind, ends[0], ends[1]


def _end(told: Told, role: str) -> Who | None:
    if role == "of":
        return told.of[0] if len(told.of) == 1 else None
    return told.subject if role == "subject" else told.object


def _own_bounds(told: Told) -> DateBounds:
    if told.kind not in rules().ties:
        return DateBounds.deed(done_by(told))
    return closed(told.when) if told.when else DateBounds.tie()


def done_by(told: Told) -> Bound:
    """The days in which a deed was done: as said, and not after the report that tells of it as done."""
    own = told.when.start if told.when else OPEN
    published = told.report.published
    by = Bound(None, published.last if published else None)
    return own.meet(by) or own


def closed(when: DateBounds) -> DateBounds:
    """The same bounds of a tie, each end moved in as far as the other allows: no tie ends before it starts."""
    start, end = when.start, when.end or OPEN
    if when.contradictory:
        return DateBounds.tie(start, end)
    firsts = [day for day in (start.first, end.first) if day]
    lasts = [day for day in (start.last, end.last) if day]
    return DateBounds.tie(
        Bound(start.first, min(lasts, default=None)), Bound(max(firsts, default=None), end.last)
    )  # fmt: skip
