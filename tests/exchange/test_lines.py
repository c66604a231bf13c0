"""JSON lines are UTF-8, whole, and one object each."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from whence.errors import RequestError
from whence.exchange import json_line, write_lines


def test_a_line_holds_any_text_and_one_line_break() -> None:
    for text in ("Дейран \u202e \u2028", "two\nlines", "\x00\x1b", "lone \udcff surrogate"):
        line = json_line({"text": text})
        assert line.count(b"\n") == 1
        assert json.loads(line.decode("utf-8")) == {"text": text}


def test_a_file_appears_only_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "claims.jsonl"

    def values() -> Iterator[int]:
        yield 1
        assert not target.exists()
        yield 2

    assert write_lines(values(), target) == 2
    assert target.read_text() == "1\n2\n"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_cannot_be_written_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match="cannot be written"):
        write_lines([1], tmp_path / "no such folder" / "claims.jsonl")
