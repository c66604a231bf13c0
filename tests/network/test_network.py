"""The network of a day: what is in it, what was left out, and what does not change."""

from __future__ import annotations

import random
from datetime import date

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.accounts.origins import trace_origins
from whence.accounts.told import Told
from whence.network import Network, network_on, ties_of
from whence.network.network import Asked, within
from whence.network.rules import rules
from whence.values import Holds

from .tying import claims, days, held, spell, told

DAY = date(2031, 4, 2)


def network(*made: Told, on: date = DAY, **asked: object) -> Network:
    return network_on(ties_of(made), trace_origins(made), Asked(on, **asked))  # type: ignore[arg-type]


def pairs(found: Network) -> list[tuple[str, str, str]]:
    return [(each.tie.kind, each.tie.one.name, each.tie.other.name) for each in found.standings]


CHAIN = (
    told("leads", "deyran", "shield", held("2031-04-02")),
    told("part_of", "shield", "council", held("2031-01-02")),
    told("fights", "council", "army", held("2031-04-02")),
    told("leads", "vale", "army", spell("2031-05")),
    told("based_in", "shield", "tarsa", held("2031-04-02")),
)


def test_only_ties_between_parties_that_act_are_in_it_unless_others_are_asked_for() -> None:
    assert [kind for kind, *_ in pairs(network(*CHAIN))] == ["leads", "part_of", "fights"]
    assert [kind for kind, *_ in pairs(network(*CHAIN, kinds=frozenset({"based_in"})))] == ["based_in"]


def test_a_party_and_those_near_it_can_be_asked_for() -> None:
    assert pairs(network(*CHAIN, around="deyran", steps=1)) == [("leads", "Deyran", "Shield")]
    assert len(pairs(network(*CHAIN, around="deyran", steps=2))) == 2
    assert network(*CHAIN, around="deyran", steps=2, sure=True).left_out == 0


def test_what_only_may_hold_can_be_left_out() -> None:
    found = network(*CHAIN, sure=True)
    assert {each.answer for each in found.standings} == {Holds.HOLDS}
    assert found.left_out == 1


def test_ten_reports_of_one_word_are_one_origin() -> None:
    same = [
        told("leads", "deyran", "shield", held("2031-04-02"), by="vale", path=f"{number}.txt", outlet=f"O{number}")
        for number in range(10)
    ]
    [standing] = network(*same).standings
    assert [each.name for each in standing.origins] == ["Vale"]
    assert len(standing.support) == 10
    assert network(*same, least=2).standings == ()
    assert (
        len(network(*same, told("leads", "deyran", "shield", held("2031-04-02"), by="haddum"), least=2).standings)
        == 1
    )


def test_what_is_flawed_is_listed_and_never_drawn() -> None:
    found = network(told("fights", "shield", "shield", held("2031-04-02")))
    assert found.standings == found.parties == ()
    assert len(found.flawed) == 1


def test_groups_that_are_part_of_each_other_in_a_circle_break_nothing() -> None:
    ring = [
        told("part_of", one, other, held("2031-04-02"))
        for one, other in (("shield", "army"), ("army", "council"), ("council", "shield"))
    ]
    assert len(network(*ring, around="shield", steps=5).standings) == 3


@pytest.mark.parametrize("kind", ["leads", "origin", "attacked"])
def test_every_kind_that_can_be_asked_for_has_a_sign(kind: str) -> None:
    assert rules().signs[kind] in {-1, 0, 1}


@given(st.lists(claims(), max_size=15), days, st.randoms())
def test_the_same_claims_give_the_same_network(made: list[Told], day: date, chance: random.Random) -> None:
    shuffled = [*made, *made[:4]]
    chance.shuffle(shuffled)
    assert network(*shuffled, on=day) == network(*made, on=day)


@given(st.lists(claims(), max_size=15), days, days)
def test_a_network_known_by_a_day_is_that_of_the_reports_published_by_then(
    made: list[Told], day: date, known_by: date
) -> None:
    before = [each for each in made if each.report.published and each.report.published.last <= known_by]  # type: ignore[operator]
    then = {each.tie.key: set(each.support) for each in network(*before, on=day).standings}
    later = {tie.key: set(tie.held) for tie in ties_of(made)}
    for key, support in then.items():
        assert support <= later[key]


@given(st.lists(claims(), max_size=15), st.sampled_from(["shield", "deyran"]), st.integers(0, 4))
def test_who_is_near_is_who_a_known_library_finds_near(made: list[Told], start: str, steps: int) -> None:
    found = network(*made).standings
    graph = networkx.Graph([(each.tie.one.id, each.tie.other.id) for each in found])
    graph.add_node(start)
    expected = networkx.single_source_shortest_path_length(graph, start, cutoff=steps)
    assert within(found, start, steps) == frozenset(expected)
