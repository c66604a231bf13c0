"""Claims of a ledger as the network wants them, with the names that were in use by a day.

In: a connection from `Ledger.view`, and the last day of publication that counts. Out: `Told`s.
Always: only reads; who is who is as judged today, but no name stands in a picture of a day by which no report had
used it, so that what is shown as of a day does not change when later reports come in.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, func, select

from whence.accounts.asking import every_told
from whence.accounts.told import Link, Told, Who
from whence.ledger.tables import document, local_party, party


def told_by(connection: Connection, known_by: date | None = None) -> list[Told]:
    """Every claim of the reports certainly published by that day (None: of all), under the names in use by then."""
    told = list(every_told(connection, known_by))
    return told if known_by is None else list(renamed(told, names_by(connection, known_by)))


def names_by(connection: Connection, known_by: date) -> dict[str, str]:
    """By party id the name that most reports published by that day use; of equals the first in the alphabet."""
    query = (
        select(party.c.key, local_party.c.name, func.count())
        .join(local_party, local_party.c.party == party.c.number)
        .join(document, document.c.number == local_party.c.document)
        .where(local_party.c.named, document.c.published_last <= known_by.isoformat())
        .group_by(party.c.key, local_party.c.name)
    )
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    for key, name, count in connection.execute(query):
        uses[key][name] += count
    return {key: min(counts, key=lambda name: (-counts[name], name)) for key, counts in uses.items()}


def renamed(told: Iterable[Told], names: Mapping[str, str]) -> Iterator[Told]:
    """The same claims with parties under these names."""
    for each in told:
        yield replace(
            each, subject=_renamed(each.subject, names), object=_renamed(each.object, names),
            place=_renamed(each.place, names), of=tuple(_some(who, names) for who in each.of),
            chain=tuple(_link(link, names) for link in each.chain),
        )  # fmt: skip


def _renamed(who: Who | None, names: Mapping[str, str]) -> Who | None:
    return None if who is None else _some(who, names)


def _some(who: Who, names: Mapping[str, str]) -> Who:
    return replace(who, name=names[who.id]) if who.named and who.id in names else who


def _link(link: Link, names: Mapping[str, str]) -> Link:
    return replace(link, who=_renamed(link.who, names))
