"""A run of reading on real files, with the real pipeline."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from whence.cli.reading_run import Outcome, Reader, ReadingRun
from whence.cli.workers import Failure, Means
from whence.errors import LedgerError
from whence.ledger import Ledger, Program, Stored, Views
from whence.reading import discover, load_table

PROGRAM = Program("0.1.0", "this program")
NEWER = Program("0.2.0", "another program")
REPORT = (
    "Omar Deyran leads the Northern Shield. A spokesman for the Shield said on 2 April 2031 that 40 men had left it."
)


@dataclass
class Watcher:
    """Remembers what it was told."""

    files: int = 0
    seen: int = 0
    told: list[Failure] = field(default_factory=list)

    def planned(self, files: int) -> None:
        self.files += files

    def done(self, outcome: Outcome) -> None:
        self.seen += 1

    def failed(self, failure: Failure) -> None:
        self.told.append(failure)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(REPORT)
    (folder / "b.txt").write_text("The Council denied that Karim Vale had joined the Northern Shield.")
    return folder


def read(ledger: Ledger, folder: Path, table: Path | None = None, program: Program = PROGRAM) -> Outcome:
    items = list(discover([folder], table, leave_out=[ledger.folder]))
    return ReadingRun(ledger, Reader(program, Means(load_table(table) if table else None)), 1, Watcher()).run(items)


def exported(ledger: Ledger) -> list[object]:
    with ledger.view() as connection:
        return [(each.document.path, each.claim) for each in Views(connection).every_claim()]


def test_claims_of_a_folder_come_into_the_ledger(ledger: Ledger, reports: Path) -> None:
    outcome = read(ledger, reports)
    assert outcome.stored == {Stored.NEW: 2, Stored.SAME: 0}
    with ledger.view() as connection:
        views = Views(connection)
        assert views.summary().claims == outcome.claims > 0
        assert [each.claim.kind for each in views.party("Omar Deyran").ties.claims] == ["leads"]
    assert all(ledger.originals.intact(each.id) for each in _documents(ledger))


def _documents(ledger: Ledger) -> list:  # type: ignore[type-arg]
    with ledger.view() as connection:
        return Views(connection).documents()


def test_a_second_run_reads_nothing(ledger: Ledger, reports: Path) -> None:
    read(ledger, reports)
    before = exported(ledger)
    watcher = Watcher()
    outcome = ReadingRun(ledger, Reader(PROGRAM, Means()), 1, watcher).run(list(discover([reports])))
    assert (outcome.stored[Stored.SAME], outcome.stored[Stored.NEW], watcher.files) == (2, 0, 0)
    assert exported(ledger) == before


def test_a_newer_program_reads_everything_again(ledger: Ledger, reports: Path) -> None:
    read(ledger, reports)
    before = exported(ledger)
    outcome = read(ledger, reports, program=NEWER)
    assert outcome.stored[Stored.AGAIN] == 2
    assert exported(ledger) == before
    with ledger.view() as connection:
        assert [each.newest for each in Views(connection).document("a.txt").readings] == [False, True]


def test_the_same_bytes_twice_in_one_run_are_one_document_and_two_copies(ledger: Ledger, reports: Path) -> None:
    (reports / "again").mkdir()
    (reports / "again" / "a.txt").write_text(REPORT)
    outcome = read(ledger, reports)
    assert (outcome.stored[Stored.NEW], outcome.stored[Stored.COPY]) == (2, 1)
    with ledger.view() as connection:
        copies = Views(connection).document("a.txt").copies
    assert [each.path for each in copies] == ["a.txt", "again/a.txt"]


def test_a_changed_file_is_a_version_of_what_it_was(ledger: Ledger, reports: Path) -> None:
    read(ledger, reports)
    (reports / "a.txt").write_text(REPORT + "\n\nUPDATE: the Shield denied this.")
    assert read(ledger, reports).stored[Stored.NEW] == 1
    with ledger.view() as connection:
        views = Views(connection)
        both = [each for each in views.documents() if each.path == "a.txt"]
        assert [each.basis for each in views.document(both[0].id).versions] == ["path"]
    assert len(both) == 2


def test_a_table_given_later_is_heard(ledger: Ledger, reports: Path, tmp_path: Path) -> None:
    read(ledger, reports)
    table = tmp_path / "table.csv"
    table.write_text("file,outlet,published\na.txt,Valley Monitor,2031-04-02\n")
    outcome = read(ledger, reports, table)
    assert (outcome.stored[Stored.AGAIN], outcome.stored[Stored.SAME]) == (1, 1)
    with ledger.view() as connection:
        claims = [each for each in Views(connection).every_claim() if each.document.path == "a.txt"]
    assert {each.claim.sources[0].name for each in claims} == {"Valley Monitor"}
    assert {each.document.published_text for each in claims} == {"2031-04-02"}
    assert read(ledger, reports, table).stored[Stored.SAME] == 2


def test_a_run_without_the_table_forgets_nothing(ledger: Ledger, reports: Path, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("file,outlet,published\na.txt,Valley Monitor,2031-04-02\n")
    read(ledger, reports, table)
    before = exported(ledger)
    read(ledger, reports)
    assert exported(ledger) == before
    with ledger.view() as connection:
        assert Views(connection).document("a.txt").summary.outlet == "Valley Monitor"


def test_one_bad_file_fails_alone_with_one_line(ledger: Ledger, reports: Path) -> None:
    (reports / "empty.txt").write_bytes(b"")
    (reports / "cut.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<<")
    (reports / "loop.txt").symlink_to(reports / "loop.txt")
    (reports / "picture.png").write_bytes(b"\x89PNG")
    outcome = read(ledger, reports)
    assert outcome.stored[Stored.NEW] == 2
    assert sorted(each.item for each in outcome.failures) == ["cut.pdf", "empty.txt", "loop.txt"]
    assert all("\n" not in str(each) and "fault of whence" not in str(each) for each in outcome.failures)
    assert outcome.skipped == {"unsupported: .png": 1}
    assert [each.path for each in _documents(ledger)] == ["a.txt", "b.txt"]


def test_a_file_that_cannot_be_stored_fails_alone(ledger: Ledger, reports: Path) -> None:
    (reports / "a.txt.meta.json").write_text('{"title": "half a character: \\ud800"}')
    outcome = read(ledger, reports)
    assert outcome.stored[Stored.NEW] + len(outcome.failures) == 2
    assert [each.path for each in _documents(ledger)][-1] == "b.txt"


def test_a_file_that_was_mended_is_read_by_the_next_run(ledger: Ledger, reports: Path) -> None:
    (reports / "c.txt").write_bytes(b"")
    assert len(read(ledger, reports).failures) == 1
    (reports / "c.txt").write_text("The Shield took Old Harbour on Sunday.")
    outcome = read(ledger, reports)
    assert (outcome.stored[Stored.NEW], outcome.stored[Stored.SAME], outcome.failures) == (1, 2, [])


def test_a_language_without_a_pipeline_is_kept_and_searchable(ledger: Ledger, reports: Path) -> None:
    text = "Komendant grupy powiedział, że jego bojownicy opuścili miasto w poniedziałek rano. Odmówił podania przyczyny."
    (reports / "pl.txt").write_text(text)
    outcome = read(ledger, reports)
    assert outcome.unread_languages == {"Polish": 1}
    with ledger.view() as connection:
        assert [hit.document.path for hit in Views(connection).search("komendant").passages] == ["pl.txt"]


def test_a_second_run_at_once_is_sent_away(ledger: Ledger, reports: Path) -> None:
    other = Ledger.open(ledger.folder)
    with other.lock(), pytest.raises(LedgerError, match="is writing to this ledger"):
        read(ledger, reports)
    other.close()


def test_the_ledgers_own_files_are_not_read(reports: Path) -> None:
    ledger = Ledger.create(reports / "whence-ledger")
    first = read(ledger, reports)
    second = read(ledger, reports)
    assert (first.stored[Stored.NEW], second.stored[Stored.NEW]) == (2, 0)
    ledger.close()


def test_sidecars_speak_for_their_files(ledger: Ledger, reports: Path) -> None:
    (reports / "a.txt.meta.json").write_text(json.dumps({"outlet": "Valley Monitor"}))
    assert read(ledger, reports).skipped == {"metadata of another file": 1}
    (reports / "a.txt.meta.json").write_text(json.dumps({"outlet": "Harbour Post"}))
    assert read(ledger, reports).stored[Stored.AGAIN] == 1
    with ledger.view() as connection:
        assert Views(connection).document("a.txt").summary.outlet == "Harbour Post"
