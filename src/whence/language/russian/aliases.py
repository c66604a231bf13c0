"""Two names of one party, side by side: brackets, "известный как", "он же", "по прозвищу", "настоящее имя".

In: a Parse and the names found so far. Out: `Alias` pairs, and drafts for second names that nobody had found.
Always: the two names stand in one sentence, the second right after its cue; a bracket that says more than a name
("запрещена в России") makes no pair.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.language.analysis import Parse, PartyKind, Token
from whence.language.russian.draft import Draft, head_of
from whence.language.russian.features import DASHES, QUOTES, is_capital, is_capitals
from whence.language.russian.lexicon import table
from whence.language.russian.stems import plain

_REACH = 9  # tokens between a name and the cue of its other name
_LONGEST = 5
_SHARED = 3  # letters by which cues are filed; no cue word is cut shorter by its "*"


@dataclass(frozen=True, slots=True)
class Alias:
    """one, other: the names. cue: first and last (excluded) token of the words that join them. how: "bracket",
    "known-as" or "real-name"."""

    one: Draft
    other: Draft
    cue: tuple[int, int]
    how: str


@dataclass(frozen=True, slots=True)
class _Cue:
    words: tuple[str, ...]
    how: str


@functools.cache
def _cues() -> dict[str, list[_Cue]]:
    """The cues by the first letters of their first word, the longest first."""
    found: dict[str, list[_Cue]] = defaultdict(list)
    for how, phrases in table("aliases").items():
        for phrase in phrases:
            cue = _Cue(tuple(phrase.split()), how)
            found[cue.words[0].rstrip("*")[:_SHARED]].append(cue)
    return {start: sorted(listed, key=lambda cue: -len(cue.words)) for start, listed in found.items()}


def find_aliases(parse: Parse, names: list[Draft]) -> list[Alias]:
    """The pairs of a document. Names that the cues alone show are added to `names`."""
    found: list[Alias] = []
    for sentence in parse.sentences:
        own = [draft for draft in names if sentence.first <= draft.first < sentence.last]
        i = sentence.first
        while i < sentence.last:
            begins = plain(parse.tokens[i].text)[:_SHARED]
            cue = next((c for c in _cues().get(begins, ()) if _spells(parse, i, c, sentence.last)), None)
            if cue is not None and (
                alias := _after_cue(parse, own, names, (i, i + len(cue.words)), cue, sentence.last)
            ):
                found.append(alias)
            i += len(cue.words) if cue else 1
        found.extend(_brackets(parse, own, names, found))
    return found


def _spells(parse: Parse, i: int, cue: _Cue, end: int) -> bool:
    if i + len(cue.words) > end:
        return False
    return all(_is(parse.tokens[i + k], word) for k, word in enumerate(cue.words))


def _is(token: Token, word: str) -> bool:
    own = plain(token.text)
    return own.startswith(word[:-1]) if word.endswith("*") else own == word


def _after_cue(
    parse: Parse, own: Sequence[Draft], names: list[Draft], cue: tuple[int, int], what: _Cue, end: int
) -> Alias | None:
    one = (_subject(parse, own, cue[0]) if what.how == "renamed" else None) or _before(own, cue[0])
    if one is None:
        return None
    other = _name_at(parse, cue[1], end, own, one, names)
    return Alias(one, other, cue, what.how) if other is not None and other is not one else None


def _before(own: Sequence[Draft], i: int) -> Draft | None:
    """The last person or group named before token i, near enough."""
    near = [d for d in own if d.last <= i and i - d.last <= _REACH and d.kind in {PartyKind.PERSON, PartyKind.GROUP}]
    return max(near, key=lambda d: d.last, default=None)


def _subject(parse: Parse, own: Sequence[Draft], i: int) -> Draft | None:
    """The group that is the subject of a verb: "«А» порвала с «Б» и переименована в ..." renames A."""
    return next((d for d in own if d.last <= i and d.kind is PartyKind.GROUP
                 and parse.tokens[d.head].dep.startswith("nsubj")), None)  # fmt: skip


def _name_at(parse: Parse, i: int, end: int, own: Sequence[Draft], one: Draft, names: list[Draft]) -> Draft | None:
    """The name that begins at token i, quotation marks and dashes passed over; made of its capitals where new."""
    while i < end and (parse.tokens[i].text in QUOTES or parse.tokens[i].text in DASHES):
        i += 1
    for draft in own:
        if draft.first <= i < draft.last:
            if draft.kind not in {PartyKind.PERSON, PartyKind.GROUP}:
                draft.kind, draft.known = one.kind, None
            return draft if draft.kind is one.kind else None
    last = i
    while last < min(end, i + _LONGEST) and _nameable(parse.tokens[last]):
        last += 1
    if last == i:
        return None
    made = Draft(i, last, head_of(parse, i, last), one.kind, "alias", 2.5)
    names.append(made)
    return made


def _nameable(token: Token) -> bool:
    return (
        is_capital(token) or token.lower.startswith(("аль-", "аш-", "ат-", "ан-", "ас-", "ад-"))
    ) and token.pos != "PUNCT"


def _brackets(parse: Parse, own: Sequence[Draft], names: list[Draft], found: Sequence[Alias]) -> Iterator[Alias]:
    """ "Силы быстрой поддержки (СБР)": a name, and a bracket that holds nothing but another."""
    joined = {id(alias.other) for alias in found}
    for one in own:
        i = one.last
        while i < len(parse.tokens) and parse.tokens[i].text in QUOTES:
            i += 1
        closing = next((k for k in range(i + 1, min(i + 8, len(parse.tokens))) if parse.tokens[k].text == ")"), None)
        if i >= len(parse.tokens) or parse.tokens[i].text != "(" or closing is None or one.kind not in _BRACKETED:
            continue
        other = _only(parse, names, i + 1, closing, one)
        if other is not None and id(other) not in joined and other.kind is one.kind:
            yield Alias(one, other, (i, closing + 1), "bracket")


_BRACKETED = frozenset({PartyKind.PERSON, PartyKind.GROUP, PartyKind.OUTLET})


def _only(parse: Parse, names: list[Draft], first: int, closing: int, one: Draft) -> Draft | None:
    """The name that fills a bracket, up to a comma or a dash."""
    while first < closing and parse.tokens[first].text in QUOTES:
        first += 1
    stop = next((k for k in range(first, closing) if parse.tokens[k].text in {",", ";", "—", "–"}), closing)
    while stop > first and parse.tokens[stop - 1].text in QUOTES:
        stop -= 1
    held = next((draft for draft in names if draft.first == first and draft.last == stop), None)
    if held is not None:
        if held.acronym and held.kind is not one.kind and held.known is None:
            held.kind = one.kind
        return held
    inside = parse.tokens[first:stop]
    if len(inside) == 1 and is_capitals(inside[0].text) and one.kind is not PartyKind.PERSON:
        made = Draft(first, stop, first, one.kind, "acronym", 3.0, acronym=True)
    elif one.kind is PartyKind.PERSON and 0 < len(inside) <= 4 and all(map(_nameable, inside)):
        made = Draft(first, stop, head_of(parse, first, stop), one.kind, "bracket", 2.2)
    else:
        return None
    if any(draft.overlaps(made) for draft in names):
        return None
    names.append(made)
    return made
