"""Which words of a Russian text are names, and of what."""

import pytest

from .reading import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Отряд «Горный щит» занял Мингору.", [("Горный щит", "group"), ("Мингору", "place")]),
        ("Газета «Терская правда» закрыта.", [("Терская правда", "outlet")]),
        ("В город вошла Армия освобождения долины.", [("Армия освобождения долины", "group")]),
        ("Бой приняла 47-я бригада ВСУ.", [("47-я бригада", "group"), ("ВСУ", "group")]),
        ("Министерство обороны Мали это отрицает.", [("Министерство обороны Мали", "group")]),
        ("Погиб Абу Юсуф аль-Барни.", [("Абу Юсуф аль-Барни", "person")]),
        ("Представитель Абдиазиз Абу Мусаб выступил по радио.", [("Абдиазиз Абу Мусаб", "person")]),
        ("Бойцы НРФТ ушли.", [("НРФТ", "group")]),
        ("Хекматияр, возглавляющий движение, подписал договор.", [("Хекматияр", "person")]),
        ("По словам жителей, «Горный щит» убил старосту.", [("Горный щит", "group")]),
        ("Силы быстрой поддержки (СБП) ушли.", [("Силы быстрой поддержки", "group"), ("СБП", "group")]),
        ("Картель «Халиско — Новое поколение» отступил.", [("Халиско — Новое поколение", "group")]),
        ("Президент Судана Омар аль-Башир свергнут.", [("Судана", "place"), ("Омар аль-Башир", "person")]),
    ],
)  # fmt: skip
def test_names_are_found_with_their_kind(text: str, names: list[tuple[str, str]]) -> None:
    assert read(text).names() == names


@pytest.mark.parametrize(
    "text",
    [
        "Военные начали операцию «Буря».",
        "Они назвали это «борьбой с террором».",
        "Командир сказал: «Мы уйдём завтра утром».",
        "БОИ В ГОРОДЕ ПРОДОЛЖАЮТСЯ ТРЕТИЙ ДЕНЬ",
        "В Telegram-канале появилось видео.",
        "Агентство сообщило о взрыве.",
        "В XX веке здесь была крепость.",
    ],
)
def test_other_words_in_marks_or_capitals_are_no_names(text: str) -> None:
    assert read(text).names() == []


def test_a_town_that_the_recogniser_takes_for_a_person_is_the_town_of_the_tables() -> None:
    assert ("Мариба", "place") in read("Коалиция обвинила хуситов в обстреле Мариба.").names()


def test_a_name_has_one_kind_in_a_document() -> None:
    reading = read("Отряд «Долина» занял мост.\nПозже «Долина» ушла за реку.")
    assert reading.names() == [("Долина", "group"), ("Долина", "group")]
    assert reading.party("Долина", 0) == reading.party("Долина", 1)


def test_a_name_is_found_again_where_nothing_but_its_first_place_tells_it() -> None:
    reading = read("Погиб командир Ардзинба Хвичев.\nТело Хвичева нашли в реке.")
    assert reading.party("Хвичева") == reading.party("Ардзинба Хвичев")
