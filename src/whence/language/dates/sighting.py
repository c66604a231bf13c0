"""A sentence prepared for the patterns, and what they see in it.

In: a Parse and one of its sentences. Out: `Line` and `Sighting`.
Always: a line's characters stand one for one for those of its sentence, in lower case with straight quotes and short
dashes; offsets in this sub-package count from the sentence's start until the expression is made.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from whence.language.analysis import Parse, Sentence, Token
from whence.language.dates.reading import Reading

_WORD = re.compile(r"[^\W_]+|'(?=\d)")
_ODD = str.maketrans("‘’‛`´–—−‐‑\u00a0\u2009\u202f", "'''''-----   ")


@dataclass(frozen=True, slots=True)
class Sighting:
    """An expression while it is being read. start to end: its characters in the sentence; core: where the date
    itself starts, after "since the". aside: it stands in brackets. pattern: the name of the pattern. relation: see DateExpression."""

    start: int
    end: int
    core: int
    reading: Reading
    pattern: str
    relation: str
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence. text: its characters, made plain. words: offset and word, in order. starts: of its tokens."""

    parse: Parse
    sentence: Sentence
    text: str
    words: list[tuple[int, str]]
    starts: list[int]

    @property
    def base(self) -> int:
        """Where the sentence starts in the document."""
        return self.sentence.span.start

    def token_at(self, offset: int) -> Token:
        """The token in which a character of the sentence stands."""
        return self.parse.tokens[self.sentence.first + max(0, bisect_right(self.starts, offset) - 1)]

    def original(self, start: int, end: int) -> str:
        """The sentence's own characters, as written."""
        return self.parse.text[self.base + start : self.base + end]


def line_of(parse: Parse, sentence: Sentence) -> Line:
    """The sentence as a line."""
    span = sentence.span
    plain = span.of(parse.text).translate(_ODD)
    lower = plain.lower()
    if len(lower) != len(plain):  # "İ" becomes two characters in lower case
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
    words = [(match.start(), match[0]) for match in _WORD.finditer(lower)]
    starts = [token.start - span.start for token in parse.tokens[sentence.first : sentence.last]]
    return Line(parse, sentence, lower, words, starts)
