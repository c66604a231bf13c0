"""What a page may ask: one state of the ledger, by what the address names.

In: a request. Out: `Asked`, open until the answer is sent.
Always: it only reads; each request sees one state of the ledger, also while `whence read` writes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Path, Request
from sqlalchemy import Connection

from whence.ledger import Ledger, Views
from whence.web.layouts import Layouts


@dataclass(frozen=True, slots=True)
class Asked:
    """One state of the ledger. connection: for what `views` has no question for; layouts: documents laid out before."""

    ledger: Ledger
    connection: Connection
    views: Views
    layouts: Layouts


@contextmanager
def opened(ledger: Ledger, layouts: Layouts) -> Iterator[Asked]:
    """One state of a ledger, which nobody can change through it."""
    with ledger.view() as connection:
        connection.exec_driver_sql("PRAGMA query_only = ON")
        try:
            yield Asked(ledger, connection, Views(connection), layouts)
        finally:
            # The connection goes back to where others, who may write, take theirs from.
            connection.exec_driver_sql("PRAGMA query_only = OFF")


def _asked(request: Request) -> Iterator[Asked]:
    with opened(request.app.state.ledger, request.app.state.layouts) as asked:
        yield asked


AskedLedger = Annotated[Asked, Depends(_asked)]
Id = Annotated[str, Path(pattern="^[0-9a-f]{4,64}$", description="An id, or the beginning of one.")]
