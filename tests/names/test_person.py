"""The parts of persons' names over many cultures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.names.person import PartKind, person_name

NAME, KUNYA, NISBA, FATHER, INITIAL = (
    PartKind.NAME, PartKind.KUNYA, PartKind.NISBA, PartKind.FATHER, PartKind.INITIAL,
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Abd al-Rahman bin Khalid al-Deyrani", [("abdrahman", NAME), ("khalid", FATHER), ("deyrani", NISBA)]),
        ("Abdurrahman", [("abdrahman", NAME)]),
        ("Abdul Latif", [("abdlatif", NAME)]),
        ("Abu Bakr al-Baghdadi", [("abubakr", KUNYA), ("baghdadi", NISBA)]),
        ("Umm Sayyaf", [("ummsayyaf", KUNYA)]),
        ("Abu Abd al-Rahman", [("abuabdrahman", KUNYA)]),
        ("Salah al-Din Shishani", [("salahdin", NAME), ("shishani", NISBA)]),
        ("Saif Ullah Khan", [("saifullah", NAME), ("khan", NAME)]),
        ("Rustam Ibrahimovich Deyranov", [("rustam", NAME), ("ibrahimovich", FATHER), ("deyranov", NAME)]),
        ("Aliyev, Heydar", [("heydar", NAME), ("aliyev", NAME)]),
        ("J. Okello", [("j", INITIAL), ("okello", NAME)]),
        ("María de los Ángeles Rivas", [("maria", NAME), ("angeles", NAME), ("rivas", NAME)]),
        ("VladimirPetrov", [("vladimir", NAME), ("petrov", NAME)]),
        ("Ig0r Petr0v", [("igor", NAME), ("petrov", NAME)]),
        ("Mahfouz Ould al-Walid", [("mahfouz", NAME), ("walid", FATHER)]),
        ("Jin Tiesan (金铁三)", [("jin", NAME), ("tiesan", NAME)]),
    ],
)
def test_parts(name: str, parts: list[tuple[str, PartKind]]) -> None:
    assert [(part.text, part.kind) for part in person_name(name).parts] == parts


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        ("Dr. Rami Deyran", ("dr",)),
        ("Brigadier General Omar Deyran", ("brigadier", "general")),
        ("Mullah Abdul Ghani Baradar", ("mullah",)),
        ("U Nu", ()),  # two words: the title may be the name
        ("Sheikh", ()),
    ],
)
def test_titles_are_set_aside_where_a_name_is_left(name: str, titles: tuple[str, ...]) -> None:
    assert person_name(name).titles == titles


def test_a_comma_before_a_generation_turns_nothing() -> None:
    assert [part.text for part in person_name("John Deyran, Jr.").parts] == ["john", "deyran", "2"]


def test_what_many_bear_weighs_less() -> None:
    rare, frequent = (person_name(f"{name} Deyran").parts[0].weight for name in ("Salakhuddin", "Mohammed"))
    assert rare > frequent


@pytest.mark.parametrize(
    ("name", "syllabic"), [("Kim Song Il", True), ("Min Aung Hlaing", True), ("Omar Deyran", False)]
)
def test_names_of_syllables_are_known(name: str, syllabic: bool) -> None:
    assert person_name(name).syllabic is syllabic


@given(st.text(max_size=200))
def test_any_string_has_at_most_twelve_parts_and_none_is_empty(name: str) -> None:
    parts = person_name(name).parts
    assert len(parts) <= 12
    assert all(part.text for part in parts)


@given(st.lists(st.from_regex("[A-Z][a-z]{2,8}", fullmatch=True), min_size=1, max_size=4).map(" ".join))
def test_a_name_with_a_word_has_a_part(name: str) -> None:
    assert person_name(name).parts
