"""A claim as a page shows it: its sentence in parts, its voices, its days, its passage.

In: a `ClaimRecord`. Out: `ClaimShown`.
Always: a denied claim says so first; voices stand outermost first; every claim has the address of its passage.
"""

from __future__ import annotations

from whence.claims.claim import Claim, End, SourceLink
from whence.ledger.records import ClaimRecord, DocumentSummary, PartyRef
from whence.values import Bound, Stance
from whence.web import wording
from whence.web.addresses import claim_address, document_address, party_address
from whence.web.shown import shown

# Text ends (a charge, what was said) may be whole paragraphs; the passage beside them shows the rest.
_LONGEST_END = 160


@shown
class EndShown:
    """An end of a claim."""

    name: str
    """Today's name of the party; for an end that is no party, its words."""
    words: str
    """The report's own words, where they say something else than the name; else empty."""
    kind: str
    """A kind of party, or "text"."""
    address: str | None
    """The page of the party."""


@shown
class DetailShown:
    """A detail of a claim."""

    word: str
    """What joins it to the sentence: "as", "in", "of"; may be empty."""
    end: EndShown
    """The detail itself."""


@shown
class BoundShown:
    """When something began, ended or happened, as far as is known."""

    words: str
    """In words: "by 8 March 2019"; empty where nothing is known."""
    edtf: str
    """In EDTF: "../2019-03-08"; empty where nothing is known."""


@shown
class WhenShown:
    """When a deed happened or a tie held."""

    start: BoundShown
    """The days of a deed; of a tie, when it began."""
    end: BoundShown | None
    """Of a tie, when it ended; null for a deed."""
    words: str
    """The words of the report that said so; may be empty."""
    arithmetic: str
    """How the days were worked out; may be empty."""


@shown
class VoiceShown:
    """One voice of the chain of sources."""

    name: str
    """As the report names it."""
    kind: str
    """outlet, account, person, group or people."""
    cue: str
    """The words that make it a source; may be empty."""
    medium: str
    """article, post, video ...; may be empty."""
    date: str
    """When it spoke, in EDTF; may be empty."""
    address: str | None
    """The page of the party."""
    passage: str | None
    """Where the report names it."""


@shown
class SourceDocument:
    """The document of a passage, on one line."""

    id: str
    """Its SHA-256."""
    address: str
    """Its page."""
    name: str
    """Its title, else its path."""
    outlet: str
    """Who published it; may be empty."""
    published: str
    """When, in words; may be empty."""
    edtf: str
    """When, in EDTF; may be empty."""


@shown
class PassageShown:
    """The characters a claim was read from."""

    start: int
    """First character, counted in code points from the start of the text."""
    end: int
    """The character after the last."""
    quote: str
    """The characters themselves."""
    address: str
    """The document, opened here."""
    document: SourceDocument
    """Where it stands."""


@shown
class ClaimShown:
    """Who says what about whom, and when."""

    id: str
    """The id of the claim."""
    address: str
    """Its page."""
    kind: str
    """The kind of claim, as in the export."""
    verb: str
    """The verb of its sentence."""
    subject: EndShown | None
    """Who; null where nobody is named."""
    object: EndShown | None
    """Whom or what; null where there is none."""
    details: tuple[DetailShown, ...]
    """The rest of what is said."""
    denied: bool
    """True where the source denies it."""
    certainty: str
    """stated, probable, possible, rumoured, intended or conditional: as the source puts it."""
    standing: str
    """Stance and certainty in words."""
    when: WhenShown | None
    """When; null where nothing is said."""
    voices: tuple[VoiceShown, ...]
    """On whose word, outermost first."""
    passage: PassageShown
    """Where it was read."""
    score: float
    """How sure the program is to have read it right, 0 to 1."""
    explanation: str
    """Why it was read so."""
    rule: str
    """The rule that made it."""


def claim_shown(record: ClaimRecord) -> ClaimShown:
    """A claim with its sentence in parts."""
    claim = record.claim
    return ClaimShown(
        id=record.id, address=claim_address(record.id), kind=claim.kind, verb=wording.label(claim),
        subject=_end(claim.subject, record.party("subject")), object=_end(claim.object, record.party("object")),
        details=_details(record), denied=claim.stance is Stance.DENIED, certainty=claim.certainty.value,
        standing=wording.standing(claim), when=_when(claim), voices=_voices(record), passage=_passage(record),
        score=claim.score, explanation=claim.explanation, rule=claim.rule,
    )  # fmt: skip


def source_document(document: DocumentSummary) -> SourceDocument:
    """A document on one line."""
    published = wording.published_words(document.published)
    return SourceDocument(
        document.id, document_address(document.id), document.name, document.outlet, published,
        document.published_text or "",
    )  # fmt: skip


def _end(end: End | None, party: PartyRef | None) -> EndShown | None:
    return None if end is None else _some_end(end, party)


def _some_end(end: End, party: PartyRef | None) -> EndShown:
    words = wording.shortened(end.text, _LONGEST_END)
    if party is None:
        name = words if end.kind == "text" else end.name or words
        return EndShown(name, "", end.kind, None)
    # A description says more in the report's own words than by the name it was resolved to, and hides nothing.
    same = party.name.casefold() in words.casefold() or words in party.name
    return EndShown(party.name, "" if same else words, party.kind, party_address(party.id))


def _details(record: ClaimRecord) -> tuple[DetailShown, ...]:
    details = record.claim.details
    place = _end(details.place, record.party("place"))
    named: list[tuple[str, EndShown | None]] = [
        ("as", _words(details.role)), ("", _words(details.relation)),
        ("", _words(str(details.count) if details.count else None)), ("in", place),
        *(("of", _end(end, record.party("of", number))) for number, end in enumerate(details.of)),
        ("about", _words(details.topic)),
    ]  # fmt: skip
    return tuple(DetailShown(word, end) for word, end in named if end)


def _words(text: str | None) -> EndShown | None:
    return EndShown(wording.shortened(text, _LONGEST_END), "", "detail", None) if text else None


def _when(claim: Claim) -> WhenShown | None:
    if claim.when is None:
        return None
    bounds = claim.when.bounds
    end = None if bounds.end is None else _bound(bounds.end, wording.end_words(bounds.end))
    start = _bound(bounds.start, wording.bound_words(bounds.start))
    return WhenShown(start, end, claim.when.text, claim.when.arithmetic)


def _bound(bound: Bound, words: str) -> BoundShown:
    return BoundShown(words, "" if bound.open else bound.edtf())


def _voices(record: ClaimRecord) -> tuple[VoiceShown, ...]:
    links = record.claim.sources
    return tuple(_voice(link, record, number) for number, link in enumerate(links))


def _voice(link: SourceLink, record: ClaimRecord, number: int) -> VoiceShown:
    party = record.party("source", number)
    return VoiceShown(
        name=link.name, kind=link.kind, cue=link.cue or "", medium=link.medium or "", date=link.date or "",
        address=party_address(party.id) if party else None,
        passage=document_address(record.document.id, link.span) if link.span else None,
    )  # fmt: skip


def _passage(record: ClaimRecord) -> PassageShown:
    claim, document = record.claim, record.document
    span = claim.passage
    return PassageShown(
        span.start, span.end, claim.quote, document_address(document.id, span), source_document(document)
    )
