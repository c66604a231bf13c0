"""A second party's word on what was just said."""

import pytest

from whence.language.attribution import chain_at

from .reading import read


@pytest.mark.parametrize(
    ("text", "speaker", "act"),
    [
        ("Residents said soldiers had fired into the crowd, a charge the army denied.", "the army", "denied"),
        ("Residents said soldiers had fired into the crowd, a claim dismissed by the army.", "the army", "denied"),
        (
            "Residents said soldiers had fired into the crowd, an account confirmed by two nuns.",
            "two nuns",
            "confirmed",
        ),
    ],
)
def test_the_answer_has_the_same_content_but_adds_no_link(text: str, speaker: str, act: str) -> None:
    first, answer = read(text)
    assert first.content == answer.content == ("soldiers had fired into the crowd",)
    assert (answer.source, answer.of.act, answer.of.form) == (speaker, act, "echo")
    chain = chain_at([first.of, answer.of], text.index("fired"))
    assert [link.index for link in chain] == [first.of.index]


def test_an_apposition_that_nobody_answers_is_no_echo() -> None:
    assert len(read("Residents said they had seen a report, a thick book with maps.")) == 1
