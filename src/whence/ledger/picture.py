"""Everything that bears on whether some parties are one: their names, what joins them, what speaks against it.

In: a transaction and the number of a party. Out: `Picture`: all parties that anything might join with it, their
names as keys, clues, judgements, and the resolution of names/resolution.py.
Always: the picture is closed (no link leads out of it), so that resolving it alone gives what resolving the whole
ledger would; it does not depend on how the parties are joined now.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property

from sqlalchemy import Connection, or_, select

from whence.ledger import decisions, meeting
from whence.ledger.decisions import Decision
from whence.ledger.disputes import undisputed_keys
from whence.ledger.name_tables import clue
from whence.ledger.tables import dispute, local_party, party, party_key
from whence.names.clues import Clue, Weighed, clue_kinds, weigh
from whence.names.comparison import Verdict
from whence.names.judgement import Judgement, Pair, pair_of
from whence.names.resolution import Resolution, resolve

# Bundles are older than every decision, so that their order never matters.
_ALWAYS = datetime(1970, 1, 1, tzinfo=UTC)
ONE_REPORT = "one report"
_PORTION = 400


@dataclass
class Picture:
    """parties: all that belong to it.  bundles: the keys that one document's member bears, first its main one.
    holders: key -> party that now bears it.  clues: by pair.  decided: standing decisions of people."""

    parties: set[int] = field(default_factory=set)
    bundles: set[tuple[str, ...]] = field(default_factory=set)
    holders: dict[str, int] = field(default_factory=dict)
    clues: dict[Pair, list[Clue]] = field(default_factory=lambda: defaultdict(list))
    decided: dict[int, Decision] = field(default_factory=dict)
    kinds: dict[int, str] = field(default_factory=dict)

    @property
    def keys(self) -> list[str]:
        """Every name of the picture: of members, and of entries of lists that a person joined with them."""
        own = {key for bundle in self.bundles for key in bundle}
        return sorted(own | {key for each in self.decided.values() for key in (each.left, each.right)})

    @cached_property
    def resolution(self) -> Resolution:
        """Which names are one party's."""
        bundled = [
            Judgement(f"bundle {one} {other}", pair_of(one, other), Verdict.SAME, ONE_REPORT, "", _ALWAYS, True)
            for one, *others in sorted(self.bundles)
            for other in others
        ]
        people = [each.as_judgement() for each in self.decided.values()]
        return resolve(self.keys, [each for some in self.clues.values() for each in some], [*bundled, *people])

    @cached_property
    def homes(self) -> dict[str, str]:
        """Each name with the cluster whose party bears it, called by its smallest name.

        A name that no member bears first goes with those that bear it beside another; a name of nobody is left out.
        """
        wanted = self.resolution.party_of
        borne = {wanted[first] for first, *_ in self.bundles}
        homes = {key: wanted[key] for key in self.keys if wanted[key] in borne}
        beside: dict[str, set[str]] = defaultdict(set)
        for first, *others in self.bundles:
            for key in set(others) - homes.keys():
                beside[key].add(wanted[first])
        return homes | {key: min(found) for key, found in beside.items()}

    def reasons(self, pair: Pair) -> list[str]:
        """Why two names may be one party's or two, a sentence for every kind of clue, the strongest first."""
        found: dict[str, str] = {}
        for each in sorted(self.clues.get(pair, ()), key=lambda each: (each.kind, each.source, each.detail)):
            told = clue_kinds()[each.kind].told
            found.setdefault(each.kind, f"{told} ({each.detail})" if each.detail else told)
        ordered = sorted(found, key=lambda kind: (-clue_kinds()[kind].strength, kind))
        return [found[kind] for kind in ordered]

    def weighed(self, pair: Pair) -> Weighed:
        """What the clues about two names come to."""
        return weigh(self.clues[pair])


def picture_of(connection: Connection, number: int) -> Picture:
    """The picture around one party."""
    picture = Picture()
    asked: set[str] = set()
    fresh = {number}
    while fresh:
        _take_parties(connection, picture, fresh)
        keys = sorted(set(picture.keys) - asked)
        asked.update(keys)
        _take_clues(connection, picture, keys)
        others = {key for pair in _joining(connection, picture, keys) for key in pair}
        others |= {key for each in picture.decided.values() for key in (each.left, each.right)}
        _look_up(connection, picture, others | set(keys))
        reached = {picture.holders[key] for key in others | set(keys) if key in picture.holders}
        fresh = reached - picture.parties
        if not fresh and set(picture.keys) - asked:
            fresh = {number}  # an entry of a list may lead on
    _take_contradictions(connection, picture)
    return picture


def _take_parties(connection: Connection, picture: Picture, fresh: set[int]) -> None:
    picture.parties |= fresh
    some = sorted(fresh)
    query = select(local_party.c.join_keys).where(local_party.c.party.in_(some)).distinct()
    raw = [tuple(json.loads(keys)) for (keys,) in connection.execute(query)]
    picture.bundles.update(undisputed_keys(connection, raw))
    for row in connection.execute(select(party.c.number, party.c.kind).where(party.c.number.in_(some))):
        picture.kinds[row.number] = row.kind


def _look_up(connection: Connection, picture: Picture, keys: Iterable[str]) -> None:
    unknown = sorted(set(keys) - picture.holders.keys())
    for at in range(0, len(unknown), _PORTION):
        some = unknown[at : at + _PORTION]
        query = select(party_key.c.key, party_key.c.party).where(party_key.c.key.in_(some))
        picture.holders.update((row.key, row.party) for row in connection.execute(query))


def _take_clues(connection: Connection, picture: Picture, keys: Sequence[str]) -> None:
    for at in range(0, len(keys), _PORTION):
        some = list(keys[at : at + _PORTION])
        for row in connection.execute(select(clue).where(or_(clue.c.left.in_(some), clue.c.right.in_(some)))):
            found = Clue((row.left, row.right), row.kind, row.source, row.detail)
            if found not in picture.clues[found.pair]:
                picture.clues[found.pair].append(found)
        for row in connection.execute(select(dispute).where(dispute.c.left.in_(some))):
            pair = pair_of(row.left, row.right)
            if (denied := Clue(pair, "denied_alias", str(row.document))) not in picture.clues[pair]:
                picture.clues[pair].append(denied)
        for each in decisions.standing_pairs(connection, some):
            picture.decided[each.number] = each


def _joining(connection: Connection, picture: Picture, keys: Sequence[str]) -> list[Pair]:
    """The pairs of names that clues may make one, after asking the claims about those that names leave open."""
    own = set(keys)
    pairs = [pair for pair in picture.clues if own & set(pair)]
    _look_up(connection, picture, {key for pair in pairs for key in pair})
    found = []
    for pair in pairs:
        known = all(key in picture.holders for key in pair)
        if known and picture.weighed(pair).verdict is Verdict.UNSURE:
            _add(picture, meeting.in_common(connection, pair, picture.holders))
            _add(picture, meeting.together(connection, {picture.holders[key] for key in pair}))
        if known and picture.weighed(pair).verdict is Verdict.SAME:
            found.append(pair)
    return found


def _take_contradictions(connection: Connection, picture: Picture) -> None:
    held = [key for key in picture.keys if key in picture.holders]
    persons = [key for key in held if picture.kinds.get(picture.holders[key]) == "person"]
    if len(held) > 1:
        _add(picture, meeting.together(connection, picture.parties))
        _add(picture, meeting.dead_before(connection, persons, picture.holders))


def _add(picture: Picture, clues: Iterable[Clue]) -> None:
    for each in clues:
        if each not in picture.clues[each.pair]:
            picture.clues[each.pair].append(each)
