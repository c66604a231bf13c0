"""Which names let parties of different documents meet, and the keys under which they do.

In: a party of one document. Out: its keys; two parties that share a key are taken for one.
Always: a key holds the kind and the folded name, so nothing else that is in the ledger and no order of reading
changes it; a name that many may bear (a lone surname, a kunya, a nisba, an acronym, "the army") gives no key.

A party with no key of that sort gets one from the place of its first mention, which no other party can share. The
party's own id is the smallest key of all that belong to it: the same whatever was read first, and every
other key still finds it after a merger.
"""

from __future__ import annotations

import functools
import hashlib
import re
import tomllib
from importlib import resources

from whence.language.analysis import LocalParty, PartyKind
from whence.names.forms import fold

_WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")
_ARTICLE = re.compile(r"(?:al|el|ul|a[dnrstz]h?|e[dnrsz]h?)-", re.IGNORECASE)
# Shortest single-word group name that may meet its like elsewhere: "Hamas" and "Taliban" are names, whereas
# shorter words are mostly acronyms, which different wars use for different groups.
_SHORTEST_GROUP_WORD = 5


@functools.cache
def _words(which: str) -> frozenset[str]:
    source = resources.files("whence.ledger").joinpath("data/identity.toml")
    return frozenset(tomllib.loads(source.read_text(encoding="utf-8"))[which])


def name_key(kind: str, name: str) -> str:
    """The key of a name: 16 hex digits over the kind and the folded name."""
    return _digest("name", kind, fold(name))


def anchor_key(document: str, start: int) -> str:
    """The key of a party that meets no other: 16 hex digits over its document and its first mention."""
    return _digest("mention", document, str(start))


def keys_of(party: LocalParty, named: bool) -> tuple[str, ...]:
    """The keys of a document's party, that of its fullest name first; empty where none is full enough.

    named: at least one of its mentions is a name rather than a description or pronoun.
    """
    if not named:
        return ()
    names = [name for name in (party.name, *party.names) if is_full(party.kind, name)]
    return tuple(dict.fromkeys(name_key(party.kind, name) for name in names))


def is_full(kind: PartyKind, name: str) -> bool:
    """True where a name is full enough to stand for one party in every report."""
    words = _WORD.findall(name)
    if not words or len(name) > 200:
        return False
    if kind is PartyKind.PERSON:
        return _person_parts(words) >= 2
    if kind is PartyKind.GROUP:
        return _full_group(words)
    return kind in {PartyKind.PLACE, PartyKind.OUTLET, PartyKind.ACCOUNT} and len(fold(name)) > 1


def _person_parts(words: list[str]) -> int:
    """How many parts of a name there are: given name, kunya, patronymic, surname, nisba."""
    parts, index = 0, 0
    lower = [word.casefold().rstrip(".") for word in words]
    while index < len(lower):
        if lower[index] in _words("kunya"):
            # "Abu" takes the word after it, and the article between: "Abu al-Walid" is one part.
            index += 2
            parts += 1
            continue
        initial = len(lower[index]) == 1 and lower[index].isascii()
        if lower[index] not in _words("link") | _words("title") and not initial:
            parts += 1
        index += 1
    return parts


def _full_group(words: list[str]) -> bool:
    own = [word for word in words if word.casefold() not in _words("link")]
    if len(own) != 1:
        return any(word.casefold() not in _words("common") for word in own)
    word = _ARTICLE.sub("", own[0])
    return len(word) >= _SHORTEST_GROUP_WORD and not word.isupper() and word.casefold() not in _words("common")


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
