"""Names that a report says are one party's, where it does not itself use the second as a name of that party.

In: a transaction, the members and claims of one document. Out: clues that rest on this document.
Always: a denied alias gives no clue here (see disputes.py), a supposed one only asks; a document read again gives
what its newest reading says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection

from whence.claims.claim import Claim
from whence.ledger import seen_names
from whence.ledger.local import Member
from whence.values import Certainty, Stance


def note(connection: Connection, document: int, members: Sequence[Member], claims: Iterable[Claim]) -> None:
    """Replace the clues of a document."""
    source = f"document {document}"
    seen_names.remove_clues(connection, source)
    by_number = {member.number: member for member in members if member.named}
    rows = [(*pair, source, detail) for claim in claims for *pair, detail in _said(claim, by_number)]
    seen_names.insert_clues(connection, rows)  # type: ignore[arg-type]


def _said(claim: Claim, members: dict[int, Member]) -> Iterator[tuple[str, str, str, str]]:
    """Two keys, the kind of clue, and the words."""
    subject, other = claim.subject, claim.object
    if claim.kind != "known_as" or claim.stance is Stance.DENIED or subject is None or other is None:
        return
    member = members.get(subject.party) if subject.party is not None else None
    if member is None or member.kind not in seen_names.KINDS:
        return
    key = seen_names.full_key(member.kind, other.name or other.text)
    if key and key not in member.keys:
        kind = "stated_alias" if claim.certainty is Certainty.STATED else "doubtful_alias"
        yield member.keys[0], key, kind, claim.quote
