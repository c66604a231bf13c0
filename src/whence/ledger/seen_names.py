"""Names that reports use, and what they say of each other: equal, alike, names of one known party.

In: a transaction, the members of a document, or names not compared yet. Out: rows of name_seen, name_block,
name_entry and clue.
Always: a clue follows from two names and the lists alone, so that neither the order of reading nor what else is in
the ledger changes it; only full names (identity.py) take part, so that no bare surname or kunya is evidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from sqlalchemy import Connection, bindparam, delete, or_, select, true

from whence.language.analysis import PartyKind
from whence.ledger.bulk import insert_rows, run_many
from whence.ledger.identity import is_full, name_key
from whence.ledger.local import Member, stored_members
from whence.ledger.name_tables import clue, name_block, name_entry, name_seen
from whence.names.forms import fold
from whence.names.person import PersonName

if TYPE_CHECKING:
    from whence.names.compare import Prepared

# Kinds of which two parties may be one under different names; a place or an outlet is what it is called.
KINDS = (PartyKind.PERSON, PartyKind.GROUP)
# From which score of two names which clue arises; names that differ in spelling habits alone score 0.97 and more.
_CLUES = (("equal_names", 0.97), ("alike_names", 0.8), ("unsure_names", 0.6))
SHIPPED = "shipped names"
_PORTION = 500


def note(connection: Connection, members: Iterable[Member]) -> None:
    """Take in the full names of a document's members, and have their parties looked at by the next `settle`."""
    names: dict[str, tuple[str, str]] = {}
    first: set[str] = set()
    for member in members:
        if member.named and member.kind in KINDS:
            first.update(member.keys[:1])
            for name in sorted({member.name, *member.names}):
                key = name_key(member.kind, name)
                if key in member.keys:
                    names[key] = min(names.get(key, (member.kind, name)), (member.kind, name))
    run_many(
        connection,
        "INSERT INTO name_seen (key, kind, name, fold, compared) VALUES (?, ?, ?, ?, 0) "
        "ON CONFLICT (key) DO UPDATE SET name = excluded.name, compared = 0 WHERE excluded.name < name_seen.name",
        [(key, kind, name, fold(name)) for key, (kind, name) in sorted(names.items())],
    )
    wait(connection, first)


def note_all(connection: Connection) -> None:
    """The same for every member of the ledger."""
    note(connection, (member for _, member in stored_members(connection, true())))


def wait(connection: Connection, keys: Iterable[str]) -> None:
    """Have the parties of these names looked at again by the next `settle`."""
    run_many(connection, "INSERT OR IGNORE INTO waiting (key) VALUES (?)", [(key,) for key in sorted(set(keys))])


def compare_new(connection: Connection) -> None:
    """Compare the names that were not compared yet with all others that may be the same."""
    query = select(name_seen.c.key, name_seen.c.kind, name_seen.c.name).where(~name_seen.c.compared)
    fresh = {row.key: (row.kind, row.name) for row in connection.execute(query.order_by(name_seen.c.key))}
    if not fresh:
        return
    _forget(connection, list(fresh))
    _add_blocks(connection, fresh)
    entries = _add_entries(connection, fresh)
    found = [*_alike(connection, fresh), *_of_entries(connection, entries), *_listed(connection, list(fresh))]
    insert_clues(connection, found)
    run_many(connection, "UPDATE name_seen SET compared = 1 WHERE NOT compared", [()])


def compare_all(connection: Connection) -> None:
    """Have all names compared afresh, and all their parties looked at, by the next `settle`."""
    run_many(connection, "UPDATE name_seen SET compared = 0", [()])
    run_many(connection, "INSERT OR IGNORE INTO waiting (key) SELECT key FROM name_seen", [()])


def insert_clues(connection: Connection, rows: Iterable[tuple[str, str, str, str, str]]) -> None:
    """Write clues: two keys, kind, source, detail. The parties concerned are looked at by the next `settle`."""
    ordered = [(min(one, other), max(one, other), *rest) for one, other, *rest in rows if one != other]
    statement = 'INSERT OR IGNORE INTO clue ("left", "right", kind, source, detail) VALUES (?, ?, ?, ?, ?)'
    run_many(connection, statement, ordered)
    wait(connection, (row[0] for row in ordered))


def remove_clues(connection: Connection, source: str) -> None:
    """Take back every clue that rests on one source."""
    query = select(clue.c.left, clue.c.right).where(clue.c.source == source)
    wait(connection, (key for row in connection.execute(query) for key in row))
    connection.execute(delete(clue).where(clue.c.source == source))


def _forget(connection: Connection, keys: Sequence[str]) -> None:
    """A name of which another spelling now stands for the key is compared anew."""
    for at in range(0, len(keys), _PORTION):
        some = keys[at : at + _PORTION]
        touching = or_(clue.c.left.in_(some), clue.c.right.in_(some))
        connection.execute(delete(clue).where(clue.c.source.in_(["names", SHIPPED]), touching))
        connection.execute(delete(name_entry).where(name_entry.c.key.in_(some)))
    wait(connection, keys)


def _add_blocks(connection: Connection, fresh: dict[str, tuple[str, str]]) -> None:
    from whence.ledger.blocking import blocks
    from whence.names.compare import prepare

    rows = [(block, key) for key, (kind, name) in fresh.items() for block in sorted(blocks(prepare(name, kind)))]
    run_many(connection, "INSERT OR IGNORE INTO name_block (block, key) VALUES (?, ?)", rows)


def _alike(connection: Connection, fresh: dict[str, tuple[str, str]]) -> Iterator[tuple[str, str, str, str, str]]:
    from whence.ledger.blocking import blocks
    from whence.names.compare import prepare, score_prepared

    query = (
        select(name_seen.c.key, name_seen.c.name)
        .join(name_block, name_block.c.key == name_seen.c.key)
        .where(name_block.c.block.in_(bindparam("blocks", expanding=True)), name_seen.c.kind == bindparam("kind"))
        .distinct()
    )
    for key, (kind, name) in fresh.items():
        own = prepare(name, kind)
        for other, other_name in connection.execute(query, {"blocks": sorted(blocks(own)), "kind": kind}).all():
            if other == key or (other in fresh and other < key):
                continue
            theirs = prepare(other_name, kind)
            if which := _which(own, theirs, score_prepared(own, theirs)):
                yield key, other, which, "names", " / ".join(sorted((name, other_name)))


def _which(one: Prepared, other: Prepared, score: float) -> str:
    """The kind of clue that a score of two names is; "" where it is none."""
    found = next((kind for kind, least in _CLUES if score >= least), "")
    # A name with a part more may be another man's: "Omar Khalid Deyran" and "Omar Deyran".
    if found == "equal_names" and isinstance(one.form, PersonName) and isinstance(other.form, PersonName):
        return found if len(one.form.parts) == len(other.form.parts) else "alike_names"
    return found


def _add_entries(connection: Connection, fresh: dict[str, tuple[str, str]]) -> set[str]:
    """Which of the shipped entries bear the names; returns the entries."""
    rows = []
    for key, (kind, name) in fresh.items():
        entry = known_entry(kind, name)
        rows += [(entry, key)] if entry else []
    insert_rows(connection, name_entry, rows)
    return {entry for entry, _ in rows}


def known_entry(kind: str, name: str) -> str:
    """The one entry of that kind of which this is a name that stands for it alone; "" where there is none."""
    from whence.language.known import Strength, known_names
    from whence.language.known.fold import key

    # A name that another kind of entry bears too says nothing.
    found = known_names().find(name)
    if len(found) != 1 or found[0].kind != kind:
        return ""
    wanted = key(name)
    strong = any(each.strength is Strength.STRONG and key(each.text) == wanted for each in found[0].names)
    return f"{kind} {found[0].name}" if strong else ""


def _of_entries(connection: Connection, entries: set[str]) -> Iterator[tuple[str, str, str, str, str]]:
    query = (
        select(name_entry.c.key, name_seen.c.name)
        .join(name_seen, name_seen.c.key == name_entry.c.key)
        .where(name_entry.c.entry == bindparam("entry"))
        .order_by(name_entry.c.key)
    )
    for entry in sorted(entries):
        bearers = connection.execute(query, {"entry": entry}).all()
        for one, other in combinations(bearers, 2):
            yield one.key, other.key, "list_alias", SHIPPED, f"{one.name} / {other.name}: {SHIPPED}"


def _listed(connection: Connection, keys: list[str]) -> Iterator[tuple[str, str, str, str, str]]:
    from whence.ledger.list_clues import clues_of_names

    yield from clues_of_names(connection, keys)


def full_key(kind: str, name: str) -> str:
    """The key of a name where it is full enough to stand for one party; "" otherwise."""
    return name_key(kind, name) if is_full(PartyKind(kind), name) else ""
