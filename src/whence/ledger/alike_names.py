"""Entries of imported lists that bear a name like one of a party's: "Murad Iraklievich Margoshvili" for "Murad Margoshvili".

In: a view and the keys of a party's names. Out: entries, each with the two names.
Always: the comparison of the names room decides, on names that share their longest word as folded; a likeness is
only ever shown and asked about. Place tables are left out: they may hold millions of names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, func, select

from whence.ledger.name_tables import list_entry, list_import, list_name, name_seen

_PLACE_TABLES = ("geonames", "whosonfirst")
# A shorter word is in too many names to be looked for; more names than this are not compared.
_SHORTEST_WORD, _MOST_COMPARED, _NAMES = 5, 300, 12


def entries(connection: Connection, keys: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Number and key of every such entry, and the two names, told as "A / B"."""
    spans = _spans(connection)
    if not spans:
        return
    query = select(name_seen.c.name, name_seen.c.kind, name_seen.c.fold).where(name_seen.c.key.in_(list(keys)[:400]))
    for name, kind, folded in connection.execute(query.order_by(name_seen.c.name).limit(_NAMES)).all():
        word = max(folded.split(), key=len, default="")
        if len(word) >= _SHORTEST_WORD:
            for first, last in spans:
                yield from _alike(connection, (name, kind, word), first, last)


def _alike(
    connection: Connection, own: tuple[str, str, str], first: int, last: int
) -> Iterator[tuple[int, str, str]]:  # fmt: skip
    from whence.names.compare import prepare, score_prepared
    from whence.names.comparison import SAME_FROM

    name, kind, word = own
    query = (
        select(list_name.c.entry, list_name.c.plain, list_entry.c.key)
        .join(list_entry, list_entry.c.number == list_name.c.entry)
        .where(list_name.c.entry.between(first, last), list_name.c.fold.contains(word, autoescape=True),
               list_entry.c.kind == kind)
        .limit(_MOST_COMPARED)
    )  # fmt: skip
    mine = prepare(name, kind)
    for row in connection.execute(query).all():
        if score_prepared(mine, prepare(row.plain, kind)) >= SAME_FROM:
            yield row.entry, row.key, f"{name} / {row.plain}"


def _spans(connection: Connection) -> list[tuple[int, int]]:
    """First and last entry of every import of names."""
    query = (
        select(func.min(list_entry.c.number), func.max(list_entry.c.number))
        .join(list_import, list_import.c.number == list_entry.c["import"])
        .where(list_import.c.format.not_in(_PLACE_TABLES))
        .group_by(list_import.c.number)
    )
    return [(first, last) for first, last in connection.execute(query)]
