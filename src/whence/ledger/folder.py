"""A ledger: a folder with ledger.sqlite and originals/.

In: a path. Out: `Ledger`, which opens connections for viewing and transactions for writing.
Always: a view sees one state of the ledger however long it takes (WAL snapshot), also while another process
writes; a folder that holds something else is left as it is.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, IntegrityError, ProgrammingError
from sqlalchemy.pool import QueuePool

from whence.errors import LedgerError
from whence.ledger.lock import writer_lock
from whence.ledger.migrations import APPLICATION_ID, migrate, pending
from whence.ledger.originals import Originals

DATABASE = "ledger.sqlite"
_SQLITE_HEADER = b"SQLite format 3\x00"


class Ledger:
    """An open ledger. Several may be open on one folder; one at a time holds the writer's lock."""

    def __init__(self, folder: Path, engine: Engine) -> None:
        self.folder = folder
        self.engine = engine
        self.originals = Originals(folder / "originals")

    @classmethod
    def open(cls, folder: Path) -> Ledger:
        """An existing ledger, brought up to date where it is older.

        Raises LedgerError where there is none, where it is no ledger, or where a newer version made it.
        """
        _check(folder)
        ledger = cls(folder, _engine(folder / DATABASE))
        try:
            with ledger.engine.connect() as connection:
                behind = pending(connection, str(folder))
            if behind:
                with writer_lock(folder):
                    migrate(ledger.engine, str(folder))
        except DatabaseError as error:
            raise _unusable(folder, error) from error
        return ledger

    @classmethod
    def create(cls, folder: Path) -> Ledger:
        """The ledger in this folder, made where there is none yet.

        Raises LedgerError where the folder holds other things, or as `open` does.
        """
        if (folder / DATABASE).exists():
            return cls.open(folder)
        _prepare(folder)
        with writer_lock(folder):
            ledger = cls(folder, _engine(folder / DATABASE))
            migrate(ledger.engine, str(folder))
        return ledger

    @contextmanager
    def view(self) -> Iterator[Connection]:
        """A connection that only reads, and sees one state of the ledger until it is closed."""
        with self._told(), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction: committed at the end, rolled back where an error leaves it. Hold `lock` around it."""
        with self._told(), self.engine.connect().execution_options(writing=True) as connection, connection.begin():
            yield connection

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the ledger for writing. Raises LedgerError at once where another process holds it."""
        with writer_lock(self.folder):
            self.originals.sweep()
            yield

    def close(self) -> None:
        """Close every connection that is kept for later."""
        self.engine.dispose()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What the disk or the database refuses is told in one line; a fault of ours stays a fault."""
        try:
            yield
        except (IntegrityError, ProgrammingError):
            raise
        except DatabaseError as error:
            raise _unusable(self.folder, error) from error


def _check(folder: Path) -> None:
    database = folder / DATABASE
    if not database.is_file():
        raise LedgerError(
            str(folder), "holds no ledger", "Make one by reading: whence read FOLDER, or name one with --ledger."
        )
    try:
        with database.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise LedgerError(str(database), f"cannot be read ({error.strerror})", "Check who may read it.") from error
    if header and not (header.startswith(_SQLITE_HEADER) and _is_ours(database, header)):
        raise LedgerError(str(database), "is no ledger of whence", "Name another folder with --ledger.")


def _is_ours(database: Path, header: bytes) -> bool:
    """True for a ledger, and for an empty database: a run killed while making one leaves that."""
    mark = int.from_bytes(header[68:72], "big")
    if mark != 0:
        return mark == APPLICATION_ID
    # Looked at without being opened for writing: another program's database must stay as it is.
    raw = sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        return bool(raw.execute("SELECT count(*) = 0 FROM sqlite_master").fetchone()[0])
    except sqlite3.DatabaseError:
        return False
    finally:
        raw.close()


def _prepare(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        strangers = sorted(entry.name for entry in folder.iterdir() if entry.name not in {"originals", "writer.lock"})
        if strangers:
            problem = f"is a folder with other things in it ({strangers[0]})"
            raise LedgerError(str(folder), problem, "Name a new folder with --ledger.")
        (folder / "originals").mkdir(exist_ok=True)
    except OSError as error:
        raise LedgerError(
            str(folder), f"cannot be made ({error.strerror})", "Name another folder with --ledger."
        ) from error


def _unusable(folder: Path, error: DatabaseError) -> LedgerError:
    problem = f"the database cannot be used ({error.orig})"
    return LedgerError(str(folder), problem, "Check space and permissions, then type: whence verify")


def _engine(database: Path) -> Engine:
    engine = create_engine(f"sqlite:///{database}", poolclass=QueuePool)

    @event.listens_for(engine, "connect")
    def _connected(raw: Any, _record: object) -> None:
        # We begin transactions ourselves: the driver would begin them late and never for a query.
        raw.isolation_level = None
        for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "busy_timeout = 30000", "temp_store = MEMORY",
                       "cache_size = -16000"):  # fmt: skip
            raw.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine
