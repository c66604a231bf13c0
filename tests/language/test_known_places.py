"""The shipped gazetteer: which words name a place, and what is filed under them."""

from __future__ import annotations

import gzip

import pytest

from whence.language.known.place_key import place_key
from whence.language.known.places import FOLDER, PlaceNames, is_place, place_names


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Raqqa", "SY"), ("al-Raqqa", "SY"), ("الرقة", "SY"), ("Ракка", "SY"), ("Jisr al-Shughour", "SY"),
        ("Jisr ash Shughur", "SY"), ("Deir ez-Zor", "SY"), ("Deir al-Zour", "SY"), ("Kobani", "SY"),
        ("Tal Afar", "IQ"), ("Hodeidah", "YE"), ("Sirte", "LY"), ("Kidal", "ML"), ("Sévaré", "ML"), ("Djibo", "BF"),
        ("Diffa", "NE"), ("Maiduguri", "NG"), ("Kismayo", "SO"), ("Mekelle", "ET"), ("El Fasher", "SD"),
        ("Malakal", "SS"), ("Goma", "CD"), ("Rutshuru", "CD"), ("Bria", "CF"), ("Cabo Delgado", "MZ"),
        ("Kunduz", "AF"), ("Miranshah", "PK"), ("Pulwama", "IN"), ("Myitkyina", "MM"), ("Rakhine State", "MM"),
        ("Marawi", "PH"), ("Catatumbo", "CO"), ("Culiacan", "MX"), ("Cité Soleil", "HT"), ("Bakhmut", "UA"),
        ("Debaltsevo", "UA"), ("Gudermes", "RU"), ("Pankisi Gorge", "GE"), ("Damascus province", "SY"),
    ],
)  # fmt: skip
def test_places_of_war_are_known_in_the_spellings_of_reports(name: str, country: str) -> None:
    assert country in {code for place in place_names().find(name) for code in place.countries}
    assert is_place(name) >= 0.49


@pytest.mark.parametrize("name", ["Reading", "Nice", "Mobile", "March", "Of", "Hassan"])
def test_names_that_are_mostly_something_else_count_little(name: str) -> None:
    assert 0 < is_place(name) <= 0.3


@pytest.mark.parametrize("name", ["raqqa", "the town", "nice", "", "-", "🙂", "Zxqwv", "a" * 10_000, "\t", "%s"])
def test_words_that_name_no_place_count_nothing(name: str) -> None:
    assert is_place(name) == 0.0


def test_a_place_lies_in_its_province() -> None:
    town = next(place for place in place_names().find("Jisr ash-Shughur") if place.sort == "town")
    assert (town.area, town.countries) == ("Idlib", ("SY",))
    assert town.lat == pytest.approx(35.8, abs=0.1) and town.lon == pytest.approx(36.3, abs=0.1)


def test_every_shipped_name_is_filed_under_its_key() -> None:
    """A change of the folding asks for a new cut: see scripts/places.py."""
    names = PlaceNames()
    with gzip.open(FOLDER / "places.tsv.gz", "rt", encoding="utf-8") as lines:
        rows = lines.read().splitlines()
    towns = [row.split("\t") for row in rows if not row.startswith("#")][::97]
    lost = [row[0] for row in towns if place_key(row[0]) and row[0] not in {p.name for p in names.find(row[0])}]
    assert lost == []


def test_the_table_names_its_source_and_licence() -> None:
    with gzip.open(FOLDER / "places.tsv.gz", "rt", encoding="utf-8") as lines:
        head = next(lines) + next(lines)
    assert "GeoNames" in head and "CC BY 4.0" in head
