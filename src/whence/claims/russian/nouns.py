"""Claims from event nouns ("гибель Х", "взятие Х") and from adjectives that tie ("близкий к Х").

In: a Scene. Out: drafts.
Always: an event noun counts only where something tells of it ("сообщил о гибели", "после взятия"), not where somebody
is charged with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.claims.kinds import kinds
from whence.claims.russian.fillers import filled, objects_of, pairs, same, subjects_of
from whence.claims.russian.frames import Frame, frames
from whence.claims.russian.grammar import Slots
from whence.claims.russian.scene import Scene
from whence.claims.scene import Draft
from whence.language.analysis import Token
from whence.language.russian.features import feature, preposition
from whence.language.russian.stems import plain

# What tells of an event named by a noun, by preposition and governor.
_TELLING = frozenset("сообщить сообщать объявить объявлять заявить заявлять рассказать подтвердить подтверждать опровергнуть опровергать "
                     "отрицать доложить признать".split())  # fmt: skip
_REPORTS = frozenset({"сообщение", "заявление", "информация", "весть", "новость", "данные"})
_WEIGHT = 0.7


# -------------------------------------------------------------------- adjectives
def find_adjectives(scene: Scene) -> Iterator[Draft]:
    """Drafts of "Х, близкий к Y", "связанная с Y группа"."""
    for token in scene.tokens:
        if token.pos != "ADJ" and feature(token, "VerbForm") != "Part":
            continue
        for frame in frames().get(("adjective", plain(token.lemma)), ()):
            slots = scene.grammar.verb(token.i)
            objects = scene.ends.ends(next(filled(scene, slots, frame.object), []), kinds()[frame.kind].object)
            subjects = scene.ends.ends([_modified(scene, token)], kinds()[frame.kind].subject - {"place"})
            for subject in subjects[:1]:
                for thing in objects:
                    if not same(subject, thing):
                        yield Draft(frame.kind, subject, thing, token.i, f"{frame.kind}.russian-adjective", 0.75, judged=token.i,
                                    era="present")  # fmt: skip


def _modified(scene: Scene, token: Token) -> int:
    """What an adjective speaks of: the noun it hangs on, the name before its comma, its subject."""
    if token.dep in {"amod", "acl", "appos"} and token.head != token.i:
        return token.head
    subjects = scene.parse.children(token.i, "nsubj", "nsubj:pass")
    return subjects[0].i if subjects else token.head


# -------------------------------------------------------------------- event nouns
def find_nouns(scene: Scene) -> Iterator[Draft]:
    """Drafts of event nouns that something tells of."""
    for token in scene.tokens:
        if token.pos != "NOUN":
            continue
        for frame in frames().get(("noun", plain(token.lemma)), ()):
            if not _told(scene, token):
                continue
            slots = scene.grammar.noun(token.i)
            if frame.subject == ("speaker",):
                yield from _of_speaker(scene, frame, slots, token)
            else:
                yield from _noun_drafts(scene, frame, slots, token)


def _noun_drafts(scene: Scene, frame: Frame, slots: Slots, token: Token) -> Iterator[Draft]:
    subjects, objects = subjects_of(scene, frame, slots), objects_of(scene, frame, slots)
    kind = kinds()[frame.kind]
    if (not objects and kind.object) or (not subjects and not (kind.object and "subject" in kind.optional)):
        return
    for subject, thing in pairs(subjects, objects):
        yield Draft(frame.kind, subject, thing, token.i, f"{frame.kind}.russian-noun", _WEIGHT, judged=token.i,
                    era="past", certainty=frame.certainty)  # fmt: skip


def _of_speaker(scene: Scene, frame: Frame, slots: Slots, token: Token) -> Iterator[Draft]:
    """ "объявили об объединении": the speakers' own deed, with one another or with somebody named."""
    governor = scene.tokens[token.head]
    above = scene.grammar.verb(governor.i) if governor.pos == "VERB" else None
    subjects = scene.ends.ends(above.get("subj"), kinds()[frame.kind].subject - {"place"}) if above else []
    objects = objects_of(scene, frame, slots)
    if not objects and len(subjects) > 1 and kinds()[frame.kind].symmetric:
        objects = subjects[1:]
        subjects = subjects[:1]
    for subject in subjects[:1]:
        for thing in objects:
            if not same(subject, thing):
                yield Draft(frame.kind, subject, thing, token.i, f"{frame.kind}.russian-noun", _WEIGHT,
                            judged=governor.i, era="past", certainty=frame.certainty,
                            evidence=(governor.i,))  # fmt: skip


def _told(scene: Scene, token: Token) -> bool:
    """True where the event is put forward as having happened."""
    prep = preposition(scene.parse, token.i)
    if prep in {"после"}:
        return True
    governor = scene.tokens[token.head]
    lemma = plain(governor.lemma)
    if prep == "о" and lemma in _REPORTS:
        return plain(scene.tokens[governor.head].lemma) in _TELLING | {"появиться", "поступить", "прийти"}
    if prep == "о":
        return lemma in _TELLING
    if not prep and token.dep in {"obj", "nsubj", "nsubj:pass"}:
        return lemma in _TELLING
    if token.dep == "conj":
        return _told(scene, governor) if governor.pos == "NOUN" and governor.i != token.i else False
    return False
