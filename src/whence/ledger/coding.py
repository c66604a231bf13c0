"""Claims and layouts as JSON, and back without loss.

In: a Claim, or the lines, paragraphs and pages of a Document. Out: short JSON texts, and the same values again.
Always: decode(encode(x)) == x; the id of a decoded claim is that of the claim as read.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from whence.claims.claim import Claim, Details, End, SourceLink, When
from whence.reading.document import Document, Line, LineMark, Page, Paragraph, ParagraphRole
from whence.values import Bound, Certainty, Count, DateBounds, Span, Stance

Layout = tuple[tuple[Line, ...], tuple[Paragraph, ...], tuple[Page, ...]]


def dump(value: object) -> str:
    """Compact JSON, characters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def encode_claim(claim: Claim) -> str:
    """Everything of a claim that has no column of its own, as JSON."""
    return dump({
        "subject": _end(claim.subject), "object": _end(claim.object),
        "sources": [_link(link) for link in claim.sources],
        "details": _details(claim.details), "when": _when(claim.when),
        "explanation": claim.explanation, "stage": claim.stage,
    })  # fmt: skip


def decode_claim(row: Any, document: str) -> Claim:
    """A claim from its row (columns kind, start, end, stance, certainty, score, rule, quote, body)."""
    body = json.loads(row.body)
    return Claim(
        document=document, kind=row.kind, subject=_as_end(body["subject"]), object=_as_end(body["object"]),
        sources=tuple(_as_link(link) for link in body["sources"]), passage=Span(row.start, row.end), quote=row.quote,
        rule=row.rule, score=row.score, explanation=body["explanation"], details=_as_details(body["details"]),
        when=_as_when(body["when"]), stance=Stance(row.stance), certainty=Certainty(row.certainty),
        stage=body["stage"],
    )  # fmt: skip


def encode_layout(document: Document) -> str:
    """Lines, paragraphs and pages as JSON lists of offsets and words."""
    return dump({
        "lines": [[line.span.start, line.span.end, line.mark.value, line.reason] for line in document.lines],
        "paragraphs": [[part.span.start, part.span.end, part.role.value] for part in document.paragraphs],
        "pages": [[page.number, page.span.start, page.span.end] for page in document.pages],
    })  # fmt: skip


def decode_layout(text: str) -> Layout:
    """The lines, paragraphs and pages that `encode_layout` wrote."""
    raw = json.loads(text)
    return (
        tuple(Line(Span(start, end), LineMark(mark), reason) for start, end, mark, reason in raw["lines"]),
        tuple(Paragraph(Span(start, end), ParagraphRole(role)) for start, end, role in raw["paragraphs"]),
        tuple(Page(number, Span(start, end)) for number, start, end in raw["pages"]),
    )


def encode_bound(bound: Bound | None) -> list[str | None] | None:
    """First and last day in ISO form, None where open; None for no bound at all."""
    return None if bound is None else [_iso(bound.first), _iso(bound.last)]


def decode_bound(raw: list[str | None] | None) -> Bound | None:
    """The bound that `encode_bound` wrote."""
    return None if raw is None else Bound(*(date.fromisoformat(day) if day else None for day in raw))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _as_span(raw: list[int] | None) -> Span | None:
    return None if raw is None else Span(*raw)


def _end(end: End | None) -> list[object] | None:
    return None if end is None else [end.kind, end.text, _span(end.span), end.name, end.mention, end.party]


def _as_end(raw: list[Any] | None) -> End | None:
    return None if raw is None else _some_end(raw)


def _some_end(raw: list[Any]) -> End:
    kind, text, span, name, mention, party = raw
    return End(kind, text, _as_span(span), name, mention, party)


def _link(link: SourceLink) -> list[object]:
    return [
        link.name,
        link.kind,
        link.text,
        _span(link.span),
        link.cue,
        link.medium,
        link.date,
        link.mention,
        link.party,
    ]


def _as_link(raw: list[Any]) -> SourceLink:
    name, kind, text, span, cue, medium, day, mention, party = raw
    return SourceLink(name, kind, text, _as_span(span), cue, medium, day, mention, party)


def _details(details: Details) -> dict[str, object]:
    """Only what is there: most claims have one detail or none."""
    count = details.count
    full = {
        "role": details.role, "place": _end(details.place),
        "count": count and [count.low, count.high, count.about, count.what],
        "of": [_end(end) for end in details.of] or None, "topic": details.topic, "relation": details.relation,
    }  # fmt: skip
    return {name: value for name, value in full.items() if value is not None}


def _as_details(raw: dict[str, Any]) -> Details:
    return Details(
        role=raw.get("role"), place=_as_end(raw.get("place")), count=Count(*raw["count"]) if "count" in raw else None,
        of=tuple(_some_end(end) for end in raw.get("of", [])), topic=raw.get("topic"), relation=raw.get("relation"),
    )  # fmt: skip


def _when(when: When | None) -> list[object] | None:
    if when is None:
        return None
    bounds = when.bounds
    return [encode_bound(bounds.start), encode_bound(bounds.end), when.text, _span(when.span), when.arithmetic]


def _as_when(raw: list[Any] | None) -> When | None:
    if raw is None:
        return None
    start, end, text, span, arithmetic = raw
    bounds = DateBounds(decode_bound(start) or Bound(None, None), decode_bound(end))
    return When(bounds, text, _as_span(span), arithmetic)
