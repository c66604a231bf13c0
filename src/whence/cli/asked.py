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

    from whence.accounts.counts import Figures
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


def asked_claim(opened: Connection, start: str) -> str:
    """The full id of the one claim whose id begins so. Raises RequestError where there is none or several."""
    from whence.ledger import Views

    return Views(opened).claim(start).id


def asked_figures(opened: Connection, seen: Picture, every: list[Figures], name: str) -> list[Figures]:
    """The figures that a name or id means; what two claimants count where nothing is asked."""
    if not name:
        return [each for each in every if len({figure.origin.key for figure in each.figures}) > 1]
    if len(name) >= _LEAST and (found := seen.of_claim(name.casefold())):
        return [each for each in every if each.happening in found]
    party = party_key(opened, name)
    meant = {each.id for each in seen.of_party(party)}
    return [
        each for each in every
        if each.party == party or (each.happening and each.happening.id in meant)
        or any(party in figure.told.about for figure in each.figures)
    ]  # fmt: skip
