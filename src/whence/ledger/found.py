"""What the rooms above hand to the ledger about one document.

In: a Document, its Analysis and its Claims. Out: `Found`, small enough to send from one process to another.
Always: the parse is left behind; nothing in the ledger or in a later room needs it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whence.claims.claim import Claim
from whence.language.analysis import Analysis, LocalParty, Mention
from whence.reading.document import Document


@dataclass(frozen=True, slots=True)
class Found:
    """One document and everything found in it by one pass of the program."""

    document: Document
    mentions: tuple[Mention, ...] = ()
    parties: tuple[LocalParty, ...] = ()
    claims: tuple[Claim, ...] = ()

    @classmethod
    def of(cls, document: Document, analysis: Analysis, claims: Sequence[Claim]) -> Found:
        """The document with its mentions, parties and claims, without the parse."""
        return cls(document, analysis.mentions, analysis.parties, tuple(distinct(claims).values()))


def distinct(claims: Iterable[Claim]) -> dict[str, Claim]:
    """Claims by id, in order of their place; of those that two rules found alike, the one read with more confidence."""
    best: dict[str, Claim] = {}
    for each in claims:
        key = each.id
        if key not in best or best[key].score < each.score:
            best[key] = each
    return dict(sorted(best.items(), key=lambda item: (item[1].passage, item[0])))
