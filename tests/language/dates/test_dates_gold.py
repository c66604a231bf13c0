"""The tables of dates are fit to score with, and the program reads the seen ones well."""

from __future__ import annotations

import re

import pytest
from gold.dates.score import HERE, agree, cases, score

from whence.values import Bound

RELATIONS = {"on", "since", "until", "before", "after", "between"}


@pytest.mark.parametrize("which", ["seen", "held_out"])
def test_every_bracket_has_its_relation_and_its_days(which: str) -> None:
    ids = set()
    for case in cases(which):
        assert case.id not in ids
        ids.add(case.id)
        assert case.strength in {"STRONG", "MEDIUM", "WEAK"}
        for span, relation, days in case.wanted:
            assert span.of(case.text).strip() == span.of(case.text)
            assert relation in RELATIONS
            assert days == "?" or Bound.parse(days.removesuffix("~"))


@pytest.mark.parametrize("which", ["seen", "held_out"])
def test_every_bracket_has_an_answer_and_every_answer_a_bracket(which: str) -> None:
    brackets = sum(len(re.findall(r"\[", line)) for line in (HERE / f"{which}.csv").read_text("utf-8").splitlines())
    left = sum(len(case.wanted) for case in cases(which))
    assert brackets == left


def test_a_third_of_the_expressions_is_held_out_and_there_are_enough() -> None:
    seen, held = (sum(len(case.wanted) for case in cases(which)) for which in ("seen", "held_out"))
    assert seen + held >= 120
    assert held >= 0.25 * (seen + held)


def test_the_seen_table_is_read_well() -> None:
    shares = score("seen").shares()
    assert shares["recall"] >= 98
    assert shares["precision"] >= 98
    assert shares["relation"] >= 97
    assert shares["days"] >= 97


def test_equal_days_agree_and_loose_ones_must_overlap_and_not_be_much_wider() -> None:
    day = Bound.parse("2014-11-12")
    assert agree(day, "2014-11-12", loose=False)
    assert not agree(Bound.parse("2014-11"), "2014-11-12", loose=False)
    assert agree(Bound.parse("2014-11"), "2014-11-12~", loose=False)
    assert not agree(Bound.parse("2014"), "2014-11-12~", loose=False)
    assert not agree(Bound.parse("2015-11-12"), "2014-11-12~", loose=False)
    assert agree(None, "?", loose=False)
    assert not agree(day, "?", loose=False)
