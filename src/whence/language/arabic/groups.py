"""Groups and outlets told by their head-word: "جيش المهاجرين والأنصار", "الجيش السوري الحر", "قناة الجزيرة".

In: a Parse and the listed names. Out: drafts of names.
Always: a head-word alone is no name; the name ends after the adjectives of its last noun.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whence.language.analysis import Parse, PartyKind, Token
from whence.language.arabic.draft import Draft, sentence_end
from whence.language.arabic.letters import is_definite
from whence.language.arabic.lexicon import lexicon
from whence.language.arabic.persons import is_common
from whence.language.arabic.places import is_town

_LONGEST = 5  # words of a group's name after its head-word
_ADJECTIVE = ("ي", "يه", "ين")
_PLAIN_ADJECTIVES = frozenset(
    "السريع الحر الحره المسلح المسلحه الجديد الكبير الاول الاولي الثاني الثانيه المتحد المتحده الموحد الموحده المشترك المشتركه الخاص الخاصه "
    "المركزي العام العامه المقدس المقدسه الثالث الثالثه الرابع الخامس".split()
)


def groups(parse: Parse, listed: Sequence[Draft]) -> Iterator[Draft]:
    """Groups that a head-word begins. listed: names of the tables, which end one."""
    inside = {draft.first: draft for draft in listed}
    for token in parse.tokens:
        if lexicon().has("heads.group", token.lower):
            yield from _construct(parse, token, inside)
        elif lexicon().has("heads.definite", token.lower):
            yield from _with_adjectives(parse, token)


def _construct(parse: Parse, head: Token, inside: dict[int, Draft]) -> Iterator[Draft]:
    """ "جيش المهاجرين والأنصار": a head-word, the noun it belongs to, that noun's adjectives."""
    end = sentence_end(parse, head)
    i = head.i + 1
    if i >= end or lexicon().has("heads.generic", parse.tokens[i].lower):
        return
    steps = 0
    while i < end and steps < 3 and _may_link(parse.tokens[i], inside):
        i, steps = i + 1, steps + 1  # "حركة تحرير السودان": a noun on the way
    if i >= end or not (is_definite(parse.tokens[i].lower) or i in inside or is_town(parse.tokens[i])):
        yield from _bare(parse, head, end)
        return
    if lexicon().has("places.nouns", parse.tokens[i].lower) or lexicon().has("heads.generic", parse.tokens[i].lower):
        return
    last = inside[i].last if i in inside else i + 1
    last = adjectives(parse, last, end)
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
    if word.pos == "WORD" and len(word.lower) > 2 and closed and not is_common(word.lower):
        yield Draft(head.i, head.i + 2, PartyKind.GROUP, "head-word", 2.0)


_UNITS = frozenset({"كتيبه", "كتايب", "لواء", "سريه", "جيش", "سرايا"})


def _may_link(token: Token, inside: dict[int, Draft]) -> bool:
    if is_town(token):
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
    end = sentence_end(parse, head)
    last = adjectives(parse, head.i + 1, end)
    if last > head.i + 1:
        yield Draft(head.i, last, PartyKind.GROUP, "head-word", 2.8)


def adjectives(parse: Parse, i: int, end: int) -> int:
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


def outlets(parse: Parse) -> Iterator[Draft]:
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
                adjectives(parse, token.i + 2, sentence_end(parse, token)),
                PartyKind.OUTLET,
                "head-word",
                2.7,
            )
