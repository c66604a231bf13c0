"""When, in Russian: the contract of the English dates, word by word."""

import pytest

from whence.language.dates import bounds_of
from whence.values import Bound

from .reading import DAY, read


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("Он погиб 26 июля 2014 года.", "26 июля 2014 года", "2014-07-26"),
        ("Он погиб 26 июля 2014 г. в бою.", "26 июля 2014 г.", "2014-07-26"),
        ("Он погиб 26.07.2014.", "26.07.2014", "2014-07-26"),
        ("Он погиб 2014-07-26.", "2014-07-26", "2014-07-26"),
        ("Он погиб в июле 2014 года.", "в июле 2014 года", "2014-07"),
        ("Он погиб в 2014 году.", "в 2014 году", "2014"),
        ("Они воевали в 2012–2014 годах.", "в 2012–2014 годах", "2012/2014"),
        ("Это было в 1990-е годы.", "в 1990-е годы", "1990/1999"),
        ("Они ушли в ночь на 5 марта 2018 года.", "в ночь на 5 марта 2018 года", "2018-03-04/2018-03-05"),
        ("Они ушли весной 2013 года.", "весной 2013 года", "2013-03/2013-06"),
        ("Бои шли 3-5 марта 2018 года.", "3-5 марта 2018 года", "2018-03-03/2018-03-05"),
    ],
)
def test_dates_that_name_their_days_need_no_anchor(text: str, words: str, edtf: str) -> None:
    assert read(text).dates(anchor=None) == [(words, edtf)]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("Он погиб в пятницу.", "в пятницу", "2019-10-25"),
        ("Он погиб вчера.", "вчера", "2019-10-27"),
        ("Он погиб на прошлой неделе.", "на прошлой неделе", "2019-10-20/2019-10-27"),
        ("Он погиб два дня назад.", "два дня назад", "2019-10-26"),
        ("Он погиб 3 марта.", "3 марта", "2019-03-03"),
        ("Он погиб в сентябре.", "в сентябре", "2019-09"),
        ("Он погиб в апреле прошлого года.", "в апреле прошлого года", "2018-04"),
    ],
)
def test_others_are_counted_from_the_day_of_the_report(text: str, words: str, edtf: str) -> None:
    assert read(text).dates() == [(words, edtf)]
    assert read(text).dates(anchor=None)[0][1] is None


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Он командует с 2013 года.", "since"),
        ("Он командовал до 2013 года.", "until"),
        ("Он погиб после 3 марта 2018 года.", "after"),
        ("Он погиб 3 марта 2018 года.", "on"),
    ],
)
def test_the_word_before_says_how_the_deed_stands_to_the_day(text: str, relation: str) -> None:
    assert [d.relation for d in read(text).analysis.dates] == [relation]


def test_a_tie_since_a_year_begins_in_it_and_has_not_ended() -> None:
    reading = read("Он командует отрядом с 2013 года.")
    bounds = bounds_of(reading.analysis.dates[0], Bound.parse(DAY), tie=True)
    assert bounds is not None
    assert bounds.start == Bound.parse("2013")


@pytest.mark.parametrize(
    "text", ["Отряд отошёл на 25 километров.", "Погибли 2014 человек.", "Он служил в 47-й бригаде."]
)
def test_other_figures_are_no_dates(text: str) -> None:
    assert read(text).dates() == []


def test_the_full_stop_of_the_sentence_is_no_part_of_a_date() -> None:
    assert not any(
        words.endswith(".") for words, _ in read("Он погиб в 2014 году. Его сменил брат 3 марта 2015 года.").dates()
    )
