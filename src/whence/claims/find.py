"""From an analysis to its claims: every construction looks, then each draft is completed.

In: a document and its analysis. Out: claims in the order of their passages.
Always: pure; the same input gives the same claims in the same order; no two claims share an id, and of two readings
of the same words (kind, ends, passage) the surer one stays.
"""

from __future__ import annotations

from collections.abc import Iterable

from whence.claims import arabic, russian
from whence.claims.aliases import find_aliases
from whence.claims.claim import Claim
from whence.claims.command import find_command
from whence.claims.complete import complete
from whence.claims.frames import Frames, shipped
from whence.claims.kinds import kinds
from whence.claims.modifiers import find_hyphens, find_modifiers
from whence.claims.posts import find_posts
from whence.claims.predicates import find_nouns, find_verbs
from whence.claims.retractions import find_retractions
from whence.claims.role_nouns import find_roles
from whence.claims.scene import Draft, Scene
from whence.claims.speech import find_speech
from whence.claims.whereabouts import find_whereabouts
from whence.language.analysis import Analysis, MentionForm
from whence.reading.document import Document

# Aliases come first, because they tell who the others are.
_CONSTRUCTIONS = (
    find_command, find_verbs, find_nouns, find_roles, find_posts, find_modifiers, find_hyphens, find_whereabouts,
)  # fmt: skip
# Their frames are their own (claims/russian/data, claims/arabic); a user's frames are English.
_OTHER_LANGUAGES = {"ru": russian.find_claims, "ar": arabic.find_claims}
# Below this a reading is more likely wrong than right; an invented claim costs more than a missed one.
LEAST_SCORE = 0.35


def find_claims(document: Document, analysis: Analysis, frames: Frames | None = None) -> list[Claim]:
    """Every claim of the document that the frames can read.

    frames: the shipped ones where None is given (see `frames.with_folder` for a user's own).
    """
    if (other := _OTHER_LANGUAGES.get(analysis.language.code)) is not None:
        return other(document, analysis)
    scene = Scene(document, analysis, frames or shipped())
    drafts = list(find_aliases(scene))
    scene.ends.identified = _identified(scene, drafts)
    for construction in _CONSTRUCTIONS:
        drafts.extend(construction(scene))
    drafts.extend(list(find_retractions(scene, drafts)))
    drafts.extend(find_speech(scene, {(draft.kind, draft.anchor) for draft in drafts}))
    claims = (complete(scene, draft) for draft in drafts)
    return _surest(claim for claim in claims if claim.score >= LEAST_SCORE)


def _identified(scene: Scene, aliases: list[Draft]) -> dict[int, int]:
    """Local parties without a name, and the named party that an alias in the text says they are."""
    named = {(m.span.start, m.span.end): m.party for m in scene.analysis.mentions if m.form is MentionForm.NAME}
    found: dict[int, int] = {}
    for draft in aliases:
        subject, name = draft.subject, draft.object
        if subject is None or subject.party is None or name is None or name.span is None:
            continue
        other = named.get((name.span.start, name.span.end))
        if other is not None and other != subject.party and not scene.analysis.parties[subject.party].names:
            found.setdefault(subject.party, other)
    return found


def _surest(claims: Iterable[Claim]) -> list[Claim]:
    """One claim for each reading of the same words, the surest."""
    best: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        key = _reading(claim)
        if key not in best or claim.score > best[key].score:
            best[key] = claim
    heads = {(claim.subject, claim.object) for claim in best.values() if claim.kind == "leads"}
    best = {key: claim for key, claim in best.items()
            if claim.kind != "member_of" or (claim.subject, claim.object) not in heads}  # fmt: skip
    ordered = sorted(best.values(), key=lambda c: (c.passage.start, c.passage.end, c.kind, c.id))
    return list({claim.id: claim for claim in ordered}.values())


def _reading(claim: Claim) -> tuple[object, ...]:
    ends = [
        (end.party if end.party is not None else end.span) if end else None for end in (claim.subject, claim.object)
    ]
    if kinds()[claim.kind].symmetric:
        ends.sort(key=str)
    # Two passages of one sentence say it once; the same words in another sentence say it again.
    return (claim.kind, str(ends[0]), str(ends[1]), claim.stance, claim.passage.start // 400)
