"""Parties of the ledger depend on what is in it, never on how it came there."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from made import NEWER, PROGRAM, Report
from whence.claims.claim import claim_id
from whence.ledger import Found, Ledger, Program, Views, Writer
from whence.ledger.tables import document, local_party, party, party_key, party_name, party_user
from whence.values import Certainty, Stance

PEOPLE = ["Omar Deyran", "Yusuf Karam", "Abu Sahl al-Masri", "Deyran", "Karim Vale", "Omar al-Deyran"]


def store(ledger: Ledger, *reports: Found, program: Program = PROGRAM) -> None:
    with ledger.write() as connection:
        writer = Writer(connection, program)
        for report in reports:
            writer.store(report)
        writer.settle()


def report(text: str, *names: str, **more: object) -> Report:
    """A report in which all the names are one person's."""
    made = Report(f"{text} {' '.join(names)}", path=f"{text}.txt")
    return made.party("person", names[0], *names)


def parties(ledger: Ledger) -> dict[tuple[str, int], tuple[str, str]]:
    """Document and local number -> id and name of the party."""
    query = (
        select(document.c.sha256, local_party.c.number, party.c.key, party.c.name)
        .join(local_party, local_party.c.document == document.c.number)
        .join(party, party.c.number == local_party.c.party)
    )
    with ledger.view() as connection:
        return {(row.sha256, row.number): (row.key, row.name) for row in connection.execute(query)}


def names_counted(ledger: Ledger) -> set[tuple[object, ...]]:
    """Every name of every party with its counts, in all and by user."""
    counts = select(party.c.key, party_name.c.name, party_name.c.main, party_name.c.documents)
    users = select(party.c.key, party_user.c.name, party_user.c.user, party_user.c.documents)
    with ledger.view() as connection:
        found = connection.execute(counts.join(party, party.c.number == party_name.c.party)).all()
        found += connection.execute(users.join(party, party.c.number == party_user.c.party)).all()
        return {tuple(row) for row in found}


def orphans(ledger: Ledger) -> list[int]:
    """Parties that nobody belongs to, and keys that point nowhere."""
    with ledger.view() as connection:
        used = set(connection.scalars(select(local_party.c.party)))
        known = set(connection.scalars(select(party.c.number)))
        keyed = set(connection.scalars(select(party_key.c.party)))
        return sorted((known ^ used) | (keyed - known))


def together(ledger: Ledger) -> bool:
    return len({key for key, _ in parties(ledger).values()}) == 1


def test_equal_full_names_are_one_party_across_reports(ledger: Ledger) -> None:
    store(ledger, report("One", "Omar Deyran").found, report("Two", "Omar al-Deyran").found)
    assert together(ledger)


def test_a_lone_surname_joins_nobody(ledger: Ledger) -> None:
    store(ledger, report("One", "Deyran").found, report("Two", "Deyran").found, report("Three", "Omar Deyran").found)
    assert len({key for key, _ in parties(ledger).values()}) == 3


def test_a_report_that_knows_both_names_joins_those_that_know_one(ledger: Ledger) -> None:
    store(ledger, report("One", "Omar Deyran").found, report("Two", "Yusuf Karam").found)
    assert not together(ledger)
    store(ledger, report("Three", "Omar Deyran", "Yusuf Karam").found)
    assert together(ledger)


def test_an_old_id_still_finds_the_party_after_a_merger(ledger: Ledger) -> None:
    store(ledger, report("One", "Omar Deyran").found, report("Two", "Yusuf Karam").found)
    before = {key for key, _ in parties(ledger).values()}
    store(ledger, report("Three", "Omar Deyran", "Yusuf Karam").found)
    with ledger.view() as connection:
        assert len({Views(connection).party(key).ref.id for key in before}) == 1


def test_a_denied_alias_joins_nobody(ledger: Ledger) -> None:
    knows_both = report("One", "Omar Deyran", "Yusuf Karam").found
    other = report("Two", "Yusuf Karam").found
    denial = Report("Omar Deyran is not Yusuf Karam, the council said.", path="three.txt").party(
        "person", "Omar Deyran"
    )
    denial.claim("known_as", "Omar Deyran", "Yusuf Karam", stance=Stance.DENIED)
    store(ledger, knows_both, other)
    assert together(ledger)
    store(ledger, denial.found)
    found = parties(ledger)
    assert found[other.document.id, 0] != found[knows_both.document.id, 0]
    assert not orphans(ledger)


def test_two_names_denied_of_each_other_are_not_joined_through_a_third(ledger: Ledger) -> None:
    denial = Report("Omar Deyran is not Yusuf Karam.", path="three.txt").party("person", "Omar Deyran")
    denial.claim("known_as", "Omar Deyran", "Yusuf Karam", stance=Stance.DENIED)
    third = report("Three", "Abu Sahl al-Masri", "Omar Deyran", "Yusuf Karam").found
    one, two = report("One", "Omar Deyran").found, report("Two", "Yusuf Karam").found
    store(ledger, one, two, third, denial.found)
    found = parties(ledger)
    assert found[one.document.id, 0] != found[two.document.id, 0]
    assert found[third.document.id, 0] == found[one.document.id, 0]


def test_an_alias_that_is_only_supposed_joins_nobody(ledger: Ledger) -> None:
    rumour = report("Omar Deyran may be", "Omar Deyran", "Yusuf Karam")
    rumour.claim("known_as", "Omar Deyran", "Yusuf Karam", certainty=Certainty.POSSIBLE)
    store(ledger, rumour.found, report("Two", "Yusuf Karam").found)
    assert not together(ledger)


def test_a_denial_withdrawn_by_a_newer_reading_joins_again(ledger: Ledger) -> None:
    text = "Omar Deyran is not Yusuf Karam."
    denial = Report(text, path="three.txt").party("person", "Omar Deyran")
    mended = Report(text, path="three.txt").party("person", "Omar Deyran")
    denial.claim("known_as", "Omar Deyran", "Yusuf Karam", stance=Stance.DENIED)
    both = report("One", "Omar Deyran", "Yusuf Karam").found
    store(ledger, both, report("Two", "Yusuf Karam").found, denial.found)
    assert not together(ledger)
    store(ledger, mended.found, program=NEWER)
    assert together(ledger)


def test_a_newer_reading_without_the_alias_takes_the_party_apart(ledger: Ledger) -> None:
    text = "Omar Deyran Yusuf Karam"
    joined = Report(text, path="a.txt").party("person", "Omar Deyran", "Omar Deyran", "Yusuf Karam").found
    apart = Report(text, path="a.txt").party("person", "Omar Deyran").party("person", "Yusuf Karam").found
    store(ledger, report("One", "Omar Deyran").found, report("Two", "Yusuf Karam").found, joined)
    assert together(ledger)
    store(ledger, apart, program=NEWER)
    assert len({key for key, _ in parties(ledger).values()}) == 2
    assert not orphans(ledger)


def test_claims_follow_their_parties_when_these_are_taken_apart(ledger: Ledger) -> None:
    text = "Omar Deyran met Karim Vale. Yusuf Karam"
    joined = Report(text, path="a.txt").party("person", "Omar Deyran", "Omar Deyran", "Yusuf Karam").found
    apart = Report(text, path="a.txt").party("person", "Omar Deyran").party("person", "Yusuf Karam").found
    met = (
        Report("Yusuf Karam met Karim Vale.", path="b.txt")
        .party("person", "Yusuf Karam")
        .party("person", "Karim Vale")
    )
    met.claim("met", "Yusuf Karam", "Karim Vale")
    store(ledger, met.found, joined, report("One", "Omar Deyran").found)
    store(ledger, apart, program=NEWER)
    with ledger.view() as connection:
        views = Views(connection)
        assert views.party("Omar Deyran").deeds.total == 0
        record = views.party("Yusuf Karam").deeds.claims[0]
        assert record.party("subject") == views.party("Yusuf Karam").ref
        assert claim_id(record.claim) == record.id


sets_of_names = st.lists(
    st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=3, unique=True), min_size=1, max_size=4
)


@settings(max_examples=60)
@given(st.lists(sets_of_names, min_size=1, max_size=5), st.sets(st.integers(0, 4)), st.integers(0, 10**6))
def test_the_order_of_reading_and_rereading_changes_nothing(
    documents: list[list[list[str]]], denials: set[int], seed: int
) -> None:
    made = [_generated(number, names, number in denials) for number, names in enumerate(documents)]
    older = [_generated(number, names[:1], number not in denials) for number, names in enumerate(documents)]
    shuffled = list(zip(made, older, strict=True))
    random.Random(seed).shuffle(shuffled)
    with tempfile.TemporaryDirectory() as folder:
        straight, crooked = Ledger.create(Path(folder) / "a"), Ledger.create(Path(folder) / "b")
        store(straight, *made, program=NEWER)
        for new, old in shuffled:
            if seed % 3:
                store(crooked, old)
            store(crooked, new, program=NEWER)
        assert parties(straight) == parties(crooked)
        assert names_counted(straight) == names_counted(crooked)
        assert not orphans(crooked)
        straight.close()
        crooked.close()


def _generated(number: int, parties: list[list[str]], denies: bool) -> Found:
    text = f"Report {number}. " + ". ".join(PEOPLE)
    made = Report(text, path=f"{number}.txt", outlet=f"Outlet {number % 2}")
    for names in parties:
        made.party("person", names[0], *names)
    if denies:
        made.claim("known_as", parties[0][0], PEOPLE[number % len(PEOPLE)], stance=Stance.DENIED)
    return made.found
