"""Which parties are one: order, undoing, and what a person's "different" holds."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.names.clues import Clue, clue_kinds
from whence.names.comparison import Verdict
from whence.names.judgement import Judgement, pair_of
from whence.names.resolution import resolve, why

DAY = datetime(2031, 4, 2, tzinfo=UTC)
PARTIES = tuple("abcdefg")


def judged(one: str, other: str, verdict: Verdict, number: int = 0, **more: object) -> Judgement:
    made = DAY + timedelta(hours=number)
    return Judgement(f"j{number}", pair_of(one, other), verdict, "ana", f"reason {number}", made, **more)  # type: ignore[arg-type]


pairs = st.lists(st.sampled_from(PARTIES), min_size=2, max_size=2, unique=True).map(lambda two: pair_of(*two))
clues = st.lists(
    st.builds(Clue, pairs, st.sampled_from(sorted(clue_kinds())), st.sampled_from(["report 1", "report 2"])),
    max_size=12,
)


@st.composite
def judgements(draw: st.DrawFn) -> list[Judgement]:
    decided = draw(
        st.lists(st.tuples(pairs, st.sampled_from(list(Verdict)), st.booleans(), st.booleans()), max_size=8)
    )
    return [
        judged(*pair, verdict, number, by_rule=by_rule, withdrawn=DAY if withdrawn else None)
        for number, (pair, verdict, by_rule, withdrawn) in enumerate(decided)
    ]


@given(clues, judgements(), st.randoms(use_true_random=False))
def test_order_does_not_matter(found: list[Clue], decided: list[Judgement], random: object) -> None:
    before = resolve(PARTIES, found, decided)
    parties = list(PARTIES)
    for each in (parties, found, decided):
        random.shuffle(each)  # type: ignore[attr-defined]
    assert resolve(parties, found, decided) == before


@given(clues, judgements(), pairs, st.sampled_from(list(Verdict)))
def test_undoing_returns_exactly_what_was_before(
    found: list[Clue], decided: list[Judgement], pair: tuple[str, str], verdict: Verdict
) -> None:
    before = resolve(PARTIES, found, decided)
    new = judged(*pair, verdict, 99)
    assert resolve(PARTIES, found, [*decided, new.withdraw(DAY)]) == before


@given(clues, judgements())
def test_what_a_person_keeps_apart_stays_apart(found: list[Clue], decided: list[Judgement]) -> None:
    party_of = resolve(PARTIES, found, decided).party_of
    for judgement in decided:
        if judgement.stands and not judgement.by_rule and judgement.verdict is Verdict.DIFFERENT:
            assert party_of[judgement.pair[0]] != party_of[judgement.pair[1]]


@given(clues, judgements())
def test_every_party_is_in_one_cluster_and_every_cluster_is_explained(
    found: list[Clue], decided: list[Judgement]
) -> None:
    resolved = resolve(PARTIES, found, decided)
    assert sorted(party for cluster in resolved.clusters for party in cluster) == sorted(PARTIES)
    for cluster in resolved.clusters:
        for party in cluster[1:]:
            chain = why(resolved, cluster[0], party)
            assert chain
            assert all(link.reasons for link in chain)


@given(clues, judgements())
def test_nothing_that_a_person_judged_is_suggested_again(found: list[Clue], decided: list[Judgement]) -> None:
    waiting = {suggestion.pair for suggestion in resolve(PARTIES, found, decided).suggestions}
    assert waiting.isdisjoint(each.pair for each in decided if each.stands and not each.by_rule)


def test_a_disputed_alias_joins_nobody() -> None:
    pair = pair_of("a", "b")
    stated = [Clue(pair, "stated_alias", "report 1"), Clue(pair, "equal_names", "names")]
    assert resolve("ab", stated, []).clusters == (("a", "b"),)
    denied = [*stated, Clue(pair, "denied_alias", "report 2")]
    assert resolve("ab", denied, []).clusters == (("a",), ("b",))


def test_a_denial_also_holds_through_a_third_party() -> None:
    found = [
        Clue(pair_of("a", "c"), "stated_alias", "report 1"),
        Clue(pair_of("b", "c"), "equal_names", "names"),
        Clue(pair_of("a", "b"), "denied_alias", "report 2"),
    ]
    resolved = resolve("abc", found, [])
    assert resolved.clusters == (("a", "c"), ("b",))  # the surer link is made, the other refused
    assert [refused.apart for refused in resolved.refused] == [("a", "b")]


def test_weak_evidence_waits_for_a_person() -> None:
    resolved = resolve("ab", [Clue(pair_of("a", "b"), "alike_names", "names")], [])
    assert resolved.clusters == (("a",), ("b",))
    assert [suggestion.pair for suggestion in resolved.suggestions] == [("a", "b")]
    assert resolved.suggestions[0].reasons


def test_one_alias_copied_by_many_reports_of_one_source_counts_once() -> None:
    pair = pair_of("a", "b")
    copied = [Clue(pair, "doubtful_alias", "agency", f"copy {number}") for number in range(10)]
    assert resolve("ab", copied, []).suggestions[0].score == pytest.approx(0.5)


def test_a_person_outranks_a_rule_both_ways() -> None:
    pair = pair_of("a", "b")
    apart = [Clue(pair, "together", "report 1")]
    assert resolve("ab", apart, [judged("a", "b", Verdict.SAME)]).clusters == (("a", "b"),)
    same = [Clue(pair, "stated_alias", "report 1")]
    assert resolve("ab", same, [judged("a", "b", Verdict.DIFFERENT)]).clusters == (("a",), ("b",))
    assert resolve("ab", same, [judged("a", "b", Verdict.UNSURE)]).clusters == (("a",), ("b",))


def test_different_outlasts_a_later_same() -> None:
    decided = [judged("a", "b", Verdict.DIFFERENT, 1), judged("a", "b", Verdict.SAME, 2)]
    assert resolve("ab", [], decided).clusters == (("a",), ("b",))


def test_parties_that_are_not_there_have_no_effect() -> None:
    resolved = resolve("ab", [Clue(pair_of("a", "z"), "stated_alias")], [judged("b", "z", Verdict.SAME)])
    assert resolved.clusters == (("a",), ("b",))
