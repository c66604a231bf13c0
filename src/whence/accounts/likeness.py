"""How likely two groups of claims tell of one happening, and why.

In: two `Facts` of one family. Out: a `Likeness`: a score from 0 to 1 and the sentence that explains it.
Always: symmetric; days that lie too far apart, or a report older than the deed, give 0 whatever else agrees. The
weights were set on the example reports, so that two agreeing circumstances of three
(who, where, when) join and one alone never does; see gold/accounts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from whence.accounts.facts import Facts
from whence.accounts.families import differ
from whence.values import Bound

# From here on claims are joined; from the lower one on they are put before a person as doubtful.
JOIN = 0.6
DOUBT = 0.45
# A happening is reported within days; one that is still told of undated after this many is hard to tell apart.
_FRESH, _STALE = 10, 45


@dataclass(frozen=True, slots=True)
class Likeness:
    """score: 0 to 1. why: what agrees and what does not, as one sentence."""

    score: float
    why: str


@dataclass(frozen=True, slots=True)
class _Clue:
    weight: float
    why: str


_NONE = _Clue(0.0, "")


def likeness(left: Facts, right: Facts) -> Likeness:
    """Compare two groups of claims."""
    if veto := _veto(left, right):
        return Likeness(0.0, veto)
    clues = [
        _parties(left, right),
        _place(left, right),
        _time(left, right),
        _kinds(left, right),
        _things(left, right),
    ]
    if left.documents & right.documents:
        clues.append(_Clue(0.25, "in the same report"))
    told = [clue for clue in clues if clue.why]
    score = round(min(max(sum(clue.weight for clue in told), 0.0), 1.0), 3)
    return Likeness(score, "; ".join(clue.why for clue in told))


def gap(left: Facts, right: Facts) -> int:
    """Days that lie between what is dated of both; 0 where they may meet or one is undated."""
    one, other = left.narrow, right.narrow
    if one is None or other is None or one.overlaps(other):
        return 0
    first, last = (one, other) if _key(one) < _key(other) else (other, one)
    assert first.last is not None
    assert last.first is not None
    return (last.first - first.last).days


def _veto(left: Facts, right: Facts) -> str:
    apart = gap(left, right)
    if apart > left.family.days:
        return f"{apart} days apart, where {left.family.label} allows {left.family.days}"
    for one, other in ((left, right), (right, left)):
        day, report = one.narrow, other.published
        if day and day.first and not other.planned and report and report[-1].last and report[-1].last < day.first:
            return f"reported on {report[-1].last}, before {day.first}"
    if left.places and right.places and not left.places & right.places and not _near(left, right):
        return "different places"
    return ""


def _near(left: Facts, right: Facts) -> bool:
    """Whether one speaks of a place that the other names near by: a village and its town."""
    return bool(left.places & right.setting or right.places & left.setting)


def _parties(left: Facts, right: Facts) -> _Clue:
    family = left.family
    shared = left.focus & right.focus
    if family.focus == "person":
        if shared:
            return _Clue(0.6, "of the same person")
        # Two posts of one group may change hands on one day: told together, but only with the day.
        return _Clue(0.2, "in the same group") if left.who & right.who else _NONE
    if family.focus == "both":
        common = left.who & right.who
        if len(common) >= 2:
            return _Clue(0.6, "between the same parties")
        rivals = left.core and right.core and len(left.who) >= 2 and len(right.who) >= 2
        return _Clue(0.1 if rivals else 0.3, "one party in common") if common else _NONE
    if shared - left.places - right.places:
        return _Clue(0.4, "against the same party")
    return _NONE


def _place(left: Facts, right: Facts) -> _Clue:
    own = left.family.focus == "object"
    if left.places & right.places:
        return _Clue(0.4 if own else 0.25, "in the same place")
    if _near(left, right):
        return _Clue(0.3 if own else 0.15, "in a place named near by")
    if left.setting & right.setting:
        return _Clue(0.2 if own else 0.1, "near the same place")
    return _NONE


def _time(left: Facts, right: Facts) -> _Clue:
    one, other = left.narrow, right.narrow
    if one and other and _width(one) <= 31 and _width(other) <= 31:
        if not one.overlaps(other):
            return _Clue(0.15, f"{gap(left, right)} days apart")
        narrow = _width(one) <= 7 and _width(other) <= 7
        return _Clue(0.3 if narrow else 0.15, "on the same day" if narrow else "in the same weeks")
    if left.documents & right.documents:
        # When a report came out says nothing of which of its own sentences go together, but what it tells without a
        # day is mostly new, and not what it dates long before.
        old = (one is None) != (other is None) and (_publication_gap(left, right) or 0) > _STALE
        return _Clue(-0.2, "one is told of as long past") if old else _NONE
    days = _publication_gap(left, right)
    if days is None:
        return _NONE
    if days <= _FRESH:
        return _Clue(0.1, "reported in the same days")
    recurring = left.family.days <= 3
    return (
        _Clue(-0.3 if recurring else -0.1, "no day given, reported long after")
        if days > _STALE or recurring
        else _NONE
    )


def _publication_gap(left: Facts, right: Facts) -> int | None:
    """Days between the reports, a deed's own day standing for its reports where it is known."""
    one = left.narrow or (left.published[0] if left.published else None)
    other = right.narrow or (right.published[0] if right.published else None)
    if one is None or other is None:
        return None
    days = [day for bound in (one, other) for day in (bound.last or bound.first,) if day]
    return abs((days[0] - days[1]).days) if len(days) == 2 else None


def _kinds(left: Facts, right: Facts) -> _Clue:
    if differ(left.family, left.core, right.core):
        return _Clue(-0.2, "deeds of different kinds")
    return _Clue(0.1, "deeds that are told together")


def _things(left: Facts, right: Facts) -> _Clue:
    shared = left.things & right.things
    return _Clue(0.1, f"of {min(shared)}") if shared else _NONE


def _width(bound: Bound) -> int:
    if bound.first is None or bound.last is None:
        return 1 << 20
    return (bound.last - bound.first).days


def _key(bound: Bound) -> tuple[date, date]:
    return bound.first or date.min, bound.last or date.max
