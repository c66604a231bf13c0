"""Names of groups told by their head-word or number: "Армия освобождения Косова", "47-я бригада", "Сирийский центр ...".

In: a Parse. Out: drafts of names.
Always: a capital at the start of a sentence alone makes no name; a name ends before a person's name, a verb, a
comma, a bracket or a quotation mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whence.language.analysis import Parse, PartyKind, Token
from whence.language.russian.draft import Draft, head_of
from whence.language.russian.features import case, is_capital, is_capitals
from whence.language.russian.lexicon import lexicon
from whence.language.russian.stems import plain

_LONGEST = 10
_NUMBER = re.compile(r"^\d+-(?:я|й|го|ю|ой|ей|му|м|ом|е)$")
# After these nouns the aim is part of the name: "Движение за единство", "Комитет по ...".
_AIMED = frozenset(
    "движение фронт союз комитет партия организация коалиция альянс комиссия группа миссия центр".split()
)
_AIMS = frozenset({"за", "против", "по"})
# Bodies that every state has: written with a capital only where they begin a sentence.
_COMMON = frozenset("правительство армия полиция суд парламент администрация прокуратура совет штаб отряд группа "
                    "бригада батальон полк комиссия министерство командование военный сила служба милиция управление".split())  # fmt: skip


def headed_names(parse: Parse) -> Iterator[Draft]:
    """The names of groups that their first words tell."""
    for sentence in parse.sentences:
        for token in parse.tokens[sentence.first : sentence.last]:
            if _NUMBER.match(token.text):
                yield from _unit(parse, token, sentence.last)
            elif is_capital(token) and not token.ent.endswith("PER"):
                yield from _headed(parse, token, sentence.first, sentence.last)


def _unit(parse: Parse, number: Token, end: int) -> Iterator[Draft]:
    """ "3-й штурмовой бригады": a number, adjectives, a unit."""
    for token in parse.tokens[number.i + 1 : min(end, number.i + 5)]:
        if token.pos == "NOUN" and plain(token.lemma) in lexicon().units:
            yield Draft(number.i, token.i + 1, token.i, PartyKind.GROUP, "unit", 3.2)
            return
        if token.pos != "ADJ":
            return


def _headed(parse: Parse, token: Token, first: int, end: int) -> Iterator[Draft]:
    head = _head(parse, token, end)
    if head is None:
        return
    last = _tail(parse, head.i + 1, end, plain(head.lemma))
    starts = token.i == first or (token.i == first + 1 and not parse.tokens[first].text[0].isalnum())
    inside = parse.tokens[token.i : last]
    if starts and not _sure(parse, token, head, last):
        return
    if (
        last == token.i + 1
        and not is_capitals(token.text)
        and (not token.ent or plain(token.lemma) in lexicon().kinds)
    ):
        return  # a capital and a common noun: "Фронт" is somebody named before
    if any(part.ent.endswith("PER") for part in inside):
        return
    yield Draft(token.i, last, head_of(parse, token.i, last), PartyKind.GROUP, "head-word", 3.1)


def _head(parse: Parse, token: Token, end: int) -> Token | None:
    """The head-word that the capital word is, or which adjectives after it lead to."""
    heads = lexicon().heads
    for other in parse.tokens[token.i : min(end, token.i + 5)]:
        lemma = plain(other.lemma)
        if other.pos in {"NOUN", "PROPN", "X"} and lemma in heads:
            return other if other.i > token.i or not is_capitals(token.text) or lemma in heads else None
        if other.pos not in {"ADJ"} and not other.lower.endswith("-"):
            return None
        if lemma in lexicon().adjectives and other.i == token.i and lexicon().adjectives[lemma]:
            return _after_nation(parse, other, end)
    return None


def _after_nation(parse: Parse, nation: Token, end: int) -> Token | None:
    """ "Сирийские демократические силы" is a name, "Сирийские силы" are no more than that."""
    following = parse.tokens[nation.i + 1 : min(end, nation.i + 4)]
    if not following or following[0].pos != "ADJ":
        return following[0] if following and plain(following[0].lemma) in {"центр", "фронт", "союз"} else None
    return next((t for t in following if t.pos == "NOUN" and plain(t.lemma) in lexicon().heads), None)


def _sure(parse: Parse, token: Token, head: Token, last: int) -> bool:
    """At the start of a sentence: more than the capital must speak for a name."""
    inside = parse.tokens[token.i : last]
    voted = sum(part.ent.endswith("ORG") for part in inside)
    if plain(head.lemma) in {"вилаят", "имарат", "джамаат", "катиба"} and last - token.i > 1:
        return True
    if head.i == token.i and plain(head.lemma) in _COMMON and last - token.i < 3:
        return False
    return voted * 2 >= len(inside) or (last - token.i >= 3 and any(is_capital(part) for part in inside[1:]))


def _tail(parse: Parse, i: int, end: int, head: str) -> int:
    """Where the name ends: after nouns and adjectives in the genitive, a country, an aim."""
    last = i
    aimed = False
    for token in parse.tokens[i : min(end, i + _LONGEST)]:
        if token.ent.startswith("B-PER") or token.pos in {"VERB", "AUX", "PRON"}:
            break
        if token.pos in {"NOUN", "ADJ", "PROPN", "X", "DET"} and _belongs(token, aimed):
            last = token.i + 1 if token.pos not in {"DET"} else last
            continue
        following = parse.tokens[token.i + 1] if token.i + 1 < end else token
        if token.lower == "и" and token.i == last and case(following) == "Gen" and not is_capitals(following.text):
            continue
        if token.lower in _AIMS and head in _AIMED and token.i == i:
            aimed = True
            continue
        if token.text == "-" or (token.pos == "NUM" and token.i == last):
            continue
        if token.lower == "в" and token.i == last and _ends_in_a_land(parse, token.i):
            aimed = True
            continue
        break
    return last


def _belongs(token: Token, aimed: bool) -> bool:
    if is_capital(token) and token.pos in {"PROPN", "X"}:
        return case(token) in {"Gen", ""} or aimed or token.ent.endswith(("LOC", "ORG"))
    return case(token) == "Gen" or (aimed and case(token) in {"Acc", "Dat", "Ins", "Loc"})


def _ends_in_a_land(parse: Parse, i: int) -> bool:
    """ "в Западной Африке" after a name that the recogniser carries on."""
    return parse.tokens[i].ent == "I-ORG"
