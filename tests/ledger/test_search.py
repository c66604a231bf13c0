"""Searching takes words as words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from made import NEWER, PROGRAM, Report, shield
from whence.errors import RequestError
from whence.ledger import Ledger, Views, Writer


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    with ledger.write() as connection:
        writer = Writer(connection, PROGRAM)
        writer.store(shield().found)
        writer.store(Report("Le Général Múñoz a quitté l'Old Harbour. AND NOT NEAR", "b.txt").found)
    return ledger


def found(ledger: Ledger, words: str) -> tuple[list[str], int]:
    with ledger.view() as connection:
        result = Views(connection).search(words)
        return [hit.document.path for hit in result.passages], result.claims_total


def test_all_the_words_must_occur(filled: Ledger) -> None:
    assert found(filled, "old harbour deyran") == (["002_valley.txt"], 1)
    assert sorted(found(filled, "old harbour")[0]) == ["002_valley.txt", "b.txt"]


def test_a_phrase_is_found_as_a_phrase(filled: Ledger) -> None:
    assert found(filled, '"harbour old"') == ([], 0)
    assert found(filled, '"leads the northern"')[0] == ["002_valley.txt"]


def test_case_and_accents_do_not_count(filled: Ledger) -> None:
    assert found(filled, "GENERAL munoz")[0] == ["b.txt"]


def test_the_words_found_are_marked_where_they_stand(filled: Ledger) -> None:
    with filled.view() as connection:
        views = Views(connection)
        hit = views.search("munoz harbour").passages[0]
        text = views.document(hit.document.id).text
    assert [mark.of(text) for mark in hit.marks] == ["Múñoz", "Harbour"]


def test_a_claim_is_found_by_the_name_behind_a_pronoun(filled: Ledger) -> None:
    # The quote of the meeting says "he"; the party is Omar Deyran.
    with filled.view() as connection:
        kinds = {each.claim.kind for each in Views(connection).search("omar vale").claims}
    assert "met" in kinds


def test_page_furniture_is_not_searched(filled: Ledger) -> None:
    assert found(filled, "chirper") == ([], 0)


def test_a_newer_reading_is_searched_and_the_older_one_is_not(filled: Ledger) -> None:
    with filled.write() as connection:
        Writer(connection, NEWER).store(replace(shield().found, claims=()))
    assert found(filled, "spokesman") == (["002_valley.txt"], 0)


@pytest.mark.parametrize("words", ["AND", "NOT near", "NEAR(", "and not"])
def test_words_of_the_query_language_are_words(filled: Ledger, words: str) -> None:
    assert isinstance(found(filled, words), tuple)


@pytest.mark.parametrize("words", ["", "   ", '"', '""', "*", "-- ;", "\x00"])
def test_nothing_to_look_for_is_told_so(filled: Ledger, words: str) -> None:
    with pytest.raises(RequestError, match="no word to look for"):
        found(filled, words)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40))
@example('" OR words : *')
@example("quote:omar OR parties:*")
@example("{quote parties}: (omar")
@example("'; DROP TABLE claim; --")
def test_no_words_whatever_break_the_search(filled: Ledger, words: str) -> None:
    try:
        found(filled, words)
    except RequestError:
        assert not any(letter.isalnum() for letter in words)
