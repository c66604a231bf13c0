"""Acts of speech, from the attributions: who said, denied, announced or published what.

In: a Scene. Out: drafts of speech kinds whose object is the content as words.
Always: one draft for each speaker of an attribution; an act that a frame has already read with its addressee (accused
X of Y) is not repeated here; a passive without a source yields no claim, since nobody is its subject.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.claims.claim import End
from whence.claims.kinds import Family, kinds
from whence.claims.scene import Draft, Scene
from whence.claims.words import words
from whence.language.analysis import Attribution
from whence.language.attribution.lexicon import flavour
from whence.values import Span

_SPEAKERS = frozenset({"person", "group", "people", "account", "outlet", "place"})
# Acts towards somebody: they have a party as object, which frames find.
_TOWARDS = frozenset({"praised", "criticised", "threatened", "accused", "urged"})
_LONGEST_CONTENT = 600  # characters kept as the object's words; the passage still covers the sentence


def find_speech(scene: Scene, read: set[tuple[str, int]]) -> Iterator[Draft]:
    """Drafts of every attribution. read: (kind, anchor) of what frames have already found."""
    for attribution in scene.analysis.attributions:
        kind = attribution.act if attribution.act in kinds() else "said"
        if kinds()[kind].family is not Family.SPEECH or "text" not in kinds()[kind].object:
            if (kind, attribution.cue_head) in read:
                continue
            kind = "said"
        if (kind, attribution.cue_head) in read or attribution.source is None or not _aloud(attribution):
            continue
        if attribution.form == "topic" or (kind in _TOWARDS and attribution.form != "direct"):
            continue  # a frame reads these with their addressee, or nobody is spoken to
        content = _content(scene, attribution)
        if content is None:
            continue
        for speaker in speakers(scene, attribution):
            yield Draft(kind, speaker, content, attribution.cue_head, f"{kind}.{attribution.form}", attribution.score,
                        judged=attribution.cue_head, timed=attribution.cue_head, topic=attribution.medium,
                        evidence=(attribution.cue_head,))  # fmt: skip


def _aloud(attribution: Attribution) -> bool:
    """True for words that were said, not for what somebody wants, feels or knows."""
    return attribution.form == "direct" or flavour(attribution) not in {
        "intention",
        "knowledge",
        "opinion",
        "request",
    }


def speakers(scene: Scene, attribution: Attribution) -> list[End]:
    """The parties that speak; the words of the source where it is no party we know."""
    if attribution.source is None:
        return []
    if attribution.source_head is not None:
        found = scene.subjects([attribution.source_head], "said")
        if found:
            return found
    head = attribution.source_head
    inside = [m for m in scene.analysis.mentions if attribution.source.contains(m.span) and m.kind in _SPEAKERS]
    heading = [m for m in inside if head is None or m.first <= head < m.last]
    if heading:
        return [scene.ends.end_of(max(heading, key=lambda m: (len(m.span), -m.span.start)))]
    text = attribution.source.of(scene.parse.text)
    kind = "account" if head is not None and scene.tokens[head].lemma in words("accounts") else "people"
    return [End(kind, text, attribution.source, text)]


def _content(scene: Scene, attribution: Attribution) -> End | None:
    if not attribution.content:
        return None
    span = Span(attribution.content[0].start, attribution.content[-1].end)
    if len(span) > _LONGEST_CONTENT:
        span = attribution.content[0]
    text = span.of(scene.parse.text)
    return End("text", text, span, text) if text.strip() else None
