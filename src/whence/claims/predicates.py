"""Verbs and event nouns that a frame knows: "X captured Y", "the capture of Y by X", "X launched an attack on Y".

In: a Scene. Out: drafts, one for each pair of ends.
Always: a frame speaks only where every slot it needs is filled with ends the kind allows; the construction is named
in the rule ("captured.passive").
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, permutations, product

from whence.claims.claim import End
from whence.claims.frames import Frame
from whence.claims.grammar import Roles
from whence.claims.kinds import kinds
from whence.claims.scene import Draft, Scene
from whence.claims.words import words
from whence.language.analysis import MentionForm, PartyKind, Token
from whence.values import Certainty, Stance

# What a construction is worth by itself, before its mentions and distance are weighed. Set by hand: the more a
# subject had to be borrowed, the less; the gate's figures per rule say whether the order is right.
_WORTH = {
    "active": 0.9, "passive": 0.9, "relative clause": 0.88, "coordination": 0.85, "participle": 0.8, "control": 0.82,
    "object control": 0.78, "adverbial clause": 0.75, "gerund": 0.72, "infinitive": 0.75, "none": 0.65, "noun": 0.78,
}  # fmt: skip


_BEING = frozenset({"be", "engage", "involve", "lock", "embroil", "remain", "become"})
# Event nouns that tell something even where nobody is said to have done it.
_PATIENT_ENOUGH = frozenset(
    {"killed", "died", "detained", "released", "wounded", "removed", "appointed", "displaced", "destroyed", "abused"}
)


def find_verbs(scene: Scene) -> Iterator[Draft]:
    """Drafts of every verb that evokes a frame."""
    known = scene.frames.words["verb"]
    for token in scene.tokens:
        if token.pos not in {"VERB", "AUX"} or token.lemma not in known:
            continue
        roles = scene.grammar.verb(token.i)
        read: set[str] = set()
        for frame in scene.frames.evoked("verb", token.lemma, roles.particles):
            # Of two frames of one kind the one that stands first in the file is the more telling.
            drafts = list(_verb(scene, frame, roles, token)) if frame.kind not in read else []
            read |= {frame.kind} if drafts else set()
            yield from drafts
            if frame.negated and drafts:
                break


def _verb(scene: Scene, frame: Frame, roles: Roles, token: Token) -> Iterator[Draft]:
    if not _needs_met(scene, frame, roles) or (frame.passive_only and not roles.passive):
        return
    _, fillers = roles.first(frame.subject)
    subjects = scene.subjects(fillers, frame.kind, frame.subject_kinds)
    objects = _objects(scene, frame, roles, exclude=fillers)
    if not subjects:
        instruments = [i for i in fillers if scene.tokens[i].lemma in words("instruments")]
        subjects = [end for i in instruments for end in _behind(scene, i, frame.kind)]
    if not subjects and not _may_be_unnamed(scene, frame, roles, fillers):
        return
    rule = f"{frame.kind}.{roles.how.replace(' ', '-')}"
    era = _era(scene, token)
    if not objects and _reciprocal(scene, frame, roles):
        drafts = [Draft(frame.kind, one, other, token.i, f"{frame.kind}.each-other") for one, other in permutations(subjects, 2)
                  if not kinds()[frame.kind].symmetric or subjects.index(one) < subjects.index(other)]  # fmt: skip
    else:
        drafts = list(_pairs(scene, frame, subjects, objects, token.i, rule))
    for draft in drafts:
        draft.weight = _WORTH.get(roles.how, 0.7)
        draft.judged, draft.era, draft.certainty = token.i, era, frame.certainty
        draft.stance = Stance.ASSERTED if frame.negated else frame.stance
        _details(scene, frame, roles, draft)
        if not frame.need_charge or draft.of or draft.topic:
            yield draft


def _reciprocal(scene: Scene, frame: Frame, roles: Roles) -> bool:
    """ "accused each other", "fought one another"."""
    fillers = [i for slot in frame.object for i in roles.get(slot)]
    return any(
        scene.tokens[i].lower in {"other", "another"} and i > 0 and scene.tokens[i - 1].lower in {"each", "one"}
        for i in fillers
    )


def _may_be_unnamed(scene: Scene, frame: Frame, roles: Roles, fillers: list[int]) -> bool:
    """False where somebody did it and was not recognised: to say "nobody is named" would then be wrong."""
    if frame.open_subject:
        return True
    if any(scene.tokens[i].lemma not in words("instruments") for i in fillers):
        return roles.passive and frame.kind in _PATIENT_ENOUGH
    return roles.passive or (bool(fillers) and frame.kind in _PATIENT_ENOUGH)


def _behind(scene: Scene, i: int, kind: str) -> list[End]:
    """ "an air strike by X", "X's shelling", "an Israeli drone": whose instrument it is."""
    roles = scene.grammar.noun(i)
    prep = scene.tokens[scene.tokens[i].head]
    if scene.tokens[i].dep == "pobj" and prep.lower in {"with", "using"} and scene.tokens[prep.head].pos == "VERB":
        # "answered with car bombs that killed six"
        return scene.subjects(scene.grammar.verb(prep.head).get("subj"), kind)
    for slot in ("by", "poss", "of", "from", "mod"):
        found = scene.subjects(roles.get(slot), kind)
        if found:
            return found
    return []


def find_nouns(scene: Scene) -> Iterator[Draft]:
    """Drafts of every event noun that evokes a frame."""
    known = scene.frames.words["noun"]
    for token in scene.tokens:
        if token.pos not in {"NOUN", "PROPN"} or token.lemma not in known or scene.ends.covering_name(token.i):
            continue
        for frame in scene.frames.evoked("noun", token.lemma):
            yield from _noun(scene, frame, token)


def _noun(scene: Scene, frame: Frame, token: Token) -> Iterator[Draft]:
    roles = scene.grammar.noun(token.i)
    modifiers = {t.lemma for t in scene.parse.children(token.i, "amod", "compound")}
    if frame.adjectives and not modifiers & frame.adjectives:
        return
    if not _needs_met(scene, frame, roles):
        return
    slots, effect, judged = _with_carrier(scene, frame, roles, token)
    merged = Roles(token.i, how="noun", slots=slots)
    slot, fillers = merged.first(frame.subject)
    subjects = scene.subjects(fillers, frame.kind, frame.subject_kinds)
    objects = _objects(scene, frame, merged, exclude=[] if slot == "between" else fillers)
    if not subjects and frame.has_object:
        objects = [end for end in objects if frame.kind in _PATIENT_ENOUGH and _definite(scene, end)]
    if effect == "swap":
        subjects, objects = [e for e in objects if e.kind != "text"], [*subjects]
    for draft in _pairs(scene, frame, subjects, objects, token.i, f"{frame.kind}.noun"):
        draft.weight = _WORTH["noun"]
        draft.judged = judged
        draft.certainty = Certainty(effect) if effect in set(Certainty) else frame.certainty
        draft.stance = Stance.DENIED if effect == "denied" else frame.stance
        draft.era = _era(scene, scene.tokens[judged]) if judged is not None else ""
        _details(scene, frame, merged, draft)
        yield draft


def _definite(scene: Scene, end: End) -> bool:
    """A named person or a counted crowd: what may be told of even where nobody is said to have done it."""
    if end.mention is None:
        return any(mark.isdigit() for mark in end.text)
    mention = scene.analysis.mentions[end.mention]
    counted = bool(scene.parse.children(mention.head, "nummod"))
    return (mention.form is MentionForm.NAME and mention.kind is not PartyKind.PEOPLE) or counted


def _with_carrier(
    scene: Scene, frame: Frame, roles: Roles, token: Token
) -> tuple[dict[str, list[int]], str, int | None]:
    """Slots of the noun joined with those of the verb that carries it ("launched an attack on ...")."""
    slots = dict(roles.slots)
    carrier = scene.grammar.carrier(token.i)
    if carrier is None:
        return slots, "", None
    verb, place = carrier
    name = verb.lemma
    verbal = scene.grammar.verb(verb.i)
    for particle in verbal.particles:
        if f"{verb.lemma}+{particle}" in frame.light:
            name = f"{verb.lemma}+{particle}"
    if place == "in":
        name = name if name in _BEING else ""
        if name:
            slots["subj"] = verbal.get("obj") if verbal.passive else verbal.get("subj")
        return slots, "", verb.i if name else None
    if name not in frame.light or place not in {"obj", "attr", "there"}:
        return slots, "", verb.i if place == "there" else None
    slots["subj"] = verbal.get("subj")
    for slot, fillers in verbal.slots.items():
        if slot not in {"subj", "obj", "clause", "attr", "oprd", "dat"} and not slots.get(slot):
            slots[slot] = fillers
    return slots, frame.light[name], verb.i


def _objects(scene: Scene, frame: Frame, roles: Roles, exclude: list[int]) -> list[End]:
    for slot in frame.object:
        fillers = [i for i in roles.get(slot) if i not in exclude]
        if slot == "clause":
            found = [scene.ends.text_end(i) for i in fillers] if frame.object_text else []
        else:
            found = scene.objects(fillers, frame.kind, frame.object_kinds, text=frame.object_text)
        if found:
            return found
    return []


def _pairs(
    scene: Scene, frame: Frame, subjects: list[End], objects: list[End], anchor: int, rule: str
) -> Iterator[Draft]:
    kind = kinds()[frame.kind]
    if frame.swap:
        subjects, objects = objects, subjects
    if not frame.has_object:
        for subject in subjects:
            yield Draft(frame.kind, subject, None, anchor, rule)
        return
    if kind.symmetric and not objects and (frame.both or "between" in frame.subject):
        for one, other in combinations(subjects, 2):
            yield Draft(frame.kind, one, other, anchor, f"{rule}.both")
        return
    if not objects and "object" not in kind.optional:
        return
    if not subjects and "subject" not in kind.optional:
        return
    if not subjects and not objects:
        return
    for one_end, other_end in product(_or_none(subjects), _or_none(objects)):
        if one_end is None or other_end is None or not _same(one_end, other_end):
            yield Draft(frame.kind, one_end, other_end, anchor, rule)


def _or_none(ends: list[End]) -> list[End | None]:
    return [*ends] or [None]


def _same(one: End, other: End) -> bool:
    if one.party is not None and one.party == other.party:
        return True
    return bool(one.span and other.span and one.span.overlaps(other.span) and other.kind != "text")


def _needs_met(scene: Scene, frame: Frame, roles: Roles) -> bool:
    if any(roles.get(slot) for slot in frame.without):
        return False
    if frame.negated and not scene.parse.children(roles.head, "neg"):
        return False
    for slot, lemmas in frame.unlike.items():
        if {scene.tokens[i].lemma for i in roles.get(slot)} & lemmas:
            return False
    for slot, lemmas in frame.need.items():
        slots = list(roles.slots) if slot == "any" else [slot]
        heads = {scene.tokens[j].lemma for s in slots for i in roles.get(s) for j in scene.ends.members(i)}
        heads |= {scene.tokens[j].lower for s in slots for i in roles.get(s) for j in scene.ends.members(i)}
        if not heads & lemmas:
            return False
    return True


def _details(scene: Scene, frame: Frame, roles: Roles, draft: Draft) -> None:
    if frame.charge:
        _, fillers = roles.first(frame.charge)
        if frame.need_charge:
            fillers = [i for i in fillers if scene.tokens[i].tag == "VB"]
        draft.of = tuple(scene.ends.text_end(i) for i in fillers)
    elif frame.of:
        _, fillers = roles.first(frame.of)
        draft.of = tuple(scene.ends.ends(fillers, {"person", "group", "people", "place"}))
    if frame.topic:
        fillers = [roles.head] if frame.topic == ("self",) else roles.first(frame.topic)[1]
        if fillers:
            draft.topic = scene.ends.text_end(fillers[0], whole=frame.topic != ("self",)).text
    if frame.post:
        _, fillers = roles.first(frame.post)
        if fillers:
            draft.role = scene.ends.text_end(fillers[0]).text
    draft.evidence = tuple(i for i in (draft.anchor, draft.judged) if i is not None)


def _era(scene: Scene, token: Token) -> str:
    """The time of a verb: "present" for what holds, "past" for what held; "" where the form does not say."""
    helpers = {t.lower for t in scene.parse.children(token.i, "aux", "auxpass")}
    if helpers & {"is", "are", "'s", "'re", "am"} or token.tag in {"VBZ", "VBP"}:
        return "present"
    if helpers & {"has", "have"}:
        return "present" if "been" in helpers else "past"
    if helpers & {"was", "were", "had"} or token.tag == "VBD":
        return "past"
    return ""
