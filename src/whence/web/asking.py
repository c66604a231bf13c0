"""What a page may ask: one state of the ledger, by what the address names.

In: a request. Out: `Asked`, open until the answer is sent.
Always: it only reads; each request sees one state of the ledger, also while `whence read` writes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Path, Request
from sqlalchemy import Connection

from whence.ledger import Ledger, Views


@dataclass(frozen=True, slots=True)
class Asked:
    """One state of the ledger. connection: for what `views` has no question for."""

    ledger: Ledger
    connection: Connection
    views: Views


def _opened(request: Request) -> Iterator[Asked]:
    ledger: Ledger = request.app.state.ledger
    with ledger.view() as connection:
        # The door is for reading; a page that tries to write fails.
        connection.exec_driver_sql("PRAGMA query_only = ON")
        yield Asked(ledger, connection, Views(connection))


AskedLedger = Annotated[Asked, Depends(_opened)]
Id = Annotated[str, Path(pattern="^[0-9a-f]{4,64}$", description="An id, or the beginning of one.")]
