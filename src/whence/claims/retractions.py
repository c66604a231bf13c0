"""Taking back: "it quickly retracted that announcement" denies what the same mouth had put forward.

In: a Scene and the drafts found so far. Out: drafts of the withdrawn claim, denied.
Always: a withdrawal points at an earlier draft of the same subject, in the same sentence or the two before it; where
there is none, nothing is withdrawn.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from whence.claims.scene import Draft, Scene
from whence.claims.words import words
from whence.values import Certainty, Stance

# What can be taken back, the weightiest first: of an announcement to merge the merger is withdrawn, not the talk.
_WITHDRAWABLE = (
    "merged_with",
    "pledged_to",
    "agreed",
    "joined",
    "allied_with",
    "declared",
    "accused",
    "supports",
    "asked_for",
)
_REACH = 2  # sentences


def find_retractions(scene: Scene, drafts: list[Draft]) -> Iterator[Draft]:
    """A denied draft for each earlier claim that is taken back."""
    for token in scene.tokens:
        if token.lemma not in words("retract") or token.pos != "VERB":
            continue
        roles = scene.grammar.verb(token.i)
        things = {scene.tokens[i].lemma for i in roles.get("obj")}
        if not things & words("retractable"):
            continue
        for party in {end.party for end in scene.subjects(roles.get("subj"), "said") if end.party is not None}:
            yield from _withdrawn(scene, drafts, party, token.i)


def _withdrawn(scene: Scene, drafts: list[Draft], party: int, verb: int) -> Iterator[Draft]:
    sentence = scene.tokens[verb].sent
    for kind in _WITHDRAWABLE:
        earlier = [
            draft for draft in drafts
            if draft.kind == kind and draft.anchor < verb and sentence - scene.tokens[draft.anchor].sent <= _REACH
            and draft.subject is not None and draft.subject.party == party
        ]  # fmt: skip
        if earlier:
            last = max(earlier, key=lambda draft: draft.anchor)
            yield replace(
                last, anchor=verb, rule=f"{kind}.retraction", weight=0.78, judged=None, timed=verb, stance=Stance.DENIED,
                certainty=Certainty.STATED, evidence=(verb,), notes=["the withdrawal is read as of this claim"],
            )  # fmt: skip
            return
