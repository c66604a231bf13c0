"""Sources given by a phrase."""

import pytest

from .reading import only, read


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("According to witnesses, the column fled at night.", ("the column fled at night",)),
        ("The column fled at night, according to witnesses.", ("The column fled at night",)),
        ("The column, according to witnesses, fled at night.", ("The column", "fled at night")),
    ],
)
def test_the_phrase_covers_its_sentence_wherever_it_stands(text: str, content: tuple[str, ...]) -> None:
    said = only(text)
    assert (said.source, said.content, said.of.form) == ("witnesses", content, "according-to")


def test_a_statement_inside_is_nested() -> None:
    inner, outer = read("The junta said its troops had withdrawn, according to the Irrawaddy.")
    assert (inner.of.parent, outer.source) == (outer.of.index, "the Irrawaddy")
    assert outer.content == ("The junta said its troops had withdrawn",)


def test_rules_and_measures_are_no_sources() -> None:
    assert read("Fighters were paid according to their rank.") == []
