"""The Russian pipeline: loaded when the first Russian document comes, never taken in by hostile text."""

from __future__ import annotations

import subprocess
import sys
import tomllib

import pytest
from gold.russian.cases import HERE, unmarked
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.language import analyse
from whence.language.analysis import Analysis
from whence.reading import Metadata, read_text
from whence.values import Bound, Language

TEXTS = [
    unmarked(case["text"].strip())[0]
    for case in tomllib.loads((HERE / "seen.toml").read_text(encoding="utf-8"))["case"]
]
ODD = ["«", "»", '"', "(", ")", ":", ";", "—", "...", "\u200f", "\u0301", "\u0306", "😀", "\x00", "<b>", "1", "2014", "%", "№", "\n", "\n\n", "ИГ",
       "я", "-"]  # fmt: skip


def _analyse(text: str) -> Analysis:
    meta = Metadata(outlet="Вестник долины", published=Bound.parse("2019-10-28"), language=Language("ru"))
    return analyse(read_text(text, "made.txt", meta))


def _is_sound(analysis: Analysis) -> None:
    text = analysis.parse.text
    for mention in analysis.mentions:
        assert mention.text == mention.span.of(text)
        assert mention.index in analysis.parties[mention.party].mentions
    for party in analysis.parties:
        assert party.mentions
    for each in analysis.attributions:
        assert each.parent is None or each.parent != each.index
        assert all(span.of(text) for span in each.content)
    for date in analysis.dates:
        assert date.text == date.span.of(text)


def test_the_models_wait_for_a_russian_document() -> None:
    code = "import sys, whence.language, whence.claims; print('natasha' in sys.modules, 'numpy' in sys.modules, 'spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False", "False"]


@pytest.mark.parametrize(
    "text",
    ["Название", "...", "«»»»((", "Абу аль-", "— ", "И\u0301" * 50, "АБВ " * 100, ": " * 60, "сказал, что " * 50],
)
def test_scraps_are_read_without_an_error(text: str) -> None:
    _is_sound(_analyse(text))


@settings(max_examples=30)
@given(st.data())
def test_mangled_reports_give_spans_that_match_their_words(data: st.DataObject) -> None:
    words = data.draw(st.sampled_from(TEXTS)).split(" ")
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(words) - 1))
        words[at : at + data.draw(st.integers(0, 1))] = [data.draw(st.sampled_from(ODD))]
    text = " ".join(words)
    if text.strip():
        _is_sound(_analyse(text))


def test_the_same_text_is_read_the_same_twice() -> None:
    assert _analyse(TEXTS[0]).mentions == _analyse(TEXTS[0]).mentions
