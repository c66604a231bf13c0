"""A mention while it is being found.

In: nothing. Out: `Draft`.
Always: tokens first to last (last excluded) hold the head; a draft of higher worth displaces those it overlaps.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from whence.language.analysis import MentionForm, Parse, PartyKind
from whence.language.russian.known import RussianName


@dataclass(slots=True)
class Draft:
    """known: the listed name it is, None for others. noun: lemma of a description's head, or the pronoun.

    worth: how sure the finder is; decides between overlapping drafts. title: nouns that stand before a person's name
    ("командир", "полковник"). plural: it speaks of several. acronym: it is written in capitals.
    """

    first: int
    last: int
    head: int
    kind: PartyKind
    rule: str
    worth: float
    form: MentionForm = MentionForm.NAME
    known: RussianName | None = None
    noun: str = ""
    title: frozenset[str] = field(default_factory=frozenset)
    plural: bool = False
    acronym: bool = False

    def overlaps(self, other: Draft) -> bool:
        """True where the two share a token."""
        return self.first < other.last and other.first < self.last


def head_of(parse: Parse, first: int, last: int) -> int:
    """The token of a stretch whose governor lies outside it; quotation marks are never heads."""
    for i in range(first, last):
        token = parse.tokens[i]
        if token.pos != "PUNCT" and (not first <= token.head < last or token.head == i):
            return i
    return first


def best(drafts: Iterable[Draft]) -> list[Draft]:
    """Drafts that do not overlap, in text order: the surest first, of equals the longest."""
    chosen: list[Draft] = []
    taken: set[int] = set()
    for draft in sorted(drafts, key=lambda d: (-d.worth, d.first - d.last, d.first)):
        if not any(i in taken for i in range(draft.first, draft.last)):
            chosen.append(draft)
            taken.update(range(draft.first, draft.last))
    return sorted(chosen, key=lambda d: d.first)
