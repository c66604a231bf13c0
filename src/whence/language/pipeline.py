"""Document to Analysis, by the pipeline of its language.

In: a Document. Out: an Analysis.
Always: the result depends on the document and on the shipped lists alone; a language without a pipeline gives an
analysis without findings, never one made with the wrong grammar.
"""

from __future__ import annotations

from whence.language.analysis import Analysis, Parse
from whence.reading.document import Document, ParagraphRole

# Documents whose language could not be told are read as English: short English posts are the usual case.
READABLE = frozenset({"en", "und", "ru", "ar"})


def can_read(document: Document) -> bool:
    """True where there is a pipeline for the document's language."""
    return document.metadata.language.code in READABLE


def analyse(document: Document) -> Analysis:
    """Parse, mentions, parties, dates and attributions of the document; empty where no pipeline reads it."""
    language = document.metadata.language
    if not can_read(document):
        return Analysis(document.id, language, Parse(document.text, [], []), (), (), (), ())
    return _PIPELINES.get(language.code, _analyse_english)(document)


def _analyse_russian(document: Document) -> Analysis:
    from whence.language import russian

    return russian.analyse(document)


def _analyse_arabic(document: Document) -> Analysis:
    from whence.language import arabic

    return arabic.analyse(document)


# What a pipeline needs is imported when the first document of its language comes.
_PIPELINES = {"ru": _analyse_russian, "ar": _analyse_arabic}


def _analyse_english(document: Document) -> Analysis:
    from whence.language.attribution import find_attributions
    from whence.language.dates import find_dates
    from whence.language.descriptions import with_described_names
    from whence.language.mentions import find_mentions
    from whence.language.parse_english import parse

    parsed = parse(document.text, [paragraph.span for paragraph in document.paragraphs])
    mentions, parties = find_mentions(parsed, _title(document))
    parties = with_described_names(parsed, mentions, parties)
    return Analysis(
        document=document.id,
        language=document.metadata.language,
        parse=parsed,
        mentions=mentions,
        parties=parties,
        dates=find_dates(parsed),
        attributions=find_attributions(parsed, document.paragraphs),
    )


def _title(document: Document) -> str:
    for paragraph in document.paragraphs:
        if paragraph.role is ParagraphRole.TITLE:
            return paragraph.span.of(document.text)
    return document.metadata.title
