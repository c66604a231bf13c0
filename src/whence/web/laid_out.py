"""The parts of a document, kept for the next page of it.

In: a document and its text. Out: `Layout`, made or kept from before.
Always: what is kept belongs to one reading, and a reading never changes; a document that is read again is laid out
anew.
"""

from __future__ import annotations

from sqlalchemy import select

from whence.ledger import documents
from whence.ledger.records import DocumentSummary
from whence.ledger.tables import reading
from whence.reading.document import LineMark
from whence.web.asking import Asked
from whence.web.blocks import stretches
from whence.web.document_part import divided, longest
from whence.web.layouts import Layout


def laid_out(asked: Asked, document: DocumentSummary, text: str) -> Layout:
    """The layout of a document by its newest reading."""
    newest = select(reading.c.number).where(reading.c.document == document.number, reading.c.newest)
    number = int(asked.connection.scalar(newest) or 0)
    layout = asked.layouts.get(number)
    if layout is None:
        layout = _lay_out(asked, document, text)
        asked.layouts.keep(number, layout)
    return layout


def _lay_out(asked: Asked, document: DocumentSummary, text: str) -> Layout:
    lines, paragraphs, pages = documents.layout_of(asked.connection, document.number)
    most = longest(len(text), document.mentions, document.claims)
    furniture = sum(1 for line in lines if line.mark is LineMark.FURNITURE and line.span.of(text).strip())
    return Layout(tuple(divided(stretches(text, lines, paragraphs, pages), len(text), most)), furniture)
