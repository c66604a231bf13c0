"""Russian gold: what was looked at while building, and what was not."""

import pytest
from gold.russian.score import Figures, score


@pytest.fixture(scope="module")
def seen() -> Figures:
    return score("seen")


@pytest.fixture(scope="module")
def held() -> Figures:
    return score("held")


def test_names_parties_and_nominatives_of_the_seen_set(seen: Figures) -> None:
    assert seen.f1("names") >= 98
    assert min(seen.precision("links"), seen.recall("links")) >= 95
    assert seen.recall("nominative") >= 95


def test_dates_and_references_of_the_seen_set(seen: Figures) -> None:
    assert seen.recall("dates") >= 95
    assert min(seen.precision("pronouns"), seen.precision("descriptions")) >= 90
    assert seen.recall("pronouns") >= 70


def test_claims_of_the_seen_set(seen: Figures) -> None:
    assert seen.precision("claims") >= 95
    assert seen.recall("claims") >= 92
    assert min(seen.recall(what) for what in ("chain", "stance", "certainty", "when")) >= 95


def test_the_held_out_set(held: Figures) -> None:
    assert held.f1("names") >= 92
    assert held.recall("nominative") >= 88
    assert min(held.precision("claims"), held.recall("claims")) >= 78
    assert min(held.recall(what) for what in ("chain", "stance", "certainty", "when")) >= 92


def test_the_gold_is_as_large_as_it_says(seen: Figures, held: Figures) -> None:
    assert seen.wanted["names"] >= 250
    assert held.wanted["claims"] >= 90
