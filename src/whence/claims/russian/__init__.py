"""Claims of Russian reports: frames over natasha's parse.

`find_claims` is the way in. The files follow a reading: frames.py (which words signal what), grammar.py (who does what
to whom), ends.py (which party), verbs.py, role_nouns.py, aliases.py and speech.py (the constructions), complete.py
(whose words, how sure, when), find.py.
"""

from __future__ import annotations

from whence.claims.claim import Claim
from whence.language.analysis import Analysis
from whence.reading.document import Document

__all__ = ["find_claims"]


def find_claims(document: Document, analysis: Analysis) -> list[Claim]:
    """Every claim of a Russian document, in the order of their passages."""
    from whence.claims.russian.find import find_claims as find

    return find(document, analysis)
