"""Comparison of two persons' names by their parts.

Two shared parts and no contradiction make one name; a shared nisba, kunya or single given name is no evidence; two
parts in the same place that differ contradict. A missing part contradicts nothing: people are named by two parts
today and by five tomorrow. Titles and particles count for nothing.
"""

from __future__ import annotations

from whence.names.alignment import Alignment, Match, align
from whence.names.comparison import Comparison, Pairing, verdict_of
from whence.names.likeness import ALIKE, FAR, NEAR
from whence.names.person import Part, PartKind, PersonName

# One whole part of evidence is a rare given or family name; what is needed beside nothing to the contrary.
_ENOUGH = 1.1
_Used = tuple[set[int], set[int]]
_NO_CONFLICT = {PartKind.INITIAL, PartKind.TITLE}


def compare_persons(left: PersonName, right: PersonName) -> Comparison:
    """The comparison of two parsed names."""
    if not left.parts or not right.parts:
        return Comparison(0.0, verdict_of(0.0), "A name without a word compares with nothing.", ())
    if left.native and right.native and left.native != right.native:
        score = 0.3 * bool(set(left.native) & set(right.native))
        return Comparison(score, verdict_of(score), f"{left.native} is not {right.native}.", ())
    # A letter more is another name where names are made of syllables.
    least = 0.95 if left.syllabic and right.syllabic else FAR
    aligned = align(tuple(part.text for part in left.parts), tuple(part.text for part in right.parts), least)
    aligned = _without_far(aligned)
    initials = _initials(left, right, aligned)
    score, reason = _judge(left, right, aligned, initials)
    pairs = _pairings(left, right, aligned)
    return Comparison(round(score, 3), verdict_of(score), reason, pairs)


def _without_far(aligned: Alignment) -> Alignment:
    """Matches below NEAR only stand beside two that are alike."""
    if sum(match.score >= ALIKE for match in aligned.matches) > 1:
        return aligned
    kept = tuple(match for match in aligned.matches if match.score >= NEAR)
    dropped = [match for match in aligned.matches if match.score < NEAR]
    left = sorted((*aligned.left_over, *(i for match in dropped for i in match.left)))
    right = sorted((*aligned.right_over, *(j for match in dropped for j in match.right)))
    return Alignment(kept, tuple(left), tuple(right))


def _judge(
    left: PersonName, right: PersonName, aligned: Alignment, initials: _Used
) -> tuple[float, str]:
    shared = [left.parts[match.left[0]] for match in aligned.matches]
    evidence = sum(_weight(match, left, right) for match in aligned.matches)
    surely = [match for match in aligned.matches if match.score >= ALIKE]
    evidence += 0.2 * len(initials[0])
    only_left = [left.parts[i] for i in aligned.left_over if i not in initials[0]]
    only_right = [right.parts[j] for j in aligned.right_over if j not in initials[1]]
    quality = sum(match.score for match in aligned.matches) / max(1, len(aligned.matches))
    said = _said(shared, only_left, only_right)
    if not surely:
        return 0.15 * bool(initials[0]), f"No part in common: {said}."
    conflict = _conflict(only_left, only_right)
    if left.syllabic and right.syllabic:
        conflict = float(max(len(only_left), len(only_right)))
    if conflict:
        return _with_conflict(evidence, conflict), f"Some parts agree and others contradict: {said}."
    if len(shared) == 1 and evidence < _ENOUGH:
        return _one_part(shared[0], quality, only_left or only_right), f"One part in common: {said}."
    extra = len(only_left) + len(only_right)
    if _child(aligned, left, right) or _child(_mirrored(aligned), right, left):
        return 0.7, f"The longer name may be a child's: {said}."
    if len(surely) > 1 and not extra:
        evidence = _ENOUGH
    score = min(1.0, quality) - 0.015 * extra
    if _turned(aligned, left, right):
        score = min(score, 0.79)
    return max(0.8, score) if evidence >= _ENOUGH else 0.7, f"The parts agree: {said}."


def _weight(match: Match, left: PersonName, right: PersonName) -> float:
    """How much evidence a match is: the weight of the part, half of it where the two are only nearly alike."""
    whole = min(sum(left.parts[i].weight for i in match.left), sum(right.parts[j].weight for j in match.right))
    return whole if match.score >= ALIKE else whole / 2


def _one_part(part: Part, quality: float, extra: object) -> float:
    if part.kind in {PartKind.KUNYA, PartKind.NISBA}:
        return 0.5 if extra else 0.65
    return 0.6 if extra else 0.9 * quality


def _with_conflict(evidence: float, conflict: float) -> float:
    return 0.75 * evidence / (evidence + 2.0 * conflict)


def _conflict(only_left: list[Part], only_right: list[Part]) -> float:
    """How much the parts left over on both sides contradict each other, 0 where one side has none."""
    left = [part for part in only_left if part.kind not in _NO_CONFLICT]
    right = [part for part in only_right if part.kind not in _NO_CONFLICT]
    kunyas = sum(part.kind is PartKind.KUNYA for part in left), sum(part.kind is PartKind.KUNYA for part in right)
    names = len(left) - kunyas[0], len(right) - kunyas[1]
    return float(min(names)) + float(min(kunyas))


def _child(aligned: Alignment, longer: PersonName, shorter: PersonName) -> bool:
    """A name more at the head of a chain of fathers' names ("Aisha Muammar Qadhafi", "Muammar Qadhafi")."""
    if not (longer.chained and shorter.chained) or aligned.right_over or aligned.left_over[:1] != (0,):
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


def _initials(left: PersonName, right: PersonName, aligned: Alignment) -> tuple[set[int], set[int]]:
    """Left-over initials and the left-over names they can stand for: "A." Ahmad, "JC" Jean-Claude."""
    used: tuple[set[int], set[int]] = (set(), set())
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


def _said(shared: list[Part], only_left: list[Part], only_right: list[Part]) -> str:
    said = []
    if shared:
        said.append("both have " + _list(shared))
    if only_left:
        said.append("only the first has " + _list(only_left))
    if only_right:
        said.append("only the second has " + _list(only_right))
    return "; ".join(said)


def _list(parts: list[Part]) -> str:
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
