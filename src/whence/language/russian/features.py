"""Questions about a token of a Russian parse: its case, number, gender, tense.

In: a Token whose `tag` holds UD features. Out: plain answers, "" where the tag does not tell.
"""

from __future__ import annotations

from whence.language.analysis import Parse, Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "X", "NUM", "DET", "ADJ", "SYM"})
NAMES = frozenset({"NOUN", "PROPN", "X"})
VERBAL = frozenset({"VERB", "AUX"})
QUOTES = frozenset('«»"“”„‟')
DASHES = frozenset("—–-―")


def feature(token: Token, name: str) -> str:
    """The value of a UD feature, "" where it has none."""
    at = token.tag.find(name + "=")
    if at < 0 or (at and token.tag[at - 1] != "|"):
        return ""
    end = token.tag.find("|", at)
    return token.tag[at + len(name) + 1 : end if end >= 0 else len(token.tag)]


def case(token: Token) -> str:
    """ "Nom", "Gen", "Dat", "Acc", "Ins", "Loc" or ""."""
    return feature(token, "Case")


def is_plural(token: Token) -> bool:
    """True for a word in the plural."""
    return feature(token, "Number") == "Plur"


def is_participle(token: Token) -> bool:
    """True for a full or short participle."""
    return feature(token, "VerbForm") == "Part"


def is_capital(token: Token) -> bool:
    """True where the word begins with a capital letter."""
    return token.text[:1].isupper()


def is_capitals(text: str) -> bool:
    """True for an acronym: two and more capitals, figures and hyphens allowed ("СБР", "М23", "ИГ-Х")."""
    letters = [mark for mark in text if mark.isalpha()]
    return len(text) > 1 and bool(letters) and all(mark.isupper() for mark in letters) and text[0].isalpha()


def preposition(parse: Parse, i: int) -> str:
    """The preposition of the noun phrase headed by token i, small letters, "" without one."""
    for child in parse.children(i, "case"):
        if child.pos == "ADP" and child.i < i:
            return _PLAIN.get(child.lower, child.lower)
    return ""


_PLAIN = {
    "со": "с",
    "во": "в",
    "ко": "к",
    "обо": "о",
    "об": "о",
    "изо": "из",
    "ото": "от",
    "надо": "над",
    "подо": "под",
}


# "не только", "не просто": more is said, nothing is denied.
_MERELY = frozenset({"только", "просто", "столько", "исключено"})


def negated(parse: Parse, i: int) -> Token | None:
    """The "не" or "ни" that stands on token i, None without one."""
    for child in parse.children(i, "advmod", "cc", "discourse"):
        if child.lower in {"не", "ни"} and child.i < i and parse.tokens[child.i + 1].lower not in _MERELY:
            return child
    return None
