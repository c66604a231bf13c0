""" "According to X", "in the words of X", "as X put it": sources that stand outside the clause they give.

In: a parse. Out: drafts of the form "according-to".
Always: the content is the clause the phrase belongs to, without the phrase; at the edge of a sentence it is the
whole sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from whence.language.analysis import Parse
from whence.language.attribution.draft import Draft, Range
from whence.language.attribution.lexicon import cues
from whence.language.attribution.phrases import sentence_range, trimmed, without
from whence.language.attribution.speakers import of_noun, outside

_VIEWS = frozenset({"word", "opinion", "view", "eye", "telling", "account", "judgement", "version", "estimate"})


def according(parse: Parse) -> Iterator[Draft]:
    """Every source given by a phrase of its own."""
    for token in parse.tokens:
        cue = _according_to(parse, token.i) or _in_the_words_of(parse, token.i)
        if cue is None:
            continue
        noun = next((child.i for child in parse.children(cue[1] - 1, "pobj")), None)
        if noun is None:
            continue
        speaker = of_noun(parse, noun)
        if speaker.words is None or outside(parse, speaker) or parse.tokens[noun].lemma in cues().no_source:
            continue
        speaker = replace(speaker, words=_before_semicolon(parse, speaker.words))
        phrase = (cue[0], max(speaker.words[1] if speaker.words else cue[1], cue[1]))
        content = _content(parse, phrase)
        if content:
            yield Draft(speaker, cue, cue[0], "according to", "said", content, "according-to")


def _according_to(parse: Parse, i: int) -> Range | None:
    if parse.tokens[i].lower == "according" and i + 1 < len(parse.tokens) and parse.tokens[i + 1].lower == "to":
        return i, i + 2
    return None


def _in_the_words_of(parse: Parse, i: int) -> Range | None:
    token = parse.tokens[i]
    if token.lower not in ("in", "by") or token.dep != "prep":
        return None
    for noun in parse.children(i, "pobj"):
        of = parse.children(noun.i, "prep")
        if noun.lemma in _VIEWS and of and of[0].lower == "of" and parse.subtree(noun.i)[0] == i + 1:
            return i, of[0].i + 1
    return None


def _content(parse: Parse, phrase: Range) -> tuple[Range, ...]:
    """The sentence where the phrase stands at its edge, else the clause it interrupts."""
    start, end = _part(parse, phrase)
    before = [token for token in parse.tokens[start : phrase[0]] if token.pos not in ("PUNCT", "CCONJ", "ADV")]
    if not before:
        return trimmed(parse, [(phrase[1], end)])
    after = [token for token in parse.tokens[phrase[1] : end] if token.pos != "PUNCT"]
    if not after:
        return trimmed(parse, [(start, phrase[0])])
    head = _verb_over(parse, phrase[0])
    first, last = parse.subtree(head) if head is not None else (start, end)
    return trimmed(parse, without([(first, last)], phrase))


def _before_semicolon(parse: Parse, words: Range) -> Range:
    first, last = words
    return first, next((token.i for token in parse.tokens[first:last] if token.text == ";"), last)


def _part(parse: Parse, phrase: Range) -> Range:
    """The sentence, or its part between semicolons, around the phrase."""
    start, end = sentence_range(parse, phrase[0])
    marks = [token.i for token in parse.tokens[start:end] if token.text == ";"]
    return max([start, *(i + 1 for i in marks if i < phrase[0])]), min([end, *(i for i in marks if i >= phrase[1])])


def _verb_over(parse: Parse, i: int) -> int | None:
    for _ in range(6):
        token = parse.tokens[i]
        if token.head == i:
            return i
        i = token.head
        if parse.tokens[i].pos in ("VERB", "AUX"):
            return i
    return None
