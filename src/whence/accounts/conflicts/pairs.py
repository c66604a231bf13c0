"""Rules that look at two claims of one matter.

In: two claims and whether they stand in one happening. Out: the conflicts between them.
Always: symmetric; only what is asserted or denied as a fact is compared, never a plan or a condition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whence.accounts.conflicts.rules import Conflict, age, conflict
from whence.accounts.families import struck
from whence.accounts.origins import Origins
from whence.accounts.told import Told, Who
from whence.claims.kinds import kinds
from whence.values import Bound, Certainty, DateBounds, Stance

_UNREAL = frozenset({Certainty.INTENDED, Certainty.CONDITIONAL})
_ACTS = frozenset(
    {"attacked", "killed", "wounded", "captured", "destroyed", "sent", "released", "detained", "abused"}
)

# Deeds of which reports name rival doers; towns are taken by coalitions, of which each report names another part.
_BLAME = frozenset({"attacked", "killed", "wounded", "destroyed", "sent", "abused"})


def of_pair(left: Told, right: Told, origins: Origins, together: bool) -> Iterator[Conflict]:
    """Every conflict of two claims. together: they stand in one happening."""
    left, right = sorted((left, right), key=age)
    yield from _stance(left, right, origins)
    if together:
        yield from _taken_back(left, right)
    if left.stance is Stance.DENIED or right.stance is Stance.DENIED or {left.certainty, right.certainty} & _UNREAL:
        return
    yield from _opposite(left, right)
    if together and left.kind == right.kind and _same_matter(left, right):
        yield from _days(left, right)
        yield from _places(left, right)
        yield from _who(left, right, origins)


def same_ends(left: Told, right: Told) -> bool:
    """True where both speak of the same parties: in either order for a symmetric kind."""
    one, other = (_end(left.subject), _end(left.object)), (_end(right.subject), _end(right.object))
    if None in one and None in other and one == other == (None, None):
        return False
    symmetric = kinds()[left.kind].symmetric if left.kind in kinds() else False
    return one == other or (symmetric and one == other[::-1])


def _stance(left: Told, right: Told, origins: Origins) -> Iterator[Conflict]:
    if left.kind != right.kind or left.stance is right.stance or not _meet(left, right):
        return
    if not (same_ends(left, right) or _struck_alike(left, right)):
        return
    if left.subject and right.subject and left.subject.id != right.subject.id and not same_ends(left, right):
        return  # "I was sent by nobody of the Front" denies nothing of the scholars
    denied, asserted = (left, right) if left.stance is Stance.DENIED else (right, left)
    named = origins.of(denied).name, origins.of(asserted).name
    if origins.of(denied).key == origins.of(asserted).key or _speaks(asserted, denied):
        why = f"{named[1]} put it forward and later took it back"
        yield conflict("withdrawn", left, right, why)
    elif asserted.certainty not in _UNREAL:
        yield conflict("stance", left, right, f"{named[1]} asserts it, {named[0]} denies it")


def _taken_back(left: Told, right: Told) -> Iterator[Conflict]:
    """A union told of as under way in one report, and as withdrawn in a later one; left is the earlier."""
    union = left.kind in _UNIONS - {right.kind} and right.kind == "merged_with"
    if (
        union
        and left.stance is Stance.ASSERTED
        and right.stance is Stance.DENIED
        and left.report.id != right.report.id
    ):
        why = f"told of by {left.report.voice}, {left.report.shown}; withdrawn according to {right.report.voice}, {right.report.shown}"
        yield conflict("withdrawn", left, right, why)


def _speaks(asserted: Told, denied: Told) -> bool:
    """Whether who asserted it is told to have taken it back: "it retracted that announcement"."""
    mouth = asserted.chain[-1].who if asserted.chain else None
    return bool(
        mouth and denied.subject and mouth.id and mouth.id == denied.subject.id and age(asserted) <= age(denied)
    )


def _opposite(left: Told, right: Told) -> Iterator[Conflict]:
    kind = kinds().get(left.kind)
    if kind is None or kind.opposite != right.kind or left.stance is not right.stance:
        return
    ends = {_end(left.subject), _end(left.object)}
    if None in ends or ends != {_end(right.subject), _end(right.object)} or not _at_once(left, right):
        return
    why = f"“{kinds()[left.kind].label}” and “{kinds()[right.kind].label}” are said of the same two parties"
    yield conflict("opposite", left, right, why)


def _days(left: Told, right: Told) -> Iterator[Conflict]:
    one, other = left.day, right.day
    if one and other and not one.overlaps(other) and not (left.loose or right.loose):
        yield conflict("days", left, right, f"{one.edtf()} and {other.edtf()} have no day in common")


def _places(left: Told, right: Told) -> Iterator[Conflict]:
    one, other = left.place, right.place
    if one and other and one.named and other.named and one.id != other.id:
        if one.id in right.places or other.id in left.places:
            return
        yield conflict("places", left, right, f"{one.name} and {other.name}")


def _who(left: Told, right: Told, origins: Origins) -> Iterator[Conflict]:
    one, other = left.subject, right.subject
    if (
        left.kind not in _BLAME
        or origins.of(left).key == origins.of(right).key
        or one is None
        or other is None
        or not (one.ids and other.ids)
    ):
        return
    if not set(one.ids) & set(other.ids):
        yield conflict("who", left, right, f"by {one.name} and by {other.name}")


def figures(left: Told, right: Told, origins: Origins) -> Iterator[Conflict]:
    """Figures of one happening that no number satisfies: the same fate of the same sort of people."""
    left, right = sorted((left, right), key=age)
    if left.count is None or right.count is None or origins.of(left).key == origins.of(right).key:
        return
    if counts_alike(left, right) and not left.count.compatible(right.count):
        yield conflict("figures", left, right, f"{left.count} and {right.count}")


# Characters between a count and the word for what befell those counted; beyond it the word is of something else.
_FAR = 40


def counts_alike(left: Told, right: Told) -> bool:
    """Whether two figures count the same: one fate of one sort of people (or of people of no said sort)."""
    if left.count is None or right.count is None or fate(left) != fate(right) or not fate(left):
        return False
    one, other = noun(left), noun(right)
    return one == other or not one or not other or one in _ANYBODY or other in _ANYBODY


_UNIONS = frozenset({"allied_with", "merged_with", "joined"})
# Words that say no more of the dead than that they are dead.
_ANYBODY = frozenset({"people", "persons", "dead", "bodies", "killed", "victims", "casualties", "others"})
_FATES = {"killed": "killed", "died": "killed", "wounded": "wounded", "released": "released", "detained": "detained",
          "displaced": "displaced"}  # fmt: skip
_WORDS = (("killed", re.compile(r"kill|dead|died|bodies|martyr|slain|lives")), ("wounded", re.compile(r"wound|injur")),
          ("released", re.compile(r"releas|freed")), ("detained", re.compile(r"detain|captive|captur|prisoner|held")),
          ("displaced", re.compile(r"displac|fled")))  # fmt: skip


def fate(told: Told) -> str:
    """What befell those counted; of a statement, by the word that stands nearest to them."""
    if told.kind in _FATES or told.count is None:
        return "" if told.certainty in _UNREAL else _FATES.get(told.kind, "")
    text, counted = told.quote.casefold(), noun(told)
    if told.subject and counted in told.subject.text.casefold():
        return ""  # "two residents said": the count is of those who speak
    place = text.find(told.count.what.casefold()) if told.count.what else -1
    if place < 0:
        return ""
    near = [
        (_apart(text, place, found.start()), found.start(), fate)
        for fate, words in _WORDS for found in words.finditer(text)
    ]  # fmt: skip
    apart, _, befell = min(near, default=(_FAR, 0, ""))
    return befell if apart < _FAR else ""


def _apart(text: str, place: int, word: int) -> int:
    """Characters between a count and a word; what stands behind an "and" or a comma is told of others."""
    between = text[min(place, word) : max(place, word)]
    return len(between) + 100 * (" and " in between or "," in between)


def noun(told: Told) -> str:
    words = [word for word in (told.count.what if told.count else "").casefold().split() if word.isalpha()]
    return words[-1] if words else ""


def _same_matter(left: Told, right: Told) -> bool:
    """Whether both speak of the same deed of a happening: the same ends, or the same sufferer."""
    return same_ends(left, right) or _struck_alike(left, right)


def _struck_alike(left: Told, right: Told) -> bool:
    one, other = struck(left), struck(right)
    if one is None or other is None or not (one.named and other.named) or one.id != other.id:
        return False
    return left.kind in _ACTS | {"died"} and (not left.subject or not right.subject or left.subject.id == right.subject.id
                                              or left.kind in _ACTS)  # fmt: skip


def _end(who: Who | None) -> str | None:
    return who.id if who and who.named and who.id else None


def _meet(left: Told, right: Told) -> bool:
    """Whether the days allow both to be one thing: unknown days do."""
    return left.day is None or right.day is None or left.day.overlaps(right.day) or left.loose or right.loose


def _at_once(left: Told, right: Told) -> bool:
    """Whether both are said of days that meet: of ties, that they certainly held on one day."""
    one, other = held(left.when), held(right.when)
    return bool(one and other and one.overlaps(other))


def held(when: DateBounds | None) -> Bound | None:
    """The days on which a tie certainly held, or a deed happened; None where no day is certain."""
    if when is None:
        return None
    if when.end is None:
        return None if when.start.open else when.start
    first, last = when.start.last, when.end.first
    return Bound(first, last) if first and last and first <= last else None
