"""The tense of the clause a date stands in."""

from __future__ import annotations

import pytest

from whence.language.dates import find_dates, past_of
from whence.language.parse_english import parse
from whence.values import Span


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("The rebels attacked on Friday.", True), ("The rebels have attacked on Friday.", True),
        ("The rebels had attacked on Friday.", True), ("The town was attacked on Friday.", True),
        ("The rebels will attack on Friday.", False), ("They plan to attack on Friday.", False),
        ("They are to meet on Friday.", False), ("They are going to meet on Friday.", False),
        ("The general, killed on Friday, led them.", True), ("The rebels attack on Friday.", None),
        ("Clashes on Friday.", None),
    ],
)  # fmt: skip
def test_the_nearest_governing_verb_tells_the_tense(text: str, past: bool | None) -> None:
    parsed = parse(text, [Span(0, len(text))])
    (found,) = find_dates(parsed)
    assert past_of(parsed, found) is past
