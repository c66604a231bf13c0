"""Names, claims and lists join parties across reports, and keep them apart."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from made import NEWER, PROGRAM, Report
from whence.claims.claim import When
from whence.ledger import Found, Ledger, Program, Writer, seen_names, settling
from whence.ledger.judging import Signed, judge_pair, undo
from whence.names.comparison import Verdict
from whence.values import Bound, Certainty, DateBounds, Stance

from .snapshot import snapshot, together


def store(ledger: Ledger, *reports: Found, program: Program = PROGRAM) -> None:
    with ledger.write() as connection:
        writer = Writer(connection, program)
        for report in reports:
            writer.store(report)
        writer.settle()


def report(path: str, *names: str, kind: str = "person") -> Report:
    """A report that names some parties, each under one name."""
    made = Report(f"{path}: {'. '.join(names)}.", path=f"{path}.txt", outlet=path)
    for name in names:
        made.party(kind, name)
    return made


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Salakhuddin Shishani", "Salahuddin al-Shishani"),
        ("Salakhuddin Shishani", "Салахуддин Шишани"),
        ("Salakhuddin Shishani", "صلاح الدين الشيشاني"),
        ("Salakhuddin Shishani", "Feyzulla Margoshvili"),
        ("Yusuf Deyranov", "Юсуф Дейранов"),
    ],
)
def test_spellings_scripts_and_known_names_open_one_page(ledger: Ledger, one: str, other: str) -> None:
    store(ledger, report("a", one).found, report("b", other).found)
    assert together(ledger, one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Muslim Shishani", "Umar Shishani"), ("Omar Deyran", "Karim Deyran"), ("Abu Sahl Masri", "Abu Walid Masri")],
)
def test_a_nisba_or_surname_in_common_joins_nobody(ledger: Ledger, one: str, other: str) -> None:
    store(ledger, report("a", one).found, report("b", other).found)
    assert not together(ledger, one, other)


def test_a_translated_group_name_meets_its_original(ledger: Ledger) -> None:
    names = ("Jaish al-Muhajireen wal-Ansar", "Army of Emigrants and Helpers")
    store(ledger, report("a", names[0], kind="group").found, report("b", names[1], kind="group").found)
    assert together(ledger, *names)


def test_a_person_and_a_group_of_one_name_stay_apart(ledger: Ledger) -> None:
    store(ledger, report("a", "Omar Deyran").found, report("b", "Omar Deyran", kind="group").found)
    assert len({row[2] for row in snapshot(ledger)["members"]}) == 2


def alias(path: str, **more: object) -> Found:
    made = Report(f"{path}: Omar Deyran is also known as Yusuf Karam.", path=f"{path}.txt").party(
        "person", "Omar Deyran"
    )
    return made.claim("known_as", "Omar Deyran", "Yusuf Karam", **more).found


def test_a_stated_alias_joins_the_two_names_of_other_reports(ledger: Ledger) -> None:
    store(ledger, report("a", "Yusuf Karam").found, report("b", "Omar Deyran").found, alias("c"))
    assert together(ledger, "Omar Deyran", "Yusuf Karam")


def test_a_supposed_alias_only_asks(ledger: Ledger) -> None:
    store(ledger, report("a", "Yusuf Karam").found, alias("c", certainty=Certainty.POSSIBLE))
    assert not together(ledger, "Omar Deyran", "Yusuf Karam")
    assert len(snapshot(ledger)["suggestions"]) == 1


def test_a_disputed_alias_joins_nobody(ledger: Ledger) -> None:
    store(ledger, report("a", "Yusuf Karam").found, alias("b"), alias("c", stance=Stance.DENIED))
    assert not together(ledger, "Omar Deyran", "Yusuf Karam")


def test_a_report_read_again_without_the_alias_parts_them(ledger: Ledger) -> None:
    text = "c: Omar Deyran is also known as Yusuf Karam."
    store(ledger, report("a", "Yusuf Karam").found, alias("c"))
    assert together(ledger, "Omar Deyran", "Yusuf Karam")
    store(ledger, Report(text, path="c.txt").party("person", "Omar Deyran").found, program=NEWER)
    assert not together(ledger, "Omar Deyran", "Yusuf Karam")


def test_two_who_meet_are_two_however_alike_their_names(ledger: Ledger) -> None:
    met = report("c", "Salakhuddin Shishani", "Salahuddin al-Shishani")
    met.claim("met", "Salakhuddin Shishani", "Salahuddin al-Shishani", met.document.text)
    store(ledger, report("a", "Salakhuddin Shishani").found, met.found)
    assert not together(ledger, "Salakhuddin Shishani", "Salahuddin al-Shishani")


def test_a_man_dead_before_the_other_acted_is_another(ledger: Ledger) -> None:
    def dated(path: str, kind: str, name: str, day: str) -> Found:
        made = report(path, name, "Old Harbour Guard")
        ends = (name, "Old Harbour Guard") if kind == "met" else (name, None)
        return made.claim(kind, *ends, made.document.text, when=When(DateBounds.deed(Bound.parse(day)), day)).found

    died = dated("a", "died", "Salakhuddin Shishani", "2031-01-05")
    store(ledger, died, dated("b", "met", "Salahuddin al-Shishani", "2032-03-01"))
    assert not together(ledger, "Salakhuddin Shishani", "Salahuddin al-Shishani")


def test_alike_names_ask_and_join_where_post_and_place_agree_too(ledger: Ledger) -> None:
    one, other = "Omar Khalid Deyran", "Omar Deyran"
    store(ledger, report("a", one).found, report("b", other).found)
    assert not together(ledger, one, other)
    assert len(snapshot(ledger)["suggestions"]) == 1
    for path, name in (("c", one), ("d", other)):
        made = report(path, name).party("group", "Harbour Guard of Deyran", path).party("place", "Tel Harbour", path)
        made.claim("leads", name, "Harbour Guard of Deyran", made.document.text)
        store(ledger, made.claim("based_in", name, "Tel Harbour", made.document.text).found)
    assert together(ledger, one, other)


PEOPLE = [
    "Omar Deyran", "Umar al-Deyran", "Омар Дейран", "Yusuf Karam", "Salakhuddin Shishani", "Feyzulla Margoshvili",
    "Karim Vale",
]  # fmt: skip
reports = st.lists(
    st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=3, unique=True), min_size=2, max_size=4, unique_by=tuple
)
pairs = st.lists(
    st.tuples(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE), st.sampled_from(list(Verdict))), max_size=3
)


def judge(ledger: Ledger, one: str, other: str, verdict: Verdict) -> str | None:
    """The id of the decision, None where it was refused."""
    from whence.errors import RequestError

    try:
        with ledger.write() as connection:
            return judge_pair(connection, one, other, verdict, Signed("anna")).id
    except RequestError:
        return None


def made_of(number: int, names: list[str]) -> Found:
    made = report(f"report {number}", *names)
    if number % 2 and len(names) > 1:
        made.claim("known_as", names[0], names[1], made.document.text, certainty=list(Certainty)[number % 3])
    if not number % 2 and len(names) > 2:
        made.claim("met", names[0], names[2], made.document.text)
    return made.found


@settings(max_examples=25)
@given(reports, st.integers(0, 10**6))
def test_the_order_of_reports_and_of_settling_changes_nothing(names: list[list[str]], seed: int) -> None:
    made = [made_of(number, some) for number, some in enumerate(names)]
    shuffled = random.Random(seed).sample(made, len(made))
    with tempfile.TemporaryDirectory() as folder:
        straight, crooked = Ledger.create(Path(folder) / "a"), Ledger.create(Path(folder) / "b")
        store(straight, *made)
        for each in shuffled:
            store(crooked, each)
        assert told(straight) == told(crooked)
        with straight.write() as connection:
            seen_names.compare_all(connection)
            seen_names.compare_new(connection)
            settling.settle(connection)
        assert told(straight) == told(crooked)
        straight.close()
        crooked.close()


def told(ledger: Ledger) -> dict[str, list[tuple[object, ...]]]:
    """The snapshot without what counts documents in the order of reading."""
    found = snapshot(ledger)
    apart = {"members", "clues", "links", "suggestions"}
    parties = sorted({(key, name) for _, _, key, name in found["members"]})
    kinds = sorted(row[:3] for row in found["clues"])
    waiting = sorted(row[:3] for row in found["suggestions"])
    joined = sorted(row[:4] for row in found["links"])
    return {name: rows for name, rows in found.items() if name not in apart} | {
        "parties": parties, "clues": kinds, "suggestions": waiting, "links": joined,
    }  # fmt: skip


@settings(max_examples=25)
@given(reports, pairs, reports)
def test_different_outlasts_whatever_is_read_later(
    names: list[list[str]], judged: list[tuple[str, str, Verdict]], more: list[list[str]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ledger = Ledger.create(Path(folder) / "a")
        store(ledger, *(made_of(number, some) for number, some in enumerate(names)))
        made = [(one, other, verdict) for one, other, verdict in judged if judge(ledger, one, other, verdict)]
        store(ledger, *(made_of(number, some) for number, some in enumerate(more, start=10)))
        for one, other, verdict in made:
            assert verdict is not Verdict.DIFFERENT or not together(ledger, one, other)
        ledger.close()


@settings(max_examples=25)
@given(reports, pairs)
def test_every_undo_in_turn_goes_back_one_step(
    names: list[list[str]], judged: list[tuple[str, str, Verdict]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ledger = Ledger.create(Path(folder) / "a")
        store(ledger, *(made_of(number, some) for number, some in enumerate(names)))
        states, made = [snapshot(ledger)], []
        for one, other, verdict in judged:
            if decided := judge(ledger, one, other, verdict):
                made.append(decided)
                states.append(snapshot(ledger))
        for decided in reversed(made):
            assert snapshot(ledger) == states.pop()
            with ledger.write() as connection:
                undo(connection, decided, "anna")
        assert snapshot(ledger) == states.pop()
        ledger.close()
