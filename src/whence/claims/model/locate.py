"""Finding words in a text: as they stand, or apart from the forms of quotes, dashes and spaces.

In: words, and a stretch of a text. Out: where they stand, every place in order.
Always: `span.of(text)` is those words, letter by letter but for such forms; a place begins and ends between words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from whence.values import Span

_SAME = str.maketrans({
    **dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("‐‑‒–—−", "-"),
})  # fmt: skip
# Joiners, marks of direction and soft hyphens, which nobody sees and a model does not write.
_UNSEEN = frozenset("\u200b\u200c\u200d\u200e\u200f\u00ad\ufeff")


def places(words: str, text: str, within: Span) -> Iterator[Span]:
    """Where the words stand in that stretch of the text: exact places if there are any, else those alike."""
    words = words.strip()
    if not words:
        return
    exact = list(_between_words(_exact(words, text, within), text))
    yield from exact or _between_words(_alike(words, text, within), text)


def _exact(words: str, text: str, within: Span) -> Iterator[Span]:
    start = text.find(words, within.start, within.end)
    while start >= 0:
        yield Span(start, start + len(words))
        start = text.find(words, start + 1, within.end)


def _alike(words: str, text: str, within: Span) -> Iterator[Span]:
    wanted, _ = _plain(words)
    if not wanted:
        return
    plain, offsets = _plain(within.of(text))
    for match in re.finditer(re.escape(wanted), plain):
        yield Span(within.start + offsets[match.start()], within.start + offsets[match.end() - 1] + 1)


@lru_cache(maxsize=64)
def _plain(text: str) -> tuple[str, tuple[int, ...]]:
    """The text in plain forms, and for each of its characters where it stood."""
    kept: list[str] = []
    offsets: list[int] = []
    for i, mark in enumerate(text.translate(_SAME)):
        if mark in _UNSEEN:
            continue
        plain = " " if mark.isspace() else mark
        if plain == " " and (not kept or kept[-1] == " "):
            continue
        kept.append(plain)
        offsets.append(i)
    if kept and kept[-1] == " ":
        kept.pop()
        offsets.pop()
    return "".join(kept), tuple(offsets)


def _between_words(found: Iterator[Span], text: str) -> Iterator[Span]:
    for span in found:
        inside_first = span.start > 0 and text[span.start - 1].isalnum() and text[span.start].isalnum()
        inside_last = span.end < len(text) and text[span.end - 1].isalnum() and text[span.end].isalnum()
        if not inside_first and not inside_last:
            yield span
