"""Joining and parting parties as clues and judgements say, after something changed.

In: a transaction; parties marked stale, names in `waiting`. Out: parties, their names and keys, links, suggestions.
Always: what comes out follows from the documents, the lists and the decisions, never from their order: each
picture is resolved anew, and rows are moved only where that gives other parties than there are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, delete, or_, select

from whence.ledger.bulk import insert_rows, next_number, run_many
from whence.ledger.coding import dump
from whence.ledger.disputes import undisputed_keys
from whence.ledger.local import Member, stored_members
from whence.ledger.members import drop_empty, move, name_again
from whence.ledger.name_tables import clue, decision, link, suggestion, waiting
from whence.ledger.picture import ONE_REPORT, Picture, picture_of
from whence.ledger.tables import dispute, local_party, party, party_key
from whence.names.comparison import Verdict

_PORTION = 400
# Who made a link, where neither a person nor a report's own words did (names/resolution.py).
CLUES = "clues"


def settle(connection: Connection) -> int:
    """Bring every party up to date that may have changed. Returns how many were looked at."""
    stale = set(connection.scalars(select(party.c.number).where(party.c.stale)))
    looked: set[int] = set()
    for number in sorted(stale | _waiting(connection)):
        if number not in looked and _there(connection, number):
            picture = picture_of(connection, number)
            looked |= picture.parties
            _apply(connection, picture, bool(stale & picture.parties))
    run_many(connection, "UPDATE party SET stale = 0 WHERE stale", [()])
    connection.execute(delete(waiting))
    return len(looked)


def holders(connection: Connection, keys: Sequence[str]) -> dict[str, int]:
    """The parties that bear these names, by key; names that nobody bears are left out."""
    found: dict[str, int] = {}
    for at in range(0, len(keys), _PORTION):
        query = select(party_key.c.key, party_key.c.party).where(party_key.c.key.in_(list(keys[at : at + _PORTION])))
        found.update((row.key, row.party) for row in connection.execute(query))
    return found


def _waiting(connection: Connection) -> set[int]:
    """Parties of waiting names of which a clue, a denial or a decision speaks or spoke; the others are as they should be."""
    own = party_key.alias("own")
    spoken_of = or_(
        *(
            select(1).where(column == own.c.key).exists()
            for table in (clue, decision, dispute, link, suggestion)
            for column in (table.c.left, table.c.right)
        )
    )
    query = (
        select(party_key.c.party)
        .join(waiting, waiting.c.key == party_key.c.key)
        .join(own, own.c.party == party_key.c.party)
        .where(spoken_of)
        .distinct()
    )
    return set(connection.scalars(query))


def _there(connection: Connection, number: int) -> bool:
    return connection.scalar(select(party.c.number).where(party.c.number == number)) is not None


def _apply(connection: Connection, picture: Picture, stale: bool) -> None:
    if stale or not _as_wanted(connection, picture):
        _regroup(connection, picture)
    _write_links(connection, picture)


def _as_wanted(connection: Connection, picture: Picture) -> bool:
    """True where the parties hold the names that they should."""
    query = select(party_key.c.key, party_key.c.party).where(party_key.c.party.in_(sorted(picture.parties)))
    held = {row.key: row.party for row in connection.execute(query)}
    pairs = {(held.get(key), home) for key, home in picture.homes.items()}
    one_to_one = len(pairs) == len({number for number, _ in pairs}) == len({home for _, home in pairs})
    return held.keys() == picture.homes.keys() and one_to_one


def _regroup(connection: Connection, picture: Picture) -> None:
    """Give every member the party of its main name."""
    found = list(stored_members(connection, local_party.c.party.in_(sorted(picture.parties))))
    firsts = undisputed_keys(connection, [member.keys for _, member in found])
    homes = [picture.homes[keys[0]] for keys in firsts]
    numbers = _numbers(connection, [number for number, _ in found], homes, [member for _, member in found])
    places = ", ".join("?" for _ in picture.parties)
    run_many(connection, f"DELETE FROM party_key WHERE party IN ({places})", [tuple(sorted(picture.parties))])
    moves: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for (number, member), home in zip(found, homes, strict=True):
        if numbers[home] != number:
            moves[number, numbers[home]].append((member.document, member.number))
    for (source, target), members in sorted(moves.items()):
        move(connection, source, target, members)
    rows = [(key, numbers[home]) for key, home in sorted(picture.homes.items())]
    insert_rows(connection, party_key, rows)
    for number in sorted(set(numbers.values())):
        name_again(connection, number)
    for number in sorted(picture.parties - set(numbers.values())):
        drop_empty(connection, number)


def _numbers(
    connection: Connection, parties: Sequence[int], homes: Sequence[str], members: Sequence[Member]
) -> dict[str, int]:
    """A party for every cluster: the one most of its members are in already, or a new one."""
    given: dict[str, int] = {}
    counts = Counter(zip(homes, parties, strict=True))
    for (home, number), _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if home not in given and number not in given.values():
            given[home] = number
    for home, member in zip(homes, members, strict=True):
        if home not in given:
            given[home] = next_number(connection, party.c.number)
            insert_rows(connection, party, [(given[home], home, member.kind, member.name, False)])
    return given


def _write_links(connection: Connection, picture: Picture) -> None:
    """Keep why names are one party's, and which may be."""
    keys = picture.keys
    for at in range(0, len(keys), _PORTION):
        some = keys[at : at + _PORTION]
        connection.execute(delete(link).where(or_(link.c.left.in_(some), link.c.right.in_(some))))
        touching = or_(suggestion.c.left.in_(some), suggestion.c.right.in_(some))
        connection.execute(delete(suggestion).where(touching))
    made = [each for each in picture.resolution.links if each.by != ONE_REPORT]
    told = {pair: dump(picture.reasons(pair)) for pair in picture.clues}
    insert_rows(
        connection, link,
        [
            (*each.pair, each.by, each.score, dump(each.reasons) if each.by != CLUES else told[each.pair])
            for each in made
        ],
    )  # fmt: skip
    decided = {(each.left, each.right) for each in picture.decided.values()}
    rows = []
    for pair in sorted(picture.clues):
        found = picture.weighed(pair)
        asked = found.verdict is not Verdict.DIFFERENT and not found.apart and pair not in decided
        homes = [picture.homes.get(key, key) for key in pair]
        if asked and homes[0] != homes[1] and all(key in picture.holders for key in pair):
            rows.append((*pair, found.score, told[pair]))
    insert_rows(connection, suggestion, rows)
