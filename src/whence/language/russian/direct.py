"""Direct speech: «...», — сказал Х. Х сказал: «...». — Мы уйдём, — сказал Х.

In: a Parse, the Speakers, the tokens that names take. Out: `Found`s.
Always: the words between the marks are the content, marks excluded; a name in quotation marks is no speech, and
words in marks without a verb of speech beside them are nobody's.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.language.analysis import Parse, PartyKind, Token
from whence.language.russian.attributed import Found, Source, Speakers
from whence.language.russian.cues import cues
from whence.language.russian.features import DASHES, feature
from whence.language.russian.phrases import clean_span
from whence.language.russian.stems import plain
from whence.values import Span

_REACH = 14  # tokens from a colon back to its verb of speech
_SHORTEST = 3  # words; fewer in marks are a title or scare quotes


def find_direct(parse: Parse, speakers: Speakers, names: set[int]) -> Iterator[Found]:
    """The direct speech of a document. names: tokens that lie in names."""
    for first, last in _paragraphs(parse):
        for opens, closes in _marks(parse, first, last):
            if not _speech(parse, opens, closes, names):
                continue
            found = (
                _inner(parse, opens, closes, speakers)
                or _after(parse, opens, closes, last, speakers)
                or _ahead(parse, opens, closes, first, speakers)
            )
            if found is not None:
                yield found
        yield from _dialogue(parse, first, last, speakers)


def _paragraphs(parse: Parse) -> Iterator[tuple[int, int]]:
    start = 0
    for sentence in parse.sentences:
        following = parse.sentences[sentence.index + 1] if sentence.index + 1 < len(parse.sentences) else None
        if following is None or following.paragraph != sentence.paragraph:
            yield start, sentence.last
            start = sentence.last


def _marks(parse: Parse, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Opening and closing marks of a paragraph, the outer ones."""
    opened, depth = -1, 0
    for token in parse.tokens[first:last]:
        if token.text in {"«", "“", "„"} or (token.text == '"' and not depth):
            opened = token.i if depth == 0 else opened
            depth += 1
        elif token.text in {"»", "”", '"'} and depth:
            depth -= 1
            if depth == 0:
                yield opened, token.i


def _speech(parse: Parse, opens: int, closes: int, names: set[int]) -> bool:
    inside = [t for t in parse.tokens[opens + 1 : closes] if t.pos != "PUNCT"]
    if all(token.i in names for token in inside):
        return False
    return len(inside) >= _SHORTEST or any(token.pos == "VERB" for token in inside)


# -------------------------------------------------------------------- «...», — сказал Х
def _after(parse: Parse, opens: int, closes: int, end: int, speakers: Speakers) -> Found | None:
    i = closes + 1
    dashed = False
    while i < end and (parse.tokens[i].text in {",", ".", "!", "?"} or parse.tokens[i].text in DASHES):
        dashed |= parse.tokens[i].text in DASHES
        i += 1
    if i == closes + 1 or (not dashed and parse.tokens[closes + 1].text != ","):
        return None
    verb = _verb(parse, i, min(end, i + 4)) or (_unlisted(parse, i, end, speakers) if dashed else None)
    if verb is None:
        return None
    content = [clean_span(parse, opens + 1, closes)]
    k = next((t.i for t in parse.tokens[verb.i : parse.sentences[verb.sent].last] if t.text in {".", ","}), end)
    if k + 2 < end and parse.tokens[k + 1].text in DASHES and parse.tokens[k + 2].text == "«":
        closing = next((t.i for t in parse.tokens[k + 3 : end] if t.text == "»"), None)
        content += [clean_span(parse, k + 3, closing)] if closing else []
    return _found(parse, verb, speakers, [span for span in content if span is not None])


def _verb(parse: Parse, first: int, last: int) -> Token | None:
    for token in parse.tokens[first:last]:
        known = cues().verbs.get(plain(token.lemma)) if token.pos == "VERB" else None
        if known is not None and not known.opinion and feature(token, "VerbForm") in {"Fin", "Conv"}:
            return token
    return None


def _unlisted(parse: Parse, i: int, last: int, speakers: Speakers) -> Token | None:
    """ "..., — отрезал Икс": between a dash and a person any finite verb tells how it was said."""
    verb = parse.tokens[i] if i < last else None
    if (
        verb is None
        or verb.pos != "VERB"
        or feature(verb, "VerbForm") != "Fin"
        or verb.lower in {"есть", "был", "была"}
    ):
        return None
    who = [speakers.covering.named(parse, t.i) for t in parse.children(verb.i, "nsubj") if t.i > verb.i]
    return verb if who and who[0] is not None and who[0].kind is PartyKind.PERSON else None


# -------------------------------------------------------------------- Х сказал: «...»
def _ahead(parse: Parse, opens: int, closes: int, first: int, speakers: Speakers) -> Found | None:
    if opens - 1 < first or parse.tokens[opens - 1].text != ":":
        return None
    low = max(first, opens - 1 - _REACH)
    for token in reversed(parse.tokens[low : opens - 1]):
        if token.text in {".", "!", "?"} and token.sent != parse.tokens[opens].sent:
            break
        found = _verb(parse, token.i, token.i + 1)
        if found is not None:
            span = clean_span(parse, opens + 1, closes)
            return _found(parse, found, speakers, [span] if span else [])
    return None


# -------------------------------------------------------------------- «А, — сказал Х. — Б»
def _inner(parse: Parse, opens: int, closes: int, speakers: Speakers) -> Found | None:
    """The speaker between two dashes inside the marks."""
    pieces = _split(parse, opens + 1, closes, speakers)
    if pieces is None:
        return None
    verb, parts = pieces
    return _found(parse, verb, speakers, parts, inside=True)


def _split(parse: Parse, first: int, last: int, speakers: Speakers) -> tuple[Token, list[Span]] | None:
    for token in parse.tokens[first:last]:
        if token.text not in DASHES or parse.tokens[token.i - 1].text not in {",", ".", "!", "?"}:
            continue
        verb = _verb(parse, token.i + 1, min(last, token.i + 4)) or _unlisted(parse, token.i + 1, last, speakers)
        if verb is None or not _subject_after(parse, verb):
            continue
        resumes = next((t.i for t in parse.tokens[verb.i + 1 : last] if t.text in DASHES), last)
        spans = [clean_span(parse, first, token.i), clean_span(parse, resumes, last) if resumes < last else None]
        return verb, [span for span in spans if span is not None]
    return None


def _subject_after(parse: Parse, verb: Token) -> bool:
    return any(child.i > verb.i for child in parse.children(verb.i, "nsubj"))


def _dialogue(parse: Parse, first: int, last: int, speakers: Speakers) -> Iterator[Found]:
    """— Мы уйдём, — сказал Х. — Завтра."""
    if parse.tokens[first].text not in DASHES:
        return
    pieces = _split(parse, first + 1, last, speakers)
    if pieces is not None:
        found = _found(parse, pieces[0], speakers, pieces[1], inside=True)
        if found is not None:
            yield found


def _found(parse: Parse, verb: Token, speakers: Speakers, content: list[Span], inside: bool = False) -> Found | None:
    source = speakers.speaker_of(verb) if not inside else _beside(parse, verb, speakers)
    known = cues().verbs.get(plain(verb.lemma))
    if source is None or not content:
        return None
    act = known.act if known is not None and known.act in {"denied", "confirmed"} else "said"
    return Found((source.first, source.last), source.head, (verb.i, verb.i + 1), plain(verb.lemma), act, content, "direct",
                 speakers.medium_of(verb), 0.93)  # fmt: skip


def _beside(parse: Parse, verb: Token, speakers: Speakers) -> Source | None:
    after = [child for child in parse.children(verb.i, "nsubj") if child.i > verb.i]
    return speakers.source_at(after[0].i) if after else speakers.speaker_of(verb)
