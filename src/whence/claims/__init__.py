"""From an analysis to claims: kinds, frames, constructions, chains, dates.

`find_claims` is the way in. The files follow a reading: frames.py (which words signal what), grammar.py (who does
what to whom), ends.py (which party), the constructions (predicates, role_nouns, modifiers, aliases, whereabouts,
speech), complete.py (whose words, how sure, when). What reading needs is imported when the first document is read,
so that looking at stored claims costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whence.claims.claim import Claim, Details, End, SourceLink, When
from whence.claims.kinds import Family, Kind, kinds

if TYPE_CHECKING:
    from whence.claims.frames import Frames
    from whence.language.analysis import Analysis
    from whence.reading.document import Document

__all__ = ["Claim", "Details", "End", "Family", "Kind", "SourceLink", "When", "find_claims", "kinds"]


def find_claims(document: Document, analysis: Analysis, frames: Frames | None = None) -> list[Claim]:
    """Every claim of the document that the frames can read, in the order of their passages.

    frames: the shipped ones where None is given (`whence.claims.frames.with_folder` adds a user's own).
    """
    from whence.claims.find import find_claims as find

    return find(document, analysis, frames)
