"""Opening a ledger for one command.

In: its folder. Out: `Views` on one state of it, closed at the end.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whence.ledger import Views


@contextmanager
def views(folder: Path) -> Iterator[Views]:
    """Views on the ledger in a folder. Raises LedgerError where there is none."""
    from whence.ledger import Ledger, Views

    ledger = Ledger.open(folder)
    try:
        with ledger.view() as connection:
            yield Views(connection)
    finally:
        ledger.close()
