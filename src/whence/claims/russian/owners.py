"""Of whom somebody is the leader, deputy or member, and the words around the role.

In: a Scene and the token of a role noun. Out: the ends that own the role, the role as written, whether it is over.
Always: the owner is what the noun takes in the genitive (the instrumental for "командующий войсками"), a possessive
pronoun, or the body behind a common noun ("министр обороны России", "глава политбюро ХАМАС").
"""

from __future__ import annotations

from whence.claims.claim import End
from whence.claims.kinds import kinds
from whence.claims.russian.frames import roles
from whence.claims.russian.holders import one_of_several
from whence.claims.russian.scene import Scene
from whence.language.analysis import MentionForm, PartyKind, Token
from whence.language.russian.features import preposition
from whence.language.russian.stems import plain

_ALWAYS = frozenset({"политбюро", "руководство", "делегация", "совет"})
_BEHIND = frozenset(
    """оборона дело безопасность политбюро руководство комитет юстиция разведка делегация мид финанс финансы штаб
    информация энергетика транспорт здравоохранение внутренний иностранный совет число""".split()
)


def owners(scene: Scene, token: Token, kind: str, holder: End) -> list[End]:
    """Whose leader, deputy or member the holder is."""
    allowed = kinds()[kind].object - {"text"}
    slots = scene.grammar.noun(token.i)
    fillers = slots.get("gen")
    if kind == "origin":
        fillers = fillers or slots.get("из+Gen") or slots.get("с+Gen")
    if kind == "leads" and plain(token.text).startswith(("командующ", "главнокоманд")):
        fillers = slots.get("ins") or fillers
    fillers = [i for i in fillers if not _is_holder(scene, i, holder)] or _possessed(scene, token)
    fillers = fillers or [i for i in slots.get("с+Ins") if kind == "allied_with"]
    inner = [j for i in fillers for j in _inside(scene, i)]
    found = scene.ends.ends(inner or fillers, allowed)
    if kind == "kin_of":
        found = [end for end in found if end.kind == "person"]
    return [end for end in found if end.kind != "person" or kind in {"kin_of", "allied_with"}]


def _is_holder(scene: Scene, i: int, holder: End) -> bool:
    found = scene.named(i)
    return found is not None and holder.mention is not None and found.party == holder.party


def _possessed(scene: Scene, token: Token) -> list[int]:
    """ "её лидер", "его заместитель", "лидер партии"."""
    before = scene.tokens[token.i - 1] if token.i else None
    if before is not None and before.sent == token.sent and plain(before.text) in {"его", "ее", "их"}:
        return [before.i]
    return [child.i for child in scene.parse.children(token.i, "det") if plain(child.text) in {"его", "ее", "их"}]


def _inside(scene: Scene, i: int) -> list[int]:
    """ "министр обороны России", "глава политбюро ХАМАС", "член руководства Х": the body behind a common noun."""
    token = scene.tokens[i]
    held = scene.ends.covering.at(i)
    if held is not None and (held.form is MentionForm.NAME or held.kind in {PartyKind.PEOPLE}):
        return [i]
    deeper = [
        child.i
        for child in scene.parse.children(i, "nmod", "appos", "flat:name")
        if not preposition(scene.parse, child.i)
    ]
    for child in deeper:
        named = scene.name_at(child)
        stands = held is not None and plain(token.lemma) not in _ALWAYS
        if (
            named is not None
            and named.kind in {PartyKind.GROUP, PartyKind.PLACE}
            and plain(token.lemma) in _BEHIND
            and not stands
        ):
            return [child]
    return [i]


def role_words(scene: Scene, token: Token) -> str:
    """The role as written: the noun and its adjectives."""
    several = one_of_several(scene, token)
    first = token.i
    while (
        first > 0
        and scene.tokens[first - 1].pos == "ADJ"
        and scene.tokens[first - 1].sent == token.sent
        and not scene.name_at(first - 1)
    ):
        first -= 1
    last = token.i + 1
    for child in scene.parse.children(token.i, "nmod"):
        if child.i == token.i + 1 and plain(child.lemma) in _BEHIND:
            last = child.i + 1
    return scene.parse.span(several.i if several else first, last).of(scene.parse.text)


def is_former(scene: Scene, token: Token) -> bool:
    """True where a word such as "бывший" puts the role in the past."""
    near = scene.parse.children(token.i, "amod", "det")
    near += [t for t in scene.tokens[max(0, token.i - 3) : token.i] if t.pos == "ADJ" and t.sent == token.sent]
    return any(plain(t.lemma) in roles().former for t in near) or plain(token.text).startswith("экс-")


def is_one_of(scene: Scene, token: Token) -> bool:
    """True where an adjective makes a leader one of several ("полевой командир")."""
    near = scene.tokens[max(0, token.i - 3) : token.i]
    return any(plain(t.lemma) in roles().one_of and t.sent == token.sent for t in near)
