"""The chain of sources at one place of a text.

In: the attributions of a text and an offset. Out: those whose content holds the offset, outermost first.
Always: an attribution whose content only names a topic ("condemned the attack") speaks for nothing and is left out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from whence.language.analysis import Attribution

# Forms whose content is not in the source's words.
_NOT_WORDS = frozenset({"topic"})


class Chains:
    """The attributions of a text, sorted so that those over an offset are found without looking at all."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        pieces = [
            (span.start, span.end, attribution.index, attribution)
            for attribution in attributions
            if attribution.form not in _NOT_WORDS
            for span in attribution.content
        ]
        self._pieces = sorted(pieces, key=lambda piece: piece[:3])
        self._starts = [piece[0] for piece in self._pieces]
        self._reach: list[int] = []
        for _, end, _, _ in self._pieces:
            self._reach.append(max(end, self._reach[-1] if self._reach else 0))

    def at(self, offset: int) -> list[Attribution]:
        """The attributions whose content holds the offset, outermost first."""
        found: dict[int, tuple[int, Attribution]] = {}
        i = bisect_right(self._starts, offset) - 1
        while i >= 0 and self._reach[i] > offset:
            start, end, index, attribution = self._pieces[i]
            if end > offset:
                size = sum(len(span) for span in attribution.content)
                found[index] = (size, attribution)
            i -= 1
        return [attribution for _, attribution in sorted(found.values(), key=lambda pair: (-pair[0], pair[1].index))]


def chain_at(attributions: Sequence[Attribution], offset: int) -> list[Attribution]:
    """The attributions whose content holds an offset (code points of the stored text), outermost first.

    To ask for many offsets of one text, make a `Chains` once and call its `at`.
    """
    return Chains(attributions).at(offset)
