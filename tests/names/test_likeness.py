"""How alike two words are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.names.keys import word_keys
from whence.names.likeness import ALIKE, NEAR, likeness
from whence.names.tables import table


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("salakhuddin", "salahuddin"),
        ("muhammad", "mehmet"),
        ("ivan", "juan"),
        ("scholtz", "scholz"),
        ("macrone", "macron"),
        ("alzahrani", "zahrani"),
        ("dhawahiri", "zawahiri"),
        ("margoshvili", "margoshvilli"),
        ("hizballah", "hezbollah"),
    ],
)
def test_one_word_spelt_twice_is_alike(one: str, other: str) -> None:
    assert likeness(one, other).score >= ALIKE
    assert likeness(one, other).why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hasan", "husayn"),
        ("jamal", "jamil"),
        ("obaidullah", "hamidullah"),
        ("petrovich", "pavlovich"),
        ("karim", "abukarim"),
        ("abdkarim", "abukarim"),
        ("ali", "olu"),
        ("khan", "jan"),
        ("tausa", "tosee"),
    ],
)
def test_two_words_are_not_even_near(one: str, other: str) -> None:
    assert likeness(one, other).score < NEAR


words = st.one_of(
    st.text(alphabet="abdehijklmnrsuyz", min_size=1, max_size=12),
    st.sampled_from([form for forms in table("given_names")["chained"] for form in forms]),
)


@given(words, words)
def test_likeness_is_symmetric_and_one_for_equal_words(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other).score <= 1
    assert likeness(one, one).score == 1


def test_forms_of_one_given_name_meet_under_a_key() -> None:
    for forms in table("given_names")["chained"]:
        keys = [set(word_keys(form)) for form in forms]
        assert all(keys[0] & other for other in keys)


def test_no_given_name_stands_in_two_lines_of_one_table_by_mistake() -> None:
    names = table("given_names")
    for section in ("western", "eastern"):
        forms = [form for line in names[section] for form in set(line)]
        twice = {form for form in forms if forms.count(form) > 1}
        assert twice <= {"chong", "jong", "jung", "chung", "wong", "chan", "yi", "chun", "jun", "jeon", "u", "wu"}
