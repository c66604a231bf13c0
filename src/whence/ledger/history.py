"""Decisions on record: of the whole ledger, of a party, of a claim.

In: a view, and what was typed. Out: decisions, withdrawn ones too, the newest first, and why a party's names are one.
"""

from __future__ import annotations

from sqlalchemy import Connection, select

from whence.errors import RequestError
from whence.ledger import claims, decisions, links
from whence.ledger.decisions import Decision
from whence.ledger.documents import is_prefix
from whence.ledger.name_tables import list_import
from whence.ledger.naming import named
from whence.ledger.records import LinkRecord
from whence.ledger.tables import party_key


def history_of(
    connection: Connection, asked: str | None, limit: int
) -> tuple[list[Decision], tuple[LinkRecord, ...]]:  # fmt: skip
    """What was decided of a party or claim, or of everything. Raises RequestError where the name fits none."""
    if asked is None:
        return decisions.latest(connection, limit), ()
    try:
        found = named(connection, asked)
    except RequestError:
        if not is_prefix(asked):
            raise
        record = claims.find(connection, asked)
        return decisions.of_claims(connection, [record.id], standing=False).get(record.id, [])[::-1][:limit], ()
    number = connection.scalar(select(party_key.c.party).where(party_key.c.key == found.key))
    held = select(party_key.c.key).where(party_key.c.party == number)
    keys = [*connection.scalars(held), found.key] if number is not None else [found.key]
    made = decisions.of_keys(connection, sorted(set(keys)))
    return made[::-1][:limit], links.of_party(connection, number) if number is not None else ()


def imports(connection: Connection) -> list[tuple[int, str, str, str, int, str, Decision]]:
    """Every import, those taken away too: number, list, format, day, entries, file, decision."""
    query = select(list_import).order_by(list_import.c.number)
    return [
        (row.number, row.name, row.format, row.drawn, row.entries, row.path,
         decisions.find(connection, f"d{row.decision}"))
        for row in connection.execute(query)
    ]  # fmt: skip
