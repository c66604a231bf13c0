"""`--teach`: the how-to works as written, in one process and in several, and a change is read again."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from whence.settings import TEACH_VARIABLE

from .conftest import Whence

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "teach-a-frame.md"
BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)


@pytest.fixture
def page(tmp_path: Path) -> list[str]:
    """Follows the page in an empty folder; returns its blocks: kind, frames, command, report, findings, names."""
    blocks = [block for _, block in BLOCK.findall(PAGE.read_text(encoding="utf-8"))]
    for name, text in (
        ("my-words/kinds.toml", blocks[0]),
        ("my-words/frames/sanctions.toml", blocks[1]),
        ("reports/report.txt", blocks[3]),
        ("my-words/known/groups.csv", blocks[5]),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return blocks


def sentences(whence: Whence) -> list[str]:
    claims = [json.loads(line) for line in whence("export", "claims").out.splitlines()]
    return [
        f"{claim['subject']['name'].removeprefix('The ')} froze the assets of {claim['object']['name']}"
        for claim in claims
        if claim["kind"] == "froze_assets"
    ]


@pytest.mark.slow
def test_the_how_to_works_as_written(whence: Whence, page: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert page[0].count("\n") + page[1].count("\n") == 10
    program, *arguments = page[2].split()
    assert program == "whence"
    ran = whence(*arguments)
    assert (ran.code, ran.err) == (0, "")
    assert sentences(whence) == page[4].splitlines()
    # Untaught, the deed is still shown, by the name of its kind; taught by the setting, by its label.
    assert "Deeds (1)\n  European Union froze assets Omar Deyran" in whence("show", "Omar Deyran").out
    monkeypatch.setenv(TEACH_VARIABLE, "my-words")
    assert "Deeds (1)\n  European Union froze the assets of Omar Deyran" in whence("show", "Omar Deyran").out
    assert json.loads(whence("read", "reports", "--json").out)["stored"]["already read"] == 1


@pytest.mark.slow
def test_a_changed_word_is_read_again_and_several_processes_know_it(
    whence: Whence, page: list[str], tmp_path: Path
) -> None:
    whence("read", "reports")
    assert sentences(whence) == []
    for number in range(3):
        (tmp_path / f"reports/{number}.txt").write_text(f"No. {number}. {page[3]}", encoding="utf-8")
    ran = whence("read", "reports", "--teach", "my-words", "--jobs", "2", "--json")
    stored = json.loads(ran.out)["stored"]
    assert (stored["new"], sum(stored.values())) == (3, 4)
    assert sorted(sentences(whence)) == sorted(page[4].splitlines() * 4)


def test_a_mistake_ends_the_run_before_anything_is_read(whence: Whence, page: list[str], tmp_path: Path) -> None:
    frames = tmp_path / "my-words/frames/sanctions.toml"
    frames.write_text(page[1].replace("froze_assets", "frozen"), encoding="utf-8")
    for ran in (whence("read", "reports", "--teach", "my-words"), whence("read", "reports", "--teach", "nowhere")):
        assert ran.code == 2
        assert ran.err.startswith("SettingsError: ")
        assert ran.err.count("\n") == 1
    assert not (tmp_path / "whence-ledger").exists()
