"""One party: its names and who uses them, its ties, deeds and words, each with a footnote.

In: the id of a party. Out: `PartyPage`, and `PartySectionPage` for the whole of a long section.
Always: footnotes are numbered in order of the page; each opens its exact passage. A party is found by its id
alone, and by the ids it had before it was found to be the same as another.
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.ledger.records import ClaimRecord, PartyRef
from whence.web import dossier, finding, wording
from whence.web.addresses import document_address, party_address
from whence.web.asking import AskedLedger, Id
from whence.web.claim_shown import ClaimShown, SourceDocument, claim_shown, source_document
from whence.web.dossier import SectionName
from whence.web.footnotes import Footnote, Footnotes
from whence.web.names_in_use import MetIn, User, Whereabouts
from whence.web.pages.documents import PageNumber, Pages, pages_of
from whence.web.shown import shown

# Claims of a section on the party's page and on a page of its own; documents in which it is met.
_FIRST, _PER_PAGE, _MET = 40, 100, 40


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
    """False where it says the same as the row before it, on another word."""


@shown
class SectionShown:
    """Some claims of a sort."""

    name: SectionName
    """Which section."""
    title: str
    """Its heading."""
    address: str
    """The page of the whole section."""
    total: int
    """How many claims it holds."""
    rows: tuple[ClaimRow, ...]
    """Those shown."""


@shown
class MetShown:
    """A document that speaks of the party."""

    document: SourceDocument
    """The document."""
    address: str
    """The document, opened at the first mention."""
    mentions: int
    """How often."""


@shown
class PartyPage:
    """A party's dossier."""

    id: str
    """Its id today."""
    address: str
    """This page."""
    kind: str
    """person, group, people, place, outlet or account."""
    name: str
    """The name most documents use."""
    documents: int
    """In how many documents it is met."""
    mentions: int
    """How often."""
    names: tuple[NameShown, ...]
    """Its names; none where it is only described."""
    sections: tuple[SectionShown, ...]
    """Its claims; empty sections are left out."""
    met: tuple[MetShown, ...]
    """The first documents that speak of it."""
    footnotes: tuple[Footnote, ...]
    """Where everything stands."""


@shown
class PartySectionPage:
    """One section of a party's dossier, a hundred claims at a time."""

    id: str
    """The party's id today."""
    address: str
    """The party's page."""
    kind: str
    """The party's kind."""
    name: str
    """The party's name."""
    section: SectionShown
    """The claims."""
    pages: Pages
    """Where in the section this is."""
    footnotes: tuple[Footnote, ...]
    """Where they stand."""


def party_page(asked: AskedLedger, party: Id) -> PartyPage:
    """A party's names, ties, deeds and words, each with the passage it was read from."""
    number = finding.party_number(asked.connection, party)
    ref = finding.party_by_number(asked.connection, number)
    documents, mentions = finding.met_how_often(asked.connection, number)
    where, notes = Whereabouts(asked.connection, number), Footnotes()
    names = tuple(
        NameShown(each.name, each.documents, tuple(_user(user, notes) for user in each.users), each.more)
        for each in where.names()
    )
    parts = dossier.overview(asked.connection, number, _FIRST)
    sections = tuple(_section(ref, part.name, part.total, part.claims, notes) for part in parts)
    return PartyPage(
        id=ref.id, address=party_address(ref.id), kind=ref.kind, name=ref.name, documents=documents,
        mentions=mentions, names=names, sections=sections, met=tuple(map(_met, where.met_in(_MET))),
        footnotes=notes.all,
    )  # fmt: skip


def party_section_page(asked: AskedLedger, party: Id, section: SectionName, page: PageNumber = 1) -> PartySectionPage:
    """One section of a party's dossier, a hundred claims at a time."""
    number = finding.party_number(asked.connection, party)
    ref, notes = finding.party_by_number(asked.connection, number), Footnotes()
    part = dossier.extract(asked.connection, number, section, _PER_PAGE, (page - 1) * _PER_PAGE)
    made = _section(ref, section, part.total, part.claims, notes)
    pages = pages_of(made.address, page, part.total, _PER_PAGE)
    return PartySectionPage(ref.id, party_address(ref.id), ref.kind, ref.name, made, pages, notes.all)


def _user(user: User, notes: Footnotes) -> NameUser:
    note = notes.add(document_address(user.first.id, user.span), source_document(user.first))
    since = wording.published_words(user.first.published)
    return NameUser(user.name, user.documents, since, user.first.published_text or "", note)


def _met(met: MetIn) -> MetShown:
    return MetShown(source_document(met.document), document_address(met.document.id, met.span), met.mentions)


def _section(
    ref: PartyRef, name: SectionName, total: int, claims: Sequence[ClaimRecord], notes: Footnotes
) -> SectionShown:
    address = party_address(ref.id)
    rows = tuple(_rows([claim_shown(each) for each in claims], address, name, notes))
    return SectionShown(name, dossier.TITLES[name], f"{address}/{name.value}", total, rows)


def _rows(claims: list[ClaimShown], party: str, name: SectionName, notes: Footnotes) -> list[ClaimRow]:
    """Rows; those of ties that say the same stand together, in order of the first of them."""
    if name is SectionName.TIES:
        first: dict[tuple[object, ...], int] = {}
        for place, claim in enumerate(claims):
            first.setdefault(_what(claim, party)[:-1], place)
        claims = sorted(claims, key=lambda claim: first[_what(claim, party)[:-1]])
    rows: list[ClaimRow] = []
    for claim in claims:
        same = bool(rows) and _what(rows[-1].claim, party) == _what(claim, party)
        rows.append(ClaimRow(claim, notes.of_claim(claim), not same))
    return rows


def _what(claim: ClaimShown, party: str) -> tuple[object, ...]:
    """What a claim says, whoever says it: kind, the other end, which way round, whether it is denied."""
    ends = [(end.address or end.name) if end else None for end in (claim.subject, claim.object)]
    return claim.kind, *ends, claim.denied
