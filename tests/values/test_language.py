"""Languages as short tags."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.values import UNKNOWN, Language


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("en", "en"), ("EN", "en"), ("en-GB", "en"), ("en_US", "en"), ("English", "en"), (" Russian ", "ru"),
        ("eng", "en"), ("ara", "ar"), ("fre", "fr"), ("zh-Hant-TW", "zh"), ("ckb", "ckb"), ("prs", "fa"),
        (None, "und"), ("", "und"), ("e", "und"), ("1234", "und"), ("рус", "und"), ("x-default", "und"),
        ("<script>", "und"),
    ],
)  # fmt: skip
def test_what_pages_say_becomes_a_short_tag(said: str | None, code: str) -> None:
    assert Language.clean(said).code == code


@given(st.text(max_size=12))
def test_cleaning_always_gives_a_tag_and_cleaning_twice_changes_nothing(said: str) -> None:
    language = Language.clean(said)
    assert language.code.isascii()
    assert language.code.isalpha()
    assert Language.clean(language.code) == language


def test_a_language_is_shown_by_its_english_name_where_we_have_one() -> None:
    assert Language("ar").name == "Arabic"
    assert Language("xyz").name == "xyz"
    assert str(Language("ar")) == "ar"


def test_the_direction_of_the_script_is_known() -> None:
    assert Language("ar").right_to_left
    assert Language("ckb").right_to_left
    assert not Language("ku").right_to_left
    assert not UNKNOWN.right_to_left
