"""Drafts to attributions: duplicates dropped, medium filled in, parents found, numbers given.

In: the drafts of all finders. Out: attributions in order of their cue.
Always: one attribution a cue; a parent's content holds the child's cue, and the smallest such content is the parent.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from whence.language.analysis import Attribution, Parse
from whence.language.attribution.draft import Draft, finish
from whence.language.attribution.lexicon import cues
from whence.language.attribution.phrases import noun_phrase
from whence.language.attribution.speakers import is_medium

# Which finder is believed where two give one cue: a quotation or block is surer than a parsed clause.
_RANK = {"direct": 0, "block": 1, "indirect": 2, "passive": 3, "according-to": 4, "noun": 5, "bracket": 6, "topic": 7}


def number(parse: Parse, drafts: Iterable[Draft]) -> tuple[Attribution, ...]:
    """The attributions of a text, in order of their cue words."""
    kept = sorted(_one_a_cue(drafts), key=lambda draft: (draft.cue_head, draft.start))
    kept = [_with_medium(parse, draft) for draft in kept]
    parents = [_parent(kept, i) for i in range(len(kept))]
    return tuple(finish(parse, draft, i, parents[i]) for i, draft in enumerate(kept))


def _one_a_cue(drafts: Iterable[Draft]) -> list[Draft]:
    best: dict[int, Draft] = {}
    for draft in drafts:
        other = best.get(draft.cue_head)
        if other is None or _RANK[draft.form] < _RANK[other.form]:
            best[draft.cue_head] = draft
    return list(best.values())


def _parent(drafts: Sequence[Draft], child: int) -> int | None:
    own = drafts[child]
    holders = [
        i for i, draft in enumerate(drafts)
        if i != child and draft.holds(own.cue_head) and not own.holds(draft.cue_head)
    ]  # fmt: skip
    return min(holders, key=lambda i: drafts[i].size, default=None)


def _with_medium(parse: Parse, draft: Draft) -> Draft:
    """Medium from the speaker's own words ("the post by X"), else from "in a statement", "on Twitter" at the cue."""
    if draft.medium is not None:
        return draft
    if draft.speaker.medium is not None:
        head = draft.speaker.medium
        return replace(draft, medium=cues().media[parse.tokens[head].lemma], medium_words=noun_phrase(parse, head, draft.cue[0]))
    for preposition in parse.children(draft.cue_head, "prep"):
        if preposition.lower not in ("in", "on", "via", "through", "to", "during", "at", "by"):
            continue
        for noun in parse.children(preposition.i, "pobj"):
            if noun.lower in cues().platforms:
                return replace(draft, medium=cues().platform_medium, medium_words=noun_phrase(parse, noun.i))
            if is_medium(noun):
                return replace(draft, medium=cues().media[noun.lemma], medium_words=_phrase(parse, noun.i, draft))
    return draft


def _phrase(parse: Parse, noun: int, draft: Draft) -> tuple[int, int]:
    first, last = noun_phrase(parse, noun)
    for piece in draft.content:
        if first <= piece[0] < last and piece[0] > noun:
            last = piece[0]
    return first, last
