"""Who calls a party by which name, since when, and where: the first passage of each user.

In: a connection and a party's number. Out: `NameInUse` in order of how many documents use the name.
Always: a user is the outlet, or the path of a document that has none; "since" is the earliest known day of
publication among its documents, and nothing where none is known.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from whence.ledger.documents import summaries_by_number, text_of
from whence.ledger.records import DocumentSummary
from whence.ledger.tables import document, local_party, mention
from whence.values import Span

# Names and users of each that are told in full; more would push a dossier off its page.
NAMES, USERS = 24, 8


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who uses a name. first: its earliest document that does; span: where."""

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


def names_in_use(connection: Connection, party: int) -> list[NameInUse]:
    """The names of a party, those in most documents first."""
    by_name: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for row in connection.execute(_query(party)):
        for name in {row.name, *json.loads(row.names)}:
            by_name[name][row.outlet or row.path].append(row)
    order = sorted(by_name, key=lambda name: (-_total(by_name[name]), name))
    return [_name(connection, name, by_name[name]) for name in order[:NAMES]]


def _query(party: int) -> Any:
    return (
        select(
            local_party.c.document, local_party.c.number, local_party.c.names, local_party.c.name,
            document.c.outlet, document.c.path, document.c.published_first,
        )
        .join(document, document.c.number == local_party.c.document)
        .where(local_party.c.party == party, local_party.c.named)
    )  # fmt: skip


def _total(users: dict[str, list[Any]]) -> int:
    return sum(len(rows) for rows in users.values())


def _name(connection: Connection, name: str, users: dict[str, list[Any]]) -> NameInUse:
    told = sorted(users, key=lambda user: (-len(users[user]), user))
    made = tuple(_user(connection, name, user, users[user]) for user in told[:USERS])
    return NameInUse(name, _total(users), made, len(told) - len(made))


def _user(connection: Connection, name: str, user: str, rows: list[Any]) -> User:
    first = min(rows, key=lambda row: (row.published_first or "9999", row.path))
    known = summaries_by_number(connection, [first.document])[first.document]
    return User(user, len(rows), known, _place(connection, name, first))


def _place(connection: Connection, name: str, row: Any) -> Span | None:
    """Where the document first calls the party so; else where it first names it."""
    query = (
        select(mention.c.start, mention.c.end)
        .where(mention.c.document == row.document, mention.c.local == row.number, mention.c.form == "name")
        .order_by(mention.c.start)
    )
    spans = [Span(start, end) for start, end in connection.execute(query)]
    if len(spans) <= 1:
        return spans[0] if spans else None
    text = text_of(connection, row.document)
    return next((span for span in spans if " ".join(span.of(text).split()) == name), spans[0])
