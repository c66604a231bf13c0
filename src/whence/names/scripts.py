"""Names of other scripts in Latin letters, by our own tables for Cyrillic and Arabic.

Comes in: a name in any script. Goes out: the same words in Latin letters, unfolded, articles and hyphens kept.
A name already in Latin letters comes back unchanged. Arabic script leaves short vowels out: common words are read from a
table, the rest come out bare, and the comparison must not hold missing vowels against them. Scripts without a
table of ours go through anyascii; Chinese characters and Korean syllables become one word each.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from whence.names.forms import fold
from whence.names.tables import table

_SCRIPTS = {
    "LATIN": "latin", "CYRILLIC": "cyrillic", "ARABIC": "arabic", "CJK": "han", "HANGUL": "hangul",
}  # fmt: skip
_CYRILLIC_WORD = re.compile("[\u0400-\u052f]+")
_ARABIC_WORD = re.compile("[\u0600-\u06ff\u0750-\u077f]+")
_HABIT_MARKS = re.compile("[\u0640\u0610-\u061a\u06d6-\u06ed]")
_BETWEEN = re.compile(r"(?<=[^aeiou|])\|(?=[^aeiou|])")
_SHADDA = "\u0651"
_SYLLABLE = re.compile("[\u3400-\u9fff\uac00-\ud7a3]")


@lru_cache(maxsize=200_000)
def script_of(name: str) -> str:
    """The script most letters of the name are in: latin, cyrillic, arabic, han, hangul, other; none without letters."""
    counts: dict[str, int] = {}
    for letter in name[:200]:
        if letter.isalpha():
            script = "latin" if letter.isascii() else _script_of_letter(letter)
            counts[script] = counts.get(script, 0) + 1
    return max(counts, key=lambda script: counts[script]) if counts else "none"


@cache
def _script_of_letter(letter: str) -> str:
    return _SCRIPTS.get(unicodedata.name(letter, "").split(" ")[0], "other")


@lru_cache(maxsize=200_000)
def latin(name: str) -> str:
    """The name in Latin letters, lower case where it was not Latin.

    "Салахуддин Шишани" -> "salakhuddin shishani"; "صلاح الدين الشيشاني" -> "salah al-din al-shishani".
    """
    if name.isascii():
        return name
    text = unicodedata.normalize("NFKC", name).replace("\u200c", "-")  # Persian cuts words with an invisible sign
    text = _CYRILLIC_WORD.sub(lambda found: _cyrillic(found.group().lower()), text)
    text = _ARABIC_WORD.sub(lambda found: _arabic(found.group()), text)
    return text if script_of(text) in {"latin", "none"} and not _foreign(text) else _by_anyascii(text)


def one_script(name: str) -> str:
    """The Latin words of a name written in two scripts side by side ("Jin Tiesan (金铁三)"); other names unchanged."""
    if name.isascii():
        return name
    words = name.split()
    latin_words = [word for word in words if not _foreign(word)]
    letters = sum(map(str.isalpha, "".join(latin_words)))
    return " ".join(latin_words) if letters >= 3 and len(latin_words) < len(words) else name


def _foreign(text: str) -> bool:
    return any(letter.isalpha() and _script_of_letter(letter) != "latin" for letter in text if not letter.isascii())


def _by_anyascii(text: str) -> str:
    from anyascii import anyascii

    spaced = _SYLLABLE.sub(lambda found: f" {anyascii(found.group())} ", text)
    return " ".join(anyascii(spaced).split())


@cache
def _readings(name: str) -> tuple[tuple[str, str], ...]:
    return tuple(table("scripts")[name].items())


@cache
def _longest(name: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted((key for key, _ in _readings(name)), key=len, reverse=True)))


def _cyrillic(word: str) -> str:
    for ending, read in _readings("cyrillic_endings"):
        if word.endswith(ending) and len(word) > len(ending):
            return _cyrillic(word[: -len(ending)]) + read
    letters = table("scripts")["cyrillic"]
    return _longest("cyrillic").sub(lambda found: letters[found.group()], word)


def _arabic(word: str) -> str:
    word = _HABIT_MARKS.sub("", word)
    and_, article, stem = _prefixes(word)
    read = _arabic_words().get(fold(stem)) or _arabic_letters(stem)
    return f"{'wa ' if and_ else ''}{'al-' if article else ''}{read}"


@cache
def _arabic_words() -> dict[str, str]:
    return {fold(word): read for word, read in table("scripts")["arabic_words"].items()}


def _prefixes(word: str) -> tuple[bool, bool, str]:
    """Whether "and" and the article stand before the stem, and the stem."""
    and_ = word.startswith("وال") and len(word) > 5
    rest = word[1:] if and_ else word
    # fold knows the words that begin with the letters of the article and hold none.
    if rest.startswith("ال") and not fold(rest).startswith("ال") and len(rest) > 3:
        return and_, True, rest[2:]
    return and_, False, rest


def _arabic_letters(stem: str) -> str:
    letters, half_vowels = table("scripts")["arabic"], table("scripts")["arabic_half_vowels"]
    read: list[str] = []
    for index, letter in enumerate(stem):
        if letter == _SHADDA and read:
            read.append(read[-1])
        elif letter in half_vowels:
            following = stem[index + 1 : index + 2]
            beside_vowel = index == 0 or following in {"ا", "ى", "ة"} or stem[index - 1] in {"ا", "آ", "أ"}
            last = index == len(stem) - 1
            read.append(half_vowels[letter][0 if beside_vowel and not (last and index) else 1])
        else:
            read.append(letters.get(letter, ""))
    # A vowel is missing between two consonants: e stands for it, being nearest to every other.
    return _BETWEEN.sub("e", "|".join(read)).replace("|", "")
