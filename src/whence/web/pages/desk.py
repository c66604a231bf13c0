"""The desk: what is in the ledger, what came in last, whom it speaks of most.

In: the ledger. Out: `DeskPage`.
"""

from __future__ import annotations

from whence.ledger.records import PartyChoice
from whence.web import finding, wording
from whence.web.addresses import party_address
from whence.web.asking import AskedLedger
from whence.web.pages.documents import DocumentRow, document_row
from whence.web.shown import shown

_LAST, _BUSIEST = 8, 12


@shown
class CountShown:
    """How many of a kind."""

    kind: str
    """The kind of claim or party."""
    label: str
    """The kind in words."""
    count: int
    """How many."""


@shown
class PartyRow:
    """A party on one line."""

    id: str
    """Its id."""
    address: str
    """Its page."""
    kind: str
    """person, group, people, place, outlet or account."""
    name: str
    """The name most documents use."""
    names: tuple[str, ...]
    """All its names."""
    documents: int
    """In how many documents it is met."""


@shown
class DeskPage:
    """What the ledger holds."""

    ledger: str
    """The folder of the ledger."""
    documents: int
    """How many documents."""
    copies: int
    """How many places they came from."""
    claims: int
    """How many claims."""
    mentions: int
    """How many mentions."""
    parties: int
    """How many parties."""
    last: tuple[DocumentRow, ...]
    """The documents read last, the last first."""
    busiest: tuple[PartyRow, ...]
    """The persons and groups with most part in claims."""
    claim_kinds: tuple[CountShown, ...]
    """Claims by kind, the most frequent first."""
    party_kinds: tuple[CountShown, ...]
    """Parties by kind, the most frequent first."""


def desk_page(asked: AskedLedger) -> DeskPage:
    """What is in the ledger, what came in last."""
    summary = asked.views.summary()
    claim_kinds = finding.claims_by_kind(asked.connection)
    party_kinds = finding.parties_by_kind(asked.connection)
    return DeskPage(
        ledger=str(asked.ledger.folder.resolve()), documents=summary.documents, copies=summary.copies,
        claims=summary.claims, mentions=summary.mentions, parties=summary.parties,
        last=tuple(document_row(each) for each in finding.newest_documents(asked.connection, _LAST)),
        busiest=tuple(party_row(each) for each in asked.views.busiest_parties(_BUSIEST)),
        claim_kinds=tuple(CountShown(kind, wording.kind_label(kind), count) for kind, count in claim_kinds),
        party_kinds=tuple(CountShown(kind, kind, count) for kind, count in party_kinds),
    )  # fmt: skip


def party_row(choice: PartyChoice) -> PartyRow:
    """A party on one line."""
    ref = choice.ref
    return PartyRow(ref.id, party_address(ref.id), ref.kind, ref.name, ref.names, choice.documents)
