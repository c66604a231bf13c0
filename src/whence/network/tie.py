"""A tie between two parties with every claim for and against it, and its answer for a day.

In: claims as told. Out: `Tie`s in order of kind and names.
Always: no claim is dropped; the answer for a day is holds where some sure claim says so, may hold where some claim
leaves it open, and does not hold where every claim excludes the day or was overtaken by one that says when the tie
began or that it was over. A claim that itself speaks of a later day is overtaken by nothing: then both stand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from whence.accounts.told import Told, Who
from whence.network.evidence import Evidence, Key, Says, evidence_of
from whence.network.rules import rules
from whence.values import Holds


@dataclass(frozen=True, slots=True)
class Party:
    """An end of a tie. id: the party's as judged today."""

    id: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Tie:
    """One kind of tie between two parties; for a symmetric kind the ends stand in order of id.

    sign: 1 friendly, -1 hostile, 0 neither. held: claims that it holds or held. over: that it was over.
    denied: that it is not so.
    """

    kind: str
    one: Party
    other: Party
    sign: int
    held: tuple[Evidence, ...]
    over: tuple[Evidence, ...] = ()
    denied: tuple[Evidence, ...] = field(default=())

    @property
    def key(self) -> Key:
        """What tells it from other ties."""
        return self.kind, self.one.id, self.other.id

    @property
    def flawed(self) -> bool:
        """True where it ties a party to itself, or a claim has it end before it starts: kept as said, never drawn."""
        return self.one.id == self.other.id or any(each.bounds.contradictory for each in self.held)

    def answer(self, day: date) -> Holds:
        """Whether it holds on that day."""
        answers = {self.answer_of(each, day) for each in self.held}
        return next((each for each in (Holds.HOLDS, Holds.MAY_HOLD) if each in answers), Holds.DOES_NOT_HOLD)

    def answer_of(self, evidence: Evidence, day: date) -> Holds:
        """What one of its claims says of that day, beside the others."""
        answer = evidence.answer(day)
        if answer is Holds.MAY_HOLD and any(overtakes(each, evidence, day) for each in (*self.held, *self.over)):
            return Holds.DOES_NOT_HOLD
        return answer

    def support(self, day: date) -> tuple[Evidence, ...]:
        """The claims by which it holds or may hold on that day."""
        return tuple(each for each in self.held if self.answer_of(each, day) is not Holds.DOES_NOT_HOLD)

    def against(self, day: date) -> tuple[Evidence, ...]:
        """The claims that deny it for that day, or have it over by then."""
        denied = (each for each in self.denied if each.bounds.holds(day) is not Holds.DOES_NOT_HOLD)
        return (*denied, *(each for each in self.over if is_over(each, day)))


def is_over(evidence: Evidence, day: date) -> bool:
    """True where a claim has the tie over before that day."""
    last = evidence.bounds.end.last if evidence.bounds.end else None
    return last is not None and last < day


def overtakes(by: Evidence, what: Evidence, day: date) -> bool:
    """True where one claim says what the other leaves open: that the tie was over, or had not begun, on that day.

    It is not so where the other claim speaks of a later (or earlier) day itself, or stands in a report that was
    published after the tie is said to be over and gives no days.
    """
    if by is what or not by.sure or not by.bounds.is_tie or by.bounds.contradictory:
        return False
    return _ended(by, what, day) or _not_begun(by, what, day)


def _ended(by: Evidence, what: Evidence, day: date) -> bool:
    last = by.bounds.end.last if by.bounds.end else None
    if last is None or last >= day:
        return False
    start, end = what.bounds.start, what.bounds.end
    own = [start.first, end.first if end else None]
    if what.bounds.start.open and (end is None or end.open):
        own.append(what.told.report.published.first if what.told.report.published else None)
    return all(each is None or each <= last for each in own)


def _not_begun(by: Evidence, what: Evidence, day: date) -> bool:
    first = by.bounds.start.first
    if first is None or first <= day:
        return False
    start, end = what.bounds.start, what.bounds.end
    return all(each is None or each >= first for each in (start.last, end.last if end else None))


def ties_of(told: Iterable[Told], unnamed: bool = False) -> tuple[Tie, ...]:
    """Every tie that the claims speak of, in order of kind, names and ids. unnamed: see `evidence_of`."""
    claims = sorted({each.id: each for each in told}.values(), key=lambda each: each.order)
    found: dict[Key, list[Evidence]] = defaultdict(list)
    gone: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for each in claims:
        for key, evidence in evidence_of(each, unnamed):
            if key[0] == "*":
                gone[key[1], key[2]].append(evidence)
            else:
                found[key].append(evidence)
    parties = _parties(claims)
    made = [_tie(key, evidence, gone, parties) for key, evidence in found.items()]
    order = list(rules().drawn)
    return tuple(sorted(made, key=lambda tie: (order.index(tie.kind), tie.one.name, tie.other.name, tie.key)))


def _tie(
    key: Key, evidence: list[Evidence], gone: dict[tuple[str, str], list[Evidence]], parties: dict[str, Party]
) -> Tie:
    kind, one, other = key
    over = [each for each in evidence if each.says is Says.OVER]
    over += [each for end in dict.fromkeys((one, other)) for each in gone.get((end, kind), ())]
    return Tie(
        kind, parties[one], parties[other], rules().signs[kind],
        tuple(each for each in evidence if each.says is Says.HELD), tuple(over),
        tuple(each for each in evidence if each.says is Says.DENIED),
    )  # fmt: skip


def _parties(claims: Iterable[Told]) -> dict[str, Party]:
    """Every party by id; of several names given to one id the first in alphabetical order."""
    found: dict[str, Party] = {}
    for told in claims:
        ends: list[Who | None] = [told.subject, told.object, *told.of]
        for who in ends:
            if who and who.id:
                party = Party(who.id, who.kind, who.name or who.text)
                known = found.setdefault(who.id, party)
                found[who.id] = min(known, party, key=lambda each: (each.name, each.kind))
    return found
