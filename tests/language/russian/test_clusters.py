"""Which names of a document are one party's."""

from .reading import read


def test_cases_of_one_name_are_one_party() -> None:
    reading = read("Хамид Реян ушёл.\nЗа Хамидом Реяном ушли другие.\nРеяна позже нашли.")
    assert reading.party("Хамид Реян") == reading.party("Хамидом Реяном") == reading.party("Реяна")


def test_a_surname_that_two_bear_joins_neither() -> None:
    reading = read("С Салахуддином Шишани встречался Умар Шишани.\nШишани погиб.")
    parties = {reading.party(words).index for words in ("Салахуддином Шишани", "Умар Шишани", "Шишани")}
    assert len(parties) == 3


def test_an_acronym_meets_the_name_it_is_made_of() -> None:
    reading = read("Народная армия долины ушла из города.\nПозже НАД вернулась.")
    assert reading.party("Народная армия долины") == reading.party("НАД")


def test_two_listed_groups_are_never_joined_by_a_like_name() -> None:
    reading = read("«Исламское государство» и «Исламский фронт» воюют.")
    assert reading.party("Исламское государство") != reading.party("Исламский фронт")
