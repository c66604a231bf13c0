"""The sound of a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.names.skeleton import sound, vowel_cost


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("salakhuddin", "salahuddin"),
        ("dzhokhar", "johar"),
        ("shishani", "chichani"),
        ("abdullah", "abdulla"),
        ("mohammed", "mohamed"),
        ("qadhafi", "kadafi"),
        ("haqqani", "hakkani"),
        ("osama", "usama"),
        ("yousef", "yusef"),
        ("philip", "filip"),
        ("walid", "valid"),
    ],
)
def test_spellings_of_one_sound(one: str, other: str) -> None:
    left, right = sound(one), sound(other)
    assert left.skeleton == right.skeleton
    assert vowel_cost(left.vowels, right.vowels) == 0


@pytest.mark.parametrize(
    ("one", "other"), [("hasan", "husayn"), ("umar", "amr"), ("jamal", "jamil"), ("salim", "salam")]
)
def test_vowels_tell_words_of_one_skeleton_apart(one: str, other: str) -> None:
    left, right = sound(one), sound(other)
    assert left.skeleton == right.skeleton
    assert vowel_cost(left.vowels, right.vowels) >= 0.7


def test_e_stands_near_to_a_and_i() -> None:
    cost = vowel_cost(sound("ahmed").vowels, sound("ahmad").vowels)
    assert 0 < cost <= 0.2


@given(st.text(max_size=60))
def test_there_is_one_group_of_vowels_more_than_consonants(word: str) -> None:
    heard = sound(word)
    assert len(heard.vowels) == len(heard.skeleton) + 1
