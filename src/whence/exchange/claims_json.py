"""Claims as outside programs read them: one JSON object each, in the shape of docs/reference/export.md.

In: a `ClaimRecord`. Out: a JSON object; and a Claim again from such an object.
Always: what identifies a claim survives the way there and back, so that its id stays the same; texts are written as
they were read, since whoever shows them has to make them inert.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from whence.claims.claim import Claim, Details, End, SourceLink, When
from whence.ledger.records import ClaimRecord, PartyRef
from whence.values import Bound, Certainty, Count, DateBounds, Span, Stance

Json = dict[str, Any]


def claim_to_json(record: ClaimRecord) -> Json:
    """The export form of a claim with today's parties."""
    claim, document = record.claim, record.document
    return {
        "id": record.id, "kind": claim.kind,
        "subject": _end(claim.subject, record.party("subject")),
        "object": _end(claim.object, record.party("object")),
        "details": _details(record),
        "when": _when(claim.when),
        "stance": claim.stance.value, "certainty": claim.certainty.value,
        "sources": [_link(link) for link in claim.sources],
        "passage": {"document": document.id, "path": document.path, **_span(claim.passage), "quote": claim.quote},
        "read_by": {"stage": claim.stage, "version": record.version, "rule": claim.rule},
        "score": claim.score, "explanation": claim.explanation,
        "reported": document.published_text, "recorded": record.recorded,
        "review": {"state": record.review.state, "by": record.review.by, "at": record.review.at},
    }  # fmt: skip


def claim_from_json(raw: Json) -> Claim:
    """The claim behind an exported object, as far as a document outside the ledger can be spoken of.

    Raises KeyError, TypeError or ValueError where the object is not of that shape.
    """
    passage, details, read_by = raw["passage"], raw["details"], raw["read_by"]
    of = details["of"]
    return Claim(
        document=passage["document"], kind=raw["kind"], subject=_as_end(raw["subject"]), object=_as_end(raw["object"]),
        sources=tuple(_as_link(link) for link in raw["sources"]), passage=Span(passage["start"], passage["end"]),
        quote=passage["quote"], rule=read_by["rule"], score=raw["score"], explanation=raw["explanation"],
        details=Details(
            role=details["role"], place=_as_end(details["place"]), count=_as_count(details["count"]),
            of=tuple(_some_end(end) for end in (of if isinstance(of, list) else [of] if of else [])),
            topic=details["topic"], relation=details["relation"],
        ),
        when=_as_when(raw["when"]), stance=Stance(raw["stance"]), certainty=Certainty(raw["certainty"]),
        stage=read_by["stage"],
    )  # fmt: skip


def _span(span: Span | None) -> Json:
    return {"start": None, "end": None} if span is None else {"start": span.start, "end": span.end}


def _as_span(raw: Json) -> Span | None:
    return None if raw["start"] is None else Span(raw["start"], raw["end"])


def _end(end: End | None, party: PartyRef | None) -> Json | None:
    return None if end is None else _some_end_json(end, party)


def _some_end_json(end: End, party: PartyRef | None) -> Json:
    if party is None:
        return {"kind": end.kind, "name": end.name or end.text, "text": end.text, **_span(end.span), "names": []}
    return {
        "id": party.id, "kind": end.kind, "name": party.name, "text": end.text, **_span(end.span),
        "names": list(party.names),
    }  # fmt: skip


def _as_end(raw: Json | None) -> End | None:
    return None if raw is None else _some_end(raw)


def _some_end(raw: Json) -> End:
    return End(raw["kind"], raw["text"], _as_span(raw), raw["name"])


def _details(record: ClaimRecord) -> Json:
    details = record.claim.details
    of = [_some_end_json(end, record.party("of", place)) for place, end in enumerate(details.of)]
    return {
        "role": details.role, "place": _end(details.place, record.party("place")),
        "count": details.count.as_json() if details.count else None,
        "of": of[0] if len(of) == 1 else of or None,
        "topic": details.topic, "relation": details.relation,
    }  # fmt: skip


def _as_count(raw: Json | None) -> Count | None:
    return None if raw is None else Count(raw["low"], raw["high"], raw["about"], raw["what"])


def _when(when: When | None) -> Json | None:
    if when is None:
        return None
    shown: Json = {**when.bounds.as_json(), "text": when.text or None, **_span(when.span)}
    if when.arithmetic:
        shown["arithmetic"] = when.arithmetic
    return shown


def _as_when(raw: Json | None) -> When | None:
    if raw is None:
        return None
    start = _bound(raw["earliest"], raw["latest"])
    bounds = DateBounds(start, _bound(*raw["holds"]["end"]) if "holds" in raw else None)
    return When(bounds, raw["text"] or "", _as_span(raw), raw.get("arithmetic", ""))


def _bound(first: str | None, last: str | None) -> Bound:
    return Bound(first and date.fromisoformat(first), last and date.fromisoformat(last))  # type: ignore[arg-type]


def _link(link: SourceLink) -> Json:
    return {
        "name": link.name, "kind": link.kind, "text": link.text, **_span(link.span), "cue": link.cue,
        "medium": link.medium, "date": link.date,
    }  # fmt: skip


def _as_link(raw: Json) -> SourceLink:
    return SourceLink(raw["name"], raw["kind"], raw["text"], _as_span(raw), raw["cue"], raw["medium"], raw["date"])
