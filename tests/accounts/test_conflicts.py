"""Conflicts: each rule finds what it should and leaves alone what only looks like it."""

from __future__ import annotations

from datetime import date

from whence.accounts.picture import Picture, picture_of
from whence.accounts.told import Told
from whence.values import Bound, Certainty, DateBounds, Stance

from .telling import told


def rules(*claims: Told) -> list[str]:
    return [each.rule.name for each in picture_of(claims).conflicts]


def held(day: str) -> DateBounds:
    return DateBounds.held_on(Bound.parse(day))


def test_one_denies_what_the_other_asserts() -> None:
    asserted = told("sent", "shield", "deyran", path="a.txt", by="channel")
    denied = told("sent", "shield", "deyran", path="b.txt", by="deyran", stance=Stance.DENIED)
    (found,) = picture_of([asserted, denied]).conflicts
    assert found.rule.name == "stance"
    assert found.why == "Channel asserts it, Deyran denies it"
    assert found.rule.no_conflict


def test_to_be_sent_by_others_is_not_denied_by_a_denial_of_one() -> None:
    asserted = told("sent", "council", "deyran", path="a.txt", by="channel")
    assert rules(asserted, told("sent", "shield", "deyran", path="b.txt", by="deyran", stance=Stance.DENIED)) == []


def test_a_plan_is_not_contradicted_by_a_denial() -> None:
    planned = told("merged_with", "shield", "council", path="a.txt", by="vale", certainty=Certainty.INTENDED)
    assert rules(planned, told("merged_with", "shield", "council", path="b.txt", stance=Stance.DENIED)) == []


def test_what_a_source_announced_and_took_back_is_withdrawn() -> None:
    first = told("merged_with", "shield", "council", path="a.txt", by="shield", certainty=Certainty.INTENDED)
    later = told("merged_with", "council", "shield", path="b.txt", by="shield", stance=Stance.DENIED)
    assert rules(first, later) == ["withdrawn"]


def test_allies_who_fight_on_one_day() -> None:
    allies = told("allied_with", "shield", "council", when=held("2031-03-01"), path="a.txt")
    assert rules(allies, told("fights", "council", "shield", when=held("2031-03-01"), path="b.txt")) == ["opposite"]
    assert rules(allies, told("fights", "council", "shield", when=held("2031-05-01"), path="b.txt")) == []


def test_one_post_held_by_two_on_one_day() -> None:
    first = told("leads", "deyran", "shield", when=held("2031-03-01"), path="a.txt")
    assert rules(first, told("leads", "vale", "shield", when=held("2031-03-01"), path="b.txt")) == ["one_holder"]
    assert rules(first, told("leads", "vale", "shield", when=held("2031-06-01"), path="b.txt")) == []


def test_acting_after_the_reported_death() -> None:
    death = told("died", "deyran", None, "2031-03-01", path="a.txt")
    assert rules(death, told("met", "deyran", "council", "2031-03-09", path="b.txt")) == ["order"]
    assert rules(death, told("met", "deyran", "council", "2031-02-09", path="b.txt")) == []


def test_figures_of_one_count_conflict_and_those_of_two_do_not() -> None:
    attack = told("attacked", None, "tarsa", "2031-03-14", path="a.txt")
    seven = told("killed", None, "~seven soldiers", "2031-03-14", place="tarsa", path="a.txt", at=60, count=7)
    twenty = told("killed", None, "~twenty soldiers", "2031-03-14", place="tarsa", path="b.txt", count=20)
    hurt = told("wounded", None, "~forty soldiers", "2031-03-14", place="tarsa", path="b.txt", at=60, count=40)
    children = told(
        "killed", None, "~three children", "2031-03-14", place="tarsa", path="b.txt", count=3, what="children"
    )
    assert rules(attack, seven, twenty) == ["figures"]
    assert rules(attack, seven, hurt) == []
    assert rules(attack, seven, children) == []
    assert (
        rules(seven, told("killed", None, "~twenty soldiers", "2031-09-14", place="mora", path="b.txt", count=20))
        == []
    )


def test_days_and_places_that_cannot_both_be_right() -> None:
    one = told("captured", "shield", "tarsa", "2031-04-10", path="a.txt", published="2031-04-13")
    other = told("captured", "shield", "tarsa", "2031-04-11", path="b.txt", published="2031-04-13")
    assert rules(one, other) == ["days"]
    assert rules(one, told("captured", "shield", "tarsa", "2031-04", path="b.txt", published="2031-05-13")) == []


def test_what_cannot_be_right_by_itself_is_marked_and_kept() -> None:
    backwards = told("leads", "deyran", "shield", path="a.txt",
                     when=DateBounds.tie(Bound.day(date(2031, 5, 1)), Bound.day(date(2031, 4, 1))))  # fmt: skip
    itself = told("fights", "shield", "shield", path="b.txt")
    seen: Picture = picture_of([backwards, itself])
    assert [flaw.rule.name for flaw in seen.flaws] == ["tie_order", "self"]
    assert set(seen.told) == {backwards.id, itself.id}
