"""A claim: who says what, on whose word, about whom, and when. Small, frozen, as read.

In: nothing. Out: `Claim` and its parts, and `claim_id`.
Always: spans are of the document's stored text; the chain's first link is the document's own author or outlet,
its last the one who made the statement; the id hashes what identifies the claim and nothing that may change.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field

from whence.values import Certainty, Count, DateBounds, Span, Stance


@dataclass(frozen=True, slots=True)
class End:
    """One end of a claim. kind: a party kind, or "text" where it is no party.

    mention: index in the analysis of the mention this end is, None for text.
    name: the party's name as read in this document ("" for text: the words themselves).
    """

    kind: str
    text: str
    span: Span | None
    name: str = ""
    mention: int | None = None
    party: int | None = None


@dataclass(frozen=True, slots=True)
class SourceLink:
    """One link of the chain. kind: outlet, account, person, group or people; medium: article, post, video ...

    date: EDTF or ISO of the statement where known. party: index of the local party, None for the outlet itself.
    """

    name: str
    kind: str
    text: str | None = None
    span: Span | None = None
    cue: str | None = None
    medium: str | None = None
    date: str | None = None
    mention: int | None = None
    party: int | None = None


@dataclass(frozen=True, slots=True)
class Details:
    """The rest of what is said. role, topic, relation: as written. of: an end, or several."""

    role: str | None = None
    place: End | None = None
    count: Count | None = None
    of: tuple[End, ...] = ()
    topic: str | None = None
    relation: str | None = None


@dataclass(frozen=True, slots=True)
class When:
    """Bounds, and the words that gave them (span None where they were derived, e.g. from the report's date)."""

    bounds: DateBounds
    text: str = ""
    span: Span | None = None
    arithmetic: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of one document. score: 0 to 1, how sure we are of having read it right; explanation: why."""

    document: str
    kind: str
    subject: End | None
    object: End | None
    sources: tuple[SourceLink, ...]
    passage: Span
    quote: str
    rule: str
    score: float
    explanation: str
    details: Details = field(default_factory=Details)
    when: When | None = None
    stance: Stance = Stance.ASSERTED
    certainty: Certainty = Certainty.STATED
    stage: str = "frames"

    @property
    def id(self) -> str:
        """Hex digest of document, passage, kind, the ends' spans, details, stance, certainty and chain."""
        return claim_id(self)


def claim_id(claim: Claim) -> str:
    """The first 20 hex digits of a SHA-256 over what identifies the claim (never party ids, rule or version)."""
    details = claim.details
    identity = [
        claim.document,
        _offsets(claim.passage),
        claim.kind,
        _end(claim.subject),
        _end(claim.object),
        [details.role, _end(details.place), details.count and details.count.as_json(),
         [_end(end) for end in details.of], details.topic, details.relation],
        claim.stance,
        claim.certainty,
        [[link.name if link.span is None else _offsets(link.span), link.cue, link.medium]
         for link in claim.sources],
    ]  # fmt: skip
    canonical = json.dumps(identity, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:20]


def _offsets(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _end(end: End | None) -> list[object] | None:
    if end is None:
        return None
    return _offsets(end.span) if end.span else [end.text]  # type: ignore[return-value]
