"""Claims from verbs and participles, by their frames.

In: a Scene. Out: drafts.
Always: a frame whose slots are not filled by ends of its kind makes no claim.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.claims.claim import End
from whence.claims.kinds import Family, kinds
from whence.claims.russian.fillers import objects_of, pairs, same, subjects_of
from whence.claims.russian.frames import Frame, frames
from whence.claims.russian.grammar import Slots
from whence.claims.russian.scene import Scene
from whence.claims.scene import Draft
from whence.language.analysis import Token
from whence.language.russian.features import case, feature, is_plural
from whence.language.russian.phrases import noun_phrase
from whence.language.russian.stems import plain

_WEIGHT = {"active": 0.85, "participle": 0.75, "shared-subject": 0.75, "noun": 0.7}


def find_verbs(scene: Scene) -> Iterator[Draft]:
    """Drafts of every verb that evokes a frame."""
    for token in scene.tokens:
        if token.pos not in {"VERB", "ADJ"}:
            continue
        for frame in frames().get(("verb", plain(token.lemma)), ()):
            if token.pos == "ADJ" and feature(token, "Variant") != "Short":
                continue
            slots = scene.grammar.verb(token.i)
            if _fits(scene, frame, slots):
                yield from _drafts(scene, frame, slots, token)


def _fits(scene: Scene, frame: Frame, slots: Slots) -> bool:
    for slot, lemmas in frame.need.items():
        if not any(_is_one(scene, i, lemmas) for i in slots.get(slot)):
            return False
    return not any(slots.get(slot) for slot in frame.without)


def _is_one(scene: Scene, i: int, lemmas: frozenset[str]) -> bool:
    """True where the noun, or an adjective on it, is one of the words: "террористической организацией"."""
    return any(plain(token.lemma) in lemmas for token in (scene.tokens[i], *scene.parse.children(i, "amod")))


def _drafts(scene: Scene, frame: Frame, slots: Slots, token: Token) -> Iterator[Draft]:
    subjects = subjects_of(scene, frame, slots)
    objects = objects_of(scene, frame, slots)
    kind = kinds()[frame.kind]
    if frame.object == ("obj",) and frame.subject == ("subj",) and not slots.passive and not (subjects and objects):
        subjects, objects = _turned(scene, frame, slots) or (subjects, objects)
    if frame.both and not objects and len(subjects) > 1:
        objects, subjects = subjects[1:], subjects[:1]
    unnamed = frame.subject == ("none",) or _impersonal(slots) or (slots.passive and not subjects)
    if not subjects and not (frame.open and "subject" in kind.optional and unnamed):
        return
    if not objects and kind.object:
        return
    of = tuple(end for end in scene.ends.ends(slots.first(frame.of), {"text"}))
    role = _words(scene, slots.first(frame.role))
    topic = _words(scene, slots.first(frame.topic))
    for subject, thing in pairs(subjects, objects):
        if subject is None or thing is None or not same(subject, thing):
            yield Draft(
                frame.kind, subject, thing, token.i, f"{frame.kind}.russian-{frame.shape}-{slots.how}",
                _WEIGHT.get(slots.how, 0.7), judged=token.i, era=_era(frame, token), role=role, topic=topic, of=of,
                certainty=frame.certainty,
            )  # fmt: skip


def _turned(scene: Scene, frame: Frame, slots: Slots) -> tuple[list[End], list[End]] | None:
    """Nominative and accusative look alike in most names, and the parser guesses: where its guess yields no claim and
    the other way round does, the ends change places."""
    pool = [i for i in (*slots.get("subj"), *slots.get("obj")) if case(scene.tokens[i]) in {"Nom", "Acc", ""}]
    for i in pool:
        rest = [j for j in pool if j != i]
        trial = Slots(slots.head, slots.how, filled={"subj": [i], "obj": rest})
        subjects, objects = subjects_of(scene, frame, trial), objects_of(scene, frame, trial)
        agree = is_plural(scene.tokens[i]) == slots.plural or bool(scene.parse.children(i, "conj"))
        if subjects and objects and case(scene.tokens[i]) != "Acc" and agree and len(pool) == 2:
            return subjects, objects
    return None


def _impersonal(slots: Slots) -> bool:
    """True where nobody is named as the doer: a passive, "застрелили"."""
    return not slots.get("subj") and (slots.passive or slots.plural)


def _words(scene: Scene, fillers: list[int]) -> str | None:
    if not fillers:
        return None
    first, last = noun_phrase(scene.parse, fillers[0])
    last = next((t.i for t in scene.tokens[fillers[0] + 1 : last] if t.pos == "ADP"), last)
    return scene.parse.span(first, last).of(scene.parse.text)


def _era(frame: Frame, token: Token) -> str:
    if kinds()[frame.kind].family is not Family.TIE:
        return "past"
    tense = feature(token, "Tense")
    done = feature(token, "Aspect") == "Perf"
    return "present" if tense == "Pres" or (tense == "Past" and done) else "past" if tense == "Past" else ""
