"""Claims fetched for a network give the very network that all claims give."""

from __future__ import annotations

import random
from datetime import date

import pytest

from made import PROGRAM, Report
from whence.accounts.origins import trace_origins
from whence.claims.claim import When
from whence.ledger import Ledger, Views, Writer
from whence.ledger.judging import Signed, judge_claim, undo
from whence.network import Network, changes_between, network_on, ties_of
from whence.network.asking import told_by, told_for_changes, told_for_network
from whence.network.network import Asked
from whence.values import Bound, DateBounds

GROUPS = ["Northern Shield", "River Council", "Coast Army", "Hill Front", "Free Valley"]
PERSONS = ["Omar Deyran", "Karim Vale", "Selim Orda", "Abu Sahl"]


def fill(ledger: Ledger) -> None:
    """Twenty reports, always the same, in which few parties have much to do with each other."""
    chance = random.Random(4)
    for number in range(20):
        day = f"2031-{1 + number // 4:02}-{1 + number:02}"
        text = f"Report {number}. " + ", ".join([*GROUPS, *PERSONS]) + " and an old commander."
        report = Report(text, f"{number:02}.txt", outlet=f"Outlet {number % 6}", published=day)
        for name in GROUPS:
            report.party("group", name)
        for name in PERSONS:
            report.party("person", name)
        for turn in range(4):
            kind = chance.choice(["leads", "member_of", "joined", "left", "fights", "allied_with", "part_of", "died"])
            tie = kind not in {"joined", "left", "died"}
            two = kind in {"fights", "allied_with", "part_of"}
            one, other = chance.sample(GROUPS, 2) if two else (chance.choice(PERSONS), chance.choice(GROUPS))
            bounds = DateBounds.held_on(Bound.parse(day)) if tie else DateBounds.deed(Bound.parse(day))
            report.claim(kind, one, None if kind == "died" else other, f"Report {number}. "[: 7 + turn],
                         by=[chance.choice(PERSONS)] if chance.random() < 0.4 else [], when=When(bounds))  # fmt: skip
        with ledger.write() as connection:
            Writer(connection, PROGRAM).store(report.found)


@pytest.mark.parametrize("known_by", [None, date(2031, 3, 10)])
@pytest.mark.parametrize("around", ["", "Omar Deyran", "Hill Front"])
@pytest.mark.parametrize("more", [{}, {"steps": 1}, {"sure": True}, {"least": 2}, {"kinds": frozenset({"leads", "fights"})}],
                         ids=["all", "one step", "sure", "two origins", "kinds"])  # fmt: skip
def test_what_is_fetched_gives_the_network_that_every_claim_gives(
    ledger: Ledger, known_by: date | None, around: str, more: dict[str, object]
) -> None:
    fill(ledger)
    with ledger.view() as connection:
        party = Views(connection).find_parties(around)[0].ref.id if around else ""
        asked = Asked(date(2031, 4, 14), around=party, **more)  # type: ignore[arg-type]
        every, some = told_by(connection, known_by), told_for_network(connection, asked, known_by)
    found, expected = (network_on(ties_of(told), trace_origins(told), asked) for told in (some, every))
    assert {each.id for each in some} <= {each.id for each in every}
    assert shown(found) == shown(expected)
    assert found.parties == expected.parties
    assert found.left_out == expected.left_out


def shown(network: Network) -> list[tuple[object, ...]]:
    """What is shown of every tie."""
    return [
        (each.tie.key, each.answer, each.known, [one.told.id for one in each.support],
         [one.told.id for one in each.against], [origin.name for origin in each.origins])
        for each in network.standings
    ]  # fmt: skip


@pytest.mark.parametrize("known_by", [None, date(2031, 3, 10)])
def test_what_is_fetched_gives_the_changes_that_every_claim_gives(ledger: Ledger, known_by: date | None) -> None:
    fill(ledger)
    with ledger.view() as connection:
        lists = told_by(connection, known_by), told_for_changes(connection, known_by)
    found, expected = (
        [(each.what, each.kind, each.parties, each.days, each.sure, [one.id for one in each.claims])
         for each in changes_between(ties_of(told), told, date(2031, 2, 1), date(2031, 4, 1))]
        for told in lists
    )  # fmt: skip
    assert found == expected != []


def test_a_name_that_only_later_reports_use_is_not_shown_for_an_earlier_day(ledger: Ledger) -> None:
    for path, day, name in (("a.txt", "2031-01-10", "Northern Shield"), ("b.txt", "2032-01-10", "Army of the North"),
                            ("c.txt", "2032-02-10", "Army of the North")):  # fmt: skip
        report = Report(f"Omar Deyran leads {name}, the Northern Shield. {day}", path, outlet=path, published=day)
        report.party("person", "Omar Deyran").party("group", name, *dict.fromkeys([name, "Northern Shield"]))
        report.claim("leads", "Omar Deyran", name, when=When(DateBounds.held_on(Bound.parse(day))))
        with ledger.write() as connection:
            Writer(connection, PROGRAM).store(report.found)
    with ledger.write() as connection:
        Writer(connection, PROGRAM).settle()
    with ledger.view() as connection:
        asked = Asked(date(2031, 1, 10))
        names = [
            {each.object.name for each in told_for_network(connection, asked, known_by) if each.object}
            for known_by in (date(2031, 12, 31), None)
        ]
    assert names == [{"Northern Shield"}, {"Army of the North"}]


def test_what_a_person_rejected_as_misread_is_left_out_until_that_is_undone(ledger: Ledger) -> None:
    fill(ledger)

    def fetched() -> list[set[str]]:
        with ledger.view() as connection:
            ways = (
                told_by(connection),
                told_for_changes(connection),
                told_for_network(connection, Asked(date(2031, 4, 1))),
            )
        return [{each.id for each in told} for told in ways]

    wrong = sorted(set.intersection(*fetched()))[0]
    with ledger.write() as connection:
        decision = judge_claim(connection, wrong, "reject", Signed("A. Nalyst", "a headline"))
    assert not any(wrong in told for told in fetched())
    with ledger.write() as connection:
        undo(connection, decision.id, "A. Nalyst")
    assert all(wrong in told for told in fetched())
