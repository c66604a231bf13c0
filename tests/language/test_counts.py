"""Head-counts with their bounds, and what is no head-count."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.language.counts import CountExpression, find_counts
from whence.language.parse_english import parse
from whence.values import Count, Span


def _find(text: str) -> tuple[CountExpression, ...]:
    return find_counts(parse(text, [Span(0, len(text))]))


@pytest.mark.parametrize(
    ("text", "words", "count"),
    [
        ("At least 40 soldiers died.", "At least 40", Count(40, None, what="soldiers")),
        ("No fewer than six men died.", "No fewer than six", Count(6, None, what="men")),
        ("They killed more than 300 civilians.", "more than 300", Count(300, None, what="civilians")),
        ("Up to 50 militants fled.", "Up to 50", Count(0, 50, what="militants")),
        ("As many as 200 recruits came.", "As many as 200", Count(0, 200, what="recruits")),
        ("Fewer than ten people stayed.", "Fewer than ten", Count(0, 10, what="people")),
        ("Around 370 immigrants arrived.", "Around 370", Count(370, 370, True, "immigrants")),
        ("Nearly 1,500 Malian soldiers fled.", "Nearly 1,500", Count(1500, 1500, True, "Malian soldiers")),
        ("Some 2.5 million people fled.", "Some 2.5 million", Count(2500000, 2500000, True, "people")),
        ("Between 20 and 30 villagers died.", "Between 20 and 30", Count(20, 30, what="villagers")),
        ("He leads 1,500-2,000 fighters.", "1,500-2,000", Count(1500, 2000, what="fighters")),
        ("Three to five soldiers died.", "Three to five", Count(3, 5, what="soldiers")),
        ("The group of 70 emigrants arrived.", "70", Count(70, 70, what="emigrants")),
        ("Two hundred and fifty rebels died.", "Two hundred and fifty", Count(250, 250, what="rebels")),
        ("Twenty-five rebels died.", "Twenty-five", Count(25, 25, what="rebels")),
        ("Two dozen men died.", "Two dozen", Count(24, 24, what="men")),
        ("More than a dozen tanks burned.", "More than a dozen", Count(12, None, what="tanks")),
        ("Dozens of people died.", "Dozens", Count(24, 99, True, "people")),
        ("Hundreds of families fled.", "Hundreds", Count(200, 999, True, "families")),
        ("Tens of thousands of people fled.", "Tens of thousands", Count(20000, 99999, True, "people")),
        ("Several commanders died.", "Several", Count(3, 9, True, "commanders")),
        ("A few fighters left.", "A few", Count(2, 6, True, "fighters")),
        ("At least 40 of its men left.", "At least 40", Count(40, None, what="its men")),
        ("A 40-strong force arrived.", "40", Count(40, 40, what="force")),
        ("The raid killed 12.", "12", Count(12, 12)),
        ("The death toll rose to 45.", "45", Count(45, 45)),
    ],
)
def test_a_count_is_read_with_its_bounds_and_its_noun(text: str, words: str, count: Count) -> None:
    (found,) = _find(text)
    assert found.span.of(text) == words
    assert found.count == count


@pytest.mark.parametrize(
    "text",
    [
        "In 2014 the 58-year-old fled.", "They fired 122 mm rockets 15 km away.", "He paid $5 million and 30 percent.",
        "He stayed for three months and two weeks.", "Resolution 2254 passed at 5 p.m. on 3 March.",
        "No one knows; one cannot say.", "The first and the second brigade left.",
    ],
)  # fmt: skip
def test_years_ages_distances_money_and_times_are_no_counts(text: str) -> None:
    assert [found.span.of(text) for found in _find(text)] == []


def test_the_head_is_the_token_of_the_counted_noun() -> None:
    text = "About 30 Kenyan peacekeepers were wounded and 12 killed."
    parsed = parse(text, [Span(0, len(text))])
    found = find_counts(parsed)
    assert [parsed.tokens[item.head].text if item.head is not None else None for item in found] == [
        "peacekeepers", None,
    ]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    st.integers(2, 999_999).filter(lambda number: not 1400 <= number <= 2100),
    st.sampled_from([("", "exact"), ("at least ", "least"), ("more than ", "least"), ("up to ", "most"),
                     ("about ", "about")]),
    st.sampled_from(["fighters", "civilians", "soldiers"]), st.booleans(),
)  # fmt: skip
def test_a_planted_figure_is_read_back(number: int, hedge: tuple[str, str], noun: str, commas: bool) -> None:
    words, sort = hedge
    figure = f"{number:,}" if commas else str(number)
    text = f"The rebels killed {words}{figure} {noun} in the town."
    (found,) = _find(text)
    low, high = {"least": (number, None), "most": (0, number)}.get(sort, (number, number))
    assert found.count == Count(low, high, sort == "about", noun)
    assert found.span.of(text) == f"{words}{figure}"


WORDS = st.sampled_from(
    ["at", "least", "up", "to", "about", "between", "and", "-", "or", "40", "1,500", "2.5", "million", "hundred", "dozen",
     "dozens", "of", "the", "two", "twenty", "men", "soldiers", "killed", "percent", "%", "$", "km", "-", "strong", "more",
     "than", "several", "a", "few", "0", "no", "fewer", ".", ","]
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=20).map(" ".join))
def test_any_heap_of_figures_is_read_without_an_accident(text: str) -> None:
    parsed = parse(text, [Span(0, len(text))])
    for found in find_counts(parsed):
        assert found.first < found.last <= len(parsed.tokens)
        assert found.span.of(text).strip()
        assert found.head is None or 0 <= found.head < len(parsed.tokens)
