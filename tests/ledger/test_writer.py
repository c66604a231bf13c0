"""Writing documents and readings: whole, once, and never over what was there."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import func, select

from made import NEWER, PROGRAM, Report, document, shield
from whence.ledger import Found, Known, Ledger, Program, Stored, Views, Writer
from whence.ledger.archive import unpack
from whence.ledger.tables import METADATA, archive, claim
from whence.reading.document import Document
from whence.values import Bound


def store(ledger: Ledger, found: Found, program: Program = PROGRAM) -> Stored:
    with ledger.write() as connection:
        return Writer(connection, program).store(found, "nothing")


def rows(ledger: Ledger) -> dict[str, int]:
    with ledger.view() as connection:
        return {
            name: connection.scalar(select(func.count()).select_from(table)) or 0
            for name, table in METADATA.tables.items()
        }


def test_reading_the_same_document_twice_adds_nothing(ledger: Ledger) -> None:
    assert store(ledger, shield().found) is Stored.NEW
    before = rows(ledger)
    assert store(ledger, shield().found) is Stored.SAME
    assert rows(ledger) == before


def test_the_same_bytes_elsewhere_are_a_copy_and_not_a_document(ledger: Ledger) -> None:
    store(ledger, shield("a.txt").found)
    assert store(ledger, shield("b/a.txt").found) is Stored.COPY
    after = rows(ledger)
    assert (after["document"], after["copy"], after["reading"]) == (1, 2, 1)


def test_a_newer_program_adds_a_reading_and_views_show_it(ledger: Ledger) -> None:
    store(ledger, shield().found)
    less = replace(shield().found, claims=shield().found.claims[:1])
    assert store(ledger, less, NEWER) is Stored.AGAIN
    with ledger.view() as connection:
        record = Views(connection).document("002_valley.txt")
    assert [each.claim for each in record.claims] == list(less.claims)
    assert [(each.version, each.newest, each.claims) for each in record.readings] == [
        ("0.1.0", False, 4), ("0.2.0", True, 1),
    ]  # fmt: skip


def test_an_older_reading_stays_on_record_whole(ledger: Ledger) -> None:
    found = shield().found
    store(ledger, found)
    store(ledger, replace(found, claims=()), NEWER)
    with ledger.view() as connection:
        packed = connection.scalar(select(archive.c.packed))
    kept = unpack(packed or b"")
    assert {row["key"] for row in kept["claim"]} == {each.id for each in found.claims}
    assert (len(kept["mention"]), len(kept["local_party"])) == (len(found.mentions), len(found.parties))


def test_a_claim_found_again_keeps_the_time_it_was_first_recorded(ledger: Ledger) -> None:
    store(ledger, shield().found)
    with ledger.write() as connection:
        connection.execute(claim.update().values(recorded="2031-04-03T10:11:12Z"))
    store(ledger, shield().found, NEWER)
    with ledger.view() as connection:
        assert set(connection.scalars(select(claim.c.recorded))) == {"2031-04-03T10:11:12Z"}


def test_of_two_claims_with_one_id_the_surer_reading_is_kept(ledger: Ledger) -> None:
    found = shield().found
    twin = replace(found.claims[0], rule="leads.other", score=0.95)
    store(ledger, replace(found, claims=(*found.claims, twin)))
    with ledger.view() as connection:
        assert Views(connection).claim(twin.id).claim.rule == "leads.other"
        assert Views(connection).summary().claims == len(found.claims)


def test_the_text_of_a_document_never_changes(ledger: Ledger) -> None:
    found = shield().found
    store(ledger, found)
    other = replace(found, document=replace(found.document, text=found.document.text.upper()))
    assert store(ledger, other, NEWER) is Stored.SAME
    with ledger.view() as connection:
        assert Views(connection).document(found.document.id).text == found.document.text


def test_a_document_to_be_read_again_comes_with_its_stored_text(ledger: Ledger) -> None:
    found = shield().found
    store(ledger, found)
    shorter = replace(found.document, text="Omar Deyran", lines=(), paragraphs=())
    with ledger.write() as connection:
        again = Writer(connection, NEWER).as_stored(shorter)
    assert (again.text, again.lines, again.paragraphs) == (
        found.document.text, found.document.lines, found.document.paragraphs,
    )  # fmt: skip


def described(outlet: str, published: str, path: str) -> Document:
    return document("The Council met on Sunday.", path, outlet=outlet, published=published)


def test_a_better_described_copy_makes_the_reading_out_of_date(ledger: Ledger) -> None:
    later, earlier = described("Harbour Post", "2031", "b.txt"), described("Valley Monitor", "2030", "a.txt")
    store(ledger, Found(later))
    with ledger.write() as connection:
        writer = Writer(connection, PROGRAM)
        assert writer.is_current(later.id)
        writer.add_copy(earlier)
        assert not writer.is_current(later.id)
        assert writer.as_stored(later).metadata.outlet == "Valley Monitor"


def test_which_copy_was_read_first_changes_nothing_that_is_shown(ledger: Ledger) -> None:
    later, earlier = described("Harbour Post", "2031", "b.txt"), described("Valley Monitor", "2030", "a.txt")
    shown = []
    for order in ((later, earlier), (earlier, later)):
        other = Ledger.create(ledger.folder.parent / f"{order[0].path}")
        for each in order:
            with other.write() as connection:
                writer = Writer(connection, PROGRAM)
                writer.add_copy(each) if writer.has(each.id) else writer.store(Found(each))
                writer.store(Found(writer.as_stored(each)))
        with other.view() as connection:
            summary = Views(connection).document(later.id).summary
            shown.append(replace(summary, first_read=""))
        other.close()
    assert shown[0] == shown[1]
    assert shown[0].published == Bound.year(2030)


def test_a_run_knows_what_it_need_not_read(ledger: Ledger) -> None:
    found = shield().found
    store(ledger, found)
    where = (found.document.root, found.document.path, found.document.id)
    with ledger.view() as connection:
        known, newer = Known(connection, PROGRAM), Known(connection, NEWER)
        assert known.settled(*where, "nothing")
        assert not known.settled(*where, "a table speaks of it now")
        assert not known.settled(where[0], "moved.txt", where[2], "nothing")
        assert not newer.settled(*where, "nothing")
        assert known.has(found.document.id)
        assert not known.has("0" * 64)


def test_hostile_words_are_stored_as_words(ledger: Ledger) -> None:
    hostile = "Robert'); DROP TABLE claim;-- \x00 \x1b[2J \u202e <script>alert(1)</script>"
    made = Report(f"Omar Deyran met {hostile}.", path=f"{hostile}.txt", title=hostile, outlet=hostile)
    made.party("person", "Omar Deyran").party("person", hostile)
    made.claim("met", "Omar Deyran", hostile, by=[hostile])
    store(ledger, made.found)
    with ledger.view() as connection:
        views = Views(connection)
        record = views.document(made.document.id)
        assert record.summary.title == hostile
        assert [each.claim for each in record.claims] == list(made.found.claims)
        assert views.party(hostile).ref.name == hostile
