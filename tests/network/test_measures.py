"""Measures against those of a known library, and balance against trying every three parties."""

from __future__ import annotations

from itertools import combinations

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.accounts.origins import trace_origins
from whence.accounts.told import Told
from whence.network import Network, network_on, ties_of
from whence.network.balance import balance
from whence.network.measures import measures
from whence.network.network import Asked

from .test_network import DAY
from .tying import held, told

NAMES = [f"g{number}" for number in range(7)]


@st.composite
def signed(draw: st.DrawFn) -> Network:
    """A network of up to seven groups, friendly and hostile."""
    made: list[Told] = []
    for one, other in combinations(NAMES, 2):
        for kind in draw(
            st.sampled_from([(), (), ("fights",), ("allied_with",), ("part_of",), ("fights", "supports")])
        ):
            made.append(told(kind, one, other, held("2031-04-02")))
    return network_on(ties_of(made), trace_origins(made), Asked(DAY))


@given(signed())
def test_triads_are_those_found_by_trying_every_three(network: Network) -> None:
    signs: dict[frozenset[str], set[int]] = {}
    for each in network.standings:
        signs.setdefault(frozenset((each.tie.one.id, each.tie.other.id)), set()).add(each.tie.sign)
    expected, bad = 0, set()
    for three in combinations(NAMES, 3):
        sides = [signs.get(frozenset(pair), set()) for pair in combinations(three, 2)]
        if all(len(side) == 1 for side in sides):
            expected += 1
            if sum(side == {-1} for side in sides) % 2:
                bad.add(frozenset(three))
    found = balance(network.standings)
    assert found.triads == expected
    assert {frozenset(end.id for side in each.sides for end in side[:2]) for each in found.unbalanced} == bad
    assert len(found.mixed) == sum(len(side) > 1 for side in signs.values())


@pytest.mark.parametrize(
    ("kinds", "balanced"),
    [
        (("allied_with", "allied_with", "allied_with"), True),
        (("allied_with", "fights", "fights"), True),
        (("allied_with", "allied_with", "fights"), False),
        (("fights", "fights", "fights"), False),
    ],
)
def test_a_triad_is_balanced_as_cartwright_and_harary_have_it(kinds: tuple[str, ...], balanced: bool) -> None:
    ends = list(combinations(["army", "council", "shield"], 2))
    made = [told(kind, *pair, held("2031-04-02")) for kind, pair in zip(kinds, ends, strict=True)]
    found = balance(network_on(ties_of(made), trace_origins(made), Asked(DAY)).standings)
    assert found.triads == 1
    assert (not found.unbalanced) is balanced


@given(signed())
def test_degree_betweenness_and_modularity_are_those_of_a_known_library(network: Network) -> None:
    every = networkx.Graph([(each.tie.one.id, each.tie.other.id) for each in network.standings])
    friendly = networkx.Graph(
        [(each.tie.one.id, each.tie.other.id) for each in network.standings if each.tie.sign >= 0]
    )
    friendly.add_nodes_from(every)
    found = measures(network, limit=100)
    assert {party.id: degree for party, degree in found.degrees} == dict(every.degree())
    expected = {name: value for name, value in networkx.betweenness_centrality(friendly).items() if value > 0}
    assert {party.id: value for party, value in found.brokers} == pytest.approx(expected)
    if friendly.size():
        alone = set(friendly) - {party.id for group in found.communities for party in group}
        groups = [{party.id for party in group} for group in found.communities] + [{name} for name in alone]
        assert found.modularity == pytest.approx(networkx.community.modularity(friendly, groups), abs=1e-6)


@given(signed())
def test_no_one_is_in_two_communities_and_no_community_is_one_party(network: Network) -> None:
    found = measures(network).communities
    members = [party for group in found for party in group]
    assert len(members) == len(set(members))
    assert all(len(group) > 1 for group in found)
