"""Clues and what they come to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.names.clues import ASK_FROM, JOIN_FROM, Clue, clue_kinds, clues_from_names, weigh
from whence.names.comparison import Verdict

PAIR = ("a", "b")
kinds = st.sampled_from(sorted(clue_kinds()))


def test_every_kind_of_clue_says_something_a_reader_understands() -> None:
    for kind in clue_kinds().values():
        assert kind.says in {Verdict.SAME, Verdict.DIFFERENT}
        assert 0 < kind.strength < 1
        assert len(kind.told) > 10


@given(st.lists(kinds, max_size=8), kinds)
def test_a_clue_for_never_lowers_and_a_clue_against_never_raises_the_score(found: list[str], more: str) -> None:
    clues = [Clue(PAIR, kind, str(number)) for number, kind in enumerate(found)]
    before, after = weigh(clues).score, weigh([*clues, Clue(PAIR, more, "new")]).score
    if clue_kinds()[more].says is Verdict.SAME:
        assert after >= before
    else:
        assert after <= before


def test_like_names_and_a_shared_tie_are_not_yet_one_and_with_a_place_they_are() -> None:
    two = [Clue(PAIR, "alike_names"), Clue(PAIR, "shared_tie")]
    assert ASK_FROM <= weigh(two).score < JOIN_FROM
    assert weigh([*two, Clue(PAIR, "shared_place")]).verdict is Verdict.SAME


def test_one_strong_clue_against_outweighs_all_for() -> None:
    clues = [Clue(PAIR, kind.name) for kind in clue_kinds().values() if kind.says is Verdict.SAME]
    found = weigh([*clues, Clue(PAIR, "together")])
    assert found.verdict is Verdict.DIFFERENT
    assert found.apart


def test_no_clue_says_nothing() -> None:
    assert weigh([]).reasons == ()
    assert not weigh([]).apart


def test_clues_from_names_take_the_most_alike_names_of_each_two_parties() -> None:
    found = clues_from_names(
        {
            "a": ["Salakhuddin Shishani", "Feyzulla Margoshvili"],
            "b": ["Fayzullah Margoshvili"],
            "c": ["Umar Shishani"],
            "d": ["Salahuddin al-Shishani"],
        },
        "person",
    )
    assert [(clue.pair, clue.kind) for clue in found] == [(("a", "b"), "equal_names"), (("a", "d"), "equal_names")]
    assert found[1].detail == "Salakhuddin Shishani / Salahuddin al-Shishani"


@pytest.mark.parametrize("kind", ["person", "group"])
def test_no_names_give_no_clues(kind: str) -> None:
    assert clues_from_names({"a": [], "b": [""]}, kind) == []
