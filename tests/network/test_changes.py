"""What is new and what is over between two days, and how sure that is."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.accounts.told import Told
from whence.network import Change, changes_between, ties_of
from whence.values import Certainty, Holds

from .tying import claims, days, held, spell, told


def changes(*made: Told, after: str = "2031-02-01", by: str = "2031-04-30") -> list[Change]:
    return list(changes_between(ties_of(made), made, date.fromisoformat(after), date.fromisoformat(by)))


@pytest.mark.parametrize(
    ("claim", "what", "sure"),
    [
        (told("pledged_to", "council", "army", spell("2031-03")), "pledge", True),
        (told("pledged_to", "council", "army", spell("2031")), "pledge", False),
        (told("allied_with", "council", "army", spell("2031-02-02/2031-04-30")), "alliance", True),
        (told("fights", "council", "army", spell("2031-03-01")), "war", True),
        (told("rival_of", "council", "army", spell("2031-03-01")), "feud", True),
        (told("leads", "deyran", "shield", spell("2031-03-01")), "new leader", True),
        (told("leads", "deyran", "shield", held("2031-03-01")), "perhaps new leader", False),
        (told("split_from", "council", "shield", "2031-03"), "split", True),
        (told("split_from", "council", "shield", published="2031-04-02"), "split", False),
        (told("split_from", "council", "shield", "2031-03", certainty=Certainty.RUMOURED), "split", False),
        (told("died", "deyran", None, "2031-03-10"), "death", True),
        (told("killed", None, "deyran", "2031-03-10"), "death", True),
        (told("joined", "deyran", "~the alliance", "2031-03-10"), "joining", True),
        (told("banned", None, "shield", "2031-03-10"), "ban", True),
        (told("appointed", None, "deyran", "2031-03-10"), "appointment", True),
        (told("dissolved", "shield", None, "2031-03-10"), "group ended", True),
        (told("merged_with", "council", "shield", "2031-03-10"), "merger", True),
    ],
    ids=lambda each: each.kind if isinstance(each, Told) else "",
)
def test_a_change_has_its_name_and_is_sure_only_where_no_day_lies_outside(claim: Told, what: str, sure: bool) -> None:
    [change] = [each for each in changes(claim) if each.what == what]
    assert change.sure is sure
    assert bool(change.note) is not sure
    assert [each.id for each in change.claims] == [claim.id]


@pytest.mark.parametrize(
    "claim",
    [
        told("pledged_to", "council", "army", spell("2031-02-01")),
        told("split_from", "council", "shield", "2030"),
        told("split_from", "council", "shield", "2031-06", published="2031-06-20"),
        told("split_from", "council", "shield", published="2031-01-01"),
        told("merged_with", "council", "shield", "2031-03", certainty=Certainty.INTENDED),
        told("merged_with", "council", "shield", "2031-03", denied=True),
        told("killed", "army", "~six fighters", "2031-03-01"),
        told("joined", "~six fighters", "shield", "2031-03-01"),
        told("leads", "deyran", "shield", held("2031-01-01")),
        told("leads", "deyran", "shield", spell("2031-05", "2031-03")),
        told("said", "deyran", "~words", "2031-03-01"),
    ],
    ids=lambda each: f"{each.kind}-{each.when.edtf() if each.when else ''}",
)
def test_what_lies_outside_or_did_not_happen_is_no_change(claim: Told) -> None:
    assert changes(claim) == []


def test_the_death_of_a_leader_leaves_the_post_vacant() -> None:
    found = changes(
        told("leads", "deyran", "shield", held("2031-02-01"), published="2031-02-01"),
        told("died", "deyran", None, "2031-03-10"),
    )
    assert [(each.what, each.sure) for each in found] == [("death", True), ("leader gone", True)]


def test_that_nobody_speaks_of_a_tie_any_more_is_no_change() -> None:
    assert changes(told("leads", "deyran", "shield", held("2031-02-01"))) == []


def test_one_deed_told_by_several_is_one_change_on_the_days_that_are_said() -> None:
    found = changes(
        told("died", "deyran", None, published="2031-03-20", path="a.txt"),
        told("killed", "army", "deyran", "2031-03-10", path="b.txt"),
        told("died", "deyran", None, denied=True, path="c.txt"),
    )
    [death] = [each for each in found if each.what == "death"]
    assert [each.edtf() for each in death.days] == ["2031-03-10"]
    assert len(death.claims) == 2
    assert len(death.against) == 1


@given(st.lists(claims(), max_size=10), days, days)
def test_sure_changes_rest_on_sources_that_are_sure_and_days_that_lie_between(
    made: list[Told], one: date, other: date
) -> None:
    after, by = min(one, other), max(one, other)
    ties = {tie.key: tie for tie in ties_of(made)}
    for each in changes_between(ties.values(), made, after, by):
        assert each.claims
        if each.sure:
            assert any(claim.certainty in {Certainty.STATED, Certainty.PROBABLE} for claim in each.claims)
            assert any(day.last is not None and day.last <= by for day in each.days)
        if each.what in {"leader gone", "war over", "alliance over"}:
            assert each.one
            assert each.other
            assert ties[each.kind, each.one.id, each.other.id].answer(by) is Holds.DOES_NOT_HOLD
