"""Arabic spellings made equal, and letters written to a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.language.arabic.letters import beginnings, clean, fold, is_definite, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الإمارة", "الاماره"), ("أنصار", "انصار"), ("القاعدة", "القـاعـدة"), ("جَيْش", "جيش"), ("موسى", "موسي"),
        ("داعش", "داعش\u200f"), ("ﻻ", "لا"), ("كابول", "کابول"),
    ],
)  # fmt: skip
def test_spellings_of_one_word_are_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_the_preposition_on_is_not_the_name_ali() -> None:
    assert fold("على") != fold("علي")
    assert fold("علىٰ") == "على"


def test_the_article_is_no_part_of_the_stem() -> None:
    assert stem("الجيش") == stem("جيش")
    assert is_definite("الجيش")
    assert not is_definite("ألم")


@pytest.mark.parametrize(
    ("word", "letters", "rest"),
    [
        ("وحركة", 1, "حركه"),
        ("بالقاهرة", 1, "القاهره"),
        ("للجيش", 1, "الجيش"),
        ("وَلِحماس", 4, "حماس"),
        ("ولحماس", 2, "حماس"),
    ],
)
def test_letters_written_to_a_word_are_told_with_what_is_left(word: str, letters: int, rest: str) -> None:
    assert (letters, rest) in beginnings(word)


def test_a_listed_name_loses_its_strokes_and_signs() -> None:
    assert clean("الـدولـة  الإِسلامية\u200f") == "الدولة الإسلامية"


@given(st.text(st.sampled_from("ابتلوكفـ\u064e\u0650\u200fةىأإ "), max_size=12))
def test_no_word_loses_more_characters_than_it_has(word: str) -> None:
    for size, rest in beginnings(word):
        assert 0 < size < len(word)
        assert fold(word[size:]).endswith(rest[1:])
