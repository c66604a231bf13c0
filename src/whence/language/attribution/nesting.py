"""Drafts to attributions: duplicates dropped, parents found, numbers given.

In: the drafts of all finders. Out: attributions in order of their cue.
Always: one attribution a cue; a parent's content holds the child's cue, and the smallest such content is the parent.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from whence.language.analysis import Attribution, Parse
from whence.language.attribution.draft import Draft, finish

# Which finder is believed where two give one cue: a quotation or block is surer than a parsed clause.
_RANK = {"direct": 0, "block": 1, "indirect": 2, "passive": 3, "according-to": 4, "noun": 5, "bracket": 6, "topic": 7}


def number(parse: Parse, drafts: Iterable[Draft]) -> tuple[Attribution, ...]:
    """The attributions of a text, in order of their cue words."""
    kept = sorted(_outer(one_a_cue(drafts)), key=lambda draft: (draft.cue_head, draft.start))
    parents = [_parent(kept, i) for i in range(len(kept))]
    return tuple(finish(parse, draft, i, parents[i]) for i, draft in enumerate(kept))


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


def _parent(drafts: Sequence[Draft], child: int) -> int | None:
    own = drafts[child]
    holders = [
        i for i, draft in enumerate(drafts)
        if i != child and draft.holds(own.cue_head) and not own.holds(draft.cue_head)
    ]  # fmt: skip
    return min(holders, key=lambda i: drafts[i].size, default=None)
