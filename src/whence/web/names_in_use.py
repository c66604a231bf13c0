"""Who calls a party by which name, since when, and where: the first passage of each user; and where it is met.

In: a connection and a party's number. Out: `NameInUse` in order of how many documents use the name, and `MetIn`.
Always: a user is the outlet, or the path of a document that has none; the first document is the earliest by
publication among those that say when, else the first by path.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select, text

from whence.ledger.documents import summaries_by_number, text_of
from whence.ledger.records import DocumentSummary
from whence.ledger.tables import mention
from whence.values import Span

# In SQL because a state or a large group is met in tens of thousands of documents. Of several rows, SQLite gives the
# document and number that stand in the row with the least `first` (sqlite.org/lang_select.html#bareagg).
_USES = text("""
SELECT named.value AS name, coalesce(nullif(document.outlet, ''), document.path) AS user, count(*) AS documents,
       local_party.document AS document, local_party.number AS number,
       min(coalesce(document.published_first, '9999') || ' ' || document.path) AS first
FROM local_party JOIN document ON document.number = local_party.document, json_each(local_party.names) AS named
WHERE local_party.party = :party AND local_party.named
GROUP BY 1, 2
""")
_MET = text("""
SELECT local_party.document AS document, local_party.number AS number, local_party.mentions AS mentions
FROM local_party JOIN document ON document.number = local_party.document
WHERE local_party.party = :party
ORDER BY coalesce(document.published_first, '9999'), document.path, local_party.number LIMIT :limit
""")
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


@dataclass(frozen=True, slots=True)
class _Use:
    """A name as one user uses it. document, local: the earliest document that does, and the party's number in it."""

    name: str
    user: str
    documents: int
    document: int
    local: int


class Whereabouts:
    """Where a party is met, and under which names."""

    def __init__(self, connection: Connection, party: int) -> None:
        self._connection, self._party = connection, party
        self._texts: dict[int, str] = {}

    def met_in(self, limit: int) -> list[MetIn]:
        """The documents that speak of it, the earliest first."""
        rows = self._connection.execute(_MET, {"party": self._party, "limit": limit}).all()
        known = summaries_by_number(self._connection, [row.document for row in rows])
        places = self._places([(row.document, row.number) for row in rows], False)
        first = {pair: spans[0] for pair, spans in places.items()}
        return [MetIn(known[row.document], row.mentions, first.get((row.document, row.number))) for row in rows]

    def names(self) -> list[NameInUse]:
        """Its names, those in most documents first."""
        uses: dict[str, list[_Use]] = defaultdict(list)
        for row in self._connection.execute(_USES, {"party": self._party}):
            uses[row.name].append(_Use(row.name, row.user, row.documents, row.document, row.number))
        order = sorted(uses, key=lambda name: (-_total(uses[name]), name))[:NAMES]
        told = {name: sorted(uses[name], key=lambda use: (-use.documents, use.user))[:USERS] for name in order}
        users = self._users([use for each in told.values() for use in each])
        return [
            NameInUse(name, _total(uses[name]), tuple(users[use] for use in told[name]), len(uses[name]) - len(told[name]))
            for name in order
        ]  # fmt: skip

    def _users(self, uses: Sequence[_Use]) -> dict[_Use, User]:
        known = summaries_by_number(self._connection, [use.document for use in uses])
        places = self._places([(use.document, use.local) for use in uses], True)
        return {
            use: User(
                use.user, use.documents, known[use.document], self._called(use, places[use.document, use.local])
            )
            for use in uses
        }

    def _places(self, local: Sequence[tuple[int, int]], by_name: bool) -> dict[tuple[int, int], list[Span]]:
        """The mentions of local parties, given by document and number, in order of their place."""
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
        asked = {"documents": sorted({pair[0] for pair in local}), "locals": sorted({pair[1] for pair in local})}
        found: dict[tuple[int, int], list[Span]] = defaultdict(list)
        for row in self._connection.execute(query, asked):
            found[row.document, row.local].append(Span(row.start, row.end))
        return found

    def _called(self, use: _Use, spans: Sequence[Span]) -> Span | None:
        """Where the document first calls the party so; else where it first names it."""
        if len(spans) <= 1:
            return spans[0] if spans else None
        if use.document not in self._texts:
            self._texts[use.document] = text_of(self._connection, use.document)
        stored = self._texts[use.document]
        return next((span for span in spans if " ".join(span.of(stored).split()) == use.name), spans[0])


def _total(uses: Sequence[_Use]) -> int:
    return sum(use.documents for use in uses)
