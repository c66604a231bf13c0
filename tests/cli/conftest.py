"""The command line as a person runs it: real processes on real files, and a quicker way inside this one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from made import PROGRAM, shield
from whence.ledger import Ledger, Writer


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str


Whence = Callable[..., Ran]


@pytest.fixture
def whence(tmp_path: Path) -> Whence:
    """Runs `whence` in an empty folder with these arguments."""

    def run(*arguments: str | Path) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "whence", *map(str, arguments)],
            cwd=tmp_path, capture_output=True, check=False, timeout=300, env={**os.environ, "PYTHONUTF8": "1"},
        )  # fmt: skip
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def filled(tmp_path: Path) -> Ledger:
    """The default ledger of that folder, with one report in it."""
    made = Ledger.create(tmp_path / "whence-ledger")
    found = shield().found
    made.originals.keep(found.document.id, found.document.original)
    with made.write() as connection:
        Writer(connection, PROGRAM).store(found)
    made.close()
    return made
