"""Arabic reports: names by lists and head-words, plain dates, and who said what where a verb of speech names its speaker.

There is no tagger or parser for Arabic among the packages that work offline: what is read is what lists and fixed
orders of words prove, and no more (docs/why/limits.md says what is missing). `analyse` is the way in.
"""

from __future__ import annotations

from whence.language.analysis import Analysis
from whence.reading.document import Document

__all__ = ["analyse"]


def analyse(document: Document) -> Analysis:
    """Words, mentions, parties, dates and attributions of an Arabic document."""
    from whence.language.arabic.attribution import find_attributions
    from whence.language.arabic.dates import find_dates
    from whence.language.arabic.mentions import find_mentions
    from whence.language.arabic.parse import parse

    parsed = parse(document.text, [paragraph.span for paragraph in document.paragraphs])
    mentions, parties = find_mentions(parsed)
    return Analysis(
        document=document.id, language=document.metadata.language, parse=parsed, mentions=mentions, parties=parties,
        dates=find_dates(parsed), attributions=find_attributions(parsed, mentions),
    )  # fmt: skip
