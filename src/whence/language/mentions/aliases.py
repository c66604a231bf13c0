"""Two names of one party told in a sentence: "also known as", "nom de guerre", "calls herself A or B".

In: a Page and the decided names. Out: pairs of drafts. Always: both names are of one kind; a hedged phrase ("may be
the man known as", "reportedly also called") makes no pair, since a disputed alias merges nobody.
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.language.analysis import PartyKind
from whence.language.mentions.draft import Draft
from whence.language.mentions.page import Page

# Word sequences that stand between the two names, or directly before the second.
_CUES = (
    ("known", "as"), ("known", "by"), ("nom", "de", "guerre"), ("noms", "de", "guerre"), ("aka",), ("a.k.a",), ("a.k.a.",), ("alias",),
    ("real", "name"), ("birth", "name"), ("born",), ("goes", "by"), ("went", "by"), ("calls", "himself"), ("calls", "herself"), ("calls", "itself"),
    ("called", "itself"), ("calling", "itself"), ("calling", "himself"), ("calling", "herself"), ("formerly",), ("also", "called"), ("previously", "called"),
    ("renamed", "itself"), ("rebranded", "itself"), ("rebranded", "as"), ("nicknamed",), ("nickname",), ("kunya",), ("codename",), ("code", "name"), ("acronym",), ("abbreviated",), ("abbreviation",),
)  # fmt: skip
_HEDGES = frozenset({"may", "might", "could", "reportedly", "possibly", "allegedly", "believed", "perhaps", "thought",
                     "rumoured", "rumored", "supposedly", "not", "never", "n't", "maybe", "suspected", "fought"})  # fmt: skip
_LONGEST_GAP = 16
_LONGEST_CUE_GAP = 5


def alias_pairs(page: Page, named: Sequence[Draft]) -> list[tuple[Draft, Draft]]:
    """Pairs of names that a phrase between them says are one party's."""
    pairs = []
    for number, second in enumerate(named):
        for first in reversed(named[max(0, number - 4) : number]):
            if first.sentence != second.sentence or second.first - first.last > _LONGEST_GAP:
                break
            if first.kind is not second.kind or first.last > second.first or first.kind is PartyKind.PLACE:
                continue
            if _told(page, first, second):
                pairs.append((first, second))
                break
    return pairs


def _told(page: Page, first: Draft, second: Draft) -> bool:
    between = [page.tokens[i].lower for i in range(first.last, second.first)]
    if any(word in _HEDGES or word in (";", ".") for word in between):
        return False
    quiet = [word for word in between if word not in ('"', "“", "”", "(", ")", "'", ",")]
    if quiet == ["or"] and _after_calling(page, first):
        return True
    at = max((k + len(cue) for cue in _CUES for k in range(len(between)) if tuple(between[k : k + len(cue)]) == cue), default=-1)
    return at >= 0 and len(between) - at <= _LONGEST_CUE_GAP and "and" not in between[at:]


def _after_calling(page: Page, draft: Draft) -> bool:
    before = [page.tokens[i].lower for i in range(max(0, draft.first - 4), draft.first)]
    return any(word in ("as", "called", "calls", "itself", "himself", "herself", "named", "alias") for word in before)
