"""Names, judgements, imports and the queue at the command line: what works, and what is refused in one line."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

import pytest

from made import PROGRAM, Report
from whence.cli.main import run
from whence.ledger import Ledger, Writer

from .conftest import Ran, Whence

HOSTILE = [
    "", "   ", "🔥🔥", "a" * 10_000, "Оmar Deyrаn", "'; DROP TABLE party; --", "<script>alert(1)</script>", "(a+)+$",
    "%_%", "\x1b[31mred", "..", "NULL",
]  # fmt: skip


@pytest.fixture
def whence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Whence:
    """Runs `whence` in an empty folder inside this process: the same door, without starting Python a hundred times."""
    monkeypatch.chdir(tmp_path)

    def inside(*arguments: str | Path) -> Ran:
        monkeypatch.setattr(sys, "argv", ["whence", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            run()
        sys.stdout.flush()
        said = capfdbinary.readouterr()
        return Ran(int(ended.value.code or 0), said.out.decode(), said.err.decode())

    return inside


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """The default ledger with four reports, each of one person."""
    ledger = Ledger.create(tmp_path / "whence-ledger")
    with ledger.write() as connection:
        writer = Writer(connection, PROGRAM)
        for name in ("Omar Deyran", "Yusuf Karam", "Omar Khalid Deyran", "Karim Vale"):
            report = Report(f"{name} spoke in town.", f"{name}.txt").party("person", name)
            writer.store(report.claim("died", name, None).found)
        writer.settle()
    ledger.close()
    return tmp_path / "whence-ledger"


def test_two_names_are_compared_with_the_reason(whence: Whence) -> None:
    ran = whence("names", "compare", "Salakhuddin Shishani", "صلاح الدين الشيشاني", "--json")
    row = json.loads(ran.out)
    assert (row["verdict"], row["kind"]) == ("same", "person")
    assert row["explanation"]
    assert "different" in whence("names", "compare", "Muslim Shishani", "Umar Shishani").out


@pytest.mark.parametrize("columns", ["name_a,name_b,kind,note", "name1,name2,schema,note"])
def test_a_table_of_pairs_gives_one_line_a_row_in_order(whence: Whence, tmp_path: Path, columns: str) -> None:
    with (tmp_path / "pairs.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([columns.split(","), *((name, "Omar Deyran", "person", "x") for name in HOSTILE)])
    ran = whence("names", "compare", "--pairs", "pairs.csv")
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert (ran.code, [row["a"] for row in rows]) == (0, HOSTILE)
    assert list(rows[0]) == ["a", "b", "kind", "score", "verdict", "explanation"]
    assert {row["verdict"] for row in rows} <= {"same", "unsure", "different"}


@pytest.mark.parametrize(
    ("content", "problem"),
    [("left,right\na,b\n", "no columns name_a and name_b"), ("name_a,name_b\n\xff".encode("latin-1"), "table")],
)
def test_a_table_without_the_columns_is_refused_in_one_line(
    whence: Whence, tmp_path: Path, content: str | bytes, problem: str
) -> None:
    (tmp_path / "bad.csv").write_bytes(content if isinstance(content, bytes) else content.encode())
    ran = whence("names", "compare", "--pairs", "bad.csv")
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert problem in ran.err


def test_judged_the_same_shown_as_one_and_undone(whence: Whence, told: Path) -> None:
    ran = whence("judge", "same", "Omar Deyran", "Yusuf Karam", "--by", "anna", "--because", "same post")
    assert (ran.code, "whence undo d1" in ran.out) == (0, True)
    shown = whence("show", "Yusuf Karam").out
    assert "Omar Deyran = Yusuf Karam" in shown
    assert "same post" in shown
    assert "anna" in whence("history", "Omar Deyran").out
    assert whence("undo", "d1", "--by", "ben").code == 0
    assert "Omar Deyran" not in whence("show", "Yusuf Karam").out
    assert "withdrawn by ben" in whence("history").out
    assert "was withdrawn" in whence("undo", "d1").err


def test_same_against_different_is_refused_with_both_reasons(whence: Whence, told: Path) -> None:
    whence("judge", "different", "Omar Deyran", "Yusuf Karam", "--because", "seen together")
    whence("judge", "same", "Yusuf Karam", "Karim Vale")
    for other in ("Yusuf Karam", "Karim Vale"):
        ran = whence("judge", "same", "Omar Deyran", other, "--because", "same post")
        assert (ran.code, ran.err.count("\n")) == (2, 1)
        assert "seen together" in ran.err
        assert "same post" in ran.err


def test_a_claim_is_rejected_in_the_export_and_stays_as_read(whence: Whence, told: Path) -> None:
    before = [json.loads(line) for line in whence("export", "claims").out.splitlines()]
    claim = before[0]["id"]
    assert whence("judge", "claim", claim[:8], "reject", "--by", "anna").code == 0
    after = {row["id"]: row for row in map(json.loads, whence("export", "claims").out.splitlines())}
    review = after[claim].pop("review")
    assert (review["state"], review["by"], bool(review["at"])) == ("rejected", "anna", True)
    assert after[claim] == {key: value for key, value in before[0].items() if key != "review"}
    assert whence("judge", "claim", claim[:8], "correct", "role=emir").code == 0
    assert "corrected" in whence("export", "claims").out
    whence("undo", "d2")
    assert "rejected" in whence("export", "claims").out


@pytest.mark.parametrize(
    "arguments",
    [
        ("judge", "same", "Omar Deyran", "Nobody Known"), ("judge", "same", "Omar Deyran", "Omar Deyran"),
        ("judge", "claim", "ffffffff", "accept"), ("undo", "d99"), ("undo", "x"), ("history", "Nobody Known"),
        ("import",), ("import", "--remove", "7"), ("names", "compare", "one"), ("names", "compare", "a", "b", "--kind", "x"),
        ("review", "--all", "same"), ("review", "--rule", "x", "--all", "maybe"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said_in_one_line(whence: Whence, told: Path, arguments: tuple[str, ...]) -> None:
    ran = whence(*arguments)
    assert (ran.code, ran.err.count("\n"), ran.out) == (2, 1, "")
    assert ran.err.startswith("RequestError")


@pytest.mark.parametrize("name", [name for name in HOSTILE if "\x00" not in name])
def test_hostile_names_are_never_obeyed(whence: Whence, told: Path, name: str) -> None:
    for command in (("judge", "same", name, "Omar Deyran"), ("history", name), ("show", name)):
        ran = whence(*command)
        assert ran.code in {0, 2}
        assert "Traceback" not in ran.err
        assert "\x1b" not in ran.err + ran.out
    assert whence("show", "Omar Deyran").code == 0


def test_the_queue_asks_shows_who_judged_before_and_is_judged_by_rule(whence: Whence, told: Path) -> None:
    items = [json.loads(line) for line in whence("review", "--json").out.splitlines()]
    assert [(item["rule"], item["score"]) for item in items] == [("alike_names", 0.75)]
    pair = (items[0]["left_name"], items[0]["right_name"])
    whence("judge", "unsure", *pair, "--by", "ben", "--because", "too little is told")
    assert "Nothing waits" in whence("review", "--list").out
    whence("undo", "d1")
    assert "too little is told" in " ".join(whence("review", "--list").out.split())
    ran = whence("review", "--rule", "alike_names", "--all", "same", "--by", "anna")
    assert (ran.code, "Judged 1 item same" in ran.out) == (0, True)
    whence("undo", "--bulk", "d2")
    assert "1 item waiting" in whence("review").out


def lists() -> dict[str, tuple[bytes, str]]:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return {
        "cut.xml": (b'<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="2031-04-02"><INDIVIDUALS>', "cut"),
        "laughs.xml": (f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><CONSOLIDATED_LIST>&l9;</CONSOLIDATED_LIST>'.encode(), ""),
        "outside.xml": (b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><CONSOLIDATED_LIST>&e;</CONSOLIDATED_LIST>', ""),
        "columns.csv": (b"name,wrong\nOmar Deyran,x\n", "wrong"),
        "cut.csv": (b'name,kind,id\nOmar Deyran,person,p1\n"Yusuf', "cut"),
        "empty.csv": (b"", ""),
        "nothing.csv": (b"name,kind\n,person\n", "no usable entry"),
        "picture.png": (b"\x89PNG\r\n\x1a\n", ""),
    }  # fmt: skip


@pytest.mark.parametrize("name", lists())
def test_a_bad_list_is_refused_whole_in_one_line(whence: Whence, told: Path, tmp_path: Path, name: str) -> None:
    content, problem = lists()[name]
    (tmp_path / name).write_bytes(content)
    ran = whence("import", name)
    assert (ran.code in {1, 2}, ran.err.count("\n"), ran.out) == (True, 1, "")
    assert "Traceback" not in ran.err
    assert problem in ran.err
    assert "No list was imported" in whence("import", "--list").out


def test_a_list_comes_in_and_goes_again(whence: Whence, told: Path, tmp_path: Path) -> None:
    content = "name,kind,aliases\nOmar Deyran,person,Abu Sahl al-Deyran\n,person,\nKarim Vale,person,\n"
    (tmp_path / "own.csv").write_text(content, encoding="utf-8")
    before = whence("show", "Omar Deyran").out
    ran = whence("import", "own.csv", "--date", "2031-04-02", "--by", "anna")
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert "2 entries" in ran.out
    shown = whence("show", "Omar Deyran").out
    assert "own, 2031-04-02" in shown
    assert "“Abu Sahl al-Deyran” (good)" in shown
    assert whence("import", "--remove", "1").code == 0
    assert whence("show", "Omar Deyran").out == before
    assert "taken away" in whence("import", "--list").out
