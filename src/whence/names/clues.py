"""Clues for and against two parties being one, and what they come to together.

Comes in: clues, each with its kind (data/clues.toml), the reports or lists it rests on and a sentence. Goes out: a
Weighed: score, verdict, reasons. Clues of one kind that rest on one source count once: ten reports that copy one
alias are one clue. A strong clue against outweighs any number for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from whence.names.candidates import Candidates
from whence.names.compare import prepare
from whence.names.comparison import Verdict
from whence.names.judgement import Pair, pair_of
from whence.names.tables import table

# A rule joins from here on; from ASK_FROM on it asks. See data/clues.toml for the scale.
JOIN_FROM, ASK_FROM, KEEP_APART_FROM = 0.9, 0.5, 0.9


@dataclass(frozen=True, slots=True)
class ClueKind:
    """says: same or different.  strength: 0 to 1.  told: how a reader is told."""

    name: str
    says: Verdict
    strength: float
    told: str


@cache
def clue_kinds() -> dict[str, ClueKind]:
    """The kinds of clues there are, by name."""
    return {
        name: ClueKind(name, Verdict(entry["says"]), float(entry["strength"]), entry["told"])
        for name, entry in table("clues").items()
    }


@dataclass(frozen=True, slots=True)
class Clue:
    """pair: the parties it is about.  kind: a name in clue_kinds.  source: what it rests on (a document, a list, a
    rule); equal sources count once.  detail: what was found, for the reader."""

    pair: Pair
    kind: str
    source: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Weighed:
    """score: 0 (surely two) to 1 (surely one).  apart: a strong clue forbids making them one.
    reasons: a sentence for every kind of clue, the strongest first."""

    score: float
    verdict: Verdict
    apart: bool
    reasons: tuple[str, ...]


def weigh(clues: Iterable[Clue]) -> Weighed:
    """What clues about one pair come to, in whatever order. Without clues: score 0, different, not kept apart."""
    distinct = sorted({(clue.kind, clue.source) for clue in clues})
    chances = {Verdict.SAME: 1.0, Verdict.DIFFERENT: 1.0}
    for name, _ in distinct:
        chances[clue_kinds()[name].says] *= 1.0 - clue_kinds()[name].strength
    for_, against = 1.0 - chances[Verdict.SAME], 1.0 - chances[Verdict.DIFFERENT]
    score, apart = round(for_ * (1.0 - against), 6), round(against, 6) >= KEEP_APART_FROM
    kinds = sorted({clue_kinds()[name] for name, _ in distinct}, key=lambda kind: (-kind.strength, kind.name))
    return Weighed(score, _verdict(score, apart), apart, tuple(kind.told for kind in kinds))


def _verdict(score: float, apart: bool) -> Verdict:
    if apart or score < ASK_FROM:
        return Verdict.DIFFERENT
    return Verdict.SAME if score >= JOIN_FROM else Verdict.UNSURE


def clues_from_names(names: Mapping[str, Sequence[str]], kind: str) -> list[Clue]:
    """Clues from the names of parties of one kind: for every two parties, that of their most alike names.

    names: party id -> its names. Names of parties that share none are not compared (candidates.py).
    """
    owners = [(party, prepare(name, kind)) for party in sorted(names) for name in sorted(set(names[party]))]
    index = Candidates(name for _, name in owners)
    best: dict[Pair, Clue] = {}
    scores: dict[Pair, float] = {}
    for one, other, score in index.scores(index.pairs()):
        if owners[one][0] == owners[other][0]:
            continue
        pair = pair_of(owners[one][0], owners[other][0])
        found = _clue(pair, score, (owners[one][1].name, owners[other][1].name))
        if found and score > scores.get(pair, 0.0):
            best[pair], scores[pair] = found, score
    return [best[pair] for pair in sorted(best)]


def _clue(pair: Pair, score: float, shown: tuple[str, str]) -> Clue | None:
    # Names that differ in spelling habits alone score 0.97 and more.
    for kind, least in (("equal_names", 0.97), ("alike_names", 0.8), ("unsure_names", 0.6)):
        if score >= least:
            return Clue(pair, kind, "names", f"{shown[0]} / {shown[1]}")
    return None
