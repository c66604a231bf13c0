"""Who is spoken of in an Arabic document: mentions and parties.

In: a Parse. Out: mentions in text order and the parties of the document.
Always: names by lists and head-words; the only descriptions are nouns that stand for a party named before and common
nouns of a closed list; pronouns, which Arabic writes to the word, are not read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.language.analysis import LocalParty, Mention, MentionForm, Parse, PartyKind
from whence.language.arabic.draft import Draft
from whence.language.arabic.letters import clean
from whence.language.arabic.lexicon import lexicon
from whence.language.arabic.names import find_names
from whence.language.known.places import place_names

_SCORES = {
    "head-word": 0.8,
    "given-name": 0.8,
    "kunya": 0.85,
    "gazetteer": 0.8,
    "alias": 0.85,
    "again": 0.7,
    "description": 0.7,
}
_REACH = 3  # sentences back that "الحركة" may mean a group


@dataclass(frozen=True, slots=True)
class Alias:
    """Two names that the text gives as one party's. cue: first and last token of what joins them."""

    one: Draft
    other: Draft
    cue: tuple[int, int]
    how: str


def find_mentions(parse: Parse) -> tuple[tuple[Mention, ...], tuple[LocalParty, ...]]:
    """The mentions of a document and its parties."""
    names = find_names(parse)
    aliases = list(find_aliases(parse, names))
    names.sort(key=lambda draft: draft.first)
    groups = _clusters(parse, names, aliases)
    rows = [(draft, groups[id(draft)]) for draft in names]
    rows += _descriptions(parse, names, groups)
    return _assembled(parse, sorted(rows, key=lambda row: (row[0].first, row[0].last)))


# -------------------------------------------------------------------- second names
def find_aliases(parse: Parse, names: list[Draft]) -> Iterator[Alias]:
    """Names in brackets and after "المعروف باسم". Names that the cues alone show are added to `names`."""
    begins = {draft.first: draft for draft in names}
    for one in list(names):
        if one.kind not in {PartyKind.PERSON, PartyKind.GROUP} or one.last >= len(parse.tokens):
            continue
        if parse.tokens[one.last].text in "([":
            alias = _bracketed(parse, one, names, begins)
        else:
            alias = _after_cue(parse, one, names, begins)
        if alias is not None and alias.other is not one and alias.other.kind is one.kind:
            yield alias


def _bracketed(parse: Parse, one: Draft, names: list[Draft], begins: dict[int, Draft]) -> Alias | None:
    first = one.last + 1
    closing = next((k for k in range(first, min(first + 5, len(parse.tokens))) if parse.tokens[k].text in ")]"), None)
    if closing is None or closing == first:
        return None
    held = begins.get(first)
    held = held if held is not None and held.last == closing else None
    if held is None and closing - first == 1 and parse.tokens[first].pos == "WORD" and one.kind is PartyKind.GROUP:
        held = Draft(first, closing, one.kind, "alias", 2.0)
        names.append(held)
    return Alias(one, held, (one.last, closing + 1), "bracket") if held is not None else None


def _after_cue(parse: Parse, one: Draft, names: list[Draft], begins: dict[int, Draft]) -> Alias | None:
    for cue in lexicon().cues:
        end = one.last + len(cue)
        if end >= len(parse.tokens) or tuple(t.lower for t in parse.tokens[one.last : end]) != cue:
            continue
        first = end
        while first < len(parse.tokens) and parse.tokens[first].text in '"«“':
            first += 1
        held = begins.get(first)
        if held is None and first < len(parse.tokens) and parse.tokens[first].pos == "WORD":
            held = Draft(first, first + 1, one.kind, "alias", 2.0)
            names.append(held)
        return Alias(one, held, (one.last, end), "known-as") if held is not None else None
    return None


# -------------------------------------------------------------------- who is who
def _clusters(parse: Parse, names: Sequence[Draft], aliases: Sequence[Alias]) -> dict[int, int]:
    """The party number of each draft: same words, same listed party, given as one, or a short form of one."""
    parent = list(range(len(names)))
    place = {id(draft): k for k, draft in enumerate(names)}

    def root(k: int) -> int:
        while parent[k] != k:
            k = parent[k]
        return k

    def join(one: Draft, other: Draft) -> None:
        a, b = sorted((root(place[id(one)]), root(place[id(other)])))
        parent[b] = a

    firsts: dict[tuple[object, ...], Draft] = {}
    for draft in names:
        join(firsts.setdefault((_key(parse, draft), draft.kind), draft), draft)
        if draft.known:
            join(firsts.setdefault((draft.known.english, draft.kind, "known"), draft), draft)
    for alias in aliases:
        join(alias.one, alias.other)
    persons = [(draft, _key(parse, draft)) for draft in names if draft.kind is PartyKind.PERSON]
    bearers: dict[str, list[Draft]] = defaultdict(list)
    for draft, words in persons:
        for word in words[1:]:
            bearers[word].append(draft)
    for draft, words in persons:
        fitting = bearers.get(words[0], []) if len(words) == 1 else []
        if len({root(place[id(d)]) for d in fitting}) == 1:
            join(draft, fitting[0])
    return {id(draft): root(k) for k, draft in enumerate(names)}


def _key(parse: Parse, draft: Draft) -> tuple[str, ...]:
    """The words of a name without articles and without a noun that only classes it."""
    words = [token.lemma for token in parse.tokens[draft.first : draft.last]]
    return tuple(words[1:] if len(words) > 1 and lexicon().has("heads.class", words[0]) and draft.known else words)


# -------------------------------------------------------------------- descriptions
def _descriptions(parse: Parse, names: Sequence[Draft], groups: dict[int, int]) -> list[tuple[Draft, int]]:
    taken = {i for draft in names for i in range(draft.first, draft.last)}
    rows: list[tuple[Draft, int]] = []
    fresh = len(names)
    for token in parse.tokens:
        if token.i in taken or token.pos != "WORD":
            continue
        lex = lexicon()
        meant = _group_before(parse, names, token.i) if lex.has("again.group", token.lower) else None
        if meant is not None:
            rows.append(
                (
                    Draft(token.i, token.i + 1, PartyKind.GROUP, "again", 0.7, MentionForm.DESCRIPTION),
                    groups[id(meant)],
                )
            )
        elif lex.has("descriptions.people", token.lower) or lex.has("descriptions.group", token.lower):
            kind = PartyKind.PEOPLE if lex.has("descriptions.people", token.lower) else PartyKind.GROUP
            rows.append((Draft(token.i, token.i + 1, kind, "description", 0.6, MentionForm.DESCRIPTION), fresh))
            fresh += 1
    return rows


def _group_before(parse: Parse, names: Sequence[Draft], i: int) -> Draft | None:
    """The one group named in this sentence before token i, else in the sentences before it."""
    for back in range(_REACH):
        sentence = parse.tokens[i].sent - back
        near = [
            d for d in names if d.kind is PartyKind.GROUP and d.last <= i and parse.tokens[d.first].sent == sentence
        ]
        states = {"state", "intl", "ngo"}
        near = [d for d in near if d.known is None or d.known.type not in states]
        if near:
            keys = {_key(parse, d) for d in near}
            return near[0] if len(keys) == 1 else None
    return None


# -------------------------------------------------------------------- values
def _assembled(parse: Parse, rows: Sequence[tuple[Draft, int]]) -> tuple[tuple[Mention, ...], tuple[LocalParty, ...]]:
    numbers: dict[int, int] = {}
    for _, group in rows:
        numbers.setdefault(group, len(numbers))
    mentions = tuple(_mention(parse, k, draft, numbers[group]) for k, (draft, group) in enumerate(rows))
    drafts: dict[int, list[tuple[Draft, Mention]]] = defaultdict(list)
    for (draft, group), mention in zip(rows, mentions, strict=True):
        drafts[numbers[group]].append((draft, mention))
    return mentions, tuple(_party(number, drafts[number]) for number in sorted(drafts))


def _mention(parse: Parse, index: int, draft: Draft, party: int) -> Mention:
    span = parse.span(draft.first, draft.last)
    score = 0.93 if draft.known is not None else _SCORES.get(draft.rule, 0.75)
    return Mention(index, span, span.of(parse.text), draft.kind, draft.form, draft.first, draft.first, draft.last,
                   parse.tokens[draft.first].sent, party, score, draft.rule)  # fmt: skip


def _party(number: int, rows: Sequence[tuple[Draft, Mention]]) -> LocalParty:
    named = [(draft, mention) for draft, mention in rows if draft.form is MentionForm.NAME]
    names = list(dict.fromkeys(_listed(draft, mention) for draft, mention in named))
    name = max(names, key=lambda text: (len(text.split()), -names.index(text))) if names else rows[0][1].text
    kind = named[0][0].kind if named else rows[0][0].kind
    english = [found for draft, mention in named for found in _english(draft, mention)]
    return LocalParty(number, kind, name, tuple(dict.fromkeys([*names, *english])), tuple(m.index for _, m in rows))


def _listed(draft: Draft, mention: Mention) -> str:
    """The name as a list would write it: "للحشد" lacks a letter of "الحشد", "الـدولـة" has too many."""
    text = clean(mention.text)
    if draft.known is not None and len(draft.known.native.split()) == len(text.split()):
        return draft.known.native
    return text


def _english(draft: Draft, mention: Mention) -> list[str]:
    """The tables' name of a listed party; of a town the gazetteer's, where it knows one only."""
    if draft.known is not None:
        return [draft.known.english]
    if draft.kind is PartyKind.PLACE:
        found = sorted({place.name for place in place_names().find(mention.text)})
        return found if len(found) == 1 else []
    return []
