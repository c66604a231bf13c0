"""The workbench as `whence serve` runs it: a real port, a real process."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from made import PROGRAM, Report, shield
from web.conftest import Browse, store
from whence.errors import LedgerError, RunError
from whence.ledger import Ledger, Writer
from whence.web import serve


@pytest.fixture
def address(ledger: Ledger) -> Iterator[str]:
    """Where a ledger with one report is served by a process of its own."""
    store(ledger, shield().found)
    command = [sys.executable, "-m", "whence", "serve", "--port", "0", "--ledger", str(ledger.folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        line = process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+", line)
        assert found, line
        yield found.group()
        process.terminate()
        process.wait(20)


def test_it_prints_its_address_and_answers_there(address: str) -> None:
    answer = httpx.get(address)
    assert answer.status_code == 200
    assert "1 document with" in answer.text
    assert "server" not in answer.headers


def test_it_answers_while_a_report_is_being_written(address: str, ledger: Ledger) -> None:
    with ledger.lock(), ledger.write() as connection:
        Writer(connection, PROGRAM).store(Report("Karim Vale left.", "new.txt", outlet="B").found)
        assert httpx.get(f"{address}/desk.json").json()["documents"] == 1
    assert httpx.get(f"{address}/desk.json").json()["documents"] == 2


def test_ctrl_c_ends_it_without_complaint(ledger: Ledger) -> None:
    command = [sys.executable, "-m", "whence", "serve", "--port", "0", "--ledger", str(ledger.folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        process.stdout.readline()
        process.send_signal(2)
        _, complaint = process.communicate(timeout=20)
    assert (process.returncode, complaint) == (0, "")


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "reports.example", ""])
def test_it_refuses_to_answer_other_machines(ledger: Ledger, host: str) -> None:
    with pytest.raises(RunError, match=r"is not this machine alone"):
        serve(ledger.folder, host, 0)


def test_a_port_in_use_is_told_with_what_to_type(ledger: Ledger) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(RunError, match=rf"port {port}: is in use by another program\. Type: whence serve --port"):
            serve(ledger.folder, "127.0.0.1", port)


def test_no_ledger_is_told_before_anything_is_served(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="holds no ledger"):
        serve(tmp_path, "127.0.0.1", 0)


def test_pages_cannot_write(browse: Browse) -> None:
    from sqlalchemy.exc import OperationalError

    from whence.errors import WhenceError
    from whence.web.asking import opened
    from whence.web.layouts import Layouts

    browser = browse(shield())
    with pytest.raises((OperationalError, WhenceError), match="readonly"), opened(browser.ledger, Layouts()) as asked:
        asked.connection.exec_driver_sql("DELETE FROM claim")
