"""Who is meant by a spelling that no report uses: in another script, or one of the shipped names.

In: a view and what a person typed. Out: numbers of parties.
Always: only spellings of one full name count, and names that the shipped lists give to one known party; a name that
is merely like another opens no page.
"""

from __future__ import annotations

from sqlalchemy import Connection, select

from whence.ledger import seen_names
from whence.ledger.name_tables import name_block, name_entry, name_seen
from whence.ledger.tables import party_key

# From here on two names differ in spelling habits alone.
_EQUAL = 0.97


def bearers(connection: Connection, asked: str) -> set[int]:
    """The parties that bear the name under another spelling, persons and groups."""
    keys: set[str] = set()
    for kind in seen_names.KINDS:
        if seen_names.full_key(kind.value, asked):
            keys |= _known(connection, kind.value, asked) or _alike(connection, kind.value, asked)
    query = select(party_key.c.party).where(party_key.c.key.in_(sorted(keys)))
    return set(connection.scalars(query))


def _known(connection: Connection, kind: str, asked: str) -> set[str]:
    entry = seen_names.known_entry(kind, asked)
    query = select(name_entry.c.key).where(name_entry.c.entry == entry)
    return set(connection.scalars(query)) if entry else set()


def _alike(connection: Connection, kind: str, asked: str) -> set[str]:
    from whence.ledger.blocking import blocks
    from whence.names.compare import prepare, score_prepared

    own = prepare(asked, kind)
    query = (
        select(name_seen.c.key, name_seen.c.name)
        .join(name_block, name_block.c.key == name_seen.c.key)
        .where(name_block.c.block.in_(sorted(blocks(own))), name_seen.c.kind == kind)
        .distinct()
    )
    rows = connection.execute(query).all()
    return {row.key for row in rows if score_prepared(own, prepare(row.name, kind)) >= _EQUAL}
