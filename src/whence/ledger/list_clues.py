"""What imported lists say of names that reports use: that two of them are names of one entry.

In: a view, and names by their keys or an import by its number. Out: clues, each with the list as its source.
Always: a name that several entries of a list bear says nothing; one that the list marks as weak says little.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

from sqlalchemy import Connection, Select, select

from whence.ledger.name_tables import list_entry, list_import, list_name, name_seen
from whence.names.lists.entry import NameQuality

Row = tuple[str, str, str, str, str]
_PORTION = 500


def source_of(number: int) -> str:
    """What clues of an import name as their source."""
    return f"import {number}"


def clues_of_names(connection: Connection, keys: Sequence[str]) -> Iterator[Row]:
    """Clues between these names and any other, out of every list."""
    entries: set[int] = set()
    for at in range(0, len(keys), _PORTION):
        query = _bearing().where(name_seen.c.key.in_(list(keys[at : at + _PORTION])))
        entries |= {row.entry for row in connection.execute(query)}
    yield from _clues(connection, sorted(entries))


def clues_of_import(connection: Connection, number: int) -> Iterator[Row]:
    """Clues out of one import."""
    query = _bearing().where(list_entry.c["import"] == number)
    yield from _clues(connection, sorted({row.entry for row in connection.execute(query)}))


def _bearing() -> Select[Any]:
    """Names of reports with the entries that bear them."""
    return (
        select(list_name.c.entry, list_entry.c["import"].label("list"), name_seen.c.key, name_seen.c.name, name_seen.c.fold,
               list_name.c.quality)
        .join(list_entry, list_entry.c.number == list_name.c.entry)
        .join(name_seen, (name_seen.c.fold == list_name.c.fold) & (name_seen.c.kind == list_entry.c.kind))
    )  # fmt: skip


def _clues(connection: Connection, entries: Sequence[int]) -> Iterator[Row]:
    lists = {row.number: row.name for row in connection.execute(select(list_import.c.number, list_import.c.name))}
    for at in range(0, len(entries), _PORTION):
        query = _bearing().where(list_name.c.entry.in_(list(entries[at : at + _PORTION])))
        rows = connection.execute(query).all()
        borne = _borne(connection, {row.fold for row in rows})
        by_entry: dict[tuple[int, int], dict[str, tuple[str, bool]]] = defaultdict(dict)
        for row in rows:
            if len(borne[row.fold, row.list]) == 1:
                weak = row.quality == NameQuality.LOW
                known = by_entry[row.entry, row.list].get(row.key)
                by_entry[row.entry, row.list][row.key] = (row.name, weak and (known is None or known[1]))
        for (_, number), names in sorted(by_entry.items()):
            for (one, left), (other, right) in combinations(sorted(names.items()), 2):
                kind = "weak_list_alias" if left[1] or right[1] else "list_alias"
                yield one, other, kind, source_of(number), f"{left[0]} / {right[0]}: {lists[number]}"


def _borne(connection: Connection, folds: set[str]) -> dict[tuple[str, int], set[int]]:
    """By name and list, the entries that bear the name."""
    found: dict[tuple[str, int], set[int]] = defaultdict(set)
    ordered = sorted(folds)
    for at in range(0, len(ordered), _PORTION):
        query = (
            select(list_name.c.fold, list_entry.c["import"], list_name.c.entry)
            .join(list_entry, list_entry.c.number == list_name.c.entry)
            .where(list_name.c.fold.in_(ordered[at : at + _PORTION]))
        )
        for name, number, entry in connection.execute(query):
            found[name, number].add(entry)
    return found
