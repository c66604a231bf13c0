"""The list of documents.

In: the ledger and a number of a page of the list. Out: `DocumentsPage`.
Always: in order of path, so that two ledgers of the same reports show them alike.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from whence.errors import RequestError
from whence.ledger.records import DocumentSummary
from whence.values import Language
from whence.web import wording
from whence.web.addresses import document_address, with_query
from whence.web.asking import AskedLedger
from whence.web.shown import shown

_PER_PAGE = 100


@shown
class DocumentRow:
    """A document on one line."""

    id: str
    """Its SHA-256."""
    address: str
    """Its page."""
    title: str
    """Its title, else its path."""
    outlet: str
    """Who published it; may be empty."""
    author: str
    """Who wrote it; may be empty."""
    published: str
    """When, in words; may be empty."""
    edtf: str
    """When, in EDTF; may be empty."""
    language: str
    """Its language, in English."""
    path: str
    """The file it was read from."""
    mentions: int
    """How many mentions were found."""
    claims: int
    """How many claims were found."""


@shown
class Pages:
    """A place in a long list."""

    number: int
    """This page of the list, from 1."""
    total: int
    """How many pages there are."""
    before: str | None
    """The address of the page before."""
    after: str | None
    """The address of the page after."""


@shown
class DocumentsPage:
    """The documents of the ledger."""

    total: int
    """How many there are."""
    documents: tuple[DocumentRow, ...]
    """Those of this page."""
    pages: Pages
    """Where in the list this is."""


PageNumber = Annotated[int, Query(ge=1, le=1_000_000, description="Which page of the list, from 1.")]


def documents_page(asked: AskedLedger, page: PageNumber = 1) -> DocumentsPage:
    """The documents of the ledger, a hundred at a time."""
    total = asked.views.summary().documents
    pages = pages_of("/documents", page, total, _PER_PAGE)
    rows = asked.views.documents(_PER_PAGE, (page - 1) * _PER_PAGE)
    return DocumentsPage(total, tuple(document_row(each) for each in rows), pages)


def pages_of(path: str, number: int, total: int, size: int, what: str = "page") -> Pages:
    """The pages around one page of a list of `total`, `size` at a time. what: its name in the address.

    Raises RequestError where there is no such page.
    """
    last = max(1, -(-total // size))
    if number > last:
        raise RequestError(f"{what} {number}", f"the last is {last}", "Start from the first.")
    before = with_query(path, **{what: number - 1}) if number > 1 else None
    after = with_query(path, **{what: number + 1}) if number < last else None
    return Pages(number, last, before, after)


def document_row(document: DocumentSummary) -> DocumentRow:
    """A document on one line."""
    return DocumentRow(
        id=document.id, address=document_address(document.id), title=document.name, outlet=document.outlet,
        author=document.author, published=wording.published_words(document.published),
        edtf=document.published_text or "", language=Language(document.language).name, path=document.path,
        mentions=document.mentions, claims=document.claims,
    )  # fmt: skip
