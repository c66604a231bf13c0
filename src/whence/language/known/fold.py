"""One spelling for the many under which a name is romanised: tokens to a key of folded pieces.

In: the words of a name, or the tokens of a text. Out: pieces, lower-case and without diacritics, that two
spellings of one name share ("Jabhat an-Nusrah", "Jabhat al Nusra": jabhat, nusra).
Always: folding is blind to the case of letters (the caller checks case), and a word of another script keeps that
script. `light` goes further and is meant for names of several words: alone it would make too many words equal.
"""

from __future__ import annotations

import functools
import re
import unicodedata

ARTICLES = frozenset({"al", "el", "as", "ash", "ar", "an", "at", "ad", "az", "ul", "ur", "us", "ud", "l"})
HYPHENS = frozenset("-‐‑–/")
# Between two words of a name these join and carry no meaning of their own: Lashkar-e-Taiba, Ahrar a-Sham.
_JOINERS = ARTICLES | {"e", "i", "a"}
_AND = {"wal": "wa", "was": "wa", "wan": "wa", "war": "wa", "w": "wa", "&": "and"}
_APOSTROPHES = "'’‘ʼʿʾ`´ʻ"
_STRIP = str.maketrans({mark: None for mark in _APOSTROPHES + "ـ.\u200b\u200c\u200d\u200e\u200f\u00ad"})
_LETTERS = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ə": "a",
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ة": "ه", "ک": "ك", "ے": "ي", "ؤ": "و",
})  # fmt: skip
_WORD = re.compile(rf"[^\W_]+(?:[{_APOSTROPHES}.][^\W_]+)*[{_APOSTROPHES}]?|&")
_TOKEN = re.compile(rf"{_WORD.pattern}|[-‐‑–/]")
_POSSESSIVE = re.compile(rf"(?<=\w)[{_APOSTROPHES}][sS]?$")
_LIGHT = [
    (re.compile(pattern), to)
    for pattern, to in (
        (r"dzh|dj", "j"), (r"tch", "ch"), (r"kh", "h"), (r"gh", "g"), (r"dh", "d"), (r"th", "t"), (r"ph", "f"),
        (r"zh", "j"), (r"ou|oo", "u"), (r"ee|ii|iy|yi", "i"), (r"ay|ei|ey", "ai"), (r"aw", "au"), (r"y", "i"),
        (r"q", "k"), (r"(.)\1+", r"\1"), (r"(?<=..)[ae]h$", "a"),
    )
]  # fmt: skip

Key = tuple[str, ...]


def tokens(text: str) -> list[str]:
    """The words and hyphens of a name as it is written in a list."""
    return _TOKEN.findall(text)


@functools.lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """The word without case, diacritics, apostrophes and possessive ending; "" where nothing is left."""
    word = _POSSESSIVE.sub("", word).translate(_STRIP).casefold()
    if word.isascii():
        return word
    bare = unicodedata.normalize("NFKD", word)
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter)).translate(_LETTERS)
    # The Arabic article is written as part of the word: "الشام" and "شام" are one piece.
    return bare[2:] if bare.startswith("ال") and len(bare) > 4 else bare


@functools.lru_cache(maxsize=65_536)
def light(piece: str) -> str:
    """A folded piece with the usual disagreements of romanisation taken out: kh/h, dj/j, ou/u, doubled letters."""
    for pattern, to in _LIGHT:
        piece = pattern.sub(to, piece)
    return piece


@functools.lru_cache(maxsize=65_536)
def pieces(token: str) -> Key:
    """The folded pieces of one token; empty for a hyphen, an apostrophe-s and the like."""
    if token.isalnum():
        folded = fold(token)
        return (folded,) if folded else ()
    return tuple(folded for word in _WORD.findall(token) if (folded := fold(word)) and folded != "s")


@functools.lru_cache(maxsize=65_536)
def step(piece: str, first: bool, hyphen: bool) -> Key:
    """What a piece adds to a key: itself lightly folded, or nothing where it only joins two words of a name.

    first: the name begins with it.  hyphen: a hyphen follows. A leading article is kept, in one form.
    """
    if first:
        return ("al",) if piece in {"al", "el"} or (hyphen and piece in ARTICLES) else (light(piece),)
    return () if piece in _JOINERS else (light(_AND.get(piece, piece)),)


def key(text: str) -> Key:
    """The key of a whole name: one exact piece marked "=" for a single word, lightly folded pieces for several."""
    parts = tokens(text)
    found: Key = ()
    single = ""
    for j, token in enumerate(parts):
        hyphen = j + 1 < len(parts) and parts[j + 1] in HYPHENS
        for piece in pieces(token):
            single = single or piece
            found += step(piece, not found, hyphen)
    return found if len(found) > 1 else (f"={single}",)
