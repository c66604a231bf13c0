"""Reports that lean on each other: who cites whom on one matter, and where that comes back.

In: claims and their origins. Out: `Circle`s.
Always: an outlet is cited where it is a link of another report's chain after the first, or the speaker of a statement
there; a circle is told with the claims in which each cites the next, and never decides who was first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from whence.accounts.origins import Origins, is_speech
from whence.accounts.told import Told
from whence.names.forms import fold

# Two reports that cite each other on one party within this time are taken to speak of one matter. Outlets that
# quote each other in different years do so on different matters.
_DAYS = 14
# Outlets in a circle that are looked for: with more, everybody cites everybody.
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Citing:
    """One outlet cites another. about: the named parties at the ends of all that the report tells."""

    outlet: str
    cited: str
    told: Told
    about: frozenset[str]


@dataclass(frozen=True, slots=True)
class Circle:
    """Outlets that cite each other in turn: each by the claim in which it cites the next, the last the first."""

    outlets: tuple[str, ...]
    citings: tuple[Citing, ...]
    about: tuple[str, ...]

    @property
    def why(self) -> str:
        """ "Valley Monitor cites Radio Mora, Radio Mora cites Valley Monitor"."""
        return ", ".join(f"{each.told.report.voice} cites {name}" for each, name in zip(
            self.citings, (*self.outlets[1:], self.outlets[0]), strict=True))  # fmt: skip


def circles(told: Iterable[Told], origins: Origins) -> list[Circle]:
    """Every circle of up to four outlets, the shortest first."""
    cites: dict[str, dict[str, list[Citing]]] = defaultdict(lambda: defaultdict(list))
    claims = sorted(told, key=lambda each: each.order)
    outlets = {key: name for each in claims for key, name in [_own(each)]}
    about: dict[str, set[str]] = defaultdict(set)
    for each in claims:
        about[each.report.id] |= each.who
    for each in claims:
        for citing in _citings(each, outlets, frozenset(about[each.report.id])):
            cites[citing.outlet][citing.cited].append(citing)
    return [circle for length in range(2, _LONGEST + 1) for circle in _of_length(length, cites, outlets)]


def _own(told: Told) -> tuple[str, str]:
    return fold(told.report.voice), told.report.voice


def _citings(told: Told, outlets: dict[str, str], about: frozenset[str]) -> Iterator[Citing]:
    own, _ = _own(told)
    cited = [link.who.name if link.who and link.who.named else link.name for link in told.chain[1:]]
    if is_speech(told) and told.subject:
        cited.append(told.subject.name)
    for name in dict.fromkeys(map(fold, cited)):
        if name in outlets and name != own:
            yield Citing(own, name, told, about - set(outlets))


def _of_length(length: int, cites: dict[str, dict[str, list[Citing]]], outlets: dict[str, str]) -> Iterator[Circle]:
    for start in sorted(cites):
        for path in _paths((start,), length, cites):
            if start == min(path) and start in cites.get(path[-1], {}):
                steps = [cites[one][other] for one, other in zip(path, (*path[1:], start), strict=True)]
                if circle := _closest(path, steps, outlets):
                    yield circle


def _paths(
    path: tuple[str, ...], length: int, cites: dict[str, dict[str, list[Citing]]]
) -> Iterator[tuple[str, ...]]:
    if len(path) == length:
        yield path
        return
    for following in sorted(cites.get(path[-1], {})):
        if following not in path:
            yield from _paths((*path, following), length, cites)


def _closest(path: Sequence[str], steps: Sequence[Sequence[Citing]], outlets: dict[str, str]) -> Circle | None:
    """The first choice of citings, one a step, that share a party and lie close in time."""
    for first in steps[0]:
        chosen = [first]
        shared = first.about
        for step in steps[1:]:
            following = next((each for each in step if each.about & shared and _near(each.told, first.told)), None)
            if following is None:
                break
            chosen.append(following)
            shared &= following.about
        if len(chosen) == len(steps):
            return Circle(tuple(outlets[each] for each in path), tuple(chosen), tuple(sorted(shared)))
    return None


def _near(left: Told, right: Told) -> bool:
    one, other = _day(left), _day(right)
    return one is None or other is None or abs((one - other).days) <= _DAYS


def _day(told: Told) -> date | None:
    published = told.report.published
    return (published.first or published.last) if published else None
