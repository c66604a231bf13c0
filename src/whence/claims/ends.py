"""From the token that heads a noun phrase to the end of a claim: which party it is, or which words.

In: a token index of the parse, and the kinds of end a claim takes. Out: `End`s, one for each member of a list.
Always: an end that is a party carries the mention it was read from; a list ("X, Y and Z"), a partitive ("some of
the fighters"), an "including" and a classifier ("the Z group") are looked through, and a bare classifier with named
members gives the members.
"""

from __future__ import annotations

from collections.abc import Collection

from whence.claims.claim import End
from whence.claims.grammar import Grammar
from whence.claims.words import words
from whence.language.analysis import Analysis, Mention, MentionForm, PartyKind
from whence.language.descriptions import Descriptions

ANY = frozenset({"person", "group", "people", "place", "outlet", "account", "text"})
_LIST_MARKERS = frozenset({"including", "include", "like", "such", "namely", "particularly", "notably", "especially"})


class EndFinder:
    """Ends of claims in one analysed document."""

    def __init__(self, analysis: Analysis, grammar: Grammar) -> None:
        self.analysis = analysis
        self.grammar = grammar
        self.parse = analysis.parse
        self.tokens = analysis.parse.tokens
        self.heading: dict[int, Mention] = {}
        # Parties without a name whom the text names once: "one militant, who goes by the name X".
        self.identified: dict[int, int] = {}
        self.covering: dict[int, Mention] = {}
        for mention in analysis.mentions:
            held = self.heading.get(mention.head)
            if held is None or _rank(mention) > _rank(held):
                self.heading[mention.head] = mention
            for i in range(mention.first, mention.last):
                other = self.covering.get(i)
                if other is None or _rank(mention) > _rank(other):
                    self.covering[i] = mention
        self.descriptions = Descriptions(self.parse, self.covering, words("partitives"))

    # ---------------------------------------------------------------- parties
    def mention(self, i: int) -> Mention | None:
        """The mention that token i heads, or the name it lies in."""
        found = self.heading.get(i)
        cover = self.covering.get(i)
        if (
            cover is not None
            and cover.form is MentionForm.NAME
            and (found is None or found.form is not MentionForm.NAME)
        ):
            return cover
        if found is None and cover is not None and cover.form is MentionForm.DESCRIPTION and i < cover.head:
            # "a group of factions" is counted from "group" on, whichever of the two heads the mention.
            first, last = self.parse.subtree(i)
            return cover if first <= cover.head < last else None
        return found

    def bears_name(self, mention: Mention) -> bool:
        """True where the text has a name for the party of this mention."""
        return bool(self.analysis.parties[mention.party].names) or mention.party in self.identified

    def covering_name(self, i: int) -> Mention | None:
        """The name that token i is a part of, None for common words."""
        cover = self.covering.get(i)
        return cover if cover is not None and cover.form is MentionForm.NAME else None

    def named(self, i: int) -> Mention | None:
        """The name that says who the noun phrase headed by i is: itself, or a name beside its classifier."""
        found = self.mention(i)
        if found is not None and found.form is not MentionForm.DESCRIPTION:
            return found
        return self._beside(i) or found

    def _beside(self, i: int) -> Mention | None:
        """ "faction Jaish X", "the X group", "a faction, X": the name that stands beside a common noun."""
        token = self.tokens[i]
        after = self.covering.get(i + 1)
        if after is not None and _is_name(after) and after.first == i + 1 and token.lemma in words("classifiers"):
            return after
        if token.lemma in words("place_nouns"):
            for prep in self.parse.children(i, "prep"):
                for thing in self.parse.children(prep.i, "pobj") if prep.lower == "of" else ():
                    near = self.mention(thing.i)
                    if near is not None and _is_name(near) and near.kind is PartyKind.PLACE:
                        return near
        for part in self.parse.children(i, "compound", "nmod", "appos"):
            near = self.mention(part.i)
            if near is None or not _is_name(near):
                continue
            if part.dep == "appos" and part.i > i and _compatible(near, self.mention(i)):
                return near
            fits = token.lemma in words("place_nouns" if near.kind is PartyKind.PLACE else "classifiers")
            described = self.heading.get(i)
            fits = fits and (described is None or described.kind is near.kind)  # "X militants" are not X
            if part.dep != "appos" and near.last == i and fits and _group_like(near):
                return near
        return None

    def parties(self, i: int, kinds: Collection[str], depth: int = 0) -> list[Mention]:
        """Every party that the noun phrase headed by i names, of one of the kinds; lists are spread out."""
        found: list[Mention] = []
        for j in self.members(i):
            found.extend(m for m in self._parties_of(j, kinds, depth) if m not in found)
        return found

    def members(self, i: int) -> list[int]:
        """The heads of a list: i and what is coordinated with it."""
        heads, queue = [i], [i]
        while queue:
            current = queue.pop()
            for token in self.parse.children(current, "conj"):
                if self._hyphenated(token.i):
                    continue  # "A and B-linked fighters": B is no member of the list
                if token.pos in {"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X"} and token.i not in heads:
                    heads.append(token.i)
                    queue.append(token.i)
        return heads

    def _hyphenated(self, i: int) -> bool:
        name = self.covering_name(i)
        return name is not None and name.last < len(self.tokens) and self.tokens[name.last].text == "-"

    def _parties_of(self, i: int, kinds: Collection[str], depth: int) -> list[Mention]:
        listed = self._listed(i, kinds, depth)
        if listed:
            return listed
        found = self.named(i)
        if found is not None and found.kind in kinds and not self._is_partitive(i, found):
            return [found]
        if depth < 3:
            inner = self._inside(i)
            counted = inner is not None and self.tokens[i].pos == "NUM" and self.tokens[inner].pos == "PRON"
            inside = self.parties(inner, kinds, depth + 1) if inner is not None and not counted else []
            if inside:
                return inside
        if found is not None and found.kind in kinds:
            return [found]
        return self._metonym(i, kinds)

    def _listed(self, i: int, kinds: Collection[str], depth: int) -> list[Mention]:
        """ "factions, including A and B": the named members stand for the unnamed whole."""
        own = self.mention(i)
        if depth > 2 or (own is not None and self.bears_name(own)):
            return []
        found: list[Mention] = []
        for prep in self.parse.children(i, "prep", "amod", "acl"):
            if prep.lower in _LIST_MARKERS:
                for thing in self.parse.children(prep.i, "pobj", "dobj"):
                    found += self.parties(thing.i, kinds, depth + 1)
                for inner in self.parse.children(prep.i, "prep"):
                    found += [
                        m for t in self.parse.children(inner.i, "pobj") for m in self.parties(t.i, kinds, depth + 1)
                    ]
        apposed = [t for t in self.parse.children(i, "appos") if t.i > i]
        if len(apposed) == 1 and self.tokens[i].tag in {"NNS", "CD"}:
            found += [m for m in self.parties(apposed[0].i, kinds, depth + 1) if _is_name(m)]
        return [m for m in found if m.form is MentionForm.NAME or self.bears_name(m)]

    def _is_partitive(self, i: int, found: Mention) -> bool:
        return (
            found.form is not MentionForm.NAME
            and self.tokens[i].lemma in words("partitives")
            and bool(self._inside(i))
        )

    def _inside(self, i: int) -> int | None:
        """ "a number of fighters" -> fighters."""
        if self.tokens[i].lemma not in words("partitives"):
            return None
        for prep in self.parse.children(i, "prep"):
            if prep.lower in {"of", "among"}:
                return next((t.i for t in self.parse.children(prep.i, "pobj")), None)
        return None

    def _metonym(self, i: int, kinds: Collection[str]) -> list[Mention]:
        """ "IS positions" -> IS."""
        if self.tokens[i].lemma not in words("metonyms"):
            return []
        for part in self.parse.children(i, "compound", "poss", "nmod", "amod"):
            near = self.mention(part.i)
            if near is not None and near.kind in kinds and near.kind is PartyKind.GROUP:
                return [near]
        return []

    # ---------------------------------------------------------------- ends
    def ends(self, fillers: list[int], kinds: Collection[str]) -> list[End]:
        """Ends for the tokens that fill a slot. Words that are no party become an end only if "text" is allowed."""
        found: list[End] = []
        for i in fillers:
            parties = self.parties(i, kinds)
            found.extend(end for mention in parties for end in self.ends_of(mention))
            if not parties and "text" in kinds:
                found.append(self.text_end(i))
        return list(dict.fromkeys(found))

    def ends_of(self, mention: Mention) -> list[End]:
        """The ends that a mention is: several where it takes several parties together ("both", "the two factions")."""
        members = self.analysis.parties[mention.party].members
        if mention.form is MentionForm.NAME or not members:
            return [self.end_of(mention)]
        together = [self.analysis.parties[member] for member in members]
        return [End(str(p.kind), mention.text, mention.span, p.name, mention.index, p.index) for p in together]

    def end_of(self, mention: Mention) -> End:
        """The end that a mention is."""
        party = self.analysis.parties[mention.party]
        owner = self._owner(mention)
        if owner is not None:
            group = self.analysis.parties[owner.party]
            return End(str(owner.kind), mention.text, mention.span, group.name, owner.index, owner.party)
        span = self.descriptions.span(mention) if mention.form is MentionForm.DESCRIPTION else mention.span
        text = span.of(self.parse.text)
        if mention.party in self.identified:
            party = self.analysis.parties[self.identified[mention.party]]
            return End(str(party.kind), text, span, party.name, mention.index, party.index)
        name = party.name if party.names or mention.form is MentionForm.PRONOUN else text
        return End(str(mention.kind), text, span, name, mention.index, mention.party)

    def text_end(self, i: int, whole: bool = True) -> End:
        """The words of the phrase headed by token i."""
        first, last = self.parse.subtree(i) if whole else (i, i + 1)
        return self.words_end(first, last)

    def words_end(self, first: int, last: int) -> End:
        """The words of tokens first to last (excluded), without quotes and points at the rim."""
        while first < last - 1 and self.tokens[first].pos in {"PUNCT", "SPACE"}:
            first += 1
        while last - 1 > first and self.tokens[last - 1].pos in {"PUNCT", "SPACE"}:
            last -= 1
        span = self.parse.span(first, last)
        return End("text", span.of(self.parse.text), span, span.of(self.parse.text))

    def _owner(self, mention: Mention) -> Mention | None:
        """ "its fighters" -> the group: what a group's people do in a body, the group does."""
        if mention.form is not MentionForm.DESCRIPTION or mention.kind is not PartyKind.PEOPLE:
            return None
        if self.tokens[mention.head].lemma not in words("metonyms"):
            return None
        for part in self.parse.children(mention.head, "poss"):
            if part.lower == "whose":
                owner = self.mention(self.grammar.antecedent(part.i, self.tokens[mention.head].head))
                return owner if owner is not None and owner.kind is PartyKind.GROUP else None
            owner = self.heading.get(part.i)
            if owner is not None and owner.form is MentionForm.PRONOUN and owner.kind is PartyKind.GROUP:
                return owner
        return None


def _is_name(mention: Mention) -> bool:
    return mention.form is MentionForm.NAME


def _group_like(mention: Mention) -> bool:
    return mention.kind in {PartyKind.GROUP, PartyKind.OUTLET, PartyKind.ACCOUNT, PartyKind.PLACE}


def _compatible(name: Mention, described: Mention | None) -> bool:
    if described is None:
        return True
    if described.kind is PartyKind.PEOPLE:
        return name.kind in {PartyKind.PEOPLE, PartyKind.GROUP, PartyKind.PERSON}
    return name.kind is described.kind


def _rank(mention: Mention) -> tuple[int, int]:
    order = {MentionForm.NAME: 2, MentionForm.DESCRIPTION: 1, MentionForm.PRONOUN: 0}
    return order[mention.form], len(mention.span)
