"""Sources named by a phrase: "по словам Х", "по данным Х", "согласно Х", "со слов Х".

In: a Parse and its Speakers. Out: `Found`s.
Always: the phrase has an owner in the genitive; "по слухам", "по предварительным данным" have none and only say how
sure it is (see certainty.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.language.analysis import Parse, Sentence, Token
from whence.language.russian.attributed import Found, Source, Speakers
from whence.language.russian.cues import cues
from whence.language.russian.reported import around
from whence.language.russian.stems import plain


def find_according(parse: Parse, speakers: Speakers) -> Iterator[Found]:
    """The according-to phrases of a document."""
    for sentence in parse.sentences:
        for token in parse.tokens[sentence.first : sentence.last]:
            if token.lower not in {"по", "согласно", "со", "с"} or token.i + 1 >= sentence.last:
                continue
            found = _read(parse, sentence, token, speakers)
            if found is not None:
                yield found


def _read(parse: Parse, sentence: Sentence, prep: Token, speakers: Speakers) -> Found | None:
    noun = _noun(parse, sentence, prep)
    if noun is None:
        return None
    lemma = plain(noun.lemma)
    source: Source | None = None
    if lemma in cues().nouns:
        source = speakers.owner_of(noun)
    elif prep.lower == "согласно":
        source = speakers.source_at(noun.i)
    if source is None:
        return None
    end = max(source.last, noun.i + 1)
    start = prep.i - 1 if prep.i > sentence.first and parse.tokens[prep.i - 1].lower == "как" else prep.i
    content = around(parse, sentence, start, end)
    if not content:
        return None
    return Found((source.first, source.last), source.head, (prep.i, noun.i + 1), lemma, "said", content, "according-to",
                 None, 0.9)  # fmt: skip


def _noun(parse: Parse, sentence: Sentence, prep: Token) -> Token | None:
    """The noun of the preposition: the first noun after it, adjectives and pronouns passed over."""
    for token in parse.tokens[prep.i + 1 : min(sentence.last, prep.i + 5)]:
        if token.pos in {"NOUN", "PROPN"}:
            lemma = plain(token.lemma)
            if prep.lower in {"со", "с"}:
                return token if lemma == "слово" else None
            return token if lemma in cues().nouns or prep.lower == "согласно" else None
        if token.pos not in {"ADJ", "DET", "PRON", "NUM"}:
            return None
    return None
