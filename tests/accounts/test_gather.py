"""Happenings: what is gathered, what is kept apart, and that nothing depends on order."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from whence.accounts.gather import gather
from whence.accounts.happening import Decision, Same
from whence.accounts.told import Told

from .telling import told


def together(left: Told, right: Told, *others: Told, decisions: tuple[Decision, ...] = ()) -> bool:
    """Whether two claims stand in one happening."""
    made = gather([left, right, *others], decisions).happenings
    return any({left.id, right.id} <= {each.id for each in happening.claims} for happening in made)


def test_reports_of_one_meeting_are_one_happening() -> None:
    one = told("met", "deyran", "council", "2031-03-30", path="a.txt", place="harbour")
    other = told("met", "council", "deyran", "2031-03-31", path="b.txt")
    assert together(one, other)


def test_leaders_of_a_group_meet_its_visitor_as_the_group_does() -> None:
    one = told("met", "deyran", "~leaders/council", "2031-03-30", path="a.txt")
    assert together(one, told("met", "deyran", "council", "2031-03-30", path="b.txt"))


def test_two_attacks_on_one_town_in_a_month_stay_two() -> None:
    one = told("attacked", "shield", "tarsa", "2031-03-14", path="a.txt", published="2031-03-15")
    other = told("attacked", "shield", "tarsa", "2031-03-29", path="b.txt", published="2031-03-30")
    undated = told("attacked", "shield", "tarsa", path="c.txt", published="2031-03-15")
    assert not together(one, other, undated)
    assert together(one, undated, other)


def test_a_town_falls_once_though_reporters_differ_by_a_day() -> None:
    one = told("captured", "shield", "tarsa", "2031-04-10", path="a.txt", published="2031-04-13")
    other = told("captured", "council", "tarsa", "2031-04-11", path="b.txt", published="2031-04-13")
    assert together(one, other)


def test_days_of_many_reports_do_not_creep() -> None:
    fall = [
        told("captured", "shield", "tarsa", f"2031-04-{day:02}", path=f"{day}.txt", published="2031-04-30")
        for day in range(1, 25, 3)
    ]
    for happening in gather(fall).happenings:
        days = [each.day.first for each in happening.claims if each.day and each.day.first]
        assert (max(days) - min(days)).days <= 3


def test_a_report_older_than_the_deed_does_not_tell_of_it() -> None:
    early = told("attacked", None, "tarsa", path="a.txt", published="2031-03-10")
    assert not together(early, told("attacked", None, "tarsa", "2031-03-12", path="b.txt", published="2031-03-12"))


def test_one_visitor_seen_by_two_hosts_is_two_meetings() -> None:
    one = told("met", "deyran", "council", "2031-03-30", path="a.txt", place="harbour")
    assert not together(one, told("met", "deyran", "vale", "2031-03-30", path="b.txt", place="tarsa"))


def test_who_sent_the_visitor_is_told_along() -> None:
    met = told("met", "deyran", "council", "2031-03-30", path="a.txt", place="harbour")
    assert together(met, told("sent", "shield", "deyran", path="a.txt", at=80))


def test_figures_of_the_dead_belong_to_the_attack_they_follow() -> None:
    attack = told("attacked", "shield", "tarsa", "2031-03-14", path="a.txt", published="2031-03-15")
    dead = told("killed", None, "~seven soldiers", path="a.txt", published="2031-03-15", at=60, count=7)
    assert together(attack, dead)


def test_every_join_is_explained_and_doubtful_pairs_are_put_to_a_person() -> None:
    one = told("met", "deyran", "council", "2031-03-30", path="a.txt")
    other = told("met", "deyran", "council", "2031-03-31", path="b.txt")
    (happening,) = gather([one, other]).happenings
    (join,) = happening.joins
    assert join.score >= 0.6
    assert "between the same parties" in join.why
    long_after = told("attacked", None, "tarsa", path="c.txt", published="2031-03-15")
    attack = told("attacked", None, "tarsa", "2031-03-14", path="d.txt", published="2031-03-15", place="mora")
    doubts = gather([long_after, attack]).doubts
    assert all(doubt.score >= 0.45 for doubt in doubts)


def test_a_person_can_split_and_join() -> None:
    one = told("met", "deyran", "council", "2031-03-30", path="a.txt")
    same = told("met", "deyran", "council", "2031-03-30", path="b.txt")
    other = told("met", "vale", "shield", "2031-06-01", path="c.txt")
    assert not together(one, same, decisions=(Decision(one.id, same.id, Same.SPLIT),))
    assert together(one, other, decisions=(Decision(other.id, one.id, Same.JOINED, "ana", "one trip"),))


names = st.sampled_from(["deyran", "vale", "shield", "council", "~leaders/shield", "~six soldiers", None])
places = st.sampled_from(["tarsa", "mora"])
days = st.sampled_from([None, "2031-03", "2031-03-13", "2031-03-14", "2031-03-15", "2031-03-29", "2031-04-02"])
claims = st.builds(
    lambda kind, subject, object_, day, path, at: told(
        kind, subject, object_, day, path=f"{path}.txt", at=at * 40, published=f"2031-0{3 + path % 2}-{15 + path}"
    ),
    st.sampled_from(["met", "attacked", "captured", "killed", "sent", "arrived", "died", "left", "removed"]),
    names, names | places, days, st.integers(0, 5), st.integers(0, 8),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(claims, max_size=16), st.randoms(use_true_random=False))
def test_neither_order_nor_repetition_changes_what_is_gathered(made: list[Told], random: object) -> None:
    shuffled = [*made, *made[:3]]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert gather(made) == gather(shuffled)


@settings(max_examples=60, deadline=None)
@given(st.lists(claims, max_size=16))
def test_a_claim_stands_in_one_happening_at_most_and_days_stay_within_bounds(made: list[Told]) -> None:
    found = gather(made).happenings
    ids = [each.id for happening in found for each in happening.told]
    assert len(ids) == len(set(ids))
    assert set(ids) <= {each.id for each in made}
    for happening in found:
        said = [each.day for each in happening.claims if each.day]
        assert (happening.day is None) == (not said)
        if happening.day and happening.day.first and happening.day.last:
            known = {day for each in said for day in (each.first, each.last)}
            assert {happening.day.first, happening.day.last} <= known
