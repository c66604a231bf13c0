"""Reported speech: "Х заявил, что ...", "..., сообщил Х", "как передаёт Х", "Об этом сообщил Х", "сообщил о гибели ...".

In: a Parse and the Speakers of the document. Out: `Found`s.
Always: a verb that is negated, or only wished for, reports nothing; what a parenthesis leaves of its sentence is its
content.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.language.analysis import Parse, Sentence, Token
from whence.language.russian.attributed import IMPERSONAL, Found, Speakers
from whence.language.russian.cues import Verb, cues
from whence.language.russian.features import DASHES, QUOTES, feature, negated, preposition
from whence.language.russian.phrases import clean_span, noun_phrase
from whence.language.russian.stems import plain
from whence.values import Span

_THAT = frozenset({"что", "будто", "якобы", "как"})
# Verbs whose "о ..." puts the thing forward as a fact: "сообщил о гибели командира".
_TELLING = frozenset("сообщить сообщать заявить заявлять объявить объявлять рассказать доложить докладывать рассказывать "
                     "информировать проинформировать говорить".split())  # fmt: skip


def find_reported(parse: Parse, speakers: Speakers, used: set[int]) -> Iterator[Found]:
    """The reported speech of a document. used: cue tokens that direct speech has taken."""
    for sentence in parse.sentences:
        for token in parse.tokens[sentence.first : sentence.last]:
            verb = cues().verbs.get(plain(token.lemma)) if token.pos == "VERB" and token.i not in used else None
            if verb is None or verb.act == "planned" or not _tells(parse, token):
                continue
            found = _read(parse, sentence, token, verb, speakers)
            if found is not None:
                yield found
                yield from referred(parse, token, found, speakers)


def _tells(parse: Parse, token: Token) -> bool:
    if negated(parse, token.i) is not None or feature(token, "Mood") == "Imp":
        return False
    form = feature(token, "VerbForm")
    return form in {"Fin", "Conv"} or (
        form == "Part" and feature(token, "Voice") == "Act" and token.dep.startswith("acl")
    )


def _read(parse: Parse, sentence: Sentence, token: Token, verb: Verb, speakers: Speakers) -> Found | None:
    content, form = _clause(parse, sentence, token), "indirect"
    source = speakers.speaker_of(token)
    if not content:
        content = _parenthesis(parse, sentence, token, source is not None and source.head > token.i)
    if not content:
        content = _before(parse, sentence, token)
    if not content:
        content, form = _about(parse, token, verb)
    if not content:
        return None
    if source is None:
        return None
    return Found((source.first, source.last), source.head, (token.i, token.i + 1), plain(token.lemma), verb.act, content,
                 form, speakers.medium_of(token), 0.9)  # fmt: skip


# -------------------------------------------------------------------- "заявил, что ..."
def _clause(parse: Parse, sentence: Sentence, token: Token) -> list[Span]:
    """The clause after "что"."""
    for that in parse.tokens[token.i + 1 : sentence.last]:
        if that.lower in _THAT and that.pos in {"SCONJ", "PART", "ADV"} and parse.tokens[that.i - 1].text == ",":
            clause = parse.tokens[that.head]
            own = clause.head == token.i or not _other_cue(parse, token.i + 1, that.i)
            if that.lower == "как" and clause.dep != "ccomp":
                continue
            if own and not _relative(parse, that, token):
                return spans_of(parse, that.i + (that.lower != "якобы"), _end(parse, sentence, clause, token, that.i))
    if feature(token, "VerbForm") != "Part":
        return _colon(parse, sentence, token)
    return []


def _relative(parse: Parse, that: Token, token: Token) -> bool:
    """True for a "что" of another governor: "рад, что"."""
    clause = parse.tokens[that.head]
    governor = parse.tokens[clause.head]
    topic = parse.tokens[governor.head]
    if governor.lower == "том" and topic.head == token.i and plain(topic.lemma) in cues().topics:
        return False  # "опроверг сообщения о том, что ..."
    return clause.dep in {"acl", "acl:relcl"} and token.i not in {governor.i, governor.head}


def _other_cue(parse: Parse, first: int, last: int) -> bool:
    return any(t.pos == "VERB" and plain(t.lemma) in cues().verbs for t in parse.tokens[first:last])


def _end(parse: Parse, sentence: Sentence, clause: Token, token: Token, start: int) -> int:
    """Where the clause ends: with the sentence, or before what is joined to the verb of speech itself."""
    last = sentence.last
    for other in parse.children(token.i, "conj", "parataxis"):
        first = parse.subtree(other.i)[0]
        if max(start, clause.i) < first < last and other.i != clause.i and other.pos == "VERB":
            last = first
    for mark in parse.tokens[clause.i : last]:
        if mark.text == ";":
            return mark.i
    return last


def _colon(parse: Parse, sentence: Sentence, token: Token) -> list[Span]:
    """ "Х утверждает: дорога перекрыта", without quotation marks (those are direct speech)."""
    for mark in parse.tokens[token.i + 1 : min(sentence.last, token.i + 8)]:
        following = parse.tokens[mark.i + 1] if mark.i + 1 < sentence.last else mark
        if (
            mark.text == ":"
            and mark.i + 1 == sentence.last
            and (after := following_sentence(parse, sentence)) is not None
        ):
            following = parse.tokens[after.first]
            open_ended = following.text not in QUOTES and following.lower not in {"по", "согласно", "как"}
            return spans_of(parse, after.first, after.last) if open_ended else []
        if (
            mark.text == ":"
            and following.text not in QUOTES | {":"}
            and following.lower not in {"по", "согласно", "как"}
        ):
            return spans_of(parse, mark.i + 1, sentence.last)
    return []


def following_sentence(parse: Parse, sentence: Sentence) -> Sentence | None:
    """The sentence after this one in its paragraph."""
    if sentence.index + 1 >= len(parse.sentences):
        return None
    after = parse.sentences[sentence.index + 1]
    return after if after.paragraph == sentence.paragraph else None


# -------------------------------------------------------------------- "..., сообщил Х"
def _parenthesis(parse: Parse, sentence: Sentence, token: Token, follows: bool) -> list[Span]:
    """What a parenthesis leaves of its sentence; empty where the verb stands in none. follows: the speaker is named
    after the verb."""
    start = _opening(parse, sentence, token, follows)
    if start is None:
        return []
    end = next((t.i for t in parse.tokens[token.i + 1 : sentence.last] if _closes(parse, t)), sentence.last - 1)
    if end + 1 < sentence.last and parse.tokens[end + 1].lower in _THAT | {"чтобы"}:
        return []
    subjects = parse.children(token.i, "nsubj")
    if subjects and subjects[0].i < start:
        return []
    return around(parse, sentence, start, end)


def _opening(parse: Parse, sentence: Sentence, token: Token, follows: bool) -> int | None:
    """The token with which the parenthesis begins."""
    before = parse.tokens[token.i - 1] if token.i > sentence.first else None
    for back in range(1, 4):  # "как ранее сообщил", "как сообщает"
        k = token.i - back
        if (
            k >= sentence.first
            and parse.tokens[k].lower == "как"
            and (k == sentence.first or parse.tokens[k - 1].text in {",", "("})
        ):
            return k
    if before is None or before.text not in {",", "—", "–", "-"}:
        return None
    subjects = parse.children(token.i, "nsubj")
    bare = (plain(token.lemma) in IMPERSONAL or follows) and not subjects
    return token.i if bare or any(child.i > token.i for child in subjects) else None


def _closes(parse: Parse, token: Token) -> bool:
    if token.text in {".", "!", "?", "…", ";"}:
        return True
    return token.text == "," and parse.tokens[token.i - 1].pos != "ADJ" and not _apposition(parse, token)


def _apposition(parse: Parse, comma: Token) -> bool:
    """True where the comma only opens more about the speaker: "сообщил Х, министр обороны, ..."."""
    following = parse.tokens[comma.i + 1] if comma.i + 1 < len(parse.tokens) else None
    if following is None or following.sent != comma.sent:
        return False
    return (following.dep == "appos" and following.head < comma.i) or following.lower.startswith("котор")


def around(parse: Parse, sentence: Sentence, start: int, end: int) -> list[Span]:
    """The sentence without tokens start to end: one stretch or two."""
    left = _left_edge(parse, sentence, start, end)
    spans = [clean_span(parse, left, start), clean_span(parse, end, sentence.last)]
    return [span for span in spans if span is not None and len(span) > 1]


def _left_edge(parse: Parse, sentence: Sentence, start: int, end: int) -> int:
    """Where the clause begins in which the parenthesis stands: clauses before it that are whole stay outside."""
    goes_on = clean_span(parse, end, sentence.last) is not None
    if not goes_on:
        semi = [t.i + 1 for t in parse.tokens[sentence.first : start] if t.text in {";", ":"}]
        return semi[-1] if semi else sentence.first
    for k in range(start - 2, sentence.first, -1):
        token = parse.tokens[k]
        if token.text in {";", ":"} or (
            token.text == "," and not is_finite(parse, k + 1, start) and is_finite(parse, sentence.first, k)
        ):
            return k + 1
    return sentence.first


def is_finite(parse: Parse, first: int, last: int) -> bool:
    """True where a verb that makes a clause stands among tokens first to last."""
    return any(
        t.pos in {"VERB", "AUX"} and (feature(t, "VerbForm") == "Fin" or feature(t, "Variant") == "Short")
        for t in parse.tokens[first:last]
    )


# -------------------------------------------------------------------- "Об этом сообщил Х"
def _before(parse: Parse, sentence: Sentence, token: Token) -> list[Span]:
    """The sentence before, where this one says who told of it."""
    for noun in parse.children(token.i, "obl"):
        if noun.lower == "этом" and preposition(parse, noun.i) == "о":
            if token.i < noun.i and (own := _first_clause(parse, sentence, token)):
                return own
            if not sentence.index:
                return []
            before = parse.sentences[sentence.index - 1]
            if before.paragraph == sentence.paragraph:
                return spans_of(parse, before.first, before.last)
    return []


def _first_clause(parse: Parse, sentence: Sentence, token: Token) -> list[Span]:
    """ "Дом взорвали, полиция рассказала об этом": what comes before in the same sentence."""
    subjects = parse.children(token.i, "nsubj")
    start = min([token.i, *(parse.subtree(child.i)[0] for child in subjects)])
    start += parse.tokens[start].text == ","
    comma = next((t.i for t in reversed(parse.tokens[sentence.first : start]) if t.text in {",", ";"}), None)
    if comma is None or not is_finite(parse, sentence.first, comma):
        return []
    return spans_of(parse, sentence.first, comma)


# -------------------------------------------------------------------- "сообщил о гибели", "опроверг сообщения"
def _about(parse: Parse, token: Token, verb: Verb) -> tuple[list[Span], str]:
    lemma = plain(token.lemma)
    for noun in parse.children(token.i, "obl", "nmod", "iobj"):
        if noun.lower in {"этом", "том"}:
            continue  # "рассказал об этом": see above
        if preposition(parse, noun.i) == "о" and noun.i > token.i and lemma in _TELLING:
            first, last = noun_phrase(parse, noun.i)
            last = max(last, min(parse.subtree(noun.i)[1], _stop(parse, noun)))
            return spans_of(parse, first, last), "indirect"
    if verb.act in {"denied", "confirmed"} and lemma not in {"признать", "признавать"}:
        for noun in parse.children(token.i, "obj"):
            if plain(noun.lemma) not in cues().topics:
                continue
            first, last = noun_phrase(parse, noun.i)
            return spans_of(parse, first, last), "topic"
    return [], ""


def _stop(parse: Parse, noun: Token) -> int:
    """The first mark or verb after a noun that ends what is told of."""
    sentence = parse.sentences[noun.sent]
    for token in parse.tokens[noun.i + 1 : sentence.last]:
        if (
            token.text in {";", ".", ":"}
            or token.text in DASHES
            or (token.pos == "VERB" and feature(token, "VerbForm") == "Fin")
        ):
            return token.i
    return sentence.last


# -------------------------------------------------------------------- "со ссылкой на Х"
def referred(parse: Parse, token: Token, outer: Found, speakers: Speakers) -> Iterator[Found]:
    """Whom a speaker cites: one link further in, for the same words."""
    for noun in parse.tokens[token.i + 1 : parse.sentences[token.sent].last]:
        if plain(noun.lemma) != "ссылка" or preposition(parse, noun.i) != "с":
            continue
        for cited in parse.children(noun.i, "nmod", "obl"):
            if preposition(parse, cited.i) == "на":
                source = speakers.source_at(cited.i)
                yield Found((source.first, source.last), source.head, (noun.i, noun.i + 1), "ссылка", "said",
                            outer.content, "according-to", None, 0.85, under=outer)  # fmt: skip
        return


def spans_of(parse: Parse, first: int, last: int) -> list[Span]:
    """The characters of tokens first to last without marks at the rim; empty where nothing is left."""
    span = clean_span(parse, first, last)
    return [span] if span is not None else []
