"""Networks as files for other programs, read back by a known library."""

from __future__ import annotations

import io
from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from network.test_network import CHAIN, network
from network.tying import FIRST, claims, held, spell, told
from whence.accounts.told import Told
from whence.exchange.gexf import answers, gexf
from whence.exchange.graphml import graphml
from whence.values import Bound, Holds

GEXF = {"g": "http://gexf.net/1.3"}


def edges(made: bytes) -> list[ElementTree.Element]:
    return ElementTree.fromstring(made).findall(".//g:edge", GEXF)


def test_graphml_comes_back_with_every_tie_and_what_is_said_of_it() -> None:
    made = network(*CHAIN, told("fights", "council", "army", held("2031-04-02"), denied=True, path="b.txt"))
    graph = networkx.read_graphml(io.BytesIO(graphml(made)), force_multigraph=True)
    assert {data["label"] for _, data in graph.nodes(data=True)} == {each.name for each in made.parties}
    told_of = {data["kind"]: data for *_, data in graph.edges(data=True)}
    assert told_of["leads"]["answer"] == "holds"
    assert told_of["leads"]["start_not_after"] == told_of["leads"]["end_not_before"] == "2031-04-02"
    assert "end_not_after" not in told_of["leads"]
    assert told_of["fights"]["sign"] == -1
    assert told_of["fights"]["contested"] is True
    assert told_of["leads"]["claims"] == CHAIN[0].id


def test_gexf_comes_back_with_every_party_and_tie() -> None:
    made = network(*CHAIN)
    graph = networkx.read_gexf(io.BytesIO(gexf(made)), version="1.3")
    assert sorted(graph.nodes) == sorted(each.id for each in made.parties)
    assert graph.number_of_edges() == len(made.standings)


def test_gexf_says_on_which_days_a_tie_holds_and_on_which_it_may() -> None:
    made = network(told("leads", "deyran", "shield", spell("2031-03-01/2031-03-10", "2031-05-01/2031-05-20")))
    [edge] = edges(gexf(made))
    assert (edge.get("start"), edge.get("end")) == ("2031-03-01", "2031-05-20")
    stretches = [
        (each.get("value"), each.get("start"), each.get("end"))
        for each in edge.findall(".//g:attvalue[@for='answer']", GEXF)
    ]
    assert stretches == [
        ("may hold", "2031-03-01", "2031-03-09"), ("holds", "2031-03-10", "2031-05-01"),
        ("may hold", "2031-05-02", "2031-05-20"),
    ]  # fmt: skip


def test_an_end_that_nobody_told_is_left_open() -> None:
    [edge] = edges(gexf(network(told("leads", "deyran", "shield", held("2031-04-02")))))
    assert edge.get("start") is None
    assert edge.get("end") is None


@given(st.lists(claims(), min_size=1, max_size=12))
def test_stretches_follow_each_other_without_gaps_and_hold_where_a_claim_is_sure(made: list[Told]) -> None:
    for standing in network(*made).standings:
        stretches = answers(standing)
        for (_, one), (_, other) in pairwise(stretches):
            assert one.last
            assert one.last + timedelta(1) == other.first
        for day in (FIRST + timedelta(number) for number in range(-3, 44)):
            alone = {each.answer(day) for each in standing.support}
            told_of = [answer for answer, span in stretches if span.contains(day)]
            assert (Holds.HOLDS in alone) == (told_of == [Holds.HOLDS])


@pytest.mark.parametrize("write", [graphml, gexf], ids=["graphml", "gexf"])
def test_hostile_names_stay_text(write: object) -> None:
    evil = "<script>&\x00\x1b\u202e]]>\ufffe\"'"
    made = network(told("leads", evil, "shield", held("2031-04-02")))
    root = ElementTree.fromstring(write(made))  # type: ignore[operator]
    assert not [each for each in root.iter() if each.tag.endswith("script")]
    shown = "".join(text for each in root.iter() for text in (*each.attrib.values(), each.text or ""))
    assert "<Script>&" in shown
    assert not set(shown) & set("\x00\x1b\u202e\ufffe")


@pytest.mark.parametrize("write", [graphml, gexf], ids=["graphml", "gexf"])
def test_the_first_day_of_the_calendar_breaks_nothing(write: object) -> None:
    day = Bound.day(date.min).edtf()
    assert write(network(told("leads", "deyran", "shield", held(day)))).endswith(b">\n")  # type: ignore[operator]
