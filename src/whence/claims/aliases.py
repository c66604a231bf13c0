"""Names given to a party in the text: brackets, "also known as", "calls itself", "nom de guerre", "real name".

In: a Scene. Out: known_as drafts whose object is the name as words.
Always: only what the text itself says is another name; who merely stands in a bracket beside an outlet or a place is
no alias. Whether a name joins two parties is judged later, from these claims.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterator
from importlib import resources

from whence.claims.claim import End
from whence.claims.scene import Draft, Scene
from whence.language.analysis import Mention, MentionForm, PartyKind, Token

_PARTIES = frozenset({PartyKind.PERSON, PartyKind.GROUP, PartyKind.ACCOUNT, PartyKind.OUTLET, PartyKind.PEOPLE})
_QUOTES = frozenset("\"'“”‘’«»„")
_REFLEXIVES = frozenset({"itself", "himself", "herself", "themselves", "oneself"})
_OPEN, _CLOSE = frozenset("(["), frozenset(")]")
_JOINTS = frozenset({"or", "/", "and"})
_LONGEST_BRACKET = 14  # tokens; a longer bracket is a remark


@functools.cache
def _words(name: str) -> frozenset[str]:
    source = resources.files("whence.claims").joinpath("data/aliases.toml").read_text(encoding="utf-8")
    return frozenset(str(tomllib.loads(source)[name]).split())


def find_aliases(scene: Scene) -> Iterator[Draft]:
    """known_as drafts of every construction, each name once for each party."""
    seen: set[tuple[int | None, int, int]] = set()
    for draft in (
        *_known_as(scene),
        *_calls_itself(scene),
        *_name_nouns(scene),
        *_brackets(scene),
        *_alias_words(scene),
        *_nicknames(scene),
    ):
        subject, name = draft.subject, draft.object
        if subject is None or name is None or name.span is None:
            continue
        key = (subject.party, name.span.start, name.span.end)
        if key not in seen and subject.span != name.span:
            seen.add(key)
            yield draft


def _draft(
    scene: Scene, subject: End, name_run: tuple[int, int], anchor: int, how: str, judged: int | None = None
) -> Draft:
    first, last = name_run
    name = scene.ends.words_end(first, last)
    former = any(scene.tokens[i].lower in _words("former") for i in range(max(0, first - 4), first)
                 if scene.tokens[i].sent == scene.tokens[first].sent)  # fmt: skip
    return Draft("known_as", subject, name, anchor, f"known_as.{how}", 0.9, judged=judged,
                 era="past" if former else "present", evidence=(anchor, first, last - 1))  # fmt: skip


def _names_from(scene: Scene, i: int, joints: frozenset[str] = _JOINTS) -> list[tuple[int, int]]:
    """Names that begin at token i, through quotes and "or": "A or B" gives both."""
    found: list[tuple[int, int]] = []
    while i < len(scene.tokens):
        while i < len(scene.tokens) and scene.tokens[i].text in _QUOTES | {"the", "The", "a"}:
            i += 1
        run = _name_run(scene, i)
        if run is None:
            return found
        found.append(run)
        i = run[1]
        while i < len(scene.tokens) and scene.tokens[i].text in _QUOTES:
            i += 1
        if i >= len(scene.tokens) or scene.tokens[i].lower not in joints:
            return found
        i += 1
    return found


def _name_run(scene: Scene, i: int) -> tuple[int, int] | None:
    """The name that begins at token i: a mention, a quotation, or a run of capitalised words."""
    if i >= len(scene.tokens):
        return None
    mention = scene.starts_at(i)
    if mention is not None and mention.form is MentionForm.NAME:
        return mention.first, mention.last
    quoted = i > 0 and scene.tokens[i - 1].text in _QUOTES
    last = i
    while last < len(scene.tokens) and last < i + 8 and scene.tokens[last].sent == scene.tokens[i].sent:
        token = scene.tokens[last]
        if quoted and token.text in _QUOTES:
            break
        if not quoted and not token.text[:1].isupper():
            break
        last += 1
    return (
        (i, last)
        if last > i and scene.tokens[i].text[:1].isalnum() and (quoted or scene.tokens[i].pos == "PROPN")
        else None
    )


# -------------------------------------------------------------------- verbs
def _known_as(scene: Scene) -> Iterator[Draft]:
    for token in scene.tokens:
        if token.lower not in _words("known_as") or token.pos not in {"VERB", "ADJ"}:
            continue
        start = token.i + 1
        while start < len(scene.tokens) and scene.tokens[start].pos == "ADV":
            start += 1
        if start < len(scene.tokens) and scene.tokens[start].lower in {"as", "by"}:
            start += 1
        elif token.lower == "known" or not _also(scene, token):
            continue
        subjects = _parties(scene, _spoken_of(scene, token))
        for first, last in _names_from(scene, start):
            for subject in subjects:
                yield _draft(scene, subject, (first, last), token.i, "known-as", token.i)


def _also(scene: Scene, token: Token) -> bool:
    """ "also called X", "locally dubbed Y": another name beside the one there is, not the only one."""
    return any(t.pos == "ADV" for t in scene.parse.children(token.i, "advmod") if t.i < token.i or t.i == token.i + 1)


def _spoken_of(scene: Scene, token: Token) -> list[int]:
    roles = scene.grammar.verb(token.i)
    if roles.get("obj") and token.tag in {"VBN", "VBD"}:
        return roles.get("obj")
    if token.dep in {"acl", "amod", "appos"}:
        return [token.head]
    if token.dep in {"acomp", "attr"}:
        return scene.grammar.surface_subject(token.head)[0]
    return roles.get("subj")


def _calls_itself(scene: Scene) -> Iterator[Draft]:
    for token in scene.tokens:
        if token.lemma not in _words("calls_itself") or token.i + 1 >= len(scene.tokens):
            continue
        if scene.tokens[token.i + 1].lower not in _REFLEXIVES:
            continue
        subjects = _parties(scene, scene.grammar.surface_subject(token.i)[0])
        for first, last in _names_from(scene, token.i + 2):
            for subject in subjects:
                draft = _draft(scene, subject, (first, last), token.i, "calls-itself", token.i)
                if token.lemma in {"rename", "rebrand"}:
                    draft.kind, draft.rule = "renamed", "renamed.itself"
                yield draft


# -------------------------------------------------------------------- nouns
def _name_nouns(scene: Scene) -> Iterator[Draft]:
    for token in scene.tokens:
        if token.lower not in _words("name_nouns") or scene.ends.covering_name(token.i):
            continue
        modifiers = {t.lower for t in scene.parse.children(token.i, "amod", "compound", "det", "nmod")}
        verb = scene.tokens[token.head]
        goes_by = verb.lower == "by" and scene.tokens[verb.head].lemma in {"go", "know"}
        goes_by |= verb.lemma in {"give", "take", "use"} and token.dep == "dobj"
        if token.lower == "name" and not (modifiers & _words("name_adjectives")) and not goes_by:
            continue
        start = token.i + 1
        while start < len(scene.tokens) and start < token.i + 5 and scene.tokens[start].lower in {
            "is", "was", ",", ":", "of", "the", "for", "being", "(", "as"
        }:  # fmt: skip
            start += 1
        holders = _name_holder(scene, token)
        for first, last in _names_from(scene, start)[:2]:
            for subject in holders:
                yield _draft(scene, subject, (first, last), token.i, "name-noun")


def _name_holder(scene: Scene, token: Token) -> list[End]:
    owners = scene.parse.children(token.i, "poss")
    if owners:
        owner = owners[0]
        if owner.lower == "whose":
            verb = scene.tokens[token.head]
            return _parties(scene, [scene.grammar.antecedent(owner.i, verb.i)])
        return _parties(scene, [owner.i])
    current = scene.tokens[token.head]
    for _ in range(4):
        if current.lemma in _words("name_verbs"):
            subject = scene.grammar.verb(current.i)
            return _parties(scene, subject.get("obj") if subject.passive else subject.get("subj"))
        current = scene.tokens[current.head]
    return []


# -------------------------------------------------------------------- brackets and commas
def _brackets(scene: Scene) -> Iterator[Draft]:
    for token in scene.tokens:
        if token.text not in _OPEN or token.i == 0:
            continue
        before = token.i - 1
        if scene.tokens[before].text in _QUOTES:
            before -= 1
        holder = scene.ends_at(before)
        if holder is None or holder.form is not MentionForm.NAME or holder.kind not in _PARTIES:
            continue
        yield from _in_bracket(scene, holder, token)


def _in_bracket(scene: Scene, holder: Mention, opening: Token) -> Iterator[Draft]:
    close = next((i for i in range(opening.i + 1, min(opening.i + _LONGEST_BRACKET, len(scene.tokens)))
                  if scene.tokens[i].text in _CLOSE), None)  # fmt: skip
    if close is None:
        return
    first, spoken = opening.i + 1, False
    while first < close and scene.tokens[first].lower in _words("bracket_openers") | {","}:
        spoken = True
        first += 1
    for start, end in _names_from(scene, first, _JOINTS | {",", ";", "="}):
        other = scene.starts_at(start)
        if end > close or not _may_be_name(scene, holder, other, start, end, spoken):
            return
        rest = [t for t in scene.tokens[end:close] if t.pos != "PUNCT" and t.text not in _QUOTES and t.text != "="]
        if rest and scene.starts_at(rest[0].i) is None and rest[0].lower not in {"in", "or", "for", "and"}:
            return
        yield _draft(scene, scene.ends.end_of(holder), (start, end), opening.i, "bracket")


def _may_be_name(scene: Scene, holder: Mention, other: Mention | None, start: int, end: int, spoken: bool) -> bool:
    if other is not None:
        return other.kind is holder.kind or other.party == holder.party
    text = scene.parse.span(start, end).of(scene.parse.text)
    quoted = scene.tokens[start - 1].text in _QUOTES
    acronym = end - start == 1 and text.isupper() and 2 <= len(text) <= 8 and text.isalpha()
    return spoken or quoted or (acronym and holder.kind is not PartyKind.PERSON)


def _alias_words(scene: Scene) -> Iterator[Draft]:
    for token in scene.tokens:
        if token.lower not in _words("alias_words") or token.i == 0:
            continue
        before = token.i - 1
        while before > 0 and scene.tokens[before].text in _QUOTES | {","}:
            before -= 1
        holder = scene.ends_at(before)
        if holder is None or holder.form is not MentionForm.NAME or holder.kind not in _PARTIES:
            continue
        for first, last in _names_from(scene, token.i + 1):
            if token.lower != "or" or _is_acronym(scene, first, last):
                yield _draft(scene, scene.ends.end_of(holder), (first, last), token.i, "alias-word")


def _is_acronym(scene: Scene, first: int, last: int) -> bool:
    """A single word of capitals between commas: "X, or HIG,"."""
    text = scene.parse.span(first, last).of(scene.parse.text)
    closed = last < len(scene.tokens) and scene.tokens[last].text in {",", ".", ";", ")"}
    return last - first == 1 and text.isupper() and len(text) > 1 and closed and scene.tokens[first - 2].text == ","


def _nicknames(scene: Scene) -> Iterator[Draft]:
    """'Joaquín "El Chapo" Guzmán' and 'José Yépez, "El Marro",': a quotation inside or right after a person's name."""
    for mention in scene.analysis.mentions:
        if mention.form is not MentionForm.NAME or mention.kind is not PartyKind.PERSON:
            continue
        inside = [i for i in range(mention.first, mention.last) if scene.tokens[i].text in _QUOTES]
        if len(inside) == 2 and inside[0] > mention.first:
            yield _draft(scene, scene.ends.end_of(mention), (inside[0] + 1, inside[1]), inside[0], "nickname")
        after = mention.last
        if (
            after + 2 < len(scene.tokens)
            and scene.tokens[after].text == ","
            and scene.tokens[after + 1].text in _QUOTES
        ):
            for first, last in _names_from(scene, after + 1)[:1]:
                if last < len(scene.tokens) and scene.tokens[last].text in _QUOTES | {","}:
                    yield _draft(scene, scene.ends.end_of(mention), (first, last), after, "nickname")


def _parties(scene: Scene, fillers: list[int]) -> list[End]:
    return scene.ends.ends(fillers, {str(kind) for kind in _PARTIES})
