"""The parts of a person's name: given names, kunya, nisba, father's name, initials; titles and particles aside.

Comes in: a name in any script. Goes out: a PersonName whose parts stand in the order written (after turning
"Surname, Given" round), each a single word: "Abd al-Rahman" is one part, so are "Saif ullah", "Salah al-Din" and
"Abu Bakr". A name that has any word has at least one part. At most twelve parts are kept, and 400 characters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from whence.names.forms import fold, plain
from whence.names.scripts import latin, one_script, script_of
from whence.names.tables import table

_WORD = re.compile(r"[^\W_]+")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NISBA = re.compile(".{2,}[^aeiou](i|iy|y|ee|iyy|iyya|iyah|iya|awi)$")
_CAPITAL_INSIDE = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2})")
_LONGEST, _MOST_PARTS = 400, 12


class PartKind(StrEnum):
    """What a part of a person's name tells."""

    NAME = "name"
    KUNYA = "kunya"
    NISBA = "nisba"
    FATHER = "father's name"
    INITIAL = "initial"
    GENERATION = "generation"
    TITLE = "title or name"


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its text folded into a single word, its kind, and how much evidence it is when shared (0 to 1)."""

    text: str
    kind: PartKind
    weight: float


@dataclass(frozen=True, slots=True)
class PersonName:
    """parts: in order, texts: theirs.  titles: dropped from them.  turned: a comma showed which is the family name.
    syllabic: made of East Asian syllables.  chained: fathers' names may follow, so that a name more at the head
    is a child.  native: the name itself where it is in Chinese or Korean script."""

    parts: tuple[Part, ...]
    texts: tuple[str, ...]
    titles: tuple[str, ...]
    turned: bool
    syllabic: bool
    chained: bool
    native: str


@dataclass(slots=True)
class _Word:
    text: str
    article: bool = False
    son_of: bool = False
    kunya: bool = False


@lru_cache(maxsize=100_000)
def person_name(name: str) -> PersonName:
    """The parts of a person's name. An empty name has none."""
    text, turned = _in_order(name[:_LONGEST])
    words = _joined(_words(text))
    words, titles = _without_titles(words)
    named = [word for word in words if word.text not in _set("particles")] or words
    parts = tuple(_part(word, len(named), at == 0) for at, word in enumerate(named[:_MOST_PARTS]))
    texts = tuple(part.text for part in parts)
    return PersonName(parts, texts, tuple(titles), turned, _is_syllabic(named), _is_chained(parts), _native(name))


def _is_chained(parts: tuple[Part, ...]) -> bool:
    return any(
        part.kind in {PartKind.NISBA, PartKind.FATHER} or part.text in _chained() or part.text.startswith("abd")
        for part in parts
    )


@cache
def _chained() -> frozenset[str]:
    return frozenset(form for forms in table("given_names")["chained"] for form in forms)


def _native(name: str) -> str:
    """The name itself where it is written in Chinese characters or Korean syllables, else empty."""
    return fold(name[:_LONGEST]) if script_of(name) in {"han", "hangul"} else ""


def _is_syllabic(words: list[_Word]) -> bool:
    """Made of East Asian syllables, more than half of them known ones."""
    known = sum(word.text in _set("syllables") for word in words)
    return len(words) > 1 and known * 2 > len(words) and all(len(word.text) <= 6 for word in words)


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(table("person_words")[name])


def _in_order(name: str) -> tuple[str, bool]:
    """The name without what is in brackets, "Surname, Given" turned round."""
    name = one_script(name)
    bare = _BRACKETS.sub(" ", name)
    text = latin(bare if _WORD.search(bare) else name)
    family, comma, given = text.partition(",")
    if comma and "," not in given and _WORD.search(given) and _WORD.search(family):
        after = plain(given).replace(".", " ").split()
        if not (len(after) == 1 and after[0] in table("person_words")["generations"]):
            return f"{given} {family}", True
    return text, False


def _words(text: str) -> list[_Word]:
    """The words, articles turned into a mark on the word they stand before."""
    found = [_letters_for_digits(word) for word in _WORD.findall(plain(_split_at_capitals(text)))]
    articles = table("forms")["articles"]
    words: list[_Word] = []
    article = False
    for word, following in zip(found, [*found[1:], ""], strict=False):
        assimilated = word in articles["assimilated"] and following.startswith(word[1:])
        if following and (word in articles["plain"] or assimilated):
            article = True
            continue
        words.append(_Word(without_case(word, following), article))
        article = False
    return words


def without_case(word: str, following: str) -> str:
    """ "Hizbul Mujahideen", "Matiur Rehman": an Arabic case ending with the article grown on to the first word."""
    if (
        len(word) >= 5
        and word[-2] == "u"
        and following
        and word not in _set("servant") | _chained()
        and (word[-1] == "l" or (word[-1] in "rsd" and word[-1] == following[0]))
    ):
        return word[:-2]
    return word


def _split_at_capitals(text: str) -> str:
    """A capital inside a word starts a new one: "VladimirPutin" is two words, "McKay" one."""
    return _CAPITAL_INSIDE.sub(" ", text)


def _letters_for_digits(word: str) -> str:
    if word.isalpha() or word.isdigit():
        return word
    digits = table("spelling")["digits"]
    return "".join(digits.get(letter, letter) for letter in word)


def _joined(words: list[_Word]) -> list[_Word]:
    """Names written in two words brought into one: servant of, father of, sword of God, of the religion."""
    joined: list[_Word] = []
    index = 0
    while index < len(words):
        word, following = words[index], words[index + 1] if index + 1 < len(words) else None
        if following and word.text in _set("kunya") and not (joined and joined[-1].kunya):
            index += 1
            after = words[index + 1] if index + 1 < len(words) else None
            name, used = _servant(following, after)
            mother = word.text in _set("mother")
            joined.append(_Word(("umm" if mother else "abu") + name, kunya=True))
            index += 1 + used
            continue
        if following and word.text in _set("son_of"):
            following.son_of = True
            index += 1
            continue
        name, used = _servant(word, following)
        if joined and not joined[-1].kunya and name in _set("of_god"):
            joined[-1].text += "ullah"
        elif joined and name in _set("of_religion"):
            joined[-1].text = joined[-1].text.rstrip("aeiou") + "din"
        else:
            joined.append(_Word(name, word.article, word.son_of))
        index += 1 + used
    return joined


def _servant(word: _Word, following: _Word | None) -> tuple[str, int]:
    """The canonical text of a word and how many further words it took in: "Abd" "Rahman" -> "abdrahman", 1."""
    if word.text in _set("servant") and following and following.text not in _set("son_of"):
        return _one_servant(word.text + following.text), 1
    return _canonical(word.text), 0


def _one_servant(word: str) -> str:
    """ "abdulrahman", "abdurrahman", "abderrahmane" -> "abdrahman..."; "abdullah" -> "abdlah"."""
    rest = re.sub("^(c?abd|abid)[aeiou]*", "", word)
    if rest.startswith("ll") or (rest.startswith("l") and len(rest) > 4) or (len(rest) > 2 and rest[0] == rest[1]):
        rest = rest[1:]
    return "abd" + rest


def _canonical(word: str) -> str:
    if re.match("abo?ul.{4,}", word):
        return "abu" + word[word.index("l") + 1 :]
    if re.match("c?abd[aeiou]+.{4,}", word):
        return _one_servant(word)
    found = re.match("(.{3,}?)[aeiou]*(?:[ae]l|ul|[aeiou]d|d)d[ie]+ne?$", word)
    return f"{found.group(1)}din" if found else word


def _without_titles(words: list[_Word]) -> tuple[list[_Word], list[str]]:
    """Titles dropped from the front and the end; those that are names too only at the head of a longer name."""
    titles: list[str] = []
    kept = list(words)
    while len(kept) > 1 and _is_title(kept[0], len(kept)):
        titles.append(kept.pop(0).text)
    inner = [word for word in kept if not (word.text in _set("titles") and word.text not in _set("name_like_titles"))]
    if len(inner) > 1 and len(inner) < len(kept):
        titles += [word.text for word in kept if word not in inner]
        kept = inner
    return kept, titles


def _is_title(word: _Word, size: int) -> bool:
    if word.kunya or word.text not in _set("titles"):
        return False
    return size > 2 or word.text not in _set("name_like_titles")


def _part(word: _Word, size: int, first: bool) -> Part:
    text = word.text
    generations = table("person_words")["generations"]
    if size > 1 and text in generations:
        return Part(generations[text], PartKind.GENERATION, 0.0)
    if len(text) == 1 and text.isascii() and size > 1:
        return Part(text, PartKind.INITIAL, 0.2)
    may_be_title = size > 2 or (size > 1 and first)
    if may_be_title and text in _set("name_like_titles") and text not in _set("syllables"):
        return Part(text, PartKind.TITLE, 0.3)
    if word.kunya:
        return Part(text, PartKind.KUNYA, 0.6)
    if any(
        text.endswith(ending) and len(text) > len(ending) + 1 for ending in table("person_words")["father_endings"]
    ):
        return Part(text, PartKind.FATHER, 0.7)
    if _NISBA.match(text) and (word.article or text in _set("nisbas")):
        return Part(text, PartKind.NISBA, 0.6)
    weight = 0.5 if text in _set("frequent") or len(text) < 3 else 1.0
    return Part(text, PartKind.FATHER if word.son_of else PartKind.NAME, weight)
