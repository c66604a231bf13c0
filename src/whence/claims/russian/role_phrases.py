"""Ties by set phrases: "отряд «Х» во главе с Иксом", "под командованием Икса", "Икс родом из Х".

In: a Scene. Out: drafts of leads and origin.
Always: the group stands right before the phrase and the leader right after it, titles passed over.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.claims.claim import End
from whence.claims.russian.frames import roles
from whence.claims.russian.scene import Scene
from whence.claims.scene import Draft
from whence.language.analysis import Mention, MentionForm, PartyKind
from whence.language.russian.features import VERBAL, preposition


def find_phrases(scene: Scene) -> Iterator[Draft]:
    """Drafts of every such phrase."""
    yield from _under(scene)
    yield from _native(scene)


def _under(scene: Scene) -> Iterator[Draft]:
    """ "отряд «Х» во главе с Иксом", "под командованием Икса"."""
    for token in scene.tokens:
        for phrase in roles().under:
            end = token.i + len(phrase)
            if end >= len(scene.tokens) or any(
                scene.tokens[token.i + k].lower != word for k, word in enumerate(phrase)
            ):
                continue
            leader = _named_after(scene, end)
            group = _group_before(scene, token.i)
            if leader is not None and group is not None:
                yield Draft("leads", scene.ends.end_of(leader), group, token.i, "leads.russian-under", 0.85, era="present",
                            role=scene.parse.span(token.i, end).of(scene.parse.text), evidence=(leader.head,))  # fmt: skip


def _named_after(scene: Scene, i: int) -> Mention | None:
    """The person named within a few titles after token i."""
    for k in range(i, min(i + 8, len(scene.tokens))):
        named = scene.name_at(k)
        if named is not None and named.kind is PartyKind.PERSON:
            return named
        if named is None and scene.tokens[k].pos not in {"NOUN", "ADJ", "PUNCT"}:
            return None
    return None


def _group_before(scene: Scene, i: int) -> End | None:
    """The group right before token i: by name, else by a noun."""
    for k in range(i - 1, max(-1, i - 7), -1):
        if scene.tokens[k].sent != scene.tokens[i].sent or scene.tokens[k].pos in VERBAL:
            return None
        found = scene.ends.covering.at(k)
        if found is not None and found.kind in {PartyKind.GROUP, PartyKind.PEOPLE}:
            return scene.ends.end_of(found)
    return None


def _native(scene: Scene) -> Iterator[Draft]:
    """ "Икс родом из Х", "Икс, родом из Х"."""
    for token in scene.tokens:
        if token.lower != "родом":
            continue
        places = [
            c.i for c in scene.parse.children(token.i, "obl", "nmod") if preposition(scene.parse, c.i) in {"из", "с"}
        ]
        places = places or [m.head for m in scene.analysis.mentions if token.i < m.first <= token.i + 4
                            and m.kind is PartyKind.PLACE and scene.tokens[token.i + 1].lower in {"из", "с"}]  # fmt: skip
        first = scene.parse.sentences[token.sent].first
        before = [
            m
            for m in scene.analysis.mentions
            if first <= m.first and m.last <= token.i and m.kind is PartyKind.PERSON
        ]
        for owner in scene.ends.ends(places, {"place"}) if before else ():
            person = next((m for m in before if m.form is MentionForm.NAME), before[0])
            yield Draft(
                "origin", scene.ends.end_of(person), owner, token.i, "origin.russian-native", 0.8, evidence=(token.i,)
            )
