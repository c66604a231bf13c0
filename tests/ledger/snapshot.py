"""Everything of a ledger that may be shown and follows from what was read and decided, told without inner numbers."""

from __future__ import annotations

from sqlalchemy import select

from whence.ledger import Ledger
from whence.ledger.name_tables import clue, link, list_entry, list_name, list_tie, suggestion
from whence.ledger.tables import claim, involvement, local_party, party, party_key, party_name, party_user

Snapshot = dict[str, list[tuple[object, ...]]]


def snapshot(ledger: Ledger) -> Snapshot:
    """Rows by table, sorted; parties by their ids."""
    named = (party.c.key,)
    queries = {
        "members": select(local_party.c.document, local_party.c.number, *named, party.c.name).join(party),
        "keys": select(party_key.c.key, *named).join(party),
        "names": select(*named, party_name.c.name, party_name.c.main, party_name.c.documents).join(party),
        "users": select(*named, party_user.c.name, party_user.c.user, party_user.c.documents).join(party),
        "involved": select(claim.c.key, involvement.c.role, involvement.c.position, *named)
        .join(involvement, involvement.c.claim == claim.c.number)
        .join(party, party.c.number == involvement.c.party),
        "clues": select(clue), "links": select(link), "suggestions": select(suggestion),
        "entries": select(list_entry.c.reference, list_entry.c.key), "listed": select(list_name.c.text),
        "listed ties": select(list_tie.c.kind, list_tie.c.subject),
    }  # fmt: skip
    with ledger.view() as connection:
        return {name: sorted(map(tuple, connection.execute(query)), key=repr) for name, query in queries.items()}


def together(ledger: Ledger, *names: str) -> bool:
    """True where all these names are kept under one party."""
    from whence.ledger.naming import named

    with ledger.view() as connection:
        return len({named(connection, name).party for name in names}) == 1
