"""Finding conflicts without comparing every claim with every other.

In: claims, their origins and the happenings they stand in. Out: conflicts in order of rule and claim, and flaws.
Always: the same for every order of claims; claims meet only where they share a happening, the parties of a tie, a
post, or a dead person.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from whence.accounts.conflicts.pairs import figures, held, of_pair
from whence.accounts.conflicts.rules import Conflict, Flaw, age, conflict, rules
from whence.accounts.happening import Happening
from whence.accounts.origins import Origins
from whence.accounts.told import Told
from whence.claims.kinds import Family, kinds
from whence.values import Bound, Certainty, Stance

_SURE = frozenset({Certainty.STATED, Certainty.PROBABLE})
# A block of claims on one matter is compared whole up to this size, beyond it each with its neighbours in time.
_FULL = 60
# Claims to one post that are compared with each: those about the same days are the ones that can clash.
_RIVALS = 12


def conflicts(told: Iterable[Told], happenings: Iterable[Happening], origins: Origins) -> list[Conflict]:
    """Every conflict among the claims."""
    claims = sorted({each.id: each for each in told}.values(), key=lambda each: each.order)
    found: dict[tuple[str, str, str], Conflict] = {}
    for happening in happenings:
        for left, right in _pairs(happening.claims):
            _keep(found, of_pair(left, right, origins, together=True))
        for left, right in _pairs([each for each in happening.told if each.count]):
            _keep(found, figures(left, right, origins))
    for block in _same_parties(claims):
        for left, right in _pairs(block):
            _keep(found, of_pair(left, right, origins, together=False))
    _keep(found, _one_holder(claims))
    _keep(found, _after_death(claims))
    return sorted(found.values(), key=lambda each: (each.rule.name, age(each.left), age(each.right)))


def flaws(told: Iterable[Told]) -> list[Flaw]:
    """Claims that cannot be right by themselves, in order of place."""
    found = []
    for each in sorted(told, key=lambda each: each.order):
        if each.when and each.when.contradictory:
            found.append(Flaw(rules()["tie_order"], each, f"{each.when.edtf()}: over before it can have begun"))
        ends = each.subject, each.object
        if ends[0] and ends[1] and ends[0].id and ends[0].id == ends[1].id and each.kind != "known_as":
            found.append(Flaw(rules()["self"], each, f"{ends[0].name} stands at both ends"))
    return found


def _keep(found: dict[tuple[str, str, str], Conflict], more: Iterable[Conflict]) -> None:
    for each in more:
        found.setdefault(each.key, each)


def _pairs(claims: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    if len(claims) <= _FULL:
        yield from combinations(claims, 2)
        return
    ordered = sorted(claims, key=lambda each: (_first(each), each.order))
    for place, left in enumerate(ordered):
        yield from ((left, right) for right in ordered[place + 1 : place + _FULL])


def _first(told: Told) -> str:
    day = (told.day.first or told.day.last) if told.day else None
    return day.isoformat() if day else ""


def _same_parties(claims: Sequence[Told]) -> Iterator[list[Told]]:
    """Claims of one kind, or of kinds that exclude each other, between the same two named parties."""
    blocks: dict[tuple[str, ...], list[Told]] = defaultdict(list)
    for each in claims:
        kind = kinds().get(each.kind)
        if kind is None or kind.family is Family.SPEECH or not (each.subject and each.object):
            continue
        if each.subject.named and each.object.named:
            matter = min(kind.name, kind.opposite or kind.name)
            blocks[matter, *sorted((each.subject.id, each.object.id))].append(each)
    yield from (block for block in blocks.values() if len(block) > 1)


def _one_holder(claims: Sequence[Told]) -> Iterator[Conflict]:
    posts: dict[tuple[str, str], list[tuple[Bound, Told]]] = defaultdict(list)
    for each in claims:
        kind = kinds().get(each.kind)
        sure = kind is not None and kind.one_holder and each.stance is Stance.ASSERTED and each.certainty in _SURE
        days = held(each.when)
        if sure and days and each.subject and each.object and each.subject.named and each.object.named:
            posts[each.kind, each.object.id].append((days, each))
    for holders in posts.values():
        for (one, left), (other, right) in _near_in_time(holders):
            assert left.subject is not None
            assert right.subject is not None
            assert left.object is not None
            shared = one.meet(other)
            if left.subject.id != right.subject.id and shared is not None:
                why = f"{left.subject.name} and {right.subject.name} at the head of {left.object.name} on {shared.edtf()}"
                yield conflict("one_holder", left, right, why)


def _near_in_time(
    holders: Sequence[tuple[Bound, Told]],
) -> Iterator[tuple[tuple[Bound, Told], tuple[Bound, Told]]]:
    """Each claim to a post with those reported about the same days."""
    ordered = sorted(holders, key=lambda each: (str(each[0].first), each[1].order))
    for place, one in enumerate(ordered):
        yield from ((one, other) for other in ordered[place + 1 : place + _RIVALS])


def _after_death(claims: Sequence[Told]) -> Iterator[Conflict]:
    deaths: dict[str, list[Told]] = defaultdict(list)
    for each in claims:
        end = each.subject if each.kind == "died" else each.object if each.kind == "killed" else None
        told = each.stance is Stance.ASSERTED and each.certainty not in {Certainty.INTENDED, Certainty.CONDITIONAL}
        if end and end.kind == "person" and end.named and told and each.day and each.day.last:
            deaths[end.id].append(each)
    for reported in deaths.values():
        reported.sort(key=lambda each: (_over(each), each.id))
    for act in claims:
        kind = kinds().get(act.kind)
        if kind is None or kind.family is Family.TIE or act.subject is None or act.stance is Stance.DENIED:
            continue
        death = _last_before(act, deaths.get(act.subject.id, ()))
        if death is not None:
            why = f"{act.subject.name} acts after {death.day.edtf() if death.day else ''}, the reported day of death"
            yield conflict("order", death, act, why)


def _last_before(act: Told, deaths: Sequence[Told]) -> Told | None:
    """The latest death that was over before the act began; deaths are in order of their last day."""
    begun = act.day.first if act.day else None
    if act.kind == "died" or begun is None:
        return None
    place = bisect_left(deaths, begun.isoformat(), key=_over)
    return deaths[place - 1] if place else None


def _over(death: Told) -> str:
    last = death.day.last if death.day else None
    return last.isoformat() if last else ""
