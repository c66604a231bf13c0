"""`whence read` killed at work, processes and all."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from whence.ledger import Ledger, Views
from whence.ledger.verify import verify

from .conftest import Whence

REPORTS = 60


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(REPORTS):
        filler = "The talks in Old Harbour went on for days, and nobody left the town. " * 8
        text = (
            f"Omar Deyran leads the Northern Shield. Karim Vale said that {number + 10} men had left it.\n\n{filler}"
        )
        (folder / f"{number:03}.txt").write_text(text)
    return folder


def start(folder: Path, jobs: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "whence", "read", "reports", "--jobs", str(jobs)]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def documents(folder: Path) -> int:
    ledger = Ledger.open(folder / "whence-ledger")
    assert verify(ledger).problems == []
    with ledger.view() as connection:
        count = Views(connection).summary().documents
    ledger.close()
    return count


@pytest.mark.slow
def test_a_killed_read_is_completed_by_the_next(whence: Whence, reports: Path, tmp_path: Path) -> None:
    moment, counts = random.Random(7), [0]
    for _ in range(5):
        process = start(tmp_path, jobs=1)
        _wait_for_more(tmp_path, counts[-1], process)
        time.sleep(moment.uniform(0, 0.3))
        process.send_signal(signal.SIGKILL)
        process.wait()
        counts.append(documents(tmp_path))
    assert counts == sorted(counts)
    assert 0 < counts[1] < REPORTS
    ran = whence("read", "reports")
    assert ran.code == 0
    assert f"{counts[-1]} already read" in ran.out
    assert documents(tmp_path) == REPORTS


@pytest.mark.slow
def test_the_processes_of_a_killed_read_end_with_it(reports: Path, tmp_path: Path) -> None:
    process = start(tmp_path, jobs=2)
    _wait_for_more(tmp_path, 0, process)
    children = [int(pid) for pid in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()]
    assert len(children) >= 2
    process.send_signal(signal.SIGKILL)
    process.wait()
    deadline = time.monotonic() + 20
    while any(_alive(pid) for pid in children) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not [pid for pid in children if _alive(pid)]


def _wait_for_more(folder: Path, before: int, process: subprocess.Popen[bytes]) -> None:
    """Wait until the run has stored something, or has ended."""
    originals = folder / "whence-ledger" / "originals"
    while process.poll() is None:
        if originals.exists() and len(list(originals.glob("*/*/*"))) > before:
            return
        time.sleep(0.02)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
