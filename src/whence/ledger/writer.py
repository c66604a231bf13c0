"""Writing a document and what was found in it, whole or not at all.

In: a transaction (from `Ledger.write`, under its lock) and a `Found`. Out: rows; the caller's commit shows.
Always: the text of a document is written once and never changed; a reading is added, never overwritten; the same
reading twice adds nothing. The original must lie in the ledger's folder before the transaction begins.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from enum import StrEnum

from sqlalchemy import Connection, insert, select

from whence.ledger import copies, seen_names, settling
from whence.ledger.clock import now
from whence.ledger.documents import layout_of
from whence.ledger.found import Found
from whence.ledger.metadata import digest
from whence.ledger.program import Program
from whence.ledger.readings import add_reading
from whence.ledger.tables import document, reading, stored_text
from whence.reading.document import Document


def text_digest(text: str) -> str:
    """SHA-256 of a stored text; lone surrogates, which a broken file may leave, are kept apart from "?"."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Stored(StrEnum):
    """What storing something did."""

    NEW = "new"
    AGAIN = "read again"
    COPY = "another copy"
    SAME = "already read"


class Writer:
    """Writes into one transaction. Nothing here commits."""

    def __init__(self, connection: Connection, program: Program) -> None:
        self._connection = connection
        self._program = program

    def store(self, found: Found, outside: str = "") -> Stored:
        """Write a document, this copy of it, and what was found in it.

        outside: digest of what a table or sidecar says of the file; tells the next run whether to look again.
        """
        known = self._number(found.document.id)
        number, new_copy = self.add_copy(found.document, outside)
        if not self._wanted(number, found):
            return Stored.COPY if new_copy else Stored.SAME
        if known is not None and found.document.text != self._text(number):
            # The program takes another text from the same bytes than it did at first; offsets would not fit.
            return Stored.COPY if new_copy else Stored.SAME
        add_reading(self._connection, number, found, self._program)
        return Stored.NEW if known is None else Stored.AGAIN

    def add_copy(self, found: Document, outside: str = "") -> tuple[int, bool]:
        """Write the document where it is new, and the copy and what is said of it where they are.

        Returns the document's number, and whether the copy is new.
        """
        number = self._number(found.id)
        if number is None:
            number = self._add_document(found)
        new = copies.add_copy(self._connection, number, found, outside)
        copies.refresh(self._connection, number)
        return number, new

    def has(self, sha256: str) -> bool:
        """True where these bytes are in the ledger."""
        return self._number(sha256) is not None

    def as_stored(self, found: Document) -> Document:
        """The document as it has to be read: with its stored text and the metadata that speaks for it.

        Lines and paragraphs are this program's where it takes the same text from the bytes, else those of before.
        """
        number = self._number(found.id)
        if number is None:
            return found
        found = replace(found, metadata=copies.effective(self._connection, number))
        text = self._text(number)
        if text == found.text:
            return found
        lines, paragraphs, pages = layout_of(self._connection, number)
        return replace(found, text=text, lines=lines, paragraphs=paragraphs, pages=pages)

    def is_current(self, sha256: str) -> bool:
        """True where this program has read the document with the metadata that now speaks for it."""
        number = self._number(sha256)
        return number is not None and self._current(number)

    def settle(self) -> int:
        """Join and part parties as names, claims and judgements say. Call it at the end of a run; returns how many
        parties were looked at."""
        seen_names.compare_new(self._connection)
        return settling.settle(self._connection)

    def _wanted(self, number: int, found: Found) -> bool:
        speaks = copies.effective(self._connection, number)
        return digest(speaks) == digest(found.document.metadata) and not self._current(number)

    def _current(self, number: int) -> bool:
        query = (
            select(reading.c.signature, reading.c.metadata, document.c.metadata.label("speaks"))
            .join(document, document.c.number == reading.c.document)
            .where(reading.c.document == number, reading.c.newest)
        )
        row = self._connection.execute(query).one_or_none()
        return row is not None and row.signature == self._program.signature and row.metadata == row.speaks

    def _number(self, sha256: str) -> int | None:
        return self._connection.scalar(select(document.c.number).where(document.c.sha256 == sha256))

    def _text(self, number: int) -> str:
        return str(self._connection.scalar(select(stored_text.c.text).where(stored_text.c.document == number)))

    def _add_document(self, found: Document) -> int:
        values = {
            "sha256": found.id, "media_type": found.media_type, "size": len(found.original),
            "first_read": now(), "path": found.path, "root": found.root,
        }  # fmt: skip
        number = self._connection.execute(insert(document).values(values)).inserted_primary_key[0]  # type: ignore[index]
        self._connection.execute(
            insert(stored_text).values(document=number, text=found.text, sha256=text_digest(found.text))
        )
        return int(number)
