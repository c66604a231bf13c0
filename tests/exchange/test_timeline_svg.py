"""The picture of a timeline: every row, true places of days, and nothing that runs."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from network.tying import held, spell, told
from whence.accounts.picture import picture_of
from whence.accounts.told import Told
from whence.errors import RequestError
from whence.exchange.time_axis import axis_for
from whence.exchange.timeline_svg import timeline_svg
from whence.timeline import timeline

SVG = "{http://www.w3.org/2000/svg}"


def drawn(*made: Told) -> ElementTree.Element:
    return ElementTree.fromstring(timeline_svg(timeline(picture_of(made), ["shield"])))


def words(root: ElementTree.Element) -> list[str]:
    return [each.text or "" for each in root.iter(f"{SVG}text")]


def test_every_entry_and_dated_tie_has_a_row() -> None:
    root = drawn(
        told("attacked", "shield", "army", "2031-03-20"),
        told("leads", "deyran", "shield", spell("2030-05", "2031-01-02/2031-02-03")),
        told("part_of", "shield", "council", held("2031-04-02")),
        told("allied_with", "shield", "council"),
    )
    shown = words(root)
    assert {"Deyran leads Shield", "Shield is part of Council", "Ties"} <= set(shown)
    assert "Council is allied with Shield" not in shown


def test_what_is_contested_has_a_mark() -> None:
    root = drawn(
        told("founded", "deyran", "shield", "2031-03-20", by="vale"),
        told("founded", "deyran", "shield", "2031-03-20", by="deyran", denied=True, path="b.txt"),
    )
    assert any(each.endswith(" ≠") for each in words(root))


def test_a_span_stays_a_span_and_a_day_is_one_point() -> None:
    root = drawn(told("attacked", "shield", "army", "2031-03-20"), told("attacked", "shield", "council", "2031-05"))
    points = [each for each in root.iter(f"{SVG}g") if any(mark.text == "●" for mark in each.iter(f"{SVG}text"))]
    assert sorted(sum(mark.text == "●" for mark in each.iter(f"{SVG}text")) for each in points) == [1, 2]


def test_without_any_day_there_is_no_picture() -> None:
    with pytest.raises(RequestError, match="no day is given"):
        drawn(told("founded", "deyran", "shield"))


def test_texts_from_outside_run_nothing() -> None:
    root = drawn(told("founded", "<script>alert(1)</script>\x00", "shield", "2031-03-20"))
    assert not [each for each in root.iter() if each.tag == f"{SVG}script"]
    assert any("<Script>" in each for each in words(root))


@given(st.dates(), st.dates())
def test_an_axis_holds_its_days_in_order_with_few_ticks(one: date, other: date) -> None:
    axis = axis_for([one, other], 100, 800)
    first, last = min(one, other), max(one, other)
    assert axis.first <= first <= last <= axis.last
    assert 100 <= axis.at(first) <= axis.at(last) <= 900
    ticks = axis.ticks()
    assert 1 <= len(ticks) <= 10
    assert all(axis.first <= day <= axis.last for day, _ in ticks)
    assert [day for day, _ in ticks] == sorted({day for day, _ in ticks})
