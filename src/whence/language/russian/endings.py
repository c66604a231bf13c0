"""Endings: from a case of a word to the nominatives it may have, by rule and by the dictionary.

In: a word and the case it stands in. Out: possible nominatives, likeliest first.
Always: the letters of the word keep their capitals and their "ё"; what Russian does not write is not made. Source of
the dictionary: pymorphy2 (OpenCorpora).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from whence.language.analysis import Token
from whence.language.russian.features import feature, is_plural
from whence.language.russian.models import load
from whence.language.russian.stems import plain

# How a word without a dictionary entry may have come to its form: (ending, endings of the nominative), likeliest
# first. Names of persons; a place may end in more ways (below).
PERSON = {
    "Gen": (("ого", ("ий", "ой", "ый")), ("его", ("ий",)), ("ова", ("ов",)), ("ева", ("ев",)), ("ина", ("ин",)),
            ("овой", ("ова",)), ("евой", ("ева",)), ("ии", ("ия",)), ("ии", ("ий",)), ("ы", ("а",)), ("и", ("я", "а")), ("а", ("",)),
            ("я", ("й", "ь"))),
    "Dat": (("ому", ("ий", "ой", "ый")), ("ему", ("ий",)), ("ии", ("ия",)), ("овой", ("ова",)), ("евой", ("ева",)), ("у", ("",)), ("ю", ("й", "ь")),
            ("е", ("а", "я"))),
    "Acc": (("ого", ("ий", "ой", "ый")), ("его", ("ий",)), ("ову", ("ова",)), ("у", ("а",)), ("ю", ("я",)), ("а", ("",)),
            ("я", ("й", "ь"))),
    "Ins": (("овым", ("ов",)), ("евым", ("ев",)), ("иным", ("ин",)), ("ским", ("ский",)), ("ым", ("ый", "ой", "")),
            ("им", ("ий",)), ("овой", ("ова",)), ("евой", ("ева",)), ("ом", ("",)), ("ем", ("й", "ь", "")), ("ой", ("а",)),
            ("ей", ("я", "а"))),
    "Loc": (("ом", ("ий", "ой", "")), ("ем", ("ий",)), ("е", ("", "а", "я")), ("и", ("я", "ий"))),
}  # fmt: skip
PLACE = {
    "Gen": (("ого", ("ый", "ое", "ий")), ("ии", ("ия",)), ("ы", ("а", "ы")), ("и", ("а", "я", "ь", "и")), ("ов", ("ы",)), ("а", ("", "о")),
            ("я", ("й", "ь", "е"))),
    "Dat": (("ому", ("ый", "ое", "ий")), ("ии", ("ия",)), ("ам", ("ы",)), ("ям", ("и",)), ("у", ("", "о")), ("ю", ("й", "ь", "е")),
            ("е", ("а", "я")), ("и", ("ь",))),
    "Acc": (("ую", ("ая",)), ("у", ("а",)), ("ю", ("я",))),
    "Ins": (("ским", ("ский", "ское")), ("ым", ("ый", "ое")), ("ами", ("ы",)), ("ями", ("и",)), ("ом", ("", "о")), ("ем", ("й", "ь", "е")),
            ("ой", ("а", "ая")), ("ей", ("я", "а")), ("ью", ("ь",))),
    "Loc": (("ом", ("ый", "ое", "ий")), ("ии", ("ия",)), ("ах", ("ы", "и")), ("ях", ("и",)), ("е", ("", "а", "о", "я", "ь")), ("и", ("ь", "я")),
            ("у", ("",))),
}  # fmt: skip


def by_rule(word: str, rules: Sequence[tuple[str, tuple[str, ...]]]) -> list[str]:
    """The nominatives that the endings of a case allow, in the order of the rules; never the word itself."""
    made: list[str] = []
    for ending, nominatives in rules:
        if word.lower().endswith(ending) and len(word) - len(ending) >= 2:
            bare = word[: -len(ending)]
            made += [bare + new for new in nominatives if _sounds(bare, new)]
    return list(dict.fromkeys(form for form in made if form != word))


_HUSHING = "гкхжчшщц"


def _sounds(bare: str, new: str) -> bool:
    """False for what Russian does not write: a stem that ends in a vowel and a hard ending, "кя", "гы"."""
    last = bare[-1].lower()
    if new == "":
        return last not in "аеёиоуыэюя"
    if new == "й":
        return last in "аеёиоуыэюя"
    if new == "ь":
        return last not in "аеёиоуыэюяьгкх"
    if new == "я":
        return last not in _HUSHING
    if new == "а":
        return last not in "ьй"
    return True


def dictionary(word: str, name_case: str, token: Token, person: bool, known: bool = False) -> list[str]:
    """Nominatives that the dictionary gives for a word in that case, likeliest first, in the letters of the word."""
    forms: list[tuple[tuple[bool, bool, bool, float], str]] = []
    plural = is_plural(token)
    for found in load().dictionary(plain(word)):
        if found.feats.get("Case") != name_case and not (name_case == "Acc" and found.feats.get("Case") == "Acc"):
            continue
        if known and not found.is_known:
            continue
        if ("plur" in found.tag) != plural and not person:
            continue
        if person and ("femn" in found.tag) != (feature(token, "Gender") == "Fem"):
            continue
        made = found.inflect({"Nom"})
        if made is not None:
            named = not known and any(gram in found.tag for gram in ("Name", "Surn", "Patr", "Geox", "Orgn"))
            gender = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}.get(feature(token, "Gender"))
            agrees = gender is not None and gender in found.tag
            forms.append(((named, found.is_known, agrees, found.score), _like(made.word, word)))
    return [form for _, form in sorted(forms, key=lambda pair: pair[0], reverse=True)]


def _like(form: str, word: str) -> str:
    """The form with the capitals and the ё of the word."""
    shaped = form.upper() if word.isupper() and len(word) > 1 else form
    if word[:1].isupper():
        shaped = "-".join(
            part[:1].upper() + part[1:] if old[:1].isupper() else part
            for part, old in zip(shaped.split("-"), word.split("-"), strict=False)
        )
    letters = list(shaped)
    for i, mark in enumerate(word[: len(letters)]):
        if mark in "ёЁ" and letters[i].lower() == "е":
            letters[i] = mark
    return "".join(letters)


def adjective(token: Token, top: Token) -> str:
    """An adjective in the nominative that agrees with its noun; a noun of no gender is read as masculine."""
    bare = re.sub(r"(?:ого|его|ому|ему|ыми|ими|ым|им|ом|ем|ой|ей|ую|юю|ых|их|ый|ий)$", "", token.text)
    soft = token.lower[len(bare) :][:1] in {"е", "ю", "и"} and bare[-1:].lower() not in "гкхжшщч"
    hush = bare[-1:].lower() in "гкхжшщч"
    if is_plural(token):
        ending = "ие" if soft or hush else "ые"
    else:
        endings: dict[str, Any] = {
            "Fem": "яя" if soft else "ая",
            "Neut": "ее" if soft or bare[-1:] in "жшщч" else "ое",
        }
        ending = endings.get(feature(top, "Gender"), "ий" if soft or hush else "ый")
    return bare + ending if bare != token.text else token.text
