"""Names in brackets: acronyms and other names of the party before them; references and dates are none."""

from __future__ import annotations

from .reading import read


def test_an_acronym_is_the_group_before_it() -> None:
    reading = read("The Front for Change in Harim (FCH) attacked. FCH denied it.")
    assert reading.party("FCH").names == ("Front for Change in Harim", "FCH")


def test_a_bracket_may_hold_an_acronym_and_a_translation() -> None:
    reading = read('The faction Jaish al-Wadi (JaW, the "Army of the Valley") posted a photograph.')
    assert set(reading.party("JaW").names) == {"Jaish al-Wadi", "JaW", "Army of the Valley"}


def test_a_name_in_brackets_after_a_person_is_his() -> None:
    reading = read("The emir Salakhuddin Deyran (Feyzulla Margosh) was in a car. Margosh left.")
    assert reading.party("Margosh") is reading.party("Salakhuddin Deyran")


def test_a_reference_in_brackets_joins_nothing() -> None:
    reading = read("They kidnapped soldiers in Segou (Twitter, April 26).")
    assert reading.party("Segou").names == ("Segou",)
