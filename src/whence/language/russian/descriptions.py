"""Descriptions: parties spoken of by a common noun ("боевики", "группировка", "30 человек", "российские войска").

In: a Parse and the names found. Out: drafts of descriptions, none of which overlaps a name.
Always: a noun that only introduces a name ("командир Иванов", "группировка «Х»", "город Идлиб") is no mention of its
own; the span is the noun with the figures and adjectives before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whence.language.analysis import MentionForm, Parse, PartyKind, Token
from whence.language.russian.draft import Draft
from whence.language.russian.features import QUOTES, is_plural
from whence.language.russian.lexicon import lexicon
from whence.language.russian.quoted import quoted_things
from whence.language.russian.stems import plain


def find_descriptions(parse: Parse, names: Sequence[Draft]) -> Iterator[Draft]:
    """The descriptions of a document in text order."""
    lex = lexicon()
    taken = {i for draft in names for i in range(draft.first, draft.last)}
    taken |= {i for first, last in quoted_things(parse) for i in range(first, last)}
    starts = {draft.first: draft for draft in names}
    for token in parse.tokens:
        if token.i in taken or token.pos not in {"NOUN", "PROPN", "ADJ", "PRON", "VERB"}:
            continue
        kind = _kind(token, lex.kinds)
        if kind is None or _introduces(parse, token, kind, starts) or _fixed(parse, token):
            continue
        first = _first(parse, token, taken)
        yield Draft(first, token.i + 1, token.i, kind, "description", 0.7, MentionForm.DESCRIPTION,
                    noun=plain(token.lemma), plural=is_plural(token))  # fmt: skip


def _fixed(parse: Parse, token: Token) -> bool:
    """ "во главе с", "под командованием": set phrases that speak of nobody."""
    before = parse.tokens[token.i - 1].lower if token.i else ""
    return (before == "во" and token.lower == "главе") or (
        before == "под" and plain(token.lemma) in {"командование", "руководство"}
    )


def _kind(token: Token, kinds: dict[str, PartyKind]) -> PartyKind | None:
    lemma = plain(token.lemma)
    if token.pos in {"ADJ", "VERB"}:
        # "неизвестные", "раненый": adjectives and participles that stand as nouns
        standing = token.dep in {"nsubj", "nsubj:pass", "obj", "nmod", "root"} and token.tag.find("Case=") >= 0
        lemma = plain(token.lemma)
        human = lemma in _STANDING or (token.pos == "ADJ" and lexicon().is_one(lemma, "people"))
        return PartyKind.PEOPLE if standing and is_plural(token) and human else None
    kind = kinds.get(lemma)
    if kind is None or lemma in _ACTS:
        return None
    if lemma in {"человек", "военный"} and kind is not None:
        return PartyKind.PEOPLE if is_plural(token) or lemma == "военный" else PartyKind.PERSON
    people = lexicon().is_one(lemma, "people", "person")
    if people:
        return PartyKind.PEOPLE if is_plural(token) else PartyKind.PERSON
    return kind


# These class a name in quotation marks; by themselves they are what is done.
_ACTS = frozenset(
    {"объединение", "соединение", "управление", "командование", "власть", "следствие", "руководство", "сопротивление"}
)
_STANDING = frozenset("неизвестный военный раненый убитый погибший задержанный арестованный пленный местный выживший "
                      "вооруженный пострадавший остальной".split())  # fmt: skip


def _introduces(parse: Parse, token: Token, kind: PartyKind, starts: dict[int, Draft]) -> bool:
    """True for a noun right before the name it classes, quotation marks and an owner between them passed over."""
    i = token.i + 1
    while i < len(parse.tokens) and (parse.tokens[i].text in QUOTES or parse.tokens[i].text == "-"):
        i += 1
    named = starts.get(i)
    if kind is PartyKind.PERSON:
        return _titles(parse, token, i, starts)
    if named is None or parse.tokens[i].sent != token.sent:
        return False
    if kind in {PartyKind.GROUP, PartyKind.OUTLET, PartyKind.ACCOUNT}:
        quoted = parse.tokens[named.first - 1].text in QUOTES
        return named.kind is kind and (quoted or parse.tokens[named.head].dep == "appos")
    return (
        named.kind is kind
        and parse.tokens[named.head].dep in {"appos", "flat", "flat:name", "nmod"}
        and kind is PartyKind.PLACE
    )


def _titles(parse: Parse, token: Token, i: int, starts: dict[int, Draft]) -> bool:
    """ "командир отряда «Х» полковник Икс": everything up to the name belongs to the title."""
    for _ in range(12):
        if i >= len(parse.tokens) or parse.tokens[i].sent != token.sent:
            return False
        named = starts.get(i)
        if named is not None and named.kind is PartyKind.PERSON:
            return True
        if named is not None:
            i = named.last
            continue
        other = parse.tokens[i]
        if (
            other.text not in QUOTES
            and other.pos not in {"NOUN", "ADJ", "PROPN", "X"}
            and other.lower not in {"по", "и", "имени", "-"}
        ):
            return False
        i += 1
    return False


def _first(parse: Parse, token: Token, taken: set[int]) -> int:
    """Where the description begins: at its first figure or adjective, prepositions left out."""
    first = token.i
    while first > 0:
        before = parse.tokens[first - 1]
        if before.sent != token.sent or before.i in taken or before.pos not in {"ADJ", "NUM", "DET"}:
            break
        if before.pos == "DET" and before.lower in {"его", "ее", "её", "их"}:
            break
        first -= 1
    return first
