"""How far an unnamed party's description reaches: "a number of fighters from the north (NF)", and no further.

In: a parse, which tokens lie in names, and a mention that is a description. Out: its span.
Always: counting words before it and complements behind it belong to it; relative clauses, joined phrases, dates and
bracketed references do not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from whence.language.analysis import LocalParty, Mention, MentionForm, Parse, PartyKind, Token
from whence.values import Span

_LONGEST = 160  # characters; longer noun phrases are sentences in disguise
_RIM = frozenset({",", "-", "--", "–", "—", ":", ";", "and", "or"})


class Descriptions:
    """Spans of descriptions in one parse. covering: the fullest mention over each token.

    partitives: lemmas that count what follows "of" ("a number of"); they begin the description.
    """

    def __init__(self, parse: Parse, covering: Mapping[int, Mention], partitives: Set[str] = frozenset()) -> None:
        self.partitives = partitives
        self.parse = parse
        self.tokens = parse.tokens
        self.covering = covering

    def span(self, mention: Mention) -> Span:
        """A description with all that says who: "a number of fighters from the north", without relative clauses."""
        top = self._counted_by(mention.head)
        first, end = self.parse.subtree(top)
        first = min(first, mention.first) if top != mention.head else self._after_joint(mention)
        last = max(top + 1, mention.last)
        stops = self._stops(top, mention)
        while last < end and last not in stops and self.tokens[last].start - self.tokens[first].start < _LONGEST:
            last += 1
        while last > mention.last and self.tokens[last - 1].text in _RIM:
            last -= 1
        if any(self.tokens[i].text == "(" for i in range(mention.last, last)) and self.tokens[last - 1].text != ")":
            last = next(
                (i + 1 for i in range(last, min(end + 1, len(self.tokens))) if self.tokens[i].text == ")"), last
            )
        return self.parse.span(first, last)

    def _after_joint(self, mention: Mention) -> int:
        """ "leader A and B-linked fighters", read as one phrase: it begins after the "and" that joins a name to it."""
        for i in range(mention.head - 1, mention.first, -1):
            before, after = self._name_at(i - 1), self._name_at(i + 1)
            joins = self.tokens[i].lower in {"and", "or"} and before is not None and after is not None
            if joins and before is not after:
                return i + 1
        return mention.first

    def _counted_by(self, head: int) -> int:
        """ "a number of fighters": the counting noun, for the description it counts."""
        prep = self.tokens[self.tokens[head].head]
        counter = self.tokens[prep.head]
        if self.tokens[head].dep == "pobj" and prep.lower == "of" and counter.lemma in self.partitives:
            return counter.i
        return head

    def _stops(self, top: int, mention: Mention) -> set[int]:
        """Tokens at which the phrase must end: clauses, joined phrases and dates that hang on it."""
        found: set[int] = set()
        stack = [top]
        while stack:
            for child in (self.tokens[i] for i in self.tokens[stack.pop()].children):
                first, _ = self.parse.subtree(child.i)
                if child.text == "(" and not self._acronym_at(child.i + 1):
                    found.add(child.i)
                if first >= mention.last and self._breaks_off(child, first, mention):
                    found.add(first)
                    found.add(first - 1 if self.tokens[first - 1].pos in {"PUNCT", "CCONJ", "ADP"} else first)
                stack.append(child.i)
        return found

    def _breaks_off(self, child: Token, first: int, mention: Mention) -> bool:
        apposed = child.dep == "appos" and self.tokens[first - 1].text in _RIM
        joined = child.dep in {"conj", "cc", "preconj"} and child.head == mention.head
        return child.dep in {"relcl", "advcl"} or apposed or joined or child.ent == "DATE"

    def _acronym_at(self, i: int) -> bool:
        """True where a bracket holds a group's other name, not a reference."""
        name = self.covering.get(i)
        return (
            name is not None
            and name.form is MentionForm.NAME
            and name.kind is PartyKind.GROUP
            and self.tokens[name.last].text == ")"
        )

    def _name_at(self, i: int) -> Mention | None:
        found = self.covering.get(i)
        return found if found is not None and found.form is MentionForm.NAME else None


def with_described_names(
    parse: Parse, mentions: Sequence[Mention], parties: Sequence[LocalParty]
) -> tuple[LocalParty, ...]:
    """The parties, those without a name called by their first description in full ("accounts linked to X")."""
    covering: dict[int, Mention] = {}
    for mention in mentions:
        for i in range(mention.first, mention.last):
            if i not in covering or mention.form is MentionForm.NAME:
                covering[i] = mention
    spans = Descriptions(parse, covering)
    return tuple(_described(parse, mentions, party, spans) for party in parties)


def _described(parse: Parse, mentions: Sequence[Mention], party: LocalParty, spans: Descriptions) -> LocalParty:
    first = mentions[party.mentions[0]] if party.mentions else None
    if party.names or party.members or first is None or first.form is not MentionForm.DESCRIPTION:
        return party
    return replace(party, name=" ".join(spans.span(first).of(parse.text).split()))
