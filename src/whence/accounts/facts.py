"""What claims have to say about which happening they tell of: who, where, when, in which report.

In: a `Told` with the family it is gathered in. Out: `Facts`, which can be joined to the facts of several claims.
Always: joining facts loses no party and no place; days that exclude each other widen to both, so that what cannot be
one happening can be seen not to be.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from whence.accounts.families import Family, is_core, struck
from whence.accounts.told import Told, Who
from whence.values import Bound, Certainty

# Kinds whose object is the place where the deed is done.
_PLACE_KINDS = frozenset({"arrived", "withdrew", "captured", "besieged", "attacked", "destroyed"})


# Places named near by that count: the more are named, the less each says of where it was.
_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Facts:
    """who: named parties at the ends. focus: those the happening is about. places: where, as said.

    setting: places named near by. days: every different bound that is said, in order. core: core kinds told; kinds:
    all. things: what is counted. published: every different day of a report, in order. planned: nothing is said to
    have been done yet. narrow: the days in which everything dated may lie, the meet where there is one, else the hull;
    kept because every comparison asks for it.
    """

    family: Family
    who: frozenset[str]
    focus: frozenset[str]
    places: frozenset[str]
    setting: frozenset[str]
    days: tuple[Bound, ...]
    core: frozenset[str]
    kinds: frozenset[str]
    things: frozenset[str]
    published: tuple[Bound, ...]
    planned: bool
    documents: frozenset[str]
    narrow: Bound | None = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "narrow", _narrow(self.days))

    @property
    def thin(self) -> bool:
        """True where its ends name nobody and no place."""
        return not self.who and not self.places

    def joined(self, other: Facts) -> Facts:
        """The facts of both together."""
        return Facts(
            self.family, self.who | other.who, self.focus | other.focus, self.places | other.places,
            self.setting | other.setting, _days(self.days + other.days), self.core | other.core,
            self.kinds | other.kinds, self.things | other.things, _days(self.published + other.published),
            self.planned and other.planned, self.documents | other.documents,
        )  # fmt: skip


def facts_of(family: Family, told: Told) -> Facts:
    """The facts of one claim."""
    places = _places(told)
    setting = (*told.setting[:_NEAREST], *(told.lead[:_NEAREST] if not told.who | places else ()))
    who = told.who | frozenset(told.led) if family.leaders else told.who
    return Facts(
        family, who - places, _focus(family, told), places, frozenset(setting) - places,
        _when(told), frozenset({told.kind}) if is_core(family, told) else frozenset(),
        frozenset({told.kind}), _things(told), (told.report.published,) if told.report.published else (),
        told.certainty in {Certainty.INTENDED, Certainty.CONDITIONAL}, frozenset({told.report.id}),
    )  # fmt: skip


def _when(told: Told) -> tuple[Bound, ...]:
    day = told.day
    if day and told.loose and day.first:
        # A statement that a report quotes was made up to about a week before, and so was its "Tuesday".
        day = Bound(day.first - timedelta(days=7), day.last)
    return (day,) if day else ()


def _places(told: Told) -> frozenset[str]:
    """Where it is said to have been: the detail, the place that is its object, else places in its own words."""
    own = [told.place] if told.place else []
    if told.kind in _PLACE_KINDS and told.object and told.object.kind == "place":
        own.append(told.object)
    named = frozenset(each.id for each in own if each.named)
    return named or frozenset(told.places) - told.who


def _focus(family: Family, told: Told) -> frozenset[str]:
    if family.focus == "person":
        ends = [told.subject, told.object]
        return (
            _ids(struck(told))
            if family.persons
            else frozenset(each.id for each in ends if each and each.named and each.kind == "person")
        )
    if family.focus == "object":
        return _ids(struck(told)) or _places(told)
    return told.who


def _ids(who: Who | None) -> frozenset[str]:
    return frozenset(who.ids) if who else frozenset()


def _things(told: Told) -> frozenset[str]:
    """What is counted or struck, by its last plain word: "at least 19 soldiers" -> "soldiers"."""
    end = struck(told)
    words = (told.count.what if told.count else "") or (end.text if end and end.kind == "people" else "")
    plain = [word for word in words.split(" of ")[0].casefold().split() if word.isalpha()]
    return frozenset(plain[-1:])


def _days(bounds: tuple[Bound, ...]) -> tuple[Bound, ...]:
    return tuple(sorted(set(bounds), key=lambda each: (each.first or date.min, each.last or date.max)))


def _narrow(bounds: tuple[Bound, ...]) -> Bound | None:
    if not bounds:
        return None
    firsts = [each.first for each in bounds if each.first]
    lasts = [each.last for each in bounds if each.last]
    first, last = max(firsts, default=None), min(lasts, default=None)
    return Bound(min(first, last), max(first, last)) if first and last else Bound(first, last)


def spread(bounds: tuple[Bound, ...]) -> int:
    """How many days apart the furthest two lie; 0 where all may be one day."""
    firsts = [each.first for each in bounds if each.first]
    lasts = [each.last for each in bounds if each.last]
    return max((max(firsts) - min(lasts)).days, 0) if firsts and lasts else 0
