"""A data file that is wrong says so, and every pattern can be reached."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Any

import pytest

from whence.errors import SettingsError
from whence.language.dates.lexicon import compile_lexicon, lexicon
from whence.language.dates.readings import read


@pytest.fixture
def data() -> dict[str, Any]:
    text = (resources.files("whence.language") / "data" / "dates.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def test_a_pattern_that_is_no_regular_expression_is_named(data: dict[str, Any]) -> None:
    data["pattern"].append({"name": "broken", "reads": "days", "starts": ["digit"], "regex": "(<day>"})
    with pytest.raises(SettingsError, match="pattern 'broken' cannot be used"):
        compile_lexicon(data)


def test_a_pattern_with_an_unknown_table_is_named(data: dict[str, Any]) -> None:
    data["pattern"].append({"name": "odd", "reads": "days", "starts": ["digit"], "regex": "<planet>"})
    with pytest.raises(SettingsError, match="pattern 'odd' cannot be used"):
        compile_lexicon(data)


def test_every_pattern_reads_by_a_known_name(data: dict[str, Any]) -> None:
    for row in data["pattern"]:
        with pytest.raises((KeyError, TypeError, AttributeError, StopIteration)):
            read("no such reader", {})
        assert row["reads"].isidentifier()


def test_every_pattern_can_be_started_by_some_word(data: dict[str, Any]) -> None:
    reached = {pattern.name for patterns in lexicon().starts.values() for pattern in patterns}
    assert reached == {row["name"] for row in data["pattern"]}
