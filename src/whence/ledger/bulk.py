"""Many rows at once, on the raw cursor of the database.

In: a transaction, a table, rows as tuples in the order of the table's columns. Out: nothing.
Always: values are bound, never put into the statement; the rows belong to the caller's transaction. Core's own
executemany costs four times as much (measured with 200,000 rows on SQLite), which is why this file exists; another
database gets its own branch here and nowhere else.
"""

from __future__ import annotations

import functools
import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Table, func, select


def insert_rows(connection: Connection, table: Table, rows: Iterable[Sequence[object]]) -> None:
    """Insert the rows, each with a value for every column of the table, in order."""
    run_many(connection, _insert_statement(table), rows)


@contextmanager
def undisturbed() -> Iterator[None]:
    """No search for garbage while many small values are made that all stay: it took a third of an import."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def run_many(connection: Connection, statement: str, rows: Iterable[Sequence[object]]) -> None:
    """One statement with "?" for each value, once for every row."""
    _raw(connection).executemany(statement, rows)


def next_number(connection: Connection, column: Any) -> int:
    """The number after the highest in use; sound because one process writes at a time."""
    return int(connection.scalar(select(func.coalesce(func.max(column), 0)))) + 1


@functools.cache
def _insert_statement(table: Table) -> str:
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    places = ", ".join("?" for _ in table.columns)
    return f'INSERT INTO "{table.name}" ({columns}) VALUES ({places})'


def _raw(connection: Connection) -> Any:
    return connection.connection.cursor()
