"""Where words stand: a planted stretch is found again, whatever forms its quotes, dashes and spaces take."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whence.claims.model.locate import places
from whence.values import Span

WORDS = st.text(alphabet="ab“'-–«é\u00a0 \n\u200b", min_size=1, max_size=30)


def found(words: str, text: str) -> list[str]:
    return [span.of(text) for span in places(words, text, Span(0, len(text)))]


def test_exact_places_come_before_those_alike() -> None:
    assert found("'x y'", "‘x y’ and 'x y'") == ["'x y'"]
    assert found('"x y"', "«x\u00a0 \ny» and “x y”") == ["«x\u00a0 \ny»", "“x y”"]
    assert found("co-op", "the co\u200b‑op") == ["co\u200b‑op"]


def test_words_are_not_cut() -> None:
    assert found("IS", "THIS IS ISIS") == ["IS"]
    assert found("a.b", "a.bc") == []


def test_nothing_is_found_outside_the_stretch_and_for_no_words() -> None:
    assert list(places("x", "x y x", Span(1, 4))) == []
    assert [found(nothing, "a b") for nothing in ("", "  ", "\u200b")] == [[], [], []]


@given(WORDS, WORDS, WORDS)
def test_planted_words_are_found_at_their_offsets(before: str, words: str, after: str) -> None:
    text = f"{before} ¶ {words} ¶ {after}"
    start = len(before) + 3
    wanted = words.strip()
    if wanted.strip("\u200b \n\u00a0"):
        place = Span(start + words.index(wanted), start + words.index(wanted) + len(wanted))
        assert place in list(places(words, text, Span(0, len(text))))
        assert all(span.of(text) == wanted for span in places(words, text, Span(0, len(text))))
