"""Arabic text to words and sentences with the offsets of the stored text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from whence.language.analysis import Parse
from whence.language.arabic.parse import parse
from whence.values import Span


def _parse(text: str) -> Parse:
    return parse(text, [Span(0, len(text))])


def _words(text: str) -> list[str]:
    return [token.text for token in _parse(text).tokens]


def test_letters_are_cut_from_a_word_that_the_lists_know() -> None:
    assert _words("وحركة حماس بالقاهرة") == ["و", "حركة", "حماس", "ب", "القاهرة"]


def test_letters_that_belong_to_the_word_stay() -> None:
    assert _words("وزارة الدفاع") == ["وزارة", "الدفاع"]
    assert _words("بغداد ولاية") == ["بغداد", "ولاية"]


def test_offsets_count_signs_and_strokes() -> None:
    text = "أعلن تنـظيم القَاعِدَة\u200f مسؤوليته."
    for token in _parse(text).tokens:
        assert text[token.start : token.end] == token.text
    assert "القَاعِدَة" in _words(text)


def test_sentences_end_at_points_and_the_arabic_question_mark() -> None:
    text = "انسحب الجيش من المدينة. هل عاد المقاتلون؟ لا أحد يعرف ذلك."
    parsed = _parse(text)
    assert [s.span.of(text) for s in parsed.sentences] == [
        "انسحب الجيش من المدينة.", "هل عاد المقاتلون؟", "لا أحد يعرف ذلك.",
    ]  # fmt: skip


def test_a_figure_with_a_point_ends_nothing() -> None:
    assert len(_parse("خسر 2.5 مليون دولار أمس").sentences) == 1


@settings(max_examples=80)
@given(st.text(st.sampled_from('ابجدوللمنية ـ\u064e\u200f.،؟()"«»\n1٢aZ😀'), max_size=80))
def test_any_text_gives_words_that_lie_in_it_in_order(text: str) -> None:
    parsed = _parse(text)
    ends = [0, *(token.end for token in parsed.tokens)]
    for before, token in zip(ends, parsed.tokens, strict=False):
        assert before <= token.start < token.end
        assert text[token.start : token.end] == token.text
    assert all(sentence.first <= sentence.root < sentence.last for sentence in parsed.sentences)
