"""How relations are compared with the annotators'."""

from __future__ import annotations

from collections import Counter

import pytest
from benchmarks.relations import matches, rates
from benchmarks.relations_material import Relation

from whence.values import Span

TEXT = "Omar fights Zaid, and Zaid fights Omar."
OMAR, ZAID = Span(0, 4), Span(12, 16)


def relation(type_: str, one: Span, other: Span) -> Relation:
    """A relation whose ends stand in one place each."""
    return Relation(type_, (one,), (other,))


@pytest.mark.parametrize(("type_", "met"), [("FightingAgainst", True), ("InChargeOf", False)])
def test_only_a_symmetric_relation_may_stand_the_other_way_round(type_: str, met: bool) -> None:
    assert matches(relation(type_, OMAR, ZAID), relation(type_, ZAID, OMAR), TEXT) is met


def test_another_type_is_no_match() -> None:
    assert not matches(relation("AlliesOf", OMAR, ZAID), relation("FightingAgainst", OMAR, ZAID), TEXT)


def test_exact_forgives_a_comma_at_the_rim_and_nothing_more() -> None:
    gold = relation("InChargeOf", OMAR, Span(12, 17))
    assert matches(relation("InChargeOf", OMAR, ZAID), gold, TEXT, exact=True)
    assert not matches(relation("InChargeOf", OMAR, Span(12, 15)), gold, TEXT, exact=True)
    assert matches(relation("InChargeOf", OMAR, Span(12, 15)), gold, TEXT)


def test_rates_count_predictions_and_annotations_apart() -> None:
    counts = Counter({("x", "found"): 4, ("x", "right"): 2, ("x", "wanted"): 10, ("x", "met"): 3})
    precision, recall, f1 = rates(counts, ("x",))
    assert (precision, recall) == (50.0, 30.0)
    assert f1 == pytest.approx(37.5)
