"""What a person means by a name or an id in a judgement: a name of a party, or an entry of an imported list.

In: a view and what was typed. Out: `Named`, with the key that a decision is kept under.
Always: where the very name that was typed is one of the party's, its own key is meant, so that two names of one
party can be parted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, select

from whence.errors import RequestError
from whence.language.analysis import PartyKind
from whence.ledger import parties
from whence.ledger.documents import is_prefix
from whence.ledger.identity import name_key
from whence.ledger.name_tables import list_entry, list_import, list_name
from whence.ledger.naming_keys import names_of_keys
from whence.ledger.records import PartyRef
from whence.ledger.refs import refs
from whence.ledger.tables import party_key


@dataclass(frozen=True, slots=True)
class Named:
    """key: of the name or entry. name: as shown. party: id of the party that bears it, "" where none does."""

    key: str
    name: str
    kind: str
    party: str


def named(connection: Connection, asked: str) -> Named:
    """The one name or entry that is meant. Raises RequestError where there is none, or several."""
    entry = _entry(connection, asked)
    if entry is not None:
        return entry
    ref = _bearer(connection, asked) or parties.find(connection, asked)
    held = party_key.c.party == select(party_key.c.party).where(party_key.c.key == ref.id).scalar_subquery()
    own = list(connection.scalars(select(party_key.c.key).where(held)))
    typed = name_key(ref.kind, asked)
    prefixed = [key for key in own if is_prefix(asked) and key.startswith(asked)]
    key = typed if typed in own else prefixed[0] if prefixed else ref.id
    return Named(key, name_of(connection, key) or ref.name, ref.kind, ref.id)


def _bearer(connection: Connection, asked: str) -> PartyRef | None:
    """The one party under which this very name is kept: others may only have been called so in passing."""
    keys = [name_key(kind, asked) for kind in PartyKind]
    held = set(connection.scalars(select(party_key.c.party).where(party_key.c.key.in_(keys))))
    return next(iter(refs(connection, held).values())) if len(held) == 1 else None


def name_of(connection: Connection, key: str) -> str:
    """The name or entry behind a key, as shown; "" where no name is kept under it."""
    return names_of_keys(connection, [key]).get(key, "")


def _entry(connection: Connection, asked: str) -> Named | None:
    """The entry with this reference, or this beginning of its id."""
    found = connection.execute(_entries().where(list_entry.c.reference == asked)).all()
    if not found and is_prefix(asked):
        between = (list_entry.c.key >= asked) & (list_entry.c.key < asked + "g")
        found = connection.execute(_entries().where(between)).all()
    keys = {row.key for row in found}
    if len(keys) > 1:
        listed = ", ".join(f"{row.plain} ({row.name}, id {row.key[:12]})" for row in found[:5])
        raise RequestError(asked, f"fits several entries of lists: {listed}", "Name one by its id.")
    if not found:
        return None
    row = found[0]
    holder = connection.scalar(
        select(party_key.c.party).where(party_key.c.key == row.key)
    )  # an entry that a person joined with a party
    return Named(row.key, f"{row.plain} ({row.name}, {row.reference})", row.kind, str(holder or ""))


def _entries() -> Select[Any]:
    return (
        select(list_entry.c.key, list_entry.c.kind, list_entry.c.reference, list_name.c.plain, list_import.c.name)
        .join(list_name, (list_name.c.entry == list_entry.c.number) & (list_name.c.position == 0))
        .join(list_import, list_import.c.number == list_entry.c["import"])
        .order_by(list_entry.c.number.desc())
    )
