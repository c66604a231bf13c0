"""Which names of a document are one party: spellings, short forms, acronyms, bracketed and "known as" names.

In: the decided names and the pairs that brackets and "known as" phrases gave. Out: clusters of drafts.
Always: two different known entries are never joined by likeness; a short name joins only where one longer name
fits; a bare kunya, given name or nisba shared by two people joins nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from whence.language.analysis import PartyKind
from whence.language.mentions.draft import Draft
from whence.language.mentions.page import Page, is_acronym
from whence.language.mentions.spelling import near, sound

Key = tuple[str, ...]


class Clusters:
    """A union-find over the drafts of names; `find` gives a cluster's number."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.drafts = list(drafts)
        self._place = {id(draft): number for number, draft in enumerate(self.drafts)}
        self._parent = list(range(len(self.drafts)))
        self._known = [{draft.known} if draft.sure and draft.known else set() for draft in self.drafts]

    def of(self, draft: Draft) -> int:
        """The number of the cluster a draft is in."""
        return self.find(self._place[id(draft)])

    def find(self, number: int) -> int:
        """The lowest draft number of the cluster that draft `number` is in."""
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def join(self, one: Draft, two: Draft) -> None:
        """Make the clusters of two drafts one."""
        a, b = sorted((self.of(one), self.of(two)))
        if a != b:
            self._parent[b] = a
            self._known[a] |= self._known[b]

    def clash(self, one: Draft, two: Draft) -> bool:
        """True where the clusters of two drafts hold different known entries."""
        first, second = self._known[self.of(one)], self._known[self.of(two)]
        return bool(first and second and first != second)


def cluster(page: Page, drafts: Sequence[Draft], pairs: Iterable[tuple[Draft, Draft]]) -> Clusters:
    """The names of a document in clusters, one for each party."""
    result = Clusters(drafts)
    firsts: dict[tuple[str, PartyKind], Draft] = {}
    by_key: dict[tuple[Key, PartyKind], Draft] = {}
    for draft in drafts:
        same = by_key.setdefault((_army(page, draft), draft.kind), draft)
        result.join(same, draft)
        if draft.sure and draft.known:
            result.join(firsts.setdefault((draft.known, draft.kind), draft), draft)
    for one, two in pairs:
        result.join(one, two)
    names = list(by_key.values())
    _join_acronyms(page, result, names)
    _join_variants(result, names)
    _join_short(page, result, names)
    return result


def _army(page: Page, draft: Draft) -> Key:
    """The key of a name, one for the "Sudanese army" and the "Sudanese Armed Forces"."""
    key = draft.key
    nation = len(key) in (2, 3) and page.known.adjective(page.words[draft.first])
    return (key[0], "army") if nation and key[1:] in _ARMIES else key


_ARMIES = frozenset({("army",), ("military",), ("armed", "forces")})


def _join_acronyms(page: Page, result: Clusters, names: Sequence[Draft]) -> None:
    """An acronym and the one longer name whose initials it is, where no bracket said so already."""
    short = [d for d in names if d.last - d.first == 1 and is_acronym(page.words[d.first])]
    for acronym in short:
        letters = "".join(mark for mark in page.words[acronym.first].lower() if mark.isalpha())
        fitting = [d for d in names if len(d.key) > 1 and d.kind is acronym.kind and _spells(page, d, letters)]
        if len({result.of(d) for d in fitting}) == 1 and not result.clash(acronym, fitting[0]):
            result.join(acronym, fitting[0])


def _spells(page: Page, draft: Draft, letters: str) -> bool:
    words = [page.words[i] for i in range(draft.first, draft.last)]
    initials = "".join(word[0].lower() for word in words if word[0].isupper())
    every = "".join(word[0].lower() for word in words if word[0].isalpha())
    return len(letters) > 1 and letters in (initials, every)


def _join_variants(result: Clusters, names: Sequence[Draft]) -> None:
    """Spellings of one name: as many words, each of the same consonants ("Salakhaddin", "Salahuddin")."""
    by_sound: dict[tuple[Key, PartyKind], Draft] = {}
    for draft in names:
        heard = tuple(map(sound, draft.key))
        if draft.kind is PartyKind.PLACE or any(len(part) < 2 for part in heard) or max(map(len, draft.key)) < 5:
            continue
        other = by_sound.setdefault((heard, draft.kind), draft)
        if other is not draft and not result.clash(other, draft) and near(other.key, draft.key):
            result.join(other, draft)


def _join_short(page: Page, result: Clusters, names: Sequence[Draft]) -> None:
    """A short name and the one party that bears it in a longer name."""
    longer: dict[str, list[Draft]] = defaultdict(list)
    for draft in names:
        if len(draft.key) > 1:
            for part in set(draft.key):
                longer[sound(part) or part].append(draft)
    for draft in sorted(names, key=lambda d: (-len(d.key), d.first)):
        fitting = [
            d
            for d in longer.get(sound(draft.key[0]) or draft.key[0], ())
            if d is not draft and _within(page, draft, d)
        ]
        exact = [d for d in fitting if draft.key[0] in d.key]
        fitting = exact or fitting
        parties = {result.of(d) for d in fitting}
        if len(parties) == 1 and not result.clash(draft, fitting[0]):
            result.join(draft, fitting[0])


def _within(page: Page, short: Draft, long: Draft) -> bool:
    """True where the short name can stand for the long one, by the rules of its kind."""
    if len(short.key) >= len(long.key) or short.kind is not long.kind:
        return False
    if len(short.key) > 1:
        # "Joaquín Guzmán López" after "Joaquín Guzmán" is another man; the full name comes first.
        later = long.first < short.first or short.kind is not PartyKind.PERSON or short.key[0] in ("abu", "umm")
        return later and _runs_in(short.key, long.key)
    part = short.key[0]
    alike = part in long.key or any(near((part,), (other,)) and sound(part) == sound(other) for other in long.key)
    if not alike:
        return False
    if short.kind is PartyKind.PLACE:
        return long.key[-1] == part and long.key[0] not in page.lex.words["name.directions"]
    return short.kind is not PartyKind.OUTLET or long.key[-1] == part  # "the Tribune"


def _runs_in(short: Key, long: Key) -> bool:
    return any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))
