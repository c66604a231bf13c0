"""Which place a name of a report means."""

from __future__ import annotations

import gzip
import random
from collections import defaultdict
from pathlib import Path

import pytest

from whence.language.known.places import FOLDER, Place
from whence.names.lists import ListEntry, open_list
from whence.names.places import Gazetteer, Located, Precision, distance, locate, place_of


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer()


def country(located: Located) -> str:
    assert located.place
    return located.place.countries[0]


def test_the_other_places_of_the_report_decide(gazetteer: Gazetteer) -> None:
    """Segovia is a town of Colombia and of Spain."""
    colombia = locate(["Segovia", "Remedios", "Caucasia", "Zaragoza"], gazetteer)
    spain = locate(["Segovia", "Valladolid", "Zaragoza", "Burgos"], gazetteer)
    assert (country(colombia["Segovia"]), country(spain["Segovia"])) == ("CO", "ES")
    assert "km from Caucasia" in colombia["Zaragoza"].reason or "km from Segovia" in colombia["Zaragoza"].reason
    assert country(spain["Zaragoza"]) == "ES"


def test_a_province_named_in_the_report_decides(gazetteer: Gazetteer) -> None:
    in_iraq = locate(["Halabja", "Anbar", "Al Qaim"], gazetteer)
    assert country(in_iraq["Al Qaim"]) == "IQ"
    salamanca = locate(["Salamanca", "Guanajuato", "Mexico"], gazetteer)["Salamanca"]
    assert country(salamanca) == "MX"
    assert "Guanajuato, which the report names" in salamanca.reason


def test_a_country_the_report_is_about_decides(gazetteer: Gazetteer) -> None:
    assert country(locate(["Tripoli"], gazetteer, ["LB"])["Tripoli"]) == "LB"
    assert country(locate(["Tripoli"], gazetteer, ["LY"])["Tripoli"]) == "LY"


def test_with_nothing_else_said_the_largest_is_chosen_and_the_others_are_kept(gazetteer: Gazetteer) -> None:
    located = locate(["Tripoli"], gazetteer)["Tripoli"]
    assert country(located) == "LY"
    assert {code for one in located.candidates for code in one.place.countries} >= {"LY", "LB", "GR"}
    assert [one.score for one in located.candidates] == sorted((c.score for c in located.candidates), reverse=True)


def test_a_town_is_exact_and_its_province_is_a_region(gazetteer: Gazetteer) -> None:
    found = locate(["Raqqa", "Raqqa province", "Syria"], gazetteer)
    assert found["Raqqa"].precision is Precision.TOWN
    assert found["Raqqa province"].precision is Precision.REGION
    assert found["Syria"].precision is Precision.COUNTRY
    assert found["Raqqa"].lat == pytest.approx(35.95, abs=0.05)


def test_an_unknown_village_stays_a_name_without_coordinates(gazetteer: Gazetteer) -> None:
    located = locate(["Umm al-Zqwrb", "Aleppo"], gazetteer)["Umm al-Zqwrb"]
    assert (located.place, located.lat, located.lon) == (None, None, None)
    assert located.precision is Precision.NAMED and located.candidates == ()
    assert located.reason == "no place of that name is in the gazetteer"


def test_a_region_without_a_middle_has_no_coordinates(gazetteer: Gazetteer) -> None:
    located = locate(["Durand Line"], gazetteer)["Durand Line"]
    assert located.place and located.precision is Precision.NAMED and located.lat is None


def test_a_place_of_an_imported_list_is_found_and_nearness_prefers_it(gazetteer: Gazetteer) -> None:
    village = Place("Umm al-Zqwrb", ("أم الزقورب",), ("SY",), "Idlib", 35.9, 36.6, 0, "town")
    mine = Gazetteer([village])
    assert locate(["Umm az-Zqwrb", "Idlib"], mine)["Umm az-Zqwrb"].place == village
    assert locate(["أم الزقورب"], mine)["أم الزقورب"].lon == 36.6


def test_an_entry_of_an_imported_list_becomes_a_place(tmp_path: Path) -> None:
    table = "id,country,placetype,name,latitude,longitude,names,parent_names\n"
    table += "1,SY,region,Umm al-Zqwrb,35.9,36.6,أم الزقورب,-1\n2,SY,locality,Harrow,,,,1\n"
    (tmp_path / "wof.csv").write_text(table, encoding="utf-8")
    rows = [row for row in open_list(tmp_path / "wof.csv").rows() if isinstance(row, ListEntry)]
    assert [place_of(row) for row in rows] == [
        Place("Umm al-Zqwrb", ("أم الزقورب",), ("SY",), "", 35.9, 36.6, 0, "admin1"),
        Place("Harrow", (), ("SY",), "", None, None, 0, "town"),
    ]


@pytest.mark.material
def test_villages_of_a_real_list_are_found_beside_the_shipped_places(material: Path) -> None:
    rows = open_list(material / "bench/places/whosonfirst-sy-ge.csv").rows()
    mine = Gazetteer(place for row in rows if isinstance(row, ListEntry) and (place := place_of(row)))
    located = locate(["Kafr Hamra", "Hraytan", "Aleppo"], mine, ["SY"])
    assert [country(one) for one in located.values()] == ["SY", "SY", "SY"]
    assert located["Kafr Hamra"].lat == pytest.approx(36.27, abs=0.05)


def test_distance_is_that_of_the_great_circle(gazetteer: Gazetteer) -> None:
    aleppo, raqqa = (locate([name], gazetteer)[name].place for name in ("Aleppo", "Raqqa"))
    assert aleppo and raqqa
    assert distance(aleppo, raqqa) == pytest.approx(169, abs=5)
    assert distance(aleppo, Place("Nowhere", (), (), "", None, None, 0, "area")) is None


def test_the_answer_does_not_depend_on_the_order_of_names(gazetteer: Gazetteer) -> None:
    names = ["Mora", "Kolofata", "Maroua", "Waza", "Bol", "Tripoli"]
    assert locate(names, gazetteer) == {name: locate(names[::-1], gazetteer)[name] for name in names}


def test_nine_of_ten_ambiguous_names_of_made_up_reports_fall_right(gazetteer: Gazetteer) -> None:
    """Reports of five towns of one province, whose country is known; names in any Latin spelling."""
    rows = [row.split("\t") for row in gzip.decompress((FOLDER / "places.tsv.gz").read_bytes()).decode().splitlines()]
    towns = defaultdict(list)
    for row in rows:
        if row[-1] == "town" and row[3]:
            towns[row[2], row[3]].append(row)
    chance, right, several = random.Random(7), 0, 0
    for where in chance.sample([key for key in sorted(towns) if len(towns[key]) >= 5], 150):
        picked = {
            chance.choice([row[0], *filter(str.isascii, row[1].split("|"))]): row
            for row in chance.sample(towns[where], 5)
        }
        for name, located in locate(filter(None, picked), gazetteer, [where[0]]).items():
            if len(located.candidates) > 1 and located.place:
                several += 1
                right += (located.place.name, located.place.countries[0]) == (picked[name][0], where[0])
    assert several > 100
    assert right / several >= 0.9
