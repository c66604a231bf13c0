"""The parts of a group's or body's name: head-word, what it is of, places, numbers; connectives and legal forms aside.

Comes in: a name in any script. Goes out: a GroupName. Every word is brought to the English words it may stand
for, so that "Jaish al-Muhajireen wal-Ansar" and "Army of Emigrants and Helpers" have the same parts. Acronyms in
brackets are kept apart. At most twenty parts are kept, and 400 characters looked at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from whence.names.acronym import arises, initials, small_words, unelided
from whence.names.forms import fold
from whence.names.likeness import likeness
from whence.names.scripts import latin, one_script
from whence.names.skeleton import sound, vowel_cost
from whence.names.tables import table

_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|\"([^\"]*)\"")
_LONGEST, _MOST_PARTS, _LONGEST_PHRASE = 400, 20, 4


class UnitKind(StrEnum):
    """What a word of a group's name tells."""

    HEAD = "head-word"
    CONTENT = "content"
    PLACE = "place"
    GENERIC = "general word"
    NUMBER = "number"


# What can contradict, and what hardly can.
HARD = frozenset({UnitKind.CONTENT, UnitKind.PLACE, UnitKind.NUMBER})
SOFT = frozenset({UnitKind.HEAD, UnitKind.GENERIC})

# How much evidence a shared word is, and how much a missing one contradicts.
_WEIGHTS = {
    UnitKind.CONTENT: 1.0, UnitKind.PLACE: 0.8, UnitKind.NUMBER: 0.8, UnitKind.HEAD: 0.4, UnitKind.GENERIC: 0.4,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """One word or phrase: its folded text, the English words or place codes it may stand for, its kind and weight."""

    text: str
    concepts: frozenset[str]
    kind: UnitKind
    weight: float


@dataclass(frozen=True, slots=True)
class GroupName:
    """units: the parts in order.  acronyms: short forms given in brackets, or the name itself where it may be one.
    words: all words in order, for acronyms of others to arise from.  joined: the name without spaces, once with
    and once without its legal form."""

    units: tuple[Unit, ...]
    acronyms: frozenset[str]
    words: tuple[str, ...]
    joined: frozenset[str]
    place: bool


@lru_cache(maxsize=100_000)
def group_name(name: str, place: bool = False) -> GroupName:
    """The parts of the name of a group, or of a place. An empty name has none."""
    text, acronyms = _without_acronyms(one_script(name[:_LONGEST]))
    words = _words(text)
    bare = [word for word in words if not _is_legal(word)] or words
    units = tuple(_units(bare)[:_MOST_PARTS])
    if len(words) == 1 and 2 <= len(words[0]) <= 8:
        acronyms = acronyms | {words[0]}
    joined = frozenset("".join(kept) for kept in (words, bare) if kept)
    return GroupName(units, acronyms, initials(text), joined, place)


def _words(text: str) -> list[str]:
    """The words of a name, folded; legal forms in letters, abbreviations in full."""
    folded = fold(unelided(latin(text.replace("&", " and "))))
    short: dict[str, str] = table("group_words")["abbreviations"]
    return [short.get(word, word) for word in _legal_phrases(folded).split()]


def _without_acronyms(name: str) -> tuple[str, frozenset[str]]:
    """The name without short forms in brackets or quotation marks, and the short forms."""
    outside = _BRACKETS.sub(" ", name)
    words = initials(outside)
    if not words:
        return name, frozenset()
    acronyms: set[str] = set()

    def judged(found: re.Match[str]) -> str:
        inside = next(group for group in found.groups() if group is not None)
        letters = fold(inside)
        shouted = name == name.upper()
        if " " not in letters and len(letters) <= 10 and (arises(letters, words) or _looks_short(inside, shouted)):
            acronyms.add(letters)
            return " "
        # "(ISIL-SEA, ISIL-South East Asia)" lists other names; "(Schweiz)" tells a branch and stays.
        return " " if "," in inside else f" {inside} "

    return _BRACKETS.sub(judged, name), frozenset(acronyms)


def _looks_short(inside: str, shouted: bool) -> bool:
    if fold(inside) in _lexicon():
        return False
    if shouted:  # capitals tell nothing where all is in capitals
        return len(inside) <= 5
    capitals = sum(letter.isupper() for letter in inside)
    return capitals >= 2 and capitals * 2 >= len(inside) and len(inside) <= 8


@cache
def _legal() -> frozenset[str]:
    return frozenset(table("legal_forms")["words"]) | frozenset(table("legal_forms")["phrases"].values())


@lru_cache(maxsize=50_000)
def _is_legal(word: str) -> bool:
    """A legal form, long ones also with a slip of the keyboard."""
    return word in _legal() or (
        len(word) >= 10 and any(len(form) >= 10 and likeness(word, form).score >= 0.85 for form in _legal())
    )


@cache
def _legal_pattern() -> re.Pattern[str]:
    phrases = sorted(table("legal_forms")["phrases"], key=len, reverse=True)
    return re.compile(r"(?<!\S)(?:" + "|".join(map(re.escape, phrases)) + r")(?!\S)")


def _legal_phrases(text: str) -> str:
    phrases = table("legal_forms")["phrases"]
    return _legal_pattern().sub(lambda found: phrases[found.group()], text)


@cache
def _lexicon() -> dict[str, tuple[frozenset[str], UnitKind]]:
    """Every known word or phrase with what it may stand for. Content wins over head, head over place."""
    found: dict[str, tuple[set[str], UnitKind]] = {}

    def add(forms: list[str], concept: str, kind: UnitKind) -> None:
        for form in forms:
            found.setdefault(form, (set(), kind))[0].add(concept)

    words = table("group_words")
    for concept, forms in words["content"].items():
        add(forms, concept, UnitKind.CONTENT)
    for concept, forms in words["heads"].items():
        add(forms, concept, UnitKind.HEAD)
    for section in table("countries").values():
        for concept, forms in section.items():
            add(forms, f"place {concept}", UnitKind.PLACE)
    for figure, forms in table("numbers")["words"].items():
        add(forms, figure, UnitKind.NUMBER)
    add(words["generic"]["words"], "", UnitKind.GENERIC)
    add(table("person_words")["titles"], "", UnitKind.GENERIC)  # the founder's title, with or without
    return {form: (frozenset(concepts - {""}), kind) for form, (concepts, kind) in found.items()}


@cache
def _by_skeleton() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for form, (_, kind) in _lexicon().items():
        skeleton = sound(form).skeleton
        if kind in {UnitKind.CONTENT, UnitKind.HEAD} and " " not in form and len(skeleton) >= 3:
            found.setdefault(skeleton, []).append(form)
    return found


def _units(words: list[str]) -> list[Unit]:
    units: list[Unit] = []
    index = 0
    while index < len(words):
        size = _phrase_at(words, index)
        text = " ".join(words[index : index + size])
        unit = _unit(text, index)
        if unit:
            units.append(unit)
        index += size
    return _added_up(units)


def _phrase_at(words: list[str], index: int) -> int:
    for size in range(min(_LONGEST_PHRASE, len(words) - index), 1, -1):
        if " ".join(words[index : index + size]) in _lexicon():
            return size
    return 1


def _unit(text: str, index: int) -> Unit | None:
    if text in small_words():
        return None
    roman: dict[str, str] = table("numbers")["roman"]
    if index and text in roman:
        return _made(text, frozenset({roman[text]}), UnitKind.NUMBER)
    figure = re.fullmatch("0*([0-9]+)(?:st|nd|rd|th)?", text)
    if figure:
        return _made(text, frozenset({figure.group(1)}), UnitKind.NUMBER)
    known = _lexicon().get(text) or _lexicon().get(text.removesuffix("h")) or _lexicon().get(_sounds_like(text))
    if known:
        return _made(text, known[0], known[1])
    return _made(text, frozenset(), UnitKind.CONTENT)


def _made(text: str, concepts: frozenset[str], kind: UnitKind) -> Unit:
    common = kind is UnitKind.CONTENT and concepts & _common()
    return Unit(text, concepts, kind, 0.6 if common else _WEIGHTS[kind])


@cache
def _common() -> frozenset[str]:
    return frozenset(table("group_words")["common"]["concepts"])


def _sounds_like(word: str) -> str:
    """The known word this one is a spelling of ("Mouhadjirin" of "muhajirin"), or an empty string."""
    heard = sound(word)
    for form in _by_skeleton().get(heard.skeleton, ()):
        # Short words meet by chance: three consonants must agree in their vowels almost wholly.
        if vowel_cost(heard.vowels, sound(form).vowels) <= 0.12 * len(heard.skeleton) - 0.15:
            return form
    return ""


def _added_up(units: list[Unit]) -> list[Unit]:
    """ "Forty" "four" is 44."""
    merged: list[Unit] = []
    for unit in units:
        before = merged[-1] if merged else None
        if before and before.kind is unit.kind is UnitKind.NUMBER:
            tens, ones = next(iter(before.concepts)), next(iter(unit.concepts))
            if tens in {"20", "30", "40", "50", "60", "70", "80", "90"} and len(ones) == 1:
                merged[-1] = _made(f"{before.text} {unit.text}", frozenset({tens[0] + ones}), UnitKind.NUMBER)
                continue
        merged.append(unit)
    return merged
