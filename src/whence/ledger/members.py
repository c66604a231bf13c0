"""Moving local parties from one party to another, and keeping a party's names and id in step.

In: a transaction and numbers of parties. Out: rows changed.
Always: after each function, party_name counts exactly the members a party has, and party.key is its smallest key.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, func, select

from whence.ledger.bulk import run_many
from whence.ledger.local import Member, stored_members
from whence.ledger.tables import local_party, party, party_key
from whence.names.forms import fold

_ADD_UP = (
    "ON CONFLICT (party, name) DO UPDATE SET main = main + excluded.main, documents = documents + excluded.documents"
)


def merge(connection: Connection, left: int, into: int) -> None:
    """Move everything of one party into another and delete it."""
    for statement in (
        "UPDATE local_party SET party = ?2 WHERE party = ?1",
        "UPDATE involvement SET party = ?2 WHERE party = ?1",
        "UPDATE party_key SET party = ?2 WHERE party = ?1",
        "INSERT INTO party_name SELECT ?2, name, fold, main, documents FROM party_name WHERE party = ?1 " + _ADD_UP,
        "INSERT INTO party_user SELECT ?2, name, user, documents FROM party_user WHERE party = ?1 "
        "ON CONFLICT (party, name, user) DO UPDATE SET documents = documents + excluded.documents",
        "UPDATE party SET stale = 1 WHERE number = ?2 AND (SELECT stale FROM party WHERE number = ?1)",
    ):
        run_many(connection, statement, [(left, into)])
    forget_names(connection, left)
    run_many(connection, "DELETE FROM party WHERE number = ?", [(left,)])


def move(connection: Connection, source: int, target: int, members: Sequence[tuple[int, int]]) -> None:
    """Move some members, given as (document, local number), and their part in claims."""
    rows = [(target, document, number) for document, number in members]
    run_many(connection, "UPDATE local_party SET party = ? WHERE document = ? AND number = ?", rows)
    run_many(
        connection,
        "UPDATE involvement SET party = ? WHERE party = ? AND local = ? "
        "AND claim IN (SELECT number FROM claim WHERE document = ?)",
        [(target, source, number, document) for document, number in members],
    )


def name_rows(connection: Connection, members: Iterable[tuple[int, Member]], by: int) -> None:
    """Count the names of members, given with their party, up or down, in all and by who uses them."""
    main: Counter[tuple[int, str]] = Counter()
    used: Counter[tuple[int, str]] = Counter()
    users: Counter[tuple[int, str, str]] = Counter()
    for number, member in members:
        main[number, member.name] += by
        for name in {member.name, *member.names}:
            used[number, name] += by
            users[number, name, member.user] += by
    rows = [(number, name, fold(name), main[number, name], count) for (number, name), count in sorted(used.items())]
    run_many(
        connection,
        "INSERT INTO party_name (party, name, fold, main, documents) VALUES (?, ?, ?, ?, ?) " + _ADD_UP,
        rows,
    )
    run_many(
        connection,
        "INSERT INTO party_user (party, name, user, documents) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (party, name, user) DO UPDATE SET documents = documents + excluded.documents",
        [(*key, count) for key, count in sorted(users.items())],
    )


def release_names(connection: Connection, members: Sequence[tuple[int, Member]]) -> None:
    """Count the names of members down, and forget those that nobody uses any more."""
    name_rows(connection, members, -1)
    parties = [(number,) for number in sorted({number for number, _ in members})]
    for table in ("party_name", "party_user"):
        run_many(connection, f"DELETE FROM {table} WHERE party = ? AND documents <= 0", parties)


def forget_names(connection: Connection, number: int) -> None:
    """Remove all names of a party."""
    for table in ("party_name", "party_user"):
        run_many(connection, f"DELETE FROM {table} WHERE party = ?", [(number,)])


def name_again(connection: Connection, number: int) -> None:
    """Count the names of a party afresh from its members, and set its id and name by them."""
    forget_names(connection, number)
    members = stored_members(connection, local_party.c.party == number)
    name_rows(connection, [(number, member) for _, member in members if member.named], +1)
    refresh(connection, [number])


def refresh(connection: Connection, numbers: Sequence[int]) -> None:
    """Set each party's id to its smallest key and its name to the one most documents call it by."""
    # The fullest of the names used equally often, so that a report which shortens a name does not rename anybody.
    run_many(
        connection,
        "UPDATE party SET key = coalesce((SELECT min(key) FROM party_key WHERE party = ?1), key), "
        "name = coalesce((SELECT name FROM party_name WHERE party = ?1 "
        "ORDER BY main DESC, documents DESC, length(name) DESC, name LIMIT 1), name) WHERE number = ?1",
        [(number,) for number in numbers],
    )


def drop_empty(connection: Connection, number: int) -> None:
    """Delete a party that has no members left."""
    left = connection.scalar(select(func.count()).select_from(local_party).where(local_party.c.party == number))
    if not left:
        connection.execute(delete(party_key).where(party_key.c.party == number))
        forget_names(connection, number)
        connection.execute(delete(party).where(party.c.number == number))
