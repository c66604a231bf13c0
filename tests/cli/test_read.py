"""`whence read` as a person runs it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from whence.ledger import Ledger

from .conftest import Whence


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("Omar Deyran leads the Northern Shield, the Valley Monitor reported.")
    return folder


def test_the_summary_tells_what_to_type_next_and_it_works(whence: Whence, reports: Path) -> None:
    ran = whence("read", "reports")
    assert ran.code == 0
    assert ran.out.startswith("Read 1 document: ")
    assert '\n  whence show "' in ran.out
    command = next(line for line in ran.out.splitlines() if line.startswith("  whence show"))
    assert whence("show", command.split('"')[1]).code == 0
    assert "\x1b" not in ran.out + ran.err


def test_a_failed_document_is_named_on_one_line_and_the_exit_code_tells(whence: Whence, reports: Path) -> None:
    (reports / "empty.txt").write_bytes(b"")
    ran = whence("read", "reports", "--json")
    assert ran.code == 1
    assert ran.err == "failed: empty.txt: is empty. Leave it out, or fetch it again.\n"
    told = json.loads(ran.out)
    assert told["failures"] == [
        {"item": "empty.txt", "problem": "is empty", "remedy": "Leave it out, or fetch it again."}
    ]
    assert told["stored"]["new"] == 1


def test_a_run_that_cannot_start_reads_nothing(whence: Whence, reports: Path, tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text("name,paper\na.txt,Valley Monitor\n")
    for arguments in (["nowhere"], ["reports", "--metadata", "table.csv"], ["reports", "--ledger", "reports"]):
        ran = whence("read", *arguments)
        assert ran.code == 2
        assert ran.err.count("\n") == 1
    assert not (tmp_path / "whence-ledger").exists()


def test_a_table_that_names_no_file_of_the_folder_is_noted(whence: Whence, reports: Path, tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text("file,outlet\na.txt,Valley Monitor\nb.txt,Harbour Post\n")
    ran = whence("read", "reports", "--metadata", "table.csv")
    assert ran.code == 0
    assert "Note: table.csv: no file b.txt\n" in ran.out


def test_two_reads_at_once_on_one_ledger(whence: Whence, reports: Path, filled: Ledger) -> None:
    code = (
        "import sys, pathlib; from whence.ledger.lock import writer_lock\n"
        "with writer_lock(pathlib.Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code, filled.folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        assert holder.stdout and holder.stdout.readline() == b"held\n"
        ran = whence("read", "reports")
        assert ran.code == 2
        told = f"LedgerError: whence-ledger: another whence (process {holder.pid}) is writing to this ledger. "
        assert ran.err.startswith(told)
        assert ran.err.count("\n") == 1
        assert whence("show", "Omar Deyran").code == 0
    finally:
        holder.communicate()


def test_a_run_stopped_by_hand_says_that_what_was_read_is_kept(reports: Path, tmp_path: Path) -> None:
    for number in range(200):
        (reports / f"{number}.txt").write_text(f"Omar Deyran leads {number} men of the Northern Shield.")
    command = [sys.executable, "-m", "whence", "read", "reports"]
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    originals = tmp_path / "whence-ledger" / "originals"
    while process.poll() is None and not list(originals.glob("*/*/*")):
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert (process.returncode, out) == (130, "")
    assert err == "Stopped. What was read is kept; the same command goes on from there.\n"
