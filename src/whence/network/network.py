"""The network of a day: every tie that holds or may hold on it, with the claims behind each.

In: ties, a day, and what to leave out. Out: `Network` of `Standing`s.
Always: a tie that is only denied, planned or over is not in it; flawed ties are listed apart and never drawn; leaving
out by kind, origins or distance changes no answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from whence.accounts.origins import Origin, Origins
from whence.network.evidence import Evidence
from whence.network.rules import rules
from whence.network.tie import Party, Tie
from whence.values import Bound, Holds


@dataclass(frozen=True, slots=True)
class Standing:
    """A tie on a day. origins: who first said so, each once. against: claims that deny it or have it over by then.

    known: the sure days nearest to the day asked for, None where no claim is sure of any.
    """

    tie: Tie
    answer: Holds
    support: tuple[Evidence, ...]
    against: tuple[Evidence, ...]
    origins: tuple[Origin, ...]
    known: Bound | None


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for. kinds: empty for ties between parties that act. around: a party's id, or "" for all.

    steps: how far from it. least: how many origins a tie needs. sure: leave out what only may hold.
    """

    on: date
    kinds: frozenset[str] = frozenset()
    around: str = ""
    steps: int = 2
    least: int = 1
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Network:
    """Parties in order of name, standings in order of kind and names.

    left_out: ties left out as less than sure or told by too few; around a party, those between parties that are shown.
    """

    asked: Asked
    parties: tuple[Party, ...]
    standings: tuple[Standing, ...]
    flawed: tuple[Tie, ...] = field(default=())
    left_out: int = 0

    def with_answer(self, answer: Holds) -> tuple[Standing, ...]:
        """The ties with this answer."""
        return tuple(each for each in self.standings if each.answer is answer)


def network_on(ties: Iterable[Tie], origins: Origins, asked: Asked) -> Network:
    """The network of the day asked for."""
    wanted = asked.kinds or rules().actors
    chosen = [tie for tie in ties if tie.kind in wanted]
    every = [standing for tie in chosen if not tie.flawed and (standing := _standing(tie, asked.on, origins))]
    kept = [each for each in every if len(each.origins) >= asked.least]
    kept = [each for each in kept if each.answer is Holds.HOLDS or not asked.sure]
    flawed = [tie for tie in chosen if tie.flawed]
    if asked.around:
        near = within(kept, asked.around, asked.steps)
        kept = [each for each in kept if each.tie.one.id in near and each.tie.other.id in near]
        every = [each for each in every if each.tie.one.id in near and each.tie.other.id in near]
        flawed = [tie for tie in flawed if tie.one.id in near and tie.other.id in near]
    parties = {end.id: end for each in kept for end in (each.tie.one, each.tie.other)}
    return Network(
        asked, tuple(sorted(parties.values(), key=lambda each: (each.name, each.id))), tuple(kept),
        tuple(flawed), len(every) - len(kept),
    )  # fmt: skip


def within(standings: Iterable[Standing], start: str, steps: int) -> frozenset[str]:
    """The ids of parties at most so many ties away, whatever their direction; the start is always among them."""
    beside: Mapping[str, set[str]] = defaultdict(set)
    for each in standings:
        one, other = each.tie.one.id, each.tie.other.id
        beside[one].add(other)
        beside[other].add(one)
    seen, edge = {start}, {start}
    for _ in range(steps):
        edge = {other for one in edge for other in beside.get(one, ())} - seen
        seen |= edge
    return frozenset(seen)


def _standing(tie: Tie, day: date, origins: Origins) -> Standing | None:
    answer = tie.answer(day)
    if answer is Holds.DOES_NOT_HOLD:
        return None
    support = tie.support(day)
    first = {origin.key: origin for each in support for origin in (origins.of(each.told),)}
    return Standing(
        tie, answer, support, tie.against(day), tuple(sorted(first.values(), key=lambda each: (each.name, each.key))), _known(support, day)
    )  # fmt: skip


def _known(support: Iterable[Evidence], day: date) -> Bound | None:
    """Of the days on which a sure claim has the tie hold, those nearest to the day."""
    spans = [span for each in support if each.sure and (span := sure_days(each))]
    return min(spans, key=lambda span: (_distance(span, day), span.first or day, span.last or day), default=None)


def sure_days(evidence: Evidence) -> Bound | None:
    """The days on which the tie certainly held, by this claim; None where it is sure of none."""
    start, end = evidence.bounds.start, evidence.bounds.end
    if end is None:
        return start if start.first and start.first == start.last else None
    return Bound(start.last, end.first) if start.last and end.first and start.last <= end.first else None


def _distance(span: Bound, day: date) -> int:
    assert span.first
    assert span.last
    return max((span.first - day).days, (day - span.last).days, 0)
