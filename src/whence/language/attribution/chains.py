"""The chain of sources at one place of a text.

In: the attributions of a text and an offset. Out: those whose content holds the offset, outermost first.
Always: content that only names a topic ("condemned the attack") or a plan that nobody voiced ("wants to leave") is
the report's own wording, and words without a source ("it is believed") have nobody to name: neither adds a link.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from whence.language.analysis import Attribution


def carries_words(attribution: Attribution) -> bool:
    """True where the content is in a source's own words or put into its mouth."""
    return attribution.source is not None and attribution.form != "topic" and attribution.act != "planned"


class Chains:
    """The attributions of a text, sorted so that those over an offset are found without looking at all.

    Pieces of content are sorted by their start, each with the furthest end so far: a search goes back from the
    offset until nothing before can reach it.
    """

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        spoken = [attribution for attribution in attributions if carries_words(attribution)]
        pieces = [(span.start, span.end, attribution) for attribution in spoken for span in attribution.content]
        pieces.sort(key=lambda piece: piece[0])
        self._starts = [start for start, _, _ in pieces]
        self._pieces = pieces
        self._sizes = {a.index: sum(len(span) for span in a.content) for a in spoken}
        self._reach: list[int] = []
        for _, end, _ in pieces:
            self._reach.append(max(end, self._reach[-1] if self._reach else 0))

    def at(self, offset: int) -> list[Attribution]:
        """The attributions whose content holds the offset, outermost (the longest) first."""
        found: dict[int, Attribution] = {}
        i = bisect_right(self._starts, offset) - 1
        while i >= 0 and self._reach[i] > offset:
            _, end, attribution = self._pieces[i]
            if end > offset:
                found[attribution.index] = attribution
            i -= 1
        return sorted(found.values(), key=lambda attribution: (-self._sizes[attribution.index], attribution.index))


def chain_at(attributions: Sequence[Attribution], offset: int) -> list[Attribution]:
    """The attributions whose content holds an offset (code points of the stored text), outermost first.

    To ask for many offsets of one text, make a `Chains` once and call its `at`.
    """
    return Chains(attributions).at(offset)
