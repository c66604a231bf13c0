"""The index over intervals, against looking at all of them."""

from hypothesis import given
from hypothesis import strategies as st

from whence.language.attribution.intervals import Intervals

PIECES = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 30)), max_size=40)


@given(PIECES, st.integers(0, 100))
def test_the_index_finds_what_a_full_search_finds(pieces: list[tuple[int, int]], point: int) -> None:
    spans = [(start, start + length, number) for number, (start, length) in enumerate(pieces)]
    expected = sorted(number for start, end, number in spans if start <= point < end)
    assert sorted(Intervals(spans).over(point)) == expected
