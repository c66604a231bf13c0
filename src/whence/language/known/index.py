"""Finding known names in a stream of tokens.

In: entries (see files.py), then tokens of a text. Out: the longest known name that begins at a token.
Always: matching is blind to diacritics, articles, hyphens and, in names of several words, to the usual quarrels of
romanisation; a name in a script that has capitals must begin with one; the answer depends on the tokens and the
tables alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from whence.language.analysis import PartyKind
from whence.language.known import fold
from whence.language.known.entries import KnownEntry, KnownMatch, KnownName, NameRole, Strength

# Longer than any name of the tables, hyphens counted: nothing is looked at beyond.
_LONGEST = 24
_QUOTES = frozenset('"“”„«»') | {"''", "``"}
_WORTH = {Strength.STRONG: 0, Strength.AMBIGUOUS: 1, Strength.WEAK: 2}

_Hit = tuple[KnownEntry, KnownName]


@dataclass(slots=True)
class KnownNames:
    """All known names, ready to be matched.

    adjectives: by folded word, the countries and peoples it speaks of.  digest: of the tables that were read.
    """

    entries: tuple[KnownEntry, ...]
    adjectives: dict[str, tuple[KnownEntry, ...]]
    digest: str
    _closed: dict[str, list[_Hit]] = field(default_factory=dict, repr=False)
    _index: dict[fold.Key, list[_Hit]] = field(default_factory=dict, repr=False)
    _prefixes: set[fold.Key] = field(default_factory=set, repr=False)

    def __post_init__(self) -> None:
        # Only the first word of a name is folded now, the rest when a text shows that word: a report touches a
        # few hundred of some 15,000 names, and folding them all would take longer than reading the tables.
        for entry in self.entries:
            for name in entry.names:
                self._shelve(fold.first(name.text), (entry, name))

    def match(self, tokens: Sequence[str], i: int) -> KnownMatch | None:
        """The longest known name that begins at token i, or None.

        tokens: the words of the text in order, cut as the pipeline cuts them (hyphens apart or not).
        """
        best: KnownMatch | None = None
        for key, end in self._walk(tokens, i):
            hits = self._index.get(key)
            if hits and (match := _judge(hits, tokens[i:end])):
                best = match
        return best

    def find(self, name: str) -> tuple[KnownEntry, ...]:
        """The entries that bear this very name (folded), whatever its case; several where it is ambiguous."""
        self._open(fold.first(name))
        found = {id(entry): entry for entry, _ in self._index.get(fold.key(name), ())}
        return tuple(found.values())

    def adjective(self, word: str) -> tuple[KnownEntry, ...]:
        """The countries or peoples a capitalised adjective speaks of ("Syrian", "Fulani"); empty for other words."""
        return self.adjectives.get(fold.fold(word), ()) if word[:1].isupper() else ()

    def of_kind(self, kind: PartyKind) -> tuple[KnownEntry, ...]:
        """All entries of one kind, in the order of the tables."""
        return tuple(entry for entry in self.entries if entry.kind is kind)

    def _shelve(self, first: str, hit: _Hit) -> None:
        self._closed.setdefault(first, []).append(hit)
        if first == "al":
            key = fold.key(hit[1].text)
            if len(key) > 2:
                # Reporters drop a leading article as readily as an inner one.
                self._closed.setdefault(key[1], []).append(hit)

    def _open(self, first: str) -> None:
        """Index the names that begin with that piece, once."""
        for hit in self._closed.get(first, ()):
            key = fold.key(hit[1].text)
            key = key[1:] if key[0] == "al" and first != "al" else key
            self._index.setdefault(key, []).append(hit)
            self._prefixes.update(key[:n] for n in range(1, len(key) + 1))
        self._closed.pop(first, None)  # last: two threads may both index it, which changes nothing

    def _walk(self, tokens: Sequence[str], i: int) -> Iterable[tuple[fold.Key, int]]:
        """Keys that may be names, each with the token that ends it (excluded), shortest first."""
        key: fold.Key = ()
        for j in range(i, min(i + _LONGEST, len(tokens))):
            found = fold.pieces(tokens[j])
            if not found and (j == i or not _inside(tokens[j])):
                return
            before = key
            hyphen = j + 1 < len(tokens) and tokens[j + 1] in fold.HYPHENS
            for piece in found:
                if key:
                    kept = (*key, piece) in self._prefixes
                    key += (piece,) if kept else fold.step(piece, False, hyphen)
                else:
                    key = fold.step(piece, True, hyphen)
                    self._open(key[0])
            if j == i and len(found) == 1:
                yield (f"={found[0]}",), j + 1
            if key not in self._prefixes:
                return
            if len(key) > 1 and key != before:
                yield key, _closed(tokens, i, j + 1)


def _inside(token: str) -> bool:
    """Hyphens, apostrophes and quotation marks may stand inside a name; other punctuation ends it."""
    return token in fold.HYPHENS or token in _QUOTES or token[:1] in "'’‘`"


def _closed(tokens: Sequence[str], i: int, end: int) -> int:
    """The end of a name, moved over a quotation mark that was opened inside it: PMC "Wagner"."""
    inside = sum(token in _QUOTES for token in tokens[i:end])
    return end + 1 if inside % 2 and end < len(tokens) and tokens[end] in _QUOTES else end


def _judge(hits: Sequence[_Hit], tokens: Sequence[str]) -> KnownMatch | None:
    """What the tokens prove, given the entries that bear the name; None where the letters forbid it."""
    letters = "".join(mark for token in tokens for mark in token if mark.isalnum())
    fitting = [(entry, name) for entry, name in hits if _letters_fit(name, letters, tokens)]
    if not fitting:
        return None
    fitting.sort(key=lambda hit: _WORTH[hit[1].strength])
    strength = fitting[0][1].strength
    peers = {id(entry): entry for entry, name in fitting if name.strength is strength}
    if strength is Strength.STRONG and len(peers) > 1:
        strength = Strength.AMBIGUOUS
    entry, name = fitting[0]
    demonym = name.role is NameRole.DEMONYM  # "Syrians" are a people, the entry is their country
    kind, called = (PartyKind.PEOPLE, name.text) if demonym else (entry.kind, entry.name)
    return KnownMatch(len(tokens), kind, called, strength, name.role, tuple(peers.values()))


def _letters_fit(name: KnownName, letters: str, tokens: Sequence[str]) -> bool:
    if name.exact:
        return letters == "".join(mark for mark in name.text if mark.isalnum())
    if name.text[0].islower() and fold.fold(fold.tokens(name.text)[0]) not in fold.ARTICLES:
        return True  # written small by rule: anti-Balaka, wa'ad
    words = [token for token in tokens if fold.pieces(token)]
    if len(words) > 1 and words[0][0].islower() and fold.fold(words[0]) in fold.ARTICLES:
        words = words[1:]
    return not words[0][0].islower()
