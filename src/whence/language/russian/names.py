"""All names of a document: from quotation marks, head-words, lists, the recogniser, acronyms, titles and aliases.

In: a Parse. Out: drafts of names that do not overlap, and the pairs of names that the text gives as one party's.
Always: of names that overlap the surer and longer stays; every name has one kind, that of its best evidence in the
document.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from whence.language.analysis import Parse, PartyKind, Token
from whence.language.known.places import place_names
from whence.language.russian.aliases import Alias, find_aliases
from whence.language.russian.draft import Draft, best, head_of
from whence.language.russian.features import QUOTES, case, feature, is_capital, is_capitals
from whence.language.russian.headed import headed_names
from whence.language.russian.known import Hit, russian_names
from whence.language.russian.lexicon import lexicon
from whence.language.russian.models import load
from whence.language.russian.quoted import quoted_names, quoted_things
from whence.language.russian.recognised import recognised_names
from whence.language.russian.stems import key, plain

_KUNYA = frozenset({"абу", "умм", "ибн"})
_ARTICLES = ("аль-", "аш-", "ат-", "ан-", "ас-", "ад-", "ар-", "аз-", "эль-", "ат-")
_SHOUTING = 0.6  # share of capitals from which a line is a headline in capitals and its words are no acronyms


def find_names(parse: Parse) -> tuple[list[Draft], list[Alias]]:
    """The names of a document in text order, and the pairs of them that are one party."""
    words = [token.text for token in parse.tokens]
    listed = list(_listed(parse, words))
    things = list(quoted_things(parse))
    recognised = [piece for draft in recognised_names(parse) for piece in _split(parse, draft, listed)]
    names = best([*quoted_names(parse), *listed, *headed_names(parse), *recognised, *_kunyas(parse), *_acronyms(parse),
                  *_titled(parse), *_acting(parse)])  # fmt: skip
    names = best([*names, *_again(parse, names)])
    names = [d for d in _whole(parse, names) if d.known or not any(first <= d.first < last for first, last in things)]
    _one_kind(parse, names)
    aliases = find_aliases(parse, names)
    names.sort(key=lambda draft: draft.first)
    _take_titles(parse, names)
    return names, aliases


# -------------------------------------------------------------------- lists
def _listed(parse: Parse, words: Sequence[str]) -> Iterator[Draft]:
    names, i = russian_names(), 0
    while i < len(words):
        hit = names.match(words, i)
        if hit is None or not _stands(parse, i, hit):
            i += 1
            continue
        first, last = i, i + hit.length
        if (
            any(word in QUOTES for word in words[first:last])
            and words[first][1:2].islower()
            and (words[first][:1].islower() or lexicon().is_one(plain(parse.tokens[first].lemma), "group"))
        ):
            # "бригады «Призрак»" is listed with its noun, which is no part of the name here.
            first = next(k for k in range(first, last) if words[k] in QUOTES) + 1
            last -= words[last - 1] in QUOTES
        worth = 4.0 if hit.name.strong else 1.5
        yield Draft(first, last, head_of(parse, first, last), hit.name.kind, f"known:{hit.name.kind}", worth,
                    known=hit.name if hit.name.strong else None,
                    acronym=last - first == 1 and is_capitals(words[first]))  # fmt: skip
        i = last


def _stands(parse: Parse, i: int, hit: Hit) -> bool:
    """False where the words are more likely something else: another person's name, an adjective, a whole line."""
    last = i + hit.length
    tokens = parse.tokens
    if last > len(tokens) or tokens[last - 1].sent != tokens[i].sent:
        return False
    if hit.name.kind is PartyKind.PERSON:
        # "Хоакин Гусман Лопес" is another man than "Хоакин Гусман".
        return not (last < len(tokens) and tokens[last].ent == "I-PER") and (
            hit.length > 1 or tokens[i].ent != "I-PER"
        )
    if hit.length == 1 and tokens[i].ent == "I-PER" and not is_capitals(tokens[i].text):
        return False  # "Омархаям Мауте"
    if hit.length == 1 and tokens[i].ent.endswith("PER") and hit.name.kind is PartyKind.PLACE:
        beside = [tokens[k].ent for k in (i - 1, i + 1) if 0 <= k < len(tokens)]
        return not any(vote.endswith("PER") for vote in beside)
    return True


def _split(parse: Parse, draft: Draft, listed: Sequence[Draft]) -> Iterator[Draft]:
    """A recogniser's name that swallowed a listed one of another sort is cut there: "Синалоа Исмаэль Самбада"."""
    inside = [
        d for d in listed if d.first >= draft.first - 1 and d.last <= draft.last and d.overlaps(draft) and d.known
    ]
    if not inside or any(d.first <= draft.first and d.last == draft.last for d in inside):
        yield draft
        return
    rest = [t for t in parse.tokens[draft.first : draft.last] if not any(d.first <= t.i < d.last for d in inside)]
    human = any(feature(t, "Animacy") == "Anim" and t.pos == "PROPN" for t in rest)
    if human and draft.kind is PartyKind.GROUP:
        draft.kind = PartyKind.PERSON
    if draft.kind is not PartyKind.PERSON and all(d.kind is not PartyKind.PERSON for d in inside):
        draft.worth = max(draft.worth, 4.0)  # "Аль-Каида в Йемене" is more than "Аль-Каида"
        yield draft
        return
    at = draft.first
    for d in inside:
        if d.first > at:
            yield _cut(parse, draft, at, d.first)
        at = d.last
    if at < draft.last:
        yield _cut(parse, draft, at, draft.last)


def _cut(parse: Parse, draft: Draft, first: int, last: int) -> Draft:
    return Draft(first, last, head_of(parse, first, last), draft.kind, draft.rule, draft.worth)


# -------------------------------------------------------------------- forms
def _kunyas(parse: Parse) -> Iterator[Draft]:
    """ "Абу Мухаммад аль-Барнави": Abu, a name, and what follows with an article."""
    for token in parse.tokens:
        if token.lower.startswith(_ARTICLES) and token.text[0].islower() and token.text.split("-")[-1][:1].isupper():
            yield Draft(token.i, token.i + 1, token.i, PartyKind.PERSON, "nisba", 1.3)
        if token.lower not in _KUNYA or not is_capital(token):
            continue
        last = token.i + 1
        while last < min(len(parse.tokens), token.i + 7) and parse.tokens[last].sent == token.sent and (
            (last == token.i + 1 and is_capital(parse.tokens[last])) or parse.tokens[last].lower.startswith(_ARTICLES)
            or parse.tokens[last].lower in {"ибн", "бин", "бен"} or (parse.tokens[last - 1].lower in {"ибн", "бин", "бен", "абу"})
            or (parse.tokens[last].ent == "I-PER" and parse.tokens[last].pos != "PUNCT")
        ):  # fmt: skip
            last += 1
        first = token.i
        while first and parse.tokens[first - 1].ent.endswith("PER") and is_capital(parse.tokens[first - 1]):
            first -= 1  # "Абдиазиз Абу Мусаб"
        if last > token.i + 1:
            yield Draft(first, last, first, PartyKind.PERSON, "kunya", 2.1)


def _titled(parse: Parse) -> Iterator[Draft]:
    """ "генерал Мин Аунг Хлайн": capitals right after a rank or an office that the recogniser passed over."""
    lex = lexicon()
    for token in parse.tokens[:-1]:
        if token.pos != "NOUN" or not lex.is_one(plain(token.lemma), "person.ranks", "person.leaders"):
            continue
        last = token.i + 1
        while last < min(len(parse.tokens), token.i + 5) and _may_be_named(parse.tokens[last], token.sent):
            last += 1
        if last > token.i + 2 and not any(t.ent for t in parse.tokens[token.i + 1 : last]):
            yield Draft(token.i + 1, last, token.i + 1, PartyKind.PERSON, "title", 1.8)


def _acting(parse: Parse) -> Iterator[Draft]:
    """ "Хекматияр подписал": a foreign surname that the recogniser passed over and the dictionary does not know."""
    for token in parse.tokens:
        verb = parse.tokens[token.head]
        if token.pos != "PROPN" or token.dep != "nsubj" or feature(verb, "VerbForm") != "Fin" or token.ent:
            continue
        if feature(token, "Animacy") != "Anim" or not token.text[1:].islower() or len(token.text) < 4:
            continue
        if parse.tokens[token.i - 1].text not in QUOTES and not load().dictionary(token.lower)[0].is_known:
            yield Draft(token.i, token.i + 1, token.i, PartyKind.PERSON, "acting", 0.9)


def _may_be_named(token: Token, sentence: int) -> bool:
    return (
        token.sent == sentence
        and is_capital(token)
        and token.pos in {"PROPN", "X", "NOUN"}
        and token.text[1:].islower()
    )


def _acronyms(parse: Parse) -> Iterator[Draft]:
    """Words in capitals that nobody else has read: a group's, where the line is not written in capitals."""
    loud = {
        sentence.index for sentence in parse.sentences if _shouts(parse.text[sentence.span.start : sentence.span.end])
    }
    for token in parse.tokens:
        text = token.text
        if not is_capitals(text) or not 2 <= len(text) <= 7 or token.sent in loud or text in lexicon().no_acronyms:
            continue
        if text.isascii() and set(text) <= set("IVXLC-"):
            continue  # a Roman figure
        yield Draft(token.i, token.i + 1, token.i, PartyKind.GROUP, "acronym", 1.2, acronym=True)


def _shouts(text: str) -> bool:
    letters = [mark for mark in text if mark.isalpha()]
    return len(letters) > 12 and sum(mark.isupper() for mark in letters) > _SHOUTING * len(letters)


# -------------------------------------------------------------------- second looks
def _again(parse: Parse, names: Sequence[Draft]) -> Iterator[Draft]:
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


def _whole(parse: Parse, names: list[Draft]) -> list[Draft]:
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
    if draft.kind is not PartyKind.GROUP or draft.rule == "quoted":
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


def _one_kind(parse: Parse, names: Sequence[Draft]) -> None:
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


def _take_titles(parse: Parse, names: Sequence[Draft]) -> None:
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
