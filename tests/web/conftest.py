"""A browser without a window: asks the workbench for pages and reads what comes back."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from lxml import html

from made import PROGRAM, Report, shield
from whence.ledger import Found, Ledger, Program, Writer
from whence.web import make_app

EXAMPLES = Path(__file__).parents[2] / "examples"
# A few of the example reports that between them hold rival accounts, furniture, pages and a chain of sources.
READ = (
    "korun-watch/haddum-in-hosn-talib.html",
    "light-bearers-post.txt",
    "un-panel-nakhoria.pdf",
    "mna-belkadi-alive.txt",
)


class Browser:
    """Asks for addresses of one workbench."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._app = make_app(ledger)

    def get(self, address: str, headers: dict[str, str] | None = None, method: str = "GET") -> httpx.Response:
        """The answer, whatever its status."""

        async def ask() -> httpx.Response:
            transport = httpx.ASGITransport(self._app, raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8321") as client:
                return await client.request(method, address, headers=headers)

        return asyncio.run(ask())

    def page(self, address: str) -> Any:
        """The elements of a page that must be there."""
        answer = self.get(address)
        assert answer.status_code == 200, answer.text
        return html.document_fromstring(answer.text)

    def json(self, address: str) -> Any:
        """The JSON of an address that must be there."""
        answer = self.get(address)
        assert answer.status_code == 200, answer.text
        return answer.json()


def text_of(element: Any) -> str:
    """What a person reads of an element, white space evened out."""
    return " ".join(element.text_content().split())


@pytest.fixture(scope="session")
def example_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of a few example reports, read by the real program."""
    folder = tmp_path_factory.mktemp("examples")
    for name in READ:
        (folder / "reports" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(EXAMPLES / "reports" / name, folder / "reports" / name)
    command = [sys.executable, "-m", "whence", "read", "reports", "--metadata", EXAMPLES / "metadata.csv",
               "--ledger", "ledger"]  # fmt: skip
    subprocess.run(list(map(str, command)), cwd=folder, check=True, capture_output=True)
    return folder / "ledger"


@pytest.fixture(scope="session")
def examples(example_ledger: Path) -> Iterator[Browser]:
    """A browser on the ledger of example reports."""
    opened = Ledger.open(example_ledger)
    yield Browser(opened)
    opened.close()


Browse = Callable[..., Browser]


@pytest.fixture
def browse(ledger: Ledger) -> Browse:
    """A browser on a ledger that holds exactly these made-up reports."""

    def make(*reports: Report) -> Browser:
        for report in reports:
            store(ledger, report.found)
        return Browser(ledger)

    return make


@pytest.fixture(scope="session")
def shielded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser on a ledger with one made-up report, shared by tests that only look."""
    made = Ledger.create(tmp_path_factory.mktemp("shielded") / "ledger")
    store(made, shield().found)
    yield Browser(made)
    made.close()


def store(ledger: Ledger, found: Found, program: Program = PROGRAM) -> None:
    """Store a report as `whence read` does."""
    ledger.originals.keep(found.document.id, found.document.original)
    with ledger.write() as connection:
        writer = Writer(connection, program)
        writer.store(found)
        writer.settle()
