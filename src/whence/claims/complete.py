"""From a draft to a claim: whose words, how sure, when, where, how many, which passage, and how sure we are.

In: a Scene and a Draft. Out: a frozen `Claim`.
Always: stance and certainty are the source's; what lowers the score is our own doubt of the reading, and is said in
the explanation.
"""

from __future__ import annotations

import math

from whence.claims.chain import Chain, chain_of
from whence.claims.claim import Claim, Details, End
from whence.claims.explained import explained, shortened
from whence.claims.kinds import Family, kinds
from whence.claims.scene import Draft, Scene
from whence.claims.when import when_of
from whence.language.analysis import MentionForm, PartyKind
from whence.language.certainty import judge
from whence.values import Certainty, Count, Span, Stance

_PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "outside", "around", "inside", "on", "from", "across", "to"})
_LONGEST_PASSAGE = 700


def complete(scene: Scene, draft: Draft) -> Claim:
    """The claim that a draft makes."""
    # Titles, appositions and brackets have no predicate of their own: they stand beside what is said.
    beside = draft.judged is None and ".noun" not in draft.rule and ".retraction" not in draft.rule
    subject = draft.subject.party if draft.subject else None
    chain = chain_of(scene, scene.tokens[draft.anchor].start, subject, beside)
    stance, certainty, reasons = _judged(scene, draft, chain)
    when = when_of(scene, draft, chain.anchor)
    place = draft.place or _place(scene, draft)
    passage = _passage(scene, draft, when.span if when else None, place)
    score, doubts, factors = _score(scene, draft, chain)
    details = Details(role=draft.role, place=place, count=_count(scene, draft), of=draft.of, topic=draft.topic,
                      relation=draft.relation)  # fmt: skip
    return Claim(
        document=scene.document.id, kind=draft.kind, subject=draft.subject, object=draft.object, sources=chain.links,
        passage=passage, quote=passage.of(scene.parse.text), rule=draft.rule, score=score,
        explanation=explained(scene, draft, reasons, doubts, factors), details=details, when=when, stance=stance,
        certainty=certainty,
    )  # fmt: skip


def _judged(scene: Scene, draft: Draft, chain: Chain) -> tuple[Stance, Certainty, list[str]]:
    stance, certainty = Stance.ASSERTED, Certainty.STATED
    reasons: list[str] = []
    if draft.judged is not None:
        found = judge(scene.parse, draft.judged, chain.content)
        stance, certainty = found.stance, found.certainty
        reasons.extend(found.reasons)
    if draft.stance is not None:
        stance = draft.stance
    if draft.certainty is not None and certainty is Certainty.STATED:
        certainty = draft.certainty
    if chain.wished and certainty is Certainty.STATED and draft.judged is not None:
        certainty = Certainty.INTENDED
        reasons.append("its source asks for it or means it")
    if chain.denied:
        stance = stance.opposite()
        reasons.append("its source denies it")
    return stance, certainty, reasons


def _place(scene: Scene, draft: Draft) -> End | None:
    """Where it happened: a place that a preposition hangs on the predicate."""
    if kinds()[draft.kind].family is Family.SPEECH or draft.kind in {
        "based_in",
        "origin",
        "known_as",
        "arrived",
        "withdrew",
    }:
        return None
    taken = {end.party for end in (draft.subject, draft.object) if end is not None}
    for predicate in dict.fromkeys(i for i in (draft.anchor, draft.judged) if i is not None):
        roles = (
            scene.grammar.verb(predicate)
            if scene.tokens[predicate].pos in {"VERB", "AUX"}
            else scene.grammar.noun(predicate)
        )
        for slot, fillers in roles.slots.items():
            if slot.split("@")[0] not in _PLACE_PREPOSITIONS:
                continue
            for i in fillers:
                found = scene.name_at(i, PartyKind.PLACE)
                if found is not None and found.party not in taken:
                    return scene.ends.end_of(found)
    return None


def _count(scene: Scene, draft: Draft) -> Count | None:
    for end in (draft.object, draft.subject):
        if end is not None and end.span is not None and end.kind in {"people", "group", "text", "person"}:
            for count in scene.counts_in(end.span):
                return count
    return None


def _passage(scene: Scene, draft: Draft, when: Span | None, place: End | None) -> Span:
    """The smallest run of whole tokens that holds the predicate, both ends, the date and the place."""
    anchor = scene.tokens[draft.anchor]
    sentence = scene.parse.sentences[anchor.sent]
    spans = [anchor.span, *(scene.tokens[i].span for i in draft.evidence)]
    spans += [end.span for end in (draft.subject, draft.object, place, *draft.of) if end is not None and end.span]
    if when is not None:
        spans.append(when)
    passage = anchor.span
    for span in spans:
        wider = passage.cover(span)
        if sentence.span.contains(span) or len(wider) <= _LONGEST_PASSAGE:
            passage = wider
    for i in (draft.judged,):
        if i is not None:
            for part in scene.parse.children(i, "neg", "aux", "auxpass"):
                passage = passage.cover(part.span)
    return passage


def _score(scene: Scene, draft: Draft, chain: Chain) -> tuple[float, list[str], dict[str, float]]:
    """The score, what may be wrong with the reading, and the factors that were multiplied."""
    doubts = list(draft.notes)
    factors = {"the construction": draft.weight, "the attribution": chain.score**0.5}
    for role, end in (("subject", draft.subject), ("object", draft.object)):
        if end is None or end.mention is None:
            continue
        mention = scene.analysis.mentions[end.mention]
        factors[f"the {role} “{shortened(mention.text)}”"] = mention.score**0.5
        if mention.form is MentionForm.PRONOUN:
            doubts.append(f"“{mention.text}” is read as {end.name}")
        elif mention.form is MentionForm.DESCRIPTION and scene.analysis.parties[mention.party].names:
            doubts.append(f"“{mention.text}” is read as {scene.analysis.parties[mention.party].name}")
    return round(max(0.05, min(math.prod(factors.values()), 0.99)), 3), doubts, factors
