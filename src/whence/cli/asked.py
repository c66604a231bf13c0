"""Which happenings a person asks for.

In: a picture of a ledger and what was typed: nothing, a party's name, or the id of a claim or happening. Out: those
happenings, in order of day. A name that fits nothing or several is a RequestError, as everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from whence.errors import RequestError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from whence.accounts.happening import Happening
    from whence.accounts.picture import Picture

# Shorter beginnings of an id are words: "bad", "face".
_LEAST = 6


@contextmanager
def connection(folder: Path) -> Iterator[Connection]:
    """A connection on one state of the ledger in a folder. Raises LedgerError where there is none."""
    from whence.ledger import Ledger

    ledger = Ledger.open(folder)
    try:
        with ledger.view() as opened:
            yield opened
    finally:
        ledger.close()


def asked_happenings(opened: Connection, seen: Picture, name: str) -> list[Happening]:
    """The happenings that a name or id means; all that are told differently where nothing is asked."""
    if not name:
        return seen.told_differently()
    if len(name) >= _LEAST and (found := seen.of_claim(name.casefold())):
        return found
    return seen.of_party(party_key(opened, name))


def party_key(opened: Connection, name: str) -> str:
    """The id of the one party that a name means. Raises RequestError where there is none or several."""
    from whence.ledger import Views

    found = Views(opened).find_parties(name, 6)
    if not found:
        raise RequestError(name, "nobody in this ledger has this name", "Try a part of it, or: whence search WORDS")
    if len(found) > 1:
        listed = ", ".join(f"{each.ref.name} ({each.ref.kind}, {each.ref.short})" for each in found[:5])
        raise RequestError(name, f"may mean several: {listed}", "Name one by its id.")
    return found[0].ref.id
