"""From a document to its analysis: sentences, mentions, who is who, dates, attributions, certainty.

`analyse` is the way in; analysis.py holds the shapes that everything here speaks of. Heavy libraries are imported
when the first document is analysed, not before.
"""

from whence.language.analysis import Analysis, Mention, MentionForm, PartyKind
from whence.language.pipeline import analyse, can_read

__all__ = ["Analysis", "Mention", "MentionForm", "PartyKind", "analyse", "can_read"]
