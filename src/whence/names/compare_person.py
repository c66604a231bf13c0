"""Comparison of two persons' names by their parts.

Two shared parts and no contradiction make one name; a shared nisba, kunya or single given name is no evidence; two
parts in the same place that differ contradict. A missing part contradicts nothing: people are named by two parts
today and by five tomorrow. Titles and particles count for nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from whence.names.alignment import NOTHING, Alignment, Match, align
from whence.names.comparison import Comparison, Pairing, verdict_of
from whence.names.likeness import ALIKE, FAR, FARTHEST, NEAR, likeness
from whence.names.person import Part, PartKind, PersonName

# One whole part of evidence is a rare given or family name; this much makes two names one if nothing contradicts.
_ENOUGH = 1.1
# So much shared evidence leaves one contradiction open to doubt: people have two nisbas, and lists have slips.
_MUCH = 2.4
_Used = tuple[set[int], set[int]]
_NO_CONFLICT = frozenset({PartKind.INITIAL, PartKind.TITLE})


class Judged(NamedTuple):
    """score: 0 to 1.  reason: the head of the explanation.  The rest: what the explanation is made from."""

    score: float
    reason: str
    aligned: Alignment = NOTHING
    only_left: tuple[Part, ...] = ()
    only_right: tuple[Part, ...] = ()


def compare_persons(left: PersonName, right: PersonName) -> Comparison:
    """The comparison of two parsed names, with its explanation."""
    judged = judge_persons(left, right)
    said = _said([left.parts[match.left[0]] for match in judged.aligned.matches], judged.only_left, judged.only_right)
    explanation = f"{judged.reason}: {said}." if said else f"{judged.reason}."
    score = round(judged.score, 3)
    return Comparison(score, verdict_of(score), explanation, _pairings(left, right, judged.aligned))


def judge_persons(left: PersonName, right: PersonName) -> Judged:
    """The score of two parsed names and why, without the sentence: for many pairs at once."""
    if not left.parts or not right.parts:
        return Judged(0.0, "A name without a word compares with nothing")
    if left.native and right.native and left.native != right.native:
        return Judged(0.3 * bool(set(left.native) & set(right.native)), f"{left.native} is not {right.native}")
    # A letter more is another name where names are made of syllables.
    aligned = align(left.texts, right.texts, 0.95 if left.syllabic and right.syllabic else FARTHEST)
    surely = sum([match.score >= ALIKE for match in aligned.matches])
    if not surely:
        return Judged(0.0, "No part in common", _near_enough(aligned, 0))
    aligned = _near_enough(aligned, surely)
    initials = _initials(left, right, aligned)
    only_left = tuple([left.parts[i] for i in aligned.left_over if i not in initials[0]])
    only_right = tuple([right.parts[j] for j in aligned.right_over if j not in initials[1]])
    evidence = sum([_weight(match, left, right) for match in aligned.matches]) + 0.2 * len(initials[0])
    score, reason = _judge(left, right, aligned, evidence, (only_left, only_right))
    return Judged(score, reason, aligned, only_left, only_right)


def _near_enough(aligned: Alignment, surely: int) -> Alignment:
    """Without the matches that are not alike enough for the company they are in."""
    # Complete: all but one part surely answer to each other, so that the last two may only be one another.
    complete = not aligned.left_over and not aligned.right_over and len(aligned.matches) - surely <= 1
    least = NEAR if surely < 2 else FAR
    if complete:
        least = FAR if surely < 2 else FARTHEST
    if not aligned.matches or min([match.score for match in aligned.matches]) >= least:
        return aligned
    dropped = [match for match in aligned.matches if match.score < least]
    kept = tuple(match for match in aligned.matches if match.score >= least)
    left = sorted((*aligned.left_over, *(i for match in dropped for i in match.left)))
    right = sorted((*aligned.right_over, *(j for match in dropped for j in match.right)))
    return Alignment(kept, tuple(left), tuple(right))


def _judge(
    left: PersonName, right: PersonName, aligned: Alignment, evidence: float, only: tuple[tuple[Part, ...], ...]
) -> tuple[float, str]:
    """Names with at least one part surely alike."""
    matches, extra = aligned.matches, len(only[0]) + len(only[1])
    conflict = float(max(map(len, only))) if left.syllabic and right.syllabic else _conflict(*only)
    if conflict:
        doubtful = conflict <= 1 and evidence >= _MUCH
        score = 0.65 if doubtful else 0.75 * evidence / (evidence + 2.0 * conflict)
        return score, "Some parts agree and others contradict"
    quality = sum(match.score for match in matches) / len(matches)
    if len(matches) == 1 and evidence < _ENOUGH:
        shortened = len(only[0]) + len(only[1]) < len(aligned.left_over) + len(aligned.right_over)
        return _one_part(left.parts[matches[0].left[0]], quality, only, shortened), "One part in common"
    if extra and (_child(aligned, left, right) or _child(_mirrored(aligned), right, left)):
        return 0.7, "The longer name may be a child's"
    if evidence < _ENOUGH and extra:
        return 0.7, "What they share is borne by many"
    score = max(0.8, min(1.0, quality) - 0.015 * extra)
    return (min(score, 0.79), "The order is turned") if _turned(aligned, left, right) else (score, "The parts agree")


def _weight(match: Match, left: PersonName, right: PersonName) -> float:
    """How much evidence a match is: the weight of the part, half of it where the two are only nearly alike."""
    if len(match.left) == len(match.right):
        whole = min(left.parts[match.left[0]].weight, right.parts[match.right[0]].weight)
    else:
        whole = min(sum(left.parts[i].weight for i in match.left), sum(right.parts[j].weight for j in match.right))
    return whole if match.score >= ALIKE else whole / 2


def _one_part(part: Part, quality: float, only: tuple[tuple[Part, ...], ...], shortened: bool) -> float:
    """One part alone: enough where it is the whole of both names and neither kunya, nisba nor borne by many."""
    if all(only):
        return 0.6 if _father_of_self(*only) or _father_of_self(*reversed(only)) else 0.5
    if any(only):
        # A name that many bear, and an initial that any name answers to: no reason even to ask.
        return 0.5 if part.weight < 1 and shortened else 0.6
    return 0.9 * quality if part.weight >= 1 else 0.65


def _father_of_self(one: tuple[Part, ...], other: tuple[Part, ...]) -> bool:
    """A kunya made of the other's name: "Abu Omar" and "Omar" are mixed up, and at times one man."""
    return any(
        kunya.kind is PartKind.KUNYA and likeness(kunya.text[3:], part.text).score >= ALIKE
        for kunya in one
        for part in other
    )


def _conflict(only_left: tuple[Part, ...], only_right: tuple[Part, ...]) -> float:
    """How much the parts left over on both sides contradict each other, 0 where one side has none."""
    if not only_left or not only_right:
        return 0.0
    left, right = _countable(only_left), _countable(only_right)
    return float(min(left[0], right[0]) + min(left[1], right[1]))


def _countable(parts: tuple[Part, ...]) -> tuple[int, int]:
    """How many of the parts are names, and how many kunyas: a man has both."""
    kunyas = sum([part.kind is PartKind.KUNYA for part in parts])
    return sum([part.kind not in _NO_CONFLICT for part in parts]) - kunyas, kunyas


def _child(aligned: Alignment, longer: PersonName, shorter: PersonName) -> bool:
    """A name more at the head of a chain of fathers' names ("Aisha Muammar Qadhafi", "Muammar Qadhafi")."""
    if not (longer.chained or shorter.chained) or aligned.right_over or aligned.left_over[:1] != (0,):
        return False
    first = longer.parts[0]
    if first.kind is not PartKind.NAME or first.text in COMMON_FIRST or longer.turned or shorter.turned:
        return False
    order = sorted((match.left[0], match.right[0]) for match in aligned.matches)
    return [right for _, right in order] == sorted(right for _, right in order)


# Borne before another given name so often that reporters leave it out.
COMMON_FIRST = frozenset({"muhammad", "mohammad", "mohammed", "mohamed", "muhammed", "mohamad", "ahmad", "ahmed"})


def _mirrored(aligned: Alignment) -> Alignment:
    matches = tuple(Match(match.right, match.left, match.score, match.why) for match in aligned.matches)
    return Alignment(matches, aligned.right_over, aligned.left_over)


def _turned(aligned: Alignment, left: PersonName, right: PersonName) -> bool:
    """Two parts in opposite order with no comma to say why: "Friedrich Hans" is not "Hans Friedrich"."""
    if left.turned or right.turned or not len(left.parts) == len(right.parts) == 2:
        return False
    return {(match.left, match.right) for match in aligned.matches} == {((0,), (1,)), ((1,), (0,))}


def _initials(left: PersonName, right: PersonName, aligned: Alignment) -> _Used:
    """Left-over initials and the left-over names they can stand for: "A." Ahmad, "JC" Jean-Claude."""
    used: _Used = (set(), set())
    if not aligned.left_over or not aligned.right_over:
        return used
    _spell(left, right, aligned.left_over, aligned.right_over, used)
    _spell(right, left, aligned.right_over, aligned.left_over, (used[1], used[0]))
    return used


def _spell(
    short: PersonName, full: PersonName, short_over: tuple[int, ...], full_over: tuple[int, ...], used: _Used
) -> None:
    for i in short_over:
        letters = short.parts[i].text
        if i in used[0] or not (len(letters) == 1 or (len(letters) <= 3 and not set(letters) & set("aeiou"))):
            continue
        free = [j for j in full_over if j not in used[1]]
        for at in range(len(free) - len(letters) + 1):
            run = free[at : at + len(letters)]
            if run[-1] - run[0] == len(run) - 1 and "".join(full.parts[j].text[0] for j in run) == letters:
                used[0].add(i)
                used[1].update(run)
                break


def _said(shared: list[Part], only_left: tuple[Part, ...], only_right: tuple[Part, ...]) -> str:
    said = []
    if shared:
        said.append("both have " + _list(shared))
    if only_left:
        said.append("only the first has " + _list(only_left))
    if only_right:
        said.append("only the second has " + _list(only_right))
    return "; ".join(said)


def _list(parts: Sequence[Part]) -> str:
    return ", ".join(part.text if part.kind is PartKind.NAME else f"{part.text} ({part.kind})" for part in parts)


def _pairings(left: PersonName, right: PersonName, aligned: Alignment) -> tuple[Pairing, ...]:
    pairs = [
        Pairing(
            " ".join(left.parts[i].text for i in match.left),
            " ".join(right.parts[j].text for j in match.right),
            match.score,
            str(left.parts[match.left[0]].kind),
        )
        for match in aligned.matches
    ]
    pairs += [Pairing(left.parts[i].text, "", 0.0, str(left.parts[i].kind)) for i in aligned.left_over]
    return (*pairs, *(Pairing("", right.parts[j].text, 0.0, str(right.parts[j].kind)) for j in aligned.right_over))
