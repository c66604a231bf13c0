"""Places of the gazetteer where a place is named.

In: a Parse. Out: drafts of names.
Always: a word is taken for a town only after a preposition or a noun of place, unless the town is a large one.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.language.analysis import Parse, PartyKind, Token
from whence.language.arabic.draft import Draft, sentence_end
from whence.language.arabic.lexicon import lexicon
from whence.language.known.places import place_names

# Inhabitants from which a town's name alone is taken for the town wherever it stands.
_LARGE = 150_000


def places(parse: Parse) -> Iterator[Draft]:
    """Towns of the gazetteer where a place is named."""
    for token in parse.tokens:
        if token.pos != "WORD":
            continue
        end = sentence_end(parse, token)
        noun = lexicon().has("places.nouns", token.lower)
        if not at_place(parse, token.i) and not noun:
            if (
                is_town(token)
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
            if size == 1 and (words[0].lower in lexicon().common | lexicon().given):
                continue
            if size == 1 and words[0].lemma in lexicon().common and not _after_noun(parse, token.i):
                continue  # "من المدينة": Medina only after "مدينة"
            if len(name) > 2 and place_names().score(name) >= least:
                yield Draft(token.i, token.i + size, PartyKind.PLACE, "gazetteer", 2.2 + size / 10)
                break


def is_town(token: Token) -> bool:
    """True for the name of a large town, which few other words share."""
    if (
        token.pos != "WORD"
        or len(token.lower) < 4
        or lexicon().has("stop.words", token.lower)
        or token.lower in lexicon().common
        or token.lemma in lexicon().common
    ):
        return False
    name = _spelled(token)
    return place_names().score(name) >= 1.0 and any(place.people >= _LARGE for place in place_names().find(name))


def _spelled(token: Token) -> str:
    return "ا" + token.text if token.lower.startswith("ال") and token.text.startswith("ل") else token.text


def at_place(parse: Parse, i: int) -> bool:
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
    """ "مدينة X", "العاصمة X"; after another definite noun stands no name: "قناة الجزيرة الخبر"."""
    before = parse.tokens[i - 1] if i else None
    return before is not None and (lexicon().has("places.nouns", before.lower) or before.lower == "العاصمه")
