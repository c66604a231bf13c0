"""What somebody is to a group, told by a noun: "лидер «Х» Икс", "его заместитель Игрек", "уроженец Х Икс".

In: a Scene. Out: drafts of leads, deputy_of, member_of, founded, origin, kin_of, allied_with and the like.
Always: both who bears the role (holders.py) and of whom (owners.py) are read from the text; a deputy of a person is
the deputy of what that person leads in the same document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whence.claims.russian.frames import roles
from whence.claims.russian.holders import holder
from whence.claims.russian.owners import is_former, is_one_of, owners, role_words
from whence.claims.russian.role_phrases import find_phrases
from whence.claims.russian.scene import Scene
from whence.claims.scene import Draft
from whence.language.analysis import Token
from whence.language.russian.stems import plain


def find_roles(scene: Scene, verbs: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts of role nouns and of set phrases such as "во главе с". verbs: the drafts of verbs, who lead as well."""
    drafts = [*verbs, *_roles(scene), *find_phrases(scene)]
    yield from drafts[len(verbs) :]
    yield from _deputies_of_persons(scene, drafts)


def _roles(scene: Scene) -> Iterator[Draft]:
    for token in scene.tokens:
        lemma = "командующий" if plain(token.text).startswith("командующ") else plain(token.lemma)
        kind = roles().kinds.get(lemma) if token.pos in {"NOUN", "PROPN"} or lemma == "командующий" else None
        if lemma in {"секретарь", "директор"} and any(
            plain(c.lemma) == "генеральный" for c in scene.parse.children(token.i, "amod")
        ):
            kind = "leads"
        if kind is not None and scene.name_at(token.i) is None:
            yield from _role(scene, token, kind)


def _role(scene: Scene, token: Token, kind: str) -> Iterator[Draft]:
    bearer, how, judged = holder(scene, token, kind)
    if bearer is None:
        return
    found = owners(scene, token, kind, bearer)
    if kind == "leads" and is_one_of(scene, token):
        kind = "member_of"
    role = role_words(scene, token)
    for owner in found:
        if owner.party is not None and owner.party == bearer.party:
            continue
        yield Draft(
            kind, bearer, owner, token.i, f"{kind}.russian-role-{how}", 0.85 if how != "predicate" else 0.8, judged=judged,
            era="past" if is_former(scene, token) else "present", role=role, evidence=(token.i,),
        )  # fmt: skip


def _deputies_of_persons(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """ "его заместитель", "заместитель Икса": second in command of what Икс leads."""
    led = {d.subject.party: d.object for d in drafts if d.kind == "leads" and d.subject and d.object}
    for token in scene.tokens:
        if token.pos != "NOUN" or roles().kinds.get(plain(token.lemma)) != "deputy_of":
            continue
        bearer, how, judged = holder(scene, token, "deputy_of")
        slots = scene.grammar.noun(token.i)
        for owner in scene.ends.ends(slots.get("gen"), {"person"}) if bearer is not None else ():
            group = led.get(owner.party) if owner.party is not None else None
            if group is not None and bearer is not None and owner.party != bearer.party:
                yield Draft("deputy_of", bearer, group, token.i, f"deputy_of.russian-role-{how}", 0.75, judged=judged,
                            era="past" if is_former(scene, token) else "present", role=role_words(scene, token),
                            notes=[f"deputy of {owner.name}, who leads it"])  # fmt: skip
