"""Keys under which the cases of a name meet, and which form is a case of which."""

import pytest

from whence.language.russian.stems import declines, key, plain


@pytest.mark.parametrize(
    ("nominative", "form"),
    [
        ("Иванов", "Иванова"), ("Иванов", "Ивановым"), ("Москва", "Москве"), ("Москва", "Москвой"),
        ("Шишани", "Шишани"), ("Алжир", "Алжире"), ("Россия", "России"), ("талибы", "талибами"), ("Ракка", "Ракке"),
        ("Реян", "Реяну"), ("Мозговой", "Мозгового"), ("Кадыровский", "Кадыровского"),
    ],
)  # fmt: skip
def test_a_case_is_told_to_be_one(nominative: str, form: str) -> None:
    assert declines(nominative, form)
    assert key(nominative) == key(form)


@pytest.mark.parametrize(
    ("nominative", "form"),
    [
        ("Чад", "Чадов"),
        ("Мали", "Малик"),
        ("Иран", "Ирак"),
        ("Гао", "Гари"),
        ("Конго", "Конгресс"),
        ("Реян", "Реянов"),
    ],
)
def test_another_word_is_none(nominative: str, form: str) -> None:
    assert not declines(nominative, form)


def test_letters_are_made_equal() -> None:
    assert plain("Орёл") == "орел"
    assert key("Аль-Каида") == key("аль-Каидой")
