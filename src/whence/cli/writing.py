"""Changing a ledger in one command.

In: its folder. Out: a transaction under the ledger's lock, committed at the end; and who signs for it.
"""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from sqlalchemy import Connection

ByOption = Annotated[
    str, typer.Option("--by", metavar="NAME", envvar="USER", help="Who decides; else the name you are logged in by.")
]
WhyOption = Annotated[str, typer.Option("--because", metavar="TEXT", help="Why, for whoever looks at it later.")]
BY = ""


def signer(by: str) -> str:
    """Who decides: as given, else the name this person is logged in by."""
    try:
        return by.strip() or getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


@contextmanager
def writing(folder: Path) -> Iterator[Connection]:
    """One transaction on the ledger in a folder. Raises LedgerError where there is none, or another one writes."""
    from whence.ledger import Ledger

    ledger = Ledger.open(folder)
    try:
        with ledger.lock(), ledger.write() as connection:
            yield connection
    finally:
        ledger.close()
