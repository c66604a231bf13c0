"""The marked-up cases, with floors: what was reached when they were written, less a little for other machines."""

import pytest
from gold.attribution.score import cases, score

FLOORS = {
    "seen": {"found": 95.0, "precise": 95.0, "source": 94.0, "content": 92.0, "act": 97.0, "medium": 95.0},
    "held": {"found": 92.0, "precise": 92.0, "source": 92.0, "content": 88.0, "act": 95.0},
}


@pytest.mark.parametrize("name", ["seen", "held"])
def test_the_figures_stay_above_their_floors(name: str) -> None:
    figures = score(name)
    low = {what: figures.per_cent(what) for what, floor in FLOORS[name].items() if figures.per_cent(what) < floor}
    assert not low, figures.misses


def test_a_third_of_the_cases_is_set_aside() -> None:
    assert len(cases("held")) * 2 >= len(cases("seen")) >= 60


def test_the_scorer_sees_a_missing_attribution(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gold.attribution.score.find_attributions", lambda parse, paragraphs: ())
    assert score("held").per_cent("found") == 0.0
