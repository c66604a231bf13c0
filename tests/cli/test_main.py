"""The command as a whole: help, version, errors, exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import whence as package
from made import PROGRAM, Report, shield
from whence.ledger import Ledger, Writer

from .conftest import Whence

COMMANDS = [
    ("read",), ("show",), ("search",), ("explain",), ("export",), ("export", "claims"), ("export", "mentions"),
    ("export", "text"), ("verify",), ("serve",), ("accounts",), ("origins",), ("counts",), ("network",), ("changes",),
    ("timeline",), ("undo",), ("history",), ("review",), ("import",),
]  # fmt: skip
# Libraries that take longer to load than help may take to be shown.
HEAVY = {
    "spacy",
    "numpy",
    "sqlalchemy",
    "rich",
    "lxml",
    "fastapi",
    "trafilatura",
    "docx",
    "whence.ledger",
    "whence.claims",
}


def test_the_version_is_the_packages(whence: Whence) -> None:
    assert whence("--version").out == f"whence {package.__version__}\n"


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_help_holds_a_worked_example_that_names_the_command(whence: Whence, command: tuple[str, ...]) -> None:
    shown = whence(*command, "--help")
    assert shown.code == 0
    assert f"Example:  whence {' '.join(command)}" in shown.out


def test_help_names_every_command_and_loads_nothing_heavy() -> None:
    code = "import sys\nfrom whence.cli.main import app\ntry: app(['--help'])\nexcept SystemExit: print(*sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
    assert all(f"\n  {command[0]} " in shown for command in COMMANDS)
    assert not HEAVY & set(shown.splitlines()[-1].split())


def test_a_missing_ledger_ends_the_run_with_one_line(whence: Whence) -> None:
    for command in (("show", "Omar"), ("search", "omar"), ("explain", "abcd1234"), ("export", "claims"), ("verify",)):
        ran = whence(*command)
        assert ran.code == 2
        assert ran.out == ""
        assert ran.err.startswith("LedgerError: whence-ledger: holds no ledger. ")
        assert ran.err.count("\n") == 1


def test_a_wrong_option_ends_the_run_with_its_name(whence: Whence) -> None:
    ran = whence("show", "--frobnicate", "Omar")
    assert ran.code == 2
    assert "--frobnicate" in ran.err
    assert "Traceback" not in ran.err


def test_the_ledger_is_named_by_option_or_environment(
    whence: Whence, filled: Ledger, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    moved = filled.folder.rename(tmp_path / "elsewhere")
    assert whence("show", "Omar Deyran", "--ledger", moved).code == 0
    monkeypatch.setenv("WHENCE_LEDGER", str(moved))
    assert whence("show", "Omar Deyran").code == 0


@pytest.mark.parametrize("command", ["export text", "show 'Omar Deyran'"])
def test_output_cut_short_by_its_reader_is_no_error(filled: Ledger, command: str) -> None:
    with filled.write() as connection:  # more than a pipe holds
        for number in range(60):
            Writer(connection, PROGRAM).store(
                shield(f"{number}.txt", title=f"{number}" * 999, outlet="x" * 900).found
            )
            many = Report(f"Omar Deyran met Karim Vale {number}. " * 90, f"{number}").party("person", "Omar Deyran")
            Writer(connection, PROGRAM).store(many.claim("met", "Omar Deyran", "Karim Vale" * 99).found)
    asked = f"{sys.executable} -m whence {command} --ledger {filled.folder} | head -c 10"
    ran = subprocess.run(["bash", "-c", f"set -o pipefail; {asked}"], capture_output=True, check=False, text=True)
    assert (ran.returncode, ran.stderr, len(ran.stdout)) == (0, "", 10)


def test_verify_tells_a_sound_ledger_from_a_changed_one(whence: Whence, filled: Ledger) -> None:
    assert whence("verify").out == "Checked 1 original, 1 text, 4 claims, 23 passages: all as read.\n"
    next(path for path in (filled.folder / "originals").rglob("*") if path.is_file()).write_bytes(b"changed")
    ran = whence("verify")
    assert ran.code == 1
    assert "002_valley.txt (476cb3b6): the original is missing or was changed.\n" in ran.out
    told = json.loads(whence("verify", "--json").out)
    assert told["problems"][0]["item"] == "002_valley.txt (476cb3b6)"


def test_export_writes_to_a_file_and_says_how_many(whence: Whence, filled: Ledger, tmp_path: Path) -> None:
    ran = whence("export", "mentions", "-o", "mentions.jsonl")
    assert (ran.code, ran.out, ran.err) == (0, "", "8 mentions written to mentions.jsonl\n")
    assert len((tmp_path / "mentions.jsonl").read_text().splitlines()) == 8
    assert [json.loads(line)["kind"] for line in whence("export", "claims").out.splitlines()] == [
        "leads", "met", "left", "known_as",
    ]  # fmt: skip
    assert json.loads(whence("export", "text").out)["outlet"] == "Valley Monitor"
