"""Russian reports: from a document to its analysis, with natasha's models and our own tables.

`analyse` is the way in; what it needs is loaded when the first Russian document comes. The files follow a reading:
parse.py, then names (quoted.py, headed.py, known.py, recognised.py, aliases.py, names.py), who is who (clusters.py,
descriptions.py, referents.py, nominative.py, assemble.py), dates.py, and whose words (attributed.py, direct.py,
reported.py, according.py, attribution.py). certainty.py judges a predicate for the claims room.
"""

from __future__ import annotations

from whence.language.analysis import Analysis, MentionForm, PartyKind
from whence.reading.document import Document

__all__ = ["analyse"]


def analyse(document: Document) -> Analysis:
    """Parse, mentions, parties, dates and attributions of a Russian document."""
    from whence.language.russian.attribution import find_attributions
    from whence.language.russian.dates import find_dates
    from whence.language.russian.mentions import find_mentions
    from whence.language.russian.parse import parse

    parsed = parse(document.text, [paragraph.span for paragraph in document.paragraphs])
    mentions, parties = find_mentions(parsed)
    named = [m.span for m in mentions if m.form is MentionForm.NAME and m.kind in {PartyKind.PERSON, PartyKind.GROUP}]
    dates = tuple(date for date in find_dates(parsed) if not any(span.overlaps(date.span) for span in named))
    return Analysis(
        document=document.id, language=document.metadata.language, parse=parsed, mentions=mentions, parties=parties,
        dates=dates, attributions=find_attributions(parsed, mentions),
    )  # fmt: skip
