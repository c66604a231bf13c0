"""What stays of a Russian word when its ending changes: the key under which forms of one name meet.

In: words as they stand in a text or a list. Out: stems, and whether one form can be a declined form of another.
Always: stems are small letters with е for ё, without Arabic articles ("аль-Каидой": каид); a stem is only a key,
never shown; `declines` decides whether two words that share a stem are really forms of one.
"""

from __future__ import annotations

import functools
import re

# A stem keeps at least three letters: "Чад", "Киев", "Ирак".
SHORTEST = 3
# Words for whose forms the dictionary prefers a rare twin: "полка" is of a regiment here, not of a canopy.
RARE = {"полок": "полк"}
_ARTICLE = re.compile(r"^(?:аль|эль|ан|ар|ас|аш|ат|ад|аз|ас|ал|ул|уль|уд|ур|ус|уш|ут|а|э)-(?=\w)")
_ENDING = re.compile(r"(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|иях|иям|ях|ах|ям|ам|ов|ев|ом|ем|ым|им|ых|их|ою|ею)$")
_VOWELS = "аеиоуыэюяьй"
_LETTERS = str.maketrans({"ё": "е", "’": "'", "ʼ": "'"})
_PIECE = re.compile(r"[^\W_]+")

# Endings a noun or name may take, by how its nominative ends; "" is the bare stem.
_HARD = frozenset({"", "а", "у", "ом", "е", "ым", "ем"})
_PLURAL = frozenset({"ов", "ам", "ами", "ах", "ы", "и", "ев", "ей", "ям", "ями", "ях", ""})
_SOFT = frozenset({"ь", "й", "я", "ю", "ем", "е", "и", "ём", "ью"})
_FEMININE = frozenset(
    {"а", "я", "ы", "и", "е", "у", "ю", "ой", "ей", "ёй", "ою", "ею", "ью", "ии", "ия", "ию", "ией"}
)
_NEUTER = frozenset({"о", "е", "а", "я", "у", "ю", "ом", "ем", "и", "ы", "ии", "ие", "ия", "ию", "ием"})
_ADJECTIVE = frozenset("ый ий ой ого его ому ему ым им ом ем ая яя ую юю ей ое ее ые ие ых их ыми ими ою ею".split())


def plain(word: str) -> str:
    """The word in small letters, with е for ё."""
    return word.lower().translate(_LETTERS)


@functools.lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The word without endings of case and number: "Талибаном" and "Талибан" give "талибан"."""
    left = plain(word)
    while True:
        shorter = left
        if (found := _ENDING.search(left)) and found.start() >= SHORTEST:
            shorter = left[: found.start()]
        while len(shorter) > SHORTEST and shorter[-1] in _VOWELS:
            shorter = shorter[:-1]
        if shorter == left:
            return left
        left = shorter


@functools.lru_cache(maxsize=65_536)
def pieces(token: str) -> tuple[str, ...]:
    """The stems of a token's words, without articles: "Аль-Каидой" gives ("каид",), "Боко-Харам" two."""
    bare = _ARTICLE.sub("", plain(token))
    return tuple(stem(word) for word in _PIECE.findall(bare))


def key(name: str) -> tuple[str, ...]:
    """The stems of all words of a name."""
    return tuple(piece for word in name.split() for piece in pieces(word))


@functools.lru_cache(maxsize=65_536)
def declines(nominative: str, form: str) -> bool:
    """True where the form may be a case of the nominative, both single words of any letters."""
    base, other = plain(nominative), plain(form)
    if base == other:
        return True
    if "-" in base and base.count("-") == other.count("-"):
        return all(
            part == its or declines(part, its) for part, its in zip(base.split("-"), other.split("-"), strict=True)
        )
    if other.startswith(base + "'") or (nominative.isupper() and form.startswith(nominative)):
        return len(other) - len(base) <= 3  # "ХАМАСа", "НАТО'вский" never
    shared = 0
    while shared < min(len(base), len(other)) and base[shared] == other[shared]:
        shared += 1
    ending, tail = base[shared:], other[shared:]
    if len(ending) > 2 or len(tail) > 4:
        return False
    return any(
        base[i:] in first and other[i:] in second
        for i in range(max(2, shared - 2), shared + 1)
        for first, second in _PARADIGMS
    )


_PARADIGMS: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (frozenset({""}), _HARD | {"ою"}),
    (frozenset({"ь", "й"}), _SOFT),
    (frozenset({"а", "я", "ия", "ь"}), _FEMININE),
    (frozenset({"о", "е", "ие", "ье"}), _NEUTER),
    (frozenset({"ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"}), _ADJECTIVE),
    (frozenset({"ы", "и", "а", "я", "е"}), _PLURAL),
)
