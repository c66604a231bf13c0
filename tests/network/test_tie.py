"""A tie with all that is said of it."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.accounts.told import Told
from whence.network.evidence import evidence_of
from whence.network.tie import Tie, ties_of
from whence.values import Bound, Certainty, Holds

from .tying import FIRST, claims, days, held, spell, told


def on(day: str) -> date:
    return date.fromisoformat(day)


def the_tie(*claims: Told, kind: str = "leads") -> Tie:
    return next(tie for tie in ties_of(claims) if tie.kind == kind and tie.other.id == "shield")


def test_a_tie_reported_as_present_holds_on_that_day_and_may_hold_on_others() -> None:
    tie = the_tie(told("leads", "deyran", "shield", held("2031-04-02"), published="2031-04-02"))
    answers = [tie.answer(on(day)) for day in ("2030-01-01", "2031-04-02", "2035-01-01")]
    assert answers == [Holds.MAY_HOLD, Holds.HOLDS, Holds.MAY_HOLD]


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (told("left", "deyran", "shield", "2031-05-10", published="2031-05-12"), Holds.DOES_NOT_HOLD),
        (told("died", "deyran", None, published="2031-05-12"), Holds.DOES_NOT_HOLD),
        (told("killed", "army", "deyran", "2031-05-10", published="2031-05-12"), Holds.DOES_NOT_HOLD),
        (told("dissolved", "shield", None, "2031-05", published="2031-06-12"), Holds.DOES_NOT_HOLD),
        (
            told("removed", "council", "deyran", "2031-05-10", of=["shield"], published="2031-05-12"),
            Holds.DOES_NOT_HOLD,
        ),
        (told("leads", "deyran", "shield", spell(end="../2031-05-12"), published="2031-05-12"), Holds.DOES_NOT_HOLD),
        (told("died", "deyran", None, published="2031-05-12", certainty=Certainty.RUMOURED), Holds.MAY_HOLD),
        (told("died", "deyran", None, published="2031-05-12", denied=True), Holds.MAY_HOLD),
        (told("removed", "council", "deyran", "2031-05-10", of=["army"], published="2031-05-12"), Holds.MAY_HOLD),
        (told("left", "vale", "shield", "2031-05-10", published="2031-05-12"), Holds.MAY_HOLD),
    ],
    ids=lambda each: each.kind if isinstance(each, Told) else "",
)
def test_what_ends_a_tie_settles_days_that_were_left_open(end: Told, expected: Holds) -> None:
    tie = the_tie(told("leads", "deyran", "shield", held("2031-04-02")), end)
    assert tie.answer(on("2031-07-01")) is expected
    assert tie.answer(on("2031-04-02")) is Holds.HOLDS


def test_who_says_that_it_held_later_is_not_overruled_and_the_tie_is_contested() -> None:
    tie = the_tie(
        told("leads", "deyran", "shield", held("2031-08-01"), published="2031-08-01"),
        told("left", "deyran", "shield", "2031-05-10", published="2031-05-12"),
    )
    assert tie.answer(on("2031-08-01")) is Holds.HOLDS
    assert tie.answer(on("2031-09-01")) is Holds.MAY_HOLD
    assert [each.told.kind for each in tie.against(on("2031-08-01"))] == ["left"]


def test_who_joined_on_a_day_was_no_member_before_and_may_be_one_after() -> None:
    tie = the_tie(
        told("joined", "deyran", "shield", "2031-03-05"),
        told("member_of", "deyran", "shield", held("2031-04-02")),
        kind="member_of",
    )
    answers = [tie.answer(on(day)) for day in ("2031-03-04", "2031-03-05", "2031-04-02", "2031-06-01")]
    assert answers == [Holds.DOES_NOT_HOLD, Holds.HOLDS, Holds.HOLDS, Holds.MAY_HOLD]


def test_an_earlier_spell_is_not_wiped_out_by_a_later_joining() -> None:
    tie = the_tie(
        told("joined", "deyran", "shield", "2031-03-05"),
        told("member_of", "deyran", "shield", held("2029-01-01"), published="2029-01-01"),
        kind="member_of",
    )
    assert tie.answer(on("2029-01-01")) is Holds.HOLDS


def test_a_denied_tie_is_kept_beside_and_makes_no_tie_hold() -> None:
    tie = the_tie(told("leads", "deyran", "shield", held("2031-04-02"), denied=True))
    assert tie.answer(on("2031-04-02")) is Holds.DOES_NOT_HOLD
    assert len(tie.against(on("2031-04-02"))) == 1


def test_a_tie_over_before_it_began_and_a_party_tied_to_itself_are_flawed() -> None:
    assert the_tie(told("leads", "deyran", "shield", spell("2031-05", "2031-02"))).flawed
    assert the_tie(told("fights", "shield", "shield"), kind="fights").flawed


@given(st.lists(claims(), max_size=12), st.randoms())
def test_neither_order_nor_repetition_of_the_claims_matters(made: list[Told], chance: random.Random) -> None:
    shuffled = [*made, *made[:3]]
    chance.shuffle(shuffled)
    assert ties_of(shuffled) == ties_of(made)


@given(st.lists(claims(), max_size=12), days)
def test_later_reports_take_no_claim_away(made: list[Told], known_by: date) -> None:
    then = {tie.key: tie for tie in ties_of(each for each in made if each.report.known_by(known_by))}
    now = {tie.key: tie for tie in ties_of(made)}
    for key, tie in then.items():
        for part in ("held", "over", "denied"):
            assert set(getattr(tie, part)) <= set(getattr(now[key], part))


@given(st.lists(claims(), max_size=12), days)
def test_a_tie_holds_only_where_one_claim_says_so_and_every_claim_is_kept(made: list[Told], day: date) -> None:
    ties = ties_of(made)
    for tie in ties:
        own = {each.answer(day) for each in tie.held}
        assert (tie.answer(day) is Holds.HOLDS) == (Holds.HOLDS in own)
        assert tie.answer(day) is Holds.DOES_NOT_HOLD or own & {Holds.HOLDS, Holds.MAY_HOLD}
    about = {evidence.told.id for each in made for key, evidence in evidence_of(each) if key[0] != "*"}
    kept = {each.told.id for tie in ties for each in (*tie.held, *tie.over, *tie.denied)}
    assert about <= kept


@given(st.lists(claims(), max_size=8))
def test_the_answers_are_those_of_a_slow_second_opinion(made: list[Told]) -> None:
    """Day by day: open answers fall where a sure claim has the tie over, or not begun, and nothing speaks beyond."""
    for tie in ties_of(made):
        for day in (FIRST + timedelta(number) for number in range(-3, 44, 3)):
            assert tie.answer(day) is slow_answer(tie, day), (tie, day)


def slow_answer(tie: Tie, day: date) -> Holds:
    answers = []
    for claim in tie.held:
        answer = claim.answer(day)
        for other in [*tie.held, *tie.over] if answer is Holds.MAY_HOLD else []:
            if other is claim or other.told.certainty is not Certainty.STATED or other.bounds.contradictory:
                continue
            assert other.bounds.end is not None
            assert claim.bounds.end is not None
            last, first = other.bounds.end.last, other.bounds.start.first
            silent = claim.bounds.start == claim.bounds.end == Bound(None, None)
            speaks = [claim.bounds.start.first, claim.bounds.end.first]
            speaks += [claim.told.report.published.first] if silent and claim.told.report.published else []
            if last and last < day and not any(each and each > last for each in speaks):
                answer = Holds.DOES_NOT_HOLD
            if (
                first
                and first > day
                and not any(each and each < first for each in (claim.bounds.start.last, claim.bounds.end.last))
            ):
                answer = Holds.DOES_NOT_HOLD
        answers.append(answer)
    return (
        Holds.HOLDS
        if Holds.HOLDS in answers
        else Holds.MAY_HOLD
        if Holds.MAY_HOLD in answers
        else Holds.DOES_NOT_HOLD
    )
