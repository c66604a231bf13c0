"""Comparison of two groups' or bodies' names by their parts.

What a group is of is evidence (emigrants, helpers, a proper word); its head-word, general words and legal form
are little. A content word or place on both sides without a counterpart contradicts ("Bank of China (Hong Kong)",
"Bank of China (Australia)"), so do two numbers ("3rd Brigade", "4th Brigade"). Translations count as equal.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from whence.names.acronym import arises
from whence.names.comparison import Comparison, Pairing, verdict_of
from whence.names.group import HARD, SOFT, GroupName, Unit, UnitKind
from whence.names.likeness import ALIKE, likeness
from whence.names.tables import table


class _Shared(NamedTuple):
    left: Unit
    right: Unit
    score: float
    why: str


class Judged(NamedTuple):
    """score: 0 to 1.  reason: the explanation, empty where it is to be made from the parts, which follow."""

    score: float
    reason: str
    shared: tuple[_Shared, ...] = ()
    only_left: tuple[Unit, ...] = ()
    only_right: tuple[Unit, ...] = ()


def compare_groups(left: GroupName, right: GroupName) -> Comparison:
    """The comparison of two parsed names, with its explanation."""
    judged = judge_groups(left, right)
    explanation = judged.reason or _said(judged)
    score = round(judged.score, 3)
    return Comparison(score, verdict_of(score), explanation, _pairings(judged))


def judge_groups(left: GroupName, right: GroupName) -> Judged:
    """The score of two parsed names and why, without the sentence: for many pairs at once."""
    if not left.joined.isdisjoint(right.joined):
        return Judged(1.0, "The same words, apart from spaces, articles and legal form.")
    if not left.units or not right.units:
        return Judged(0.0, "Only small words, which compare with nothing.")
    shared, only_left, only_right = _align(
        left.units, right.units, _SHORT_PLACE if left.place and right.place else _SHORT
    )
    score = _judge(shared, only_left, only_right)
    short = _short_form(left, right) if left.acronyms or right.acronyms else None
    if short and short[0] > score:
        return Judged(short[0], short[1], shared, only_left, only_right)
    return Judged(score, "", shared, only_left, only_right)


def _short_form(left: GroupName, right: GroupName) -> tuple[float, str] | None:
    """A short form shared, or one whose letters arise from the other name's words."""
    both = left.acronyms & right.acronyms
    if both:
        return 0.85, f"Both go by {max(both, key=len).upper()}."
    for one, other in ((left, right), (right, left)):
        for letters in one.acronyms:
            if arises(letters, other.words):
                # Two or three letters arise from many names by chance.
                return (0.82 if len(letters) > 3 else 0.7), f"{letters.upper()} may be short for the other name."
    return None


_Units = tuple[Unit, ...]


def _align(left: _Units, right: _Units, least: float) -> tuple[tuple[_Shared, ...], _Units, _Units]:
    """The units of two names that answer to each other, the most alike first, and those left over on either side."""
    found = [
        (-alike[0], abs(i - j), i, j, alike[1])
        for i, one in enumerate(left)
        for j, other in enumerate(right)
        if (alike := _alike(one, other, least))[0] >= ALIKE
    ]
    if not found:
        return (), left, right
    used_left: set[int] = set()
    used_right: set[int] = set()
    shared = []
    for negative, _, i, j, why in sorted(found):
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            shared.append(_Shared(left[i], right[j], -negative, why))
    only_left = tuple(unit for i, unit in enumerate(left) if i not in used_left)
    return tuple(shared), only_left, tuple(unit for j, unit in enumerate(right) if j not in used_right)


# How alike two short proper words must be: in sound for groups; towns are spelt in more ways (Deir, Dayr; Zor, Zawr).
_SHORT, _SHORT_PLACE = 0.975, 0.9


def _alike(one: Unit, other: Unit, least: float) -> tuple[float, str]:
    if one.text == other.text:
        return 1.0, ""
    if one.concepts or other.concepts:
        if not one.concepts.isdisjoint(other.concepts):
            return 0.98, "translation"
        if (one.concepts and other.concepts) or UnitKind.NUMBER in {one.kind, other.kind}:
            return 0.0, ""
    score, why = likeness(one.text, other.text)
    if max(len(one.text), len(other.text)) < 5 and not (one.concepts or other.concepts) and score < least:
        return 0.0, ""  # short proper words: a letter apart is another word ("Snow", "Snoe")
    return score, why


def _judge(shared: tuple[_Shared, ...], only_left: _Units, only_right: _Units) -> float:
    """Shared weight against what contradicts and, less, what is missing on one side."""
    if not shared:
        return 0.0
    weight = sum(min(pair.left.weight, pair.right.weight) * pair.score for pair in shared)
    if not only_left or not only_right:
        against = sum(_MISSED * unit.weight**3 for unit in (*only_left, *only_right))
    else:
        hard = sorted((_weight(only_left, HARD), _weight(only_right, HARD)))
        soft = sorted((_weight(only_left, SOFT), _weight(only_right, SOFT)))
        # A head-word or general word in the place of another contradicts half as much as a word of content does.
        conflict, extra = hard[0] + 0.5 * soft[0], (hard[1] - hard[0]) + 0.5 * (soft[1] - soft[0])
        against = 1.6 * conflict + _MISSED * extra
    return min(weight / (weight + against), _ceiling(shared, only_left, only_right, weight))


# What is missing on one side, against what is shared. Names that only leave words out belong to one group far more
# often than not: on the UN list in 120 cases of 125 where a head-word or a common word is left out, in 54 of 57 where
# a word is left out beside two proper ones that are shared. The rarer the word, the more it tells (its weight, cubed).
_MISSED = 0.4


def _weight(units: _Units, kinds: frozenset[UnitKind]) -> float:
    return sum(unit.weight for unit in units if unit.kind in kinds)


def _ceiling(shared: tuple[_Shared, ...], only_left: _Units, only_right: _Units, weight: float) -> float:
    """The most a pair can score, whatever it shares."""
    kinds_left, kinds_right = {unit.kind for unit in only_left}, {unit.kind for unit in only_right}
    if UnitKind.NUMBER in kinds_left and UnitKind.NUMBER in kinds_right:
        return 0.5  # the 3rd Brigade is not the 4th
    if UnitKind.PLACE in kinds_left and UnitKind.PLACE in kinds_right:
        return 0.55  # one branch is not another
    if not any(pair.left.kind is UnitKind.CONTENT for pair in shared):
        # Head-words, places and general words alone: "the northern army" is anybody's.
        whole = not only_left and not only_right and weight >= 1
        return 1.0 if whole else 0.5
    if {UnitKind.NUMBER, UnitKind.PLACE} & (kinds_left | kinds_right):
        return 0.78  # a branch or a successor may bear the name of the whole
    if _names_a_part(shared, only_left) or _names_a_part(shared, only_right):
        return 0.75
    proper = sum(pair.left.kind is UnitKind.CONTENT and pair.left.weight >= 1 for pair in shared)
    if not proper and weight < 1.4 and (only_left or only_right):
        return 0.7  # "Islamic Jihad" is half of many names; "Ahrar al-Sham", with a place, is not
    if proper < 2 and any(unit.kind is UnitKind.CONTENT and unit.weight >= 1 for unit in (*only_left, *only_right)):
        return 0.79  # a faction keeps its mother's name and adds a word
    return 1.0


def _names_a_part(shared: tuple[_Shared, ...], only: _Units) -> bool:
    """A head-word of parts, as in "Brigades of X" beside "X"; or a second head-word with content of its own."""
    headed = any(pair.left.kind is UnitKind.HEAD for pair in shared)
    if not headed and any(not unit.concepts.isdisjoint(_parts()) for unit in only if unit.kind is UnitKind.HEAD):
        return True
    return headed and {unit.kind for unit in only} >= {UnitKind.HEAD, UnitKind.CONTENT}


@cache
def _parts() -> frozenset[str]:
    return frozenset(table("group_words")["parts"]["heads"])


def _said(judged: Judged) -> str:
    said = []
    if judged.shared:
        said.append("both have " + ", ".join(map(_shown, judged.shared)))
    if judged.only_left:
        said.append("only the first has " + ", ".join(unit.text for unit in judged.only_left))
    if judged.only_right:
        said.append("only the second has " + ", ".join(unit.text for unit in judged.only_right))
    return ("; ".join(said) + ".").capitalize()


def _shown(pair: _Shared) -> str:
    if pair.left.text == pair.right.text:
        return pair.left.text
    return f"{pair.left.text} = {pair.right.text}" + (f" ({pair.why})" if pair.why else "")


def _pairings(judged: Judged) -> tuple[Pairing, ...]:
    pairs = [Pairing(pair.left.text, pair.right.text, pair.score, str(pair.left.kind)) for pair in judged.shared]
    pairs += [Pairing(unit.text, "", 0.0, str(unit.kind)) for unit in judged.only_left]
    return (*pairs, *(Pairing("", unit.text, 0.0, str(unit.kind)) for unit in judged.only_right))
