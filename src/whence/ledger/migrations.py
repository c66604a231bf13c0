"""The steps by which a ledger came to its present shape.

In: a connection inside a transaction. Out: the tables as tables.py describes them.
Always: each step runs once, in one transaction with the record that it ran; a step is never edited after a
release, a new one is added; its statements are frozen in data/, so that tables.py may move on.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import resources

from sqlalchemy import Connection, Engine, insert, inspect, select, text

from whence.errors import LedgerError
from whence.ledger import seen_names
from whence.ledger.clock import now
from whence.ledger.tables import migration

# Written into the header of the database file, so that another program's database is told from ours: "WHNC".
APPLICATION_ID = 0x57484E43


def first_tables(connection: Connection) -> None:
    """Documents, copies, readings, mentions, parties, claims, and the two indexes of words."""
    _run_file(connection, "0001_first_tables.sql")
    connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))


def names(connection: Connection) -> None:
    """Decisions, what names say of each other, imported lists; names read before are taken in."""
    _run_file(connection, "0002_names.sql")
    seen_names.note_all(connection)


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (first_tables, names)


def ran(connection: Connection) -> set[str]:
    """The names of the steps that this database has been through."""
    if not inspect(connection).has_table(migration.name):
        return set()
    return set(connection.scalars(select(migration.c.name)))


def pending(connection: Connection, item: str) -> list[Callable[[Connection], None]]:
    """The steps still to run, in order. Raises LedgerError where the ledger knows steps that we do not."""
    done = ran(connection)
    unknown = done - {step.__name__ for step in MIGRATIONS}
    if unknown:
        raise LedgerError(item, "was made by a newer version of whence", "Type: pip install --upgrade whence")
    return [step for step in MIGRATIONS if step.__name__ not in done]


def migrate(engine: Engine, item: str) -> None:
    """Run what is pending, each step in a transaction of its own. Call it under the writer's lock."""
    with engine.connect() as connection:
        steps = pending(connection, item)
    for step in steps:
        with engine.connect().execution_options(writing=True) as connection, connection.begin():
            step(connection)
            connection.execute(insert(migration).values(name=step.__name__, ran_at=now()))


def _run_file(connection: Connection, name: str) -> None:
    source = resources.files("whence.ledger").joinpath(f"data/{name}").read_text(encoding="utf-8")
    cursor = connection.connection.cursor()
    for statement in source.split(";\n"):
        if statement.strip():
            cursor.execute(statement)
