"""Names from the recogniser, with its usual mistakes mended.

In: a Parse whose tokens bear the recogniser's votes. Out: drafts of names.
Always: a name is cut at brackets and quotation marks ("Силы быстрой поддержки (СБР" are two), loses the title in
front of it, and takes in the country it belongs to ("Минобороны" "России").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whence.language.analysis import Parse, PartyKind, Token
from whence.language.russian.draft import Draft, head_of
from whence.language.russian.features import DASHES, QUOTES, case, is_capital, is_capitals
from whence.language.russian.lexicon import lexicon
from whence.language.russian.models import load
from whence.language.russian.shapes import shouts
from whence.language.russian.stems import plain

_LABELS = {"PER": PartyKind.PERSON, "ORG": PartyKind.GROUP, "LOC": PartyKind.PLACE}
_BREAKS = QUOTES | DASHES | {"(", ")", ",", ";", ":", "[", "]"}
_INITIAL = re.compile(r"^[А-ЯЁ]\.?$")
_Run = tuple[int, int, str]


def recognised_names(parse: Parse) -> Iterator[Draft]:
    """The recogniser's names."""
    loud = {sentence.index for sentence in parse.sentences if shouts(sentence.span.of(parse.text))}
    for first, last, label in _merged(parse, [piece for run in _runs(parse) for piece in _pieces(parse, run)]):
        kind = _LABELS[label]
        tokens = parse.tokens[first:last]
        if kind is not PartyKind.PERSON and all(token.pos == "ADJ" for token in tokens):
            continue  # "Филиппинские военные": an adjective
        if not any(is_capital(token) or token.text[0].isdigit() for token in tokens):
            continue
        acronym = last - first == 1 and is_capitals(tokens[0].text)
        if last - first == 1 and not acronym and _is_noun(tokens[0]):
            continue  # "Агентство", "Армия": a common noun at the start of a sentence
        if tokens[0].sent in loud and any(map(_is_word, tokens)):
            continue
        if acronym and tokens[0].text in lexicon().no_acronyms:
            continue
        yield Draft(first, last, head_of(parse, first, last), kind, "recogniser", 2.0, acronym=acronym)


def _is_noun(token: Token) -> bool:
    """A common noun, or one with a foreign word joined before it: "Telegram-канал", "Facebook-страница"."""
    lemma = plain(token.lemma)
    front, _, last = lemma.rpartition("-")
    return lemma in lexicon().kinds or (front.isascii() and bool(front) and last in lexicon().kinds)


def _is_word(token: Token) -> bool:
    """A word of the dictionary that is nobody's name: "ГОРОДЕ" in a line of capitals."""
    forms = load().dictionary(token.lower)
    named = ("Name", "Surn", "Patr", "Geox", "Orgn", "Abbr")
    return bool(forms) and forms[0].is_known and not any(gram in form.tag for form in forms for gram in named)


def _runs(parse: Parse) -> Iterator[_Run]:
    first, label = -1, ""
    for token in parse.tokens:
        if not token.ent.startswith("I-") or token.ent[2:] != label:
            if label:
                yield first, token.i, label
            first, label = (token.i, token.ent[2:]) if token.ent else (-1, "")
    if label:
        yield first, len(parse.tokens), label


def _pieces(parse: Parse, run: _Run) -> Iterator[_Run]:
    first, end, label = run
    start = first
    for i in range(first, end + 1):
        if i < end and parse.tokens[i].text not in _BREAKS and not _new_sentence(parse, start, i):
            continue
        if trimmed := _trimmed(parse, start, i, label):
            yield trimmed
        start = i + 1 if i < end and parse.tokens[i].text in _BREAKS else i


def _new_sentence(parse: Parse, start: int, i: int) -> bool:
    return i > start and parse.tokens[i].sent != parse.tokens[start].sent


def _trimmed(parse: Parse, first: int, last: int, label: str) -> _Run | None:
    """Without a title in front and words in small letters at the ends."""
    lex = lexicon()
    while first < last and (_is_title(parse.tokens[first], lex.nouns) or not _begins(parse.tokens[first])):
        first += 1
    while (
        last > first
        and parse.tokens[last - 1].pos in {"ADP", "CCONJ", "PUNCT", "VERB"}
        and not is_capital(parse.tokens[last - 1])
    ):
        last -= 1
    return (first, last, label) if first < last else None


def _begins(token: Token) -> bool:
    return is_capital(token) or token.text[0].isdigit() or "-" in token.text


def _is_title(token: Token, nouns: dict[str, frozenset[str]]) -> bool:
    lemma = plain(token.lemma)
    return any(
        lemma in nouns[sort]
        for sort in ("person.leaders", "person.deputies", "person.members", "person.ranks", "people.fighters")
    ) and (token.text[1:].islower())


def _merged(parse: Parse, runs: list[_Run]) -> Iterator[_Run]:
    """A body and the country after it are one name; so are initials and a surname."""
    held: _Run | None = None
    for run in runs:
        if held and run[0] == held[1] and _goes_on(parse, held, run):
            held = (held[0], run[1], held[2])
            continue
        if held:
            yield held
        held = run
    if held:
        yield held


def _goes_on(parse: Parse, held: _Run, run: _Run) -> bool:
    tokens = parse.tokens
    if held[2] == "ORG" and run[2] in {"LOC", "ORG"}:
        whole = plain(tokens[held[0]].lemma) in lexicon().heads or is_capitals(tokens[held[0]].text)
        return whole and case(tokens[run[0]]) in {"Gen", "", "Nom"} and tokens[run[0]].sent == tokens[held[0]].sent
    if not held[2] == run[2] == "PER":
        return False
    joined = tokens[run[0]].dep == "flat:name" and held[0] <= tokens[run[0]].head < held[1]
    return joined or bool(_INITIAL.match(tokens[held[1] - 1].text))
