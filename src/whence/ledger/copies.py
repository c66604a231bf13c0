"""Copies: every path, address and outlet the same bytes came from, and what was said of each.

In: a transaction and a document as read from one place. Out: rows of copy and copy_metadata, and the columns by
which the document itself is known.
Always: nothing said of a copy is overwritten; what the document's row shows follows from all that was said.
"""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection, insert, select, update

from whence.ledger.clock import now, now_exactly
from whence.ledger.coding import dump
from whence.ledger.metadata import (
    CopyStatements,
    Statement,
    decode_metadata,
    digest,
    encode_metadata,
    of_copy,
    speaker,
)
from whence.ledger.tables import copy, copy_metadata, document
from whence.reading.document import Document, Metadata
from whence.values import Bound


def add_copy(connection: Connection, number: int, found: Document, outside: str) -> bool:
    """Write the copy where it is new and what is said of it where that is new. True for a new copy."""
    own = (copy.c.document == number, copy.c.root == found.root, copy.c.path == found.path)
    known = connection.scalar(select(copy.c.number).where(*own))
    if known is None:
        values = {"document": number, "root": found.root, "path": found.path, "outside": outside, "first_read": now()}
        key = connection.execute(insert(copy).values(values)).inserted_primary_key[0]  # type: ignore[index]
    else:
        key = known
        connection.execute(update(copy).where(copy.c.number == key).values(outside=outside))
    _add_statement(connection, key, found.metadata)
    return known is None


def refresh(connection: Connection, number: int) -> None:
    """Set the columns of the document and of its copies that follow from what was said of them."""
    said = _statements(connection, number)
    for key, own in said.items():
        of = of_copy(own.statements)
        connection.execute(update(copy).where(copy.c.number == key).values(url=of.url, outlet=of.outlet))
    chosen, metadata = speaker(list(said.values()))
    values = {"path": chosen.path, "root": chosen.root, **_columns(metadata)}
    connection.execute(update(document).where(document.c.number == number).values(values))


def effective(connection: Connection, number: int) -> Metadata:
    """The metadata that speaks for a document."""
    return speaker(list(_statements(connection, number).values()))[1]


def of_each_copy(connection: Connection, number: int) -> dict[int, Metadata]:
    """The metadata of every copy of a document, by the copy's number."""
    return {key: of_copy(own.statements) for key, own in _statements(connection, number).items()}


def _add_statement(connection: Connection, key: int, metadata: Metadata) -> None:
    # The digest of a statement covers where each field came from: a table that repeats what the page says
    # makes it firmer.
    fields = encode_metadata(metadata)
    own = digest(metadata) + "".join(sorted({basis[:2] for basis in metadata.basis.values()}))
    known = select(copy_metadata.c.digest).where(copy_metadata.c.copy == key, copy_metadata.c.digest == own)
    if connection.scalar(known) is None:
        values = {"copy": key, "digest": own, "fields": fields, "recorded": now_exactly()}
        connection.execute(insert(copy_metadata).values(values))


def _statements(connection: Connection, number: int) -> dict[int, CopyStatements]:
    query = (
        select(copy.c.number, copy.c.root, copy.c.path, copy_metadata.c.fields, copy_metadata.c.recorded)
        .join(copy_metadata, copy_metadata.c.copy == copy.c.number)
        .where(copy.c.document == number)
        .order_by(copy_metadata.c.recorded, copy_metadata.c.digest)
    )
    said: dict[tuple[int, str, str], list[Statement]] = defaultdict(list)
    for row in connection.execute(query):
        said[row.number, row.root, row.path].append(Statement(decode_metadata(row.fields), row.recorded))
    return {key: CopyStatements(root, path, tuple(each)) for (key, root, path), each in said.items()}


def _columns(metadata: Metadata) -> dict[str, object]:
    published = metadata.published or Bound(None, None)
    return {
        "title": metadata.title, "outlet": metadata.outlet, "author": metadata.author, "url": metadata.url,
        "archive_url": metadata.archive_url, "language": metadata.language.code,
        "published": published.edtf() if metadata.published else None,
        "published_first": published.first and published.first.isoformat(),
        "published_last": published.last and published.last.isoformat(),
        "captured": metadata.captured.edtf() if metadata.captured else None,
        "basis": dump(metadata.basis), "metadata": digest(metadata),
    }  # fmt: skip
