"""Claims from verbs and event nouns, by their frames.

In: a Scene. Out: drafts.
Always: a frame whose slots are not filled by ends of its kind makes no claim; an event noun counts only where
something tells of it ("сообщил о гибели", "после взятия"), not where somebody is charged with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.claims.claim import End
from whence.claims.kinds import Family, kinds
from whence.claims.russian.frames import Frame, frames
from whence.claims.russian.grammar import Slots
from whence.claims.russian.scene import Scene
from whence.claims.scene import Draft
from whence.language.analysis import DateExpression, PartyKind, Token
from whence.language.russian.features import case, feature, is_capitals, is_plural, preposition
from whence.language.russian.phrases import noun_phrase
from whence.language.russian.stems import plain

# What tells of an event named by a noun, by preposition and governor.
_TELLING = frozenset("сообщить сообщать объявить объявлять заявить заявлять рассказать подтвердить подтверждать опровергнуть опровергать "
                     "отрицать доложить признать".split())  # fmt: skip
# Deeds and ties that those who are "вместе с" the subject share.
_SHARED = frozenset(
    {"part_of", "joined", "captured", "attacked", "detained", "killed", "besieged", "withdrew", "arrived"}
)
_REPORTS = frozenset({"сообщение", "заявление", "информация", "весть", "новость", "данные"})
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
    subjects = _subjects(scene, frame, slots)
    objects = _objects(scene, frame, slots)
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
    for subject, thing in _pairs(subjects, objects):
        if subject is None or thing is None or not _same(subject, thing):
            yield Draft(
                frame.kind, subject, thing, token.i, f"{frame.kind}.russian-{frame.shape}-{slots.how}",
                _WEIGHT.get(slots.how, 0.7), judged=token.i, era=_era(frame, token), role=role, topic=topic, of=of,
                certainty=frame.certainty,
            )  # fmt: skip


def _pairs(subjects: list[End], objects: list[End]) -> Iterator[tuple[End | None, End | None]]:
    """Every subject with every object; None stands for an end that nobody fills."""
    for subject in subjects or (None,):
        for thing in objects or (None,):
            yield subject, thing


def _turned(scene: Scene, frame: Frame, slots: Slots) -> tuple[list[End], list[End]] | None:
    """Nominative and accusative look alike in most names, and the parser guesses: where its guess yields no claim and
    the other way round does, the ends change places."""
    pool = [i for i in (*slots.get("subj"), *slots.get("obj")) if case(scene.tokens[i]) in {"Nom", "Acc", ""}]
    for i in pool:
        rest = [j for j in pool if j != i]
        trial = Slots(slots.head, slots.how, filled={"subj": [i], "obj": rest})
        subjects, objects = _subjects(scene, frame, trial), _objects(scene, frame, trial)
        agree = is_plural(scene.tokens[i]) == slots.plural or bool(scene.parse.children(i, "conj"))
        if subjects and objects and case(scene.tokens[i]) != "Acc" and agree and len(pool) == 2:
            return subjects, objects
    return None


def _impersonal(slots: Slots) -> bool:
    """True where nobody is named as the doer: a passive, "застрелили"."""
    return not slots.get("subj") and (slots.passive or slots.plural)


def _same(one: End, other: End) -> bool:
    return one.span == other.span or (one.party is not None and one.party == other.party)


def _subjects(scene: Scene, frame: Frame, slots: Slots) -> list[End]:
    allowed = kinds()[frame.kind].subject & (frame.subject_kinds or kinds()[frame.kind].subject)
    fillers = next(_fillers(scene, slots, frame.subject), [])
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


def _objects(scene: Scene, frame: Frame, slots: Slots) -> list[End]:
    kind = kinds()[frame.kind]
    allowed = set(kind.object & (frame.object_kinds or kind.object))
    allowed.discard("text")
    if frame.text and "text" in kind.object:
        allowed.add("text")
    found: list[End] = []
    for fillers in _fillers(scene, slots, frame.object):
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


def _fillers(scene: Scene, slots: Slots, wanted: tuple[str, ...]) -> Iterator[list[int]]:
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


# -------------------------------------------------------------------- adjectives
def find_adjectives(scene: Scene) -> Iterator[Draft]:
    """Drafts of "Х, близкий к Y", "связанная с Y группа"."""
    for token in scene.tokens:
        if token.pos != "ADJ" and feature(token, "VerbForm") != "Part":
            continue
        for frame in frames().get(("adjective", plain(token.lemma)), ()):
            slots = scene.grammar.verb(token.i)
            objects = scene.ends.ends(next(_fillers(scene, slots, frame.object), []), kinds()[frame.kind].object)
            subjects = scene.ends.ends([_modified(scene, token)], kinds()[frame.kind].subject - {"place"})
            for subject in subjects[:1]:
                for thing in objects:
                    if not _same(subject, thing):
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
    subjects, objects = _subjects(scene, frame, slots), _objects(scene, frame, slots)
    kind = kinds()[frame.kind]
    if (not objects and kind.object) or (not subjects and not (kind.object and "subject" in kind.optional)):
        return
    for subject, thing in _pairs(subjects, objects):
        yield Draft(frame.kind, subject, thing, token.i, f"{frame.kind}.russian-noun", _WEIGHT["noun"], judged=token.i,
                    era="past", certainty=frame.certainty)  # fmt: skip


def _of_speaker(scene: Scene, frame: Frame, slots: Slots, token: Token) -> Iterator[Draft]:
    """ "объявили об объединении": the speakers' own deed, with one another or with somebody named."""
    governor = scene.tokens[token.head]
    above = scene.grammar.verb(governor.i) if governor.pos == "VERB" else None
    subjects = scene.ends.ends(above.get("subj"), kinds()[frame.kind].subject - {"place"}) if above else []
    objects = _objects(scene, frame, slots)
    if not objects and len(subjects) > 1 and kinds()[frame.kind].symmetric:
        objects = subjects[1:]
        subjects = subjects[:1]
    for subject in subjects[:1]:
        for thing in objects:
            if not _same(subject, thing):
                yield Draft(frame.kind, subject, thing, token.i, f"{frame.kind}.russian-noun", _WEIGHT["noun"],
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


def governing_date(scene: Scene, predicate: int) -> DateExpression | None:
    """The expression of time that hangs on the predicate and on no other verb between."""
    token = scene.tokens[predicate]
    found: list[tuple[int, DateExpression]] = []
    for expression in scene.dates_in(token.sent):
        inside = range(expression.first, expression.last)
        top = next(
            (scene.tokens[i] for i in inside if scene.tokens[i].head not in inside), scene.tokens[expression.first]
        )
        for _ in range(8):
            if top.head == top.i:
                break
            top = scene.tokens[top.head]
            if top.i == predicate:
                found.append((abs(expression.first - predicate), expression))
                break
            if top.dep == "acl" and any(t.text == "," for t in scene.tokens[expression.last : top.i]):
                continue  # no date reaches over the comma of a participle that follows
            if top.pos in {"VERB", "AUX"}:
                # "В марте А взял Б и ушёл": a date before the first verb holds for those joined to it
                if token.dep == "conj" and token.head == top.i and expression.first < top.i:
                    found.append((100 + abs(expression.first - predicate), expression))
                break
    return min(found, key=lambda pair: pair[0])[1] if found else None
