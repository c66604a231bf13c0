"""What a ledger shows of documents, parties and claims."""

from __future__ import annotations

from dataclasses import replace

import pytest

from made import PROGRAM, Report, shield
from whence.errors import RequestError
from whence.ledger import Found, Ledger, Views, Writer


def store(ledger: Ledger, *found: Found) -> None:
    with ledger.write() as connection:
        for each in found:
            Writer(connection, PROGRAM).store(each)


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """Two reports: one of the Valley Monitor, one of the Harbour Post."""
    text = "The Harbour Post met Omar al-Deyran, chief of the NORTHERN SHIELD. Deyran accused Karim Vale of theft."
    post = Report(text, "001_post.txt", outlet="Harbour Post", published="2031-05")
    post.party("person", "Omar al-Deyran", "Omar al-Deyran", "Deyran").party("group", "NORTHERN SHIELD")
    post.party("person", "Karim Vale")
    post.claim("leads", "Omar al-Deyran", "NORTHERN SHIELD").claim("accused", "Omar al-Deyran", "Karim Vale")
    store(ledger, shield().found, post.found)
    return ledger


def test_documents_are_listed_by_path_with_their_counts(filled: Ledger) -> None:
    with filled.view() as connection:
        listed = Views(connection).documents()
    assert [(each.path, each.outlet, each.published_text, each.claims) for each in listed] == [
        ("001_post.txt", "Harbour Post", "2031-05", 2), ("002_valley.txt", "Valley Monitor", "2031-04-02", 4),
    ]  # fmt: skip


def test_a_document_is_found_by_id_path_or_file_name(filled: Ledger) -> None:
    with filled.view() as connection:
        views = Views(connection)
        whole = views.document("002_valley.txt")
        assert views.document(whole.summary.id[:6]) == whole
        with pytest.raises(RequestError, match="no document"):
            views.document("valley")


def test_a_document_comes_with_its_marks_mentions_and_claims(filled: Ledger) -> None:
    with filled.view() as connection:
        record = Views(connection).document("002_valley.txt")
    assert [line.mark.value for line in record.lines] == ["article", "article", "furniture", "article"]
    assert [each.text for each in record.mentions][:3] == ["Omar Deyran", "Deyran", "Northern Shield"]
    assert all(each.span.of(record.text) == each.text for each in record.mentions)
    starts = [each.claim.passage.start for each in record.claims]
    assert starts == sorted(starts)


def test_other_bytes_at_one_path_or_address_are_versions(ledger: Ledger) -> None:
    url = "https://valley.example/1"
    first = Report("The Shield took the town.", "a.txt", url=url).found
    second = Report("The Shield took the town, UPDATE: it did not.", "a.txt").found
    third = Report("The Shield did not take the town.", "b.txt", url=url).found
    stranger = replace(Report("Other things.").document, path="a.txt", root="/elsewhere")
    store(ledger, first, second, third, Found(stranger))
    with ledger.view() as connection:
        versions = Views(connection).document(first.document.id).versions
    assert {(each.document.id, each.basis) for each in versions} == {
        (second.document.id, "path"), (third.document.id, "address"),
    }  # fmt: skip


def test_a_party_is_found_by_any_spelling_and_part_of_its_name(filled: Ledger) -> None:
    with filled.view() as connection:
        views = Views(connection)
        ref = views.party("OMAR DEYRAN").ref
        assert {views.party(name).ref for name in ("Omar al-Deyran", "omar", "Abu Sahl", ref.id, ref.short)} == {ref}


def test_a_name_that_fits_several_is_never_settled_by_a_guess(ledger: Ledger) -> None:
    one = Report("Omar Deyran spoke.", "a.txt").party("person", "Omar Deyran").found
    two = Report("Yusuf Deyran spoke.", "b.txt").party("person", "Yusuf Deyran").found
    store(ledger, one, two)
    with (
        ledger.view() as connection,
        pytest.raises(RequestError, match=r"Omar Deyran .*, Yusuf Deyran .* whence show"),
    ):
        Views(connection).party("Deyran")


@pytest.mark.parametrize("name", ["Nobody At All", "", "%", "_", "' OR 1=1 --", "\x00", "deadbeef"])
def test_a_name_that_nobody_has_is_told_so(filled: Ledger, name: str) -> None:
    with filled.view() as connection, pytest.raises(RequestError, match="nobody in this ledger"):
        Views(connection).party(name)


def test_a_dossier_tells_who_uses_which_name(filled: Ledger) -> None:
    with filled.view() as connection:
        record = Views(connection).party("Omar Deyran")
    assert {(use.name, use.users) for use in record.names} == {
        ("Omar Deyran", ("Valley Monitor",)), ("Omar al-Deyran", ("Harbour Post",)), ("Abu Sahl", ("Valley Monitor",)),
        ("Deyran", ("Harbour Post", "Valley Monitor")),
    }  # fmt: skip


def test_a_dossier_sets_ties_deeds_and_words_apart(filled: Ledger) -> None:
    with filled.view() as connection:
        views = Views(connection)
        omar, vale = views.party("Omar Deyran"), views.party("Karim Vale")
    assert [each.claim.kind for each in omar.ties.claims] == ["leads", "leads"]
    assert [each.document.outlet for each in omar.ties.claims] == ["Valley Monitor", "Harbour Post"]
    assert [each.claim.kind for each in omar.deeds.claims] == ["met"]
    assert [each.claim.kind for each in omar.said.claims] == ["accused"]
    assert [each.claim.kind for each in vale.about.claims] == ["accused"]
    assert [each.claim.kind for each in omar.aliases.claims] == ["known_as"]
    assert [each.claim.kind for each in omar.told.claims] == ["met"]


def test_a_section_says_how_many_it_leaves_out(filled: Ledger) -> None:
    with filled.view() as connection:
        ties = Views(connection).party("Northern Shield", limit=1).ties
    assert (ties.total, len(ties.claims)) == (2, 1)


def test_a_claim_is_found_by_the_beginning_of_its_id(filled: Ledger) -> None:
    wanted = shield().found.claims[0]
    with filled.view() as connection:
        views = Views(connection)
        record = views.claim(wanted.id[:8])
        assert record.claim == wanted
        assert [record.party(role).name for role in ("subject", "object") if record.party(role)] == [  # type: ignore[union-attr]
            views.party("Omar Deyran").ref.name, views.party("Northern Shield").ref.name,
        ]  # fmt: skip


@pytest.mark.parametrize("asked", ["0000000", "", "abc", "zzzzzz", "%", "abcd' OR '1"])
def test_an_id_that_no_claim_has_is_told_so(filled: Ledger, asked: str) -> None:
    with filled.view() as connection, pytest.raises(RequestError):
        Views(connection).claim(asked)


def test_every_claim_comes_in_order_of_path_and_place(filled: Ledger) -> None:
    with filled.view() as connection:
        order = [(each.document.path, each.claim.passage.start) for each in Views(connection).every_claim()]
    assert order == sorted(order)
    assert len(order) == 6


def test_counts_are_of_the_newest_readings(filled: Ledger) -> None:
    with filled.view() as connection:
        summary = Views(connection).summary()
    assert (summary.documents, summary.copies, summary.claims) == (2, 2, 6)
    assert summary.mentions == len(shield().found.mentions) + 4


def test_the_most_reported_parties_come_first(filled: Ledger) -> None:
    store(filled, Report("Karim Vale spoke.", "c.txt").party("person", "Karim Vale").found)
    with filled.view() as connection:
        most = Views(connection).busiest_parties(3)
    assert (most[0].ref.name, most[0].documents) == ("Karim Vale", 3)
    assert {each.documents for each in most[1:]} == {2}
