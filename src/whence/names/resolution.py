"""Which parties are one: rebuilt every time from clues and judgements, stored nowhere.

Comes in: party ids, clues about pairs of them, judgements about pairs. Goes out: a Resolution: clusters, the links
that made them, the links that were refused and why, and the pairs that wait for a person. The same clues and
judgements give the same Resolution in whatever order they come; taking a judgement away gives exactly what there was
before it. Two parties that a person judged different are never in one cluster, through whomever it might lead.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from whence.names.clues import Clue, Weighed, weigh
from whence.names.comparison import Verdict
from whence.names.judgement import Judgement, Pair


@dataclass(frozen=True, slots=True)
class Link:
    """Two parties made one.  by: the person or rule.  score: 0 to 1.  reasons: why, a sentence each."""

    pair: Pair
    by: str
    by_rule: bool
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A link that would have made one what is kept apart.  apart: the pair kept apart.  because: why that is."""

    link: Link
    apart: Pair
    because: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A pair that waits for a person."""

    pair: Pair
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """clusters: every party in exactly one, sorted.  party_of: party id -> the smallest id of its cluster."""

    clusters: tuple[tuple[str, ...], ...]
    party_of: dict[str, str]
    links: tuple[Link, ...]
    refused: tuple[Refused, ...]
    suggestions: tuple[Suggestion, ...]


@dataclass(slots=True)
class _Clusters:
    """Union-find that also knows which clusters must not meet, and because of which pair."""

    parent: dict[str, str]
    apart: dict[str, dict[str, Pair]] = field(default_factory=lambda: defaultdict(dict))

    def root(self, party: str) -> str:
        while self.parent[party] != party:
            self.parent[party] = self.parent[self.parent[party]]
            party = self.parent[party]
        return party

    def keep_apart(self, pair: Pair) -> None:
        one, other = self.root(pair[0]), self.root(pair[1])
        if one != other:
            self.apart[one].setdefault(other, pair)
            self.apart[other].setdefault(one, pair)

    def between(self, pair: Pair) -> Pair | None:
        """The pair that keeps the clusters of these two apart, if one does."""
        return self.apart[self.root(pair[0])].get(self.root(pair[1]))

    def unite(self, pair: Pair) -> None:
        one, other = sorted((self.root(pair[0]), self.root(pair[1])))
        if one == other:
            return
        self.parent[other] = one
        for enemy, why in self.apart.pop(other, {}).items():
            del self.apart[enemy][other]
            self.apart[enemy].setdefault(one, why)
            self.apart[one].setdefault(enemy, why)


def resolve(parties: Iterable[str], clues: Iterable[Clue], judgements: Iterable[Judgement]) -> Resolution:
    """Which of the parties are one. Clues and judgements about parties that are not given have no effect."""
    known = frozenset(parties)
    standing = sorted(
        (each for each in judgements if each.stands and set(each.pair) <= known),
        key=lambda each: (each.made, each.id),
    )
    weighed = _weighed(clues, known)
    decided = {judgement.pair: judgement for judgement in standing if not judgement.by_rule}
    different = {j.pair: j.reason for j in standing if not j.by_rule and j.verdict is Verdict.DIFFERENT}
    clusters = _Clusters({party: party for party in sorted(known)})
    for pair in sorted(different):
        clusters.keep_apart(pair)
    links, refused = _apply(clusters, _persons_links(standing, different), different)
    kept_apart = different | _rules_apart(standing, weighed, decided)
    for pair in sorted(kept_apart):
        clusters.keep_apart(pair)
    more, more_refused = _apply(clusters, _rules_links(standing, weighed, decided, kept_apart), kept_apart)
    return _result(
        clusters, (*links, *more), (*refused, *more_refused), _waiting(clusters, weighed, decided, kept_apart)
    )


def _weighed(clues: Iterable[Clue], known: frozenset[str]) -> dict[Pair, Weighed]:
    by_pair: dict[Pair, list[Clue]] = defaultdict(list)
    for clue in clues:
        if set(clue.pair) <= known:
            by_pair[clue.pair].append(clue)
    return {pair: weigh(by_pair[pair]) for pair in sorted(by_pair)}


def _persons_links(standing: list[Judgement], different: dict[Pair, str]) -> list[Link]:
    return [
        Link(each.pair, each.by, False, each.score, (each.reason,))
        for each in standing
        if not each.by_rule and each.verdict is Verdict.SAME and each.pair not in different
    ]


def _rules_apart(
    standing: list[Judgement], weighed: dict[Pair, Weighed], decided: dict[Pair, Judgement]
) -> dict[Pair, str]:
    """What rules keep apart, where no person has decided about the pair."""
    apart = {each.pair: each.reason for each in standing if each.by_rule and each.verdict is Verdict.DIFFERENT}
    apart |= {pair: "; ".join(found.reasons) for pair, found in weighed.items() if found.apart}
    return {pair: why for pair, why in apart.items() if pair not in decided}


def _rules_links(
    standing: list[Judgement], weighed: dict[Pair, Weighed], decided: dict[Pair, Judgement], apart: dict[Pair, str]
) -> list[Link]:
    links = [
        Link(each.pair, each.by, True, each.score, (each.reason,))
        for each in standing
        if each.by_rule and each.verdict is Verdict.SAME
    ]
    links += [
        Link(pair, "clues", True, found.score, found.reasons)
        for pair, found in weighed.items()
        if found.verdict is Verdict.SAME
    ]
    return [link for link in links if link.pair not in decided and link.pair not in apart]


def _apply(clusters: _Clusters, links: list[Link], apart: dict[Pair, str]) -> tuple[list[Link], list[Refused]]:
    """Unite what the links join, the surest first, and refuse those that would join what is kept apart."""
    made, refused = [], []
    for link in sorted(links, key=lambda link: (-link.score, link.pair, link.by, link.reasons)):
        between = clusters.between(link.pair)
        if between:
            refused.append(Refused(link, between, apart.get(between, "")))
        else:
            clusters.unite(link.pair)
            made.append(link)
    return made, refused


def _waiting(
    clusters: _Clusters, weighed: dict[Pair, Weighed], decided: dict[Pair, Judgement], apart: dict[Pair, str]
) -> tuple[Suggestion, ...]:
    """Pairs of different clusters that may be one, the likeliest first; those a person judged are done."""
    found = [
        Suggestion(pair, each.score, each.reasons)
        for pair, each in weighed.items()
        if each.verdict is not Verdict.DIFFERENT and pair not in decided and pair not in apart
        if clusters.root(pair[0]) != clusters.root(pair[1]) and not clusters.between(pair)
    ]
    return tuple(sorted(found, key=lambda each: (-each.score, each.pair)))


def _result(
    clusters: _Clusters, links: Iterable[Link], refused: Iterable[Refused], suggestions: tuple[Suggestion, ...]
) -> Resolution:
    groups: dict[str, list[str]] = defaultdict(list)
    for party in clusters.parent:
        groups[clusters.root(party)].append(party)
    sorted_groups = sorted(tuple(sorted(group)) for group in groups.values())
    party_of = {party: group[0] for group in sorted_groups for party in group}
    return Resolution(tuple(sorted_groups), party_of, tuple(links), tuple(refused), suggestions)


def why(resolution: Resolution, one: str, other: str) -> tuple[Link, ...]:
    """The shortest chain of links that makes two parties one; empty where nothing does, or they are one anyway."""
    joined: dict[str, list[Link]] = defaultdict(list)
    for link in resolution.links:
        for party in link.pair:
            joined[party].append(link)
    reached: dict[str, tuple[Link, ...]] = {one: ()}
    waiting = deque([one])
    while waiting and other not in reached:
        at = waiting.popleft()
        for link in joined[at]:
            onward = link.pair[1] if link.pair[0] == at else link.pair[0]
            if onward not in reached:
                reached[onward] = (*reached[at], link)
                waiting.append(onward)
    return reached.get(other, ())
