"""Everything that can be asked of a ledger, in one place.

In: a connection from `Ledger.view`. Out: the records of records.py.
Always: nothing here writes; what was asked for and does not exist, or fits several, is a RequestError.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, select

from whence.ledger import claims, copies, documents, parties
from whence.ledger.gazetteer import locate_party
from whence.ledger.records import (
    ClaimRecord,
    DocumentRecord,
    DocumentSummary,
    MentionRecord,
    PartyChoice,
    PartyRecord,
    PartyRef,
    SearchResult,
    Summary,
)
from whence.ledger.search import search
from whence.ledger.tables import copy, document, party, reading

if TYPE_CHECKING:
    from whence.names.places import Located


class Views:
    """One state of a ledger, seen through one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def connection(self) -> Connection:
        """The connection, for what the other files of this room ask."""
        return self._connection

    def summary(self) -> Summary:
        """How much the ledger holds."""
        newest = select(func.coalesce(func.sum(reading.c.mentions), 0), func.coalesce(func.sum(reading.c.claims), 0))
        mentions, found = self._connection.execute(newest.where(reading.c.newest)).one()
        return Summary(self._count(document), self._count(copy), mentions, self._count(party), found)

    def documents(self, limit: int = -1, offset: int = 0) -> list[DocumentSummary]:
        """Documents in order of path; limit -1 for all."""
        return documents.summaries(self._connection, limit, offset)

    def document(self, asked: str) -> DocumentRecord:
        """A document whole, by id, beginning of an id, path or file name."""
        connection, summary = self._connection, documents.find(self._connection, asked)
        number, text = summary.number, documents.text_of(self._connection, summary.number)
        lines, paragraphs, pages = documents.layout_of(connection, number)
        return DocumentRecord(
            summary=summary, text=text, lines=lines, paragraphs=paragraphs, pages=pages,
            warnings=documents.warnings_of(connection, number), metadata=copies.effective(connection, number),
            mentions=tuple(documents.mentions_of(connection, number, text)),
            claims=tuple(claims.of_document(connection, summary)), copies=documents.copies_of(connection, number),
            versions=documents.versions_of(connection, number), readings=documents.readings_of(connection, number),
        )  # fmt: skip

    def find_parties(self, asked: str, limit: int = 20) -> list[PartyChoice]:
        """The parties that a name, part of a name or id may mean, the most reported first."""
        return parties.choices(self._connection, asked, limit)

    def party(self, asked: str, limit: int = -1) -> PartyRecord:
        """The dossier of the one party that a name or id means; at most `limit` claims a section."""
        return parties.dossier(self._connection, parties.find(self._connection, asked), limit)

    def located(self, ref: PartyRef) -> Located | None:
        """Where a place lies, as far as the shipped and imported place tables know; None for other parties."""
        return locate_party(self._connection, ref) if ref.kind == "place" else None

    def busiest_parties(self, limit: int = 10) -> list[PartyChoice]:
        """The persons and groups that most documents name."""
        return parties.busiest(self._connection, limit)

    def claim(self, asked: str) -> ClaimRecord:
        """The claim with this id or beginning of an id."""
        return claims.find(self._connection, asked)

    def search(self, words: str, limit: int = 20) -> SearchResult:
        """Paragraphs and claims that hold all the words."""
        return search(self._connection, words, limit)

    def every_claim(self) -> Iterator[ClaimRecord]:
        """Every claim, in order of document path, place and id."""
        return claims.every(self._connection)

    def every_mention(self) -> Iterator[tuple[DocumentSummary, MentionRecord]]:
        """Every mention with its document, in order of document path and place."""
        for summary, text in self.every_text():
            for mention in documents.mentions_of(self._connection, summary.number, text):
                yield summary, mention

    def every_text(self) -> Iterator[tuple[DocumentSummary, str]]:
        """Every document with its stored text, in order of path."""
        for summary in self.documents():
            yield summary, documents.text_of(self._connection, summary.number)

    def _count(self, table: object) -> int:
        return self._connection.scalar(select(func.count()).select_from(table)) or 0  # type: ignore[arg-type]
