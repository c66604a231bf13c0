"""Whose words: speech reported, quoted, named by a phrase, cited, denied."""

import pytest

from .reading import read

REPORTED = "отряд покинул город"


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("Хамид Реян заявил, что отряд покинул город.", "Хамид Реян", "заявил"),
        ("Как сообщил Хамид Реян, отряд покинул город.", "Хамид Реян", "сообщил"),
        ("По словам Хамида Реяна, отряд покинул город.", "Хамида Реяна", "По словам"),
        ("По данным миссии ООН, отряд покинул город.", "миссии ООН", "По данным"),
        ("В Киеве утверждают, что отряд покинул город.", "Киеве", "утверждают"),
        ("В докладе ООН говорится, что отряд покинул город.", "ООН", "говорится"),
        ("Хамид Реян: отряд покинул город", "Хамид Реян", ":"),
    ],
)
def test_reported_words_have_their_source_and_cue(text: str, source: str, cue: str) -> None:
    assert read(text).said() == [(source, cue, REPORTED)]


def test_a_source_at_the_end_speaks_for_the_sentence() -> None:
    assert read("Отряд покинул город, сообщает «Рейтер».").said() == [("«Рейтер»", "сообщает", "Отряд покинул город")]
    assert read("Отряд покинул город, передаёт France 24.").said() == [
        ("France 24", "передаёт", "Отряд покинул город")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "«Мы уйдём завтра утром», — сказал Хамид Реян.",
        "Хамид Реян сказал: «Мы уйдём завтра утром».",
        "— Мы уйдём завтра утром, — сказал Хамид Реян.",
        "«Мы уйдём завтра утром», — отрезал Хамид Реян.",
    ],
)
def test_direct_speech_is_given_without_its_marks(text: str) -> None:
    ((source, _, words),) = read(text).said()
    assert (source, words) == ("Хамид Реян", "Мы уйдём завтра утром")


def test_speech_that_goes_on_behind_its_speaker_is_one() -> None:
    ((source, _, words),) = read("«Мы уйдём завтра, — сказал Хамид Реян, — но мы вернёмся сюда».").said()
    assert (source, words) == ("Хамид Реян", "Мы уйдём завтра … но мы вернёмся сюда")


def test_a_source_that_cites_another_stands_above_it() -> None:
    reading = read("Отряд покинул город, пишет «Интерфакс» со ссылкой на Хамида Реяна.")
    outer, inner = reading.analysis.attributions
    assert (reading.line(outer)[0], reading.line(inner)[0]) == ("«Интерфакс»", "Хамида Реяна")
    assert inner.parent == outer.index


def test_about_this_points_to_what_was_told_before() -> None:
    assert read("Отряд покинул город. Об этом сообщил Хамид Реян.").said() == [
        ("Хамид Реян", "сообщил", "Отряд покинул город")
    ]
    assert read("Отряд покинул город, полиция рассказала об этом прессе.").said() == [
        ("полиция", "рассказала", "Отряд покинул город")
    ]


def test_a_denied_report_is_the_clause_and_not_its_noun() -> None:
    reading = read("Министр опроверг сообщения о том, что отряд покинул город.")
    assert reading.said() == [("Министр", "опроверг", REPORTED)]
    assert reading.analysis.attributions[0].act == "denied"


@pytest.mark.parametrize(
    "text",
    [
        "Хамид Реян не сказал, что отряд покинул город.",
        "По слухам, отряд покинул город.",
        "По предварительным данным, отряд покинул город.",
        "Скажи, что отряд покинул город.",
        "Отряд «Горный щит» покинул город.",
    ],
)
def test_nobody_speaks_where_nobody_says_anything(text: str) -> None:
    assert read(text).said() == []
