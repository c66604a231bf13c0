"""A name and a colon: headlines ("Army: rebels have left the town") and transcripts ("MR KIRBY: Thanks, everybody").

In: the parse and the paragraphs. Out: drafts whose cue is the colon.
Always: a headline is a title or heading, or a first line without a full stop; a transcript has two such paragraphs
or more; the words before the colon name somebody who can speak and hold no verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whence.language.analysis import Parse, Token
from whence.language.attribution.draft import Draft, Range, Speaker
from whence.language.attribution.lexicon import cues
from whence.language.attribution.phrases import QUOTES, sentences_by_paragraph, trim
from whence.reading.document import Paragraph, ParagraphRole

_LONGEST_NAME = 7
# A label in capitals: a title or two, a name.
_LABEL = re.compile(r"\s*([A-Z][A-Z.'’-]*(?: [A-Z][A-Z.'’-]*){0,4}):\s")
_SPEAKS = frozenset({"PERSON", "ORG", "NORP"})


def headlines(parse: Parse, paragraphs: Sequence[Paragraph]) -> Iterator[Draft]:
    """The attributions of titles by a colon."""
    for number, inside in enumerate(sentences_by_paragraph(parse, len(paragraphs))):
        if not inside or not _is_headline(parse, paragraphs, number):
            continue
        first, last = inside[0].first, inside[-1].last
        words = parse.tokens[first : min(inside[0].last, first + _LONGEST_NAME + 1)]
        colon = next((token.i for token in words if token.text == ":"), None)
        if colon is None or colon == first or colon + 2 >= last:
            continue
        draft = _draft(parse, (first, colon), (colon + 1, last))
        if draft is not None:
            yield draft


def transcripts(parse: Parse, paragraphs: Sequence[Paragraph]) -> list[Draft]:
    """Interviews and press conferences: each paragraph that a label opens belongs to who is named there."""
    drafts: list[Draft] = []
    for paragraph, inside in zip(paragraphs, sentences_by_paragraph(parse, len(paragraphs)), strict=True):
        label = _LABEL.match(paragraph.span.of(parse.text))
        if not inside or label is None or label.group(1).lower() in cues().no_label:
            continue
        words = parse.tokens[inside[0].first : inside[0].last]
        colon = next((token.i for token in words if token.text == ":"), None)
        if colon is None or colon == inside[0].first or colon + 1 >= inside[-1].last:
            continue
        speaker = Speaker(trim(parse, inside[0].first, colon), colon - 1)
        content = (trim(parse, colon + 1, inside[-1].last),)
        drafts.append(Draft(speaker, (colon, colon + 1), colon, ":", "said", content, "block", score=0.8))
    return drafts if len(drafts) > 1 else []


def _is_headline(parse: Parse, paragraphs: Sequence[Paragraph], number: int) -> bool:
    if paragraphs[number].role in (ParagraphRole.TITLE, ParagraphRole.HEADING):
        return True
    text = paragraphs[number].span.of(parse.text).strip()
    return number == 0 and len(text) < 160 and text[-1:] not in (".", ":")


def _draft(parse: Parse, name: Range, rest: Range) -> Draft | None:
    words = parse.tokens[name[0] : name[1]]
    head = next((token for token in reversed(words) if token.pos in ("NOUN", "PROPN")), None)
    if head is None or any(token.pos in ("VERB", "AUX") for token in words) or not _can_speak(words, head):
        return None
    quoted = any(token.text in QUOTES for token in parse.tokens[rest[0] : rest[1]])
    clause = any(token.pos in ("VERB", "AUX") for token in parse.tokens[rest[0] : rest[1]])
    if not (quoted or clause):
        return None
    speaker = Speaker(trim(parse, *name), head.i)
    colon = name[1]
    content = trim(parse, *rest)
    return Draft(speaker, (colon, colon + 1), colon, ":", "said", (content,), "indirect", score=0.6)


def _can_speak(words: list[Token], head: Token) -> bool:
    if head.ent in _SPEAKS:
        return True
    lemma = head.lemma.lower()
    return lemma in cues().unnamed or lemma in cues().media or lemma in cues().bodies
