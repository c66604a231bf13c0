"""Where a place lies, out of the imported place tables and the shipped names.

In: a view and a place. Out: `Located`: coordinates, province, precision, every candidate, and why the first was chosen.
Always: it is read among the other places of one of its reports, the one that names most of them; a name that no table
holds stays a named place without coordinates.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, select

from whence.ledger import listed
from whence.ledger.records import PartyRef
from whence.ledger.tables import document, local_party, party_key
from whence.names.forms import fold

if TYPE_CHECKING:
    from whence.language.known.places import Place
    from whence.names.places import Gazetteer, Located

# So many other places of the report are looked up to choose by.
_BESIDE = 40


def locate_party(connection: Connection, ref: PartyRef) -> Located | None:
    """What a place's name means on the map; None where the party is no place."""
    from whence.names.places import locate

    number = connection.scalar(select(party_key.c.party).where(party_key.c.key == ref.id)) or 0
    row = _fullest_report(connection, number)
    if row is None:
        return None
    query = (
        select(local_party.c.name)
        .where(local_party.c.document == row[0], local_party.c.kind == "place", local_party.c.named)
        .order_by(local_party.c.number)
        .limit(_BESIDE)
    )
    names = list(dict.fromkeys([row[1], *connection.scalars(query)]))
    return locate(names, gazetteer_for(connection, names))[row[1]]


def gazetteer_for(connection: Connection, names: list[str]) -> Gazetteer:
    """The shipped places, and those of imported tables that bear one of these names."""
    from whence.names.places import Gazetteer

    return Gazetteer(_place(entry) for entry in listed.places(connection, (fold(name) for name in names)))


def _fullest_report(connection: Connection, number: int) -> tuple[int, str] | None:
    """Document and local name, from the report that names most places; of equals, the first by its id."""
    beside = local_party.alias("beside")
    query = (
        select(local_party.c.document, local_party.c.name)
        .join(beside, beside.c.document == local_party.c.document)
        .join(document, document.c.number == local_party.c.document)
        .where(local_party.c.party == number, local_party.c.kind == "place", beside.c.kind == "place")
        .group_by(local_party.c.document, local_party.c.number)
        .order_by(func.count().desc(), document.c.sha256)
        .limit(1)
    )
    row = connection.execute(query).first()
    return (row[0], row[1]) if row else None


def _place(entry: listed.ListedEntry) -> Place:
    from whence.language.analysis import PartyKind
    from whence.names.lists.entry import ListedName, ListEntry, NameQuality
    from whence.names.places import place_of

    names = (entry.name, *(claim.object for claim in entry.claims if claim.kind == "known_as"))
    made = ListEntry(
        entry.reference, PartyKind.PLACE, tuple(ListedName(name, NameQuality.GOOD) for name in names),
        countries=entry.countries, roles=entry.roles, lat=entry.lat, lon=entry.lon,
    )  # fmt: skip
    found = place_of(made)
    if found is None:
        raise ValueError(f"{json.dumps(entry.name)} is no place")
    return found
