"""How acronyms arise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.names.acronym import arises, initials


@pytest.mark.parametrize(
    ("letters", "name"),
    [
        ("jma", "Jaish al-Muhajireen wal-Ansar"),
        ("jmwa", "Jaish al-Muhajireen wal-Ansar"),
        ("jan", "Jabhat al-Nusra"),
        ("jn", "Jabhat al-Nusra"),
        ("twj", "Tawhid wal-Jihad"),
        ("hts", "Hay'at Tahrir al-Sham"),
        ("farc", "Fuerzas Armadas Revolucionarias de Colombia"),
        ("aqim", "al-Qaida in the Islamic Maghreb"),
        ("jnim", "Jama'a Nusrat ul-Islam wa al-Muslimin"),
        ("mujao", "Mouvement pour l'Unicité et le Jihad en Afrique de l'Ouest"),
        ("tip", "Turkistan Islamic Party"),
        ("pkk", "Partiya Karkerên Kurdistanê"),
    ],
)
def test_acronyms_that_arise(letters: str, name: str) -> None:
    assert arises(letters, initials(name))


@pytest.mark.parametrize(
    ("letters", "name"),
    [
        ("jma", "Jabhat al-Nusra"),
        ("amj", "Jaish al-Muhajireen wal-Ansar"),
        ("jm", "Jaish al-Muhajireen wal-Ansar"),  # a word without a letter
        ("t", "Taliban"),
        ("", ""),
        ("n", "Northern Shield"),
    ],
)
def test_acronyms_that_do_not(letters: str, name: str) -> None:
    assert not arises(letters, initials(name))


@given(st.lists(st.from_regex("[b-z][a-z]{3,9}", fullmatch=True), min_size=2, max_size=8))
def test_first_letters_of_plain_words_always_arise(words: list[str]) -> None:
    planted = [word + "x" for word in words]  # no small word ends so
    assert arises("".join(word[0] for word in planted), tuple(planted))
