"""Names in Arabic text by lists and head-words.

In: a Parse. Out: drafts of names.
Always: without a tagger a word proves nothing by its form alone: a name is listed, or begins with a head-word that only
names begin with, or follows a title, or stands where a place is named and is one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whence.language.analysis import Parse, PartyKind, Token
from whence.language.arabic.draft import Draft, best
from whence.language.arabic.known import arabic_names
from whence.language.arabic.letters import is_definite
from whence.language.arabic.lexicon import lexicon
from whence.language.known.places import place_names

# Inhabitants from which a town's name alone is taken for the town wherever it stands.
_LARGE = 150_000
_LONGEST = 5  # words of a group's name after its head-word
_ADJECTIVE = ("ي", "يه", "ين")
_KUNYA = frozenset({"ابو", "ابي", "ابا", "ام"})
_SON = frozenset({"بن", "ابن", "بنت", "ال", "اغ", "ولد"})
_PLAIN_ADJECTIVES = frozenset(
    "السريع الحر الحره المسلح المسلحه الجديد الكبير الاول الاولي الثاني الثانيه المتحد المتحده الموحد الموحده المشترك المشتركه الخاص الخاصه "
    "المركزي العام العامه المقدس المقدسه الثالث الثالثه الرابع الخامس".split()
)


def find_names(parse: Parse) -> list[Draft]:
    """The names of a document in text order."""
    listed = list(_listed(parse))
    strong = [draft for draft in listed if draft.known is not None]
    found = best(
        [*strong, *_groups(parse, strong), *_persons(parse), *_kunyas(parse), *_places(parse), *_outlets(parse)]
    )
    return [*found, *_confirmed(parse, listed, found)]


# -------------------------------------------------------------------- lists
def _listed(parse: Parse) -> Iterator[Draft]:
    """Listed names. Ambiguous ones have no `known` until a surer name of theirs stands in the document."""
    words = [token.lower for token in parse.tokens]
    i = 0
    while i < len(words):
        hit = arabic_names().match(words, i) if parse.tokens[i].pos == "WORD" else None
        if lexicon().has("heads.class", words[i]) and i + 1 < len(words):
            inner = arabic_names().match(words, i + 1)
            longer = (
                inner is not None
                and inner.name.kind is PartyKind.GROUP
                and (hit is None or inner.length + 1 > hit.length)
            )
            hit = None if longer else hit  # "تنظيم الدولة الإسلامية" is more than "تنظيم الدولة"
        last = i + hit.length if hit else i
        if (
            hit is None
            or parse.tokens[last - 1].sent != parse.tokens[i].sent
            or not _stands(parse, i, last, hit.name.kind)
        ):
            i += 1
            continue
        first = i
        if hit.name.kind is PartyKind.GROUP and _class_before(parse, i):
            first = i - 1  # "حركة حماس", "تنظيم القاعدة": the noun belongs to the name as it is used
        worth = 4.0 if hit.name.strong else 1.0
        yield Draft(
            first, last, hit.name.kind, f"known:{hit.name.kind}", worth, known=hit.name if hit.name.strong else None
        )
        i = last


def _stands(parse: Parse, i: int, last: int, kind: PartyKind) -> bool:
    """False for an everyday word where nothing before it says that it is a name."""
    word = parse.tokens[i].lower
    if last - i > 1 or not (
        lexicon().has("doubtful.words", word) or lexicon().has("doubtful.words", parse.tokens[i].lemma)
    ):
        return True
    return kind is PartyKind.PLACE and _at_place(parse, i)


def _class_before(parse: Parse, i: int) -> bool:
    before = parse.tokens[i - 1] if i else None
    return (
        before is not None
        and before.sent == parse.tokens[i].sent
        and lexicon().has("heads.class", before.lower)
        and (before.lower in {"حركه", "تنظيم", "مجموعه"} and parse.tokens[i].lower not in {"تنظيم", "حركه"})
    )


def _confirmed(parse: Parse, listed: Sequence[Draft], found: Sequence[Draft]) -> Iterator[Draft]:
    """An ambiguous name whose party the document also names surely."""
    sure = {draft.known.english for draft in found if draft.known}
    taken = {i for draft in found for i in range(draft.first, draft.last)}
    words = [token.lower for token in parse.tokens]
    for draft in listed:
        if draft.known is None and not any(i in taken for i in range(draft.first, draft.last)):
            hit = arabic_names().match(words, draft.first)
            if hit is not None and hit.name.english in sure:
                draft.known = hit.name
                yield draft


# -------------------------------------------------------------------- groups
def _groups(parse: Parse, listed: Sequence[Draft]) -> Iterator[Draft]:
    inside = {draft.first: draft for draft in listed}
    for token in parse.tokens:
        if lexicon().has("heads.group", token.lower):
            yield from _construct(parse, token, inside)
        elif lexicon().has("heads.definite", token.lower):
            yield from _with_adjectives(parse, token)


def _construct(parse: Parse, head: Token, inside: dict[int, Draft]) -> Iterator[Draft]:
    """ "جيش المهاجرين والأنصار": a head-word, the noun it belongs to, that noun's adjectives."""
    end = _sentence_end(parse, head)
    i = head.i + 1
    if i >= end or lexicon().has("heads.generic", parse.tokens[i].lower):
        return
    steps = 0
    while i < end and steps < 3 and _may_link(parse.tokens[i], inside):
        i, steps = i + 1, steps + 1  # "حركة تحرير السودان": a noun on the way
    if i >= end or not (is_definite(parse.tokens[i].lower) or i in inside or _is_town(parse.tokens[i])):
        yield from _bare(parse, head, end)
        return
    if lexicon().has("places.nouns", parse.tokens[i].lower) or lexicon().has("heads.generic", parse.tokens[i].lower):
        return
    last = inside[i].last if i in inside else i + 1
    last = _adjectives(parse, last, end)
    if last - head.i - 1 <= _LONGEST:
        yield Draft(head.i, last, PartyKind.GROUP, "head-word", 3.0 if steps < 2 else 2.6)


def _bare(parse: Parse, head: Token, end: int) -> Iterator[Draft]:
    """ "كتائب خطاب": a unit and one word, where a mark, "and" or a stop word follows."""
    if head.lower not in _UNITS or head.i + 1 >= end:
        return
    word = parse.tokens[head.i + 1]
    following = parse.tokens[head.i + 2] if head.i + 2 < end else None
    closed = (
        following is None
        or following.pos != "WORD"
        or following.lower == "و"
        or lexicon().has("stop.words", following.lower)
    )
    if word.pos == "WORD" and len(word.lower) > 2 and closed and not _common(word.lower):
        yield Draft(head.i, head.i + 2, PartyKind.GROUP, "head-word", 2.0)


_UNITS = frozenset({"كتيبه", "كتايب", "لواء", "سريه", "جيش", "سرايا"})


def _may_link(token: Token, inside: dict[int, Draft]) -> bool:
    if _is_town(token):
        return False
    lex = lexicon()
    return (
        token.pos == "WORD"
        and not is_definite(token.lower)
        and token.i not in inside
        and len(token.lower) > 2
        and not any(
            lex.has(name, token.lower)
            for name in ("stop.words", "places.prepositions", "speech.verbs", "titles.leaders")
        )
    )


def _with_adjectives(parse: Parse, head: Token) -> Iterator[Draft]:
    """ "الجيش السوري الحر": a definite head-word and its adjectives; alone it is a description."""
    end = _sentence_end(parse, head)
    last = _adjectives(parse, head.i + 1, end)
    if last > head.i + 1:
        yield Draft(head.i, last, PartyKind.GROUP, "head-word", 2.8)


def _adjectives(parse: Parse, i: int, end: int) -> int:
    """The end of a run of definite adjectives, and of nouns joined by "and"."""
    start = i
    while i < end and i - start < 4:
        word = parse.tokens[i].lower
        if (
            word == "و"
            and i + 1 < end
            and is_definite(parse.tokens[i + 1].lower)
            and i == start
            and not parse.tokens[i].space
        ):
            i += 2
            continue
        if not (is_definite(word) and (word in _PLAIN_ADJECTIVES or word.endswith(_ADJECTIVE))) or lexicon().has(
            "titles.nouns", word
        ):
            break
        i += 1
    return i


def _sentence_end(parse: Parse, token: Token) -> int:
    return parse.sentences[token.sent].last


# -------------------------------------------------------------------- persons
def _persons(parse: Parse) -> Iterator[Draft]:
    """A given name with another, a "son of", or a family name; after a title also with any word."""
    for token in parse.tokens:
        lex = lexicon()
        if token.pos != "WORD" or not (token.lower in lex.given or token.lower == "عبد"):
            continue
        before = parse.tokens[token.i - 1] if token.i else None
        if (
            before is not None
            and before.sent == token.sent
            and (before.lower in lex.given or before.lower in _SON | _KUNYA | {"عبد"})
        ):
            continue
        last = _person_end(parse, token.i)
        parts = last - token.i
        if parts >= 2:
            yield Draft(token.i, last, PartyKind.PERSON, "given-name", 2.4)


def _person_end(parse: Parse, i: int) -> int:
    lex, end = lexicon(), parse.sentences[parse.tokens[i].sent].last
    last = i + (2 if parse.tokens[i].lower == "عبد" and i + 1 < end else 1)
    while last < end and last - i < 6 and parse.tokens[last - 1].space:
        token = parse.tokens[last]
        if token.pos != "WORD" or lex.has("stop.words", token.lower) or lex.has("speech.verbs", token.lower):
            break
        if token.lower in _SON | _KUNYA | {"عبد"} and last + 1 < end:
            last += 2
            continue
        family = is_definite(token.lower) and (
            token.lower.endswith("ي") or token.lower in {"الدين", "الله", "الحق", "الرحمن"}
        )
        first_after = (
            last == i + 1 and not is_definite(token.lower) and len(token.lower) > 2 and not _common(token.lower)
        )
        if token.lower not in lex.given and token.lower != "الله" and not family and not first_after:
            break
        last += 1
        if family and token.lower.endswith("ي"):
            break
    return last


def _common(word: str) -> bool:
    """True for words that end a name: verbs and nouns that follow one in reports."""
    lex = lexicon()
    listed = any(lex.has(name, word) for name in ("stop.words", "places.prepositions", "places.nouns", "speech.verbs", "speech.denials",
                                                  "heads.group", "titles.leaders", "descriptions.people"))  # fmt: skip
    return listed or word.startswith(("ي", "ت", "س")) or word.endswith(("ا", "ت", "ون"))


def _kunyas(parse: Parse) -> Iterator[Draft]:
    """ "أبو محمد العدناني"."""
    for token in parse.tokens[:-2]:
        if token.lower not in _KUNYA - {"ام"} or not token.space:
            continue
        end = _sentence_end(parse, token)
        following = parse.tokens[token.i + 1]
        if token.i + 1 >= end or following.pos != "WORD" or lexicon().has("stop.words", following.lower):
            continue
        last = token.i + 2
        while last < end and last - token.i < 5 and parse.tokens[last - 1].space and _family(parse.tokens[last]):
            last += 1
        yield Draft(token.i, last, PartyKind.PERSON, "kunya", 2.5)


def _family(token: Token) -> bool:
    return (
        token.pos == "WORD"
        and is_definite(token.lower)
        and token.lower.endswith("ي")
        and not lexicon().has("titles.nouns", token.lower)
    )


# -------------------------------------------------------------------- places
def _places(parse: Parse) -> Iterator[Draft]:
    """Towns of the gazetteer where a place is named."""
    for token in parse.tokens:
        if token.pos != "WORD":
            continue
        end = _sentence_end(parse, token)
        noun = lexicon().has("places.nouns", token.lower)
        if not _at_place(parse, token.i) and not noun:
            if (
                _is_town(token)
                and not lexicon().has("doubtful.words", token.lower)
                and token.lower not in lexicon().given
            ):
                yield Draft(token.i, token.i + 1, PartyKind.PLACE, "gazetteer", 1.6)
            continue
        for size in (3, 2) if noun else (3, 2, 1):
            words = parse.tokens[token.i : token.i + size]
            if token.i + size > end or any(
                word.pos != "WORD" or lexicon().has("stop.words", word.lower) for word in words
            ):
                continue
            name = " ".join(_spelled(word) for word in words)
            least = 0.5 if _after_noun(parse, token.i) and not noun else 0.85
            if size == 1 and (words[0].lower in lexicon().common or words[0].lower in lexicon().given):
                continue
            if len(name) > 2 and place_names().score(name) >= least:
                yield Draft(token.i, token.i + size, PartyKind.PLACE, "gazetteer", 2.2 + size / 10)
                break


def _is_town(token: Token) -> bool:
    """True for the name of a large town, which few other words share."""
    if (
        token.pos != "WORD"
        or len(token.lower) < 4
        or lexicon().has("stop.words", token.lower)
        or token.lower in lexicon().common
    ):
        return False
    name = _spelled(token)
    return place_names().score(name) >= 1.0 and any(place.people >= _LARGE for place in place_names().find(name))


def _spelled(token: Token) -> str:
    return "ا" + token.text if token.lower.startswith("ال") and token.text.startswith("ل") else token.text


def _at_place(parse: Parse, i: int) -> bool:
    """True after a preposition or a noun of place, the letters "ب" and "ل" among them; and after another place."""
    before = parse.tokens[i - 1] if i else None
    if before is None or before.sent != parse.tokens[i].sent:
        return False
    return (
        before.lower in {"ب", "ل", "وب", "ول"}
        or lexicon().has("places.prepositions", before.lower)
        or _after_noun(parse, i)
    )


def _after_noun(parse: Parse, i: int) -> bool:
    before = parse.tokens[i - 1] if i else None
    return before is not None and (
        lexicon().has("places.nouns", before.lower) or lexicon().has("places.nouns", before.lemma)
    )


# -------------------------------------------------------------------- outlets
def _outlets(parse: Parse) -> Iterator[Draft]:
    """ "قناة الجزيرة": the noun and the definite word after it."""
    for token in parse.tokens[:-1]:
        following = parse.tokens[token.i + 1]
        if (
            lexicon().has("outlets.heads", token.lower)
            and following.sent == token.sent
            and is_definite(following.lower)
        ):
            yield Draft(
                token.i,
                _adjectives(parse, token.i + 2, _sentence_end(parse, token)),
                PartyKind.OUTLET,
                "head-word",
                2.7,
            )
