"""Persons: a given name with what follows it, a kunya.

In: a Parse. Out: drafts of names.
Always: a given name alone is nobody; a word that ends names in reports (a verb, a preposition) ends this one.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.language.analysis import Parse, PartyKind, Token
from whence.language.arabic.draft import Draft, sentence_end
from whence.language.arabic.letters import is_definite
from whence.language.arabic.lexicon import lexicon

_KUNYA = frozenset({"ابو", "ابي", "ابا", "ام"})
_SON = frozenset({"بن", "ابن", "بنت", "ال", "اغ", "ولد"})


def persons(parse: Parse) -> Iterator[Draft]:
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
            last == i + 1 and not is_definite(token.lower) and len(token.lower) > 2 and not is_common(token.lower)
        )
        if token.lower not in lex.given and token.lower != "الله" and not family and not first_after:
            break
        last += 1
        if family and token.lower.endswith("ي"):
            break
    return last


def is_common(word: str) -> bool:
    """True for words that end a name: verbs and nouns that follow one in reports."""
    lex = lexicon()
    listed = any(lex.has(name, word) for name in ("stop.words", "places.prepositions", "places.nouns", "speech.verbs", "speech.denials",
                                                  "heads.group", "titles.leaders", "descriptions.people"))  # fmt: skip
    return listed or word.startswith(("ي", "ت", "س")) or word.endswith(("ا", "ت", "ون"))


def kunyas(parse: Parse) -> Iterator[Draft]:
    """ "أبو محمد العدناني"."""
    for token in parse.tokens[:-2]:
        if token.lower not in _KUNYA - {"ام"} or not token.space:
            continue
        end = sentence_end(parse, token)
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
