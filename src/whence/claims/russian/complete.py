"""From a draft to a claim: whose words, how sure, when, where, how many, which passage.

In: a Scene and a Draft. Out: a frozen `Claim`.
Always: the chain begins with the document's own outlet or author; a claim of speech has a chain that ends before its
speaker; stance and certainty are the source's; the score is ours.
"""

from __future__ import annotations

from dataclasses import dataclass

from whence.claims.claim import Claim, Details, End, SourceLink, When
from whence.claims.kinds import Family, kinds
from whence.claims.russian.counts import count_of
from whence.claims.russian.dated import governing_date
from whence.claims.russian.scene import Scene
from whence.claims.russian.speech import speakers
from whence.claims.scene import Draft
from whence.language.analysis import Attribution, DateExpression, MentionForm, PartyKind
from whence.language.dates import explain, resolve
from whence.language.dates.relation import bounds_of
from whence.language.russian.certainty import judge
from whence.language.russian.cues import cues
from whence.language.russian.dates import past_of
from whence.language.russian.features import preposition
from whence.values import Bound, Certainty, DateBounds, Span, Stance

_LONGEST_PASSAGE = 700
_WHERE = frozenset({"в", "на", "под", "близ", "около", "возле", "у", "вблизи"})
_VERBATIM = frozenset({"direct"})
_REJECTING = frozenset({"denied"})
_NO_PLACE = frozenset({"based_in", "present_in", "origin", "known_as", "arrived", "withdrew", "leads", "renamed"})


@dataclass(frozen=True, slots=True)
class _Chain:
    links: tuple[SourceLink, ...]
    anchor: Bound | None
    denied: bool
    content: Span | None
    certainty: Certainty | None
    score: float


def complete(scene: Scene, draft: Draft) -> Claim:
    """The claim that a draft makes."""
    chain = _chain(scene, draft)
    stance, certainty, reasons = _judged(scene, draft, chain)
    when = _when(scene, draft, chain.anchor)
    place = _place(scene, draft)
    passage = _passage(scene, draft, when.span if when else None)
    score, doubts = _score(scene, draft, chain)
    details = Details(
        role=draft.role, place=place, count=count_of(scene.analysis, draft), of=draft.of, topic=draft.topic
    )
    return Claim(
        document=scene.document.id, kind=draft.kind, subject=draft.subject, object=draft.object, sources=chain.links,
        passage=passage, quote=passage.of(scene.parse.text), rule=draft.rule, score=score,
        explanation=_explained(scene, draft, reasons, doubts), details=details, when=when, stance=stance,
        certainty=certainty,
    )  # fmt: skip


# -------------------------------------------------------------------- whose words
def _chain(scene: Scene, draft: Draft) -> _Chain:
    meta = scene.document.metadata
    name = meta.outlet or meta.author or meta.title or scene.document.path
    links = [SourceLink(name, "outlet", medium="article", date=meta.published.edtf() if meta.published else None)]
    anchor, denied, content, certainty, score = meta.published, False, None, None, 1.0
    offset = scene.tokens[draft.anchor].start
    beside = draft.judged is None and kinds()[draft.kind].family is not Family.SPEECH
    for attribution in scene.chains.at(offset):
        if beside and attribution.form not in _VERBATIM:
            continue  # a title or a bracket inside reported speech is the reporter's
        if attribution.form == "topic":
            continue
        link, days = _link(scene, attribution, anchor)
        content = next((span for span in attribution.content if span.start <= offset < span.end), content)
        denied ^= attribution.act in _REJECTING
        known = cues().verbs.get(attribution.lemma)
        certainty = (known.certainty if known else None) or certainty
        score *= attribution.score
        anchor = days or anchor
        if links[-1].party is None or links[-1].party != link.party:
            links.append(link)
    return _Chain(tuple(links), anchor, denied, content, certainty, score)


def _link(scene: Scene, attribution: Attribution, anchor: Bound | None) -> tuple[SourceLink, Bound | None]:
    expression = governing_date(scene, attribution.cue_head)
    days = resolve(expression, anchor, past=True) if expression is not None else None
    date = days.edtf() if days else None
    cue = attribution.cue.of(scene.parse.text)
    end = speakers(scene, attribution)[0]
    return SourceLink(
        end.name or end.text, end.kind, end.text, end.span, cue, attribution.medium, date, end.mention, end.party
    ), days


def _judged(scene: Scene, draft: Draft, chain: _Chain) -> tuple[Stance, Certainty, list[str]]:
    stance, certainty = Stance.ASSERTED, Certainty.STATED
    reasons: list[str] = []
    if draft.judged is not None:
        found = judge(scene.parse, draft.judged, chain.content)
        stance, certainty = found.stance, found.certainty
        if certainty is Certainty.CONDITIONAL and kinds()[draft.kind].family is Family.SPEECH:
            certainty = Certainty.STATED  # the threat was made, whatever hangs on the "if"
        reasons.extend(found.reasons)
    if draft.certainty is not None and certainty is Certainty.STATED:
        certainty = draft.certainty
    if chain.certainty is not None and certainty is Certainty.STATED:
        certainty = chain.certainty
    if chain.denied:
        stance = stance.opposite()
        reasons.append("its source denies it")
    return stance, certainty, reasons


# -------------------------------------------------------------------- when and where
def _when(scene: Scene, draft: Draft, anchor: Bound | None) -> When | None:
    family = kinds()[draft.kind].family
    tie = family is Family.TIE
    expression = governing_date(scene, draft.timed if draft.timed is not None else draft.anchor)
    if expression is not None and draft.kind != "known_as":
        return _dated(scene, draft, expression, anchor)
    if not tie or draft.kind in {"pledged_to", "known_as", "origin", "kin_of"} or anchor is None:
        return None
    if draft.era == "present":
        return When(DateBounds.held_on(anchor), arithmetic="present on the day of the report")
    if draft.era == "past":
        by = Bound(None, anchor.last)
        return When(DateBounds.tie(by, by), arithmetic="past: it ended on or before the day of the report")
    return None


def _dated(scene: Scene, draft: Draft, expression: DateExpression, anchor: Bound | None) -> When | None:
    past = past_of(scene.parse, expression)
    tie = kinds()[draft.kind].family is Family.TIE
    if draft.kind == "pledged_to":
        bound = resolve(expression, anchor, past)
        bounds = DateBounds.tie(bound) if bound is not None else None
    else:
        bounds = bounds_of(expression, anchor, tie, past if draft.era != "present" else None)
    if bounds is None:
        return None
    return When(bounds, expression.text, expression.span, explain(expression, anchor, past))


def _place(scene: Scene, draft: Draft) -> End | None:
    """Where it happened: a place under a preposition that hangs on the predicate."""
    if kinds()[draft.kind].family is Family.SPEECH or draft.kind in _NO_PLACE:
        return None
    taken = {end.party for end in (draft.subject, draft.object) if end is not None}
    for child in scene.parse.children(draft.anchor, "obl", "nmod"):
        if preposition(scene.parse, child.i) not in _WHERE:
            continue
        found = scene.named(child.i)
        if found is not None and found.kind is PartyKind.PLACE and found.party not in taken:
            return scene.ends.end_of(found)
    return None


# -------------------------------------------------------------------- passage, score, words
def _passage(scene: Scene, draft: Draft, when: Span | None) -> Span:
    anchor = scene.tokens[draft.anchor]
    sentence = scene.parse.sentences[anchor.sent]
    spans = [scene.tokens[i].span for i in draft.evidence]
    spans += [end.span for end in (draft.subject, draft.object, *draft.of) if end is not None and end.span]
    spans += [when] if when is not None else []
    passage = anchor.span
    for span in spans:
        wider = passage.cover(span)
        if sentence.span.contains(span) or len(wider) <= _LONGEST_PASSAGE:
            passage = wider
    for part in scene.parse.children(draft.judged, "advmod", "aux", "aux:pass") if draft.judged is not None else ():
        if part.lower in {"не", "ни"} or part.dep.startswith("aux"):
            passage = passage.cover(part.span)
    return passage


def _score(scene: Scene, draft: Draft, chain: _Chain) -> tuple[float, list[str]]:
    score, doubts = draft.weight * chain.score**0.5, list(draft.notes)
    for end in (draft.subject, draft.object):
        if end is None or end.mention is None:
            continue
        mention = scene.analysis.mentions[end.mention]
        score *= mention.score**0.5
        if mention.form is not MentionForm.NAME and scene.analysis.parties[mention.party].names:
            doubts.append(f"“{mention.text}” is read as {end.name}")
    return round(max(0.05, min(score, 0.99)), 3), doubts


def _explained(scene: Scene, draft: Draft, reasons: list[str], doubts: list[str]) -> str:
    how = draft.rule.split(".", 1)[1].replace("-", " ")
    parts = [
        f"“{scene.tokens[draft.anchor].text}” signals {draft.kind} ({how})",
        *[reason for reason in reasons if reason],
    ]
    if doubts:
        parts.append("less sure: " + ", ".join(doubts))
    return "; ".join(parts) + "."
