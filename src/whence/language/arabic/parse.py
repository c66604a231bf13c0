"""Arabic text to a Parse without a tree: words and sentences, each word a root of its own.

In: a document's stored text and the paragraphs to parse. Out: a Parse. `lower` holds the folded word, `lemma` the same
without its article; `pos` is "WORD", "NUM" or "PUNCT".
Always: offsets are those of the stored text, right-to-left or not: a text is stored in the order in which it is read;
letters written to a word ("و", "ب", "ل") are tokens of their own where what follows is a word the lists know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whence.language.analysis import Parse, Sentence, Token
from whence.language.arabic.known import arabic_names, joined_and
from whence.language.arabic.letters import beginnings, fold
from whence.language.arabic.lexicon import lexicon
from whence.language.known.places import place_names
from whence.values import Span

_MARKS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d"
_TOKEN = re.compile(
    rf"(?:[^\W\d_][{_MARKS}]*)+|\d+(?:[.,/٫٬]\d+)*|[^\w\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u061c]"
)
_ENDS = frozenset(".!؟?؛;…")
# A point after one letter or between figures ends nothing; a sentence is at least this many words.
_SHORTEST = 2
_LISTS = ("heads.group", "heads.definite", "outlets.heads", "titles.nouns", "titles.leaders", "titles.members", "places.nouns",
          "descriptions.people", "descriptions.group", "again.group", "speech.verbs", "speech.denials", "stop.words")  # fmt: skip


def parse(text: str, paragraphs: Sequence[Span]) -> Parse:
    """Words and sentences of the paragraphs, in order."""
    result = Parse(text, [], [])
    for number, paragraph in enumerate(paragraphs):
        for words in _sentences(text, paragraph):
            _append(result, text, words, number)
    return result


def _sentences(text: str, paragraph: Span) -> Iterator[list[Span]]:
    words: list[Span] = []
    for span in _words(text, paragraph):
        words.append(span)
        if span.of(text) in _ENDS and len(words) > _SHORTEST and len(words[-2]) > 1:
            yield words
            words = []
    if words:
        yield words


def _words(text: str, paragraph: Span) -> Iterator[Span]:
    for match in _TOKEN.finditer(text, paragraph.start, paragraph.end):
        span = Span(match.start(), match.end())
        cut = span.start + _proclitics(match[0])
        if cut > span.start:
            yield Span(span.start, cut)
        yield Span(cut, span.end)


def _proclitics(word: str) -> int:
    """How many characters at the front of a word are written to it; 0 where the word is known as it stands."""
    folded = fold(word)
    if not folded or folded.isascii():
        return 0
    if joined_and(folded):
        return (
            beginnings(word)[-1][0]
            if folded[0] != "و"
            else next(size for size, rest in beginnings(word) if rest == folded[1:])
        )
    if is_word(folded):
        return 0
    return next((size for size, rest in beginnings(word) if is_word(rest)), 0)


def is_word(folded: str) -> bool:
    """True for a word that a list knows as it stands: the beginning of a name, a head-word, a title, a town."""
    lex = lexicon()
    if folded in lex.given or any(lex.has(name, folded) for name in _LISTS) or arabic_names().begins(folded):
        return True
    return len(folded) > 3 and place_names().score(folded) >= 0.5


def _append(result: Parse, text: str, words: list[Span], paragraph: int) -> None:
    first, number = len(result.tokens), len(result.sentences)
    for k, span in enumerate(words):
        word = span.of(text)
        folded = fold(word)
        before = words[k - 1] if k else None
        if (
            folded.startswith("ل")
            and before is not None
            and before.end == span.start
            and fold(before.of(text))[-1:] == "ل"
        ):
            folded = "ا" + folded  # "ل" + "المشير" is written "للمشير"
        pos = "WORD" if word[0].isalpha() else "NUM" if word[0].isdigit() else "PUNCT"
        space = k + 1 >= len(words) or words[k + 1].start > span.end
        lemma = folded[2:] if folded.startswith("ال") and len(folded) > 4 else folded
        result.tokens.append(
            Token(first + k, word, folded, lemma, pos, "", "", first + k, span.start, span.end, number, "", space)
        )
    last = len(result.tokens)
    whole = Span(words[0].start, words[-1].end)
    result.sentences.append(Sentence(number, whole, first, last, first, paragraph))
