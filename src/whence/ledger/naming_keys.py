"""The names behind keys, as shown."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from whence.ledger.name_tables import list_entry, list_import, list_name, name_seen

_PORTION = 400


def names_of_keys(connection: Connection, keys: Iterable[str]) -> dict[str, str]:
    """The name that reports use, or the entry of a list, for each key that stands for one."""
    ordered = sorted(set(keys))
    found: dict[str, str] = {}
    for at in range(0, len(ordered), _PORTION):
        some = ordered[at : at + _PORTION]
        entries = (
            select(list_entry.c.key, list_name.c.plain, list_import.c.name, list_entry.c.reference)
            .join(list_name, (list_name.c.entry == list_entry.c.number) & (list_name.c.position == 0))
            .join(list_import, list_import.c.number == list_entry.c["import"])
            .where(list_entry.c.key.in_(some))
            .order_by(list_entry.c.number)
        )
        found |= {row.key: f"{row.plain} ({row.name}, {row.reference})" for row in connection.execute(entries)}
        seen = select(name_seen.c.key, name_seen.c.name).where(name_seen.c.key.in_(some))
        found |= {row.key: row.name for row in connection.execute(seen)}
    return found
