"""Persons: a given name with what follows it, a kunya.

In: a Parse. Out: drafts of names.
Always: a given name alone is nobody; a word that ends names in reports (a verb, a preposition) ends this one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

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


def surnames(parse: Parse, found: Sequence[Draft]) -> Iterator[Draft]:
    """The last word of a person's name by itself, once the whole name stands in the document: "حفتر", "العدناني".

    Not where two persons share it, nor after a definite noun, whose adjective it then is ("الجيش العراقي").
    """
    taken = {i for draft in found for i in range(draft.first, draft.last)}
    bearers: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for draft in found:
        words = tuple(token.lemma for token in parse.tokens[draft.first : draft.last])
        single = len(words) > 1 and words[-2] not in _SON | _KUNYA | {"عبد"}
        if draft.kind is PartyKind.PERSON and single and _may_stand_alone(parse.tokens[draft.last - 1]):
            bearers[words[-1]].add(words)
    for token in parse.tokens:
        if token.i not in taken and len(bearers.get(token.lemma, ())) == 1 and not _adjective(parse, token.i):
            yield Draft(token.i, token.i + 1, PartyKind.PERSON, "surname", 1.0)


def _may_stand_alone(token: Token) -> bool:
    lex = lexicon()
    known = token.lower in lex.given | lex.common or token.lemma in lex.common | lex.given
    return len(token.lemma) > 3 and not known and not is_common(token.lower) and token.lower not in {"الدين", "الله"}


def _adjective(parse: Parse, i: int) -> bool:
    before = parse.tokens[i - 1] if i else None
    if before is None or before.sent != parse.tokens[i].sent or not is_definite(parse.tokens[i].lower):
        return False
    return before.pos == "WORD" and is_definite(before.lower) and not lexicon().has("titles.nouns", before.lower)
