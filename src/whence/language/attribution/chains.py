"""The chain of sources at one place of a text.

In: the attributions of a text and an offset. Out: those whose content holds the offset, outermost first.
Always: content that only names a topic ("condemned the attack") or a plan that nobody voiced ("wants to leave") is
the report's own wording, and words without a source ("it is believed") have nobody to name: neither adds a link.
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.language.analysis import Attribution
from whence.language.attribution.intervals import Intervals

# A topic is the report's wording, an echo another party's answer to words that are not its own.
_NO_LINK = frozenset({"topic", "echo"})


def carries_words(attribution: Attribution) -> bool:
    """True where the content is in a source's own words or put into its mouth."""
    return attribution.source is not None and attribution.form not in _NO_LINK and attribution.act != "planned"


class Chains:
    """The attributions of a text, indexed by their content."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        spoken = [attribution for attribution in attributions if carries_words(attribution)]
        self._content = Intervals((span.start, span.end, a) for a in spoken for span in a.content)
        parents = {a.index: a.parent for a in attributions}
        self._order = {
            a.index: (-sum(len(span) for span in a.content), _depth(a.index, parents), a.index) for a in spoken
        }

    def at(self, offset: int) -> list[Attribution]:
        """The attributions whose content holds the offset, outermost first: the longer content, then the parent."""
        found = {attribution.index: attribution for attribution in self._content.over(offset)}
        return sorted(found.values(), key=lambda attribution: self._order[attribution.index])


def _depth(index: int, parents: dict[int, int | None]) -> int:
    """How many attributions stand above one; ends even where a caller's parents go in a circle."""
    depth, above = 0, parents.get(index)
    while above is not None and depth <= len(parents):
        depth, above = depth + 1, parents.get(above)
    return depth


def chain_at(attributions: Sequence[Attribution], offset: int) -> list[Attribution]:
    """The attributions whose content holds an offset (code points of the stored text), outermost first.

    To ask for many offsets of one text, make a `Chains` once and call its `at`.
    """
    return Chains(attributions).at(offset)
