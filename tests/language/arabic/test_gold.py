"""Arabic gold, and Arabic text that is broken."""

import tomllib

import pytest
from gold.arabic.score import HERE, score
from gold.russian.cases import unmarked
from hypothesis import given, settings
from hypothesis import strategies as st

from .reading import read

TEXTS = [
    unmarked(case["text"].strip())[0]
    for case in tomllib.loads((HERE / "seen.toml").read_text(encoding="utf-8"))["case"]
]
ODD = ["«", "»", '"', "(", ")", "،", "؛", "\u200f", "\u202b", "ـ", "\u064e", "ال", "و", "الله", "1", "2014", "😀"]


def test_the_seen_set() -> None:
    figures = score("seen")
    assert figures.f1("names") >= 97
    assert min(figures.precision("claims"), figures.recall("claims")) >= 95
    assert figures.wanted["names"] >= 100


def test_the_held_out_set() -> None:
    figures = score("held")
    assert figures.f1("names") >= 82
    assert figures.precision("claims") >= 95
    assert figures.recall("claims") >= 75


@pytest.mark.parametrize("text", ["ـــــ", "ال", "و", "للل", "(((", "ا" * 500, "قال " * 100, "\u064e\u064e"])
def test_scraps_are_read_without_an_error(text: str) -> None:
    for mention in read(text).analysis.mentions:
        assert mention.span.of(text) == mention.text


@settings(max_examples=40)
@given(st.data())
def test_mangled_reports_give_spans_that_match_their_words(data: st.DataObject) -> None:
    words = data.draw(st.sampled_from(TEXTS)).split(" ")
    for _ in range(data.draw(st.integers(1, 8))):
        words.insert(data.draw(st.integers(0, len(words))), data.draw(st.sampled_from(ODD)))
    text = " ".join(words)
    analysis = read(text).analysis
    for mention in analysis.mentions:
        assert mention.span.of(text) == mention.text
        assert mention.index in analysis.parties[mention.party].mentions
    for date in analysis.dates:
        assert date.span.of(text) == date.text
