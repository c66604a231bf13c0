"""Grouping and blocking against slow plain oracles that compare everything with everything."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from whence.accounts.blocks import pairs
from whence.accounts.facts import Facts, facts_of
from whence.accounts.families import families, families_of
from whence.accounts.grouping import group
from whence.accounts.likeness import JOIN, Likeness, likeness
from whence.accounts.told import Told

from .test_gather import claims


def of_one_family(made: list[Told], name: str) -> tuple[list[Facts], list[str]]:
    unique = sorted({each.id: each for each in made}.values(), key=lambda each: each.id)
    own = [each for each in unique if families()[name] in families_of(each)]
    return [facts_of(families()[name], each) for each in own], [each.id for each in own]


def oracle(facts: list[Facts], keys: list[str]) -> set[frozenset[int]]:
    """Merge the best pair of groups again and again, all pairs looked at every time."""
    groups = [frozenset({index}) for index in range(len(facts))]
    refused: set[frozenset[frozenset[int]]] = set()
    while True:
        options = []
        for one, other in combinations(groups, 2):
            for left in one:
                for right in other:
                    first, second = sorted((left, right), key=keys.__getitem__)
                    score = likeness(facts[first], facts[second]).score
                    if score >= JOIN and frozenset((one, other)) not in refused:
                        options.append((-score, keys[first], keys[second], one, other))
        if not options:
            return set(groups)
        _, _, _, one, other = min(options, key=lambda each: each[:3])
        days = [bound for index in one | other for bound in facts[index].days]
        firsts, lasts = [b.first for b in days if b.first], [b.last for b in days if b.last]
        if firsts and lasts and (max(firsts) - min(lasts)).days > facts[0].family.days:
            refused.add(frozenset((one, other)))
            continue
        groups = [each for each in groups if each not in (one, other)] + [one | other]


@settings(max_examples=60, deadline=None)
@given(st.lists(claims, max_size=9), st.sampled_from(["battle", "talks", "capture", "death", "ranks"]))
def test_groups_are_those_of_comparing_all_with_all_at_every_step(made: list[Told], family: str) -> None:
    facts, keys = of_one_family(made, family)

    def compare(left: int, right: int) -> Likeness:
        return likeness(facts[left], facts[right])

    done = group(facts, keys, list(combinations(range(len(facts)), 2)), compare)
    assert {frozenset(indices) for indices in done.groups} == oracle(facts, keys)


@settings(max_examples=80, deadline=None)
@given(st.lists(claims, max_size=18), st.sampled_from(["battle", "talks", "capture", "death", "ranks"]))
def test_blocks_lose_no_pair_of_different_reports_that_would_join(made: list[Told], family: str) -> None:
    facts, keys = of_one_family(made, family)
    found = set(pairs(facts, keys))
    for left, right in combinations(range(len(facts)), 2):
        if not facts[left].documents & facts[right].documents and likeness(facts[left], facts[right]).score >= JOIN:
            assert (left, right) in found


@settings(max_examples=80, deadline=None)
@given(claims, claims, st.sampled_from(sorted(families())))
def test_likeness_is_symmetric_explained_and_between_0_and_1(one: Told, other: Told, family: str) -> None:
    left, right = facts_of(families()[family], one), facts_of(families()[family], other)
    found = likeness(left, right)
    assert found.score == likeness(right, left).score
    assert 0 <= found.score <= 1
    assert found.why or not found.score
