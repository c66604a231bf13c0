"""Documents with their stored text, as outside programs read them: one JSON object each.

In: a document and its text. Out: an object with what is known of it, and the text to which all offsets refer.
Always: the text is whole, page furniture included, because offsets count through it.
"""

from __future__ import annotations

from typing import Any

from whence.ledger.records import DocumentSummary


def document_to_json(document: DocumentSummary) -> dict[str, Any]:
    """What is known of a document beside its text."""
    return {
        "document": document.id, "path": document.path, "title": document.title or None,
        "outlet": document.outlet or None, "author": document.author or None, "url": document.url or None,
        "archive_url": document.archive_url or None, "published": document.published_text,
        "captured": document.captured, "language": document.language, "media_type": document.media_type,
        "first_read": document.first_read, "mentions": document.mentions, "claims": document.claims,
    }  # fmt: skip


def text_to_json(document: DocumentSummary, text: str) -> dict[str, Any]:
    """The same, with the stored text."""
    return {**document_to_json(document), "text": text}
