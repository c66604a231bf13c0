"""Fixtures of the readers' tests: a whole small list of each form."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from samples import ALL, OFAC_ALT

from whence.errors import ListError
from whence.names.lists import ListEntry, ListFile, open_list


@pytest.fixture
def lists(tmp_path: Path) -> dict[str, Path]:
    """Every sample, written to a folder."""
    (tmp_path / "alt.csv").write_bytes(OFAC_ALT.encode())
    found = {}
    for form, (name, text) in ALL.items():
        found[form] = tmp_path / name
        found[form].write_bytes(text.encode("utf-8"))
    return found


@pytest.fixture
def entries(lists: dict[str, Path]) -> Callable[[str], dict[str, ListEntry]]:
    """The entries of the sample of a form, by reference."""

    def read(form: str) -> dict[str, ListEntry]:
        return {row.reference: row for row in open_list(lists[form]).rows() if isinstance(row, ListEntry)}

    return read


def errors(file: ListFile) -> list[str]:
    """The messages of the bad rows of a list."""
    return [str(row) for row in file.rows() if isinstance(row, ListError)]
