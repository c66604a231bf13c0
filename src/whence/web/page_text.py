"""The text of a document's page: blocks of segments, with the claims of each passage beside the block it begins in.

In: a document whole, and the passage to mark. Out: `BlockShown` for the blocks of one part.
Always: passages are numbered through the document in order of their place; a passage has its anchor where it
begins and its number where it ends.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from whence.ledger.records import DocumentRecord, MentionRecord
from whence.values import Span
from whence.web.addresses import party_address, passage_anchor
from whence.web.blocks import Stretch
from whence.web.claim_shown import ClaimShown, claim_shown
from whence.web.segments import Cut, Marks, cut, touching
from whence.web.shown import shown


@shown
class MentionShown:
    """A mention of a party."""

    address: str
    """The page of the party."""
    kind: str
    """person, group, people, place, outlet or account."""
    form: str
    """name, description or pronoun."""
    name: str
    """Today's name of the party."""


@shown
class SegmentShown:
    """A stretch of text that is marked alike."""

    start: int
    """First character, counted in code points from the start of the document's text."""
    text: str
    """Its characters."""
    mention: MentionShown | None
    """The innermost mention it lies in."""
    passages: tuple[int, ...]
    """The numbers of the passages it lies in."""
    asked: bool
    """True where it lies in the passage that was asked for."""
    begins: tuple[str, ...]
    """Anchors of the passages that begin here."""
    ends: tuple[int, ...]
    """Numbers of the passages that end here."""


@shown
class PassageClaims:
    """A passage and what was read from it."""

    number: int
    """Its number in the document."""
    anchor: str
    """Its anchor in the text."""
    claims: tuple[ClaimShown, ...]
    """The claims read from it."""


@shown
class BlockShown:
    """A paragraph, or a run of page furniture."""

    role: str
    """title, heading, text, item, quote, caption, cell; or furniture."""
    page: int | None
    """The number of the page that begins here."""
    lines: int
    """Of furniture: how many lines."""
    reasons: tuple[str, ...]
    """Of furniture: why its lines are taken for that."""
    segments: tuple[SegmentShown, ...]
    """Its text."""
    passages: tuple[PassageClaims, ...]
    """The passages that begin in it, with their claims."""
    claims: int
    """How many claims these are."""


class Text:
    """A document's text with its marks."""

    def __init__(self, record: DocumentRecord, asked: Span | None) -> None:
        self._record = record
        self._claims: dict[Span, list[ClaimShown]] = defaultdict(list)
        self._records = defaultdict(list)
        for each in record.claims:
            self._records[each.claim.passage].append(each)
        self._passages = sorted(self._records)
        self._marks = Marks([mention.span for mention in record.mentions], self._passages, asked)

    def blocks(self, blocks: Sequence[Stretch]) -> tuple[BlockShown, ...]:
        """The blocks with their segments and claims."""
        spans = [block.span for block in blocks]
        mentions, passages = touching(spans, self._marks.mentions), touching(spans, self._passages)
        last = {index: place for place, indices in enumerate(passages) for index in indices}
        return tuple(
            self._block(
                block, mentions[place], passages[place], {index for index in passages[place] if last[index] == place}
            )
            for place, block in enumerate(blocks)
        )

    def _block(self, block: Stretch, mentions: list[int], passages: list[int], ending: set[int]) -> BlockShown:
        cuts = cut(block.span, self._marks, mentions, passages)
        begun = [index for index in passages if block.span.start <= self._passages[index].start]
        return BlockShown(
            role=block.role, page=block.page, lines=block.lines, reasons=block.reasons,
            segments=self._segments(cuts, begun, ending),
            passages=tuple(self._passage(index) for index in begun),
            claims=sum(len(self._records[self._passages[index]]) for index in begun),
        )  # fmt: skip

    def _segments(self, cuts: list[Cut], begun: list[int], ending: set[int]) -> tuple[SegmentShown, ...]:
        first: dict[int, int] = {}
        last: dict[int, int] = {}
        for place, each in enumerate(cuts):
            for index in each.passages:
                first.setdefault(index, place)
                last[index] = place
        begins, ends = _by_place(first, set(begun)), _by_place(last, ending)
        return tuple(self._segment(each, begins[place], ends[place]) for place, each in enumerate(cuts))

    def _segment(self, each: Cut, begins: list[int], ends: list[int]) -> SegmentShown:
        return SegmentShown(
            start=each.span.start, text=each.span.of(self._record.text),
            mention=None if each.mention is None else _mention(self._record.mentions[each.mention]),
            passages=tuple(index + 1 for index in each.passages), asked=each.marked,
            begins=tuple(passage_anchor(self._passages[index]) for index in begins),
            ends=tuple(index + 1 for index in ends),
        )  # fmt: skip

    def _passage(self, index: int) -> PassageClaims:
        span = self._passages[index]
        claims = tuple(claim_shown(each) for each in self._records[span])
        return PassageClaims(index + 1, passage_anchor(span), claims)


def _by_place(places: dict[int, int], kept: set[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for index, place in places.items():
        if index in kept:
            found[place].append(index)
    return found


def _mention(mention: MentionRecord) -> MentionShown:
    return MentionShown(party_address(mention.party.id), mention.kind, mention.form, mention.party.name)
