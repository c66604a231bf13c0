"""Comparison of two groups' or bodies' names by their parts.

What a group is of is evidence (emigrants, helpers, a proper word); its head-word, general words and legal form
are little. A content word or place on both sides without a counterpart contradicts ("Bank of China (Hong Kong)",
"Bank of China (Australia)"), so do two numbers ("3rd Brigade", "4th Brigade"). Translations count as equal.
"""

from __future__ import annotations

from dataclasses import dataclass

from whence.names.acronym import arises
from whence.names.comparison import Comparison, Pairing, verdict_of
from whence.names.group import GroupName, Unit, UnitKind
from whence.names.likeness import ALIKE, NEAR, likeness
from whence.names.skeleton import sound


@dataclass(frozen=True, slots=True)
class _Shared:
    left: Unit
    right: Unit
    score: float
    why: str


def compare_groups(left: GroupName, right: GroupName) -> Comparison:
    """The comparison of two parsed names."""
    if not left.units or not right.units:
        score = 1.0 if left.joined & right.joined else 0.0
        return _done(score, "Only small words; " + ("written alike." if score else "nothing to compare."), ())
    if left.joined & right.joined:
        return _done(1.0, "The same words, apart from spaces, articles and legal form.", ())
    short = _short_form(left, right)
    shared, only_left, only_right = _align(left.units, right.units)
    pairs = _pairings(shared, only_left, only_right)
    score = _judge(shared, only_left, only_right)
    said = _said(shared, only_left, only_right)
    if short and short[0] > score:
        return _done(short[0], short[1], pairs)
    return _done(score, said, pairs)


def _done(score: float, reason: str, pairs: tuple[Pairing, ...]) -> Comparison:
    return Comparison(round(score, 3), verdict_of(score), reason, pairs)


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


def _align(left: tuple[Unit, ...], right: tuple[Unit, ...]) -> tuple[list[_Shared], list[Unit], list[Unit]]:
    found: list[tuple[float, int, int, int, str]] = []
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            score, why = _alike(one, other)
            if score >= ALIKE:
                found.append((-score, abs(i - j), i, j, why))
    used_left: set[int] = set()
    used_right: set[int] = set()
    shared = []
    for negative, _, i, j, why in sorted(found):
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            shared.append(_Shared(left[i], right[j], -negative, why))
    return (
        shared,
        [unit for i, unit in enumerate(left) if i not in used_left],
        [unit for j, unit in enumerate(right) if j not in used_right],
    )


def _alike(one: Unit, other: Unit) -> tuple[float, str]:
    if one.text == other.text:
        return 1.0, ""
    if one.concepts & other.concepts:
        return 0.98, "translation"
    if max(len(one.text), len(other.text)) < 5 and UnitKind.PLACE not in {one.kind, other.kind} and not (
        one.concepts or other.concepts
    ):
        return 0.0, ""  # short proper words: a letter apart is another word ("Snow", "Snoe")
    if one.concepts and other.concepts or UnitKind.NUMBER in {one.kind, other.kind}:
        return 0.0, ""
    score, why = likeness(one.text, other.text)
    if NEAR <= score < ALIKE and sound(one.text).skeleton == sound(other.text).skeleton:
        score = ALIKE  # words of groups are longer and fewer than persons': other vowels are a spelling
    return score, why


def _judge(shared: list[_Shared], only_left: list[Unit], only_right: list[Unit]) -> float:
    """Shared weight against what contradicts and, less, what is missing on one side."""
    if not shared:
        return 0.0
    weight = sum(min(pair.left.weight, pair.right.weight) * pair.score for pair in shared)
    hard = sorted((_weight(only_left, _HARD), _weight(only_right, _HARD)))
    soft = sorted((_weight(only_left, _SOFT), _weight(only_right, _SOFT)))
    # A head-word or general word in the place of another contradicts half as much as a word of content does.
    conflict = hard[0] + 0.5 * soft[0]
    extra = (hard[1] - hard[0]) + 0.5 * (soft[1] - soft[0])
    score = weight / (weight + 1.6 * conflict + 0.4 * extra)
    return min(score, _ceiling(shared, only_left, only_right, weight))


_HARD = frozenset({UnitKind.CONTENT, UnitKind.PLACE, UnitKind.NUMBER})
_SOFT = frozenset({UnitKind.HEAD, UnitKind.GENERIC})


def _weight(units: list[Unit], kinds: frozenset[UnitKind]) -> float:
    return sum(unit.weight for unit in units if unit.kind in kinds)


def _ceiling(shared: list[_Shared], only_left: list[Unit], only_right: list[Unit], weight: float) -> float:
    """The most a pair can score, whatever it shares."""
    kinds_left, kinds_right = {unit.kind for unit in only_left}, {unit.kind for unit in only_right}
    if UnitKind.NUMBER in kinds_left and UnitKind.NUMBER in kinds_right:
        return 0.5  # the 3rd Brigade is not the 4th
    if not any(pair.left.kind is UnitKind.CONTENT for pair in shared):
        # Head-words, places and general words alone: "the northern army" is anybody's.
        whole = not only_left and not only_right and weight >= 1
        return 1.0 if whole else 0.5
    if {UnitKind.NUMBER, UnitKind.PLACE} & (kinds_left | kinds_right):
        return 0.78  # a branch or a successor may bear the name of the whole
    if any(unit.kind is UnitKind.CONTENT and unit.weight >= 1 for unit in (*only_left, *only_right)):
        return 0.79  # a faction keeps its mother's name and adds a word
    return 1.0


def _said(shared: list[_Shared], only_left: list[Unit], only_right: list[Unit]) -> str:
    said = []
    if shared:
        said.append("both have " + ", ".join(map(_shown, shared)))
    if only_left:
        said.append("only the first has " + ", ".join(unit.text for unit in only_left))
    if only_right:
        said.append("only the second has " + ", ".join(unit.text for unit in only_right))
    return ("; ".join(said) + ".").capitalize()


def _shown(pair: _Shared) -> str:
    if pair.left.text == pair.right.text:
        return pair.left.text
    return f"{pair.left.text} = {pair.right.text}" + (f" ({pair.why})" if pair.why else "")


def _pairings(shared: list[_Shared], only_left: list[Unit], only_right: list[Unit]) -> tuple[Pairing, ...]:
    pairs = [Pairing(pair.left.text, pair.right.text, pair.score, str(pair.left.kind)) for pair in shared]
    pairs += [Pairing(unit.text, "", 0.0, str(unit.kind)) for unit in only_left]
    return (*pairs, *(Pairing("", unit.text, 0.0, str(unit.kind)) for unit in only_right))
