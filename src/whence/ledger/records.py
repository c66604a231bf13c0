"""What the ledger shows: typed records for the commands, the pages and the exports.

In: nothing. Out: frozen values; texts in them come from outside and are as hostile as their reports.
Always: a claim in a record is the claim as read; who its ends are today stands beside it, in `parties`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from whence.claims.claim import Claim
from whence.ledger.listed import ListedEntry
from whence.reading.document import Line, Metadata, Page, Paragraph
from whence.values import Bound, Span

# Digits of a document's, party's or claim's id that are shown; more are asked for where they do not suffice.
SHORT = 8
# Who uses a name, where a report has no outlet.
NO_OUTLET = "outlet not given"


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """A document on one line. id: its SHA-256. published: EDTF in `published_text`. first_read: UTC."""

    number: int = field(repr=False)
    id: str = ""
    path: str = ""
    root: str = ""
    title: str = ""
    outlet: str = ""
    author: str = ""
    url: str = ""
    archive_url: str = ""
    published: Bound | None = None
    published_text: str | None = None
    captured: str | None = None
    language: str = "und"
    media_type: str = ""
    size: int = 0
    first_read: str = ""
    version: str = ""
    mentions: int = 0
    claims: int = 0

    @property
    def short(self) -> str:
        """The id as shown."""
        return self.id[:SHORT]

    @property
    def name(self) -> str:
        """Its title, or the path where it has none."""
        return self.title or self.path


@dataclass(frozen=True, slots=True)
class PartyRef:
    """A party as judged today: id, kind, the name most documents use, and all its names."""

    id: str
    kind: str
    name: str
    names: tuple[str, ...] = ()

    @property
    def short(self) -> str:
        """The id as shown."""
        return self.id[:SHORT]


@dataclass(frozen=True, slots=True)
class Review:
    """What people judged of a claim: unreviewed, accepted, rejected or corrected. corrections: field -> value."""

    state: str = "unreviewed"
    by: str | None = None
    at: str | None = None
    reason: str = ""
    corrections: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """A claim with its document and today's parties. parties: by role and position within the role."""

    claim: Claim
    id: str
    document: DocumentSummary
    parties: dict[tuple[str, int], PartyRef]
    recorded: str
    version: str
    review: Review = Review()

    @property
    def short(self) -> str:
        """The id as shown."""
        return self.id[:SHORT]

    def party(self, role: str, position: int = 0) -> PartyRef | None:
        """Who plays that role today: "subject", "object", "place", "of" or "source"."""
        return self.parties.get((role, position))


@dataclass(frozen=True, slots=True)
class MentionRecord:
    """A stretch of a document that refers to a party."""

    span: Span
    text: str
    kind: str
    form: str
    party: PartyRef
    score: float
    rule: str


@dataclass(frozen=True, slots=True)
class CopyRecord:
    """One place the bytes came from."""

    root: str
    path: str
    metadata: Metadata
    first_read: str


@dataclass(frozen=True, slots=True)
class VersionRecord:
    """Other bytes from the same place. basis: "path" or "address"."""

    document: DocumentSummary
    basis: str


@dataclass(frozen=True, slots=True)
class ReadingRecord:
    """One pass of the program over a document."""

    version: str
    made_at: str
    newest: bool
    mentions: int
    claims: int


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A document whole. lines: with their marks; paragraphs: what was parsed; offsets are those of `text`."""

    summary: DocumentSummary
    text: str
    lines: tuple[Line, ...]
    paragraphs: tuple[Paragraph, ...]
    pages: tuple[Page, ...]
    warnings: tuple[str, ...]
    metadata: Metadata
    mentions: tuple[MentionRecord, ...]
    claims: tuple[ClaimRecord, ...]
    copies: tuple[CopyRecord, ...]
    versions: tuple[VersionRecord, ...]
    readings: tuple[ReadingRecord, ...]


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name of a party: in how many documents, and in whose (outlets), most frequent first."""

    name: str
    documents: int
    users: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Some claims out of `total`."""

    total: int = 0
    claims: tuple[ClaimRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """Why two names are one party's. by: the person, or the rule's name. decision: its id, "" for a rule."""

    left: str
    right: str
    by: str
    score: float
    reasons: tuple[str, ...]
    decision: str = ""


@dataclass(frozen=True, slots=True)
class PartyRecord:
    """A party's dossier.

    names: who uses which. aliases: known_as claims. ties, deeds: claims it is part of. said: its own statements.
    about: what others say of it (accusations, praise ...). told: other claims that rest on its word.
    links: why its names are one party's. listed: entries of imported lists joined with it, or with a name in common.
    """

    ref: PartyRef
    documents: int
    mentions: int
    names: tuple[NameUse, ...]
    aliases: Section
    ties: Section
    deeds: Section
    said: Section
    about: Section
    told: Section
    links: tuple[LinkRecord, ...] = ()
    listed: tuple[ListedEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class PartyChoice:
    """A party that a name may mean."""

    ref: PartyRef
    documents: int


@dataclass(frozen=True, slots=True)
class PassageHit:
    """A paragraph that holds the words. marks: where in the document's text they stand."""

    document: DocumentSummary
    span: Span
    text: str
    page: int | None
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What was found for some words, best first, out of how many."""

    words: str
    passages: tuple[PassageHit, ...]
    passages_total: int
    claims: tuple[ClaimRecord, ...]
    claims_total: int


@dataclass(frozen=True, slots=True)
class Summary:
    """How much a ledger holds."""

    documents: int
    copies: int
    mentions: int
    parties: int
    claims: int
