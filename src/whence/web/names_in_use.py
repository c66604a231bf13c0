"""Who calls a party by which name, since when, and where: the first passage of each user; and where it is met.

In: a connection and a party's number. Out: `NameInUse` in order of how many documents use the name, and `MetIn`.
Always: a user is the outlet, or the path of a document that has none; the first document is the earliest by
publication among those that say when, else the first by path.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, select

from whence.ledger.documents import summaries_by_number, text_of
from whence.ledger.records import DocumentSummary
from whence.ledger.tables import document, local_party, mention
from whence.values import Span

# Names and users of each that are told in full; more would push a dossier off its page.
NAMES, USERS = 24, 8


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who uses a name. first: its earliest document that does; span: where, None where not located."""

    name: str
    documents: int
    first: DocumentSummary
    span: Span | None


@dataclass(frozen=True, slots=True)
class NameInUse:
    """A name: in how many documents, used by whom; more: users not told in full."""

    name: str
    documents: int
    users: tuple[User, ...]
    more: int


@dataclass(frozen=True, slots=True)
class MetIn:
    """A document that speaks of the party. span: its first mention."""

    document: DocumentSummary
    mentions: int
    span: Span | None


class Whereabouts:
    """Where a party is met, and under which names."""

    def __init__(self, connection: Connection, party: int) -> None:
        self._connection = connection
        self._rows = sorted(connection.execute(_query(party)).all(), key=_age)
        self._texts: dict[int, str] = {}

    @property
    def documents(self) -> int:
        """In how many documents it is met."""
        return len({row.document for row in self._rows})

    @property
    def mentions(self) -> int:
        """How often."""
        return sum(row.mentions for row in self._rows)

    def met_in(self, limit: int) -> list[MetIn]:
        """The documents that speak of it, the earliest first."""
        rows = self._rows[:limit]
        known = summaries_by_number(self._connection, [row.document for row in rows])
        places = self._places(rows, False)
        return [MetIn(known[row.document], row.mentions, next(iter(places[_key(row)]), None)) for row in rows]

    def names(self) -> list[NameInUse]:
        """Its names, those in most documents first."""
        uses: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
        for row in self._rows:
            if row.named:
                for name in {row.name, *json.loads(row.names)}:
                    uses[name][row.outlet or row.path].append(row)
        order = sorted(uses, key=lambda name: (-_total(uses[name]), name))[:NAMES]
        told = {name: sorted(uses[name], key=lambda user: (-len(uses[name][user]), user)) for name in order}
        firsts = [uses[name][user][0] for name in order for user in told[name][:USERS]]
        known = summaries_by_number(self._connection, [row.document for row in firsts])
        places = self._places(firsts, True)

        def user(name: str, user: str) -> User:
            rows = uses[name][user]
            span = self._called(name, rows[0].document, places[_key(rows[0])])
            return User(user, len(rows), known[rows[0].document], span)

        return [
            NameInUse(
                name, _total(uses[name]), tuple(user(name, each) for each in told[name][:USERS]),
                max(0, len(told[name]) - USERS),
            )
            for name in order
        ]  # fmt: skip

    def _places(self, rows: Sequence[Any], by_name: bool) -> dict[tuple[int, int], list[Span]]:
        """The mentions of local parties, by document and local number, in order of their place."""
        query = (
            select(mention.c.document, mention.c.local, mention.c.start, mention.c.end)
            .where(
                mention.c.document.in_(bindparam("documents", expanding=True)),
                mention.c.local.in_(bindparam("locals", expanding=True)),
            )
            .order_by(mention.c.start, mention.c.end.desc())
        )
        if by_name:
            query = query.where(mention.c.form == "name")
        asked = {"documents": sorted({row.document for row in rows}), "locals": sorted({row.number for row in rows})}
        found: dict[tuple[int, int], list[Span]] = defaultdict(list)
        for row in self._connection.execute(query, asked):
            found[row.document, row.local].append(Span(row.start, row.end))
        return found

    def _called(self, name: str, number: int, spans: Sequence[Span]) -> Span | None:
        """Where the document first calls the party so; else where it first names it."""
        if len(spans) <= 1:
            return spans[0] if spans else None
        if number not in self._texts:
            self._texts[number] = text_of(self._connection, number)
        text = self._texts[number]
        return next((span for span in spans if " ".join(span.of(text).split()) == name), spans[0])


def _query(party: int) -> Any:
    return (
        select(
            local_party.c.document, local_party.c.number, local_party.c.names, local_party.c.name,
            local_party.c.named, local_party.c.mentions, document.c.outlet, document.c.path,
            document.c.published_first,
        )
        .join(document, document.c.number == local_party.c.document)
        .where(local_party.c.party == party)
    )  # fmt: skip


def _age(row: Any) -> tuple[str, str, int]:
    return row.published_first or "9999", row.path, row.number


def _key(row: Any) -> tuple[int, int]:
    return row.document, row.number


def _total(users: dict[str, list[Any]]) -> int:
    return sum(len(rows) for rows in users.values())
