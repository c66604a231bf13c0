"""What a person sees of a network, its changes and a timeline, and that it can be had again byte for byte."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from made import PROGRAM, Report
from whence.claims.claim import When
from whence.ledger import Ledger, Writer
from whence.values import Bound, DateBounds, Stance

from .conftest import Whence

EXAMPLES = Path(__file__).parents[2] / "examples"


def reports() -> list[Report]:
    """Three reports of half a year; only the last uses a new name."""
    first = Report("Omar Deyran leads the Northern Shield.", "a.txt", outlet="Valley Monitor", published="2031-01-10")
    first.party("person", "Omar Deyran").party("group", "Northern Shield")
    first.claim("leads", "Omar Deyran", "Northern Shield", when=When(DateBounds.held_on(Bound.parse("2031-01-10"))))
    second = Report(
        "Omar Deyran left the Northern Shield on 3 March.", "b.txt", outlet="Coast Wire", published="2031-03-05"
    )
    second.party("person", "Omar Deyran").party("group", "Northern Shield")
    second.claim("left", "Omar Deyran", "Northern Shield", when=When(DateBounds.deed(Bound.parse("2031-03-03"))))
    third = Report("Omar Deyran denied that he had left the Northern Shield. Karim Vale leads the Northern Shield.",
                   "c.txt", outlet="Hill Post", published="2031-05-01")  # fmt: skip
    third.party("person", "Omar Deyran").party("group", "Northern Shield").party("person", "Karim Vale")
    third.claim("left", "Omar Deyran", "Northern Shield", "he had left the Northern Shield", by=["Omar Deyran"],
                stance=Stance.DENIED)  # fmt: skip
    third.claim("leads", "Karim Vale", "Northern Shield", "Karim Vale leads the Northern Shield",
                when=When(DateBounds.held_on(Bound.parse("2031-05-01"))))  # fmt: skip
    return [first, second, third]


def store(folder: Path, made: list[Report]) -> None:
    ledger = Ledger.create(folder)
    for each in made:
        ledger.originals.keep(each.found.document.id, each.found.document.original)
        with ledger.write() as connection:
            Writer(connection, PROGRAM).store(each.found)
    with ledger.write() as connection:
        Writer(connection, PROGRAM).settle()
    ledger.close()


@pytest.fixture
def told_of(tmp_path: Path) -> Path:
    """A ledger of the three reports."""
    store(tmp_path / "whence-ledger", reports())
    return tmp_path / "whence-ledger"


def test_a_tie_holds_may_hold_and_is_over_as_reports_come_in(whence: Whence, told_of: Path) -> None:
    def answers(*asked: str) -> dict[str, str]:
        found = json.loads(whence("network", "--json", *asked).out)
        names = {each["id"]: each["name"] for each in found["parties"]}
        return {names[each["subject"]]: each["answer"] for each in found["ties"]}

    assert answers("--on", "2031-01-10", "--known-by", "2031-01-31") == {"Omar Deyran": "holds"}
    assert answers("--on", "2031-04-01", "--known-by", "2031-01-31") == {"Omar Deyran": "may hold"}
    assert answers("--on", "2031-04-01", "--known-by", "2031-03-31") == {}
    assert answers("--on", "2031-05-01") == {"Karim Vale": "holds"}
    assert answers("--on", "2031-05-01", "--known-by", "2031-01-09") == {}


def test_a_network_reads_as_sentences_with_footnotes(whence: Whence, told_of: Path) -> None:
    shown = whence("network", "--on", "2031-01-10").out
    assert shown.startswith("Network on 2031-01-10, as known today\n")
    assert (
        "Hold on that day (1)\n  Omar Deyran leads Northern Shield\n      known to hold on 2031-01-10 · 1 origin: Valley Monitor"
        in shown
    )
    assert "  Karim Vale leads Northern Shield\n      known to hold on 2031-05-01, 111 days after" in shown


def test_changes_are_told_with_their_days_and_what_denies_them(whence: Whence, told_of: Path) -> None:
    shown = whence("changes", "--from", "2031-01-10", "--to", "2031-04-01").out
    assert "  2031-03-03  leader gone: Omar Deyran leads Northern Shield\n" in shown
    assert "  2031-03-03  leaving: Omar Deyran left Northern Shield\n" in shown
    assert "contested: denied" in shown
    lines = whence("changes", "--from", "2031-01-10", "--to", "2031-04-01", "--json").out.splitlines()
    assert {json.loads(line)["what"] for line in lines} == {"leader gone", "leaving"}


def test_a_timeline_marks_what_is_contested(whence: Whence, told_of: Path) -> None:
    shown = whence("timeline", "Omar Deyran").out
    assert shown.startswith("Timeline of Omar Deyran\nas known today\n")
    assert "contested, " in shown
    early = whence("timeline", "Omar Deyran", "--known-by", "2031-03-31").out
    assert "  2031-03-03  " in early
    assert "contested" not in early


def test_pictures_and_graphs_are_written_whole(whence: Whence, told_of: Path, tmp_path: Path) -> None:
    ran = whence("network", "--on", "2031-01-10", "--svg", "n.svg", "--graphml", "n.graphml", "--gexf", "n.gexf")
    assert (ran.code, ran.out) == (0, "")
    assert whence("timeline", "Omar Deyran", "--svg", "t.svg").code == 0
    for name in ("n.svg", "n.graphml", "n.gexf", "t.svg"):
        assert (tmp_path / name).read_text(encoding="utf-8").startswith("<?xml")
    assert not list(tmp_path.glob("*.tmp"))


@pytest.mark.parametrize(
    "asked",
    [
        ("network", "--kinds", "befriends"),
        ("network", "--around", "Nobody"),
        ("changes", "--from", "2031-04-01", "--to", "2031-01-10"),
        ("timeline", "Nobody"),
        ("network", "--on", "2031-01-10", "--svg", "no/such/folder.svg"),
        ("network", "--on", "2031-01-10", "--known-by", "2030-01-01", "--svg", "n.svg"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_done_is_told_in_one_line(whence: Whence, told_of: Path, asked: tuple[str, ...]) -> None:
    ran = whence(*asked)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("RequestError: ")
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    "asked",
    [
        ("network", "--on", "2031-04-01", "--json"),
        ("network", "--on", "2031-04-01", "--known-by", "2031-03-31", "--json"),
        ("changes", "--from", "2031-01-10", "--to", "2031-04-01", "--json"),
        ("timeline", "Omar Deyran", "--json"),
    ],
    ids=" ".join,
)
def test_the_order_of_reading_changes_no_byte(
    whence: Whence, told_of: Path, tmp_path: Path, asked: tuple[str, ...]
) -> None:
    store(tmp_path / "backwards", reports()[::-1])
    assert whence(*asked, "--ledger", "backwards").out == whence(*asked).out != ""


def test_reports_of_later_days_change_no_byte_of_what_was_known(
    whence: Whence, told_of: Path, tmp_path: Path
) -> None:
    store(tmp_path / "then", reports()[:2])
    for asked in (
        ("network", "--on", "2031-04-01"), ("network", "--on", "2031-01-10", "--json"),
        ("changes", "--from", "2031-01-10", "--to", "2031-04-01"), ("timeline", "Omar Deyran", "--json"),
    ):  # fmt: skip
        known = (*asked, "--known-by", "2031-03-31")
        assert whence(*known, "--ledger", "then").out == whence(*known).out != ""


@pytest.mark.slow
def test_the_example_reports_can_be_asked_of_any_day(whence: Whence, tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    for name in (
        "mna-belkadi-steps-down.txt",
        "mna-belkadi-alive.txt",
        "radio-lashir-belkadi.txt",
        "nova-belkadi.html",
    ):
        shutil.copy(EXAMPLES / "reports" / name, tmp_path / "reports")
    assert whence("read", "reports", "--metadata", EXAMPLES / "metadata.csv").code == 0
    ran = whence("changes", "--from", "2019-04-01", "--to", "2019-05-31")
    assert "death: Rustam Belkadi died" in ran.out
    assert "contested: denied" in ran.out
    before = whence("changes", "--from", "2019-04-01", "--to", "2019-05-31", "--known-by", "2019-04-01")
    assert "None is reported" in before.out
