"""Searching for words in articles and in claims.

In: a connection from `Ledger.view` and a person's words. Out: `SearchResult`, best first.
Always: all words must occur (a "phrase in quotes" as a phrase); case and accents do not count; furniture is not
searched. Ranking is BM25 as SQLite has it; words that stand nearly everywhere are not ranked.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict

from sqlalchemy import Connection, text

from whence.errors import RequestError
from whence.ledger import claims
from whence.ledger.documents import layout_of, summaries_by_number, text_of
from whence.ledger.records import DocumentSummary, PassageHit, SearchResult
from whence.ledger.words import passage_of, query
from whence.values import Span

# Ranking looks at every row that matches: 130,000 rows took 0.2 s, and words that common rank nothing anyway.
_RANKED_AT_MOST = 20_000
_WORD = re.compile(r"[^\W_]+")


def search(connection: Connection, words: str, limit: int = 20) -> SearchResult:
    """Paragraphs and claims that hold all the words. Raises RequestError where there is no word to look for."""
    asked = query(words)
    if not asked:
        raise RequestError(
            words or "search", "holds no word to look for", 'Type for example: whence search "old harbour"'
        )
    passages, passages_total = _matches(connection, "passage_words", asked, limit)
    found, claims_total = _matches(connection, "claim_words", asked, limit)
    hits = _hits(connection, passages, _plain_words(asked))
    return SearchResult(words, hits, passages_total, tuple(claims.by_numbers(connection, found)), claims_total)


def _matches(connection: Connection, table: str, asked: str, limit: int) -> tuple[list[int], int]:
    count = text(f"SELECT count(*) FROM {table} WHERE {table} MATCH :asked")
    total = int(connection.scalar(count, {"asked": asked}) or 0)
    order = "rank, rowid" if total <= _RANKED_AT_MOST else "rowid"
    best = text(f"SELECT rowid FROM {table} WHERE {table} MATCH :asked ORDER BY {order} LIMIT :limit")
    return list(connection.scalars(best, {"asked": asked, "limit": limit})), total


def _hits(connection: Connection, rows: list[int], wanted: set[str]) -> tuple[PassageHit, ...]:
    places: dict[int, list[int]] = defaultdict(list)
    for row in rows:
        number, place = passage_of(row)
        places[number].append(place)
    known = summaries_by_number(connection, list(places))
    made = {
        (number, place): hit
        for number, own in places.items()
        for place, hit in zip(own, _hits_of(connection, known[number], own, wanted), strict=True)
    }
    return tuple(made[passage_of(row)] for row in rows)


def _hits_of(
    connection: Connection, document: DocumentSummary, places: list[int], wanted: set[str]
) -> list[PassageHit]:
    stored = text_of(connection, document.number)
    _, paragraphs, pages = layout_of(connection, document.number)
    hits = []
    for place in places:
        span = paragraphs[place].span
        page = next((each.number for each in pages if each.span.start <= span.start < each.span.end), None)
        hits.append(PassageHit(document, span, span.of(stored), page, _marks(stored, span, wanted)))
    return hits


def _marks(stored: str, span: Span, wanted: set[str]) -> tuple[Span, ...]:
    found = _WORD.finditer(stored, span.start, span.end)
    return tuple(Span(*match.span()) for match in found if _plain(match.group()) in wanted)


def _plain_words(asked: str) -> set[str]:
    return {_plain(word) for word in _WORD.findall(asked)}


def _plain(word: str) -> str:
    split = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in split if not unicodedata.combining(letter))
