"""Footnotes of a page, numbered as they come up.

In: an address of a passage, its document, its words. Out: a number, and at the end the list.
Always: numbers run from 1 without gaps, in order of the page.
"""

from __future__ import annotations

from whence.web.claim_shown import ClaimShown, SourceDocument
from whence.web.shown import shown


@shown
class Footnote:
    """Where a row of the page stands."""

    number: int
    """Its number on this page."""
    address: str
    """The document, opened at the passage."""
    document: SourceDocument
    """The document."""
    quote: str
    """The passage; empty where only a name is meant."""


class Footnotes:
    """The footnotes of one page."""

    def __init__(self) -> None:
        self._made: list[Footnote] = []

    def add(self, address: str, document: SourceDocument, quote: str = "") -> int:
        """A new footnote; its number."""
        self._made.append(Footnote(len(self._made) + 1, address, document, quote))
        return len(self._made)

    def of_claim(self, claim: ClaimShown) -> int:
        """A new footnote for a claim; its number."""
        return self.add(claim.passage.address, claim.passage.document, claim.passage.quote)

    @property
    def all(self) -> tuple[Footnote, ...]:
        """All of them, in order."""
        return tuple(self._made)
