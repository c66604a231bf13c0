"""Where parties come from and where places lie: nationality, "from X", "X in Y", "south of Y", "X is in Y".

In: a Scene. Out: drafts of origin, based_in, present_in and part_of ("the battalion within the front").
Always: a place beside a place gives where it lies, with the words that relate them; an adjective of people or
country counts only where it stands with somebody the text names.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.claims.scene import Draft, Scene
from whence.language.analysis import Mention, MentionForm, PartyKind, Token
from whence.language.known import known_names

_DIRECTIONS = frozenset(
    {
        "north",
        "south",
        "east",
        "west",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "outside",
        "outskirts",
        "edge",
    }
)
_PLACE_PREPOSITIONS = frozenset({"in", "near", "of", "outside", "inside", "within", "at", "on"})
_ORIGIN_NOUNS = frozenset({"native", "national", "citizen", "resident"})
_PICTURES = frozenset({"video", "photo", "photograph", "picture", "footage", "image", "clip"})
_ORIGIN_VERBS = frozenset({"hail", "come", "originate"})


def find_whereabouts(scene: Scene) -> Iterator[Draft]:
    """All drafts of this file."""
    for mention in scene.analysis.mentions:
        if mention.form is not MentionForm.NAME:
            continue
        if mention.kind is PartyKind.PLACE:
            yield from _place_in_place(scene, mention)
        elif mention.kind is PartyKind.GROUP:
            yield from _group_within(scene, mention)
    for token in scene.tokens:
        yield from _national(scene, token)
        yield from _from_place(scene, token)
        yield from _is_in(scene, token)
        yield from _filmed_in(scene, token)


def _name(scene: Scene, i: int, *kinds: PartyKind) -> Mention | None:
    found = scene.name_at(i, *kinds)
    return found if found is not None and found.form is MentionForm.NAME else None


def _place_in_place(scene: Scene, place: Mention) -> Iterator[Draft]:
    heads = [place.head]
    # "the town of X in Y": the preposition hangs on "town".
    if scene.tokens[scene.tokens[place.head].head].lower == "of":
        heads.append(scene.tokens[scene.tokens[place.head].head].head)
    for head in heads:
        for part in scene.parse.children(head, "prep", "advmod", "npadvmod", "appos", "amod"):
            if part.i >= place.last:
                yield from _lies(scene, place, part)


def _lies(scene: Scene, place: Mention, part: Token) -> Iterator[Draft]:
    inner = part
    relation = part.lower
    if part.lower in _DIRECTIONS or part.lower == "close":
        step = next((t for t in scene.parse.children(part.i, "prep") if t.lower in {"of", "to"}), None)
        if step is None:
            return
        inner, relation = step, f"{part.lower} {step.lower}"
    elif part.dep != "prep" or part.lower not in _PLACE_PREPOSITIONS:
        return
    for thing in scene.parse.children(inner.i, "pobj"):
        other = _name(scene, thing.i, PartyKind.PLACE)
        if part.lower == "on" and thing.lower in _DIRECTIONS:
            relation = f"on the {thing.lower} of"
            other = next((m for p in scene.parse.children(thing.i, "prep") for t in scene.parse.children(p.i, "pobj")
                          if (m := _name(scene, t.i, PartyKind.PLACE))), None)  # fmt: skip
        if other is not None and other.party != place.party:
            yield Draft("based_in", scene.ends.end_of(place), scene.ends.end_of(other), inner.i, "based_in.place-in-place",
                        0.85, era="present", relation=relation, evidence=(place.head, other.head))  # fmt: skip


def _group_within(scene: Scene, group: Mention) -> Iterator[Draft]:
    for prep in scene.parse.children(group.head, "prep"):
        if prep.lower not in {"in", "within", "inside", "under"}:
            continue
        for thing in scene.parse.children(prep.i, "pobj"):
            other = _name(scene, thing.i, PartyKind.GROUP)
            if other is not None and other.party != group.party:
                yield Draft("part_of", scene.ends.end_of(group), scene.ends.end_of(other), prep.i, "part_of.within", 0.8,
                            era="present", relation=prep.lower, evidence=(group.head, other.head))  # fmt: skip


def _national(scene: Scene, token: Token) -> Iterator[Draft]:
    """ "Saudi sheikh X", "the Kist militant X", "an ethnic Uzbek group"."""
    if not token.text[:1].isupper() or scene.ends.covering_name(token.i) or not known_names().adjective(token.text):
        return
    ethnic = token.i > 0 and scene.tokens[token.i - 1].lower == "ethnic"
    head = scene.tokens[token.head]
    if (
        token.dep not in {"amod", "compound", "nmod"}
        or head.i < token.i
        or (token.i + 1 < len(scene.tokens) and scene.tokens[token.i + 1].text == "-")
    ):
        return
    holder = scene.name_at(head.i, PartyKind.PERSON, PartyKind.GROUP, PartyKind.PEOPLE)
    if holder is None or (holder.kind is PartyKind.PEOPLE and not ethnic):
        return
    named = holder.form is MentionForm.NAME or bool(scene.analysis.parties[holder.party].names)
    state = holder.kind is PartyKind.GROUP and not ethnic
    if (not named and not ethnic) or state:
        return
    first = token.i - 1 if ethnic else token.i
    yield Draft("origin", scene.ends.end_of(holder), scene.ends.words_end(first, token.i + 1), token.i, "origin.adjective",
                0.82, era="present", evidence=(token.i, holder.head))  # fmt: skip


def _from_place(scene: Scene, token: Token) -> Iterator[Draft]:
    """ "a militant from Georgia", "X hails from Y", "a native of Z"."""
    if token.dep != "prep" or token.lower not in {"from", "of"}:
        return
    head = scene.tokens[token.head]
    if token.lower == "of" and head.lower not in _ORIGIN_NOUNS:
        return
    if head.pos == "VERB":
        if head.lemma not in _ORIGIN_VERBS or (head.lemma == "come" and head.tag not in {"VBZ", "VBP"}):
            return
        holders = scene.grammar.verb(head.i).get("subj")
    elif head.pos in {"NOUN", "PROPN"}:
        holders = [head.i]
        if head.dep == "appos":
            while head.dep == "appos":
                head = scene.tokens[head.head]
            holders = [head.i]
        elif head.dep == "attr":
            holders = scene.grammar.surface_subject(head.head)[0]
    else:
        return
    for thing in scene.parse.children(token.i, "pobj"):
        place = _name(scene, thing.i, PartyKind.PLACE)
        if place is None:
            continue
        for holder in scene.ends.ends(holders, {"person", "people"}):
            if holder.kind == "people" and token.lower != "from":
                continue
            if holder.kind == "person" and not (
                holder.party is not None and scene.analysis.parties[holder.party].names
            ):
                continue
            yield Draft("origin", holder, scene.ends.end_of(place), token.i, "origin.from", 0.82, era="present",
                        evidence=(token.i, place.head))  # fmt: skip


def _is_in(scene: Scene, token: Token) -> Iterator[Draft]:
    """ "X is in Y": presence, said with nothing but the copula."""
    if token.lemma != "be" or token.pos != "AUX" or token.dep in {"aux", "auxpass"}:
        return
    if scene.parse.children(token.i, "attr", "acomp", "expl"):
        return
    subjects = scene.grammar.surface_subject(token.i)[0]
    for prep in scene.parse.children(token.i, "prep"):
        if prep.lower not in {"in", "at", "inside", "near"}:
            continue
        for thing in scene.parse.children(prep.i, "pobj"):
            place = scene.name_at(thing.i, PartyKind.PLACE)
            if place is None:
                continue
            for holder in scene.ends.ends(subjects, {"person", "group", "people", "place"}):
                kind = "based_in" if holder.kind == "place" else "present_in"
                if holder.party != place.party:
                    yield Draft(kind, holder, scene.ends.end_of(place), token.i, f"{kind}.copula", 0.84, judged=token.i,
                                era="present" if token.tag in {"VBZ", "VBP"} else "past", relation=prep.lower,
                                evidence=(token.i, place.head))  # fmt: skip


def _filmed_in(scene: Scene, token: Token) -> Iterator[Draft]:
    """ "a video of X in Y": who is seen where."""
    if token.lemma not in _PICTURES or token.pos != "NOUN":
        return
    roles = scene.grammar.noun(token.i)
    for shown in roles.get("of"):
        places = [*roles.get("in"), *scene.grammar.noun(shown).get("in"), *scene.grammar.noun(shown).get("at")]
        for holder in scene.ends.ends([shown], {"person", "people", "group"}):
            for place in scene.ends.ends(places[:1], {"place"}):
                yield Draft("present_in", holder, place, token.i, "present_in.picture", 0.82, evidence=(token.i,))
