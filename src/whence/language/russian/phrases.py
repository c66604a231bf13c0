"""Noun phrases and clauses as stretches of tokens.

In: a Parse and the head of a phrase. Out: first and last (excluded) token. Always: in one sentence; without the
preposition, joined phrases, relative clauses and marks at the rim.
"""

from __future__ import annotations

from collections.abc import Iterable

from whence.language.analysis import Mention, MentionForm, Parse, PartyKind
from whence.language.russian.features import QUOTES, VERBAL, case, feature, is_participle, is_plural, preposition
from whence.language.russian.lexicon import lexicon
from whence.language.russian.stems import plain
from whence.values import Span

_STOPS = frozenset({",", ";", ":", "—", "–", "(", ")"})
_LONGEST = 24
_LEFT = frozenset({"amod", "nummod", "nummod:gov", "nummod:entity", "det", "flat", "advmod", "nmod", "acl", "compound",
                   "obl", "case", "flat:name", "appos", "fixed"})  # fmt: skip


def noun_phrase(parse: Parse, i: int) -> tuple[int, int]:
    """The phrase headed by token i, with its figures, adjectives, owners and names."""
    inside = _subtree(parse, i)
    first, last = i, i + 1
    while first - 1 in inside and i - first < _LONGEST and _may_lead(parse, first - 1, i):
        first -= 1
    while last < len(parse.tokens) and last - i < _LONGEST and _may_follow(parse, last, inside):
        last += 1
    while last > i + 1 and (
        parse.tokens[last - 1].text in _STOPS or parse.tokens[last - 1].pos in {"CCONJ", "ADP", "SCONJ"}
    ):
        last -= 1
    opens = sum(parse.tokens[k].text in {"«", "“", "„"} for k in range(first, last))
    closes = sum(parse.tokens[k].text in {"»", "”"} for k in range(first, last))
    if opens > closes and last < len(parse.tokens) and parse.tokens[last].text in QUOTES:
        last += 1
    if closes > opens and first and parse.tokens[first - 1].text in QUOTES:
        first -= 1
    return first, last


def _subtree(parse: Parse, i: int) -> set[int]:
    found, stack = {i}, [i]
    while stack:
        for child in parse.children(stack.pop()):
            if (
                child.i in found
                or child.dep in {"conj", "acl:relcl", "parataxis"}
                or (child.dep == "appos" and parse.tokens[child.i - 1].text == ",")
            ):
                continue
            found.add(child.i)
            stack.append(child.i)
    return found


def _may_lead(parse: Parse, k: int, head: int) -> bool:
    token = parse.tokens[k]
    if token.text in QUOTES:
        return True
    if token.text in _STOPS or (token.pos in VERBAL and not is_participle(token)):
        return False
    return not (
        token.pos in {"ADP", "CCONJ", "SCONJ", "PART"} and token.head == head and token.lower not in _COUNTING
    )


# Before a figure these belong to it: "не менее 30 человек", "до 600 боевиков", "около тысячи".
_COUNTING = frozenset({"не", "до", "около", "свыше", "более", "менее"})


def _may_follow(parse: Parse, k: int, inside: set[int]) -> bool:
    token = parse.tokens[k]
    if token.text in QUOTES:
        return k + 1 in inside or k - 1 in inside
    if token.text in _STOPS or k not in inside:
        return False
    return token.pos not in VERBAL or (is_participle(token) and feature(token, "Variant") != "Short")


def clean_span(parse: Parse, first: int, last: int) -> Span | None:
    """The characters of tokens first to last without marks at the rim, None where nothing else is there."""
    while first < last and parse.tokens[first].pos == "PUNCT" and not _keeps(parse, first, last):
        first += 1
    while last > first and parse.tokens[last - 1].pos == "PUNCT" and not _keeps(parse, last - 1, last, end=True):
        last -= 1
    return parse.span(first, last) if first < last else None


def _keeps(parse: Parse, k: int, last: int, end: bool = False) -> bool:
    """A quotation mark stays where its partner lies inside the stretch."""
    text = parse.tokens[k].text
    if text not in QUOTES:
        return False
    if end:
        return any(
            parse.tokens[j].text in QUOTES
            for j in range(max(0, k - 40), k)
            if parse.tokens[j].sent == parse.tokens[k].sent
        )
    return any(parse.tokens[j].text in QUOTES for j in range(k + 1, last))


def alike(parse: Parse, i: int, named: Mention) -> bool:
    """True where noun and name stand in the genitive or accusative, which are one for men: enough that one word of the
    name shows it, since the tagger takes "Иснилона" for a nominative."""
    votes = {case(token) for token in parse.tokens[named.first : named.last]}
    return case(parse.tokens[i]) in {"Gen", "Acc"} and bool(votes & {"Gen", "Acc"})


class Covering:
    """Which mention a token lies in."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self.by_token: dict[int, Mention] = {}
        for mention in mentions:
            for i in range(mention.first, mention.last):
                held = self.by_token.get(i)
                if held is None or (held.form is not MentionForm.NAME and mention.form is MentionForm.NAME):
                    self.by_token[i] = mention

    def at(self, i: int) -> Mention | None:
        """The mention over token i, a name before a description."""
        return self.by_token.get(i)

    def named(self, parse: Parse, i: int) -> Mention | None:
        """The party that the phrase headed by i names: its own name, or that of the person its title introduces."""
        own = self.at(i)
        if own is not None and own.form is MentionForm.NAME:
            native = own.kind is PartyKind.PEOPLE and not is_plural(parse.tokens[i])
            return (self._introduced(parse, i, PartyKind.PERSON) or own) if native else own  # "туарег Икс"
        person = self._introduced(parse, i)
        return person or own

    def _between_commas(self, parse: Parse, last: int) -> Mention | None:
        """ "Один из основателей движения, Икс, ...": the person named between the commas."""
        if last + 1 >= len(parse.tokens) or parse.tokens[last].text != ",":
            return None
        found = self.at(last + 1)
        if found is None or found.form is not MentionForm.NAME or found.kind is not PartyKind.PERSON:
            return None
        closed = found.last < len(parse.tokens) and parse.tokens[found.last].text == ","
        return found if closed and parse.tokens[found.first].sent == parse.tokens[last].sent else None

    def _introduced(self, parse: Parse, i: int, wanted: PartyKind | None = None) -> Mention | None:
        """ "представитель «Х» генерал Икс": the name that ends the phrase, where a noun of the phrase leads to it."""
        first, last = noun_phrase(parse, i)
        own = self.at(i)
        if (plain(parse.tokens[i].lemma) == "один" or (own is not None and own.kind is PartyKind.PERSON)) and (
            beside := self._between_commas(parse, last)
        ):
            return beside
        wanted = (
            wanted or (own.kind if own is not None else None) or lexicon().kinds.get(plain(parse.tokens[i].lemma))
        )
        if wanted is None and parse.tokens[i].pos != "NUM" and feature(parse.tokens[i], "Animacy") != "Anim":
            return None  # "дом семьи Икса" is not Икс
        if wanted is PartyKind.PEOPLE:
            wanted = PartyKind.PERSON if not is_plural(parse.tokens[i]) else wanted
        for child in parse.children(i, "appos"):
            found = self.at(child.i)
            if preposition(parse, child.i):
                continue  # "вместе с «Х»"
            if found is not None and found.form is MentionForm.NAME and found.kind is wanted is PartyKind.GROUP:
                return found
        beyond = self.at(last) if last < len(parse.tokens) and wanted is PartyKind.PERSON else None
        if beyond is not None and beyond.kind is wanted and beyond.first == last and alike(parse, i, beyond):
            return (
                beyond
                if beyond.form is MentionForm.NAME and parse.tokens[last].sent == parse.tokens[i].sent
                else None
            )
        for k in range(i + 1, last):
            found = self.at(k)
            if found is None or found.form is not MentionForm.NAME or found.first < first:
                continue
            dep, governor = parse.tokens[found.head].dep, parse.tokens[found.head].head
            apposed = dep in {"appos", "flat", "flat:name", "flat:foreign"}
            apposed |= (
                found.kind is PartyKind.PERSON and case(parse.tokens[i]) == case(parse.tokens[found.head]) == "Nom"
            )
            quoted = found.first > i + 1 and parse.tokens[i + 1].text in QUOTES and found.first == i + 2
            if dep == "nmod" and quoted and found.kind is wanted is PartyKind.GROUP:
                apposed = case(parse.tokens[found.head]) in {"", "Nom"}
            if dep == "nmod" and found.kind is wanted is PartyKind.PLACE:
                apposed = not preposition(parse, found.head) and case(parse.tokens[found.head]) != "Gen"
            if found.kind is PartyKind.PERSON and wanted in {PartyKind.PERSON, None} and (apposed or dep == "nsubj"):
                return found
            if apposed and governor == i and found.kind is wanted and wanted is not None:
                return found
        return None
