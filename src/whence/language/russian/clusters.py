"""Which names of a document are one party's: forms of one name, short forms, acronyms, listed and given aliases.

In: the drafts of names and the alias pairs. Out: `Clusters`.
Always: two names that the tables file under different parties are joined only by the text's own words; a short name
joins only where one longer name fits it; a bare kunya or nisba that two people share joins nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from whence.language.analysis import Parse, PartyKind
from whence.language.russian.aliases import Alias
from whence.language.russian.draft import Draft
from whence.language.russian.features import QUOTES, is_capitals
from whence.language.russian.stems import key

Key = tuple[str, ...]
_SMALL = frozenset("и в за по на для от с против из".split())


class Clusters:
    """A union-find over the drafts of names; `of` gives a cluster's number."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.drafts = list(drafts)
        self._place = {id(draft): number for number, draft in enumerate(self.drafts)}
        self._parent = list(range(len(self.drafts)))
        self._known = [{_file(draft)} if draft.known else set() for draft in self.drafts]

    def of(self, draft: Draft) -> int:
        """The number of the draft's cluster."""
        return self._root(self._place[id(draft)])

    def _root(self, number: int) -> int:
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def join(self, one: Draft, other: Draft) -> None:
        """Make the clusters of two drafts one."""
        a, b = sorted((self.of(one), self.of(other)))
        if a != b:
            self._parent[b] = a
            self._known[a] |= self._known[b]

    def clash(self, one: Draft, other: Draft) -> bool:
        """True where the tables file the two clusters under different parties."""
        first, second = self._known[self.of(one)], self._known[self.of(other)]
        return bool(first and second and first != second)


def _file(draft: Draft) -> str:
    return (draft.known.english or draft.known.russian) if draft.known else ""


def cluster(parse: Parse, names: Sequence[Draft], aliases: Iterable[Alias]) -> Clusters:
    """The names of a document in clusters, one for each party."""
    result = Clusters(names)
    keys = {id(draft): name_key(parse, draft) for draft in names}
    firsts: dict[tuple[object, ...], Draft] = {}
    for draft in names:
        result.join(firsts.setdefault((keys[id(draft)], draft.kind), draft), draft)
        if draft.known:
            result.join(firsts.setdefault((_file(draft), draft.kind, "known"), draft), draft)
    for alias in aliases:
        if alias.one.kind is alias.other.kind:
            result.join(alias.one, alias.other)
    _join_acronyms(parse, result, names)
    _join_short(result, names, keys)
    return result


def name_key(parse: Parse, draft: Draft) -> Key:
    """The stems of a name's words; an acronym's own letters, so that its case endings do not count."""
    words = [token.text for token in parse.tokens[draft.first : draft.last] if token.text not in QUOTES]
    return key(" ".join(words)) or tuple(word.lower() for word in words)


def _join_acronyms(parse: Parse, result: Clusters, names: Sequence[Draft]) -> None:
    """An acronym and the one longer name whose initials it is."""
    spelled: dict[tuple[str, PartyKind], list[Draft]] = defaultdict(list)
    for long in names:
        if long.last - long.first > 1:
            spelled[_initials(parse, long), long.kind].append(long)
    for short in names:
        if not short.acronym:
            continue
        letters = "".join(mark for mark in parse.tokens[short.first].text.lower() if mark.isalpha())
        fitting = spelled.get((letters, short.kind), [])
        if len({result.of(d) for d in fitting}) == 1 and not result.clash(short, fitting[0]):
            result.join(short, fitting[0])


def _initials(parse: Parse, draft: Draft) -> str:
    words = [t.text for t in parse.tokens[draft.first : draft.last] if t.text[0].isalpha() and t.lower not in _SMALL]
    return "".join(part[0].lower() for word in words for part in word.split("-"))


def _join_short(result: Clusters, names: Sequence[Draft], keys: dict[int, Key]) -> None:
    longer: dict[str, list[Draft]] = defaultdict(list)
    for draft in names:
        if len(keys[id(draft)]) > 1:
            for part in set(keys[id(draft)]):
                longer[part].append(draft)
    for draft in sorted(names, key=lambda d: (-len(keys[id(d)]), d.first)):
        own = keys[id(draft)]
        if not own or draft.acronym:
            continue
        fitting = [d for d in longer.get(own[0], ()) if d.kind is draft.kind and _within(draft, own, d, keys[id(d)])]
        fitting = [d for d in fitting if not result.clash(draft, d)]
        if len({result.of(d) for d in fitting}) == 1:
            result.join(draft, fitting[0])


def _within(short: Draft, own: Key, long: Draft, other: Key) -> bool:
    """True where the short name can stand for the long one."""
    if len(own) >= len(other) or short is long:
        return False
    if short.kind is PartyKind.PERSON:
        if len(own) == 1:
            return own[0] in other[1:] or (other[0] == own[0] and own[0] not in {"абу", "умм"})
        return long.first < short.first and _runs_in(own, other)
    if short.kind is PartyKind.GROUP:
        return (
            short.rule in {"quoted", "recogniser", "known:group"}
            and len(other) - len(own) <= 2
            and (other[-len(own) :] == own)
        )
    return False


def _runs_in(own: Key, other: Key) -> bool:
    return any(other[i : i + len(own)] == own for i in range(len(other) - len(own) + 1))


def is_acronym(name: str) -> bool:
    """True for a name that is letters only: "СБР", "ИГ-Х"."""
    return " " not in name and is_capitals(name)
