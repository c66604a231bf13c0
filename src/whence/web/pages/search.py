"""Search: parties by name first, then claims and passages that hold the words.

In: words, all of which must occur; "phrases in quotes". Out: `SearchPage`.
Always: no words, no search: the page then shows the box alone.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from whence.ledger.records import PassageHit
from whence.values import Span
from whence.web.addresses import document_address
from whence.web.asking import AskedLedger
from whence.web.claim_shown import ClaimShown, SourceDocument, claim_shown, source_document
from whence.web.pages.desk import PartyRow, party_row
from whence.web.shown import shown

_PARTIES, _FIRST, _MOST = 8, 20, 200
# Characters of a long paragraph that are shown around the first word found.
_AROUND = 200


@shown
class Piece:
    """A piece of a passage."""

    text: str
    """Its characters."""
    found: bool
    """True for a word that was looked for."""


@shown
class Hit:
    """A paragraph that holds the words."""

    document: SourceDocument
    """Where it stands."""
    address: str
    """The document, opened here."""
    start: int
    """First character of the paragraph."""
    end: int
    """The character after its last."""
    page: int | None
    """The page of a paged document."""
    pieces: tuple[Piece, ...]
    """What is shown of it, in pieces."""


@shown
class SearchPage:
    """What was found."""

    words: str
    """The words looked for; empty where there are none."""
    parties: tuple[PartyRow, ...]
    """Parties with such a name, the most reported first."""
    claims: tuple[ClaimShown, ...]
    """Claims whose passage or parties hold the words, best first."""
    claims_total: int
    """How many such claims there are."""
    passages: tuple[Hit, ...]
    """Paragraphs that hold the words, best first."""
    passages_total: int
    """How many such paragraphs there are."""
    limit: int
    """How many of each are shown at most."""


Words = Annotated[str, Query(max_length=300, description='Words that must all occur; "phrases in quotes".')]
Limit = Annotated[int, Query(ge=1, le=_MOST, description="How many claims and passages to show at most.")]


def search_page(asked: AskedLedger, q: Words = "", limit: Limit = _FIRST) -> SearchPage:
    """Parties, claims and passages that hold all the words."""
    if not any(letter.isalnum() for letter in q):
        return SearchPage(q.strip(), (), (), 0, (), 0, limit)
    parties = asked.views.find_parties(q.strip('" '), _PARTIES)
    found = asked.views.search(q, limit)
    return SearchPage(
        words=q.strip(), parties=tuple(party_row(each) for each in parties),
        claims=tuple(claim_shown(each) for each in found.claims), claims_total=found.claims_total,
        passages=tuple(_hit(each) for each in found.passages), passages_total=found.passages_total, limit=limit,
    )  # fmt: skip


def _hit(hit: PassageHit) -> Hit:
    span = hit.span
    return Hit(
        source_document(hit.document), document_address(hit.document.id, span), span.start, span.end, hit.page,
        tuple(_pieces(hit)),
    )  # fmt: skip


def _pieces(hit: PassageHit) -> list[Piece]:
    first, last = _window(hit)
    pieces, at = [Piece("… ", False)] if first > hit.span.start else [], first
    for mark in hit.marks:
        if mark.start < at or mark.end > last:
            continue
        pieces += [Piece(_of(hit, Span(at, mark.start)), False), Piece(_of(hit, mark), True)]
        at = mark.end
    pieces += [Piece(_of(hit, Span(at, last)), False)]
    pieces += [Piece(" …", False)] if last < hit.span.end else []
    return [piece for piece in pieces if piece.text]


def _window(hit: PassageHit) -> tuple[int, int]:
    """What to show of a paragraph: all of a short one, else what stands around the first word found."""
    start, end = hit.span.start, hit.span.end
    if end - start <= 3 * _AROUND:
        return start, end
    middle = hit.marks[0].start if hit.marks else start
    first = max(start, middle - _AROUND)
    return first, min(end, first + 3 * _AROUND)


def _of(hit: PassageHit, span: Span) -> str:
    return span.shifted(-hit.span.start).of(hit.text)
