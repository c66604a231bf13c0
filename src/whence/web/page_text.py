"""The text of a document's page: blocks of segments, with the claims of each passage beside the block it begins in.

In: a part of a document, and what was found there. Out: `BlockShown` for each of its blocks.
Always: passages are numbered through the document in order of their place; a passage has its anchor where it
begins and its number where it ends.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from whence.ledger.records import ClaimRecord, MentionRecord
from whence.values import Span
from whence.web.addresses import party_address, passage_anchor
from whence.web.claim_shown import ClaimShown, claim_shown
from whence.web.document_part import Part
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


@dataclass(frozen=True, slots=True)
class Found:
    """What is marked in a part. passages: all of the document, in order; asked: the passage to open."""

    mentions: Sequence[MentionRecord]
    claims: Sequence[ClaimRecord]
    passages: Sequence[Span]
    asked: Span | None = None


class Text:
    """The text of a part, block by block, with its marks."""

    def __init__(self, text: str, part: Part, found: Found) -> None:
        self._text, self._part, self._found = text, part, found
        self._claims: dict[Span, list[ClaimRecord]] = defaultdict(list)
        for each in found.claims:
            self._claims[each.claim.passage].append(each)
        self._passages = sorted(self._claims)
        self._numbers = {span: number for number, span in enumerate(found.passages, start=1)}
        self._marks = Marks([mention.span for mention in found.mentions], self._passages, found.asked)
        spans = [block.span for block in part.blocks]
        self._mentions_in = touching(spans, self._marks.mentions)
        self._passages_in = touching(spans, self._passages)
        self._first: dict[int, int] = {}
        self._last: dict[int, int] = {}
        for place, indices in enumerate(self._passages_in):
            for index in indices:
                self._first.setdefault(index, place)
                self._last[index] = place

    def blocks(self) -> tuple[BlockShown, ...]:
        """The blocks of the part."""
        return tuple(self._block(place) for place in range(len(self._part.blocks)))

    def _block(self, place: int) -> BlockShown:
        block, indices = self._part.blocks[place], self._passages_in[place]
        # A passage that began on the part before has its number and its claims there.
        own = [index for index in indices if self._passages[index].start >= self._part.span.start]
        begun = [index for index in own if self._first[index] == place]
        ended = [index for index in own if self._last[index] == place]
        cuts = cut(block.span, self._marks, self._mentions_in[place], indices)
        return BlockShown(
            role=block.role, page=block.page, lines=block.lines, reasons=block.reasons,
            segments=self._segments(cuts, begun, ended), passages=tuple(self._passage(index) for index in begun),
            claims=sum(len(self._claims[self._passages[index]]) for index in begun),
        )  # fmt: skip

    def _segments(self, cuts: list[Cut], begun: list[int], ended: list[int]) -> tuple[SegmentShown, ...]:
        first: dict[int, int] = {}
        last: dict[int, int] = {}
        for place, each in enumerate(cuts):
            for index in each.passages:
                first.setdefault(index, place)
                last[index] = place
        anchors: dict[int, list[str]] = defaultdict(list)
        for index in begun:
            anchors[first[index]].append(passage_anchor(self._passages[index]))
        numbers: dict[int, list[int]] = defaultdict(list)
        for index in ended:
            numbers[last[index]].append(self._number(index))
        self._anchor_asked(cuts, anchors)
        return tuple(self._segment(each, anchors[place], numbers[place]) for place, each in enumerate(cuts))

    def _anchor_asked(self, cuts: list[Cut], anchors: dict[int, list[str]]) -> None:
        """An anchor where the passage asked for begins, unless it has one as the passage of a claim."""
        asked = self._found.asked
        if asked is None or asked in self._claims:
            return
        first = next((place for place, each in enumerate(cuts) if each.marked), None)
        # A passage over several blocks begins in the first of them alone.
        if first is not None and not self._text[asked.start : cuts[first].span.start].strip():
            anchors[first].append(passage_anchor(asked))

    def _segment(self, each: Cut, begins: list[str], ends: list[int]) -> SegmentShown:
        return SegmentShown(
            start=each.span.start, text=each.span.of(self._text),
            mention=None if each.mention is None else _mention(self._found.mentions[each.mention]),
            passages=tuple(self._number(index) for index in each.passages), asked=each.marked,
            begins=tuple(begins), ends=tuple(sorted(ends)),
        )  # fmt: skip

    def _number(self, index: int) -> int:
        return self._numbers[self._passages[index]]

    def _passage(self, index: int) -> PassageClaims:
        span = self._passages[index]
        claims = tuple(claim_shown(each) for each in self._claims[span])
        return PassageClaims(self._number(index), passage_anchor(span), claims)


def _mention(mention: MentionRecord) -> MentionShown:
    return MentionShown(party_address(mention.party.id), mention.kind, mention.form, mention.party.name)
