"""The normal form of a name: what is left when spelling habits are taken away, in the script it is written in.

Comes in: any string. Goes out: lower-case words with single spaces, without marks, articles, apostrophes,
hyphens or dots. Folding a folded name changes nothing, two spellings that differ in habits alone fold to the
same string, and a name never folds to the empty string unless it was empty: what has no letters is kept as
it is. Scripts are not mixed here; scripts.py brings names of different scripts together.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from whence.names.tables import table

# Marks that are spelling habit. Marks of Burmese, Bengali, Thai and the like are vowels and must stay.
_HABIT_MARKS = re.compile("[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]")
_APOSTROPHE_SIGNS = "'’‘ʼʻʾʿ`´ʹʺˈ′‛ˊˋ"
_APOSTROPHES = re.compile(f"[{_APOSTROPHE_SIGNS}]")
_INITIALS = re.compile(r"(?<![^\W\d_])((?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W\d_]))?)")
_SEPARATORS = re.compile("[^a-z0-9\x80-\U0010ffff]+")  # signs outside ASCII are spaces by then
_HYPHENS = re.compile("[‐‑‒–—−﹣－­]")
_WORD = re.compile(r"\w+")
_ARABIC_WORD = re.compile("[\u0621-\u06ff]+")


@lru_cache(maxsize=200_000)
def fold(name: str) -> str:
    """The normal form of a name of any kind.

    "Jaish al-Muhājireen wal-Ansar" -> "jaish muhajireen wa ansar"; "The F.A.R.C." -> "farc";
    "ash-Shishani" -> "shishani"; "Qa'ida" -> "qaida". Takes time in proportion to the length of the name.
    """
    text = plain(name)
    words = [word for word in _SEPARATORS.split(_without_joined_articles(text)) if word]
    words = _without_articles(words)
    return " ".join(words) or " ".join(text.split()) or " ".join(name.casefold().split())


@lru_cache(maxsize=200_000)
def plain(name: str) -> str:
    """Lower case without marks, apostrophes and dots of initials; hyphens, articles and other signs stay."""
    text = unicodedata.normalize("NFKC", name).casefold()
    if not text.isascii():
        text = _HYPHENS.sub("-", text)
        text = unicodedata.normalize("NFC", "".join(map(_bare, text)))
        text = _WORD.sub(lambda found: _one_alphabet(found.group()), text)
    return _INITIALS.sub(lambda found: found.group(1).replace(".", "") + " ", _APOSTROPHES.sub("", text))


@cache
def _bare(letter: str) -> str:
    """One letter without its mark, and without what its script leaves to habit."""
    if letter.isascii():
        return letter
    letters, arabic = table("forms")["letters"], table("forms")["arabic"]
    if letter in letters:
        return str(letters[letter])
    if letter in arabic:
        return str(arabic[letter])
    category = unicodedata.category(letter)
    if category == "Cf":  # direction marks and joiners; the one that cuts Persian words is a space
        return " " if letter == "\u200c" else ""
    if category[0] in "PSZC":
        return letter if letter in _APOSTROPHE_SIGNS else " "
    if letter in "йїў":  # letters of their own, not marked ones
        return letter
    return _HABIT_MARKS.sub("", unicodedata.normalize("NFD", letter))


def _one_alphabet(word: str) -> str:
    """A word that mixes Latin with look-alikes of another alphabet, in the alphabet the rest of it is in."""
    if word.isascii() or not re.search("[a-z]", word):
        return word
    for alphabet, shown in table("forms")["lookalikes"].items():
        own = [letter for letter in word if unicodedata.name(letter, "").startswith(alphabet)]
        if own and all(letter in shown for letter in own):
            word = "".join(shown.get(letter, letter) for letter in word)
        elif own:
            back = {latin: letter for letter, latin in reversed(shown.items())}
            word = "".join(back.get(letter, letter) for letter in word)
    return word


def _without_joined_articles(text: str) -> str:
    """ "wal-Ansar", "wa-l-Ansar" -> "wa Ansar"; the Arabic article at the head of a word of Arabic script."""
    for joined, kept in table("forms")["articles"]["joined"].items():
        if joined in text:
            text = re.sub(rf"(?<!\w){re.escape(joined)}-(?=\w)", kept + " ", text)
    return text if text.isascii() else _ARABIC_WORD.sub(_without_arabic_article, text)


def _without_arabic_article(found: re.Match[str]) -> str:
    return _bare_arabic(found.group())


def _bare_arabic(word: str) -> str:
    if word.startswith("وال") and len(word) > 5:
        return "و " + _bare_arabic(word[3:])
    if (
        word.startswith("ال")
        and len(word) > 3
        and not word.startswith(tuple(table("forms")["articles"]["no_article"]))
    ):
        return _bare_arabic(word[2:])
    return word


def _without_articles(words: list[str]) -> list[str]:
    """Read from the end, so that an article before an article goes too. The last word always stays."""
    articles = table("forms")["articles"]
    kept: list[str] = []
    for word in reversed(words):
        if kept and _is_article(word, kept[-1], articles):
            continue
        kept.append(articles["alone"].get(word, word) if kept else word)
    return kept[::-1]


def _is_article(word: str, following: str, articles: dict[str, list[str]]) -> bool:
    if word in articles["dropped"] or word in articles["plain"]:
        return True
    return word in articles["assimilated"] and following.startswith(word[1:])
