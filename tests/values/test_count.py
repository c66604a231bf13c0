"""Counts with their bounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.values import Count

numbers = st.integers(0, 5000)
counts = st.builds(
    lambda low, more, about, what: Count(low, None if more is None else low + more, about, what),
    numbers, st.none() | numbers, st.booleans(), st.sampled_from(["", "fighters", "Malian soldiers"]),
)  # fmt: skip


@pytest.mark.parametrize(("low", "high"), [(-1, 4), (5, 4), (-2, None)])
def test_a_count_that_cannot_be_is_refused(low: int, high: int | None) -> None:
    with pytest.raises(ValueError, match="0 <= low <= high"):
        Count(low, high)


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (Count(370, 370, True, "emigrants"), "about 370 emigrants"),
        (Count(40, None, what="of its men"), "at least 40 of its men"),
        (Count(0, 50), "up to 50"),
        (Count(1500, 2000, what="fighters"), "1,500–2,000 fighters"),
        (Count(0, 0, what="dead"), "0 dead"),
    ],
)
def test_a_count_is_shown_as_it_was_said(count: Count, shown: str) -> None:
    assert str(count) == shown


@given(counts)
def test_json_gives_the_count_back(count: Count) -> None:
    assert Count.from_json(count.as_json()) == count


@given(counts)
def test_a_count_is_compatible_with_itself(count: Count) -> None:
    assert count.compatible(count)


@given(counts, counts)
def test_compatibility_has_no_direction(one: Count, other: Count) -> None:
    assert one.compatible(other) == other.compatible(one)


@given(counts, counts, st.integers(0, 10000))
def test_counts_that_one_number_satisfies_are_compatible(one: Count, other: Count, number: int) -> None:
    def allows(count: Count) -> bool:
        return count.low <= number and (count.high is None or number <= count.high)

    if allows(one) and allows(other):
        assert one.compatible(other)


def test_about_allows_a_tenth_more_or_less() -> None:
    assert Count(370, 370, about=True).compatible(Count(400, 400))
    assert not Count(370, 370, about=True).compatible(Count(410, 410))
    assert not Count(370, 370).compatible(Count(371, 371))


def test_at_least_forty_contradicts_thirty_and_not_four_hundred() -> None:
    assert Count(40, None).compatible(Count(400, 400))
    assert not Count(40, None).compatible(Count(30, 30))
