"""Measures of a network: degree, brokers, communities, balance.

In: a network. Out: `Measures`, the same for the same network on every machine.
Methods: degree counts distinct parties tied to one; brokers are parties with high betweenness (L. C. Freeman, "A set
of measures of centrality based on betweenness", Sociometry 40, 1977); communities by greedy modularity (A. Clauset,
M. E. J. Newman, C. Moore, "Finding community structure in very large networks", Phys. Rev. E 70, 2004).
Always: betweenness and communities look at ties that are not hostile, for nobody is a broker through a war; they
describe what was reported, so that a party much written about stands out for that reason alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whence.network.balance import Balance, balance
from whence.network.network import Network
from whence.network.tie import Party

if TYPE_CHECKING:
    import networkx

Ranked = tuple[tuple[Party, float], ...]


@dataclass(frozen=True, slots=True)
class Measures:
    """degrees, brokers: the highest first (betweenness 0 to 1; who is no broker is left out).

    communities: the largest first, of two parties or more; modularity: of that division, 0 where there is none.
    """

    degrees: tuple[tuple[Party, int], ...]
    brokers: Ranked
    communities: tuple[tuple[Party, ...], ...]
    modularity: float
    balance: Balance


def measures(network: Network, limit: int = 10) -> Measures:
    """The measures of a network; at most `limit` parties in each ranking."""
    import networkx

    every, friendly = graph(network, hostile=True), graph(network, hostile=False)
    degrees = [(network.parties[number], degree) for number, degree in every.degree()]
    between = networkx.betweenness_centrality(friendly)
    brokers = [(network.parties[number], value) for number, value in between.items() if value > 0]
    groups = _communities(friendly)
    return Measures(
        tuple(sorted(degrees, key=lambda each: (-each[1], each[0].name, each[0].id))[:limit]),
        tuple(sorted(brokers, key=lambda each: (-each[1], each[0].name, each[0].id))[:limit]),
        tuple(tuple(network.parties[number] for number in sorted(group)) for group in groups if len(group) > 1),
        round(networkx.community.modularity(friendly, groups), 6) if friendly.size() else 0.0,
        balance(network.standings),
    )  # fmt: skip


def graph(network: Network, hostile: bool) -> networkx.Graph:
    """One edge for each two tied parties, which go by their place in the network: the same graph everywhere."""
    import networkx

    place = {party.id: number for number, party in enumerate(network.parties)}
    made = networkx.Graph()
    made.add_nodes_from(range(len(network.parties)))
    pairs: Iterable[tuple[int, int]] = sorted(
        {
            (min(ends), max(ends))
            for each in network.standings
            if (hostile or each.tie.sign >= 0) and (ends := (place[each.tie.one.id], place[each.tie.other.id]))
        }
    )
    made.add_edges_from(pairs)
    return made


def _communities(friendly: networkx.Graph) -> list[frozenset[int]]:
    import networkx

    if not friendly.size():
        return []
    found = networkx.community.greedy_modularity_communities(friendly)
    return sorted(map(frozenset, found), key=lambda group: (-len(group), min(group)))
