"""Plain dates in Arabic."""

import pytest

from whence.language.dates import resolve
from whence.values import Bound

from .reading import DAY, read


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("قتل في 29 يوليو/تموز 2011 بحلب.", "في 29 يوليو/تموز 2011", "2011-07-29"),
        ("قتل في 29 تموز 2011.", "في 29 تموز 2011", "2011-07-29"),
        ("قتل في ٢٩ يوليو ٢٠١١.", "في ٢٩ يوليو ٢٠١١", "2011-07-29"),
        ("تأسست عام 2013.", "عام 2013", "2013"),
        ("تأسست في مارس 2015.", "في مارس 2015", "2015-03"),
        ("انسحب أمس.", "أمس", "2019-10-27"),
        ("انسحب يوم الجمعة.", "يوم الجمعة", "2019-10-25"),
    ],
)
def test_a_plain_date_is_read(text: str, words: str, edtf: str) -> None:
    (date,) = read(text).analysis.dates
    assert (date.text, resolve(date, Bound.parse(DAY), True)) == (words, Bound.parse(edtf))
    assert date.span.of(text) == words


@pytest.mark.parametrize("text", ["قتل 2011 شخصا.", "سار 29 كيلومترا.", "صلاة الجمعة في المسجد."])
def test_other_figures_and_days_are_none(text: str) -> None:
    assert read(text).analysis.dates == ()


def test_since_says_how_the_deed_stands_to_the_day() -> None:
    (date,) = read("يقودها منذ عام 2013.").analysis.dates
    assert date.relation == "since"
