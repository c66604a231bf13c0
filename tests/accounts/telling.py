"""Made-up claims for the tests of the accounts room, in the fewest words."""

from __future__ import annotations

import hashlib
from typing import Any

from whence.accounts.told import Link, Report, Told, Who
from whence.values import Bound, Count, DateBounds, Span

KINDS = {"deyran": "person", "vale": "person", "shield": "group", "council": "group", "tarsa": "place", "mora": "place",
         "harbour": "place", "channel": "account", "monitor": "outlet"}  # fmt: skip


def who(name: str | None) -> Who | None:
    """A party by its short name; "~leaders/shield": words that name nobody, through which the Shield is meant."""
    if name is None:
        return None
    if name.startswith("~"):
        words, _, through = name[1:].partition("/")
        return Who(f"here-{words}", "people", words, words, False, (through,) if through else ())
    return Who(name, KINDS.get(name, "person"), name.title(), name.title(), True)


def report(path: str = "a.txt", published: str | None = "2031-04-02", outlet: str = "") -> Report:
    number = hashlib.sha256(path.encode()).hexdigest()
    return Report(number, path, outlet=outlet or path, published=Bound.parse(published) if published else None)


def told(kind: str, subject: str | None, object_: str | None, day: str | None = None, **more: Any) -> Told:
    """A claim. path, published, outlet: its report. by: its speaker. at: offset. place, count, quote ..."""
    where = report(more.pop("path", "a.txt"), more.pop("published", "2031-04-02"), more.pop("outlet", ""))
    at, by, place = more.pop("at", 0), more.pop("by", None), who(more.pop("place", None))
    count = more.pop("count", None)
    quote = more.pop("quote", f"{subject} {kind} {object_} {day} {at}")
    chain = (Link(where.voice, "outlet"),)
    if by:
        speaker = who(by)
        assert speaker is not None
        chain += (Link(speaker.name, speaker.kind, speaker, "said"),)
    ends = [end for end in (who(subject), who(object_), place) if end]
    places = tuple(end.id for end in ends if end.kind == "place")
    own = f"{where.path} {kind} {subject} {object_} {day} {at} {by} {place} {count} {sorted(more.items(), key=str)}"
    return Told(
        id=hashlib.sha256(own.encode()).hexdigest()[:20], kind=kind, report=where, span=Span(at, at + len(quote)),
        quote=quote, subject=who(subject), object=who(object_), place=place, chain=chain,
        when=more.pop("when", DateBounds.deed(Bound.parse(day)) if day else None),
        count=Count(count, count, False, more.pop("what", "soldiers")) if count is not None else None,
        places=places, about=tuple(each for end in ends for each in end.ids), paragraph=more.pop("paragraph", at // 100),
        **more,
    )  # fmt: skip
