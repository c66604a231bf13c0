"""A ledger is made once, opened often, and told from everything else."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from made import PROGRAM, Report, shield
from whence.errors import LedgerError
from whence.ledger import Ledger, Views, Writer
from whence.ledger.lock import writer_lock


def test_a_folder_without_a_ledger_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="holds no ledger"):
        Ledger.open(tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_folder_with_other_things_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("Omar Deyran")
    with pytest.raises(LedgerError, match=r"other things in it \(report.txt\)"):
        Ledger.create(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]


def test_a_file_instead_of_a_folder_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LedgerError, match="cannot be made"):
        Ledger.create(tmp_path / "file")


@pytest.mark.parametrize("content", [b"not a database at all, but long enough" * 5, b"SQLite format 3\x00 cut"])
def test_rubbish_under_the_ledgers_name_is_no_ledger(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "ledger.sqlite").write_bytes(content)
    with pytest.raises(LedgerError):
        Ledger.open(tmp_path)
    assert (tmp_path / "ledger.sqlite").read_bytes() == content


def test_another_programs_database_is_no_ledger(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "ledger.sqlite")
    other.execute("CREATE TABLE recipes (name)")
    other.commit()
    other.close()
    before = (tmp_path / "ledger.sqlite").read_bytes()
    with pytest.raises(LedgerError, match="is no ledger"):
        Ledger.create(tmp_path)
    assert (tmp_path / "ledger.sqlite").read_bytes() == before


def test_a_ledger_of_a_newer_version_is_not_touched(ledger: Ledger) -> None:
    with ledger.write() as connection:
        connection.exec_driver_sql("INSERT INTO migration VALUES ('from_the_future', '2040-01-01T00:00:00Z')")
    with pytest.raises(LedgerError, match="newer version"):
        Ledger.open(ledger.folder)


def test_what_one_run_wrote_another_sees(ledger: Ledger) -> None:
    with ledger.write() as connection:
        Writer(connection, PROGRAM).store(shield().found)
    again = Ledger.open(ledger.folder)
    with again.view() as connection:
        assert Views(connection).summary().documents == 1
    again.close()


def test_a_view_keeps_its_state_while_another_connection_writes(ledger: Ledger) -> None:
    with ledger.view() as connection:
        views = Views(connection)
        assert views.summary().documents == 0
        with ledger.write() as writing:
            Writer(writing, PROGRAM).store(shield().found)
        assert views.summary().documents == 0
    with ledger.view() as connection:
        assert Views(connection).summary().documents == 1


def test_an_error_leaves_nothing_of_the_transaction(ledger: Ledger) -> None:
    def fail_half_way() -> None:
        with ledger.write() as connection:
            Writer(connection, PROGRAM).store(shield().found)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_half_way()
    with ledger.view() as connection:
        assert Views(connection).summary().documents == 0


def test_a_full_disk_is_told_in_one_line(ledger: Ledger) -> None:
    with (
        pytest.raises(LedgerError, match=r"cannot be used \(database or disk is full\)"),
        ledger.write() as connection,
    ):
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
        Writer(connection, PROGRAM).store(Report("Omar Deyran. " * 9999).found)
    ledger.close()
    with ledger.view() as connection:
        assert Views(connection).summary().documents == 0


def test_a_damaged_database_is_told_in_one_line(ledger: Ledger) -> None:
    ledger.close()
    database = ledger.folder / "ledger.sqlite"
    database.write_bytes(database.read_bytes()[:5000] + b"\xff" * 60_000)
    with pytest.raises(LedgerError, match="cannot be used"):
        other = Ledger.open(ledger.folder)
        with other.view() as connection:
            Views(connection).documents()


def test_a_second_writer_is_sent_away_at_once(ledger: Ledger) -> None:
    with ledger.lock(), pytest.raises(LedgerError, match=r"another whence .* is writing"), writer_lock(ledger.folder):
        pass


def test_the_lock_ends_with_its_process(ledger: Ledger) -> None:
    code = (
        "import os, sys, pathlib; from whence.ledger.lock import writer_lock\n"
        "with writer_lock(pathlib.Path(sys.argv[1])): os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", code, ledger.folder], check=False).returncode == 9
    with ledger.lock(), ledger.write() as connection:
        Writer(connection, PROGRAM).store(Report("Nothing much.").found)
