"""Words that are taken back."""

from __future__ import annotations

import pytest

from whence.language.analysis import Parse
from whence.language.certainty import Retraction, find_retractions
from whence.language.parse_english import parse
from whence.values import Span


def _find(text: str) -> tuple[Parse, tuple[Retraction, ...]]:
    parsed = parse(text, [Span(0, len(text))])
    return parsed, find_retractions(parsed)


def _words(parsed: Parse, *indices: int | None) -> list[str | None]:
    return [None if i is None else parsed.tokens[i].text for i in indices]


def test_an_announcement_taken_back_points_at_what_was_announced() -> None:
    text = "The Front had announced its intention to merge with the Council, though it quickly retracted that announcement."
    parsed, (found,) = _find(text)
    assert found.span.of(text) == "retracted that announcement"
    assert _words(parsed, found.head, found.by, found.of, found.target) == [
        "retracted", "it", "announcement", "announced",
    ]  # fmt: skip
    assert "merge" in _words(parsed, *found.withdrawn)
    assert "retracted" not in _words(parsed, *found.withdrawn)


def test_it_may_stand_in_a_sentence_before() -> None:
    parsed, (found,) = _find("The emir pledged allegiance to the caliph. A week later he withdrew the pledge.")
    assert _words(parsed, found.by, found.of, found.target) == ["he", "pledge", "pledged"]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("The claim was later withdrawn.", "claim"),
        ("The militia took back its pledge of allegiance.", "pledge"),
        ("The minister backtracked on his statement.", "statement"),
        ("The paper retracted the story.", "story"),
        ("The general reversed his decision.", "decision"),
    ],
)
def test_many_words_take_words_back(text: str, of: str) -> None:
    parsed, (found,) = _find(text)
    assert parsed.tokens[found.of].text == of


@pytest.mark.parametrize(
    "text",
    [
        "The army withdrew its troops.", "The bank reversed its losses.", "He took back the town.",
        "He corrected the aim.", "The group announced a merger.", "They dropped bombs.",
    ],
)  # fmt: skip
def test_troops_that_withdraw_retract_nothing(text: str) -> None:
    assert _find(text)[1] == ()
