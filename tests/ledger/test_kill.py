"""A run killed at any moment leaves every document whole or absent, and the next run completes the rest."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from whence.exchange import claim_to_json
from whence.ledger import Ledger, Views
from whence.ledger.verify import verify

from . import storing

REPORTS = 400
KILLS = 50


def start(folder: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, storing.__file__, str(folder), str(REPORTS)]
    return subprocess.Popen(command, stdout=subprocess.PIPE)


def kill_at_random(folder: Path, moment: random.Random) -> bool:
    """Start storing and kill it; True where it was still at work."""
    process = start(folder)
    try:
        # One in ten is killed while it starts and makes the ledger, the others while they store their first,
        # second ... tenth report: counted and not timed, so that a busy machine is killed at such moments too.
        if moment.random() < 0.9:
            for _ in range(moment.randint(1, 10)):
                assert process.stdout and process.stdout.readline()
            time.sleep(moment.uniform(0, 0.02))
        else:
            time.sleep(moment.uniform(0, 1.0))
        process.send_signal(signal.SIGKILL)
        return process.wait() == -signal.SIGKILL
    finally:
        process.stdout.close()  # type: ignore[union-attr]


def claims_of(ledger: Ledger) -> dict[str, list[dict[str, object]]]:
    """Exported claims by document, without the moment of storing and what other documents add to a party."""
    kept: dict[str, list[dict[str, object]]] = {}
    with ledger.view() as connection:
        for record in Views(connection).every_claim():
            kept.setdefault(record.document.path, []).append({**claim_to_json(record), "recorded": None})
    return kept


def test_a_ledger_can_be_viewed_while_a_run_writes(tmp_path: Path) -> None:
    Ledger.create(tmp_path / "L").close()
    process = start(tmp_path / "L")
    assert process.stdout
    process.stdout.readline()
    viewer, counts = Ledger.open(tmp_path / "L"), [0]
    while process.poll() is None and counts[-1] < 40:
        with viewer.view() as connection:
            views = Views(connection)
            claims = list(views.every_claim())
            assert len(claims) == 2 * views.summary().documents
            counts.append(views.summary().documents)
    process.kill()
    process.wait()
    process.stdout.close()
    viewer.close()
    assert counts == sorted(counts)
    assert len(set(counts)) > 3


@pytest.mark.slow
def test_fifty_kills_leave_no_document_half_stored(tmp_path: Path) -> None:
    moment = random.Random(1931)
    storing.store_all(tmp_path / "undisturbed", REPORTS)
    undisturbed = Ledger.open(tmp_path / "undisturbed")
    wanted = claims_of(undisturbed)
    folder = tmp_path / "killed"
    hit, counts = 0, [0]
    for _ in range(KILLS):
        hit += kill_at_random(folder, moment)
        if not (folder / "ledger.sqlite").exists():
            continue
        ledger = Ledger.open(folder)
        result = verify(ledger)
        assert result.problems == []
        stored = claims_of(ledger)
        ledger.close()
        counts.append(len(stored))
        assert {path: len(claims) for path, claims in stored.items()} == dict.fromkeys(stored, 2)
    assert hit > KILLS * 0.8, "the reports ran out before the kills: raise REPORTS"
    assert counts == sorted(counts)
    assert len(set(counts)) > 10
    storing.store_all(folder, REPORTS)
    completed = Ledger.open(folder)
    assert claims_of(completed) == wanted
    assert not list((folder / "originals").glob("*.part"))
    completed.close()
    undisturbed.close()
