"""One party: its names and who uses them, its ties, deeds and words, each with a footnote.

In: the id of a party. Out: `PartyPage`.
Always: footnotes are numbered through the page in order of the page; each opens its exact passage.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from whence.ledger import parties
from whence.ledger.records import ClaimRecord, PartyRecord, Section
from whence.web import finding, names_in_use, wording
from whence.web.addresses import document_address, party_address
from whence.web.asking import AskedLedger, Id
from whence.web.claim_shown import ClaimShown, SourceDocument, claim_shown, source_document
from whence.web.shown import shown

# Claims of a section that one page shows; more of them make a page that nobody reads and a browser is slow with.
_SHOWN = 60


@shown
class NameUser:
    """Somebody who uses a name."""

    name: str
    """The outlet, else the path of the document."""
    documents: int
    """In how many of its documents."""
    since: str
    """When its earliest such document was published, in words; may be empty."""
    edtf: str
    """The same in EDTF."""
    note: int
    """The number of the footnote."""


@shown
class NameShown:
    """A name of the party."""

    name: str
    """The name."""
    documents: int
    """In how many documents."""
    users: tuple[NameUser, ...]
    """Who uses it."""
    more: int
    """How many users are not listed."""


@shown
class ClaimRow:
    """A claim of a section."""

    claim: ClaimShown
    """The claim."""
    note: int
    """The number of its footnote."""
    first: bool
    """True where it says something else than the row before it, not the same on another word."""


@shown
class SectionShown:
    """Some claims of a sort."""

    name: str
    """ties, deeds, said ..."""
    title: str
    """Its heading."""
    total: int
    """How many there are."""
    rows: tuple[ClaimRow, ...]
    """Those shown."""


@shown
class Footnote:
    """Where a row of the page stands."""

    number: int
    """Its number on this page."""
    address: str
    """The document, opened at the passage."""
    document: SourceDocument
    """The document."""
    quote: str
    """The passage; empty where only a name is meant."""


@shown
class PartyPage:
    """A party's dossier."""

    id: str
    """Its id today."""
    kind: str
    """person, group, people, place, outlet or account."""
    name: str
    """The name most documents use."""
    documents: int
    """In how many documents it is met."""
    mentions: int
    """How often."""
    names: tuple[NameShown, ...]
    """Its names."""
    sections: tuple[SectionShown, ...]
    """Its claims: known_as, ties, deeds, said, about, told; empty ones are left out."""
    footnotes: tuple[Footnote, ...]
    """Where everything stands."""


_TITLES = {
    "aliases": "Said to be known as", "ties": "Ties", "deeds": "Deeds", "said": "What it said",
    "about": "What others say of it", "told": "Told on its word",
}  # fmt: skip


@dataclass(slots=True)
class _Notes:
    """Footnotes as they come up."""

    made: list[Footnote] = field(default_factory=list)

    def add(self, address: str, document: SourceDocument, quote: str = "") -> int:
        number = len(self.made) + 1
        self.made.append(Footnote(number, address, document, quote))
        return number


def party_page(asked: AskedLedger, party: Id) -> PartyPage:
    """A party's names, ties, deeds and words, each with the passage it was read from."""
    ref = finding.party_by_id(asked.connection, party)
    record = parties.dossier(asked.connection, ref, _SHOWN)
    notes = _Notes()
    names = _names(asked, ref.id, notes)
    sections = tuple(_sections(record, notes))
    return PartyPage(
        ref.id, ref.kind, ref.name, record.documents, record.mentions, names, sections, tuple(notes.made)
    )


def _names(asked: AskedLedger, party: str, notes: _Notes) -> tuple[NameShown, ...]:
    number = finding.party_number(asked.connection, party)
    used = names_in_use.names_in_use(asked.connection, number)
    return tuple(
        NameShown(each.name, each.documents, tuple(_user(user, notes) for user in each.users), each.more)
        for each in used
    )


def _user(user: names_in_use.User, notes: _Notes) -> NameUser:
    document = source_document(user.first)
    note = notes.add(document_address(user.first.id, user.span), document)
    since = wording.published_words(user.first.published)
    return NameUser(user.name, user.documents, since, user.first.published_text or "", note)


def _sections(record: PartyRecord, notes: _Notes) -> list[SectionShown]:
    made = []
    for name, title in _TITLES.items():
        section: Section = getattr(record, name)
        if section.total:
            rows = tuple(_rows(section.claims, record.ref.id, notes))
            made.append(SectionShown(name, title, section.total, rows))
    return made


def _rows(claims: tuple[ClaimRecord, ...], party: str, notes: _Notes) -> list[ClaimRow]:
    rows, before = [], None
    for record in claims:
        claim = claim_shown(record)
        note = notes.add(claim.passage.address, claim.passage.document, claim.passage.quote)
        key = _key(claim, party)
        rows.append(ClaimRow(claim, note, key != before))
        before = key
    return rows


def _key(claim: ClaimShown, party: str) -> tuple[object, ...]:
    """What a row says beside whose word it is."""
    ends = [(end.address or end.name) if end else "" for end in (claim.subject, claim.object)]
    return claim.kind, claim.denied, *(end for end in ends if end != party_address(party))
