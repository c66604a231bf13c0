"""The parties of one document, as resolution sees them.

In: what was just found in a document, or a document's or party's rows. Out: `Member`s in order of their number.
Always: a member has at least one key; where its names give none, that of the place of its first mention.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, select

from whence.language.analysis import LocalParty, MentionForm
from whence.ledger.bulk import insert_rows
from whence.ledger.coding import dump
from whence.ledger.disputes import disputed_names
from whence.ledger.found import Found
from whence.ledger.identity import anchor_key, keys_of
from whence.ledger.tables import local_party, reading


@dataclass(frozen=True, slots=True)
class Member:
    """A party of one document. keys: its fullest name's first, or its anchor alone. user: the document's outlet."""

    document: int
    number: int
    kind: str
    name: str
    names: tuple[str, ...]
    keys: tuple[str, ...]
    named: bool
    mentions: int
    user: str


def members_of(found: Found, document: int) -> list[Member]:
    """The members that a document brings."""
    named = {each.party for each in found.mentions if each.form is MentionForm.NAME}
    doubtful = disputed_names(found.claims)
    return [_member(found, document, each, each.index in named, doubtful) for each in found.parties]


def stored_members(connection: Connection, condition: ColumnElement[bool]) -> Iterator[tuple[int, Member]]:
    """The members whose rows of local_party fulfil a condition, each with its party's number."""
    query = (
        select(local_party, reading.c.user)
        .join(reading, (reading.c.document == local_party.c.document) & reading.c.newest)
        .where(condition)
        .order_by(local_party.c.document, local_party.c.number)
    )
    for row in connection.execute(query):
        names, keys = tuple(json.loads(row.names)), tuple(json.loads(row.join_keys))
        yield (
            row.party,
            Member(row.document, row.number, row.kind, row.name, names, keys, row.named, row.mentions, row.user),
        )


def write_members(connection: Connection, members: Sequence[Member], parties: dict[int, int]) -> None:
    """Write a document's members, each with the party it was given."""
    rows = [
        (
            each.document, each.number, each.kind, each.name, dump(each.names), dump(each.keys), each.named,
            each.mentions, parties[each.number],
        )
        for each in members
    ]  # fmt: skip
    insert_rows(connection, local_party, rows)


def _member(found: Found, document: int, party: LocalParty, named: bool, doubtful: set[tuple[str, str]]) -> Member:
    keys = keys_of(party, named)
    # Another name that this very report denies or only supposes joins nobody.
    kept = tuple(key for key in keys if key == keys[0] or (keys[0], key) not in doubtful)
    first = min((found.mentions[index].span.start for index in party.mentions), default=party.index)
    return Member(
        document, party.index, party.kind.value, party.name, party.names,
        kept or (anchor_key(found.document.id, first),), named, len(party.mentions), found.document.metadata.outlet,
    )  # fmt: skip
