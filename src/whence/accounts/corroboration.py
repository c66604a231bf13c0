"""Corroboration: which claims say the same, and how many independent origins that makes.

In: a claim among others, their origins, the happening it stands in. Out: `Corroboration`.
Always: origins are counted, not reports; a claim that denies is not counted with those that assert; a report that
cites another report of this ledger is traced on to that one's own origin, and where this comes back to itself the
circle is shown and counted once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whence.accounts.families import struck
from whence.accounts.origins import Origin, Origins, is_speech
from whence.accounts.told import Report, Told, Who
from whence.claims.kinds import kinds
from whence.names.forms import fold

# Two texts say the same where they share this part of their telling words, and there are enough of them: half of
# two words is chance.
_SHARED, _TELLING = 0.6, 3
_WORD = re.compile(r"\w{4,}|\d+")


@dataclass(frozen=True, slots=True)
class Share:
    """One origin with everything that leads back to it. reports: each once, oldest first."""

    origin: Origin
    claims: tuple[Told, ...]
    reports: tuple[Report, ...]
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Corroboration:
    """shares: independent origins. against: those that deny it. circular: sentences, one for each circle."""

    claim: Told
    shares: tuple[Share, ...]
    against: tuple[Share, ...]
    circular: tuple[str, ...]


def corroborate(claim: Told, others: Iterable[Told], origins: Origins) -> Corroboration:
    """Group a claim and those that say the same, or deny it, by their origins."""
    alike = [each for each in others if each.id == claim.id or says_the_same(claim, each)]
    alike = sorted({each.id: each for each in (*alike, claim)}.values(), key=lambda each: each.order)
    same = [each for each in alike if each.stance is claim.stance]
    other = [each for each in alike if each.stance is not claim.stance]
    circular: set[str] = set()
    return Corroboration(
        claim, _shares(same, alike, origins, circular), _shares(other, alike, origins, circular), tuple(sorted(circular))
    )  # fmt: skip


def says_the_same(left: Told, right: Told) -> bool:
    """Whether two claims put forward (or deny) one thing: kind, parties and figures agree, days and places may."""
    if _sort(left.kind) != _sort(right.kind) or not _ends_agree(left, right):
        return False
    if left.day and right.day and not left.day.overlaps(right.day) and not (left.loose or right.loose):
        return False
    if left.count and right.count and not left.count.compatible(right.count):
        return False
    one, other = left.place, right.place
    return not (one and other and one.named and other.named and one.id != other.id)


def _sort(kind: str) -> str:
    """To be killed and to die is one thing to say of a person; who did it is another point."""
    return "died" if kind == "killed" else kind


def _ends_agree(left: Told, right: Told) -> bool:
    if _sort(left.kind) == "died":
        return _surely_one(struck(left), struck(right))
    if is_speech(left):
        # Who speaks is the origin; what is said must be the same, and words are all there is to tell.
        return _surely_one(left.object, right.object) or _same_words(left.object, right.object)
    ends = [(left.subject, right.subject), (left.object, right.object)]
    swapped = [(left.subject, right.object), (left.object, right.subject)]
    symmetric = left.kind in kinds() and kinds()[left.kind].symmetric
    return any(
        all(_may_be_one(*pair) for pair in pairs) and any(_surely_one(*pair) for pair in pairs)
        for pairs in ([ends, swapped] if symmetric else [ends])
    )


def _may_be_one(one: Who | None, other: Who | None) -> bool:
    """Whether two ends may be one; who is only described is nobody who is named."""
    if one is None or other is None:
        return True
    if one.kind == other.kind == "text":
        return _same_words(one, other)
    if one.ids or other.ids:
        return _surely_one(one, other)
    return bool(set(_WORD.findall(one.text.casefold())) & set(_WORD.findall(other.text.casefold())))


def _surely_one(one: Who | None, other: Who | None) -> bool:
    """Whether both are, or are described by, one named party; a stretch of words is no party."""
    return bool(one and other and "text" not in {one.kind, other.kind} and set(one.ids) & set(other.ids))


def _same_words(one: Who | None, other: Who | None) -> bool:
    """Whether most of the telling words of the shorter text stand in the longer."""
    left, right = (set(_WORD.findall(each.text.casefold())) if each else set() for each in (one, other))
    least = min(len(left), len(right))
    return least >= _TELLING and len(left & right) >= _SHARED * least


def _shares(claims: Sequence[Told], alike: Sequence[Told], origins: Origins, circular: set[str]) -> tuple[Share, ...]:
    found: dict[str, list[tuple[Told, Origin, tuple[str, ...]]]] = defaultdict(list)
    for each in claims:
        origin, steps = _final(each, alike, origins, circular)
        found[origin.key].append((each, origin, steps))
    return tuple(
        Share(
            rows[0][1], tuple(each for each, _, _ in rows), _reports(each for each, _, _ in rows),
            tuple(dict.fromkeys(step for _, _, steps in rows for step in steps)),
        )
        for _, rows in sorted(found.items(), key=lambda each: (-len(each[1]), each[0]))
    )  # fmt: skip


def _final(
    claim: Told, alike: Sequence[Told], origins: Origins, circular: set[str]
) -> tuple[Origin, tuple[str, ...]]:
    """Follow a cited outlet into its own reports, as far as they lead."""
    origin, steps, seen = origins.of(claim), [], {claim.report.id}
    here = _attributed(claim, alike, origins)
    if here is not claim:
        origin = origins.of(here)
        steps.append(f"{claim.report.voice} itself names {origin.name} for it")
    while origin.named and (onward := _own_report(origin, here, alike, origins)):
        if onward.report.id in seen:
            circular.add(f"{here.report.voice} cites {origin.name}, which leads back to {here.report.voice}")
            break
        seen.add(onward.report.id)
        further = origins.of(onward)
        if further.key == origin.key:
            break
        steps.append(f"{origin.name}, {onward.report.shown}, cites {further.name}")
        origin, here = further, onward
    return origin, tuple(steps)


def _attributed(claim: Told, alike: Sequence[Told], origins: Origins) -> Told:
    """What an outlet says on its own word (a headline) is what the same report lays in somebody's mouth."""
    if len(claim.chain) > 1 or is_speech(claim):
        return claim
    deeper = [
        each for each in alike
        if each.report.id == claim.report.id and each.stance is claim.stance and len(each.chain) > 1
    ]  # fmt: skip
    return min(deeper, key=lambda each: each.order, default=claim)


def _own_report(origin: Origin, claim: Told, alike: Sequence[Told], origins: Origins) -> Told | None:
    """What the cited outlet itself said of it: the earliest of its own reports."""
    own = [
        each for each in alike
        if each.report.id != claim.report.id and _speaks_for(each.report, origin)
        and each.stance is claim.stance
    ]  # fmt: skip
    return min(own, key=lambda each: (each.report.shown, each.order), default=None)


def _speaks_for(report: Report, origin: Origin) -> bool:
    names = {fold(report.voice), *(fold(part) for part in report.voice.split(","))}
    return fold(origin.name) in names


def _reports(claims: Iterable[Told]) -> tuple[Report, ...]:
    unique = {each.report.id: each.report for each in claims}
    return tuple(sorted(unique.values(), key=lambda each: (each.shown, each.path)))
