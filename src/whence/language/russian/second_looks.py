"""A second look at the names of a document, once all finders have had their say.

In: a Parse and drafts of names. Out: names passed over, bodies joined with their country, one kind for one name, the
titles before persons.
Always: what one place of the document shows holds for the same words elsewhere in it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from whence.language.analysis import Parse, PartyKind
from whence.language.known.places import place_names
from whence.language.russian.draft import Draft
from whence.language.russian.features import QUOTES, case, is_capital, is_capitals
from whence.language.russian.known import russian_names
from whence.language.russian.lexicon import lexicon
from whence.language.russian.stems import key, plain


def again(parse: Parse, names: Sequence[Draft]) -> Iterator[Draft]:
    """Words with a capital that are a name elsewhere in the document and that every finder passed over here."""
    single = {
        _key(parse, d): d
        for d in names
        if d.last - d.first == 1 and d.rule != "nisba" and len(parse.tokens[d.first].text) > 3
    }
    taken = {i for draft in names for i in range(draft.first, draft.last)}
    for token in parse.tokens:
        if token.i in taken or not is_capital(token) or token.pos not in {"PROPN", "NOUN", "X"}:
            continue
        known = single.get(key(token.text))
        if known is not None:
            yield Draft(
                token.i, token.i + 1, token.i, known.kind, known.rule, 1.0, known=known.known, acronym=known.acronym
            )


def whole(parse: Parse, names: list[Draft]) -> list[Draft]:
    """A body and its country that two finders found are one: "Министерство обороны" "Афганистана"."""
    kept: list[Draft] = []
    for draft in names:
        before = kept[-1] if kept else None
        if before is not None and before.last == draft.first and _is_body(parse, before) and _is_land(parse, draft):
            before.last, before.known, before.acronym = draft.last, None, False
            _lookup(parse, before)
            continue
        kept.append(draft)
    return kept


def _is_body(parse: Parse, draft: Draft) -> bool:
    if draft.kind is not PartyKind.GROUP or draft.rule in {"quoted", "unit"}:
        return False
    lex = lexicon()
    lemmas = {plain(token.lemma) for token in parse.tokens[draft.first : draft.last]}
    return bool(lemmas & lex.heads)


def _is_land(parse: Parse, draft: Draft) -> bool:
    tokens = parse.tokens[draft.first : draft.last]
    acronym = len(tokens) == 1 and is_capitals(tokens[0].text)
    if draft.kind is PartyKind.PLACE:
        return all(case(token) in {"Gen", ""} or acronym for token in tokens if token.pos in {"PROPN", "NOUN"})
    return draft.kind is PartyKind.GROUP and acronym


def _lookup(parse: Parse, draft: Draft) -> None:
    hit = russian_names().match([token.text for token in parse.tokens[draft.first : draft.last]], 0)
    if hit is not None and hit.length == draft.last - draft.first and hit.name.strong and hit.name.kind is draft.kind:
        draft.known = hit.name


def one_kind(parse: Parse, names: Sequence[Draft]) -> None:
    """One kind for one name in a document: that of its surest finders."""
    votes: dict[tuple[str, ...], Counter[PartyKind]] = defaultdict(Counter)
    for draft in names:
        votes[_key(parse, draft)][draft.kind] += round(draft.worth * 10)
        if draft.kind is not PartyKind.PERSON and _preceded_by_place_noun(parse, draft):
            votes[_key(parse, draft)][PartyKind.PLACE] += 20
        if (
            draft.known is None
            and draft.last - draft.first == 1
            and draft.kind in {PartyKind.PERSON, PartyKind.PLACE}
        ):
            town = place_names().score(parse.tokens[draft.first].text)
            votes[_key(parse, draft)][PartyKind.PLACE] += round(10 * town)
            if _in_place(parse, draft):
                votes[_key(parse, draft)][PartyKind.PLACE] += 25
    for draft in names:
        kind = votes[_key(parse, draft)].most_common(1)[0][0]
        if kind is not draft.kind:
            draft.kind, draft.known = kind, None


def _in_place(parse: Parse, draft: Draft) -> bool:
    """ "в Бангассу", "взяла Бангассу": where nobody is."""
    before = parse.tokens[draft.first - 1] if draft.first else None
    if before is None:
        return False
    taken = before.pos == "VERB" and before.lemma in _TAKEN and parse.tokens[draft.head].dep == "obj"
    return (
        taken
        or before.lower in {"в", "во", "под", "близ", "из", "возле"}
        or (before.lower == "у" and not parse.tokens[draft.first].ent.endswith("PER"))
    )


_TAKEN = frozenset(
    "взять брать захватить захватывать занять занимать освободить покинуть оставить осадить обстрелять".split()
)


def _preceded_by_place_noun(parse: Parse, draft: Draft) -> bool:
    before = parse.tokens[draft.first - 1] if draft.first else None
    return before is not None and before.text.islower() and lexicon().is_one(plain(before.lemma), "place")


def _key(parse: Parse, draft: Draft) -> tuple[str, ...]:
    return key(" ".join(token.text for token in parse.tokens[draft.first : draft.last] if token.text not in QUOTES))


def take_titles(parse: Parse, names: Sequence[Draft]) -> None:
    """The nouns right before a person's name: "лидер группировки «Х» генерал Икс"."""
    lex = lexicon()
    for draft in names:
        if draft.kind is not PartyKind.PERSON:
            continue
        found: set[str] = set()
        i = draft.first - 1
        its = case(parse.tokens[draft.head])
        while i >= 0 and parse.tokens[i].sent == parse.tokens[draft.first].sent and draft.first - i <= 10:
            token = parse.tokens[i]
            same = case(token) in {its, ""} or {case(token), its} <= {"Gen", "Acc"} or its == ""
            if token.pos == "NOUN" and lex.is_one(plain(token.lemma), "person") and same:
                found.add(plain(token.lemma))
                if not lex.is_one(plain(token.lemma), "person.ranks"):
                    break
            elif token.pos not in {"ADJ", "NOUN", "PROPN", "X"} and token.text not in QUOTES:
                break
            i -= 1
        draft.title = frozenset(found)
