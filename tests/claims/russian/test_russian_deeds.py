"""Deeds in Russian: killed, captured, attacked, detained, died, with place, count and day."""

import pytest
from russian_finding import lines, only, read

from whence.values import Bound, Count


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Отряд «Горный щит» взял Идлиб.", "captured: Горный щит -> Идлиб"),
        ("Идлиб взят отрядом «Горный щит».", "captured: Горный щит -> Идлиб"),
        ("Хамида Реяна убили в бою.", "killed: - -> Хамид Реян"),
        ("Хамид Реян был убит солдатами.", "killed: солдатами -> Хамид Реян"),
        ("Хамид Реян, убитый американским беспилотником, был эмиром.", "killed: - -> Хамид Реян"),
        ("Хамид Реян погиб под Идлибом.", "died: Хамид Реян -> -"),
        ("После гибели Хамида Реяна отряд ушёл.", "died: Хамид Реян -> -"),
        ("Полиция задержала Хамида Реяна.", "detained: Полиция -> Хамид Реян"),
        ("Подозреваемый в теракте Хамид Реян был задержан.", "detained: - -> Хамид Реян"),
        ("Хуситы обстреляли Мариб.", "attacked: Хуситы -> Мариб"),
        ("«Аш-Шабаб» взяла ответственность за нападение на отель.", "attacked: Аш-Шабаб -> отель"),
        ("Хамид Реян был тяжело ранен.", "wounded: - -> Хамид Реян"),
        ("Отряд «Горный щит» отступил из Идлиба.", "withdrew: Горный щит -> Идлиб"),
        ("Хамид Реян сбежал в Москву.", "arrived: Хамид Реян -> Москва"),
        ("Хамид Реян встретился с Умаром Шишани.", "met: Хамид Реян -> Умар Шишани"),
        ("Россия запретила «Исламское государство».", "banned: Россия -> Исламское государство"),
    ],
)
def test_a_deed_is_read(text: str, claim: str) -> None:
    assert claim in lines(text, claim.partition(":")[0])


def test_place_and_day_of_a_deed() -> None:
    claim = only("Хамида Реяна убили в Идлибе 3 марта 2018 года.", "killed")
    assert claim.details.place is not None
    assert claim.details.place.name == "Идлиб"
    assert claim.when is not None
    assert claim.when.bounds.start == Bound.parse("2018-03-03")


def test_a_date_is_not_taken_over_the_comma_of_a_participle() -> None:
    claim = only("Группа «Горный щит» создана в 2013 году Хамидом Реяном, воевавшим в Идлибе.", "founded")
    assert claim.when is not None
    assert claim.when.bounds.start == Bound.parse("2013")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("В бою погибли не менее 30 человек.", Count(30, None, False, "человек")),
        ("В бою погибли до 600 боевиков.", Count(0, 600, False, "боевиков")),
        ("В бою погибли около ста солдат.", Count(100, 100, True, "солдат")),
        ("Банда похитила семнадцать миссионеров.", Count(17, 17, False, "миссионеров")),
        ("В бою погибли не менее 50 верующих.", Count(50, None, False, "верующих")),
    ],
)
def test_heads_are_counted_with_their_bounds(text: str, count: Count) -> None:
    (claim,) = [claim for claim in read(text) if claim.kind in {"died", "detained"}]
    assert claim.details.count == count


def test_a_figure_in_a_name_counts_nobody() -> None:
    claim = only("Банда «400 Мавозо» похитила миссионеров.", "detained")
    assert claim.details.count is None


def test_those_included_are_not_counted_twice() -> None:
    assert lines("Погибли 46 человек, в том числе дети.", "died") == {"died: 46 человек -> -"}


def test_several_doers_and_sufferers_are_told_apart() -> None:
    assert lines("Хуситы и «Аш-Шабаб» обстреляли Мариб и Аден.", "attacked") == {
        f"attacked: {who} -> {what}" for who in ("Хуситы", "Аш-Шабаб") for what in ("Мариб", "Аден")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Президент осудил убийство Хамида Реяна.",
        "Хамида Реяна обвинили в убийстве.",
        "Он любил убивать время в кафе.",
    ],
)
def test_a_deed_that_is_only_named_makes_no_claim(text: str) -> None:
    assert lines(text, "killed") == set()
