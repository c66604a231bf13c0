"""One kind for one name in a document.

In: the drafts of all names, with their votes. Out: the drafts whose name is a party's, with kind and score.
Always: all occurrences of a name get one kind (a name of a person and of a place in one document is read as the
stronger); a short name leans on the longer one it is a part of; a name without evidence is dropped.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from whence.language.analysis import PartyKind
from whence.language.mentions.draft import OTHER, Draft, Votes, add
from whence.language.mentions.page import Page
from whence.language.mentions.spelling import near, sound

# Below this a name is dropped: one hint of the parser (1.1 for ORG) is enough, a bare capital is not.
_LEAST = 1.0
# A short name gets this vote, each time it occurs, from the longer name that contains it: a little more than the
# parser's vote for a person, which it gives to any short surname-like word.
_INHERITED = 1.8
_KINDS = {str(kind): kind for kind in PartyKind}

Key = tuple[str, ...]


# At most this much a full name gets from its last part.
_LENT = 3.0
# The parser's vote counts no more than this many times: it calls one name the same all through a document, and one
# title ("Governor X") must be able to outweigh that.
_MOST_HEARD = 3
# Names in one list are mostly of one kind; less than a direct hint, so that "Hamas and Israel" stay apart.
_LISTED = 0.4


def share_lists(page: Page, drafts: Iterable[Draft]) -> None:
    """Let names joined by "and", "or" or a comma lean on each other's votes."""
    by_head = {draft.head: draft for draft in drafts}
    for draft in by_head.values():
        token = page.tokens[draft.head]
        other = by_head.get(token.head)
        if token.dep == "conj" and other is not None and other is not draft:
            mine, its = draft.all_votes(), other.all_votes()
            add(draft.votes, _capped(its), _LISTED)
            add(other.votes, _capped(mine), _LISTED)


def _capped(votes: Votes) -> Votes:
    return {kind: min(value, 4.0) for kind, value in votes.items()}


def decide(page: Page, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts that are parties' names, with `kind` and `score` set; order is kept."""
    drafts = list(drafts)
    tally: dict[Key, Votes] = defaultdict(dict)
    times: dict[Key, int] = defaultdict(int)
    heard: dict[Key, Votes] = defaultdict(dict)
    for draft in drafts:
        add(tally[draft.key], draft.votes)
        add(heard[draft.key], draft.heard)
        times[draft.key] += 1
    for key, votes in heard.items():
        add(tally[key], votes, min(1.0, _MOST_HEARD / times[key]))
    _merge_spellings(tally)
    _inherit(tally, times)
    _drop_bare(page, drafts, tally)
    verdicts = {key: _verdict(votes) for key, votes in tally.items()}
    kept = []
    for draft in drafts:
        verdict = verdicts[draft.key]
        if verdict is None:
            continue
        draft.kind, draft.score = verdict
        kept.append(draft)
    return kept


def _merge_spellings(tally: dict[Key, Votes]) -> None:
    """Let spellings of one name decide together ("Salakhaddin", "Salakhuddin")."""
    by_sound: dict[Key, list[Key]] = defaultdict(list)
    for key in tally:
        if all(len(part) > 4 for part in key):
            by_sound[tuple(map(sound, key))].append(key)
    for keys in by_sound.values():
        if len(keys) > 1:
            alike = [key for key in keys if near(keys[0], key)]
            total: Votes = {}
            for key in alike:
                add(total, tally[key])
            for key in alike:
                tally[key] = dict(total)


def _drop_bare(page: Page, drafts: Iterable[Draft], tally: dict[Key, Votes]) -> None:
    """A head-word alone ("Jamaats", "the Front") is no name, at most a description of a party named elsewhere."""
    sure = {draft.key for draft in drafts if draft.sure}
    longer = {part for key in tally if len(key) > 1 for part in (key[0], key[-1])}
    for key in tally:
        if len(key) > 1 or key[0] not in page.lex.group_words or key in sure:
            continue
        if key[0] in page.lex.common_group_words or key[0] not in longer:  # "Ahrar" may stand for Ahrar al-Sham
            tally[key] = {}


def _inherit(tally: dict[Key, Votes], times: dict[Key, int]) -> None:
    """Votes of "Murad Margoshvili" for "Margoshvili", of "Wagner Group" for "Wagner": once per occurrence."""
    longer: dict[str, list[Key]] = defaultdict(list)
    for key in tally:
        if len(key) > 1:
            for part in {key[0], key[-1]}:
                longer[part].append(key)
    for key in [key for key in tally if len(key) > 1]:
        # "Governor Oshiomhole" speaks for "Adams Oshiomhole" too.
        add(tally[key], {"person": min(_LENT, tally.get(key[-1:], {}).get("person", 0.0) / 2)})
    for key in [key for key in tally if len(key) == 1]:
        kinds = {verdict[0] for other in longer.get(key[0], ()) if (verdict := _verdict(tally[other]))}
        # The place in a group's name ("Darfur Joint Force") is no short form of it.
        if tally[key].get("place", 0) >= max(tally[key].values(), default=1) and PartyKind.PERSON not in kinds:
            continue
        if len(kinds) == 1 and (kind := kinds.pop()) not in (PartyKind.PLACE, PartyKind.OUTLET):
            add(tally[key], {str(kind): _INHERITED * times[key]})


def _verdict(votes: Votes) -> tuple[PartyKind, float] | None:
    if not votes:
        return None
    best = max(votes, key=lambda kind: (votes[kind], kind))
    if best == OTHER or votes[best] < _LEAST:
        return None
    total = sum(votes.values())
    share = votes[best] / total
    sure = votes[best] / (votes[best] + 1.5)
    return _KINDS[best], round(min(0.99, 0.35 + 0.65 * share * sure), 3)
