"""The commands accounts, origins and counts on a ledger of three made reports."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from made import PROGRAM, Report
from whence.claims.claim import Details, When
from whence.cli.accounts import accounts
from whence.cli.counts import counts
from whence.cli.origins import origins
from whence.errors import RequestError
from whence.language.analysis import MentionForm
from whence.ledger import Ledger, Writer
from whence.values import Bound, Count, DateBounds

EVIL = "\x1b[31m\x1b]0;owned\x07\u202e"
Run = Callable[..., str]


def fall(path: str, outlet: str, speaker: str, number: int, published: str, evil: str = "") -> Report:
    """A report in which somebody says that the Shield took Old Harbour and how many soldiers died."""
    text = f"{outlet}. {speaker}{evil} said: the Northern Shield captured Old Harbour on 10 April. {number} soldiers were killed there."
    made = Report(text, path, outlet=outlet, published=published)
    made.party("person", speaker).party("group", "Northern Shield").party("place", "Old Harbour")
    made.party("people", f"{number} soldiers", form=MentionForm.DESCRIPTION)
    when = When(DateBounds.deed(Bound.parse("2031-04-10")), "on 10 April")
    made.claim("captured", "Northern Shield", "Old Harbour", "the Northern Shield captured Old Harbour on 10 April",
               by=[speaker], when=when)  # fmt: skip
    return made.claim("killed", None, f"{number} soldiers", f"{number} soldiers were killed there", by=[speaker],
                      details=Details(count=Count(number, number, False, "soldiers")))  # fmt: skip


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs a command of an app with the three on that ledger; gives its output."""
    ledger = Ledger.create(tmp_path / "ledger")
    reports = [
        fall("a.txt", "Valley Monitor", "Omar Deyran", 7, "2031-04-11"),
        fall("b.txt", "Radio Mora", "Karim Vale", 40, "2031-04-12", EVIL),
        fall("c.txt", "Coast Daily", "Omar Deyran", 7, "2031-04-20"),
    ]
    with ledger.write() as connection:
        for report in reports:
            Writer(connection, PROGRAM).store(report.found)
    ledger.close()
    app = typer.Typer()
    for command in (accounts, origins, counts):
        app.command()(command)

    def invoke(*arguments: str) -> str:
        result = CliRunner().invoke(app, [*arguments, "--ledger", str(tmp_path / "ledger")], catch_exceptions=True)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result.output

    return invoke


def test_accounts_of_a_place_stand_side_by_side_with_their_conflict(run: Run) -> None:
    shown = run("accounts", "Old Harbour")
    assert "fight for a place: Northern Shield · Old Harbour\n" in shown
    assert "2031-04-10 · 2 origins in 3 reports" in shown
    assert "7 soldiers killed" in shown
    assert "different figures for one count: 7 soldiers and 40 soldiers" in shown
    assert "No conflict if: " in shown


def test_known_by_leaves_out_what_came_later(run: Run) -> None:
    shown = run("accounts", "Old Harbour", "--known-by", "2031-04-11")
    assert "1 origin in 1 report" in shown
    assert "Karim Vale" not in shown
    assert run("accounts", "--known-by", "2031-01-01").startswith("No happening is told of by two origins here.")


def test_origins_counts_origins_and_names_their_reports(run: Run) -> None:
    found = [json.loads(line) for line in run("accounts", "Old Harbour", "--json").splitlines()]
    claim = next(cell["claim"] for row in found[0]["points"] for cells in row["cells"] for cell in cells
                 if cell["kind"] == "captured")  # fmt: skip
    shown = run("origins", claim)
    assert "2 independent origins for it" in shown
    assert "Omar Deyran (person), in 2 reports" in shown
    assert json.loads(run("origins", claim, "--json"))["origins"][0]["name"] == "Omar Deyran"


def test_counts_are_listed_by_claimant_without_a_total(run: Run) -> None:
    shown = run("counts")
    assert "soldiers killed · fight for a place: Northern Shield · Old Harbour" in shown
    assert "  7 soldiers  Omar Deyran (person)\n" in shown
    assert "No one number satisfies them all." in shown
    assert "47" not in shown


def test_who_or_what_is_not_there_is_said_in_one_line(run: Run) -> None:
    for arguments in (("accounts", "Nobody At All"), ("origins", "00000000"), ("counts", "Nobody At All")):
        with pytest.raises(RequestError):
            run(*arguments)


@pytest.mark.parametrize("arguments", [("accounts",), ("counts",)])
def test_what_a_report_brings_along_cannot_reach_the_terminal(run: Run, arguments: tuple[str, ...]) -> None:
    assert not set(run(*arguments)) & set("\x1b\x07\u202e")
