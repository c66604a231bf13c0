"""Readings that are no longer the newest: taken out of the tables, kept on record.

In: a transaction and a document. Out: what its newest reading found, packed into that reading's own row.
Always: nothing is lost (`unpack` gives back every mention, party and claim), and the tables hold newest readings
only, so that no view has to tell them apart.
"""

from __future__ import annotations

import json
import zlib
from typing import Any

from sqlalchemy import Connection, Table, delete, select, update

from whence.ledger import words
from whence.ledger.bulk import insert_rows
from whence.ledger.coding import decode_claim, decode_layout, dump
from whence.ledger.tables import (
    archive,
    claim,
    dispute,
    document,
    involvement,
    layout,
    local_party,
    mention,
    reading,
    stored_text,
)


def pack(connection: Connection, number: int) -> dict[str, str]:
    """Archive the newest reading of a document and empty its rows. Returns when each claim was first recorded."""
    row = connection.execute(select(reading).where(reading.c.document == number, reading.c.newest)).one_or_none()
    if row is None:
        return {}
    found = {table.name: _rows(connection, table, number) for table in (mention, local_party, claim)}
    packed = zlib.compress(dump(found).encode("utf-8", "surrogatepass"), 6)
    marks = connection.scalar(select(layout.c.marks).where(layout.c.reading == row.number))
    _unindex(connection, number, str(marks))
    own_claims = select(claim.c.number).where(claim.c.document == number).scalar_subquery()
    connection.execute(delete(involvement).where(involvement.c.claim.in_(own_claims)))
    for table in (mention, local_party, claim, dispute):
        connection.execute(delete(table).where(table.c.document == number))
    connection.execute(update(reading).where(reading.c.number == row.number).values(newest=False))
    insert_rows(connection, archive, [(row.number, packed)])
    return {each["key"]: each["recorded"] for each in found[claim.name]}


def unpack(packed: bytes) -> dict[str, list[dict[str, Any]]]:
    """The rows of an archived reading by table: mention, local_party, claim."""
    rows: dict[str, list[dict[str, Any]]] = json.loads(zlib.decompress(packed).decode("utf-8", "surrogatepass"))
    return rows


def _rows(connection: Connection, table: Table, number: int) -> list[dict[str, Any]]:
    query = select(table).where(table.c.document == number)
    return [dict(row._mapping) for row in connection.execute(query)]


def _unindex(connection: Connection, number: int, marks: str) -> None:
    sha256 = connection.scalar(select(document.c.sha256).where(document.c.number == number))
    text = connection.scalar(select(stored_text.c.text).where(stored_text.c.document == number))
    words.remove_passages(connection, number, str(text), decode_layout(marks)[1])
    rows = connection.execute(select(claim).where(claim.c.document == number)).all()
    words.remove_claims(connection, [(row.number, decode_claim(row, str(sha256))) for row in rows])
