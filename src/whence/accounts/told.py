"""A claim as the accounts room looks at it: who is in it today, where and when, who says it, in which report.

In: nothing. Out: `Told` and its parts, frozen and free of the ledger, so that gathering and comparing can be tested
with made-up values.
Always: parties are known by their ids as judged today; an end that no list knows keeps an id of its own report, so
that it meets nobody elsewhere; days are bounds and an unknown day is None, never a guess.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from whence.values import Bound, Certainty, Count, DateBounds, Span, Stance

# Digits of an id that are shown.
SHORT = 8


@dataclass(frozen=True, slots=True)
class Who:
    """An end or a source as judged today.

    id: the party, "" for words that are no party. named: known by a name, so that it can be met in other reports.
    through: named parties mentioned inside the words ("the leaders of the Shield"), without the party itself.
    """

    id: str
    kind: str
    name: str
    text: str = ""
    named: bool = False
    through: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The named parties it brings into a claim: itself, or those it is described by."""
        return ((self.id,) if self.named and self.id else ()) + self.through


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a chain. who: None for the report's own outlet; name: as written."""

    name: str
    kind: str
    who: Who | None = None
    cue: str = ""
    medium: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The report a claim stands in. id: SHA-256. published: None where undated. also: other outlets, else paths,
    from which the same bytes came: copies, which are evidence of syndication and no second origin.
    """

    id: str
    path: str
    title: str = ""
    outlet: str = ""
    url: str = ""
    published: Bound | None = None
    first_read: str = ""
    also: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """When it was published, as shown."""
        return self.published.edtf() if self.published else "undated"

    @property
    def voice(self) -> str:
        """Whose report it is."""
        return self.outlet or self.path

    def known_by(self, day: date) -> bool:
        """True where it had certainly been published by that day; an undated report never had."""
        last = self.published.last if self.published else None
        return last is not None and last <= day


@dataclass(frozen=True, slots=True)
class Told:
    """One claim. when: as said; loose: reckoned from the day of the report, though somebody else spoke earlier;
    places: named places of its details and its passage, the detail's first.

    about: named parties mentioned anywhere in the passage, in order; quote: the passage's own words.
    paragraph: which of the report's it stands in; setting: places named in that paragraph, the nearest first;
    lead: those named where the report begins. led: groups that its ends lead, as the same report says.
    """

    id: str
    kind: str
    report: Report
    span: Span
    quote: str
    subject: Who | None = None
    object: Who | None = None
    place: Who | None = None
    of: tuple[Who, ...] = ()
    chain: tuple[Link, ...] = ()
    when: DateBounds | None = None
    when_text: str = ""
    loose: bool = False
    count: Count | None = None
    role: str = ""
    topic: str = ""
    stance: Stance = Stance.ASSERTED
    certainty: Certainty = Certainty.STATED
    score: float = 1.0
    places: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    paragraph: int = 0
    setting: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    led: tuple[str, ...] = ()

    @property
    def short(self) -> str:
        """The id as shown."""
        return self.id[:SHORT]

    @property
    def day(self) -> Bound | None:
        """When the deed happened or the tie began, None where nothing is said."""
        bound = self.when.start if self.when else None
        return None if bound is None or bound.open else bound

    @property
    def who(self) -> frozenset[str]:
        """The named parties at its ends."""
        ends = [self.subject, self.object, *self.of]
        return frozenset(each for end in ends if end for each in end.ids)

    @property
    def order(self) -> tuple[str, int, int, str]:
        """A place among other claims that no order of reading changes."""
        return self.report.path, self.span.start, self.span.end, self.id
