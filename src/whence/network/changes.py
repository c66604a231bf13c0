"""What changed between two days: new leader, split, pledge, alliance, feud, death ...

In: ties and claims, and two days. Out: `Change`s in order of day.
Always: a change is sure only where its claims allow no day outside the two; one that may have come before or after is
marked as such and never left out silently; that nothing is said of a tie any more is no change.
"""

from __future__ import annotations

import functools
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib import resources

from whence.accounts.told import Told, Who
from whence.network.evidence import SURE, Evidence, done_by
from whence.network.network import sure_days
from whence.network.tie import Party, Tie, is_over
from whence.values import Bound, Holds, Stance

_NO = Holds.DOES_NOT_HOLD


@dataclass(frozen=True, slots=True)
class Change:
    """A change after one day and by another.

    what: its name. kind: of the tie or deed. days: when, as each claim that gives days has it. sure: False where it
    may have come before or after the two days, or is no more than possible. note: why it is not sure, or "".
    against: claims that deny it.
    """

    what: str
    kind: str
    one: Party | None
    other: Party | None
    days: tuple[Bound, ...]
    sure: bool
    claims: tuple[Told, ...]
    note: str = ""
    against: tuple[Told, ...] = ()

    @property
    def parties(self) -> frozenset[str]:
        """The ids of those at its ends."""
        return frozenset(end.id for end in (self.one, self.other) if end)


@functools.cache
def labels() -> Mapping[str, Mapping[str, str]]:
    """What changes are called: "begins", "ends" and "deeds", by kind."""
    text = resources.files("whence.network").joinpath("data/changes.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def changes_between(ties: Iterable[Tie], told: Iterable[Told], after: date, by: date) -> tuple[Change, ...]:
    """Every change after the first day and on or before the second; none where the second does not come after."""
    if by <= after:
        return ()
    found = [change for tie in ties if not tie.flawed for change in _of_tie(tie, after, by)]
    found += _deeds(told, after, by)
    return tuple(sorted(found, key=_order))


def _of_tie(tie: Tie, after: date, by: date) -> Iterator[Change]:
    before, now = tie.answer(after), tie.answer(by)
    if what := labels()["begins"].get(tie.kind):
        yield from _begun(tie, what, after, by)
    if (what := labels()["ends"].get(tie.kind)) and before is not _NO and now is _NO:
        over = [each for each in (*tie.over, *tie.held) if is_over(each, by) and not _ended_by(each, after)]
        if over:
            sure = before is Holds.HOLDS and any(_sure_end(each, after, by) for each in over)
            yield _change(what, tie, over, [each.bounds.end for each in over], sure, "" if sure else _MAY_END)


def _ended_by(evidence: Evidence, day: date) -> bool:
    """True where the last day of the tie is at the latest that day: what ended on the first day changed before it."""
    last = evidence.bounds.end.last if evidence.bounds.end else None
    return last is not None and last <= day


_MAY_END = "it may have been over before, or not have held"
_MAY_BEGIN = "first known to hold in these days; it may have begun before"
_RUMOUR = "no source is sure of it"
_PERHAPS = "it may have come before or after these days"


def _begun(tie: Tie, what: str, after: date, by: date) -> Iterator[Change]:
    own = [each for each in tie.held if not each.deed]
    window = Bound(_next(after), by)
    dated = [each for each in own if each.bounds.start.first and each.bounds.start.overlaps(window)]
    if dated:
        sure = any(_inside(each.bounds.start, after, by) and each.sure for each in dated)
        yield _change(what, tie, dated, [each.bounds.start for each in dated], sure, "" if sure else _PERHAPS)
    elif tie.answer(after) is Holds.MAY_HOLD and not _known_before(own, after):
        first = [each for each in own if each.sure and (span := sure_days(each)) and span.overlaps(window)]
        if first:
            days = [each.bounds.start for each in first]
            yield _change(f"perhaps {what}", tie, first, days, False, _MAY_BEGIN)


def _known_before(evidence: Iterable[Evidence], day: date) -> bool:
    return any(span.first and span.first <= day for each in evidence if (span := sure_days(each)))


def _change(
    what: str, tie: Tie, evidence: Iterable[Evidence], days: Iterable[Bound | None], sure: bool, note: str
) -> Change:  # fmt: skip
    claims = tuple(each.told for each in evidence)
    denied = tuple(each.told for each in tie.denied)
    return Change(what, tie.kind, tie.one, tie.other, _days(days), sure, claims, note, denied)


def _deeds(told: Iterable[Told], after: date, by: date) -> Iterator[Change]:
    """Deeds with named ends, those of one kind between the same ends together."""
    grouped: dict[tuple[str, str, str], list[Told]] = defaultdict(list)
    denied: dict[tuple[str, str, str], list[Told]] = defaultdict(list)
    for each in sorted({one.id: one for one in told}.values(), key=lambda each: each.order):
        if each.kind in labels()["deeds"] and (key := _deed_key(each)):
            (denied if each.stance is Stance.DENIED else grouped)[key].append(each)
    for key, every in grouped.items():
        claims = [each for each in every if _within(each, after, by)]
        if claims:
            yield _deed(key, claims, denied.get(key, []), after, by)


def _deed_key(told: Told) -> tuple[str, str, str] | None:
    """What tells a deed from others; None where the party it changes goes by no name, or the other end is missing."""
    one, other = _ends(told)
    of_whom = other if told.kind in _OF_OBJECT else one
    if of_whom is None or not (of_whom.named and of_whom.id) or (told.kind in _DEATHS and of_whom.kind != "person"):
        return None
    if told.kind not in _OF_OBJECT | _ONE_END and (other is None or not (other.name or other.text)):
        return None
    ends = ["" if end is None else end.id or end.text for end in (one, other)]
    return ("died", "", ends[1]) if told.kind in _DEATHS else (told.kind, *ends)  # type: ignore[return-value]


_DEATHS = frozenset({"died", "killed"})
# Kinds that change the party at the object; the others change that at the subject.
_OF_OBJECT = frozenset({"appointed", "removed", "banned", *_DEATHS})
_ONE_END = frozenset({"dissolved"})


def _ends(told: Told) -> tuple[Who | None, Who | None]:
    """Both ends; who died stands where who was killed does."""
    return (None, told.subject) if told.kind == "died" else (told.subject, told.object)


def _within(told: Told, after: date, by: date) -> bool:
    """Whether a deed may have been done in these days: as said; where no day is said, if it was reported in them."""
    if told.certainty.value in {"intended", "conditional"}:
        return False
    window, done = Bound(_next(after), by), done_by(told)
    if told.day is None:
        return told.report.published is not None and told.report.published.overlaps(window)
    return done.overlaps(window)


def _deed(key: tuple[str, str, str], claims: list[Told], denied: list[Told], after: date, by: date) -> Change:
    days = [done_by(each) for each in claims]
    sure = any(_inside(day, after, by) and each.certainty in SURE for day, each in zip(days, claims, strict=True))
    stated = any(each.certainty in SURE for each in claims)
    one, other = _ends(claims[0])
    if key[0] == "died":
        one, other = other, None
    said = [day for day, each in zip(days, claims, strict=True) if each.day]
    # The days of reports count only where no claim says a day: then it was done by the first of them.
    first = min(days, key=lambda day: day.last or date.max)
    return Change(
        labels()["deeds"][claims[0].kind], key[0], _party(one), _party(other), _days(said or [first]), sure,
        tuple(claims), "" if sure else _PERHAPS if stated else _RUMOUR, tuple(denied),
    )  # fmt: skip


def _party(who: Who | None) -> Party | None:
    return Party(who.id, who.kind, who.name or who.text) if who else None


def _inside(day: Bound, after: date, by: date) -> bool:
    return day.first is not None and day.last is not None and after < day.first and day.last <= by


def _sure_end(evidence: Evidence, after: date, by: date) -> bool:
    last = evidence.bounds.end.last if evidence.bounds.end else None
    return evidence.sure and last is not None and last <= by


def _next(day: date) -> date:
    return day if day == date.max else date.fromordinal(day.toordinal() + 1)


def _days(bounds: Iterable[Bound | None]) -> tuple[Bound, ...]:
    given = {each for each in bounds if each and not each.open}
    return tuple(sorted(given, key=lambda each: (each.first or date.min, each.last or date.max)))


def _order(change: Change) -> tuple[bool, str, str, str, str, str]:
    day = change.days[0].first or change.days[0].last if change.days else None
    one, other = (end.name if end else "" for end in (change.one, change.other))
    return not change.sure, day.isoformat() if day else "9999", change.what, one, other, change.kind
