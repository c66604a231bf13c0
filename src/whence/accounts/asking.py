"""Claims of a ledger as the accounts room wants them.

In: a connection from `Ledger.view`. Out: `Told`s in order of document path, place and id.
Always: only reads; a claim comes with the named parties mentioned inside its ends and its passage, because "the
leaders of the Shield" meet its visitor as the Shield does.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from whence.accounts.told import Link, Report, Told, Who
from whence.claims.claim import Claim, End
from whence.ledger import claims
from whence.ledger.documents import layout_of, summaries, summaries_by_number, text_of
from whence.ledger.records import ClaimRecord, DocumentSummary
from whence.ledger.tables import copy, local_party, mention, party
from whence.values import Span, Stance

# Characters that a title, a dateline and a first sentence take.
_LEAD = 400
# Documents fetched together: few enough for memory, many enough for speed (as in ledger/claims.py).
_BATCH = 50
_NOTHING: frozenset[int] = frozenset()


class _Seen(NamedTuple):
    """A mention with the party it is today."""

    start: int
    end: int
    party: str
    kind: str
    named: bool


@dataclass(frozen=True, slots=True)
class _Around:
    """The mentions of one document in order of their start, and its parties that go by a name."""

    paragraphs: tuple[Span, ...] = ()
    starts: tuple[int, ...] = ()
    seen: tuple[_Seen, ...] = ()
    named: frozenset[int] = _NOTHING

    def paragraph(self, span: Span) -> int:
        """Which paragraph a stretch begins in."""
        return max(bisect_right(self.paragraphs, Span(span.start, 1 << 62)) - 1, 0)

    def setting(self, span: Span) -> tuple[str, ...]:
        """Places named in its paragraph, the nearest first."""
        if not self.paragraphs:
            return ()
        part = self.paragraphs[self.paragraph(span)]
        places = [each for each in self.within(part.start, part.end) if each.kind == "place" and each.named]
        return _unique(each.party for each in sorted(places, key=lambda each: abs(each.start - span.start)))

    @property
    def lead(self) -> tuple[str, ...]:
        """Places named where the report begins: news tells first where it happened."""
        places = (each for each in self.within(0, _LEAD) if each.kind == "place" and each.named)
        return _unique(each.party for each in places)

    def within(self, start: int, end: int) -> Iterator[_Seen]:
        """The mentions that lie inside a stretch."""
        for index in range(bisect_left(self.starts, start), bisect_left(self.starts, end)):
            if self.seen[index].end <= end:
                yield self.seen[index]


def every_told(connection: Connection, known_by: date | None = None) -> Iterator[Told]:
    """Every claim of the ledger; with `known_by`, of the reports certainly published by that day."""
    listed = [each for each in summaries(connection) if _wanted(each, known_by)]
    for first in range(0, len(listed), _BATCH):
        batch = listed[first : first + _BATCH]
        around = _mentions(connection, [each.number for each in batch])
        for summary in batch:
            yield from _told(connection, summary, around)


def page_versions(connection: Connection) -> list[list[tuple[Report, str, list[Told]]]]:
    """Every page of which the ledger holds several versions: report, text, claims of each, oldest first."""
    one, other = copy.alias(), copy.alias()
    same = ((one.c.root == other.c.root) & (one.c.path == other.c.path)) | (
        (one.c.url == other.c.url) & (one.c.url != "")
    )
    query = select(one.c.document, other.c.document).join(other, same).where(one.c.document < other.c.document)
    pages = _connected({(left, right) for left, right in connection.execute(query)})
    return [_versions(connection, sorted(numbers)) for numbers in pages]


def _connected(pairs: set[tuple[int, int]]) -> list[set[int]]:
    groups: list[set[int]] = []
    for pair in sorted(pairs):
        near = [group for group in groups if group & set(pair)]
        groups = [group for group in groups if group not in near] + [set(pair).union(*near)]
    return groups


def _versions(connection: Connection, numbers: Sequence[int]) -> list[tuple[Report, str, list[Told]]]:
    known, around = summaries_by_number(connection, numbers), _mentions(connection, numbers)
    listed = sorted((known[number] for number in numbers), key=lambda each: (*_age(each), each.id))
    return [
        (report_of(each), text_of(connection, each.number), list(_told(connection, each, around))) for each in listed
    ]


def _age(summary: DocumentSummary) -> tuple[str, str]:
    """When a version was there: captured, else read; the day it gives itself stays the same when it is changed."""
    return summary.captured or "", summary.first_read


def _told(connection: Connection, summary: DocumentSummary, around: dict[int, _Around]) -> Iterator[Told]:
    near = around.get(summary.number, _Around())
    report = report_of(summary, _copies(connection, summary))
    yield from _with_led([told_of(each, report, near) for each in claims.of_document(connection, summary)])


def _copies(connection: Connection, summary: DocumentSummary) -> tuple[str, ...]:
    query = select(copy.c.outlet, copy.c.path).where(copy.c.document == summary.number)
    voices = {row.outlet or row.path for row in connection.execute(query)}
    return tuple(sorted(voices - {summary.outlet or summary.path}))


def report_of(summary: DocumentSummary, also: tuple[str, ...] = ()) -> Report:
    """A document as a report; also: where else the same bytes came from."""
    return Report(
        summary.id, summary.path, summary.title, summary.outlet, summary.url, summary.published, summary.first_read, also
    )  # fmt: skip


def told_of(record: ClaimRecord, report: Report, around: _Around) -> Told:
    """A claim with today's parties."""
    claim = record.claim
    inside = list(around.within(claim.passage.start, claim.passage.end))
    place = _who(claim.details.place, record, "place", 0, around)
    details = claim.details
    return Told(
        id=record.id, kind=claim.kind, report=report, span=claim.passage, quote=claim.quote,
        subject=_who(claim.subject, record, "subject", 0, around),
        object=_who(claim.object, record, "object", 0, around), place=place,
        of=tuple(who for position, end in enumerate(details.of) if (who := _who(end, record, "of", position, around))),
        chain=_chain(claim, record, around), when=claim.when.bounds if claim.when else None,
        when_text=claim.when.text if claim.when else "", loose=_loose(claim), count=details.count, role=details.role or "",
        topic=details.topic or "", stance=claim.stance, certainty=claim.certainty, score=claim.score,
        places=_places(place, inside), about=_unique(each.party for each in inside if each.named),
        paragraph=around.paragraph(claim.passage), setting=around.setting(claim.passage),
        lead=around.lead,
    )  # fmt: skip


def _with_led(told: Sequence[Told]) -> Iterator[Told]:
    """The claims of one report, each with the groups that its ends lead there: a leader's union is his group's."""
    led: dict[str, set[str]] = defaultdict(set)
    for each in told:
        head, body = each.subject, each.object
        if each.kind == "leads" and each.stance is Stance.ASSERTED and head and body and head.named and body.named:
            led[head.id].add(body.id)
    for each in told:
        groups = sorted({group for party in each.who for group in led.get(party, ())} - each.who)
        yield replace(each, led=tuple(groups)) if groups else each


def _wanted(summary: DocumentSummary, known_by: date | None) -> bool:
    return known_by is None or report_of(summary).known_by(known_by)


def _who(end: End | None, record: ClaimRecord, role: str, position: int, around: _Around) -> Who | None:
    if end is None:
        return None
    ref = record.party(role, position)
    # A place inside the words says where they are, not who they are.
    inside = (
        [each for each in around.within(end.span.start, end.span.end) if each.kind != "place"] if end.span else []
    )
    known = _unique(each.party for each in inside if each.named)
    if ref is None:
        return Who("", end.kind, end.name or end.text, end.text, False, known)
    named = end.party in around.named
    through = () if named else tuple(each for each in known if each != ref.id)
    return Who(ref.id, ref.kind, ref.name, end.text, named, through)


def _chain(claim: Claim, record: ClaimRecord, around: _Around) -> tuple[Link, ...]:
    links = []
    for position, link in enumerate(claim.sources):
        ref = record.party("source", position)
        named = link.party in around.named
        who = Who(ref.id, ref.kind, ref.name, link.text or "", named) if ref else None
        links.append(Link(link.name, link.kind, who, link.cue or "", link.medium or ""))
    return tuple(links)


def _loose(claim: Claim) -> bool:
    """Whether a day hangs on when a quoted statement was made, which nobody says: "on Tuesday" in a video."""
    when = claim.when
    quoted = len(claim.sources) > 1 and not any(link.date for link in claim.sources[1:])
    return quoted and when is not None and bool(when.arithmetic) and not any(map(str.isdigit, when.text))


def _places(place: Who | None, inside: Sequence[_Seen]) -> tuple[str, ...]:
    own = [place.id] if place and place.named else []
    return _unique([*own, *(each.party for each in inside if each.kind == "place" and each.named)])


def _mentions(connection: Connection, numbers: Sequence[int]) -> dict[int, _Around]:
    query = (
        select(
            mention.c.document, mention.c.start, mention.c.end, mention.c.local, local_party.c.named, party.c.key,
            party.c.kind,
        )
        .join(local_party, (local_party.c.document == mention.c.document) & (local_party.c.number == mention.c.local))
        .join(party, party.c.number == local_party.c.party)
        .where(mention.c.document.in_(bindparam("numbers", expanding=True)))
        .order_by(mention.c.document, mention.c.start, mention.c.end, mention.c.number)
    )  # fmt: skip
    found: dict[int, list[_Seen]] = defaultdict(list)
    named: dict[int, set[int]] = defaultdict(set)
    for row in connection.execute(query, {"numbers": list(numbers)}):
        found[row.document].append(_Seen(row.start, row.end, row.key, row.kind, row.named))
        if row.named:
            named[row.document].add(row.local)
    paragraphs = {number: tuple(part.span for part in layout_of(connection, number)[1]) for number in numbers}
    return {
        number: _Around(paragraphs[number], tuple(each.start for each in seen), tuple(seen), frozenset(named[number]))
        for number, seen in found.items()
    }


def _unique(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
