"""Names told by their shape: "Абу Х аль-У", capitals after a rank, an unknown word that acts, words in capitals.

In: a Parse. Out: drafts of names, of less worth than a list's or a head-word's.
Always: a line written in capitals holds no acronyms; Roman figures are none.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.language.analysis import Parse, PartyKind, Token
from whence.language.russian.draft import Draft, head_of
from whence.language.russian.features import QUOTES, feature, is_capital, is_capitals
from whence.language.russian.lexicon import lexicon
from whence.language.russian.models import load
from whence.language.russian.stems import plain

_KUNYA = frozenset({"абу", "умм", "ибн"})
_ARTICLES = ("аль-", "аш-", "ат-", "ан-", "ас-", "ад-", "ар-", "аз-", "эль-", "ат-")
_SHOUTING = 0.6  # share of capitals from which a line is a headline in capitals and its words are no acronyms


def kunyas(parse: Parse) -> Iterator[Draft]:
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
            yield Draft(first, last, head_of(parse, first, last), PartyKind.PERSON, "kunya", 2.1)


def titled(parse: Parse) -> Iterator[Draft]:
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


def acting(parse: Parse) -> Iterator[Draft]:
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


def acronyms(parse: Parse) -> Iterator[Draft]:
    """Words in capitals that nobody else has read: a group's, where the line is not written in capitals."""
    loud = {
        sentence.index for sentence in parse.sentences if shouts(parse.text[sentence.span.start : sentence.span.end])
    }
    for token in parse.tokens:
        text = token.text
        if not is_capitals(text) or not 2 <= len(text) <= 7 or token.sent in loud or text in lexicon().no_acronyms:
            continue
        if text.isascii() and set(text) <= set("IVXLC-"):
            continue  # a Roman figure
        yield Draft(token.i, token.i + 1, token.i, PartyKind.GROUP, "acronym", 1.2, acronym=True)


def shouts(text: str) -> bool:
    """True for a line in capitals."""
    letters = [mark for mark in text if mark.isalpha()]
    return len(letters) > 12 and sum(mark.isupper() for mark in letters) > _SHOUTING * len(letters)
