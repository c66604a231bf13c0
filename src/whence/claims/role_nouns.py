"""Nouns that say what somebody is to a group: "JMA emir X", "X, leader of Y", "its commander, X", "X is an ally of Y".

In: a Scene. Out: drafts of ties (leads, deputy_of, member_of, part_of, affiliated_with, allied_with ...).
Always: the holder is named by the construction itself (title before a name, apposition, copula, "as"), never by
nearness; words such as "former" end the tie, they do not deny it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whence.claims.claim import End
from whence.claims.frames import Frame
from whence.claims.scene import Draft, Scene
from whence.claims.words import words
from whence.language.analysis import Mention, MentionForm, PartyKind, Token

_DEPUTY = frozenset({"deputy", "vice", "second", "assistant"})
# Ties that a description may hold in its own name.
_OWN_HOLDERS = frozenset({"part_of", "affiliated_with"})
_COPULAS = frozenset({"be", "become", "remain", "stay"})
_NAMING = frozenset(
    {"name", "appoint", "elect", "choose", "declare", "make", "designate", "install", "consider", "call"}
)
# How far each construction is trusted by itself; set by hand, in the order of how seldom it misleads.
_WORTH = {"title-before-name": 0.9, "copula": 0.9, "named": 0.88, "apposition": 0.86, "as": 0.82, "itself": 0.66}
_BEFORE_NOUN = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PART", "ADV", "PRON", "NUM"})
_LONGEST_MODIFIERS = 12  # tokens between the comma and the noun
_QUOTES = frozenset("\"'“”‘’«»")


@dataclass(frozen=True, slots=True)
class _Held:
    """Who holds the role, by which construction, and the verb that says so where one does."""

    ends: tuple[End, ...]
    how: str
    verb: int | None = None


def find_roles(scene: Scene) -> Iterator[Draft]:
    """Drafts of every role noun that a frame knows."""
    known = scene.frames.words["role"]
    for token in scene.tokens:
        if token.lemma not in known and token.lower not in known:
            continue
        if token.pos not in {"NOUN", "PROPN", "ADJ", "ADV"} or scene.ends.covering_name(token.i):
            continue
        frames = scene.frames.evoked("role", token.lemma) or scene.frames.evoked("role", token.lower)
        for frame in frames:
            yield from _role(scene, frame, token)


def _role(scene: Scene, frame: Frame, token: Token) -> Iterator[Draft]:
    before = _modifiers(scene, token)
    kind = _kind_of(frame, token, before)
    groups, group_slot = _groups(scene, frame, kind, token)
    if not groups:
        return
    for held in _holders(scene, frame, kind, token):
        if held.how == "itself" and (group_slot in {"in", "within"} or token.lemma in words("accounts")):
            continue
        if held.how == "itself" and not any(_told(scene, group) for group in groups):
            continue  # "its branch" tells nothing that "its" does not
        for subject in held.ends:
            for group in groups:
                if subject.party == group.party or _overlap(subject, group):
                    continue
                ends = (group, subject) if frame.swap else (subject, group)
                told = _title_kind(kind, token, held)
                draft = Draft(told, *ends, token.i, f"{told}.{held.how}")
                draft.role = _role_text(scene, token, groups)
                draft.weight = _WORTH.get(held.how, 0.86)
                draft.judged, draft.era = held.verb, _era(scene, before, held)
                draft.evidence = (token.i,)
                if group_slot == "poss":
                    draft.notes.append("the group is named by a possessive")
                yield draft


def _title_kind(kind: str, token: Token, held: _Held) -> str:
    """ "IS commander X" is one of its commanders, "the commander of Y, X" is the one."""
    return "member_of" if kind == "leads" and token.lemma == "commander" and held.how == "title-before-name" else kind


def _kind_of(frame: Frame, token: Token, before: set[str]) -> str:
    if before & _DEPUTY and frame.kind in {"leads", "member_of"}:
        return "deputy_of"
    if token.lemma in frame.weak_words and frame.weak_kind:
        plural = "plural" in frame.weak and token.tag in {"NNS", "NNPS"}
        if plural or before & frame.weak:
            return frame.weak_kind
    return frame.kind


def _modifiers(scene: Scene, token: Token) -> set[str]:
    found = {
        t.lower for t in scene.parse.children(token.i, "amod", "compound", "det", "advmod", "nmod") if t.i < token.i
    }
    i = token.i - 1
    while (
        i >= 0 and scene.tokens[i].sent == token.sent and scene.tokens[i].lower in {*words("former"), *_DEPUTY, "-"}
    ):
        found.add(scene.tokens[i].lower)
        i -= 1
    return found


# -------------------------------------------------------------------- whose
def _groups(scene: Scene, frame: Frame, kind: str, token: Token) -> tuple[list[End], str]:
    roles = scene.grammar.noun(token.i)
    for slot in frame.object:
        fillers = roles.get(slot)
        if slot == "mod":
            fillers = _names_before(scene, token)
        elif slot == "poss" and not fillers:
            fillers = _owner_before(scene, token)
        found = scene.objects(fillers, kind, frame.object_kinds)
        if kind == "member_of":
            found = [end for end in found if end.kind != "place" or scene.acts(end)]
        if slot == "mod":
            found = [end for end in found if end.kind != "place" or kind == "leads"]
        if found:
            return found, slot
    return [], ""


def _names_before(scene: Scene, token: Token) -> list[int]:
    """ "IS military commander": the name that stands before the noun and its modifiers."""
    i = token.i - 1
    while i >= 0 and scene.tokens[i].sent == token.sent:
        name = scene.ends_at(i)
        if name is not None and name.form is MentionForm.NAME:
            return [] if name.text.lower() in words("no_group") else [name.head]
        near = scene.tokens[i]
        if near.text == ")":
            # "X (ABC) general secretary": the bracket belongs to the group.
            i = next((j for j in range(i, max(i - 6, 0), -1) if scene.tokens[j].text == "("), 0)
        elif near.pos not in {"ADJ", "NOUN", "PROPN"} and near.lower not in {"'s", "-"}:
            return []
        i -= 1
    return []


def _owner_before(scene: Scene, token: Token) -> list[int]:
    """ "its co-founder": the possessive before a noun whose parts the parse took apart."""
    i = token.i - 1
    while i >= 0 and scene.tokens[i].sent == token.sent and scene.tokens[i].pos in {"ADJ", "NOUN", "PUNCT", "ADV"}:
        if scene.tokens[i].pos == "PUNCT" and scene.tokens[i].text != "-":
            return []
        i -= 1
    return [i] if i >= 0 and scene.tokens[i].tag == "PRP$" else []


# -------------------------------------------------------------------- who
def _itself(scene: Scene, kind: str, token: Token) -> _Held:
    """ "the Saharan branch of X", "its political wing": a part that has no other name is itself the holder."""
    mention = scene.ends.heading.get(token.i)
    if mention is None or mention.form is not MentionForm.DESCRIPTION:
        return _Held((), "itself")
    # "two officers of the service": somebody in particular, though unnamed; "fighters of X" in general tells nothing.
    counted = {t.lower for t in scene.parse.children(token.i, "det", "nummod")} & {"a", "an", "one"}
    counted |= {t.lower for t in scene.parse.children(token.i, "nummod")}
    if kind not in _OWN_HOLDERS and not (kind == "member_of" and counted):
        return _Held((), "itself")
    return _Held((scene.ends.end_of(mention),), "itself")


def _holders(scene: Scene, frame: Frame, kind: str, token: Token) -> Iterator[_Held]:
    seen: set[int | None] = set()
    found = False
    for construction in (_titled, _apposed, _copular, _as, _included):
        held = construction(scene, kind, token)
        fresh = tuple(end for end in held.ends if end.party not in seen)
        seen |= {end.party for end in fresh}
        if fresh:
            found = True
            yield _Held(fresh, held.how, held.verb)
    if not found and not frame.swap:
        held = _itself(scene, kind, token)
        if held.ends:
            yield held


def _titled(scene: Scene, kind: str, token: Token) -> _Held:
    """ "emir X", "commanders X and Y", "commander 'X'"."""
    i = token.i + 1
    while i < len(scene.tokens) and scene.tokens[i].text in _QUOTES:
        i += 1
    name = scene.starts_at(i)
    if name is None or name.form is not MentionForm.NAME or scene.tokens[i].sent != token.sent:
        return _Held((), "title-before-name")
    found = scene.subjects([name.head], kind)
    # "leader X and the fighters of Y": one leader is one person, whatever is joined to the name.
    return _Held(tuple(found if token.tag in {"NNS", "NNPS"} else found[:1]), "title-before-name")


def _apposed(scene: Scene, kind: str, token: Token) -> _Held:
    """ "X, leader of Y" and "the leader of Y, X" and "its leader (X)"."""
    beside = _beside_comma(scene, token)
    if beside is not None:
        found = scene.subjects([beside.head], kind)
        if found:
            return _Held(tuple(found[:1]), "apposition")
    listed = _list_after_comma(scene, token)
    if listed:
        return _Held(tuple(end for name in listed for end in scene.subjects([name.head], kind)[:1]), "apposition")
    after = _after_comma(scene, token)
    if after is not None:
        found = scene.subjects([after.head], kind)
        if found:
            return _Held(tuple(found[:1]), "apposition")
    heads: list[int] = []
    if token.dep == "appos":
        heads.append(token.head)
    elif token.dep == "conj" and scene.tokens[token.head].dep == "appos":
        heads.append(scene.tokens[token.head].head)
    heads += [t.i for t in scene.parse.children(token.i, "appos")]
    found = [end for end in scene.subjects(heads, kind) if _told(scene, end)]
    return _Held(tuple(found), "apposition")


def _list_after_comma(scene: Scene, token: Token) -> list[Mention]:
    """ "the two main groups in the alliance, A and B": the names that a plural opens."""
    if token.tag not in {"NNS", "NNPS"}:
        return []
    i, end = token.i + 1, min(token.i + _LONGEST_MODIFIERS, len(scene.tokens) - 1)
    while i < end and scene.tokens[i].text not in {",", ":", "("}:
        if scene.tokens[i].pos not in {"ADP", "DET", "NOUN", "PROPN", "PUNCT", "ADJ"}:
            return []
        i += 1
    names: list[Mention] = []
    i += 1
    while i < len(scene.tokens) and scene.tokens[i].sent == token.sent:
        name = scene.starts_at(i)
        if name is None and scene.tokens[i].lower not in {",", "and", "the", "or", "-"}:
            break
        if name is not None:
            names.append(name)
        i = name.last if name is not None else i + 1
    return [name for name in names if name.form is MentionForm.NAME] if len(names) > 1 else []


def _after_comma(scene: Scene, token: Token) -> Mention | None:
    """ "the governor of Y, X": the name after the comma that closes the role's phrase."""
    i = token.i + 1
    end = min(token.i + _LONGEST_MODIFIERS, len(scene.tokens) - 1)
    while i < end and scene.tokens[i].text != "," and scene.tokens[i].sent == token.sent:
        in_name = scene.ends.covering_name(i) is not None
        if not in_name and scene.tokens[i].lower not in {"of", "in", "for", "the", "'s", "and", "at", "to"}:
            return None
        i += 1
    if i >= end or scene.tokens[i].text != ",":
        return None
    i += 1
    while i < end + 3 and i < len(scene.tokens) and scene.ends.covering_name(i) is None:
        if scene.tokens[i].pos not in {"PROPN", "NOUN", "PUNCT"} or scene.tokens[i].text == ",":
            return None
        i += 1
    name = scene.starts_at(i)
    is_person = name is not None and name.form is MentionForm.NAME and name.kind is PartyKind.PERSON
    return name if is_person and token.tag in {"NN", "NNP"} else None


def _beside_comma(scene: Scene, token: Token) -> Mention | None:
    """ "X (ABC), Y's affiliate in Z,": the name before the comma that opens the role's phrase, as the words stand.

    Long appositions are where parses break; their commas are reliable.
    """
    i = token.i - 1
    while i > 0 and scene.tokens[i].sent == token.sent and scene.tokens[i].text != ",":
        before = scene.tokens[i].pos in _BEFORE_NOUN or scene.tokens[i].lower == "once"
        if not before and scene.ends.covering_name(i) is None:
            return None
        i -= 1
    if i <= 0 or scene.tokens[i].text != "," or token.i - i > _LONGEST_MODIFIERS:
        return None
    after = token.i + 1
    if after < len(scene.tokens) and scene.starts_at(after) is not None:
        return None  # a title: "In X, commander Y said"
    i -= 1
    if scene.tokens[i].text in {")", "]"}:
        while i > 0 and scene.tokens[i].text not in {"(", "["}:
            i -= 1
        i -= 1
    while i > 0 and scene.tokens[i].text in _QUOTES:
        i -= 1
    name = scene.ends_at(i)
    if name is None or name.form is not MentionForm.NAME:
        return None
    governor = scene.tokens[scene.tokens[name.head].head]
    # "According to X, the leader of Y ...": the comma closes an opening phrase, no apposition begins.
    return None if scene.tokens[name.head].dep == "pobj" and governor.head > token.i else name


def _copular(scene: Scene, kind: str, token: Token) -> _Held:
    """ "X is the leader of Y", "X was named leader of Y"."""
    head = scene.tokens[token.head]
    if token.dep == "conj" and head.dep in {"attr", "oprd"}:
        token, head = head, scene.tokens[head.head]
    if token.dep == "nsubj" and head.lemma == "be":
        # "whose commander is X": the name is the predicate.
        told = [t.i for t in scene.parse.children(head.i, "attr")]
        named = [end for end in scene.subjects(told, kind) if _told(scene, end)]
        return _Held(tuple(named), "copula", head.i)
    if token.dep == "attr" and head.lemma in _COPULAS:
        fillers = scene.grammar.surface_subject(head.i)[0]
        return _Held(tuple(scene.subjects(fillers, kind)), "copula", head.i)
    if token.dep in {"oprd", "dobj"} and head.lemma in _NAMING:
        roles = scene.grammar.verb(head.i)
        return _Held(
            tuple(scene.subjects(roles.get("obj") if token.i not in roles.get("obj") else [], kind)), "named", head.i
        )
    return _Held((), "copula")


def _as(scene: Scene, kind: str, token: Token) -> _Held:
    """ "served as commander of Y", "replaced Z as leader of Y"."""
    prep = scene.tokens[token.head]
    if token.dep != "pobj" or prep.lower != "as":
        return _Held((), "as")
    verb = scene.tokens[prep.head]
    if verb.pos != "VERB" or verb.lemma in {"describe", "regard", "see", "portray", "know"}:
        return _Held((), "as")
    roles = scene.grammar.verb(verb.i)
    slot = "obj" if verb.lemma in _NAMING or verb.lemma in {"promote", "confirm", "nominate", "install"} else "subj"
    return _Held(tuple(scene.subjects(roles.get(slot), kind)), "as", verb.i)


def _included(scene: Scene, kind: str, token: Token) -> _Held:
    """ "its propagandists, including X and Y"."""
    heads = [t.i for part in scene.parse.children(token.i, "prep") if part.lower in {"including", "like"}
             for t in scene.parse.children(part.i, "pobj")]  # fmt: skip
    return _Held(tuple(scene.subjects(heads, kind)), "including")


def _told(scene: Scene, end: End) -> bool:
    """An apposition tells something only of a name or of a resolved description."""
    return end.mention is not None and scene.analysis.mentions[end.mention].form is not MentionForm.PRONOUN


def _overlap(one: End, other: End) -> bool:
    return bool(
        one.span
        and other.span
        and one.span.overlaps(other.span)
        and one.span != other.span
        and len(one.span) < len(other.span)
    )


def _role_text(scene: Scene, token: Token, groups: list[End]) -> str:
    """The role as written: the noun with its own modifiers, without the group's name and the article."""
    spans = [end.span for end in groups if end.span]
    first = token.i
    while first > 0 and scene.tokens[first - 1].sent == token.sent:
        near = scene.tokens[first - 1]
        named = scene.ends.covering_name(near.i) is not None
        if named or near.pos not in {"ADJ", "NOUN", "ADV", "PROPN"} or any(s.contains(near.span) for s in spans):
            break
        first -= 1
    return scene.parse.span(first, token.i + 1).of(scene.parse.text)


def _era(scene: Scene, before: set[str], held: _Held) -> str:
    if before & words("former"):
        return "past"
    if held.verb is None:
        return "present"
    verb = scene.tokens[held.verb]
    helpers = {t.lower for t in scene.parse.children(verb.i, "aux")}
    if verb.tag in {"VBZ", "VBP"} or "has" in helpers or "have" in helpers:
        return "present"
    return "past" if verb.tag in {"VBD", "VBN"} else ""
