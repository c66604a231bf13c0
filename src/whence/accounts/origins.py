"""Origins: who first said it, as far as the reports show.

In: claims. Out: `Origins`, which knows the origin of each claim, the copies among their passages, and the circles in
which outlets cite each other.
Always: an origin is the last link of a chain; an unnamed one ("two residents") is that of the outlet that heard it, in
whichever report it is cited; a passage that two outlets print in the same words has one origin, the earlier of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from whence.accounts.shingles import Alike, alike
from whence.accounts.told import Link, Report, Told
from whence.claims.kinds import Family, kinds
from whence.names.forms import fold

# Words from which on a sentence that is no quotation is somebody's own wording.
_OWN_WORDING = 12


@dataclass(frozen=True, slots=True)
class Origin:
    """Who said it. key: equal for one origin in every report. kind: outlet, account, person, group or people."""

    key: str
    name: str
    kind: str
    named: bool


@dataclass(frozen=True, slots=True)
class Trace:
    """The way from a claim to its origin. steps: each a sentence; copied_from: the report it repeats, if any."""

    origin: Origin
    steps: tuple[str, ...]
    copied_from: Report | None = None


@dataclass(frozen=True, slots=True)
class Origins:
    """Traces by claim id, and the pairs of passages that are one wording."""

    traces: dict[str, Trace] = field(repr=False)
    copies: tuple[Alike, ...] = ()

    def of(self, told: Told) -> Origin:
        """The origin of a claim."""
        return self.traces[told.id].origin

    def trace(self, told: Told) -> Trace:
        """The way to it."""
        return self.traces[told.id]


def is_speech(told: Told) -> bool:
    """True where the claim itself is somebody opening their mouth."""
    kind = kinds().get(told.kind)
    return kind is not None and kind.family is Family.SPEECH


def trace_origins(told: Iterable[Told]) -> Origins:
    """Trace every claim to its origin."""
    claims = sorted({each.id: each for each in told}.values(), key=lambda each: each.order)
    outlets = _outlets(claims)
    own = {each.id: _trace(each, outlets) for each in claims}
    copies = alike({each.id: each.quote for each in claims})
    return Origins(_repeated(claims, own, copies), tuple(copies))


def _outlets(claims: Sequence[Told]) -> dict[str, str]:
    """Party ids of outlets, accounts and groups by folded name: an outlet's own report names it in no mention."""
    found: dict[str, str] = {}
    for each in claims:
        ends = [link.who for link in each.chain] + [each.subject, each.object]
        for who in ends:
            if who and who.named and who.kind in {"outlet", "account", "group"}:
                key = fold(who.name)
                found[key] = min(found.get(key, who.id), who.id)
    return found


def _trace(told: Told, outlets: dict[str, str]) -> Trace:
    links = list(told.chain)
    steps = [f"{link.name} ({link.kind})" + (f", “{link.cue}”" if link.cue else "") for link in links]
    if is_speech(told) and told.subject:
        steps.append(f"{told.subject.name or told.subject.text} ({told.subject.kind}), who speaks")
        links.append(Link(told.subject.name or told.subject.text, told.subject.kind, told.subject))
    origin = _outlet(told.report, outlets)
    for link in links[1:]:
        origin = _inner(link, origin, outlets)
    return Trace(origin, tuple(steps))


def _inner(link: Link, outer: Origin, outlets: dict[str, str]) -> Origin:
    """The origin that a link names; an unnamed one is that of the voice which cites it, in every report."""
    if link.who and link.who.named:
        return Origin(link.who.id, link.who.name, link.kind, True)
    known = outlets.get(fold(link.name)) if link.kind in {"outlet", "account"} else None
    if known:
        return Origin(known, link.name, link.kind, True)
    return Origin(f"{outer.key}/{fold(link.name)}", link.name, link.kind, False)


def _outlet(report: Report, outlets: dict[str, str]) -> Origin:
    name = report.voice
    parts = [name, *(part.strip() for part in name.split(","))]
    known = next((outlets[fold(part)] for part in parts if fold(part) in outlets), None)
    return Origin(known or f"outlet/{fold(name)}", name, "outlet", True)


def _repeated(claims: Sequence[Told], own: dict[str, Trace], copies: Sequence[Alike]) -> dict[str, Trace]:
    """Where two reports print one wording on no named word, the earlier is the origin of both."""
    by_id = {each.id: each for each in claims}
    first: dict[str, str] = {}

    def root(key: str) -> str:
        while first.get(key, key) != key:
            first[key] = first.get(first[key], first[key])
            key = first[key]
        return key

    for pair in copies:
        left, right = by_id[pair.left], by_id[pair.right]
        if left.report.id != right.report.id and left.kind == right.kind and _wording(left, right):
            older, newer = sorted((by_id[root(left.id)], by_id[root(right.id)]), key=_age)
            first[newer.id] = older.id
    traces = dict(own)
    for each in claims:
        source = by_id[root(each.id)]
        if source.report.id != each.report.id and _weak(each, own[each.id].origin):
            step = f"the same words stand in {source.report.voice}, {source.report.shown}"
            traces[each.id] = Trace(own[source.id].origin, (*own[each.id].steps, step), source.report)
    return traces


def _wording(left: Told, right: Told) -> bool:
    """Whether equal words are one wording: of statements few words are enough, of "X, the commander of Y" they are not."""
    return is_speech(left) or min(len(left.quote.split()), len(right.quote.split())) >= _OWN_WORDING


def _weak(told: Told, origin: Origin) -> bool:
    """Whether a claim rests on the outlet's own word or on somebody unnamed."""
    return not origin.named or origin.kind == "outlet"


def _age(told: Told) -> tuple[str, str, str]:
    published = told.report.published
    day = (published.first or published.last) if published else None
    return day.isoformat() if day else "9999", told.report.path, told.id
