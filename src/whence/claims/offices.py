"""The pieces of a staff list: offices ("Chief of Policy and Plans"), units ("'One' Division"), people with their ranks.

In: a Scene and a run of tokens. Out: `Piece`s in order, each with its tokens; what is no piece is a single word.
Always: pieces do not overlap; an office ends before the unit it is over; the words decide, not the parse, because
staff lists are where parses break.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import resources

from whence.claims.scene import Scene
from whence.language.analysis import Mention, MentionForm, PartyKind, Token

_QUOTES = frozenset("\"'“”‘’")
_HYPHENS = frozenset({".", "-", ".-", "–", "-."})
_LONGEST_DOMAIN = 9  # tokens: "Project Implementation, Monitoring and Evaluation"
_LONGEST_UNIT = 6  # tokens before the unit's noun: "Nigerian Army School of ..."
_INITIALS = 4  # letters: "KTJ Marwick"
_NUMBER = re.compile(
    r"\d{1,4}(st|nd|rd|th)?|[IVX]{1,4}|[B-Z]|one|two|three|first|second|third|fourth|fifth", re.IGNORECASE
)
_GLUED = re.compile(r"\d{1,4}(?=[A-Z])")


class PieceKind(StrEnum):
    """What a stretch of a staff list is."""

    OFFICE = "office"
    UNIT = "unit"
    PERSON = "person"
    PLACE = "place"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens first to last (excluded). start: of a person, the first token of the name.  mention: of a person, unit or
    place, None where only the words tell it.  head: the office's head word."""

    kind: PieceKind
    first: int
    last: int
    mention: Mention | None = None
    head: int | None = None
    start: int = 0


@functools.cache
def post_words(name: str) -> frozenset[str]:
    """The list of that name in data/posts.toml. Raises KeyError where there is none."""
    source = resources.files("whence.claims").joinpath("data/posts.toml").read_text(encoding="utf-8")
    return frozenset(str(tomllib.loads(source)[name]).split())


def pieces(scene: Scene, first: int, last: int) -> list[Piece]:
    """The pieces of tokens first to last (excluded)."""
    found: list[Piece] = []
    i = first
    while i < last:
        piece = _person(scene, i, last) or _office(scene, i, last) or _unit(scene, i, last) or _place(scene, i)
        piece = piece or Piece(PieceKind.WORD, i, i + 1)
        found.append(piece)
        i = piece.last
    return found


def is_rank(token: Token) -> bool:
    """A rank or form of address, whole or one of its parts ("Maj.-Gen", "Brig")."""
    return _all_in(token, "ranks")


def _all_in(token: Token, name: str) -> bool:
    parts = re.findall(r"[^\W\d_]+", token.lower)
    return bool(parts) and token.text[0].isupper() and all(part in post_words(name) for part in parts)


def _unit_noun(token: Token) -> bool:
    return token.lower in post_words("units")


# -------------------------------------------------------------------- people
def _person(scene: Scene, i: int, last: int) -> Piece | None:
    """ "Rear Admiral EO Marwick": rank, initials and name, as one."""
    first, ranked = i, False
    while i < last and (is_rank(scene.tokens[i]) or (i > first and scene.tokens[i].text in _HYPHENS)):
        ranked = ranked or _all_in(scene.tokens[i], "true_ranks")
        i += 1
    if (
        ranked
        and i - first > 1
        and i + 1 < last
        and scene.tokens[i].text == ","
        and _is_person(scene.starts_at(i + 1))
    ):
        i += 1  # "Chief Superintendent of Police, X"
    start = i
    if ranked:
        i = _loose(scene, i, last)
    name = scene.starts_at(i)
    if name is None or name.form is not MentionForm.NAME:
        return Piece(PieceKind.PERSON, first, i, None, start=start) if ranked and i > start + 1 else None
    end = name.last
    following = scene.starts_at(end)
    if (
        ranked
        and len(name.text) <= _INITIALS
        and end < last
        and scene.tokens[end].text[:1].isupper()
        and scene.tokens[end].pos != "PUNCT"
    ):
        end, name = (
            (end + 1, name) if following is None else (following.last, following if _is_person(following) else name)
        )
    if _unit_noun(scene.tokens[end - 1]) or scene.tokens[end - 1].lower.endswith("headquarters"):
        return None
    if not ranked and not (_is_person(name) and (len(name.text.split()) > 1 or i > first)):
        return None
    return Piece(PieceKind.PERSON, first, end, name if _is_person(name) else None, start=start)


def _is_person(name: Mention | None) -> bool:
    return name is not None and name.form is MentionForm.NAME and name.kind is PartyKind.PERSON


def _loose(scene: Scene, i: int, last: int) -> int:
    """Past initials and a given name that no mention holds, before one."""
    j = i
    while j < last and j < i + 3 and scene.starts_at(j) is None:
        text = scene.tokens[j].text
        if not text[:1].isupper() or _unit_noun(scene.tokens[j]) or text.lower() in post_words("before"):
            break
        j += 1
    return j if j < last and (scene.starts_at(j) is not None or j > i + 1) else i


def _place(scene: Scene, i: int) -> Piece | None:
    name = scene.starts_at(i)
    if name is None or name.form is not MentionForm.NAME:
        return None
    lone = name.kind is PartyKind.PLACE or (name.kind is PartyKind.PERSON and name.last == i + 1)
    return Piece(PieceKind.PLACE if lone else PieceKind.WORD, i, name.last, name)


# -------------------------------------------------------------------- offices
def _office(scene: Scene, i: int, last: int) -> Piece | None:
    """An office whose first word is token i."""
    head = _head(scene, i, last)
    if head is None:
        return None
    end = head + 1
    if end < last and scene.tokens[end].lower == "commanding":
        end += 1
    over = _domain(scene, head, end, last)
    if (
        over == head + 1
        and head == i
        and scene.tokens[head].lower in post_words("needs_domain")
        and not _names_unit(scene, over, last)
    ):
        return None
    return Piece(PieceKind.OFFICE, i, _bracket(scene, over, last), None, head)


def _head(scene: Scene, i: int, last: int) -> int | None:
    """The head word of an office that begins at token i: the last one before words that are no part of it."""
    heads = post_words("leading") | post_words("serving")
    found = None
    while i < last:
        token = scene.tokens[i]
        if _is_person(scene.ends.covering_name(i)) and token.lower not in heads | post_words("before"):
            break
        if token.lower in heads and token.tag not in {"NNS", "NNPS"}:
            found = i
        elif token.lower not in post_words("before") and token.text != "-":
            break
        i += 1
    return found


def _names_unit(scene: Scene, i: int, last: int) -> bool:
    """ ", 43 Brigade": the comma behind a bare head word joins it to a unit."""
    return i + 1 < last and scene.tokens[i].text == "," and _unit(scene, i + 1, last) is not None


def _domain(scene: Scene, head: int, end: int, last: int) -> int:
    """The end of what the office is over; a service that opens a unit's name is left to the unit."""
    if end >= last:
        return end
    joint, word = scene.tokens[end].lower, scene.tokens[head].lower
    joined = joint in {"of", "for"} or (joint == "," and word == "director")
    if not joined and word not in {"director", "chief"}:
        return end
    start = i = end + joined
    while i < last and i < start + _LONGEST_DOMAIN and scene.tokens[i].lower in post_words("domains") | {"-", ","}:
        if scene.tokens[i].text == "," and not _listed_domain(scene, i, last):
            break
        i += 1
    while i > start and (
        scene.tokens[i - 1].lower in {"the", "and", "-", ",", "of"} or _opens_unit(scene, i - 1, last)
    ):
        i -= 1
    return i if i > start else end


def _listed_domain(scene: Scene, i: int, last: int) -> bool:
    """ "Implementation, Monitoring and Evaluation": a comma inside a domain is followed by "and" soon."""
    near = [scene.tokens[j].lower for j in range(i + 1, min(i + 4, last))]
    return "and" in near[1:] and near[0] in post_words("domains")


def _opens_unit(scene: Scene, i: int, last: int) -> bool:
    """ "Defence" of "Chief of Administration Defence Headquarters"."""
    if (
        scene.tokens[i].lower not in post_words("services") | {"the", "joint", "special"}
        and scene.tokens[i].lower != "evaluation"
    ):
        return False
    j = i + 1
    while (
        j < last and j < i + _LONGEST_UNIT and scene.tokens[j].text[:1].isupper() and not _unit_noun(scene.tokens[j])
    ):
        if scene.tokens[j].lower in post_words("domains"):
            return False
        j += 1
    return j < last and _unit_noun(scene.tokens[j]) and scene.tokens[j].lower not in post_words("domains")


def _bracket(scene: Scene, end: int, last: int) -> int:
    """Past "(GOC)" or ", GOC," behind an office."""
    if end + 2 >= last or scene.tokens[end].text not in {"(", ","}:
        return end
    opened, short, closed = (scene.tokens[end + k].text for k in range(3))
    if opened == "(" and closed == ")" and (short.isupper() or short.lower() in post_words("services")):
        return end + 3
    if (
        opened == ","
        and closed == ","
        and short.isupper()
        and short.lower() in post_words("leading") | post_words("serving")
    ):
        return end + 2
    return end


# -------------------------------------------------------------------- units
def _unit(scene: Scene, i: int, last: int) -> Piece | None:
    """A group's name, or a number, letter or quoted word with the noun of a unit."""
    return _told_unit(scene, i, last) or _named_unit(scene, i, last)


def _named_unit(scene: Scene, i: int, last: int) -> Piece | None:
    name = scene.ends.covering_name(i)
    if name is None:
        return None
    token = scene.tokens[name.last - 1]
    if name.kind is PartyKind.GROUP or _unit_noun(token) or token.lower.endswith("headquarters"):
        return Piece(PieceKind.UNIT, i, min(name.last, last), name)
    return None


def _told_unit(scene: Scene, i: int, last: int) -> Piece | None:
    token = scene.tokens[i]
    if _GLUED.match(token.text) and _GLUED.sub("", token.text).lower() in post_words("units"):
        return Piece(PieceKind.UNIT, i, i + 1, scene.starts_at(i))
    if token.text in _QUOTES and i + 2 < last and scene.tokens[i + 2].text in _QUOTES:
        if i + 3 < last and not _unit_noun(scene.tokens[i + 3]) and scene.tokens[i + 1].text.isupper():
            return Piece(PieceKind.UNIT, i + 1, i + 2, scene.starts_at(i + 1))
        j = i + 3
    elif _NUMBER.fullmatch(token.text) or (token.text[0].isupper() and token.lower in post_words("services")):
        j = i + 1
    else:
        return None
    while (
        j < last and j < i + _LONGEST_UNIT and scene.tokens[j].text[:1].isupper() and not _unit_noun(scene.tokens[j])
    ):
        j += 1
    if j >= last or not _unit_noun(scene.tokens[j]):
        return None
    j += 1
    while j < last and _unit_noun(scene.tokens[j]) and scene.tokens[j].text[0].isupper():
        j += 1
    name = scene.starts_at(i)
    if name is not None and name.kind is PartyKind.GROUP and name.last > j and not _parent(scene, j):
        j = name.last  # "3 Armoured Division Engineers"
    return Piece(PieceKind.UNIT, i, j, name if name is not None and name.last == j else None)


def _parent(scene: Scene, i: int) -> bool:
    """ "7 Division | Nigerian Army", "82 Division | Enugu": what stands behind a unit's noun is another name."""
    return scene.tokens[i].text[:1].isupper() and not _unit_noun(scene.tokens[i])


def runs(scene: Scene) -> Iterator[tuple[int, int]]:
    """Sentences, joined where one ends in the abbreviation of a rank ("Maj.-Gen.")."""
    start: int | None = None
    for sentence in scene.parse.sentences:
        start = sentence.first if start is None else start
        end = sentence.last - 1
        stop = end if scene.tokens[end].text == "." else end + 1
        cut = (
            stop > sentence.first
            and is_rank(scene.tokens[stop - 1])
            and sentence.index + 1 < len(scene.parse.sentences)
        )
        if cut and scene.parse.sentences[sentence.index + 1].paragraph == sentence.paragraph:
            continue
        yield start, sentence.last
        start = None
