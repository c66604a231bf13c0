"""Datelines at the head of an article: "GAO, Mali, Oct 3 (MNA) -", "BAMAKO (Reuters) —".

In: a parse and the first token of a phrase. Out: the first token after a dateline that begins there.
Always: a dateline begins its paragraph and ends with a dash.
"""

from __future__ import annotations

import re

from whence.language.analysis import Parse

# Place in capitals, then anything short up to a dash.
_DATELINE = re.compile(r"[A-Z][A-Z' .-]{2,30}(?:[,/][^—–()]{0,40}?)?(?:\([^()]{2,40}\))? ?(?:--|[-—–]) ")


def after_dateline(parse: Parse, first: int) -> int:
    """The token after the dateline that begins at token `first`; `first` itself where there is none."""
    sentence = parse.sentences[parse.tokens[first].sent]
    begins = sentence.index == 0 or parse.sentences[sentence.index - 1].paragraph != sentence.paragraph
    if first != sentence.first or not begins:
        return first
    line = _DATELINE.match(parse.text, parse.tokens[first].start, sentence.span.end)
    if line is None:
        return first
    return next((token.i for token in parse.tokens[first : sentence.last] if token.start >= line.end()), first)
