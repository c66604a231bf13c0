"""Figures: side by side where they count one thing, never added, apart where they do not."""

from __future__ import annotations

from whence.accounts.counts import Figures, figures_of
from whence.accounts.picture import picture_of
from whence.accounts.told import Told
from whence.values import Certainty

from .telling import told


def figures(*claims: Told) -> list[Figures]:
    seen = picture_of(claims)
    return figures_of(seen.told.values(), seen.gathering.happenings, seen.origins)


def dead(path: str, number: int, by: str, **more: object) -> Told:
    return told(
        "killed", None, f"~{number} soldiers", "2031-03-14", place="tarsa", path=path, count=number, by=by, **more
    )


def test_the_dead_of_one_attack_stand_together_one_figure_a_claimant() -> None:
    (found,) = figures(dead("a.txt", 7, "council"), dead("b.txt", 23, "deyran"), dead("c.txt", 23, "deyran"))
    assert [(figure.origin.name, figure.count.low, len(figure.also)) for figure in found.figures] == [
        ("Council", 7, 0), ("Deyran", 23, 1),
    ]  # fmt: skip
    assert not found.agree
    assert found.what == "soldiers killed"


def test_arrivals_yesterday_and_since_the_spring_are_two_counts() -> None:
    yesterday = told("arrived", "~seventy men", "tarsa", "2031-04-01", path="a.txt", count=70, what="men")
    since = told("arrived", "~370 men", "tarsa", "2031", path="b.txt", count=370, what="men", published="2031-12-01")
    found = figures(yesterday, since)
    assert [len(each.figures) for each in found] == [1, 1]
    assert picture_of([yesterday, since]).conflicts == ()


def test_an_offer_is_no_count_of_what_was_done() -> None:
    done = told("released", "shield", "~ten men", "2031-03-14", path="a.txt", count=10, what="men")
    offer = told("released", "shield", "~four men", "2031-03-14", path="b.txt", count=4, what="men",
                 certainty=Certainty.INTENDED)  # fmt: skip
    assert all(len(each.figures) == 1 for each in figures(done, offer))


def test_the_number_of_those_who_speak_is_no_figure_of_the_dead() -> None:
    attack = told("attacked", None, "tarsa", "2031-03-14", path="a.txt")
    said = told("said", "~two residents", None, path="a.txt", at=10, count=2, what="residents",
                quote="two residents said the dead lay in the street")  # fmt: skip
    assert all("killed" not in each.what for each in figures(attack, said))
