"""Questions to the ledger that only pages ask.

In: a connection from `Ledger.view`. Out: records of the ledger.
Always: a party is found by its id alone here, because a report may give anybody a name that looks like an id.
"""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from whence.errors import RequestError
from whence.ledger.documents import summaries_by_number
from whence.ledger.records import DocumentSummary, PartyRef
from whence.ledger.refs import refs
from whence.ledger.tables import claim, document, local_party, party, party_key


def party_by_number(connection: Connection, number: int) -> PartyRef:
    """The party with this number, which exists."""
    return refs(connection, [number])[number]


def party_number(connection: Connection, asked: str) -> int:
    """The number of that party. Raises RequestError where no party has the id, or several share its beginning."""
    query = select(party_key.c.party).where(party_key.c.key >= asked, party_key.c.key < asked + "g").distinct()
    numbers = list(connection.scalars(query.limit(2)))
    if not numbers:
        raise RequestError(asked, "no party of this ledger has this id", "Search for its name.")
    if len(numbers) > 1:
        raise RequestError(asked, "several parties have ids that begin so", "Give more of the id.")
    return int(numbers[0])


def met_how_often(connection: Connection, number: int) -> tuple[int, int]:
    """In how many documents a party is met, and how often."""
    columns = local_party.c
    often = select(func.count(columns.document.distinct()), func.coalesce(func.sum(columns.mentions), 0))
    documents, mentions = connection.execute(often.where(columns.party == number)).one()
    return int(documents), int(mentions)


def newest_documents(connection: Connection, limit: int) -> list[DocumentSummary]:
    """The documents that came in last, the last first."""
    numbers = list(connection.scalars(select(document.c.number).order_by(document.c.number.desc()).limit(limit)))
    known = summaries_by_number(connection, numbers)
    return [known[number] for number in numbers]


def claims_by_kind(connection: Connection) -> list[tuple[str, int]]:
    """How many claims there are of each kind, the most frequent first."""
    count = func.count()
    rows = connection.execute(select(claim.c.kind, count).group_by(claim.c.kind).order_by(count.desc(), claim.c.kind))
    return [(row[0], row[1]) for row in rows]


def parties_by_kind(connection: Connection) -> list[tuple[str, int]]:
    """How many parties there are of each kind, the most frequent first."""
    count = func.count()
    rows = connection.execute(select(party.c.kind, count).group_by(party.c.kind).order_by(count.desc(), party.c.kind))
    return [(row[0], row[1]) for row in rows]
