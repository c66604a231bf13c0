"""What the recogniser knows of the document as a whole before it looks for names.

In: a Parse. Out: `Page`: the words, the words also seen in lower case, and which sentences are headlines.
Always: nothing here decides what a name is; headlines are told by their capitals, not by their place.
"""

from __future__ import annotations

from dataclasses import dataclass

from whence.language.analysis import Parse, Sentence, Token
from whence.language.known import KnownNames, known_names
from whence.language.known.fold import ARTICLES, fold
from whence.language.mentions.lexicon import Lexicon, lexicon

HYPHENS = frozenset("-‐‑–")
_QUIET = frozenset({"'s", "'", "’s", "’"})
# In a headline at least this share of its longer words are capitalised; prose stays below a half.
_HEADLINE_SHARE = 0.7
# A headline has hardly any verb, noun or adjective in small letters; a sentence full of names has.
_PLAIN_WORDS = 0.1
_CONTENT = frozenset({"VERB", "NOUN", "ADJ"})


@dataclass(slots=True)
class Page:
    """A parse with the tables needed to read it. headlines: by sentence, True for headline style or capitals."""

    parse: Parse
    tokens: list[Token]
    words: list[str]
    small: frozenset[str]
    headlines: list[bool]
    lex: Lexicon
    known: KnownNames

    def capital(self, i: int) -> bool:
        """True where token i begins with a capital letter or is a name with an elided article ("d'Ivoire")."""
        word = self.words[i]
        return word[0].isupper() or (len(word) > 2 and word[1] in "'’" and word[2].isupper())

    def acronym(self, i: int) -> bool:
        """True for two to eight capitals, digits and dots among them allowed ("JMA", "M23", "JaN", "U.S.")."""
        return is_acronym(self.words[i])

    def key(self, first: int, last: int) -> tuple[str, ...]:
        """The folded words of a name, without hyphens, articles and possessive endings."""
        folded = (fold(word) for word in self.words[first:last] if word not in _QUIET)
        parts = tuple(part for part in folded if part and part not in HYPHENS)
        return tuple(part for part in parts if part not in ARTICLES) or parts

    def opens(self, i: int) -> bool:
        """True where token i stands where any word takes a capital: at the start of a sentence, quote or item."""
        if i == 0 or self.tokens[i - 1].sent != self.tokens[i].sent:
            return True
        before = self.words[i - 1]
        return before in '"“”:•—–*([' or (before == "'" and not self.tokens[i - 1].space)


def is_acronym(word: str) -> bool:
    """True for a word of two to eight characters whose letters are capitals, one or two small ones inside allowed."""
    if not 2 <= len(word) <= 8 or not word[0].isupper():
        return False
    capitals = sum(letter.isupper() for letter in word)
    if word.isupper():
        return capitals >= 2 or any(mark.isdigit() for mark in word)
    return word[-1].isupper() and capitals >= 2 and len(word) - capitals <= 2 and word.isalpha()


def page_of(parse: Parse, title: str = "") -> Page:
    """The page of a parse. title: the document's title where known; a sentence equal to it is a headline."""
    words = [token.text for token in parse.tokens]
    headlines = [_headline(parse, sentence, title) for sentence in parse.sentences]
    small = frozenset(token.lower for token in parse.tokens if token.text[0].islower() and not headlines[token.sent])
    return Page(parse, parse.tokens, words, small, headlines, lexicon(), known_names())


def _headline(parse: Parse, sentence: Sentence, title: str) -> bool:
    words = [token for token in parse.tokens[sentence.first : sentence.last] if token.text[0].isalpha()]
    if len(words) > 1 and all(token.text.isupper() for token in words):
        return True
    long_words = [token for token in words if len(token.text) > 3]
    if len(long_words) < 3:
        return False
    share = sum(token.text[0].isupper() for token in long_words) / len(long_words)
    plain = sum(token.text[0].islower() and token.pos in _CONTENT for token in long_words)
    if share < _HEADLINE_SHARE or plain > _PLAIN_WORDS * len(long_words) or sentence.span.of(parse.text)[-1] in ".":
        return False
    verbs = any(
        token.pos in ("VERB", "AUX") or (token.text[0].isupper() and token.tag == "IN") for token in long_words
    )
    return verbs or len(long_words) >= 6 or _same(sentence, parse, title)


def _same(sentence: Sentence, parse: Parse, title: str) -> bool:
    return bool(title) and sentence.span.of(parse.text).strip() in title
