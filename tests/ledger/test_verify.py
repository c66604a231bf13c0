"""Verifying notices whatever is no longer as it was read."""

from __future__ import annotations

import pytest

from made import PROGRAM, shield
from whence.ledger import Ledger, Writer
from whence.ledger.verify import verify


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    found = shield().found
    ledger.originals.keep(found.document.id, found.document.original)
    with ledger.write() as connection:
        Writer(connection, PROGRAM).store(found)
    return ledger


def problems(ledger: Ledger) -> str:
    return "; ".join(f"{each.item}: {each.problem}" for each in verify(ledger).problems)


def change(ledger: Ledger, statement: str) -> None:
    with ledger.write() as connection:
        connection.exec_driver_sql(statement)


def test_a_sound_ledger_is_told_so_with_counts(filled: Ledger) -> None:
    result = verify(filled)
    assert (result.problems, result.originals, result.texts, result.claims) == ([], 1, 1, 4)
    assert result.passages > 4


def test_a_changed_original_is_noticed(filled: Ledger) -> None:
    filled.originals.place(shield().document.id).write_bytes(b"changed")
    assert "the original is missing or was changed" in problems(filled)


def test_a_missing_original_is_noticed(filled: Ledger) -> None:
    filled.originals.place(shield().document.id).unlink()
    assert "the original is missing or was changed" in problems(filled)


@pytest.mark.parametrize(
    ("statement", "noticed"),
    [
        ("UPDATE text SET text = 'x' || text", "the stored text is missing or was changed"),
        ("DELETE FROM text", "the stored text is missing or was changed"),
        ("UPDATE claim SET quote = 'He confessed.' WHERE kind = 'met'", "does not match its text: quote"),
        ("UPDATE claim SET start = start + 1 WHERE kind = 'met'", "quote, id"),
        ("UPDATE claim SET stance = 'denied' WHERE kind = 'met'", "does not match its text: id"),
        ("UPDATE claim SET body = replace(body, 'Northern', 'Southern') WHERE kind = 'leads'", "object"),
        ('UPDATE mention SET "end" = 99999 WHERE number = 0', "a mention lies outside the text"),
        ("DELETE FROM reading", "has no reading"),
        ("DELETE FROM claim WHERE kind = 'met'", "points to a row of claim that is not there"),
    ],
)
def test_a_change_in_the_database_is_noticed(filled: Ledger, statement: str, noticed: str) -> None:
    change(filled, statement)
    assert noticed in problems(filled)
