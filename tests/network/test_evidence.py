"""What one claim says of a tie, checked against every spell of days that it allows."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import assume, given

from whence.network.evidence import Says, closed, evidence_of
from whence.values import Bound, Certainty, DateBounds, Holds

from .tying import FIRST, bounds, days, held, possible_spells, told

# A year before and after the days that are drawn stand for "any day".
SPAN = [FIRST + timedelta(number) for number in range(-5, 46)]


@given(bounds(), bounds())
def test_closing_bounds_takes_no_spell_away_and_adds_none(start: Bound, end: Bound) -> None:
    when = DateBounds.tie(start, end)
    assert possible_spells(when, SPAN) == possible_spells(closed(when), SPAN)


@given(bounds(), bounds(), days)
def test_a_claim_answers_as_all_the_spells_it_allows(start: Bound, end: Bound, day: object) -> None:
    when = DateBounds.tie(start, end)
    spells = possible_spells(when, SPAN)
    assume(spells)
    claim = told("leads", "deyran", "shield", when)
    [(_, evidence)] = evidence_of(claim)
    on = {first <= day <= last for first, last in spells}  # type: ignore[operator]
    expected = Holds.MAY_HOLD if len(on) == 2 else Holds.HOLDS if True in on else Holds.DOES_NOT_HOLD
    assert evidence.answer(day) is expected  # type: ignore[arg-type]


def test_a_deed_told_as_done_was_done_by_the_day_of_the_report() -> None:
    [(key, evidence)] = [
        each
        for each in evidence_of(told("left", "deyran", "shield", published="2031-04-02"))
        if each[0][0] == "leads"
    ]
    assert key == ("leads", "deyran", "shield")
    assert evidence.says is Says.OVER
    assert evidence.bounds.end == Bound.parse("../2031-04-02")


def test_an_undated_report_bounds_nothing() -> None:
    found = list(evidence_of(told("left", "deyran", "shield", published=None)))
    assert found
    assert all(each.bounds.end == Bound(None, None) for _, each in found)


@pytest.mark.parametrize("certainty", [Certainty.INTENDED, Certainty.CONDITIONAL])
def test_what_is_planned_is_no_tie(certainty: Certainty) -> None:
    assert list(evidence_of(told("leads", "deyran", "shield", held("2031-04-02"), certainty=certainty))) == []


def test_a_rumour_says_at_most_that_it_may_hold() -> None:
    [(_, evidence)] = evidence_of(told("leads", "deyran", "shield", held("2031-04-02"), certainty=Certainty.RUMOURED))
    assert evidence.answer(Bound.parse("2031-04-02").first) is Holds.MAY_HOLD  # type: ignore[arg-type]


def test_who_is_only_described_is_tied_to_nobody_unless_asked_for() -> None:
    claim = told("fights", "~factions", "shield", held("2031-04-02"))
    assert list(evidence_of(claim)) == []
    assert len(list(evidence_of(claim, unnamed=True))) == 1


def test_a_symmetric_tie_is_one_tie_in_either_order() -> None:
    keys = {key for ends in (("shield", "army"), ("army", "shield")) for key, _ in evidence_of(told("fights", *ends))}
    assert len(keys) == 1


def test_the_death_of_many_without_a_name_ends_nobodys_ties() -> None:
    assert list(evidence_of(told("killed", "army", "~six fighters", "2031-03-01"))) == []
