"""The indexes of words: paragraphs of articles, and claims.

In: a transaction and what was read, or a person's words. Out: rows of two FTS5 tables, or their row numbers.
Always: the indexes hold no text of their own (contentless), so what leaves must be given once more word for word;
a person's words are only ever quoted strings, never query syntax.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from whence.claims.claim import Claim
from whence.ledger.bulk import run_many
from whence.reading.document import Paragraph

# A paragraph's row number is its document's number and its own place; no document has 16 million paragraphs.
_PLACES = 24
_TERM = re.compile(r'"([^"]*)"|(\S+)')


def passage_row(document: int, place: int) -> int:
    """The row of a document's paragraph in the index."""
    return document << _PLACES | place


def passage_of(row: int) -> tuple[int, int]:
    """The document's number and the paragraph's place behind a row."""
    return row >> _PLACES, row & (1 << _PLACES) - 1


def add_passages(connection: Connection, document: int, text: str, paragraphs: Sequence[Paragraph]) -> None:
    """Index the paragraphs of an article; page furniture is not searched."""
    statement = "INSERT INTO passage_words (rowid, words) VALUES (?, ?)"
    run_many(connection, statement, _passages(document, text, paragraphs))


def remove_passages(connection: Connection, document: int, text: str, paragraphs: Sequence[Paragraph]) -> None:
    """Take out what `add_passages` put in; the paragraphs must be those that were put in."""
    statement = "INSERT INTO passage_words (passage_words, rowid, words) VALUES ('delete', ?, ?)"
    run_many(connection, statement, _passages(document, text, paragraphs))


def add_claims(connection: Connection, claims: Iterable[tuple[int, Claim]]) -> None:
    """Index claims, given with their numbers, by their quote and by the names of all who take part."""
    statement = "INSERT INTO claim_words (rowid, quote, parties) VALUES (?, ?, ?)"
    run_many(connection, statement, [(number, claim.quote, _parties(claim)) for number, claim in claims])


def remove_claims(connection: Connection, claims: Iterable[tuple[int, Claim]]) -> None:
    """Take out what `add_claims` put in."""
    statement = "INSERT INTO claim_words (claim_words, rowid, quote, parties) VALUES ('delete', ?, ?, ?)"
    run_many(connection, statement, [(number, claim.quote, _parties(claim)) for number, claim in claims])


def query(words: str) -> str:
    """An FTS5 query that asks for all the words, and for "phrases in quotes" as phrases; "" where there is none.

    Every term is quoted, so that AND, NEAR, *, ^ and the like in a person's words are words.
    """
    terms = [phrase or word for phrase, word in _TERM.findall(words.replace("\x00", " "))]
    kept = [term.replace('"', "") for term in terms]
    return " ".join(f'"{term}"' for term in kept if any(letter.isalnum() for letter in term))


def _passages(document: int, text: str, paragraphs: Sequence[Paragraph]) -> list[tuple[int, str]]:
    return [(passage_row(document, place), part.span.of(text)) for place, part in enumerate(paragraphs)]


def _parties(claim: Claim) -> str:
    ends = [claim.subject, claim.object, claim.details.place, *claim.details.of]
    names = [name for end in ends if end for name in (end.name, end.text)]
    return "\n".join(dict.fromkeys([*names, *(link.name for link in claim.sources)]))
