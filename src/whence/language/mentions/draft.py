"""A mention while it is being found: the recogniser writes it, the later stages complete it.

In: nothing. Out: `Draft`, `Votes` and the words for kinds that are no party's.
Always: tokens first to last (last excluded) hold the head; votes are added up, never overwritten.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from whence.language.analysis import MentionForm, PartyKind

# The name of the kind that is none: a law, a language, a product. Wins votes only to be dropped.
OTHER = "other"
Votes = dict[str, float]


def add(votes: Votes, more: Mapping[str, float], weight: float = 1.0) -> None:
    """Add the votes of `more`, each times weight, to `votes`."""
    for kind, value in more.items():
        votes[kind] = votes.get(kind, 0.0) + value * weight


@dataclass(slots=True)
class Draft:
    """A mention in the making.

    key: folded words of a name, the same for two spellings that differ in case, articles and hyphens.
    votes: by kind, for this occurrence; heard: those of the parser's recogniser, which repeats its mistakes.  known: canonical name of the known entry, "" for none; sure: that entry
    is what the name means.  plural: it speaks of several.  title: tokens of a title before a person's name.
    noun: lemma of a description's head, or the pronoun's sort.  state: a body of a state or of states.
    """

    first: int
    last: int
    head: int
    sentence: int
    form: MentionForm
    rule: str
    kind: PartyKind = PartyKind.GROUP
    score: float = 0.5
    key: tuple[str, ...] = ()
    votes: Votes = field(default_factory=dict)
    heard: Votes = field(default_factory=dict)
    known: str = ""
    sure: bool = False
    plural: bool = False
    title: tuple[int, int] = (0, 0)
    noun: str = ""
    state: bool = False

    def all_votes(self) -> Votes:
        """The votes of this occurrence, the parser's among them."""
        total = dict(self.votes)
        add(total, self.heard)
        return total

    def leading(self) -> Votes:
        """The votes of the leading kind alone."""
        kind = self.lead()
        return {kind: self.all_votes()[kind]} if kind else {}

    def lead(self) -> str:
        """The kind with the most votes so far, "" without votes."""
        total = self.all_votes()
        return max(total, key=lambda kind: (total[kind], kind), default="")
