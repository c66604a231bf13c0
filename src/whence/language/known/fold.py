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
_STRIP = str.maketrans(dict.fromkeys(_APOSTROPHES + "ـ.\u200b\u200c\u200d\u200e\u200f\xad"))
_LETTERS = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ə": "a",
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ة": "ه", "ک": "ك", "ے": "ي", "ؤ": "و",
})  # fmt: skip
_WORD = re.compile(rf"[^\W_]+(?:[{_APOSTROPHES}.][^\W_]+)*[{_APOSTROPHES}]?|&")
_TOKEN = re.compile(rf"{_WORD.pattern}|[-‐‑–/]")
_POSSESSIVE = re.compile(rf"(?<=\w)[{_APOSTROPHES}][sS]?$")
_QUARRELS = (
    ("dzh", "j"), ("dj", "j"), ("tch", "ch"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"),
    ("zh", "j"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("iy", "i"), ("yi", "i"), ("ay", "ai"), ("ei", "ai"),
    ("ey", "ai"), ("aw", "au"), ("y", "i"), ("q", "k"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")

Key = tuple[str, ...]


def tokens(text: str) -> list[str]:
    """The words and hyphens of a name as it is written in a list."""
    return _TOKEN.findall(text)


@functools.lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """The word without case, diacritics, apostrophes and possessive ending; "" where nothing is left."""
    word = (word if word.isalpha() else _POSSESSIVE.sub("", word)).translate(_STRIP).casefold()
    if word.isascii():
        return word
    if not unicodedata.is_normalized("NFKD", word):
        decomposed = unicodedata.normalize("NFKD", word)
        word = "".join([letter for letter in decomposed if not unicodedata.combining(letter)])
    bare = word.translate(_LETTERS)
    # The Arabic article is written as part of the word: "الشام" and "شام" are one piece.
    return bare[2:] if bare.startswith("ال") and len(bare) > 4 else bare


@functools.lru_cache(maxsize=65_536)
def light(piece: str) -> str:
    """A folded piece with the usual disagreements of romanisation taken out: kh/h, dj/j, ou/u, doubled letters."""
    if not piece.isascii():
        return piece
    for letters, to in _QUARRELS:
        piece = piece.replace(letters, to)
    piece = _DOUBLED.sub(r"\1", piece)
    return piece[:-1] if len(piece) > 3 and piece.endswith("ah") else piece


@functools.lru_cache(maxsize=65_536)
def pieces(token: str) -> Key:
    """The folded pieces of one token; empty for a hyphen, an apostrophe-s and the like."""
    if token.isalnum():
        folded = fold(token)
        return (folded,) if folded else ()
    if token[:1] in "@#":
        return ()  # an account or a topic: who runs it is not said
    return tuple(folded for word in _WORD.findall(token) if (folded := fold(word)) and folded != "s")


@functools.lru_cache(maxsize=65_536)
def step(piece: str, first: bool, hyphen: bool) -> Key:
    """What a piece adds to a key: itself lightly folded, or nothing where it only joins two words of a name.

    first: the name begins with it.  hyphen: a hyphen follows. A leading article is kept, in one form.
    """
    if first:
        return ("al",) if piece in {"al", "el"} or (hyphen and piece in ARTICLES) else (light(piece),)
    return () if piece in _JOINERS else (light(_AND.get(piece, piece)),)


def first(text: str) -> str:
    """The piece with which the key of a name begins: names that share none of these can never be equal."""
    return _first(text.partition(" ")[0]) or _first(text)


@functools.lru_cache(maxsize=65_536)
def _first(text: str) -> str:
    word = _WORD.search(text)
    found = pieces(word.group()) if word else ()
    if not found:
        return ""
    hyphen = text[word.end() : word.end() + 1] in HYPHENS if word else False
    return step(found[0], True, hyphen)[0]


def key(text: str) -> Key:
    """The key of a whole name: one exact piece marked "=" for a single word, lightly folded pieces for several."""
    parts = tokens(text)
    found: Key = ()
    single = ""
    for j, token in enumerate(parts):
        hyphen = j + 1 < len(parts) and parts[j + 1] in HYPHENS
        initial = len(token) == 1 and token.isupper() and j > 0  # joins nothing: the I of KDP-I, the A of SLM/A
        for piece in pieces(token):
            single = single or piece
            found += (piece,) if initial else step(piece, not found, hyphen)
    return found if len(found) > 1 else (f"={single}",)
