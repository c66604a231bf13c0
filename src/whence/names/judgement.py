"""What a person or a rule decided about two parties: the same, not the same, unsure.

Comes in: who, what, when, why. Goes out: a frozen Judgement, which is never changed, only withdrawn: a withdrawn one
stays on record and has no effect. "Different" outlasts every later "same" until it is withdrawn itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from whence.names.comparison import Verdict

Pair = tuple[str, str]


def pair_of(one: str, other: str) -> Pair:
    """Two party ids in the order in which every table of pairs holds them. Raises ValueError for one party twice."""
    if one == other:
        raise ValueError(f"a party cannot be judged against itself: {one}")
    return (one, other) if one < other else (other, one)


@dataclass(frozen=True, slots=True)
class Judgement:
    """id: of the judgement.  pair: the two parties, as pair_of gives them.  by: a person's name, or a rule's.
    by_rule: whether it is a rule's.  made, withdrawn: when; None while it stands.  score: how sure, 0 to 1."""

    id: str
    pair: Pair
    verdict: Verdict
    by: str
    reason: str
    made: datetime
    by_rule: bool = False
    score: float = 1.0
    withdrawn: datetime | None = None

    @property
    def stands(self) -> bool:
        """True until it is withdrawn."""
        return self.withdrawn is None

    def withdraw(self, when: datetime) -> Judgement:
        """The same judgement, withdrawn. One withdrawn before keeps its date."""
        return self if self.withdrawn else replace(self, withdrawn=when)


def contradicted(new: Judgement, standing: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The standing judgements of persons that a new "same" goes against; empty where it may be taken in.

    It goes against a "different" about the very pair, and about any two parties that it would make one through
    other judgements of persons; those judgements are given too, so that every reason can be shown.
    """
    if new.verdict is not Verdict.SAME:
        return ()
    persons = [judgement for judgement in standing if judgement.stands and not judgement.by_rule]
    same = [judgement for judgement in persons if judgement.verdict is Verdict.SAME]
    left, right = (_joined(party, same) for party in new.pair)
    for judgement in sorted(persons, key=lambda judgement: judgement.id):
        one, other = judgement.pair
        if judgement.verdict is Verdict.DIFFERENT and (
            (one in left and other in right) or (one in right and other in left)
        ):
            involved = left | right
            chain = [each for each in same if each.pair[0] in involved and each.pair[1] in involved]
            return (judgement, *sorted(chain, key=lambda each: each.id))
    return ()


def _joined(party: str, same: list[Judgement]) -> set[str]:
    """Every party that judgements of "same" make one with this one."""
    found, waiting = {party}, [party]
    while waiting:
        at = waiting.pop()
        for judgement in same:
            if at in judgement.pair:
                other = judgement.pair[0] if judgement.pair[1] == at else judgement.pair[1]
                if other not in found:
                    found.add(other)
                    waiting.append(other)
    return found
