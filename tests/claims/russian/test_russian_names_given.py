"""Second names in Russian as claims."""

import pytest
from russian_finding import lines


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Народные силы обороны (НСО) ушли.", "known_as: Народные силы обороны -> НСО"),
        ("Рустам Ажиев, он же Абдул Хаким, уехал.", "known_as: Рустам Ажиев -> Абдул Хаким"),
        ("Джимми Дюваль по прозвищу «Барбекю» выступил.", "known_as: Джимми Дюваль -> Барбекю"),
        ("Абу Дуджана (настоящее имя — Гаджи Долгатов) погиб.", "known_as: Абу Дуджана -> Гаджи Долгатов"),
    ],
)
def test_a_second_name_is_a_claim(text: str, claim: str) -> None:
    assert claim in lines(text, "known_as")


def test_a_bracket_with_something_else_is_none() -> None:
    assert lines("Группировка «Долина» (запрещена в России) распущена.", "known_as") == set()
