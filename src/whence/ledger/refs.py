"""Parties by number: who they are today, with their names.

In: a connection and numbers. Out: `PartyRef` by number. Always: names are in order of how many documents use them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import Connection, bindparam, select

from whence.ledger.records import PartyRef
from whence.ledger.tables import party, party_name


def refs(connection: Connection, numbers: Collection[int]) -> dict[int, PartyRef]:
    """The parties with these numbers."""
    wanted = {"numbers": sorted(numbers)}
    names: dict[int, list[str]] = defaultdict(list)
    name_query = (
        select(party_name.c.party, party_name.c.name)
        .where(party_name.c.party.in_(bindparam("numbers", expanding=True)))
        .order_by(party_name.c.main.desc(), party_name.c.documents.desc(), party_name.c.name)
    )
    for number, name in connection.execute(name_query, wanted):
        names[number].append(name)
    query = select(party.c.number, party.c.key, party.c.kind, party.c.name).where(
        party.c.number.in_(bindparam("numbers", expanding=True))
    )
    return {
        row.number: PartyRef(row.key, row.kind, row.name, tuple(names[row.number]) or (row.name,))
        for row in connection.execute(query, wanted)
    }
