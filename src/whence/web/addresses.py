"""The addresses of pages.

In: ids and spans. Out: paths that can be shared: they mean the same tomorrow and in a copy of the ledger.
Always: made from hexadecimal ids and numbers alone, so that nothing from a report gets into an address.
"""

from __future__ import annotations

from urllib.parse import urlencode

from whence.values import Span

# Digits of a document's SHA-256 in an address: 64 bits, which no two documents of one ledger share by chance.
_DOCUMENT_DIGITS = 16


def document_address(document: str, passage: Span | None = None) -> str:
    """A document, opened at a passage where one is given: the server marks it, with or without script."""
    address = f"/documents/{document[:_DOCUMENT_DIGITS]}"
    if passage is None:
        return address
    return f"{address}?passage={passage.start}-{passage.end}#{passage_anchor(passage)}"


def passage_anchor(passage: Span) -> str:
    """The name of a passage within the page of its document."""
    return f"passage-{passage.start}-{passage.end}"


def original_address(document: str) -> str:
    """The bytes of a document as found, as an inert download."""
    return f"/documents/{document[:_DOCUMENT_DIGITS]}/original"


def party_address(party: str) -> str:
    """A party."""
    return f"/parties/{party}"


def claim_address(claim: str) -> str:
    """A claim."""
    return f"/claims/{claim}"


def with_query(path: str, **query: object) -> str:
    """A path with those parts of a query that are neither None nor empty."""
    kept = {name: value for name, value in query.items() if value not in (None, "")}
    return f"{path}?{urlencode(kept)}" if kept else path
