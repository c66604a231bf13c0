"""Versions of a page: which claims still stand, which came, which went; and what a source took back.

In: the claims of each version of one page, oldest first, and the texts. Out: `Changed` for each claim; `Retraction`s.
Always: nothing is dropped: a claim whose passage is gone from the newest version is marked vanished and keeps its own
version's text; a claim is the same in two versions where its words, its kind and its ends are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from whence.accounts.conflicts.rules import age
from whence.accounts.told import Report, Told
from whence.values import Stance


class Fate(StrEnum):
    """What became of a claim over the versions of its page."""

    STANDING = "standing"
    ADDED = "added"
    VANISHED = "vanished"
    REWORDED = "reworded"


# Share of words from which on a passage is the old one corrected: "at least 17" for "at least 23", not another matter.
_REWORDED = 0.5


@dataclass(frozen=True, slots=True)
class Changed:
    """A claim with what became of it. first, last: the versions it stands in. now: the claim that took its place."""

    told: Told
    fate: Fate
    first: Report
    last: Report
    now: Told | None = None


@dataclass(frozen=True, slots=True)
class Retraction:
    """A denial that takes back what the same source had put forward."""

    withdrawn: Told
    by: Told


def changes(versions: Sequence[tuple[Report, str, Sequence[Told]]]) -> list[Changed]:
    """What became of each claim. versions: report, its text, its claims; oldest first.

    A claim of an older version stands where its passage is still in the newest text, whether or not it was read there
    again; otherwise it vanished, or was reworded where a claim of its kind there
    has most of its words.
    """
    if len(versions) < 2:
        return []
    newest, text, current = versions[-1]
    words = _plain(text)
    found = [_earlier(each, report, newest, words, current) for report, _, told in versions[:-1] for each in told]
    old = {_same(each.told) for each in found} | {_same(each.now) for each in found if each.now}
    found += [Changed(each, Fate.ADDED, newest, newest) for each in current if _same(each) not in old]
    return sorted(_once(found), key=lambda each: (each.fate, each.told.order))


def _earlier(told: Told, report: Report, newest: Report, words: str, current: Sequence[Told]) -> Changed:
    if _plain(told.quote) in words:
        return Changed(told, Fate.STANDING, report, newest)
    near = [(_shared(told, each), each) for each in current if (each.kind, each.stance) == (told.kind, told.stance)]
    best = min(near, key=lambda each: (-each[0], each[1].id), default=(0.0, told))
    if best[0] >= _REWORDED:
        return Changed(told, Fate.REWORDED, report, report, best[1])
    return Changed(told, Fate.VANISHED, report, report)


def _shared(left: Told, right: Told) -> float:
    """Share of the words of both that stand in both (Jaccard)."""
    one, other = (set(_plain(each.quote).casefold().split()) for each in (left, right))
    return len(one & other) / max(1, len(one | other))


def _once(changed: Iterable[Changed]) -> list[Changed]:
    """One entry for a claim that stands in several older versions: the oldest, seen last in the newest of them."""
    found: dict[tuple[object, ...], Changed] = {}
    for each in changed:
        known = found.get(_same(each.told))
        found[_same(each.told)] = (
            each if known is None else Changed(known.told, each.fate, known.first, each.last, each.now)
        )
    return list(found.values())


def vanished_in(changed: Iterable[Changed]) -> set[str]:
    """Ids of the claims that rest on a passage which is no longer there."""
    return {each.told.id for each in changed if each.fate in {Fate.VANISHED, Fate.REWORDED}}


def retractions(told: Iterable[Told], same_origin: Iterable[tuple[Told, Told]]) -> list[Retraction]:
    """Denials with what they take back, given the pairs of claims that one source put forward and denied."""
    known = {each.id for each in told}
    found = []
    for left, right in same_origin:
        denied, asserted = (left, right) if left.stance is Stance.DENIED else (right, left)
        if {denied.id, asserted.id} <= known and age(asserted) <= age(denied):
            found.append(Retraction(asserted, denied))
    return sorted(found, key=lambda each: (each.withdrawn.id, each.by.id))


def _plain(text: str) -> str:
    return " ".join(text.split())


def _same(told: Told) -> tuple[object, ...]:
    return told.kind, told.stance, _plain(told.quote), told.certainty
