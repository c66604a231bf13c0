"""Parties of the whole ledger out of the parties of its documents.

In: a transaction, and the local parties that are about to be written. Out: the party each belongs to.
Always: two local parties are of one party where a chain of shared keys joins them and no pair of names on the way
is disputed; so the result depends on what is in the ledger and not on the order in which it came. Joining is done at
once; whatever may fall apart (a reading replaced, a name disputed) marks its party stale, and `settle`
rebuilds stale parties from their members.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, bindparam, select

from whence.ledger.bulk import insert_rows, next_number, run_many
from whence.ledger.local import Member, stored_members
from whence.ledger.members import drop_empty, forget_names, merge, move, name_rows, refresh, release_names
from whence.ledger.tables import dispute, local_party, party, party_key


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


def settle(connection: Connection) -> int:
    """Rebuild every stale party from its members. Returns how many were stale."""
    stale = list(connection.scalars(select(party.c.number).where(party.c.stale).order_by(party.c.number)))
    for number in stale:
        _rebuild(connection, number)
    run_many(connection, "UPDATE party SET stale = 0 WHERE stale", [()])
    return len(stale)


def undisputed(connection: Connection, members: Sequence[Member]) -> list[tuple[str, ...]]:
    """The keys of each member, without those that some report disputes for one that stands before them."""
    asked = sorted({key for member in members if len(member.keys) > 1 for key in member.keys})
    query = select(dispute.c.left, dispute.c.right).where(dispute.c.left.in_(bindparam("keys", expanding=True)))
    pairs = {(left, right) for left, right in connection.execute(query, {"keys": asked})} if asked else set()
    return [_kept(member.keys, pairs) for member in members]


def _kept(keys: tuple[str, ...], pairs: set[tuple[str, str]]) -> tuple[str, ...]:
    kept: list[str] = []
    for key in keys:
        if not any((min(key, other), max(key, other)) in pairs for other in kept):
            kept.append(key)
    return tuple(kept)


def _rebuild(connection: Connection, number: int) -> None:
    """Split a party into what still hangs together, and join each part with whoever now holds its keys."""
    members = _members(connection, number)
    if not members:
        drop_empty(connection, number)
        return
    usable = undisputed(connection, members)
    parts = _parts(usable)
    largest = max(parts, key=lambda part: (len(part), -min(part)))
    run_many(connection, "DELETE FROM party_key WHERE party = ?", [(number,)])
    made: list[tuple[int, list[str]]] = []
    for part in parts:
        keys = sorted({key for index in part for key in usable[index]})
        chosen = [members[index] for index in part]
        target = number if part is largest else _new_party(connection, chosen[0], keys)
        if target != number:
            move(connection, number, target, [(member.document, member.number) for member in chosen])
        made.append((target, keys))
    for target, keys in made:  # only now does every member stand where its name is to be counted
        _claim_keys(connection, target, keys)


def _new_party(connection: Connection, member: Member, keys: Sequence[str]) -> int:
    number = next_number(connection, party.c.number)
    insert_rows(connection, party, [(number, keys[0], member.kind, member.name, False)])
    return number


def _claim_keys(connection: Connection, number: int, keys: Sequence[str]) -> None:
    holders = _holders(connection, set(keys))
    insert_rows(connection, party_key, [(key, number) for key in keys if key not in holders])
    for other in sorted(set(holders.values()) - {number}):
        merge(connection, other, number)
    name_again(connection, number)


def name_again(connection: Connection, number: int) -> None:
    """Count the names of a party afresh from its members."""
    forget_names(connection, number)
    members = [member for member in _members(connection, number) if member.named]
    name_rows(connection, [(number, member) for member in members], +1)
    refresh(connection, [number])


def _members(connection: Connection, number: int) -> list[Member]:
    return [member for _, member in stored_members(connection, local_party.c.party == number)]


def _parts(keys: Sequence[tuple[str, ...]]) -> list[list[int]]:
    """Indices grouped by what shared keys join, each group in order."""
    parent = list(range(len(keys)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    first_with: dict[str, int] = {}
    for index, own in enumerate(keys):
        for key in own:
            parent[root(index)] = root(first_with.setdefault(key, index))
    groups: dict[int, list[int]] = defaultdict(list)
    for index in range(len(keys)):
        groups[root(index)].append(index)
    return list(groups.values())


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
