"""Adjectives and participles that tie one party to another: "a page close to X", "X-linked", "X-led", "pro-X".

In: a Scene. Out: drafts of ties.
Always: what is modified and what it is tied to are both read from the parse; a people or a country before "-led"
says where the party comes from, not who leads it.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.claims.claim import End
from whence.claims.frames import Frame
from whence.claims.scene import Draft, Scene
from whence.claims.words import words
from whence.language.analysis import Mention, MentionForm, PartyKind, Token
from whence.language.known import known_names

_NOMINAL = frozenset({"NOUN", "PROPN"})


def find_modifiers(scene: Scene) -> Iterator[Draft]:
    """ "linked to X", "close to X", "loyal to X": adjective or participle with its preposition."""
    known = scene.frames.words["modifier"]
    for token in scene.tokens:
        if token.lower not in known or scene.ends.covering_name(token.i):
            continue
        if token.pos == "VERB" and scene.parse.children(token.i, "nsubj", "dobj"):
            continue
        for frame in scene.frames.evoked("modifier", token.lower):
            yield from _modifier(scene, frame, token)


def _modifier(scene: Scene, frame: Frame, token: Token) -> Iterator[Draft]:
    verb, holders = _modified(scene, token)
    subjects = scene.subjects(holders, frame.kind, frame.subject_kinds)
    if verb is None and len(holders) == 1:
        # "A and B loyal to C": what stands right behind B speaks of B.
        near = [end for end in subjects if end.span is not None and end.span.end <= token.start]
        subjects = near[-1:] or subjects[:1]
    if not frame.has_object and token.i > 0 and scene.tokens[token.i - 1].pos == "NUM":
        # "27 dead", in tolls and headlines: a figure of people.
        dead = scene.ends.words_end(token.i - 1, token.i + 1)
        people = End("people", dead.text, dead.span, dead.text)
        yield Draft(frame.kind, people, None, token.i, f"{frame.kind}.toll", 0.8, evidence=(token.i - 1, token.i))
        return
    if not frame.has_object:
        for subject in subjects if verb is not None else ():
            yield Draft(
                frame.kind, subject, None, token.i, f"{frame.kind}.state", 0.85, judged=verb, evidence=(token.i,)
            )
        return
    slots = scene.grammar.verb(token.i).slots if token.pos == "VERB" else scene.grammar.noun(token.i).slots
    for slot in frame.object:
        objects = scene.objects(slots.get(slot, []), frame.kind, frame.object_kinds)
        for subject in subjects:
            for other in objects:
                if subject.party != other.party:
                    yield Draft(frame.kind, subject, other, token.i, f"{frame.kind}.modifier", 0.82, judged=verb,
                                era="present" if verb is None or _present(scene, verb) else "past",
                                relation=token.lower, evidence=(token.i,))  # fmt: skip
        if objects:
            return


def _modified(scene: Scene, token: Token) -> tuple[int | None, list[int]]:
    """The copula, if one stands between, and the noun that the modifier speaks of."""
    head = scene.tokens[token.head]
    if token.dep in {"acl", "amod", "relcl", "appos"} and head.pos in {*_NOMINAL, "PRON"}:
        return None, [head.i]
    if token.dep in {"acomp", "oprd", "attr"} and head.pos in {"AUX", "VERB"}:
        return head.i, scene.grammar.surface_subject(head.i)[0]
    if token.dep in {"ROOT", "conj", "ccomp", "relcl", "advcl"} and token.tag == "VBN":
        return token.i, scene.grammar.surface_subject(token.i)[0]
    return None, []


def _present(scene: Scene, verb: int) -> bool:
    token = scene.tokens[verb]
    helpers = {t.lower for t in scene.parse.children(verb, "aux", "auxpass")}
    return token.tag in {"VBZ", "VBP"} or bool(helpers & {"is", "are", "has", "have"})


def find_hyphens(scene: Scene) -> Iterator[Draft]:
    """ "X-led", "X-backed", "X-based", and "pro-X", "anti-X"."""
    after, before = scene.frames.words["hyphen"], scene.frames.words["prefix"]
    for token in scene.tokens:
        i = token.i
        if (
            token.lower in after
            and i >= 2
            and scene.tokens[i - 1].text in {"-", "‑", "–"}
            and not token_space(scene, i - 1)
        ):
            for frame in scene.frames.evoked("hyphen", token.lower):
                yield from _hyphen(scene, frame, token, i - 2)
        elif token.lower in before and i + 2 < len(scene.tokens) and scene.tokens[i + 1].text in {"-", "‑"}:
            for frame in scene.frames.evoked("prefix", token.lower):
                yield from _prefix(scene, frame, token)


def token_space(scene: Scene, i: int) -> bool:
    """True where white space stands after token i or before it: a dash, not a hyphen."""
    return scene.tokens[i].space or scene.tokens[i - 1].space


def _hyphen(scene: Scene, frame: Frame, token: Token, tied: int) -> Iterator[Draft]:
    noun = _noun_of(scene, token)
    if noun is None:
        return
    name = scene.ends_at(tied)
    allowed = {"place"} if frame.kind in {"based_in"} else {"group", "person", "place", "account"}
    holders = scene.ends.ends([noun], {"group", "person", "people", "account", "outlet", "place"})[:1]
    if name is None:
        yield from _national(scene, frame, token, tied, holders)
        return
    tie = scene.ends.end_of(name)
    for holder in holders:
        if tie.kind not in allowed or holder.party == tie.party:
            continue
        if frame.kind in {"leads"} and tie.kind == "place":
            continue
        subject, other = (tie, holder) if frame.swap else (holder, tie)
        yield Draft(frame.kind, subject, other, token.i, f"{frame.kind}.hyphen", 0.84, era="present",
                    evidence=(tied, token.i, noun))  # fmt: skip


def _national(scene: Scene, frame: Frame, token: Token, tied: int, holders: list[End]) -> Iterator[Draft]:
    """ "Chechen-led": an adjective of people or country. A state leads a coalition and backs a militia."""
    word = scene.tokens[tied]
    entries = known_names().adjective(word.text)
    if not entries:
        return
    noun = _noun_of(scene, token)
    state = any(entry.kind is PartyKind.PLACE for entry in entries)
    united = noun is not None and scene.tokens[noun].lemma in words("coalitions")
    if frame.swap and state and (frame.kind != "leads" or united):
        national = scene.national(tied)
        for holder in holders if national is not None else ():
            yield Draft(frame.kind, national, holder, token.i, f"{frame.kind}.hyphen", 0.82, era="present",
                        evidence=(tied, token.i))  # fmt: skip
        return
    if frame.kind != "leads":
        return
    text = scene.ends.words_end(tied, token.i + 1)
    for holder in holders:
        yield Draft("origin", holder, text, token.i, "origin.hyphen", 0.82, era="present", evidence=(tied, token.i))


def _prefix(scene: Scene, frame: Frame, token: Token) -> Iterator[Draft]:
    name = scene.starts_at(token.i + 2)
    tie = scene.ends.end_of(name) if name is not None else scene.national(token.i + 2)
    noun = _noun_of(scene, scene.tokens[name.last - 1 if name is not None else token.i + 2])
    if tie is None or noun is None:
        return
    for holder in scene.ends.ends([noun], {"group", "person", "people", "account", "outlet"}):
        if holder.party != tie.party and frame.kind == "supports":
            yield Draft(frame.kind, holder, tie, token.i, f"{frame.kind}.prefix", 0.76, era="present",
                        evidence=(token.i, noun))  # fmt: skip


def _noun_of(scene: Scene, token: Token) -> int | None:
    """The noun that a hyphenated word stands before."""
    current = token
    for _ in range(4):
        head = scene.tokens[current.head]
        if head.i > token.i and head.pos in _NOMINAL and head.sent == token.sent:
            return head.i
        if head.i == current.i:
            break
        current = head
    following = token.i + 1
    while (
        following < len(scene.tokens) and scene.tokens[following].pos in {"ADJ", "PUNCT"} and following < token.i + 4
    ):
        following += 1
    mention: Mention | None = scene.starts_at(following)
    if mention is not None and mention.form is MentionForm.NAME and mention.kind is not PartyKind.PLACE:
        return mention.head
    return None
