"""A mention of an Arabic text while it is being found. In: nothing. Out: `Draft`, `best`.

Always: of drafts that overlap the surest stays, of equals the longest.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from whence.language.analysis import MentionForm, Parse, PartyKind, Token
from whence.language.arabic.known import ArabicName


@dataclass(slots=True)
class Draft:
    """first, last: its tokens, last excluded. known: the listed name it is. title: tokens before a person's name."""

    first: int
    last: int
    kind: PartyKind
    rule: str
    worth: float
    form: MentionForm = MentionForm.NAME
    known: ArabicName | None = None


def best(drafts: Iterable[Draft]) -> list[Draft]:
    """Drafts that do not overlap, in text order."""
    chosen: list[Draft] = []
    taken: set[int] = set()
    for draft in sorted(drafts, key=lambda d: (-d.worth, d.first - d.last, d.first)):
        if not any(i in taken for i in range(draft.first, draft.last)):
            chosen.append(draft)
            taken.update(range(draft.first, draft.last))
    return sorted(chosen, key=lambda d: d.first)


def sentence_end(parse: Parse, token: Token) -> int:
    """The token index just behind the sentence of a token."""
    return parse.sentences[token.sent].last
