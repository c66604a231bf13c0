"""From an Arabic analysis to its claims.

In: a document and its analysis. Out: claims in the order of their passages.
Always: an end is a name of the analysis or the words of one; nothing is read across a mark or a verb; what is not said
to be otherwise is asserted and stated, as the words beside a name are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whence.claims.claim import Claim, Details, End, SourceLink, When
from whence.claims.kinds import Family, kinds
from whence.language.analysis import Analysis, Mention, MentionForm, PartyKind, Token
from whence.language.arabic.draft import Draft
from whence.language.arabic.lexicon import lexicon
from whence.language.arabic.mentions import find_aliases
from whence.language.attribution.chains import Chains
from whence.reading.document import Document
from whence.values import DateBounds

_LED_BY = frozenset({"بقياده", "بزعامه", "برياسه", "بامره"})
_FOUNDER = "موسس"
_RANKS = 3  # words of rank between a group and its leader: "الفريق أول الركن"


@dataclass(frozen=True, slots=True)
class _Found:
    """A claim being made. anchor: token of the word that signals it. how: the construction. weight: what it is worth."""

    kind: str
    subject: End
    thing: End
    anchor: int
    how: str
    weight: float
    role: str | None = None


def find_claims(document: Document, analysis: Analysis) -> list[Claim]:
    """The claims of a document, each reading of the same words once."""
    reader = _Reader(document, analysis)
    claims = [*reader.names(), *reader.roles(), *reader.speech()]
    ordered = sorted(claims, key=lambda c: (c.passage.start, c.passage.end, c.kind, c.id))
    return list({claim.id: claim for claim in ordered}.values())


class _Reader:
    """One document under reading."""

    def __init__(self, document: Document, analysis: Analysis) -> None:
        self.document = document
        self.analysis = analysis
        self.tokens = analysis.parse.tokens
        self.chains = Chains(analysis.attributions)
        self.names_at = {m.first: m for m in analysis.mentions if m.form is MentionForm.NAME}
        self.names_to = {m.last: m for m in analysis.mentions if m.form is MentionForm.NAME}

    # ------------------------------------------------------------------ other names
    def names(self) -> Iterator[Claim]:
        """known_as, from brackets and cues."""
        drafts = [
            Draft(m.first, m.last, m.kind, m.rule, 1.0) for m in self.analysis.mentions if m.form is MentionForm.NAME
        ]
        for alias in find_aliases(self.analysis.parse, drafts):
            one, other = self.names_at.get(alias.one.first), self.names_at.get(alias.other.first)
            if one is not None and other is not None:
                words = End("text", other.text, other.span, other.text)
                yield self._claim(_Found("known_as", self._end(one), words, alias.cue[0], alias.how, 0.85))

    # ------------------------------------------------------------------ roles
    def roles(self) -> Iterator[Claim]:
        """leads, founded and member_of: title, group, person side by side, or "X بقيادة Y"."""
        for token in self.tokens:
            kind = self._kind(token)
            if kind is not None:
                yield from self._titled(token, kind)
            elif token.lower in _LED_BY:
                yield from self._led_by(token)

    def _kind(self, token: Token) -> str | None:
        if token.lower == _FOUNDER:
            return "founded"
        if lexicon().has("titles.leaders", token.lower):
            return "leads"
        return "member_of" if lexicon().has("titles.members", token.lower) else None

    def _titled(self, token: Token, kind: str) -> Iterator[Claim]:
        at = token.i + 1
        if kind == "member_of" and at < len(self.tokens) and self.tokens[at].lower == "باسم":
            at += 1
        group = self.names_at.get(at)
        if group is None or group.kind is not PartyKind.GROUP:
            return
        person = self._person(group.last, token.sent)
        if person is not None:
            yield self._claim(_Found(kind, self._end(person), self._end(group), token.i, "title", 0.8, token.text))

    def _person(self, i: int, sentence: int) -> Mention | None:
        """The person named right after token i, ranks passed over."""
        for k in range(i, min(i + _RANKS + 1, len(self.tokens))):
            named = self.names_at.get(k)
            if named is not None:
                return named if named.kind is PartyKind.PERSON and named.sentence == sentence else None
            rank = lexicon().has("titles.nouns", self.tokens[k].lower) or lexicon().has(
                "titles.between", self.tokens[k].lower
            )
            if not rank:
                return None
        return None

    def _led_by(self, token: Token) -> Iterator[Claim]:
        group = self.names_to.get(token.i)
        person = self._person(token.i + 1, token.sent)
        groups = {m.party for m in self.names_at.values() if m.sentence == token.sent and m.kind is PartyKind.GROUP}
        if group is not None and group.kind is PartyKind.GROUP and person is not None and len(groups) == 1:
            yield self._claim(
                _Found("leads", self._end(person), self._end(group), token.i, "led-by", 0.8, token.text)
            )

    # ------------------------------------------------------------------ speech
    def speech(self) -> Iterator[Claim]:
        """said, from the attributions."""
        for attribution in self.analysis.attributions:
            speaker = self.names_at.get(attribution.source_head) if attribution.source_head is not None else None
            if speaker is not None:
                words = attribution.content[0].of(self.document.text)
                content = End("text", words, attribution.content[0], words)
                yield self._claim(
                    _Found(
                        "said", self._end(speaker), content, attribution.cue_head, attribution.form, attribution.score
                    )
                )

    # ------------------------------------------------------------------ making
    def _end(self, mention: Mention) -> End:
        party = self.analysis.parties[mention.party]
        return End(mention.kind.value, mention.text, mention.span, party.name, mention.index, mention.party)

    def _claim(self, found: _Found) -> Claim:
        kind, token = found.kind, self.tokens[found.anchor]
        passage = token.span
        for end in (found.subject, found.thing):
            passage = passage.cover(end.span) if end.span else passage
        mention = self.analysis.mentions[found.subject.mention or 0]
        return Claim(
            document=self.document.id, kind=kind, subject=found.subject, object=found.thing,
            sources=self._links(found.anchor, kinds()[kind].family is not Family.SPEECH), passage=passage,
            quote=passage.of(self.document.text), rule=f"{kind}.arabic-{found.how}",
            score=round(found.weight * mention.score**0.5, 3),
            explanation=f"“{token.text}” signals {kind} ({found.how.replace('-', ' ')}).",
            details=Details(role=found.role), when=self._when(kind), stage="lists",
        )  # fmt: skip

    def _links(self, anchor: int, beside: bool) -> tuple[SourceLink, ...]:
        """The outlet, and whoever's words hold the anchor; a title beside a name is the reporter's own."""
        meta = self.document.metadata
        name = meta.outlet or meta.author or meta.title or self.document.path
        links = [SourceLink(name, "outlet", medium="article", date=meta.published.edtf() if meta.published else None)]
        for attribution in () if beside else self.chains.at(self.tokens[anchor].start):
            speaker = self.names_at.get(attribution.source_head or 0)
            if speaker is not None:
                end, cue = self._end(speaker), attribution.cue.of(self.document.text)
                links.append(
                    SourceLink(end.name, end.kind, end.text, end.span, cue, None, None, end.mention, end.party)
                )
        return tuple(links)

    def _when(self, kind: str) -> When | None:
        """A tie told without a date held on the day of the report."""
        published = self.document.metadata.published
        if kind not in {"leads", "member_of"} or published is None:
            return None
        return When(DateBounds.held_on(published), arithmetic="present on the day of the report")
