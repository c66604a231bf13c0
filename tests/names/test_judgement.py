"""Judgements: what they contradict, and being withdrawn."""

from datetime import UTC, datetime

import pytest

from whence.names.comparison import Verdict
from whence.names.judgement import Judgement, contradicted, pair_of

DAY = datetime(2031, 4, 2, tzinfo=UTC)
LATER = datetime(2031, 5, 2, tzinfo=UTC)


def judged(id: str, pair: str, verdict: Verdict, by_rule: bool = False) -> Judgement:
    return Judgement(id, pair_of(*pair), verdict, "ana", f"because of {id}", DAY, by_rule)


def test_a_party_cannot_be_judged_against_itself() -> None:
    with pytest.raises(ValueError, match="against itself: a"):
        pair_of("a", "a")


def test_same_goes_against_an_earlier_different() -> None:
    apart = judged("1", "ab", Verdict.DIFFERENT)
    assert contradicted(judged("2", "ba", Verdict.SAME), [apart]) == (apart,)


def test_same_goes_against_different_through_others_and_shows_the_way() -> None:
    chain = [judged("1", "ab", Verdict.SAME), judged("2", "cd", Verdict.SAME)]
    apart = judged("3", "ad", Verdict.DIFFERENT)
    assert contradicted(judged("4", "bc", Verdict.SAME), [*chain, apart]) == (apart, *chain)


@pytest.mark.parametrize("verdict", [Verdict.DIFFERENT, Verdict.UNSURE])
def test_only_same_contradicts(verdict: Verdict) -> None:
    assert contradicted(judged("2", "ab", verdict), [judged("1", "ab", Verdict.DIFFERENT)]) == ()


def test_what_a_rule_said_or_was_withdrawn_contradicts_nothing() -> None:
    by_rule = judged("1", "ab", Verdict.DIFFERENT, by_rule=True)
    withdrawn = judged("2", "ab", Verdict.DIFFERENT).withdraw(LATER)
    assert contradicted(judged("3", "ab", Verdict.SAME), [by_rule, withdrawn]) == ()


def test_withdrawing_twice_keeps_the_first_date() -> None:
    once = judged("1", "ab", Verdict.SAME).withdraw(DAY)
    assert once.withdraw(LATER).withdrawn == DAY
    assert not once.stands
