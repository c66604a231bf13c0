"""Stance and certainty are the words of the export."""

import json

import pytest

from whence.values import Certainty, Stance


@pytest.mark.parametrize("stance", Stance)
def test_the_opposite_of_the_opposite_is_the_stance_itself(stance: Stance) -> None:
    assert stance.opposite() is not stance
    assert stance.opposite().opposite() is stance


def test_stance_and_certainty_are_written_in_the_words_of_the_export() -> None:
    assert json.dumps([Stance.DENIED, *Certainty]) == (
        '["denied", "stated", "probable", "possible", "rumoured", "intended", "conditional"]'
    )


@pytest.mark.parametrize("word", ["assert", "ASSERTED", ""])
def test_other_words_are_no_stance(word: str) -> None:
    with pytest.raises(ValueError, match="not a valid Stance"):
        Stance(word)
