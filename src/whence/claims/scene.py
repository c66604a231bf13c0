"""What every construction looks at, and what it hands on: the scene of one document, and a draft of a claim.

In: document, analysis, frames. Out: `Scene`; constructions yield `Draft`s, which complete.py turns into claims.
Always: a draft says which token is its predicate, so that whose words they are, how sure and when can be told.
"""

from __future__ import annotations

import functools
import tomllib
from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from importlib import resources

from whence.claims.claim import End
from whence.claims.ends import EndFinder
from whence.claims.frames import Frames
from whence.claims.grammar import Grammar
from whence.claims.kinds import Family, kinds
from whence.claims.media import Voices
from whence.claims.words import words
from whence.language.analysis import Analysis, DateExpression, Mention, PartyKind, Token
from whence.language.attribution.chains import Chains
from whence.language.counts import find_counts
from whence.language.known import known_names
from whence.reading.document import Document
from whence.values import Certainty, Count, Span, Stance


@dataclass(slots=True)
class Draft:
    """A claim being made. anchor: token of its predicate.  evidence: tokens its passage must cover.

    judged: token whose clause says stance and certainty, None where the construction itself is plain (a title
    before a name).  era: "past", "present" or "" for ties, from tense or from words such as "former".
    weight: 0 to 1, what the construction is worth by itself.  notes: what a person should know of the reading.
    """

    kind: str
    subject: End | None
    object: End | None
    anchor: int
    rule: str
    weight: float = 0.8
    judged: int | None = None
    era: str = ""
    role: str | None = None
    topic: str | None = None
    relation: str | None = None
    place: End | None = None
    of: tuple[End, ...] = ()
    evidence: tuple[int, ...] = ()
    stance: Stance | None = None
    certainty: Certainty | None = None
    timed: int | None = None
    notes: list[str] = field(default_factory=list)


# Kinds whose object is somebody, whatever noun they go by.
_VICTIMS = frozenset({"killed", "wounded", "detained", "released", "abused", "displaced"})
_SPEAKERS = frozenset({"person", "group", "people", "account", "outlet"})


class Scene:
    """One document under reading: its parse, its ends, its frames."""

    def __init__(self, document: Document, analysis: Analysis, frames: Frames) -> None:
        self.document = document
        self.analysis = analysis
        self.frames = frames
        self.parse = analysis.parse
        self.tokens = analysis.parse.tokens
        self.grammar = Grammar(analysis.parse)
        self.ends = EndFinder(analysis, self.grammar)
        self.voices = Voices(analysis, self.grammar, self.ends)
        self.chains = Chains(analysis.attributions)
        self._dates: dict[int, list[DateExpression]] = {}
        for expression in analysis.dates:
            if expression.aside:
                continue  # "(Outlet, April 26)": the day of a source, not of what it tells
            self._dates.setdefault(self.tokens[expression.first].sent, []).append(expression)
        self._counts = find_counts(analysis.parse)

    def dates_in(self, sentence: int) -> list[DateExpression]:
        """The date expressions of a sentence."""
        return self._dates.get(sentence, [])

    def tokens_in(self, span: Span) -> Iterator[Token]:
        """The tokens of a span, in order."""
        i = bisect_left(self.tokens, span.start, key=lambda token: token.start)
        while i < len(self.tokens) and self.tokens[i].end <= span.end:
            yield self.tokens[i]
            i += 1

    def counts_in(self, span: Span) -> list[Count]:
        """The figures whose noun stands in the span."""
        return [
            found.count for found in self._counts if span.start <= found.span.start and found.span.end <= span.end
        ]

    def subjects(self, fillers: list[int], kind: str, narrowed: Collection[str] = ()) -> list[End]:
        """Ends that may be the subject of the kind; a place only where its name stands for a state."""
        allowed = set(narrowed or kinds()[kind].subject) & kinds()[kind].subject
        found = [end for i in fillers for end in self._subject_ends(i, kind, allowed)]
        if kind in {"based_in", "origin", "known_as", "renamed"}:
            return found
        return [end for end in found if end.kind != "place" or self.acts(end)]

    def _subject_ends(self, i: int, kind: str, allowed: set[str]) -> list[End]:
        found = self.ends.ends([i], allowed - {"text"})
        if found:
            return found
        spoken = self.voices.first_person(i, self.speaker_at(i)) or self.voices.of_medium(i) or self.national(i)
        if spoken is None and kind == "died":
            spoken = self.crowd(i)
        if spoken is not None and spoken.kind in allowed:
            return [spoken]
        return self.ends.ends([i], allowed) if "text" in allowed else []

    def speaker_at(self, i: int) -> Mention | None:
        """Whose words token i stands in: the innermost source that is a party."""
        for attribution in reversed(self.chains.at(self.tokens[i].start)):
            if attribution.source_head is not None:
                found = self.ends.parties(attribution.source_head, _SPEAKERS)
                if found:
                    return found[0]
        return None

    def national(self, i: int) -> End | None:
        """ "the Kurdish victory", "Russian air strikes": the people or state that an adjective speaks of."""
        token = self.tokens[i]
        modifies = token.dep in {"amod", "compound", "nmod", "npadvmod", "conj"} and token.head > i
        entries = known_names().adjective(token.text) if modifies else ()
        for entry in entries:
            kind = "group" if entry.kind is PartyKind.PLACE else "people"
            for party in self.analysis.parties:
                if entry.name in party.names or any(n.text in party.names for n in entry.names):
                    return End(kind, token.text, token.span, party.name, party.mentions[0], party.index)
        for entry in entries:
            if entry.kind is PartyKind.PLACE:
                return End("group", token.text, token.span, entry.name)
        return None

    def crowd(self, i: int) -> End | None:
        """ "two porters", "catechists": unnamed people that no list of party nouns holds, as victims."""
        token = self.tokens[i]
        if token.pos == "NUM" and token.dep not in {"nummod", "quantmod"}:
            # "29 killed", "eight of them": a figure stands for the people it counts.
            whole = self.parse.subtree(i) if self.parse.children(i, "prep") else (i, i + 1)
            end = self.ends.words_end(*whole)
            return End("people", end.text, end.span, end.text)
        if (
            token.tag != "NNS"
            or token.lower in words("not_human")
            or not token.lower.endswith(tuple(words("human_endings")))
        ):
            return None
        first, _ = self.parse.subtree(i)
        end = self.ends.words_end(first, i + 1)
        return End("people", end.text, end.span, end.text)

    def objects(self, fillers: list[int], kind: str, narrowed: Collection[str] = (), text: bool = False) -> list[End]:
        """Ends that may be the object of the kind."""
        allowed = set(kinds()[kind].object)
        if narrowed:
            allowed &= set(narrowed)
        if not text:
            allowed.discard("text")
        else:
            allowed.add("text")
        found: list[End] = []
        for i in fillers:
            own = self.ends.ends([i], allowed - {"text"})
            if not own:
                spoken = self.voices.first_person(i, self.speaker_at(i))
                own = [spoken] if spoken is not None and spoken.kind in allowed else self.ends.ends([i], allowed)
            if self.tokens[i].tag == "PRP" and kinds()[kind].family is not Family.SPEECH:
                own = [end for end in own if end.kind != "text"]  # a pronoun that nobody was found for
            own = [
                end for end in own if not (end.kind == "place" and self._some_place(end)) and not self._nobody(end)
            ]
            if kind in _VICTIMS and not any(end.kind != "text" for end in own):
                crowds = [self.crowd(j) for j in self.ends.members(i)]
                own = [end for end in crowds if end is not None] or own
            found.extend(end for end in own if end not in found)
        return found

    def _nobody(self, end: End) -> bool:
        """ "others in the world community": words that name no party in particular."""
        if end.mention is None:
            return False
        mention = self.analysis.mentions[end.mention]
        return not self.ends.bears_name(mention) and self.tokens[mention.head].lemma in words("nobody")

    def _some_place(self, end: End) -> bool:
        """ "a large town": a place that is neither named nor definite."""
        if end.mention is None or self.analysis.parties[end.party or 0].names:
            return False
        mention = self.analysis.mentions[end.mention]
        return self.tokens[mention.first].lower in {"a", "an", "some", "several", "many", "other", "any"}

    def acts(self, end: End) -> bool:
        """True where a place's name stands for its government: a country or a capital."""
        return is_state(end.name) or is_state(end.text)

    def name_at(self, i: int, *allowed: PartyKind) -> Mention | None:
        """The mention that names token i's phrase, if it is of an allowed kind."""
        if not 0 <= i < len(self.tokens):
            return None
        found = self.ends.named(i)
        return found if found is not None and (not allowed or found.kind in allowed) else None

    def starts_at(self, i: int) -> Mention | None:
        """The name whose first token is i."""
        found = self.ends.covering.get(i)
        return found if found is not None and found.first == i else None

    def ends_at(self, i: int) -> Mention | None:
        """The name whose last token is i."""
        found = self.ends.covering.get(i)
        return found if found is not None and found.last == i + 1 else None


def is_state(name: str) -> bool:
    """True for the name of a country, or of a capital that is used for its government."""
    return name in _capitals() or any(e.kind is PartyKind.PLACE for e in known_names().find(name))


@functools.cache
def _capitals() -> frozenset[str]:
    source = resources.files("whence.claims").joinpath("data/capitals.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(source)["capitals"])
