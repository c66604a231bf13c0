"""Reading a document with a language model: stretch by stretch, each proposal looked up in the text.

In: a document, its analysis, the claims already found, settings. Out: `ModelReading`.
Always: a claim that is already there is not repeated; voices, days, place and figures come from the analysis, as for
a frame; where model and grammar disagree on whether something is denied, there is no claim.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from whence.claims.claim import Claim, End
from whence.claims.complete import complete
from whence.claims.find import LEAST_SCORE
from whence.claims.kinds import kinds
from whence.claims.model.answer import Proposal, proposals
from whence.claims.model.ends import heads, object_ends, subject_ends
from whence.claims.model.locate import places
from whence.claims.model.prompt import Prompt, prompt
from whence.claims.model.settings import ModelSettings
from whence.claims.model.talk import NoAnswerError, Talk, UnusableError
from whence.claims.scene import Draft, Scene
from whence.claims.teaching import frames_in_use
from whence.language.analysis import Analysis
from whence.reading.document import Document
from whence.values import Certainty, Span

# The surest claim of a model stands below the least sure one of the frames (which are measured, and it is not).
MOST_SCORE = LEAST_SCORE - 0.01
# A quote is at most a long sentence; one of less than three words says too little to be a claim.
_LONGEST_QUOTE, _FEWEST_WORDS = 500, 3
# "X, Y and Z fought A and B" makes six claims; more is a misreading.
_MOST_PAIRS = 6


@dataclass(frozen=True, slots=True)
class ModelReading:
    """claims: what the model adds. problem, remedy: what went wrong, "" where nothing did."""

    claims: tuple[Claim, ...]
    problem: str = ""
    remedy: str = ""


def read_with_model(
    document: Document, analysis: Analysis, known: Sequence[Claim], settings: ModelSettings
) -> ModelReading:
    """See `whence.claims.model.read_with_model`."""
    asked = prompt()
    reader = _Reader(Scene(document, analysis, frames_in_use()), settings, asked, list(known))
    talk, unusable, stretches = Talk(settings, asked), 0, list(_stretches(analysis, settings.stretch))
    for pieces in stretches:
        try:
            reader.take(proposals(talk.ask("\n\n".join(piece.of(document.text) for piece in pieces))), pieces)
        except UnusableError:
            unusable += 1
        except NoAnswerError as error:
            return ModelReading(tuple(reader.kept), error.problem, error.remedy)
    problem = f"{unusable} of {len(stretches)} answers of the model were not what was asked for" if unusable else ""
    return ModelReading(tuple(reader.kept), problem, "Reading again asks anew." if unusable else "")


def _stretches(analysis: Analysis, longest: int) -> Iterator[list[Span]]:
    """The article's sentences in stretches of about that many characters, as pieces of one paragraph each.

    A stretch in which nobody is mentioned is left out: it can hold no claim.
    """
    pieces: dict[int, Span] = {}
    size, mentioned = 0, {mention.sentence for mention in analysis.mentions}
    anybody = False
    for sentence in analysis.parse.sentences:
        if pieces and size + len(sentence.span) > longest:
            if anybody:
                yield list(pieces.values())
            pieces, size, anybody = {}, 0, False
        held = pieces.get(sentence.paragraph, sentence.span)
        pieces[sentence.paragraph] = held.cover(sentence.span)
        size += len(sentence.span)
        anybody |= sentence.index in mentioned
    if anybody:
        yield list(pieces.values())


class _Reader:
    """Takes the proposals for one document and keeps the claims that the text bears out."""

    def __init__(self, scene: Scene, settings: ModelSettings, asked: Prompt, known: list[Claim]) -> None:
        self.scene, self.settings, self.asked = scene, settings, asked
        self.known = known
        self.kept: list[Claim] = []

    def take(self, proposed: Sequence[Proposal], pieces: Sequence[Span]) -> None:
        """Keep what of it holds. pieces: the stretches of text that the model was shown."""
        for proposal in proposed:
            for claim in self._claims(proposal, pieces):
                if not any(_repeats(self.scene, claim, other) for other in self.known):
                    self.known.append(claim)
                    self.kept.append(claim)

    def _claims(self, proposal: Proposal, pieces: Sequence[Span]) -> list[Claim]:
        """The claims of a proposal, at the first place of its quote where both ends are found."""
        kind = kinds()[proposal.kind]
        for quote in self._quotes(proposal.quote, pieces):
            subjects: list[End | None] = [*subject_ends(self.scene, quote, proposal.subject or "", kind.name)]
            objects: list[End | None] = [*object_ends(self.scene, quote, proposal.object or "", kind.name)]
            if not subjects and proposal.subject is None and "subject" in kind.optional:
                subjects = [None]
            if not objects and proposal.object is None and (not kind.object or "object" in kind.optional):
                objects = [None]
            made = [self._claim(proposal, quote, one, other) for one, other in product(subjects, objects)
                    if (one or other) and not _same(one, other)]  # fmt: skip
            if made and len(made) <= _MOST_PAIRS:
                return [claim for claim in made if claim is not None]
        return []

    def _quotes(self, words: str, pieces: Sequence[Span]) -> Iterator[Span]:
        if len(words.split()) < _FEWEST_WORDS or len(words) > _LONGEST_QUOTE:
            return
        for piece in pieces:
            yield from places(words, self.scene.parse.text, piece)

    def _claim(self, proposal: Proposal, quote: Span, subject: End | None, object_: End | None) -> Claim | None:
        anchor = _anchor(self.scene, quote, subject, object_)
        if anchor is None:
            return None
        draft = Draft(proposal.kind, subject, object_, anchor, f"{proposal.kind}.model", judged=anchor)
        claim = complete(self.scene, draft)
        if claim.stance is not proposal.stance:
            return None
        certainty = claim.certainty if claim.certainty is not Certainty.STATED else proposal.certainty
        text = self.scene.parse.text
        return replace(
            claim, passage=quote, quote=quote.of(text), stage="model", score=round(claim.score * MOST_SCORE, 3),
            rule=f"model:{self.settings.name}:{self.asked.digest}", certainty=certainty,
            explanation=self._explained(proposal, quote.of(text) == proposal.quote.strip()),
        )  # fmt: skip

    def _explained(self, proposal: Proposal, exact: bool) -> str:
        ends = f"“{proposal.subject or '-'}” as its subject and “{proposal.object or '-'}” as its object"
        found = "letter by letter" if exact else "but for quotes, dashes and spaces"
        return (
            f"The language model {self.settings.name} (prompt {self.asked.digest}, {self.settings.described()}) "
            f"proposed {proposal.kind} with {ends}; its quote is in the text {found}; voices and days are read by "
            f"grammar; less sure: a model's word ranks below every frame's."
        )


def _anchor(scene: Scene, quote: Span, subject: End | None, object_: End | None) -> int | None:
    """The word of the quote that governs both ends, which stands for the predicate; else the quote's own head."""
    chains = [_upwards(scene, end.span) for end in (subject, object_) if end is not None and end.span is not None]
    shared = [i for i in chains[0] if all(i in chain for chain in chains)] if chains else []
    inside = {token.i for token in scene.tokens_in(quote)}
    candidates = [i for i in (*shared, *heads(scene, quote)) if i in inside and scene.tokens[i].pos != "PUNCT"]
    return candidates[0] if candidates else None


def _upwards(scene: Scene, span: Span) -> list[int]:
    """The governors of a stretch, from the nearest to the root of its sentence."""
    inside = {token.i for token in scene.tokens_in(span)}
    found = heads(scene, span)[:1]
    while found and scene.tokens[found[-1]].head != found[-1]:
        found.append(scene.tokens[found[-1]].head)
    return [i for i in found if i not in inside]


def _same(one: End | None, other: End | None) -> bool:
    """True where both ends are the same party, or share words."""
    if one is None or other is None:
        return False
    if one.party is not None and one.party == other.party:
        return True
    return bool(one.span and other.span and one.span.overlaps(other.span) and other.kind != "text")


def _repeats(scene: Scene, claim: Claim, other: Claim) -> bool:
    """True where `other` says the same of the same parties in the same sentence."""
    if claim.kind != other.kind or not _together(scene, claim.passage, other.passage):
        return False
    straight = _alike(claim.subject, other.subject) and _alike(claim.object, other.object)
    crossed = _alike(claim.subject, other.object) and _alike(claim.object, other.subject)
    return straight or (crossed and kinds()[claim.kind].symmetric)


def _alike(one: End | None, other: End | None) -> bool:
    if one is None or other is None:
        return one is other
    if one.party is not None and one.party == other.party:
        return True
    return bool(one.span and other.span and one.span.overlaps(other.span))


def _together(scene: Scene, one: Span, other: Span) -> bool:
    sentences = [{token.sent for token in scene.tokens_in(span)} for span in (one, other)]
    return one.overlaps(other) or bool(sentences[0] & sentences[1])
