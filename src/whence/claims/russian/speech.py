"""Acts of speech from the attributions of a Russian document: who said, denied or confirmed what.

In: a Scene and what the frames have read already. Out: drafts whose object is the content as words.
Always: one draft for each speaker; what somebody only thinks is no act of speech; a bare "это" is no content.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.claims.claim import End
from whence.claims.kinds import Family, kinds
from whence.claims.russian.scene import Scene
from whence.claims.scene import Draft
from whence.language.analysis import Attribution
from whence.language.russian.cues import cues
from whence.values import Span

_LONGEST = 600  # characters kept as the object's words; the passage still covers the sentence
_SPEAKERS = frozenset({"person", "group", "people", "account", "outlet", "place"})


def find_speech(scene: Scene, read: set[tuple[str, int]]) -> Iterator[Draft]:
    """Drafts of every attribution. read: (kind, anchor) of what the frames have found."""
    for attribution in scene.analysis.attributions:
        known = cues().verbs.get(attribution.lemma)
        if known is not None and known.opinion:
            continue
        kind = (
            attribution.act
            if attribution.act in kinds() and kinds()[attribution.act].family is Family.SPEECH
            else "said"
        )
        if (kind, attribution.cue_head) in read or attribution.lemma == "ссылка":
            continue
        content = _content(scene, attribution)
        for speaker in speakers(scene, attribution) if content is not None else ():
            yield Draft(kind, speaker, content, attribution.cue_head, f"{kind}.russian-{attribution.form}", attribution.score,
                        judged=None, topic=attribution.medium, evidence=(attribution.cue_head,))  # fmt: skip


def speakers(scene: Scene, attribution: Attribution) -> list[End]:
    """The parties that speak; the words of the source where it is no party we know."""
    if attribution.source is None or attribution.source_head is None:
        return []
    found = scene.ends.ends([attribution.source_head], _SPEAKERS)
    inside = [end for end in found if end.span is not None]
    if inside:
        return inside
    text = attribution.source.of(scene.parse.text)
    return [End("people", text, attribution.source, text)]


def _content(scene: Scene, attribution: Attribution) -> End | None:
    span = Span(attribution.content[0].start, attribution.content[-1].end)
    if len(span) > _LONGEST:
        span = attribution.content[0]
    text = span.of(scene.parse.text)
    if text.strip().lower() in {"это", "её", "ее", "его", "их"}:
        return None
    return End("text", text, span, text)
