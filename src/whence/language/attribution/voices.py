"""Whose voice a paragraph is in: that of a long quotation without marks, or the report's own.

In: a parse and the tokens of a paragraph. Out: a `Voice`.
Always: what a paragraph shows by its own words; where the quotation ends is for blocks.py to judge.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from whence.language.analysis import Parse, Sentence
from whence.language.attribution.lexicon import cues
from whence.language.attribution.speakers import author

WITHIN = frozenset({"we", "our", "ours", "us", "ourselves", "you", "your", "yours", "i", "my", "me", "mine", "o"})
# Where posts come from: whoever speaks of one from outside is the reporter.
_PUBLISHERS = frozenset({"channel", "account", "website", "newspaper", "outlet"})
_ITEM = re.compile(r"\s*(?:[-–—•*·▪●◦‣]+\s|--\s|\(?\d{1,2}[.)]\s|\(?[a-hivx]{1,3}[.)]\s)")


class Voice(Enum):
    """QUOTED: speaks as "we" or to "you".  OWN: the reporter's.  NEITHER: could be either's."""

    QUOTED = auto()
    OWN = auto()
    NEITHER = auto()


def is_item(text: str) -> bool:
    """True for a paragraph that opens with a bullet or a number."""
    return _ITEM.match(text) is not None


def addresses(text: str) -> bool:
    """True for a paragraph that opens by speaking to somebody: "Dear brothers", "In the name of"."""
    return text.lstrip(" \t\n\"“«'‘").lower().startswith(cues().address)


def voice(parse: Parse, sentences: Sequence[Sentence], marked: frozenset[int], reported: frozenset[int]) -> Voice:
    """The voice of a paragraph, given its sentences (one or more).

    marked: tokens that stand in quotation marks, which say nothing of the paragraph's own voice.
    reported: tokens of cues that report somebody else's words.
    """
    paragraph = sentences[0].first, sentences[-1].last
    text = parse.text[sentences[0].span.start : sentences[-1].span.end]
    if any(s.span.of(parse.text).lower().startswith(cues().own_voice) for s in sentences):
        return Voice.OWN
    if addresses(text):
        return Voice.QUOTED
    within = any(
        token.lower in WITHIN and token.i not in marked for token in parse.tokens[paragraph[0] : paragraph[1]]
    )
    if is_item(text):
        return Voice.QUOTED if within else Voice.NEITHER
    if _speaks_of_words(parse, sentences[0].first, sentences[0].last, within):
        return Voice.OWN
    if within:
        return Voice.QUOTED
    return Voice.OWN if any(cue in reported for cue in range(*paragraph)) else Voice.NEITHER


def _speaks_of_words(parse: Parse, first: int, last: int, within: bool) -> bool:
    """True where a sentence speaks of a post or a channel from outside: "JMA's post", "the statement from"."""
    for token in parse.tokens[first:last]:
        if token.lemma in _PUBLISHERS and not any(word.lower in WITHIN for word in parse.children(token.i, "poss")):
            return True
        if token.lemma not in cues().works or token.pos not in ("NOUN", "PROPN"):
            continue
        by = author(parse, token.i)
        if by is not None and parse.tokens[by].pos == "PRON":
            continue
        definite = any(child.lower in ("the", "this") for child in parse.children(token.i, "det"))
        if by is not None or (definite and not within):
            return True
    return False
