"""What stands on a timeline, in which order, and what is marked."""

from __future__ import annotations

import random
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from network.tying import claims, days, held, spell, told
from whence.accounts.picture import picture_of
from whence.accounts.told import Told
from whence.claims.kinds import Family, kinds
from whence.timeline import Entry, Sort, Timeline, timeline
from whence.values import Bound, Certainty


def of(name: str, *made: Told, since: str = "", until: str = "") -> Timeline:
    days_asked = [date.fromisoformat(day) if day else None for day in (since, until)]
    return timeline(picture_of(made), [name], *days_asked)


def entry(found: Timeline, title: str) -> Entry:
    return next(each for each in (*found.entries, *found.undated) if title in each.title)


def test_entries_stand_in_the_order_of_their_days_and_those_without_apart() -> None:
    found = of(
        "shield",
        told("attacked", "shield", "army", "2031-03-20"),
        told("founded", "deyran", "shield", "2029"),
        told("leads", "deyran", "shield", spell("2030-05", "2031-01-02/2031-02-03")),
        told("declared", "shield", "council"),
    )
    assert [(each.day.edtf(), each.sort) for each in found.entries if each.day] == [
        ("2029", Sort.HAPPENING), ("2030-05", Sort.BEGINS), ("2031-01-02/2031-02-03", Sort.ENDS),
        ("2031-03-20", Sort.HAPPENING),
    ]  # fmt: skip
    assert [each.title for each in found.undated] == ["proclamation: Council, Shield"]


def test_that_a_tie_was_reported_on_a_day_is_no_beginning_and_no_end() -> None:
    found = of("shield", told("leads", "deyran", "shield", held("2031-04-02")))
    assert found.entries == found.undated == ()
    assert [tie.sure for tie in found.ties] == [(Bound.parse("2031-04-02"),)]


def test_what_another_source_denies_is_marked_with_both_claims() -> None:
    found = of(
        "deyran",
        told("joined", "deyran", "council", "2031-03-20", by="vale"),
        told("joined", "deyran", "council", "2031-03-20", by="deyran", denied=True, path="b.txt"),
        told("left", "deyran", "shield", "2031-03-10"),
    )
    assert [each.rule.name for each in entry(found, "Council").contested] == ["stance"]
    assert {each.short for each in (entry(found, "Council").contested[0].left, entry(found, "Council").contested[0].right)} == {
        each.short for each in entry(found, "Council").claims if each.kind == "joined"
    }  # fmt: skip


def test_what_is_only_denied_or_rumoured_says_so() -> None:
    found = of(
        "deyran",
        told("banned", "army", "shield", "2031-03-20", of=["deyran"], denied=True),
        told("published", "deyran", "~a video", "2031-05-20", certainty=Certainty.RUMOURED),
    )
    assert entry(found, "ban:").denied
    assert entry(found, "published").certainty is Certainty.RUMOURED


def test_a_denied_tie_is_marked_and_lends_no_days() -> None:
    denied = told("leads", "deyran", "shield", held("2031-04-02"), denied=True, path="b.txt")
    (alone,) = of("shield", denied).ties
    assert alone.only_denied
    assert alone.sure == ()
    (both,) = of("shield", denied, told("leads", "deyran", "shield", held("2031-05-01"))).ties
    assert [each.id for each in both.denied] == [denied.id]
    assert not both.only_denied
    assert both.sure == (Bound.parse("2031-05-01"),)


def test_of_a_pair_stands_what_both_have_a_part_in() -> None:
    made = (
        told("attacked", "shield", "army", "2031-03-20"),
        told("attacked", "council", "army", "2031-03-28"),
        told("fights", "shield", "army", spell("2030")),
    )
    found = timeline(picture_of(made), ["army", "shield"])
    assert [each.day.edtf() for each in found.entries if each.day] == ["2030", "2031-03-20"]
    assert found.names == ("Army", "Shield")


def test_of_a_place_stands_what_was_done_there() -> None:
    found = of(
        "tarsa",
        told("captured", "shield", "tarsa", "2031-03-20"),
        told("captured", "shield", "mora", "2031-03-28"),
    )
    assert [each.day.edtf() for each in found.entries if each.day] == ["2031-03-20"]


def test_an_oath_without_a_day_stands_among_what_has_none() -> None:
    found = of("deyran", told("pledged_to", "deyran", "council"))
    assert len(found.undated) == 1


def test_days_asked_for_leave_out_only_what_cannot_lie_in_them() -> None:
    made = (
        told("banned", "army", "shield", "2031-01-10", published="2031-01-12"),
        told("banned", "council", "shield", "2031-01/2031-03", published="2031-03-12"),
        told("banned", "haddum", "shield", published="2031-01-12"),
        told("banned", "vale", "shield", published="2031-04-12"),
        told("banned", "deyran", "shield", "2031-05-01", published="2031-05-12"),
    )
    found = of("shield", *made, since="2031-02-01", until="2031-04-30")
    assert [each.title for each in found.entries] == ["ban: Council, Shield"]
    assert len(found.undated) == 1
    assert "Vale" in found.undated[0].title


@given(st.lists(claims(), max_size=10), st.randoms())
def test_neither_order_nor_repetition_of_the_claims_matters(made: list[Told], chance: random.Random) -> None:
    shuffled = [*made, *made[:3]]
    chance.shuffle(shuffled)
    assert of("deyran", *shuffled) == of("deyran", *made)


@given(st.lists(claims(), max_size=10), days)
def test_no_claim_is_lost_and_no_day_is_made_up(made: list[Told], day: date) -> None:
    found = of("deyran", *made)
    shown = [*found.entries, *found.undated]
    given_days = {
        each for told_ in made if told_.when for bound in (told_.when.start, told_.when.end) if bound
        for each in (bound.first, bound.last)
    }  # fmt: skip
    assert {each for entry_ in shown if entry_.day for each in (entry_.day.first, entry_.day.last)} <= given_days | {
        None
    }
    deeds = {
        each.id for each in made if kinds()[each.kind].family is Family.DEED and "deyran" in each.who
    }  # fmt: skip
    assert deeds <= {each.id for entry_ in shown for each in entry_.claims}
