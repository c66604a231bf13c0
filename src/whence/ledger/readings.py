"""Adding a reading: what one pass of the program found in one document.

In: a transaction, a document's number, what was found. Out: rows of reading, layout, mention, local_party, claim,
involvement and the word indexes; the reading before it is archived.
Always: a claim that the reading before had found keeps the time at which it was first recorded.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, insert

from whence.claims.claim import Claim
from whence.ledger import alias_clues, archive, resolution, seen_names, words
from whence.ledger.bulk import insert_rows, next_number
from whence.ledger.clock import now
from whence.ledger.coding import dump, encode_claim, encode_layout
from whence.ledger.disputes import add_disputes, disputes_of
from whence.ledger.found import Found, distinct
from whence.ledger.involved import write_involved
from whence.ledger.local import Member, members_of, stored_members, write_members
from whence.ledger.metadata import digest
from whence.ledger.program import Program
from whence.ledger.tables import claim, layout, local_party, mention, reading


def add_reading(connection: Connection, number: int, found: Found, program: Program) -> None:
    """Make this the newest reading of the document."""
    before = list(stored_members(connection, local_party.c.document == number))
    resolution.leave(connection, before)
    disputes = disputes_of(connection, number)
    recorded = archive.pack(connection, number)
    claims = distinct(found.claims)
    _add_row(connection, number, found, program, len(claims))
    new_disputes = add_disputes(connection, number, claims.values())
    members = members_of(found, number)
    parties = resolution.join(connection, members)
    write_members(connection, members, parties)
    _add_findings(connection, number, found, claims, recorded, parties)
    seen_names.note(connection, members)
    alias_clues.note(connection, number, members, claims.values())
    resolution.stale_pairs(connection, disputes ^ new_disputes)
    resolution.mark_stale(connection, _changed(before, [(parties[each.number], each) for each in members]))


def _add_row(connection: Connection, number: int, found: Found, program: Program, claims: int) -> None:
    document = found.document
    values = {
        "document": number, "version": program.version, "signature": program.signature,
        "metadata": digest(document.metadata), "made_at": now(), "newest": True, "user": document.metadata.outlet,
        "warnings": dump(document.warnings), "mentions": len(found.mentions), "claims": claims,
    }  # fmt: skip
    key = connection.execute(insert(reading).values(values)).inserted_primary_key[0]  # type: ignore[index]
    insert_rows(connection, layout, [(key, encode_layout(document))])
    words.add_passages(connection, number, document.text, document.paragraphs)


def _add_findings(
    connection: Connection, number: int, found: Found, claims: dict[str, Claim], recorded: dict[str, str],
    parties: dict[int, int],
) -> None:  # fmt: skip
    mentions = [
        (
            number, each.index, each.span.start, each.span.end, each.kind.value, each.form.value, each.party,
            each.score, each.rule,
        )
        for each in found.mentions
    ]  # fmt: skip
    moment = now()
    first = next_number(connection, claim.c.number)
    numbered = list(enumerate(claims.values(), start=first))
    rows = [
        (row, key, number, *_columns(each), each.quote, encode_claim(each), recorded.get(key, moment))
        for row, (key, each) in enumerate(claims.items(), start=first)
    ]
    insert_rows(connection, mention, mentions)
    insert_rows(connection, claim, rows)
    write_involved(connection, found.document, list(claims.items()), first, parties)
    words.add_claims(connection, numbered)


def _columns(each: Claim) -> tuple[object, ...]:
    bounds = each.when.bounds if each.when else None
    start, end = (bounds.start, bounds.end) if bounds else (None, None)
    days = [bound and day for bound in (start, end) for day in (bound and bound.first, bound and bound.last)]
    return (
        each.kind, each.passage.start, each.passage.end, each.stance.value, each.certainty.value, each.score,
        each.rule, *(day.isoformat() if day else None for day in days),
    )  # fmt: skip


def _changed(before: Sequence[tuple[int, Member]], after: Sequence[tuple[int, Member]]) -> set[int]:
    """Parties that lost a link between names: only these can have fallen apart or been left empty."""
    still = {(party, each.keys) for party, each in after}
    return {party for party, each in before if (party, each.keys) not in still}
