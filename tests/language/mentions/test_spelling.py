"""Spellings of one name are near; other names of like sound are not."""

from __future__ import annotations

import pytest

from whence.language.mentions.spelling import near, sound


@pytest.mark.parametrize(
    ("one", "two"),
    [("salakhuddin", "salahaddin"), ("muhammad", "mohamed"), ("yusuf", "youssef"), ("dagestan", "daghestan")],
)
def test_spellings_of_one_name_sound_alike(one: str, two: str) -> None:
    assert sound(one) == sound(two)


@pytest.mark.parametrize(("one", "two"), [("umar", "amir"), ("karim", "akram"), ("hassan", "husayni")])
def test_other_names_do_not(one: str, two: str) -> None:
    assert sound(one) != sound(two) or not near([one], [two])
