"""Adding a reading: what one pass of the program found in one document.

In: a transaction, a document's number, what was found. Out: rows of reading, mention, local_party, claim,
involvement and the word indexes; the reading before it is archived.
Always: a claim that the reading before had found keeps the time at which it was first recorded.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, insert, select

from whence.claims.claim import Claim
from whence.language.analysis import LocalParty, MentionForm
from whence.ledger import archive, resolution, words
from whence.ledger.bulk import insert_rows, next_number
from whence.ledger.clock import now
from whence.ledger.coding import dump, encode_claim, encode_layout
from whence.ledger.disputes import add_disputes, disputed_names, disputes_of
from whence.ledger.found import Found
from whence.ledger.identity import anchor_key, keys_of
from whence.ledger.metadata import digest
from whence.ledger.program import Program
from whence.ledger.resolution import Member
from whence.ledger.tables import claim, involvement, local_party, mention, reading


def add_reading(connection: Connection, number: int, found: Found, program: Program) -> None:
    """Make this the newest reading of the document."""
    before = _local_parties(connection, number)
    resolution.leave(connection, before)
    disputes = disputes_of(connection, number)
    recorded = archive.pack(connection, number)
    claims = _distinct(found.claims)
    _add_row(connection, number, found, program, len(claims))
    new_disputes = add_disputes(connection, number, claims)
    members = _members(found, number)
    parties = resolution.join(connection, members)
    _add_findings(connection, number, found, members, parties)
    _add_claims(connection, number, claims, parties, recorded)
    words.add_passages(connection, number, found.document.text, found.document.paragraphs)
    resolution.stale_pairs(connection, disputes ^ new_disputes)
    resolution.mark_stale(connection, _changed(before, [(parties[each.number], each) for each in members]))


def _add_row(connection: Connection, number: int, found: Found, program: Program, claims: int) -> None:
    values = {
        "document": number, "version": program.version, "signature": program.signature,
        "metadata": digest(found.document.metadata), "made_at": now(), "newest": True,
        "layout": encode_layout(found.document), "warnings": dump(found.document.warnings),
        "mentions": len(found.mentions), "claims": claims,
    }  # fmt: skip
    connection.execute(insert(reading).values(values))


def _add_findings(
    connection: Connection, number: int, found: Found, members: Sequence[Member], parties: dict[int, int]
) -> None:
    found_mentions = [
        (
            number, each.index, each.span.start, each.span.end, each.kind.value, each.form.value, each.party,
            each.score, each.rule,
        )
        for each in found.mentions
    ]  # fmt: skip
    local_parties = [
        (
            number, each.number, each.kind, each.name, dump(each.names), dump(each.keys), each.named,
            parties[each.number],
        )
        for each in members
    ]  # fmt: skip
    insert_rows(connection, mention, found_mentions)
    insert_rows(connection, local_party, local_parties)


def _add_claims(
    connection: Connection, number: int, claims: Sequence[Claim], parties: dict[int, int], recorded: dict[str, str]
) -> None:
    moment = now()
    first = next_number(connection, claim.c.number)
    numbered = list(enumerate(claims, start=first))
    rows = [
        (key, each.id, number, *_columns(each), each.quote, encode_claim(each), recorded.get(each.id, moment))
        for key, each in numbered
    ]
    roles = [
        (parties[local], key, role, position, local)
        for key, each in numbered
        for role, position, local in involved(each)
        if local in parties
    ]
    insert_rows(connection, claim, rows)
    insert_rows(connection, involvement, roles)
    words.add_claims(connection, numbered)


def involved(each: Claim) -> Iterator[tuple[str, int, int]]:
    """Role, position within the role, and local party of everybody who takes part in a claim."""
    ends = [("subject", 0, each.subject), ("object", 0, each.object), ("place", 0, each.details.place)]
    ends += [("of", position, end) for position, end in enumerate(each.details.of)]
    for role, position, end in ends:
        if end is not None and end.party is not None:
            yield role, position, end.party
    for position, link in enumerate(each.sources):
        if link.party is not None:
            yield "source", position, link.party


def _columns(each: Claim) -> tuple[object, ...]:
    bounds = each.when.bounds if each.when else None
    start, end = (bounds.start, bounds.end) if bounds else (None, None)
    days = [bound and day for bound in (start, end) for day in (bound and bound.first, bound and bound.last)]
    return (
        each.kind, each.passage.start, each.passage.end, each.stance.value, each.certainty.value, each.score,
        each.rule, *(day.isoformat() if day else None for day in days),
    )  # fmt: skip


def _distinct(claims: Sequence[Claim]) -> list[Claim]:
    """One claim per id: of those that two rules found alike, the one read with more confidence."""
    best: dict[str, Claim] = {}
    for each in claims:
        key = each.id
        if key not in best or best[key].score < each.score:
            best[key] = each
    return sorted(best.values(), key=lambda each: (each.passage, each.id))


def _members(found: Found, number: int) -> list[Member]:
    named = {each.party for each in found.mentions if each.form is MentionForm.NAME}
    doubtful = disputed_names(found.claims)
    return [_member(found, number, each, each.index in named, doubtful) for each in found.parties]


def _member(found: Found, number: int, party: LocalParty, named: bool, doubtful: set[tuple[str, str]]) -> Member:
    keys = keys_of(party, named)
    main = keys[:1]
    # Another name that this very report denies or only supposes joins nobody.
    others = tuple(key for key in keys[1:] if (main[0], key) not in doubtful)
    first = min((found.mentions[index].span.start for index in party.mentions), default=party.index)
    own = (*main, *others) or (anchor_key(found.document.id, first),)
    return Member(number, party.index, party.kind.value, party.name, party.names, own, named)


def _local_parties(connection: Connection, number: int) -> list[tuple[int, Member]]:
    query = select(local_party).where(local_party.c.document == number).order_by(local_party.c.number)
    return [
        (row.party, Member(number, row.number, row.kind, row.name, tuple(json.loads(row.names)),
                           tuple(json.loads(row.join_keys)), row.named))
        for row in connection.execute(query)
    ]  # fmt: skip


def _changed(before: Sequence[tuple[int, Member]], after: Sequence[tuple[int, Member]]) -> set[int]:
    """Parties that lost a link between names: only these can have fallen apart or been left empty."""
    still = {(party, each.keys) for party, each in after}
    return {party for party, each in before if (party, each.keys) not in still}
