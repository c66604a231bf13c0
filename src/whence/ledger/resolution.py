"""Parties of the whole ledger out of the parties of its documents.

In: a transaction, and the local parties that are about to be written. Out: the party each belongs to.
Always: two local parties are of one party where a chain of shared keys joins them and no pair of names on the way
is disputed; so the result depends on what is in the ledger and not on the order in which it came. Joining is done at
once; whatever may fall apart (a reading replaced, a name disputed) marks its party stale, and settling.py
rebuilds stale parties from their members, and joins what clues and judgements join.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, bindparam, select

from whence.ledger.bulk import insert_rows, next_number, run_many
from whence.ledger.disputes import undisputed_keys
from whence.ledger.local import Member
from whence.ledger.members import merge, name_rows, refresh, release_names
from whence.ledger.tables import party, party_key


def join(connection: Connection, members: Sequence[Member]) -> dict[int, int]:
    """Find every member's party, making and merging parties as needed, before the members' rows are written.

    members: all of one document. Returns local number -> party number.
    """
    usable = undisputed(connection, members)
    holders = _holders(connection, {key for keys in usable for key in keys})
    given: dict[int, int] = {}
    made: list[tuple[int, str, str, str, bool]] = []
    fresh = next_number(connection, party.c.number)
    new_keys: list[tuple[str, int]] = []
    merged: dict[int, int] = {}
    for member, keys in zip(members, usable, strict=True):
        found = sorted({_root(merged, holders[key]) for key in keys if key in holders})
        if found:
            number = found[0]
            for other in found[1:]:
                merged[other] = number
        else:
            number = fresh + len(made)
            made.append((number, min(keys), member.kind, member.name, False))
        new_keys += [(key, number) for key in keys if key not in holders]
        holders |= {key: number for key in keys if key not in holders}
        given[member.number] = number
    insert_rows(connection, party, made)
    insert_rows(connection, party_key, [(key, _root(merged, number)) for key, number in new_keys])
    for other in sorted(merged):
        merge(connection, other, _root(merged, other))
    final = {local: _root(merged, number) for local, number in given.items()}
    name_rows(connection, [(final[member.number], member) for member in members if member.named], +1)
    refresh(connection, sorted(set(final.values())))
    return final


def leave(connection: Connection, members: Sequence[tuple[int, Member]]) -> None:
    """Take the names of members (with their parties) out again, before their rows are deleted."""
    release_names(connection, [(number, member) for number, member in members if member.named])


def mark_stale(connection: Connection, parties: Iterable[int]) -> None:
    """Have these parties rebuilt by the next `settle`."""
    rows = [(number,) for number in sorted(set(parties))]
    run_many(connection, "UPDATE party SET stale = 1 WHERE number = ?", rows)


def undisputed(connection: Connection, members: Sequence[Member]) -> list[tuple[str, ...]]:
    """The keys of each member, without those that are disputed for one that stands before them."""
    return undisputed_keys(connection, [member.keys for member in members])


def _holders(connection: Connection, keys: set[str]) -> dict[str, int]:
    query = select(party_key.c.key, party_key.c.party).where(party_key.c.key.in_(bindparam("keys", expanding=True)))
    return {row.key: row.party for row in connection.execute(query, {"keys": sorted(keys)})}


def _root(merged: dict[int, int], number: int) -> int:
    while number in merged:
        number = merged[number]
    return number


def stale_pairs(connection: Connection, pairs: Iterable[tuple[str, str]]) -> None:
    """Mark stale the parties that hold either name of a pair whose dispute came or went."""
    keys = {key for pair in pairs for key in pair}
    mark_stale(connection, _holders(connection, keys).values())
