"""Claims of a ledger as the network wants them, with the names that were in use by a day.

In: a connection from `Ledger.view`, and the last day of publication that counts. Out: `Told`s.
Always: only reads; who is who is as judged today, but no name stands in a picture of a day by which no report had
used it, so that what is shown as of a day does not change when later reports come in; what a person rejected as misread
is left out until the rejection is undone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, bindparam, func, select

from whence.accounts.asking import every_told
from whence.accounts.told import Link, Told, Who
from whence.ledger import decisions
from whence.ledger.tables import document, local_party, party
from whence.network.changes import labels
from whence.network.fetching import told_around, told_of_kinds
from whence.network.network import Asked
from whence.network.rules import rules

# Parties in one question to the store: below what every build of SQLite takes.
_BATCH = 5000


def told_by(connection: Connection, known_by: date | None = None) -> list[Told]:
    """Every claim of the reports certainly published by that day (None: of all), under the names in use by then."""
    return _then(connection, list(every_told(connection, known_by)), known_by)


def told_for_network(connection: Connection, asked: Asked, known_by: date | None = None) -> list[Told]:
    """The claims that bear on the network asked for."""
    kinds = (asked.kinds or rules().actors) | frozenset(rules().deeds)
    if asked.around:
        told = told_around(connection, asked.around, asked.steps, kinds, known_by)
    else:
        told = told_of_kinds(connection, kinds, known_by)
    return _then(connection, told, known_by)


def told_for_changes(connection: Connection, known_by: date | None = None) -> list[Told]:
    """The claims that bear on changes between any two days."""
    kinds = {*rules().ties, *rules().deeds, *labels()["deeds"]}
    return _then(connection, told_of_kinds(connection, kinds, known_by), known_by)


def _then(connection: Connection, told: list[Told], known_by: date | None) -> list[Told]:
    """The claims that nobody rejected as misread, under the names in use by a day."""
    told = list(_standing(connection, told))
    if known_by is None:
        return told
    ends = {who.id for each in told for who in (each.subject, each.object, each.place, *each.of) if who}
    ends |= {link.who.id for each in told for link in each.chain if link.who}
    return list(renamed(told, names_by(connection, known_by, ends)))


def _standing(connection: Connection, told: list[Told]) -> Iterator[Told]:
    for first in range(0, len(told), _BATCH):
        batch = told[first : first + _BATCH]
        judged = decisions.of_claims(connection, [each.id for each in batch])
        # The last word counts; a claim that was rejected is one that the report does not make.
        yield from (each for each in batch if each.id not in judged or judged[each.id][-1].verdict != "reject")


def names_by(connection: Connection, known_by: date, parties: Collection[str]) -> dict[str, str]:
    """By party id the name that most reports published by that day use; of equals the longest, as everywhere."""
    query = (
        select(party.c.key, local_party.c.name, func.count())
        .join(local_party, local_party.c.party == party.c.number)
        .join(document, document.c.number == local_party.c.document)
        .where(local_party.c.named, document.c.published_last <= known_by.isoformat())
        .where(party.c.key.in_(bindparam("keys", expanding=True)))
        .group_by(party.c.key, local_party.c.name)
    )
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    ordered = sorted(parties)
    for first in range(0, len(ordered), _BATCH):
        for key, name, count in connection.execute(query, {"keys": ordered[first : first + _BATCH]}):
            uses[key][name] += count
    return {key: min(counts, key=lambda name: (-counts[name], -len(name), name)) for key, counts in uses.items()}


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
