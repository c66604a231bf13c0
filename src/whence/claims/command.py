"""Whose group it is, without a role being named: "X's militia", "the faction of X", "units under X", "X of the front".

In: a Scene. Out: drafts of leads (a person owns or commands a group) and member_of (a person of a group).
Always: only a named person beside a named group or a noun for armed people; a group that is merely called after
somebody ("X's brigade" as its name) is not thereby led by them.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.claims.claim import End
from whence.claims.scene import Draft, Scene
from whence.claims.words import words
from whence.language.analysis import Mention, MentionForm, PartyKind


def find_command(scene: Scene) -> Iterator[Draft]:
    """All drafts of this file."""
    for mention in scene.analysis.mentions:
        if mention.form is MentionForm.PRONOUN:
            continue
        if mention.kind in {PartyKind.GROUP, PartyKind.PEOPLE}:
            yield from _owned(scene, mention)
            yield from _under(scene, mention)
        elif mention.kind is PartyKind.PERSON and mention.form is MentionForm.NAME:
            yield from _person_of(scene, mention)
            yield from _of_group(scene, mention)


def _owned(scene: Scene, group: Mention) -> Iterator[Draft]:
    """ "X's militia", "his faction, the Y", "the gang of X"."""
    if not _commandable(scene, group):
        return
    roles = scene.grammar.noun(group.head)
    for slot, weight in (("poss", 0.74), ("of", 0.7)):
        for filler in roles.get(slot):
            owner = scene.ends.mention(filler)
            if owner is None or _called_after(scene, group, owner):
                continue
            if owner.kind is PartyKind.GROUP and owner.form is MentionForm.NAME and slot == "poss":
                yield from _part(scene, group, owner)
            if owner.kind is not PartyKind.PERSON or owner.form is not MentionForm.NAME:
                continue
            for end in scene.ends.ends([filler], {"person"}):
                yield from _leads(scene, end, group, slot, weight)


def _part(scene: Scene, group: Mention, owner: Mention) -> Iterator[Draft]:
    """ "the front's 3rd Brigade", "the movement's northern wing": a unit of the group that owns it."""
    unit = group.form is MentionForm.NAME or scene.tokens[group.head].lemma in words("units")
    if unit and group.kind is PartyKind.GROUP and group.party != owner.party:
        yield Draft("part_of", scene.ends.end_of(group), scene.ends.end_of(owner), group.head, "part_of.possessive", 0.78,
                    era="present", evidence=(group.head, owner.head))  # fmt: skip


def _under(scene: Scene, group: Mention) -> Iterator[Draft]:
    """ "units under X", "forces under the command of X"."""
    roles = scene.grammar.noun(group.head)
    for filler in roles.get("under"):
        if scene.tokens[filler].lemma in {"command", "leadership", "control"}:
            named = [i for slot in ("of", "poss") for i in scene.grammar.noun(filler).get(slot)]
        else:
            named = [filler]
        for end in scene.ends.ends(named, {"person"}):
            if end.mention is not None and scene.analysis.mentions[end.mention].form is MentionForm.NAME:
                yield from _leads(scene, end, group, "under", 0.78)


def _leads(scene: Scene, person: End, group: Mention, how: str, weight: float) -> Iterator[Draft]:
    name = scene.ends.named(group.head) or group
    if person.party != name.party:
        rule = {"poss": "leads.possessive", "of": "leads.of", "under": "leads.under"}[how]
        yield Draft(
            "leads", person, scene.ends.end_of(name), group.head, rule, weight, era="present", evidence=(group.head,)
        )


def _commandable(scene: Scene, group: Mention) -> bool:
    if group.form is MentionForm.NAME:
        return group.kind is PartyKind.GROUP
    return scene.tokens[group.head].lemma in words("commanded")


def _called_after(scene: Scene, group: Mention, owner: Mention) -> bool:
    """The owner's name is a part of the group's own name."""
    return group.form is MentionForm.NAME and group.first <= owner.first and owner.last <= group.last


def _person_of(scene: Scene, person: Mention) -> Iterator[Draft]:
    """ "General X of the Y brigade", "Z (Rapid Support Forces)": a person with their group."""
    for prep in scene.parse.children(person.head, "prep"):
        if prep.lower not in {"of", "from"} or prep.i < person.last:
            continue
        for thing in scene.parse.children(prep.i, "pobj"):
            for group in scene.ends.parties(thing.i, {"group"}):
                if group.form is MentionForm.NAME:
                    draft = Draft("member_of", scene.ends.end_of(person), scene.ends.end_of(group), prep.i, "member_of.of",
                                  0.78, era="present", evidence=(person.head, group.head))  # fmt: skip
                    draft.role = _title(scene, person)
                    yield draft


def _of_group(scene: Scene, person: Mention) -> Iterator[Draft]:
    """ "Fatah's Mahmoud Khalil": a person told by the group they are of."""
    for part in scene.parse.children(person.head, "poss"):
        group = scene.ends.mention(part.i)
        if (
            group is not None
            and group.kind is PartyKind.GROUP
            and group.form is MentionForm.NAME
            and part.i < person.first
        ):
            yield Draft("member_of", scene.ends.end_of(person), scene.ends.end_of(group), part.i, "member_of.possessive",
                        0.78, era="present", evidence=(person.head, group.head))  # fmt: skip


def _title(scene: Scene, person: Mention) -> str | None:
    """The title that stands before the name."""
    first = person.first
    while first > 0 and scene.tokens[first - 1].sent == scene.tokens[first].sent:
        near = scene.tokens[first - 1]
        if near.pos not in {"NOUN", "PROPN", "ADJ"} or scene.ends.covering_name(near.i):
            break
        first -= 1
    return scene.parse.span(first, person.first).of(scene.parse.text) if first < person.first else None
