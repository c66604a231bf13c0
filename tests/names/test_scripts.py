"""Names of other scripts in Latin letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.names.scripts import latin, one_script, script_of


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("Салахуддин Шишани", "salakhuddin shishani"),
        ("Джохар Дудаев", "jokhar dudaev"),
        ("Евгений Янковский", "evgeny yankovsky"),
        ("صلاح الدين الشيشاني", "salah al-din al-shishani"),
        ("جيش المهاجرين والأنصار", "jaysh al-muhajirin wa al-ansar"),
        ("صَلَاح", "salah"),
        ("سراج‌الدین", "siraj-al-din"),
        ("მარგოშვილი", "margoshvili"),
        ("Erdoğan", "Erdoğan"),
        ("plain", "plain"),
    ],
)
def test_romanisation(name: str, read: str) -> None:
    assert latin(name) == read


def test_chinese_and_korean_become_a_word_a_syllable() -> None:
    assert latin("习近平").split() == ["Xi", "Jin", "Ping"]
    assert len(latin("김정은").split()) == 3


@pytest.mark.parametrize(
    ("name", "script"),
    [
        ("Omar", "latin"),
        ("Омар", "cyrillic"),
        ("عمر", "arabic"),
        ("习近平", "han"),
        ("김정은", "hangul"),
        ("123", "none"),
    ],
)
def test_the_script_of_a_name(name: str, script: str) -> None:
    assert script_of(name) == script


def test_of_a_name_in_two_scripts_the_latin_words_stay() -> None:
    assert one_script("أنصار الشريعة (Ansar al Charia)") == "(Ansar al Charia)"
    assert one_script("أنصار الشريعة") == "أنصار الشريعة"


@given(st.text(alphabet=st.characters(min_codepoint=0x400, max_codepoint=0x45F), max_size=40))
def test_nothing_cyrillic_is_left(name: str) -> None:
    assert all(script_of(letter) != "cyrillic" for letter in latin(name))
