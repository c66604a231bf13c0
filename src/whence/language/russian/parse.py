"""Russian text to a Parse, with razdel (words, sentences) and natasha's slovnet models (tags, tree, names).

In: a document's stored text and the paragraphs to parse. Out: a Parse whose offsets are the document's. Tokens hold
UD parts of speech in `pos`, UD features in `tag` ("Case=Gen|Number=Sing"), UD relations in `dep`, and the vote of
the recogniser in `ent` ("B-PER", "I-PER").
Always: each paragraph is parsed by itself; a sentence is a tree with one root (the model picks each word's governor
alone, so that circles are cut here).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from whence.language.analysis import Parse, Sentence, Token
from whence.language.russian.characters import Readable, readable
from whence.language.russian.models import load
from whence.language.russian.stems import RARE
from whence.values import Span

# Paragraphs and sentences longer than this are cut: the parser compares every word of a sentence with every other.
LONGEST_PARAGRAPH = 20_000
LONGEST_SENTENCE = 160

# The tagger takes these for verbs and their tree breaks; it reads the plain numeral well.
_STAND_INS = {
    "двое": "два", "трое": "три", "четверо": "четыре", "пятеро": "пять", "шестеро": "шесть", "семеро": "семь",
    "байат": "присягу", "баят": "присягу", "байа": "присягу", "восьмеро": "восемь", "девятеро": "девять", "десятеро": "десять",
}  # fmt: skip
_LETTERS = re.compile(r"[A-ZА-ЯЁ]{1,3}")


Marks = tuple[str, dict[str, str]]


@dataclass(slots=True)
class _Piece:
    """A sentence, or a clause of one, on its way. words: start and end in the readable text of its paragraph. marks:
    part of speech and features of each word."""

    paragraph: int
    text: Readable
    words: list[tuple[int, int]]
    forms: list[str]
    entities: list[str]
    marks: list[Marks]

    def part(self, first: int, last: int) -> _Piece:
        """Words first to last (excluded) as a piece of their own."""
        return _Piece(self.paragraph, self.text, self.words[first:last], self.forms[first:last], self.entities[first:last],
                      self.marks[first:last])  # fmt: skip


def parse(text: str, paragraphs: Sequence[Span]) -> Parse:
    """Tokens and sentences of the paragraphs, in order.

    text: the stored text. paragraphs: spans of it, ordered and disjoint; their positions become Sentence.paragraph.
    """
    result = Parse(text, [], [])
    whole = [piece for number, span in enumerate(paragraphs) for piece in _pieces(text, number, span)]
    for piece, answer in zip(whole, _by_length(whole, load().morph), strict=True):
        piece.marks = [
            _mended(form, word.pos, word.feats or {}) for form, word in zip(piece.forms, answer.tokens, strict=True)
        ]
    pieces = [clause for piece in whole for clause in _clauses(piece)]
    for piece, answer in zip(pieces, _by_length(pieces, load().syntax), strict=True):
        # For each word the number of its governor in the sentence and the relation.
        _append(result, piece, _tree([(int(word.head_id) - 1, word.rel) for word in answer.tokens]))
    return result


def _mended(form: str, pos: str, feats: dict[str, str]) -> Marks:
    """The tagger's answer, save where it calls a word a finite verb that the dictionary knows as a noun alone."""
    if pos != "VERB" or feats.get("VerbForm") != "Fin" or not form.isalpha():
        return pos, feats
    forms = [found for found in load().dictionary(form.lower()) if found.is_known]
    if not forms or any(found.pos != "NOUN" for found in forms):
        return pos, feats
    nominative = next((found for found in forms if found.feats.get("Case") == "Nom"), forms[0])
    return "NOUN", dict(nominative.feats)


def _pieces(text: str, number: int, span: Span) -> Iterator[_Piece]:
    from razdel import sentenize

    for start in range(span.start, span.end, LONGEST_PARAGRAPH):
        part = readable(text[start : min(span.end, start + LONGEST_PARAGRAPH)], start)
        if not part.text.strip():
            continue
        entities = _entities(part.text)
        for sentence in sentenize(part.text):
            words = _words(sentence.text, sentence.start)
            for first in range(0, len(words), LONGEST_SENTENCE):
                chosen = words[first : first + LONGEST_SENTENCE]
                forms = [part.text[begin:end] for begin, end in chosen]
                yield _Piece(number, part, chosen, forms, [entities.get(begin, "") for begin, _ in chosen], [])


def _clauses(piece: _Piece) -> Iterator[_Piece]:
    """A sentence cut at its semicolons and at colons before a clause, outside quotation marks and brackets: what they
    part stands by itself, and the parser reads it better so."""
    first, depth = 0, 0
    for k, form in enumerate(piece.forms):
        depth += (form in _OPENING) - (form in _CLOSING and depth > 0)
        if form in {";", ":"} and not depth and _parts(piece, first, k):
            yield piece.part(first, k + 1)
            first = k + 1
    yield piece.part(first, len(piece.forms))


_OPENING, _CLOSING = frozenset({"«", "(", "“", "„"}), frozenset({"»", ")", "”"})


def _parts(piece: _Piece, first: int, k: int) -> bool:
    """True where a mark stands between two clauses."""
    after = next((n for n in range(k + 1, len(piece.forms)) if piece.forms[n] in {";", ":"}), len(piece.forms))
    if k - first < 2 or after - k < 4 or piece.forms[k + 1] in _OPENING | {'"', "—"}:
        return False
    return piece.forms[k] == ";" or any(map(_finite, piece.marks[k + 1 : after]))


def _finite(mark: Marks) -> bool:
    pos, feats = mark
    short = feats.get("Variant") == "Short"
    return pos in {"VERB", "AUX"} and (feats.get("VerbForm") == "Fin" or short)


def _words(text: str, shift: int) -> list[tuple[int, int]]:
    """Start and end of each word. Letters and the figures written to them are one: "М23"."""
    from razdel import tokenize

    words: list[tuple[int, int]] = []
    for word in tokenize(text):
        before = words[-1] if words else (0, 0)
        if (
            word.text.isdigit()
            and before[1] == shift + word.start
            and _LETTERS.fullmatch(text[before[0] - shift : word.start])
        ):
            words[-1] = (before[0], shift + word.stop)
        else:
            words.append((shift + word.start, shift + word.stop))
    return words


def _entities(text: str) -> dict[int, str]:
    """The recogniser's votes by the offset of the word."""
    votes: dict[int, str] = {}
    spans = [(span.start, span.stop, span.type) for span in load().ner(text).spans]
    if spans:
        words = _words(text, 0)
        for start, stop, label in spans:
            inside = [begin for begin, _ in words if start <= begin < stop]
            votes.update({begin: f"{'B' if k == 0 else 'I'}-{label}" for k, begin in enumerate(inside)})
    return votes


def _by_length(pieces: Sequence[_Piece], model: Any) -> list[Any]:
    """The model's answer for each piece. Sentences of like length go together: a batch is padded to its longest."""
    order = sorted(range(len(pieces)), key=lambda i: len(pieces[i].forms))
    answers: list[Any] = [None] * len(pieces)
    asked = [[_STAND_INS.get(form.lower(), form) for form in pieces[i].forms] for i in order]
    for i, answer in zip(order, model.map(asked), strict=True):
        answers[i] = answer
    return answers


def _tree(arcs: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The arcs with circles cut and second roots hung under the first."""
    size = len(arcs)
    heads = [head if 0 <= head < size else i for i, (head, _) in enumerate(arcs)]
    root = next((i for i, (head, rel) in enumerate(arcs) if heads[i] == i and rel == "root"), None)
    if root is None:
        root = next((i for i in range(size) if heads[i] == i), 0)
    heads[root] = root
    for i in range(size):
        seen, at = set(), i
        while heads[at] != at and at not in seen:
            seen.add(at)
            at = heads[at]
        if at != root:
            heads[at] = root
    rels = ["root" if i == root else "parataxis" if rel == "root" else rel for i, (_, rel) in enumerate(arcs)]
    return list(zip(heads, rels, strict=True))


def _append(result: Parse, piece: _Piece, tree: list[tuple[int, str]]) -> None:
    if not piece.forms:
        return
    first, number, text = len(result.tokens), len(result.sentences), piece.text
    for k, (begin, end) in enumerate(piece.words):
        form, (pos, feats), (head, rel) = piece.forms[k], piece.marks[k], tree[k]
        following = piece.words[k + 1][0] if k + 1 < len(piece.words) else end + 1
        result.tokens.append(
            Token(
                i=first + k, text=form, lower=form.lower(), lemma=_lemma(form, pos, feats), pos=pos, tag=_tag(feats),
                dep=rel, head=first + head, start=text.start(begin), end=text.end(end), sent=number,
                ent=piece.entities[k], space=following > end,
            )
        )  # fmt: skip
    for token in result.tokens[first:]:
        if token.head != token.i:
            result.tokens[token.head].children.append(token.i)
    last = len(result.tokens)
    root = next(token.i for token in result.tokens[first:] if token.head == token.i)
    span = Span(result.tokens[first].start, result.tokens[last - 1].end)
    result.sentences.append(Sentence(number, span, first, last, root, piece.paragraph))


def _lemma(form: str, pos: str, feats: dict[str, str]) -> str:
    lemma = str(load().dictionary.lemmatize(form, pos, feats)).replace("ё", "е")
    return RARE.get(lemma, lemma)


def _tag(feats: dict[str, str]) -> str:
    return "|".join(f"{name}={value}" for name, value in sorted(feats.items()))
