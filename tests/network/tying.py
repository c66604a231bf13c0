"""Made-up claims for the tests of the network and the timeline, in the fewest words, and a slow second opinion."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from whence.accounts.told import Link, Report, Told, Who
from whence.values import Bound, Certainty, DateBounds, Span, Stance

KINDS = {"deyran": "person", "vale": "person", "haddum": "person", "shield": "group", "council": "group",
         "army": "group", "tarsa": "place"}  # fmt: skip


def who(name: str | None) -> Who | None:
    """A party by its short name; "~leaders": words that name nobody."""
    if name is None:
        return None
    if name.startswith("~"):
        return Who(f"here-{name[1:]}", "people", name[1:], name[1:], False)
    return Who(name, KINDS.get(name, "group"), name.title(), name.title(), True)


def held(on: str) -> DateBounds:
    """A tie reported as present on that day."""
    return DateBounds.held_on(Bound.parse(on))


def spell(start: str = "../..", end: str = "../..") -> DateBounds:
    """A tie with EDTF bounds of both ends."""
    return DateBounds.tie(Bound.parse(start), Bound.parse(end))


def told(kind: str, one: str | None, other: str | None, when: DateBounds | str | None = None, **more: Any) -> Told:
    """A claim. when: bounds, or EDTF of a deed. published, path: its report. by: its speaker. denied: its stance."""
    published = more.pop("published", "2031-04-02")
    path = more.pop("path", f"{published or 'undated'}.txt")
    where = Report(
        hashlib.sha256(path.encode()).hexdigest(), path, "", more.pop("outlet", path), "",
        Bound.parse(published) if published else None,
    )  # fmt: skip
    chain: tuple[Link, ...] = (Link(where.voice, "outlet"),)
    if by := who(more.pop("by", None)):
        chain += (Link(by.name, by.kind, by, "said"),)
    stance = Stance.DENIED if more.pop("denied", False) else Stance.ASSERTED
    bounds = DateBounds.deed(Bound.parse(when)) if isinstance(when, str) else when
    quote = more.pop("quote", f"{one} {kind} {other}")
    own = f"{path} {kind} {one} {other} {when} {stance} {chain} {sorted(more.items(), key=str)}"
    of = tuple(end for name in more.pop("of", ()) if (end := who(name)))
    return Told(
        id=hashlib.sha256(own.encode()).hexdigest()[:20], kind=kind, report=where, span=Span(0, len(quote)),
        quote=quote, subject=who(one), object=who(other), of=of, chain=chain, when=bounds, stance=stance, **more,
    )  # fmt: skip


FIRST = date(2031, 1, 1)
days = st.integers(0, 40).map(lambda number: FIRST + timedelta(number))
some_days = st.none() | days


@st.composite
def bounds(draw: st.DrawFn) -> Bound:
    """Open, half open or closed bounds within forty days."""
    one, other = draw(some_days), draw(some_days)
    return Bound(min(one, other), max(one, other)) if one and other else Bound(one, other)


@st.composite
def claims(draw: st.DrawFn) -> Told:
    """Ties and deeds among few parties, so that they meet often."""
    kind = draw(st.sampled_from(["leads", "member_of", "fights", "allied_with", "joined", "left", "died"]))
    groups = st.sampled_from(["shield", "council", "army"])
    persons = st.sampled_from(["deyran", "vale"])
    both = kind in {"fights", "allied_with"}
    one = draw(groups if both else persons)
    other = None if kind == "died" else draw(groups)
    deed = kind in {"joined", "left", "died"}
    when = DateBounds.deed(draw(bounds())) if deed else DateBounds.tie(draw(bounds()), draw(bounds()))
    published = draw(days)
    return told(
        kind, one, other, draw(st.sampled_from([when, None])), published=published.isoformat(),
        path=f"{published}-{draw(st.integers(0, 3))}.txt", denied=draw(st.integers(0, 5)) == 0,
        certainty=draw(st.sampled_from([Certainty.STATED, Certainty.RUMOURED, Certainty.INTENDED])),
    )  # fmt: skip


def possible_spells(when: DateBounds, span: Iterable[date]) -> set[tuple[date, date]]:
    """Every first and last day that bounds of a tie allow, out of a span of days: an oracle by trying them all."""
    every = list(span)
    assert when.end is not None
    return {
        (first, last) for first in every if when.start.contains(first) for last in every
        if last >= first and when.end.contains(last)
    }  # fmt: skip
