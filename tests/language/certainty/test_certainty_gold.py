"""The tables of stance and certainty are fit to score with, and the program reads the seen ones well."""

from __future__ import annotations

import pytest
from gold.certainty.score import cases, score

from whence.values import Certainty, Stance


@pytest.mark.parametrize("which", ["seen", "held_out"])
def test_every_case_marks_one_word_and_is_named_once(which: str) -> None:
    ids = [case.id for case in cases(which)]
    assert len(ids) == len(set(ids))
    for case in cases(which):
        assert case.strength in {"STRONG", "MEDIUM", "WEAK"}
        assert case.text[case.start].isalpha()
        assert "*" not in case.text


def test_every_stance_and_certainty_occurs_and_there_are_enough_cases() -> None:
    seen, held = list(cases("seen")), list(cases("held_out"))
    assert len(seen) + len(held) >= 150
    assert len(held) >= 0.25 * len(seen + held)
    assert {case.stance for case in seen} == set(Stance)
    assert {case.certainty for case in seen} == set(Certainty)


def test_the_seen_table_is_read_well() -> None:
    shares = score("seen").shares()
    assert shares["stance"] >= 98
    assert shares["certainty"] >= 98
    assert shares["both"] >= 97
