"""Known names in whatever case they stand, and the English name of the same party."""

import csv
from importlib import resources

import pytest

from whence.language.known import known_names
from whence.language.known.places import place_names
from whence.language.russian.known import russian_names

from .reading import read


@pytest.mark.parametrize(
    ("text", "words", "russian", "english"),
    [
        ("Бойцы «Исламского государства» отступили.", "Исламского государства", "Исламское государство", "Islamic State"),
        ("Суд запретил ИГИЛ.", "ИГИЛ", "ИГИЛ", "Islamic State"),
        ("Встреча прошла в Каире.", "Каире", "Каир", "Cairo"),
        ("Силы быстрой поддержки вошли в Эль-Фашер.", "Эль-Фашер", "Эль-Фашер", "El Fasher"),
        ("Вылет из Хартума отменён.", "Хартума", "Хартум", "Khartoum"),
        ("Боевики «Аш-Шабаб» ушли.", "Аш-Шабаб", "Аш-Шабаб", "Al-Shabaab"),
        ("Повстанцы М23 ушли.", "М23", "М23", "March 23 Movement"),
        ("Он встретился с Салахуддином Шишани.", "Салахуддином Шишани", "Салахуддин Шишани", "Salakhuddin Shishani"),
        ("Об этом рассказали «Интерфаксу».", "Интерфаксу", "Интерфакс", "Interfax"),
    ],
)  # fmt: skip
def test_a_listed_name_bears_both_its_russian_and_its_english_self(
    text: str, words: str, russian: str, english: str
) -> None:
    party = read(text).party(words)
    assert party.name == russian
    assert english in party.names


def test_a_name_in_latin_letters_is_looked_up_as_in_english() -> None:
    assert "Jama'at Nusrat al-Islam wal-Muslimin" in read("Бойцы JNIM ушли.").party("JNIM").names


def test_a_longer_name_of_somebody_else_is_not_the_listed_one() -> None:
    names = read("Арестован Хоакин Гусман Лопес, сын наркобарона.").party("Хоакин Гусман Лопес").names
    assert names == ("Хоакин Гусман Лопес",)


def test_a_land_comes_before_its_people_where_a_capital_says_so() -> None:
    land, people = russian_names().match(["Амхара"], 0), russian_names().match(["амхара"], 0)
    assert land is not None
    assert people is not None
    assert (land.name.kind, people.name.kind) == ("place", "people")


def test_a_word_in_small_letters_is_no_name_where_the_list_writes_a_capital() -> None:
    assert russian_names().match(["газа"], 0) is None


def _rows(name: str) -> list[dict[str, str]]:
    text = resources.files("whence.language").joinpath(f"data/russian/{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if line and line[0] != "#"))


def test_every_english_name_of_the_russian_table_is_filed() -> None:
    filed = {(str(entry.kind), entry.name) for entry in known_names().entries}
    strangers = [row for row in _rows("names") if row["english"] and (row["kind"], row["english"]) not in filed]
    assert [row["english"] for row in strangers if row["kind"] != "place"] == []
    assert [row["english"] for row in strangers if not place_names().find(row["english"])] == []


def test_no_name_of_the_tables_stands_twice() -> None:
    for table in ("names", "places"):
        names = [name for row in _rows(table) for name in row["russian"].split("|")]
        assert [name for name in names if names.count(name) > 1] == []


def test_every_town_of_the_table_is_found_by_its_russian_names() -> None:
    lost = [(row["english"], name) for row in _rows("places") for name in row["russian"].split("|")
            if (hit := russian_names().match(name.split(), 0)) is None or hit.name.english != row["english"]]  # fmt: skip
    assert lost == []
