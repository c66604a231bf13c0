"""The pages in a real browser: its script works, a report's does not, and nothing is asked of another machine."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from web.conftest import store
from web.hostile import hostile_report
from whence.ledger import Ledger

CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine: apt-get install chromium")
# Offline and quiet; every name but this machine's own is unknown to it.
OPTIONS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--virtual-time-budget=2000",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1", "--enable-logging=stderr", "--dump-dom",
)  # fmt: skip


@dataclass(frozen=True)
class Shown:
    """A page after its scripts ran, and what the browser's console said."""

    dom: str
    console: list[str]


def show(address: str, profile: Path) -> Shown:
    assert CHROMIUM
    command = [CHROMIUM, *OPTIONS, f"--user-data-dir={profile}", address]
    done = subprocess.run(command, capture_output=True, check=True, timeout=120)
    told = [line for line in done.stderr.decode(errors="replace").splitlines() if "CONSOLE" in line]
    return Shown(done.stdout.decode(), told)


@pytest.fixture
def address(ledger: Ledger) -> Iterator[str]:
    """Where a ledger with a hostile report is served."""
    store(ledger, hostile_report().found)
    command = [sys.executable, "-m", "whence", "serve", "--port", "0", "--ledger", str(ledger.folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout
        found = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
        assert found
        yield found.group()
        process.terminate()
        process.wait(20)


def test_the_script_of_the_pages_runs_and_that_of_a_report_does_not(address: str, tmp_path: Path) -> None:
    for path in (f"/documents/{hostile_report().document.id}", "/search?q=Deyran", "/"):
        shown = show(address + path, tmp_path / "profile")
        button = re.search(r'<button class="theme"[^>]*>', shown.dom)
        assert button
        assert "hidden" not in button.group()
        assert "data-owned" not in shown.dom
        assert shown.console == []


def test_the_address_of_any_passage_is_opened_there(address: str, tmp_path: Path) -> None:
    passage = f"/documents/{hostile_report().document.id}#passage-2-9"
    shown = show(address + passage, tmp_path / "profile")
    assert 'id="passage-2-9"' in shown.dom
    assert 'asked"' in shown.dom
