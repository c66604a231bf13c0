"""Russian text to a Parse: offsets of the stored text, trees, clauses parsed by themselves."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.language.analysis import Parse
from whence.language.russian.parse import LONGEST_SENTENCE, parse
from whence.values import Span

ODD = [
    "«",
    "»",
    '"',
    "(",
    ")",
    ":",
    ";",
    "—",
    "...",
    "\u0301",
    "\u0306",
    "\u200b",
    "\u00ad",
    "\ufeff",
    "😀",
    "\x00",
    "№",
    "ё",
    "М23",
    "25",
]
WORDS = [
    "Хамид",
    "Реян",
    "сказал",
    "что",
    "отряд",
    "покинул",
    "Мингору",
    "и",
    "в",
    "не",
    "погибли",
    "бойцов",
    "аль-Шам",
    "ООН",
    ".",
    ",",
]


def _parse(text: str) -> Parse:
    return parse(text, [Span(0, len(text))])


def _is_tree(parsed: Parse) -> bool:
    """Every word leads to the root of its sentence."""
    for sentence in parsed.sentences:
        for i in range(sentence.first, sentence.last):
            path = [i]
            while (head := parsed.tokens[path[-1]].head) not in path:
                path.append(head)
            if parsed.tokens[path[-1]].head != path[-1] or path[-1] != sentence.root:
                return False
    return True


def test_words_are_tagged_and_hang_on_a_tree() -> None:
    parsed = _parse("Отряд покинул город.")
    assert [(t.text, t.lemma, t.pos, t.dep) for t in parsed.tokens[:3]] == [
        ("Отряд", "отряд", "NOUN", "nsubj"), ("покинул", "покинуть", "VERB", "root"), ("город", "город", "NOUN", "obj"),
    ]  # fmt: skip
    assert parsed.tokens[0].head == 1
    assert parsed.tokens[1].children == [0, 2, 3]


@pytest.mark.parametrize(
    "text",
    [
        "Командир Хами\u0301д Рея\u0301н убит.",  # stress marks
        unicodedata.normalize("NFD", "Командир Ёлкин перешёл Ай-Тай в май."),
        "Коман\u00adдир\u200b Реян\u00a0убит.",
        "Первый\tабзац.\nВторой абзац — о «Щите».",
    ],
)
def test_offsets_are_those_of_the_stored_text_whatever_marks_it_holds(text: str) -> None:
    unseen = "\u00ad\u200b\u0301"
    parsed = _parse(text)
    assert parsed.tokens
    for token in parsed.tokens:
        stored = "".join(mark for mark in text[token.start : token.end] if mark not in unseen)
        assert unicodedata.normalize("NFC", stored) == token.text
    told = "".join(text[t.start : t.end] for t in parsed.tokens)
    assert [m for m in told if m not in unseen] == [m for m in text if m not in unseen and not m.isspace()]


def test_a_stress_mark_does_not_hide_a_word() -> None:
    parsed = _parse("Бойцы\u0301 покину\u0301ли го\u0301род.")
    assert [t.lemma for t in parsed.tokens[:3]] == ["боец", "покинуть", "город"]


def test_a_figure_written_to_letters_is_one_word_with_them() -> None:
    assert [t.text for t in _parse("Бойцы М23 взяли Гому.").tokens][1] == "М23"


def test_what_a_semicolon_or_a_colon_parts_is_parsed_by_itself() -> None:
    assert len(_parse("Отряд занял мост; его командир погиб.").sentences) == 2
    assert len(_parse("Итог боёв таков: отряд занял мост.").sentences) == 2


def test_a_colon_before_a_list_parts_nothing() -> None:
    assert len(_parse("В союз вошли три группы: «Щит», «Меч» и «Долина».").sentences) == 1


def test_a_plural_noun_that_the_tagger_takes_for_a_verb_is_a_noun() -> None:
    parsed = _parse("В Буркина-Фасо джихадисты из «Щита» убили солдат.")
    token = next(t for t in parsed.tokens if t.text == "джихадисты")
    assert (token.pos, token.dep) == ("NOUN", "nsubj")


def test_a_paragraph_is_never_joined_with_the_next() -> None:
    text = "Отряд ушёл\nГород пуст"
    parsed = parse(text, [Span(0, 10), Span(11, 21)])
    assert [(s.paragraph, s.span.of(text)) for s in parsed.sentences] == [(0, "Отряд ушёл"), (1, "Город пуст")]


def test_a_sentence_without_an_end_is_cut() -> None:
    parsed = _parse("слово " * (3 * LONGEST_SENTENCE))
    assert max(s.last - s.first for s in parsed.sentences) <= LONGEST_SENTENCE
    assert len(parsed.tokens) == 3 * LONGEST_SENTENCE


def test_nothing_to_parse_gives_nothing() -> None:
    assert _parse("").tokens == []
    assert parse("  \n ", [Span(0, 4)]).sentences == []


@settings(max_examples=40)
@given(st.lists(st.sampled_from(ODD + WORDS), min_size=1, max_size=30).map(" ".join))
def test_any_text_gives_trees_and_spans_inside_it(text: str) -> None:
    parsed = _parse(text)
    assert _is_tree(parsed)
    ends = [0, *(t.end for t in parsed.tokens)]
    assert all(
        before <= token.start < token.end <= len(text) for before, token in zip(ends, parsed.tokens, strict=False)
    )
