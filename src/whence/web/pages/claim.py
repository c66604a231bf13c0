"""One claim: its passage in the text around it, its voices, its days, why it was read so.

In: the id of a claim. Out: `ClaimPage`.
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.ledger import documents
from whence.reading.document import Paragraph
from whence.values import Span
from whence.web.asking import AskedLedger, Id
from whence.web.claim_shown import ClaimShown, claim_shown
from whence.web.shown import shown

# Characters on either side of a passage: about four lines.
_CONTEXT = 400


@shown
class ClaimPage:
    """Everything about one claim."""

    claim: ClaimShown
    """The claim."""
    before: str
    """The text before its passage, in the same paragraph."""
    passage: str
    """The passage."""
    after: str
    """The text after it."""
    page: int | None
    """The page of a paged document."""
    language: str
    """The code of the document's language."""
    recorded: str
    """When the claim was first read, in UTC."""
    version: str
    """The version of the program that read it."""


def claim_page(asked: AskedLedger, claim: Id) -> ClaimPage:
    """One claim with its passage, its voices and why it was read so."""
    record = asked.views.claim(claim)
    number, span = record.document.number, record.claim.passage
    text = documents.text_of(asked.connection, number)
    _, paragraphs, pages = documents.layout_of(asked.connection, number)
    around = _around(paragraphs, span)
    page = next((each.number for each in pages if each.span.start <= span.start < each.span.end), None)
    return ClaimPage(
        claim=claim_shown(record), before=text[around.start : span.start], passage=span.of(text),
        after=text[span.end : around.end], page=page, language=record.document.language,
        recorded=record.recorded, version=record.version,
    )  # fmt: skip


def _around(paragraphs: Sequence[Paragraph], span: Span) -> Span:
    """The passage with what stands around it in its paragraph."""
    whole = next((part.span for part in paragraphs if part.span.contains(span)), span)
    return Span(max(whole.start, span.start - _CONTEXT), min(whole.end, span.end + _CONTEXT))
