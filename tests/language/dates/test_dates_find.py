"""Finding expressions of time: the whole family, and none of the false friends."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.language.analysis import DateExpression
from whence.language.dates import bounds_of, explain, find_dates, resolve
from whence.language.parse_english import parse
from whence.values import Bound, Span

ANCHOR = Bound.parse("2014-11-13")  # a Thursday


def _find(text: str) -> tuple[DateExpression, ...]:
    return find_dates(parse(text, [Span(0, len(text))]))


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The emir died on 26 July 2014.", "on 26 July 2014", "2014-07-26"),
        ("The emir died on July 26th, 2014.", "on July 26th, 2014", "2014-07-26"),
        ("The emir died on the 26th of July 2014.", "on the 26th of July 2014", "2014-07-26"),
        ("The emir died on the twenty-sixth of July, 2014.", "on the twenty-sixth of July, 2014", "2014-07-26"),
        ("The emir died on Saturday, July 26, 2014.", "on Saturday, July 26, 2014", "2014-07-26"),
        ("The emir died on 2014-07-26.", "on 2014-07-26", "2014-07-26"),
        ("The emir died on 26.07.2014.", "on 26.07.2014", "2014-07-26"),
        ("The emir died on 26/07/2014.", "on 26/07/2014", "2014-07-26"),
        ("The emir died on 07/26/2014.", "on 07/26/2014", "2014-07-26"),
        ("The emir died on 03/04/2014.", "on 03/04/2014", "2014-03-04/2014-04-03"),
        ("The emir died in July 2014.", "in July 2014", "2014-07"),
        ("The emir died in Sept. 2014.", "in Sept. 2014", "2014-09"),
        ("The emir died in 2014.", "in 2014", "2014"),
        ("The post was held from 2012 to 2014.", "from 2012 to 2014", "2012/2014"),
        ("They fought there in 2012-14.", "in 2012-14", "2012/2014"),
        ("They fought there in 2012–2014.", "in 2012–2014", "2012/2014"),
        ("They fought there in the 1980s.", "in the 1980s", "1980/1989"),
        ("They fought there in the nineteenth century.", "in the nineteenth century", "1800/1899"),
        ("They met in the spring of 2013.", "in the spring of 2013", "2013-03/2013-06"),
        ("They met in the winter of 2013-14.", "in the winter of 2013-14", "2013-12/2014-03"),
        ("They met in the first quarter of 2014.", "in the first quarter of 2014", "2014-01/2014-03"),
        ("They met in Q3 2014.", "in Q3 2014", "2014-07/2014-09"),
        ("They met in the first three months of 2014.", "in the first three months of 2014", "2014-01/2014-03"),
        ("They met on the night of 3-4 March 2014.", "on the night of 3-4 March 2014", "2014-03-03/2014-03-04"),
        ("They met on March 3 and 5, 2014.", "on March 3 and 5, 2014", "2014-03-03/2014-03-05"),
        ("They met between 3 and 5 March 2014.", "between 3 and 5 March 2014", "2014-03-03/2014-03-05"),
        ("They met between March and May 2014.", "between March and May 2014", "2014-03/2014-05"),
        ("They met in Ramadan 1435.", "in Ramadan 1435", "2014-06-27/2014-07-28"),
        ("They met on Christmas Day 2013.", "on Christmas Day 2013", "2013-12-25"),
    ],
)
def test_dates_that_name_their_days_are_read_without_an_anchor(text: str, words: str, edtf: str) -> None:
    (found,) = _find(text)
    assert found.text == words
    assert found.bound is not None
    assert found.bound.edtf() == edtf
    assert not found.relative
    assert resolve(found, None) == found.bound


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("It has ruled since 2012.", "since"), ("It ruled until March 2012.", "until"),
        ("It fell before 5 May 2012.", "before"), ("It had fallen by May 2012.", "before"),
        ("It fell after May 2012.", "after"), ("It fell following the 5 May 2012 raid.", "after"),
        ("It fell between 2012 and 2013.", "between"), ("It ruled from 2012 until 2013.", "between"),
        ("It fell during May 2012.", "on"), ("It fell on 5 May 2012.", "on"),
        ("He has led it from 2012.", "since"), ("A video from 2012 shows it.", "on"),
        ("It did not fall until 5 May 2012.", "on"), ("It has fought for the past two years.", "since"),
    ],
)  # fmt: skip
def test_the_word_before_a_date_says_how_the_deed_stands_to_it(text: str, relation: str) -> None:
    (found,) = _find(text)
    assert found.relation == relation


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the second town in the sun.",
        "The 58-year-old was held for 17 years and for three months.",
        "Theresa May met Jan Egeland and August Hanning.",
        "JAN 2 groups and 2000 fighters are paid 1500 dollars.",
        "The March 23 Movement, the July 26 Street and the 17 February Brigade are names.",
        "Resolution 2042, Flight 1999 and Route 2014 are numbers.",
        "She was in her 80s and read the Sunday Times and USA TODAY.",
        "Shells fell at 1900 hours and hit 3 of 4.5 houses within 30 km.",
        "They fled to Easter Island under Christmas trees.",
        "So far as we know, the second fall came in a spring.",
    ],
)
def test_false_friends_are_no_dates(text: str) -> None:
    assert [found.text for found in _find(text)] == []


def test_a_month_is_read_where_the_figure_after_it_counts_people() -> None:
    (found,) = _find("In May 30 people were killed.")
    assert found.text == "In May"


def test_an_expression_counted_from_a_date_before_it_carries_that_date() -> None:
    first, second, third = _find("He fled on 5 May 2012, returned a week later and died the next day.")
    assert first.bound == Bound.parse("2012-05-05")
    assert resolve(second, None) == Bound.parse("2012-05-09/2012-05-15")
    assert resolve(third, None) == Bound.parse("2012-05-10/2012-05-16")


def test_without_a_date_before_it_such_an_expression_stays_unresolved() -> None:
    (found,) = _find("He died the next day.")
    assert resolve(found, ANCHOR) is None


def test_days_counted_from_a_happening_stay_unresolved() -> None:
    (found,) = _find("He arrived two days before the declaration of the caliphate.")
    assert (found.relation, resolve(found, ANCHOR)) == ("before", None)


def test_days_counted_from_a_date_are_counted() -> None:
    (found,) = _find("He arrived two days after 5 May 2012.")
    assert found.bound == Bound.parse("2012-05-07")


def test_a_weekday_and_its_date_are_one_expression() -> None:
    (found,) = _find("The hotel was attacked on Friday (20 November 2015).")
    assert found.bound == Bound.parse("2015-11-20")


def test_odd_spaces_quotes_and_letters_keep_the_offsets() -> None:
    text = "In İzmir\u00a0on\u00a03\u00a0March\u00a02014 – ‘yesterday’ – he spoke."
    found = _find(text)
    assert [expression.text for expression in found] == ["on\u00a03\u00a0March\u00a02014", "yesterday"]
    assert all(expression.span.of(text) == expression.text for expression in found)


FORMATS = (
    "{d} {month} {y}",
    "{month} {d}, {y}",
    "{y}-{m:02}-{d:02}",
    "the {d}{th} of {month} {y}",
    "{d:02}.{m:02}.{y}",
)
FRAMES = ("The rebels took the town on {}.", "On {} the general fled.", "It fell ({}), sources say.",
          "Since {} nobody has entered.", "The truce of {} was broken.")  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.sampled_from(FORMATS), st.sampled_from(FRAMES))
def test_a_planted_date_is_found_whatever_its_form(day: date, form: str, frame: str) -> None:
    th = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(day.day, "th")
    written = form.format(d=day.day, m=day.month, y=day.year, month=day.strftime("%B"), th=th)
    (found,) = _find(frame.format(written))
    assert written.removeprefix("the ") in found.text
    assert found.bound == Bound.day(day)


WORDS = st.sampled_from(
    [
        "the",
        "a",
        "of",
        "in",
        "on",
        "since",
        "until",
        "last",
        "next",
        "this",
        "early",
        "late",
        "mid",
        "-",
        "–",
        ",",
        "(",
        ")",
        "3",
        "12",
        "31",
        "99",
        "2014",
        "2014-07",
        "07/2014",
        "'14",
        "March",
        "may",
        "Jan.",
        "Friday",
        "week",
        "weeks",
        "year",
        "years",
        "days",
        "ago",
        "later",
        "before",
        "after",
        "and",
        "to",
        "from",
        "between",
        "first",
        "quarter",
        "half",
        "spring",
        "Eid",
        "Ramadan",
        "1435",
        "century",
        "1980s",
        "'80s",
        "yesterday",
        "then",
        "same",
        "day",
        "time",
        "recent",
        "past",
        "several",
        "two",
        "half-dozen",
        "Christmas",
        "Q1",
        "twenty-first",
        "second",
        "end",
        "of",
        "the",
        "month",
        "week",
        "night",
        "not",
        "until",
        "29",
        "February",
        "o'clock",
        "January",
        "0",
        "00",
        "9/11",
        "İ",
    ]
)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(WORDS, max_size=25).map(" ".join),
    st.sampled_from([None, ANCHOR, Bound.parse("2012"), Bound.parse("0001")]),
)
def test_any_heap_of_time_words_is_read_without_an_accident(text: str, anchor: Bound | None) -> None:
    parsed = parse(text, [Span(0, len(text))])
    found = find_dates(parsed)
    for expression in found:
        assert expression.span.of(text) == expression.text
        assert expression.first < expression.last
        assert parsed.tokens[expression.first].start <= expression.span.start
        assert expression.span.end <= parsed.tokens[expression.last - 1].end
        assert expression.relation in {"on", "since", "until", "before", "after", "between"}
        assert (expression.bound is None) == (expression.relative or resolve(expression, None) is None)
        for past in (None, True, False):
            resolve(expression, anchor, past)
            assert expression.text.split()[0] in explain(expression, anchor, past)
            for tie in (True, False):
                bounds_of(expression, anchor, tie, past)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
