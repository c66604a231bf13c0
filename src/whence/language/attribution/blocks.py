"""Long quotations without marks: a colon, then the paragraphs, bullets or numbered demands of a post or statement.

In: the parse, the paragraphs, and the drafts found so far. Out: the drafts, with blocks added or as more content.
Always: a block has a speaker named before it; it ends where the report's own voice is back, and where that cannot
be told it is one paragraph; a block inside a block ends with it at the latest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from whence.language.analysis import Parse, Token
from whence.language.attribution.draft import Draft, Range, Speaker
from whence.language.attribution.indirect import climbed
from whence.language.attribution.lexicon import Sense, cues
from whence.language.attribution.phrases import sentences_by_paragraph, trim
from whence.language.attribution.quotes import Quotation
from whence.language.attribution.speakers import agent, author, is_medium, is_passive, of_noun, outside, speaker_of
from whence.language.attribution.voices import Voice, addresses, is_item, voice
from whence.reading.document import Paragraph, ParagraphRole

# Paragraphs in nobody's evident voice are taken into a block only if its end shows within so many of them.
_FARTHEST_END = 8
# Between the last "we" and the reporter's own voice, so many paragraphs still belong to the block.
_FEW_BEFORE_OWN = 2
# No post is quoted over more paragraphs, nor holds letters in letters in letters.
_LONGEST, _DEEPEST = 200, 4
_STATED = Sense("said", "stated")
_ANSWERS = frozenset(
    {"reply", "answer", "response", "message", "statement", "demand", "condition", "letter", "speech", "version",
     "account", "explanation", "side"}
)  # fmt: skip
# "It is in Russian, and I translate it here:": who speaks stands in a sentence before.
_TRANSLATING = frozenset(
    {"translate", "translated", "translation", "quote", "full", "text", "below", "excerpt", "reads"}
)


@dataclass(frozen=True, slots=True)
class Lead:
    """What introduces a block: who speaks and the cue."""

    speaker: Speaker
    cue: Range
    cue_head: int
    lemma: str
    sense: Sense


class Blocks:
    """Finds the blocks of one text."""

    def __init__(
        self, parse: Parse, paragraphs: Sequence[Paragraph], quotations: Sequence[Quotation], drafts: Sequence[Draft]
    ) -> None:
        self.parse = parse
        self.paragraphs = paragraphs
        self.sentences = sentences_by_paragraph(parse, len(paragraphs))
        self.ranges = [(found[0].first, found[-1].last) if found else (0, 0) for found in self.sentences]
        self.quoted = {quotation.first: quotation for quotation in quotations}
        self.drafts = list(drafts)
        self.reported = frozenset(draft.cue_head for draft in drafts if draft.form == "direct")
        self.marked = frozenset(token for q in quotations for token in range(q.first, q.last))
        self.given = frozenset(piece[0] for draft in drafts if draft.form == "direct" for piece in draft.content)

    def found(self) -> list[Draft]:
        """The drafts, with the blocks."""
        self._scan(0, len(self.paragraphs), _DEEPEST)
        return self.drafts

    def _scan(self, first: int, last: int, depth: int) -> None:
        """Look for blocks that begin after a paragraph of first to last (last excluded)."""
        at = first
        while at < last - 1:
            body = self._body(at, last)
            lead = self._lead(at, colon=self._text(at).endswith(":")) if body is not None else None
            if body is None or lead is None:
                at += 1
                continue
            self._add(lead, body)
            if depth > 1:
                self._scan(body[0], body[1], depth - 1)
            at = body[1] - 1 if body[1] - 1 > at else at + 1

    def _text(self, number: int) -> str:
        return self.paragraphs[number].span.of(self.parse.text).strip()

    def _body(self, at: int, last: int) -> Range | None:
        """The paragraphs of the block that paragraph `at` introduces."""
        following = at + 1
        if not self._has_words(at) or not self._has_words(following):
            return None
        text, role = self._text(following), self.paragraphs[following].role
        if role in (ParagraphRole.TITLE, ParagraphRole.HEADING, ParagraphRole.CAPTION, ParagraphRole.CELL):
            return None
        if self.paragraphs[at].role is not ParagraphRole.QUOTE and role is ParagraphRole.QUOTE:
            return following, self._run(following, last, lambda n: self.paragraphs[n].role is ParagraphRole.QUOTE)
        if self._text(at).endswith(":"):
            if self._marked(following):
                return following, self._run(following, last, self._marked)
            if self._item(following):
                return following, self._run(following, last, self._item)
            return self._spoken(following, last)
        return self._spoken(following, last) if addresses(text) and not self._item(at) else None

    def _item(self, number: int) -> bool:
        return self.paragraphs[number].role is ParagraphRole.ITEM or is_item(self._text(number))

    def _marked(self, number: int) -> bool:
        """True for a paragraph that opens with a quotation nobody has been given yet."""
        first = self.ranges[number][0]
        return first in self.quoted and first not in self.given

    def _has_words(self, number: int) -> bool:
        return number < len(self.paragraphs) and self.ranges[number][0] < self.ranges[number][1]

    def _run(self, first: int, last: int, belongs: Callable[[int], bool]) -> int:
        end = first
        while end < last and self._has_words(end) and belongs(end):
            end += 1
        return end

    def _spoken(self, first: int, last: int) -> Range | None:
        """Plain paragraphs up to the one in which the reporter speaks again."""
        voices: list[Voice] = []
        for number in range(first, min(last, first + _LONGEST)):
            if self.paragraphs[number].role in (ParagraphRole.TITLE, ParagraphRole.HEADING) or not self._has_words(
                number
            ):
                break
            heard = voice(self.parse, self.sentences[number], self.marked, self.reported)
            if heard is Voice.OWN:
                return self._until_own(first, voices)
            voices.append(heard)
        return self._unended(first, voices, closed=last < len(self.paragraphs))

    @staticmethod
    def _until_own(first: int, voices: list[Voice]) -> Range | None:
        if not voices:
            return None
        if Voice.QUOTED in voices and len(voices) - _last(voices) - 1 > _FEW_BEFORE_OWN:
            return first, first + _last(voices) + 1
        if Voice.QUOTED in voices:
            return first, first + len(voices)
        return first, first + (len(voices) if len(voices) <= _FARTHEST_END else 1)

    @staticmethod
    def _unended(first: int, voices: list[Voice], closed: bool) -> Range | None:
        """No paragraph of the reporter's follows: up to the last that speaks as "we", else one paragraph."""
        if not voices:
            return None
        if closed and Voice.QUOTED in voices:
            return first, first + len(voices)
        return first, first + (_last(voices) + 1 if Voice.QUOTED in voices else 1)

    def _lead(self, at: int, colon: bool) -> Lead | None:
        """Who speaks in the block after paragraph `at`."""
        for sentence in reversed(self.sentences[at]):
            words = self.parse.tokens[sentence.first : sentence.last]
            for find in (self._by_verb, self._by_noun):
                for token in reversed(words):
                    lead = find(token)
                    if lead is not None and lead.speaker.head is not None and not outside(self.parse, lead.speaker):
                        return lead
            if colon and not any(token.lower in _TRANSLATING for token in words):
                return None
        return None

    def _by_verb(self, token: Token) -> Lead | None:
        parse = self.parse
        entry = cues().verbs.get(token.lemma) if token.pos in ("VERB", "AUX") else None
        if entry is not None and ("direct" in entry.frames or "clause" in entry.frames):
            speaker = speaker_of(parse, token.i)
            sense = entry.frames.get("direct") or entry.frames["clause"]
            if sense.flavour in ("evidence", "knowledge", "opinion"):
                return None
            return Lead(speaker, climbed(parse, token.i), token.i, token.lemma, sense) if speaker else None
        if token.lemma in cues().publish and token.pos == "VERB":
            return self._given(token)
        return None

    def _given(self, token: Token) -> Lead | None:
        """ "a reply was given by the emirs:", "the group issued this statement:"."""
        parse = self.parse
        passive = is_passive(parse, token.i)
        things = parse.children(token.i, "nsubjpass" if passive else "dobj")
        speaker = agent(parse, token.i) if passive else speaker_of(parse, token.i)
        if speaker is None or not any(is_medium(thing) or thing.lemma in _ANSWERS for thing in things):
            return None
        return Lead(speaker, climbed(parse, token.i), token.i, token.lemma, _STATED)

    def _by_noun(self, token: Token) -> Lead | None:
        """ "Here is the full text of the group's statement:"."""
        if token.lemma not in cues().works or author(self.parse, token.i) is None:
            return None
        return Lead(of_noun(self.parse, token.i), (token.i, token.i + 1), token.i, token.lemma, _STATED)

    def _add(self, lead: Lead, body: Range) -> None:
        pieces = tuple(self._piece(number) for number in range(*body))
        for i, draft in enumerate(self.drafts):
            if draft.cue_head == lead.cue_head:
                self.drafts[i] = replace(draft, content=_merged(draft.content, pieces), form="block")
                return
        sense = lead.sense
        self.drafts.append(
            Draft(lead.speaker, lead.cue, lead.cue_head, lead.lemma, sense.act, pieces, "block", score=0.75)
        )

    def _piece(self, number: int) -> Range:
        first, last = self.ranges[number]
        quotation = self.quoted.get(first)
        return (quotation.first, quotation.last) if quotation is not None else trim(self.parse, first, last)


def _last(voices: list[Voice]) -> int:
    return max(i for i, heard in enumerate(voices) if heard is Voice.QUOTED)


def _merged(one: Iterable[Range], other: Iterable[Range]) -> tuple[Range, ...]:
    """Both, in order, without what the other already holds."""
    kept: list[Range] = []
    for piece in sorted({*one, *other}):
        if kept and piece[0] < kept[-1][1]:
            kept[-1] = kept[-1][0], max(kept[-1][1], piece[1])
        else:
            kept.append(piece)
    return tuple(kept)
