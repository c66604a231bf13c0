"""Claims of Arabic reports: the few that the order of words proves without a parser.

`find_claims` is the way in: other names in brackets and after "المعروف باسم", who leads or speaks for a group where
title, group and person stand side by side, and what somebody is said to have said.
"""

from __future__ import annotations

from whence.claims.claim import Claim
from whence.language.analysis import Analysis
from whence.reading.document import Document

__all__ = ["find_claims"]


def find_claims(document: Document, analysis: Analysis) -> list[Claim]:
    """Every such claim of an Arabic document, in the order of their passages."""
    from whence.claims.arabic.find import find_claims as find

    return find(document, analysis)
