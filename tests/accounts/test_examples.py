"""The shipped example reports, read as a person would: rival accounts, lookalikes, circles, a copy, a silent edit."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from gold.accounts.score import EXAMPLES, Examples, Figures, load, read_examples, score

from whence.accounts.asking import page_versions
from whence.accounts.versions import Fate, changes
from whence.ledger import Ledger

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("examples")
    read_examples(folder / "ledger")
    yield folder / "ledger"
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def examples(ledger: Path) -> Examples:
    return load(ledger)


@pytest.fixture(scope="module")
def figures(examples: Examples) -> Figures:
    return score(examples)


def test_at_least_six_happenings_are_told_by_rival_origins(figures: Figures) -> None:
    assert figures.shares()["accounts"] >= 60
    assert figures.shares()["origins"] >= 85


def test_lookalikes_are_kept_apart(figures: Figures) -> None:
    assert figures.shares()["apart"] == 100


def test_outlets_that_lean_on_each_other_or_on_one_post_are_found(figures: Figures) -> None:
    assert figures.counts["circles found"] >= 2


def test_the_syndicated_copy_is_found(figures: Figures) -> None:
    assert figures.shares()["copies"] == 100


def test_figures_for_foreigners_in_groups_and_in_the_whole_war_are_no_conflict(examples: Examples) -> None:
    quotes = [each.left.quote + each.right.quote for each in examples.seen.conflicts if each.rule.name == "figures"]
    assert not any("370" in quote for quote in quotes)


def test_the_silent_edit_is_seen_and_the_claims_that_rested_on_it_are_marked(ledger: Path) -> None:
    command = [sys.executable, "-m", "whence", "read", str(EXAMPLES / "later"), "--ledger", str(ledger)]
    subprocess.run(command, check=True, capture_output=True)
    opened = Ledger.open(ledger)
    with opened.view() as connection:
        (page,) = page_versions(connection)
    opened.close()
    found = changes(page)
    gone = " ".join(each.told.quote for each in found if each.fate in {Fate.VANISHED, Fate.REWORDED})
    now = " ".join(each.now.quote for each in found if each.now)
    assert "April 10" in gone
    assert "At least 23 civilians" in gone
    assert "six captured militiamen" in gone
    assert "At least 17 civilians" in now
