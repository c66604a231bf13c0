"""From the token that heads a Russian noun phrase to the end of a claim: which party it is, or which words.

In: a token and the kinds of end allowed. Out: `End`s, one for each member of a list.
Always: an end that is a party carries its mention; a list is spread out, a plural classifier gives the names it
introduces ("города Кундуз и Сари-Пуль"); a figure or a partitive is looked through ("десятки наёмников").
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from whence.claims.claim import End
from whence.claims.scene import is_state
from whence.language.analysis import Analysis, LocalParty, Mention, MentionForm, PartyKind, Token
from whence.language.known.places import place_names
from whence.language.russian.features import NOMINAL, case, feature, is_plural, preposition
from whence.language.russian.lexicon import lexicon
from whence.language.russian.phrases import Covering, clean_span, noun_phrase
from whence.language.russian.stems import plain
from whence.values import Span

_PARTS = frozenset(
    """десяток сотня тысяча часть группа большинство половина несколько множество ряд много один двое трое
четверо пятеро шестеро семеро десятка миллион количество число остаток каждый некоторый другой колонна отряд менее более свыше больше меньше""".split()
)
_LONGEST = 200  # characters; longer phrases are sentences in disguise
_TOOLS = frozenset(
    "самолет авиация артиллерия беспилотник дрон вертолет танк корабль истребитель колонна ввс".split()
)
_AREAS = frozenset(
    "часть половина большинство % процент треть центр окраина пригород север юг восток запад территория район".split()
)
# Nouns in the plural that stand for a human being without being a party of their own.
_VICTIMS = frozenset({"killed", "wounded", "detained", "released", "abused", "displaced", "died"})


class Ends:
    """Ends of claims in one analysed document."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.parse = analysis.parse
        self.covering = Covering(analysis.mentions)

    def ends(self, fillers: Iterable[int], allowed: Collection[str], kind: str = "") -> list[End]:
        """Ends for the tokens of a slot. Words that are no party become an end only where "text" is allowed."""
        found: list[End] = []
        for i in fillers:
            for j in self.members(i):
                end = self._party(j, allowed) or self._crowd(j, allowed, kind) or self._area(j, allowed)
                if end is None and "text" in allowed and self._thing(j):
                    end = self.text_end(j)
                if end is not None and end not in found:
                    found.append(end)
        return found

    # ------------------------------------------------------------------ lists
    def members(self, i: int) -> list[int]:
        """The heads of a list: i, what is joined to it, and the names a plural classifier introduces."""
        heads: list[int] = []
        for j in self._joined(i):
            names = self._introduced(j)
            heads.extend(name for name in (names or [j]) if name not in heads)
        return heads

    def _joined(self, i: int) -> list[int]:
        heads, queue = [i], [i]
        while queue:
            current = queue.pop(0)
            inside = self.covering.at(current)
            for token in self.parse.children(current, "conj"):
                if (inside is not None and inside.first <= token.i < inside.last) or self._included(token):
                    continue
                if token.pos in NOMINAL and token.i not in heads:
                    heads.append(token.i)
                    queue.append(token.i)
        return heads

    def _included(self, token: Token) -> bool:
        """ "46 человек, в том числе дети": counted already."""
        return any(child.lower == "числе" for child in self.parse.children(token.i, "nmod", "obl"))

    def _introduced(self, i: int) -> list[int]:
        """ "города А и Б", "группировки «А», «Б»": the names after a plural noun of their own sort."""
        own = self.covering.at(i)
        token = self.parse.tokens[i]
        if (own is not None and own.form is not MentionForm.DESCRIPTION) or not is_plural(token):
            return []
        wanted = own.kind if own is not None else lexicon().kinds.get(plain(token.lemma))
        wanted = PartyKind.PERSON if wanted is PartyKind.PEOPLE else wanted
        found: list[int] = []
        for child in self.parse.children(i, "appos", "nmod", "flat", "flat:name", "conj"):
            named = self.covering.at(child.i)
            if named is None or named.form is not MentionForm.NAME or named.kind is not wanted:
                continue
            if preposition(self.parse, child.i) or not self._agree(token, child):
                continue
            for j in self._joined(child.i):
                other = self.covering.at(j)
                if other is not None and other.kind is wanted and other.form is MentionForm.NAME:
                    found.append(other.head)
        return found

    def _agree(self, noun: Token, name: Token) -> bool:
        """A name that a noun introduces stands in its case, or in the nominative; an owner in the genitive does not."""
        return case(name) in {case(noun), "", "Nom"} or (
            {case(name), case(noun)} <= {"Gen", "Acc"} and name.dep != "nmod"
        )

    # ------------------------------------------------------------------ parties
    def _party(self, i: int, allowed: Collection[str]) -> End | None:
        named = self.covering.named(self.parse, i)
        if named is not None and named.kind.value in allowed:
            return self.end_of(named)
        if named is not None and "people" in allowed and named.text.islower() and named.kind is PartyKind.GROUP:
            span = self._phrase(i)  # "пятерых талибов": some of them
            return End("people", span.of(self.parse.text), span, span.of(self.parse.text))
        if plain(self.parse.tokens[i].lemma) in _TOOLS:
            return self._owner(i, allowed)
        if (
            plain(self.parse.tokens[i].lemma) in _PARTS
            or plain(self.parse.tokens[i].text) in _PARTS
            or (self.parse.tokens[i].pos == "NUM")
        ):
            return self._part(i, allowed)
        return None

    def _owner(self, i: int, allowed: Collection[str]) -> End | None:
        """ "самолёты коалиции", "артиллерия ВСУ": what a group's weapons do, the group does."""
        for child in self.parse.children(i, "nmod"):
            named = self.covering.named(self.parse, child.i)
            if named is not None and named.kind.value in allowed and not preposition(self.parse, child.i):
                return self.end_of(named)
        return None

    def _part(self, i: int, allowed: Collection[str]) -> End | None:
        """ "десятки наёмников ЧВК": the people counted, in the words that count them."""
        for child in self.parse.children(i, "nmod", "obl"):
            inner = self.covering.at(child.i) or self._below(child)
            if inner is None or preposition(self.parse, child.i) not in {"", "из"}:
                continue
            if inner.kind in {PartyKind.PEOPLE, PartyKind.GROUP} and "people" in allowed:
                span = self._phrase(i)
                mention = inner if inner.form is MentionForm.DESCRIPTION else None
                return End("people", span.of(self.parse.text), span, span.of(self.parse.text),
                           mention.index if mention else None, mention.party if mention else None)  # fmt: skip
        return None

    def _below(self, part: Token) -> Mention | None:
        """ "несколько сотен боевиков": what stands under a second word of number."""
        if plain(part.lemma) not in _PARTS:
            return None
        found = (self.covering.at(child.i) for child in self.parse.children(part.i, "nmod"))
        return next((mention for mention in found if mention is not None), None)

    def _crowd(self, i: int, allowed: Collection[str], kind: str) -> End | None:
        """Human beings by a noun no list holds: "33 горняков", "водителя"."""
        token = self.parse.tokens[i]
        counted = token.pos == "NUM" or plain(token.lemma) in {"один", "двое", "трое"}
        human = feature(token, "Animacy") == "Anim" and token.pos in {"NOUN", "ADJ"}
        if not counted and (plain(token.lemma) in _PARTS or plain(token.text) in _PARTS):  # "не менее 50 верующих"
            counted = human = any(feature(t, "Animacy") == "Anim" for t in self.parse.children(i, "nmod", "obl"))
        many = bool(self.parse.children(i, "nummod", "nummod:gov"))
        human = human or (many and token.lower.endswith(("цев", "цы", "ян", "чан")))
        if not (kind in _VICTIMS or (many and human)) or not (human or counted) or self.covering.at(i) is not None:
            return None
        sort = "people" if counted or is_plural(token) or self.parse.children(i, "nummod", "nummod:gov") else "person"
        span = self._phrase(i)
        return End(sort, span.of(self.parse.text), span, span.of(self.parse.text)) if sort in allowed else None

    def _thing(self, i: int) -> bool:
        """True for what is no human being and no bare pronoun."""
        token = self.parse.tokens[i]
        return token.pos != "PRON" and feature(token, "Animacy") != "Anim"

    def _area(self, i: int, allowed: Collection[str]) -> End | None:
        """ "большую часть Х", "центр Х", "окраины Х", "80 % Х": the place, in the words that narrow it."""
        lemma = plain(self.parse.tokens[i].lemma)
        if "place" not in allowed or (lemma not in _AREAS and not lexicon().is_one(lemma, "place")):
            return None
        for child in self.parse.children(i, "nmod", "appos"):
            named = self.covering.named(self.parse, child.i)
            if named is not None and named.kind is PartyKind.PLACE and not preposition(self.parse, child.i):
                span = self._phrase(i)
                party = self.analysis.parties[named.party]
                return End("place", span.of(self.parse.text), span, party.name, named.index, named.party)
        return None

    def end_of(self, mention: Mention) -> End:
        """The end that a mention is."""
        party = self.analysis.parties[mention.party]
        span = mention.span if mention.form is not MentionForm.DESCRIPTION else self._phrase(mention.head)
        text = span.of(self.parse.text)
        named = mention.form is not MentionForm.DESCRIPTION or self.named(party)
        return End(mention.kind.value, text, span, party.name if named else text, mention.index, mention.party)

    def named(self, party: LocalParty) -> bool:
        """True where the document names the party."""
        return bool(party.names)

    def _phrase(self, i: int) -> Span:
        verbal = self.parse.tokens[i].pos == "VERB"
        first, last = self.parse.subtree(i) if verbal else noun_phrase(self.parse, i)
        span = clean_span(self.parse, first, last) or self.parse.span(i, i + 1)
        return span if len(span) <= _LONGEST else self.parse.span(i, i + 1)

    def text_end(self, i: int) -> End:
        """The words of the phrase headed by token i."""
        span = self._phrase(i)
        text = span.of(self.parse.text)
        return End("text", text, span, text)

    # ------------------------------------------------------------------ who may act
    def acting(self, found: Iterable[End], kind: str) -> list[End]:
        """The ends that may be subjects: a place only where its name stands for a state."""
        if kind in {"based_in", "origin", "known_as", "renamed"}:
            return list(found)
        return [end for end in found if end.kind != "place" or self._is_state(end)]

    def _is_state(self, end: End) -> bool:
        names = {end.name, end.text}
        if end.party is not None:
            names |= set(self.analysis.parties[end.party].names)
        names |= {
            place.name
            for name in (end.name,)
            for place in place_names().find(name)
            if place.people > 100_000 or place.sort == "country"
        }
        return any(is_state(name) for name in names)
