"""Dates, stances and counts in words."""

from __future__ import annotations

import pytest

from whence.values import Bound
from whence.web import wording


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2017-05-03", "on 3 May 2017"), ("2017-05", "in May 2017"), ("2017", "in 2017"),
        ("../2019-03-08", "by 8 March 2019"), ("2019-03-08/..", "not before 8 March 2019"),
        ("2019-03-03/2019-03-08", "between 3 March 2019 and 8 March 2019"), ("../..", ""),
    ],
)  # fmt: skip
def test_a_bound_says_what_is_known_and_no_more(edtf: str, words: str) -> None:
    assert wording.bound_words(Bound.parse(edtf)) == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2019-03-08/..", "still so on 8 March 2019"), ("../2019-03-08", "over by 8 March 2019"),
        ("2019-03", "in March 2019"), ("../..", ""),
    ],
)  # fmt: skip
def test_an_end_that_is_not_known_is_not_called_lasting(edtf: str, words: str) -> None:
    assert wording.end_words(Bound.parse(edtf)) == words


def test_long_texts_are_cut_at_a_word() -> None:
    assert wording.shortened("one two\n three four", 9) == "one two …"


@pytest.mark.parametrize(("number", "words"), [(0, "0 claims"), (1, "1 claim"), (1215, "1,215 claims")])
def test_numbers_agree_with_their_nouns(number: int, words: str) -> None:
    assert wording.counted(number, "claim") == words
