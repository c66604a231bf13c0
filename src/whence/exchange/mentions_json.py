"""Mentions as outside programs read them: one JSON object each.

In: a document and a `MentionRecord`. Out: path, start, end, text, kind, form, party, name, document.
Always: `text` is the slice of the document's stored text from start to end, in code points.
"""

from __future__ import annotations

from typing import Any

from whence.ledger.records import DocumentSummary, MentionRecord


def mention_to_json(document: DocumentSummary, mention: MentionRecord) -> dict[str, Any]:
    """The export form of a mention with today's party."""
    return {
        "path": document.path, "start": mention.span.start, "end": mention.span.end, "text": mention.text,
        "kind": mention.kind, "form": mention.form, "party": mention.party.id, "name": mention.party.name,
        "document": document.id,
    }  # fmt: skip
