"""From a Russian analysis to its claims.

In: a document and its analysis. Out: claims in the order of their passages.
Always: pure; no two claims share an id; of two readings of the same words the surer one stays; a claim of speech
that a frame has read with its addressee is not repeated.
"""

from __future__ import annotations

from collections.abc import Iterable

from whence.claims.claim import Claim
from whence.claims.kinds import kinds
from whence.claims.russian.aliases import find_names_given
from whence.claims.russian.complete import complete
from whence.claims.russian.nouns import find_adjectives, find_nouns
from whence.claims.russian.role_nouns import find_roles
from whence.claims.russian.scene import Scene
from whence.claims.russian.speech import find_speech
from whence.claims.russian.verbs import find_verbs
from whence.language.analysis import Analysis
from whence.reading.document import Document

# As for English: below this a reading is more likely wrong than right.
LEAST_SCORE = 0.35


def find_claims(document: Document, analysis: Analysis) -> list[Claim]:
    """Every claim of a Russian document that the frames can read."""
    scene = Scene(document, analysis)
    drafts = [*find_verbs(scene), *find_nouns(scene), *find_adjectives(scene)]
    drafts += [*find_roles(scene, tuple(drafts)), *find_names_given(scene)]
    drafts.extend(find_speech(scene, {(draft.kind, draft.anchor) for draft in drafts}))
    claims = (complete(scene, draft) for draft in drafts)
    return _surest(claim for claim in claims if claim.score >= LEAST_SCORE)


def _surest(claims: Iterable[Claim]) -> list[Claim]:
    best: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        key = _reading(claim)
        if key not in best or claim.score > best[key].score:
            best[key] = claim
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
