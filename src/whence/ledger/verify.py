"""Checking that what the ledger holds is still what was read.

In: an open ledger. Out: `Verification`: what was checked, and a line for everything that is not as it should be.
Always: nothing is mended or changed; every original is read whole and every quote compared with its slice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from whence.claims.claim import Claim
from whence.ledger import claims, documents
from whence.ledger.folder import Ledger
from whence.ledger.records import DocumentSummary
from whence.ledger.tables import document, stored_text
from whence.ledger.writer import text_digest


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as it should be. item: which document, claim or table."""

    item: str
    problem: str


@dataclass(slots=True)
class Verification:
    """What was checked. passages: quotes, ends, sources and mentions compared with their slices."""

    originals: int = 0
    texts: int = 0
    claims: int = 0
    passages: int = 0
    problems: list[Problem] = field(default_factory=list)


def verify(ledger: Ledger, progress: Callable[[int, int], None] = lambda done, total: None) -> Verification:
    """Check the database, every original, every text and every passage. progress: documents done, and in all."""
    result = Verification()
    with ledger.view() as connection:
        result.problems += _database(connection)
        listed = documents.summaries(connection)
        result.problems += _unread(connection, {each.number for each in listed})
        for done, each in enumerate(listed, start=1):
            _check_original(result, ledger, each)
            _check_text(result, connection, each)
            progress(done, len(listed))
    return result


def _database(connection: Connection) -> Iterator[Problem]:
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if line != "ok":
            yield Problem("ledger.sqlite", str(line))
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Problem(f"table {row[0]}, row {row[1]}", f"points to a row of {row[2]} that is not there")


def _unread(connection: Connection, listed: set[int]) -> Iterator[Problem]:
    for number, sha256 in connection.execute(select(document.c.number, document.c.sha256)):
        if number not in listed:
            yield Problem(sha256, "has no reading")


def _check_original(result: Verification, ledger: Ledger, each: DocumentSummary) -> None:
    result.originals += 1
    if not ledger.originals.intact(each.id):
        result.problems.append(Problem(f"{each.path} ({each.short})", "the original is missing or was changed"))


def _check_text(result: Verification, connection: Connection, each: DocumentSummary) -> None:
    result.texts += 1
    row = connection.execute(select(stored_text).where(stored_text.c.document == each.number)).one_or_none()
    if row is None or text_digest(row.text) != row.sha256:
        result.problems.append(Problem(f"{each.path} ({each.short})", "the stored text is missing or was changed"))
        return
    for record in claims.of_document(connection, each):
        result.claims += 1
        wrong = [what for what, sound in _passages(record.claim, row.text) if not _count(result, sound)]
        if record.id != record.claim.id:
            wrong.append("id")
        if wrong:
            result.problems.append(
                Problem(f"claim {record.short} of {each.path}", f"does not match its text: {', '.join(wrong)}")
            )
    for mention in documents.mentions_of(connection, each.number, row.text):
        if not _count(result, 0 <= mention.span.start < mention.span.end <= len(row.text)):
            result.problems.append(Problem(f"{each.path}, {mention.span.start}", "a mention lies outside the text"))


def _count(result: Verification, sound: bool) -> bool:
    result.passages += 1
    return sound


def _passages(claim: Claim, text: str) -> Iterator[tuple[str, bool]]:
    yield "quote", claim.passage.of(text) == claim.quote
    for name, end in (("subject", claim.subject), ("object", claim.object), ("place", claim.details.place)):
        if end is not None and end.span is not None:
            yield name, end.span.of(text) == end.text
    for end in claim.details.of:
        if end.span is not None:
            yield "of", end.span.of(text) == end.text
    for link in claim.sources:
        if link.span is not None and link.text is not None:
            yield "source", link.span.of(text) == link.text
