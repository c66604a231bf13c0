"""Second names side by side with the first: one party."""

import pytest

from .reading import read


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Народные силы обороны (НСО) ушли.", "Народные силы обороны", "НСО"),
        ("НСО (Народные силы обороны) ушли.", "НСО", "Народные силы обороны"),
        ("Салахуддин Долинный (настоящее имя — Файзулла Кадыров) погиб.", "Салахуддин Долинный", "Файзулла Кадыров"),
        ("Рустам Ажиев, он же Абдул Хаким, уехал.", "Рустам Ажиев", "Абдул Хаким"),
        ("Немесио Рохас, известный как Эль-Менчо, бежал.", "Немесио Рохас", "Эль-Менчо"),
        ("Джимми Дюваль по прозвищу «Барбекю» выступил.", "Джимми Дюваль", "Барбекю"),
        ("Полевой командир Арсен Петров с позывным «Мотор» погиб.", "Арсен Петров", "Мотор"),
    ],
)
def test_two_names_of_one_party_meet(text: str, one: str, other: str) -> None:
    reading = read(text)
    assert reading.party(one) == reading.party(other)
    assert {one, other} <= set(reading.party(one).names)


def test_a_bracket_that_says_where_or_what_gives_no_name() -> None:
    reading = read("Хамид Реян («Исламское государство») погиб.")
    assert reading.party("Хамид Реян") != reading.party("Исламское государство")
    reading = read("Группировка «Долина» (запрещена в России) распущена.")
    assert reading.party("Долина").names == ("Долина",)
