"""Names in quotation marks: «Джейш аль-Мухаджирин валь-Ансар», ЧВК «Вагнер», газета «Терская правда».

In: a Parse. Out: drafts of names.
Always: what stands in the marks is a name only where a noun before it, the tables or the recogniser say of what
kind; a quotation (a sentence, a word in scare quotes) and the name of a thing (an operation, a ship) are none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.language.analysis import Parse, PartyKind, Sentence, Token
from whence.language.russian.draft import Draft, head_of
from whence.language.russian.features import QUOTES, case, feature, is_capital, is_capitals
from whence.language.russian.known import russian_names
from whence.language.russian.lexicon import lexicon
from whence.language.russian.stems import plain

_OPENS = frozenset('«“„"')
_LONGEST = 9
# Letters before the marks that belong to the name: ЧВК «Вагнер», ДШРГ «Русич».
_PREFIXES = frozenset("ЧВК ДШРГ ООО ПАО НКО ВО ОПГ ДРГ ТД АНО ИА НПО ГК".split())
# What only a group has: "ряды «Х»", "позиции «Х»".
_OF_GROUPS = frozenset("ряд состав позиция база лагерь сторона штаб-квартира лидерство активист деятельность".split())
_LABELS = {"PER": PartyKind.PERSON, "ORG": PartyKind.GROUP, "LOC": PartyKind.PLACE}


@dataclass(frozen=True, slots=True)
class Quote:
    """The tokens of two quotation marks of one sentence, opening and closing."""

    opens: int
    closes: int


def quotes(parse: Parse, sentence: Sentence) -> list[Quote]:
    """The quotations that open and close in the sentence; of nested ones the inner too."""
    found: list[Quote] = []
    stack: list[int] = []
    for token in parse.tokens[sentence.first : sentence.last]:
        if token.text not in QUOTES:
            continue
        closing = token.text in {"»", "”"} or (
            token.text == '"' and bool(stack) and parse.tokens[stack[-1]].text == '"'
        )
        if closing and stack:
            found.append(Quote(stack.pop(), token.i))
        elif token.text in _OPENS:
            stack.append(token.i)
    return sorted(found, key=lambda quote: quote.opens)


def quoted_names(parse: Parse) -> Iterator[Draft]:
    """The names in quotation marks of a document."""
    for sentence in parse.sentences:
        before: tuple[int, PartyKind | None, str] = (-9, None, "")
        for quote in quotes(parse, sentence):
            if not _name_like(parse, quote):
                continue
            noun = _classifier(parse, quote.opens)
            if not noun and _listed_after(parse, before[0], quote.opens):
                noun = before[2]  # "группировки «А» и «Б»": one noun for both
            draft = _draft(parse, quote, noun)
            if draft is not None:
                yield draft
                before = (quote.closes, draft.kind, noun)


def quoted_things(parse: Parse) -> Iterator[tuple[int, int]]:
    """Tokens between marks that hold the name of a thing: "судно «Х»" makes no party, whoever thinks so."""
    for sentence in parse.sentences:
        for quote in quotes(parse, sentence):
            noun = _classifier(parse, quote.opens)
            if noun and lexicon().is_one(noun, "nothing"):
                yield quote.opens + 1, quote.closes


def _name_like(parse: Parse, quote: Quote) -> bool:
    inside = parse.tokens[quote.opens + 1 : quote.closes]
    if not 0 < len(inside) <= _LONGEST or not (is_capital(inside[0]) or inside[0].text[0].isdigit()):
        return False
    if any(token.text in {",", ".", "!", "?", "…", ":", ";"} for token in inside):
        return False
    return not any(token.pos == "VERB" and feature(token, "VerbForm") in {"Fin", "Inf"} for token in inside)


def _classifier(parse: Parse, opens: int) -> str:
    """The noun right before the marks, as a lemma; "" where there is none."""
    i = opens - 1
    while i >= 0 and parse.tokens[i].text in _PREFIXES:
        i -= 1
    if i < 0:
        return ""
    token = parse.tokens[i]
    return plain(token.lemma) if token.pos in {"NOUN", "PROPN"} and not is_capitals(token.text) else ""


def _listed_after(parse: Parse, closes: int, opens: int) -> bool:
    between = [token.lower for token in parse.tokens[closes + 1 : opens]]
    return closes >= 0 and bool(between) and len(between) <= 2 and set(between) <= {",", "и", "или", "ни", "а"}


def _draft(parse: Parse, quote: Quote, noun: str) -> Draft | None:
    first, last = quote.opens + 1, quote.closes
    words = [token.text for token in parse.tokens[first:last]]
    hit = russian_names().match(words, 0)
    whole = hit is not None and hit.length == len(words)
    known = hit.name if hit and whole else None
    kind = _kind(parse.tokens[first:last], noun, known.kind if known and known.strong else None)
    if kind is None and _acts(parse, quote):
        kind = PartyKind.GROUP
    if kind is None:
        return None
    if known is not None and known.kind is not kind:
        known = None
    begin, end = first, last
    if parse.tokens[quote.opens - 1].text in _PREFIXES and quote.opens:
        begin, end = quote.opens - 1, quote.closes + 1
    worth = 4.0 if known else 3.0
    return Draft(begin, end, head_of(parse, first, last), kind, "quoted", worth, known=known,
                 acronym=len(words) == 1 and is_capitals(words[0]), noun=noun)  # fmt: skip


def _acts(parse: Parse, quote: Quote) -> bool:
    """ "«Щит» занял мост": what takes bridges is a group."""
    inside = parse.tokens[quote.opens + 1 : quote.closes]
    before = parse.tokens[quote.opens - 1] if quote.opens else None
    if before is not None and before.pos == "NOUN" and case(before) == "Nom":
        return False  # "ансамбль «Х» занял": the noun says what it is
    head = next((t for t in inside if not quote.opens < t.head < quote.closes), inside[0])
    verb = parse.tokens[head.head]
    lemma = plain(verb.lemma)
    if head.dep in {"obj", "nsubj:pass"}:
        return lemma in lexicon().suffers
    return head.dep == "nsubj" and case(head) in {"Nom", ""} and lemma in lexicon().acts | lexicon().suffers


def _kind(inside: Sequence[Token], noun: str, known: PartyKind | None) -> PartyKind | None:
    lex = lexicon()
    if noun and known not in {PartyKind.GROUP, PartyKind.OUTLET}:
        if lex.is_one(noun, "group"):
            return PartyKind.GROUP  # батальон «Сомали» is no country
        if lex.is_one(noun, "nothing"):
            return None
        if lex.is_one(noun, "nickname"):
            return PartyKind.PERSON
    for sort, kind in (("outlet", PartyKind.OUTLET), ("account", PartyKind.ACCOUNT), ("place", PartyKind.PLACE)):
        if noun and lex.is_one(noun, sort) and known is None:
            return kind
    if known is not None:
        return known
    if noun and (noun in _OF_GROUPS or lex.is_one(noun, "group", "person", "people")):
        return PartyKind.GROUP  # "боевики «Х»", "лидер «Х»": what has fighters and a leader is a group
    if plain(inside[0].text) in lex.foreign:
        return PartyKind.GROUP
    if any(plain(token.lemma) in lex.outlet_names or plain(token.text) in lex.outlet_names for token in inside):
        return PartyKind.OUTLET
    votes = Counter(token.ent[2:] for token in inside if token.ent)
    label = votes.most_common(1)[0][0] if votes else ""
    return _LABELS.get(label)
