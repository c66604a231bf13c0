"""Imported lists: claims by that list, joined with nobody silently, taken away without a trace."""

from __future__ import annotations

from pathlib import Path

import pytest

from made import PROGRAM, Report
from whence.errors import RequestError
from whence.ledger import Ledger, Views, Writer
from whence.ledger.history import imports
from whence.ledger.judging import Signed, judge_pair, undo
from whence.ledger.lists import Imported, folded, import_list
from whence.ledger.waiting_list import queue
from whence.names.comparison import Verdict
from whence.names.forms import fold
from whence.names.lists import open_list

from .snapshot import snapshot, together

OWN = """name,kind,id,aliases,weak_aliases,leads,listed
Omar Deyran,person,p1,Abu Sahl al-Deyran|Yusuf Karam,Omar,Northern Shield,2030-01-02
Northern Shield,group,g1,Shield of the North,,,
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.csv"
    path.write_text(OWN, encoding="utf-8")
    return path


def store(ledger: Ledger, *names: str) -> None:
    with ledger.write() as connection:
        writer = Writer(connection, PROGRAM)
        for name in names:
            writer.store(Report(f"{name} spoke.", f"{name}.txt").party("person", name).found)
        writer.settle()


def take_in(ledger: Ledger, path: Path) -> Imported:
    with ledger.write() as connection:
        return import_list(connection, open_list(path), "anna")


def test_an_entry_is_shown_with_its_names_and_ties_as_claims_of_the_list(ledger: Ledger, own: Path) -> None:
    store(ledger, "Omar Deyran")
    take_in(ledger, own)
    with ledger.view() as connection:
        (entry,) = Views(connection).party("Omar Deyran").listed
    told = {(claim.kind, claim.object, claim.quality) for claim in entry.claims}
    assert told == {
        ("known_as", "Abu Sahl al-Deyran", "good"), ("known_as", "Yusuf Karam", "good"), ("known_as", "Omar", "low"),
        ("leads", "Northern Shield", ""),
    }  # fmt: skip
    assert (entry.source, entry.listed, entry.joined) == ("own", "2030-01-02", False)


def test_an_entry_is_asked_about_and_joined_only_when_judged(ledger: Ledger, own: Path) -> None:
    store(ledger, "Omar Deyran")
    take_in(ledger, own)
    with ledger.view() as connection:
        total, (item,) = queue(connection)
    assert (total, item.rule) == (1, "list_entry")
    with ledger.write() as connection:
        made = judge_pair(connection, item.left, item.right, Verdict.SAME, Signed("anna"))
    with ledger.view() as connection:
        assert queue(connection)[0] == 0
        assert [entry.joined for entry in Views(connection).party("Omar Deyran").listed] == [True]
    with ledger.write() as connection:
        undo(connection, made.id, "anna")
    with ledger.view() as connection:
        assert queue(connection)[0] == 1


def test_an_entry_judged_to_be_another_is_neither_shown_nor_asked_about(ledger: Ledger, own: Path) -> None:
    store(ledger, "Omar Deyran")
    take_in(ledger, own)
    with ledger.write() as connection:
        judge_pair(connection, "Omar Deyran", "p1", Verdict.DIFFERENT, Signed("anna"))
    with ledger.view() as connection:
        assert queue(connection)[0] == 0
        assert Views(connection).party("Omar Deyran").listed == ()


def test_two_names_of_one_entry_are_evidence_by_that_list(ledger: Ledger, own: Path) -> None:
    store(ledger, "Omar Deyran", "Yusuf Karam")
    assert not together(ledger, "Omar Deyran", "Yusuf Karam")
    take_in(ledger, own)
    assert together(ledger, "Omar Deyran", "Yusuf Karam")
    with ledger.view() as connection:
        (link,) = Views(connection).party("Yusuf Karam").links
    assert "own" in link.reasons[0]


def test_reports_read_after_the_import_meet_the_list_too(ledger: Ledger, own: Path) -> None:
    take_in(ledger, own)
    store(ledger, "Omar Deyran", "Yusuf Karam")
    assert together(ledger, "Omar Deyran", "Yusuf Karam")


def test_a_name_of_two_entries_is_no_evidence(ledger: Ledger, tmp_path: Path) -> None:
    path = tmp_path / "two.csv"
    path.write_text(OWN + "Karim Vale,person,p2,Yusuf Karam,,,\n", encoding="utf-8")
    store(ledger, "Omar Deyran", "Yusuf Karam")
    take_in(ledger, path)
    assert not together(ledger, "Omar Deyran", "Yusuf Karam")


def test_an_import_taken_away_leaves_no_trace_but_in_history(ledger: Ledger, own: Path) -> None:
    store(ledger, "Omar Deyran", "Yusuf Karam")
    before = snapshot(ledger)
    made = take_in(ledger, own)
    assert snapshot(ledger) != before
    with ledger.write() as connection:
        undo(connection, made.decision, "ben")
    assert snapshot(ledger) == before
    with ledger.view() as connection:
        (row,) = imports(connection)
    assert (row[1], row[-1].by, row[-1].withdrawn_by) == ("own", "anna", "ben")


def test_the_same_file_twice_is_refused_until_the_first_is_taken_away(ledger: Ledger, own: Path) -> None:
    made = take_in(ledger, own)
    with pytest.raises(RequestError, match="imported already, as import 1"):
        take_in(ledger, own)
    with ledger.write() as connection:
        undo(connection, made.decision, "anna")
    assert take_in(ledger, own).entries == 2


def test_entries_that_stand_twice_are_told_and_left_out(ledger: Ledger, tmp_path: Path) -> None:
    path = tmp_path / "twice.csv"
    path.write_text(OWN + "Omar Deyran,person,p1,,,,\n,person,p9,,,,\n", encoding="utf-8")
    made = take_in(ledger, path)
    assert made.entries == 2
    assert [str(each) for each in made.failures] == [
        "twice.csv, p1: stands twice in the list.", "twice.csv, line 5: has no name."
    ]  # fmt: skip


def test_places_of_an_imported_table_are_found_on_the_map(ledger: Ledger, tmp_path: Path) -> None:
    path = tmp_path / "places.csv"
    header = "id,country,placetype,name,latitude,longitude,names,parent_names\n"
    path.write_text(header + "1,SY,locality,Tel Deyran,36.5,37.25,Tall Dayran,-1\n", encoding="utf-8")
    with ledger.write() as connection:
        found = Report("They went to Tall Dayran.", "a.txt").party("place", "Tall Dayran").found
        Writer(connection, PROGRAM).store(found)
    assert located(ledger, "Tall Dayran") == (None, None)
    assert take_in(ledger, path).places == 1
    assert located(ledger, "Tall Dayran") == (36.5, 37.25)


def located(ledger: Ledger, name: str) -> tuple[float | None, float | None]:
    with ledger.view() as connection:
        found = Views(connection).located(Views(connection).party(name).ref)
    assert found is not None
    return found.lat, found.lon


@pytest.mark.parametrize(
    "name", ["SHISHANI Tarkhan", "Al Deyran", "X-Y Wal Z", "the Shield", "Wal-Ansar", "", "-", "É"]
)
def test_the_quick_fold_is_the_fold(name: str) -> None:
    assert folded(name) == fold(name)


def test_the_quick_fold_is_the_fold_for_every_name_of_the_lists(material: Path) -> None:
    for file in ("un-consolidated-2026-02-27.xml", "ofac-sdn.csv"):
        rows = open_list(material / "bench/lists" / file).rows()
        names = [name.plain for row in rows for name in getattr(row, "names", ())]
        assert len(names) > 4000
        assert [name for name in names if folded(name) != fold(name)] == []


def test_an_entry_with_a_name_a_part_longer_is_shown_and_not_joined(ledger: Ledger, tmp_path: Path) -> None:
    path = tmp_path / "longer.csv"
    path.write_text("name,kind\nOmar Khalid Deyran,person\nKarim Deyran,person\n", encoding="utf-8")
    store(ledger, "Omar Deyran")
    take_in(ledger, path)
    with ledger.view() as connection:
        found = Views(connection).party("Omar Deyran").listed
    assert [(entry.name, entry.joined) for entry in found] == [("Omar Khalid Deyran", False)]
    assert found[0].matched == "Omar Deyran / Omar Khalid Deyran"
