"""Drafts to attributions: duplicates dropped, parents found, numbers given.

In: the drafts of all finders. Out: attributions in order of their cue.
Always: one attribution a cue; a parent's content holds the child's cue, and the smallest such content is the parent.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from whence.language.analysis import Attribution, Parse
from whence.language.attribution.draft import Draft, finish
from whence.language.attribution.intervals import Intervals

# Which finder is believed where two give one cue: a quotation or block is surer than a parsed clause.
_RANK = {
    "direct": 0,
    "block": 1,
    "indirect": 2,
    "passive": 3,
    "according-to": 2,
    "noun": 5,
    "bracket": 6,
    "echo": 6,
    "topic": 7,
}


def number(parse: Parse, drafts: Iterable[Draft]) -> tuple[Attribution, ...]:
    """The attributions of a text, in order of their cue words."""
    kept = sorted(_outer(one_a_cue(drafts)), key=lambda draft: (draft.cue_head, draft.start))
    by_cue = {draft.cue_head: i for i, draft in enumerate(kept)}
    content = Intervals((first, last, i) for i, draft in enumerate(kept) for first, last in draft.content)
    return tuple(finish(parse, draft, i, _parent(kept, i, by_cue, content)) for i, draft in enumerate(kept))


def one_a_cue(drafts: Iterable[Draft]) -> list[Draft]:
    """The surest draft of each cue."""
    best: dict[int, Draft] = {}
    for draft in drafts:
        other = best.get(draft.cue_head)
        if other is None or _RANK[draft.form] < _RANK[other.form]:
            best[draft.cue_head] = draft
    return list(best.values())


def _outer(drafts: Sequence[Draft]) -> list[Draft]:
    """Without those whose cue only carries another's: "refused" in "refused to say"."""
    carried = {i for draft in drafts for i in range(draft.cue[0], draft.cue_head) if draft.form != "bracket"}
    return [draft for draft in drafts if draft.cue_head not in carried]


def _parent(drafts: Sequence[Draft], child: int, by_cue: dict[int, int], content: Intervals[int]) -> int | None:
    own = drafts[child]
    if own.under in by_cue:
        return by_cue[own.under]
    holders = [i for i in content.over(own.cue_head) if i != child and not own.holds(drafts[i].cue_head)]
    return min(holders, key=lambda i: drafts[i].size, default=None)
