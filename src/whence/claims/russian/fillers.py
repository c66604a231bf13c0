"""Who fills the slots of a frame: the subjects and objects of a verb or an event noun, as ends of the kinds allowed.

In: a Scene, a Frame, its Slots. Out: `End`s. Always: the slots of a frame are tried in order, the first filled wins; a place
acts only where it stands for a state.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.claims.claim import End
from whence.claims.kinds import kinds
from whence.claims.russian.frames import Frame
from whence.claims.russian.grammar import Slots
from whence.claims.russian.scene import Scene
from whence.language.analysis import PartyKind
from whence.language.russian.features import case, feature, is_capitals
from whence.language.russian.stems import plain

# Deeds and ties that those who are "вместе с" the subject share.
_SHARED = frozenset(
    {"part_of", "joined", "captured", "attacked", "detained", "killed", "besieged", "withdrew", "arrived"}
)


def pairs(subjects: list[End], objects: list[End]) -> Iterator[tuple[End | None, End | None]]:
    """Every subject with every object; None stands for an end that nobody fills."""
    for subject in subjects or (None,):
        for thing in objects or (None,):
            yield subject, thing


def same(one: End, other: End) -> bool:
    """True where two ends are one party, or the same words."""
    return one.span == other.span or (one.party is not None and one.party == other.party)


def subjects_of(scene: Scene, frame: Frame, slots: Slots) -> list[End]:
    """The subjects of a frame in a place; none where the slots are empty."""
    allowed = kinds()[frame.kind].subject & (frame.subject_kinds or kinds()[frame.kind].subject)
    fillers = next(filled(scene, slots, frame.subject), [])
    if not fillers and frame.subject == ("subj",) and not slots.passive and frame.shape == "verb":
        fillers = _just_before(scene, slots.head)
    if frame.shape == "verb" and frame.subject == ("subj",) and fillers and not slots.passive:
        fillers = [*fillers, *(i for i in slots.get("with") if frame.kind in _SHARED)]
    return scene.ends.acting(scene.ends.ends(fillers, allowed, frame.kind), frame.kind)


def _just_before(scene: Scene, verb: int) -> list[int]:
    """ "В ответ СБР напали": an undeclined name right before a verb that lacks a subject."""
    named = scene.name_at(verb - 1)
    if (
        named is None
        or named.kind not in {PartyKind.GROUP, PartyKind.PERSON}
        or feature(scene.tokens[verb], "VerbForm") != "Fin"
    ):
        return []
    head = scene.tokens[named.head]
    before = scene.tokens[named.first - 1] if named.first else None
    governed = before is not None and before.pos == "ADP"
    return [named.head] if not governed and (is_capitals(named.text) or case(head) in {"", "Nom"}) else []


def objects_of(scene: Scene, frame: Frame, slots: Slots) -> list[End]:
    """The objects of a frame in a place; words only where the frame and the kind allow them."""
    kind = kinds()[frame.kind]
    allowed = set(kind.object & (frame.object_kinds or kind.object))
    allowed.discard("text")
    if frame.text and "text" in kind.object:
        allowed.add("text")
    found: list[End] = []
    for fillers in filled(scene, slots, frame.object):
        shared = slots.passive and frame.object == ("obj",) and frame.kind in _SHARED
        found = scene.ends.ends([*fillers, *(slots.get("with") if shared else ())], allowed, frame.kind)
        if found:
            break
    return [end for end in found if end.kind != "text" or _may_be_words(scene, frame, end)]


def _may_be_words(scene: Scene, frame: Frame, end: End) -> bool:
    """Where the frame names the words: the head of the phrase is one of them."""
    if not frame.text_words or end.span is None:
        return True
    inside = [t for t in scene.tokens if end.span.start <= t.start < end.span.end]
    heads = [t for t in inside if not any(t.head == other.i for other in inside if other.i != t.i)]
    return any(plain(t.lemma) in frame.text_words for t in heads[:1])


def filled(scene: Scene, slots: Slots, wanted: tuple[str, ...]) -> Iterator[list[int]]:
    """The tokens of each slot that is filled, in order; "в:состав" is the owner of the noun under the preposition. What
    hangs on the object of a light verb fills a slot as well: "поставляют оружие Хафтару"."""
    for slot in wanted:
        if slot in {"none", "speaker"}:
            return
        prep, _, noun = slot.partition(":")
        if not noun:
            found = slots.get(slot)
            if not found and slot in {"dat", "на+Acc", "по+Dat", "с+Ins", "в+Loc", "в+Acc", "против+Gen"}:
                found = [i for n in slots.get("obj") for i in scene.grammar.noun(n).get(slot)]
        elif prep in {"obj", "subj"}:
            found = slots.get(prep)
            for step in noun.split(":"):
                found = [i for n in found for i in scene.grammar.noun(n).get(step)]
        else:
            found = [i for n in slots.get(slot) for i in scene.grammar.owners(n)]
        if found:
            yield found
