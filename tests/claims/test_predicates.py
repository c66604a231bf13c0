"""Verbs and event nouns give the same claim in every construction reporters use."""

import pytest
from finding import lines, only


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Northern Shield captured Aleppo on Friday.", "captured: Northern Shield -> Aleppo"),
        ("Aleppo was captured by the Northern Shield.", "captured: Northern Shield -> Aleppo"),
        ("The Northern Shield, which captured Aleppo, has split.", "captured: Northern Shield -> Aleppo"),
        ("The Northern Shield managed to take control of Aleppo.", "captured: Northern Shield -> Aleppo"),
        ("The capture of Aleppo by the Northern Shield came as a surprise.", "captured: Northern Shield -> Aleppo"),
        ("The Northern Shield launched an attack on Aleppo.", "attacked: Northern Shield -> Aleppo"),
        ("The Northern Shield and Ahrar al-Sham clashed on Sunday.", "fights: Northern Shield -> Ahrar al-Sham"),
        ("Omar Deyran pledged allegiance to the Islamic State.", "pledged_to: Omar Deyran -> Islamic State"),
        ("Omar Deyran left the Northern Shield in March.", "left: Omar Deyran -> Northern Shield"),
        ("The Northern Shield merged with Ahrar al-Sham.", "merged_with: Northern Shield -> Ahrar al-Sham"),
        ("The Northern Shield fought alongside Ahrar al-Sham.", "fought_alongside: Northern Shield -> Ahrar al-Sham"),
        ("Turkey supports the Northern Shield.", "supports: Turkey -> Northern Shield"),
        ("The Northern Shield has been banned in Turkey.", "banned: Turkey -> Northern Shield"),
        ("Omar Deyran met with Sami Vale in Aleppo.", "met: Omar Deyran -> Sami Vale"),
    ],
)
def test_a_construction_gives_its_claim(text: str, expected: str) -> None:
    assert expected in lines(text)


def test_a_list_of_subjects_gives_a_claim_for_each() -> None:
    found = lines("Ahrar al-Sham, Jabhat al-Nusra and the Northern Shield captured Aleppo.", "captured")
    assert found == {
        "captured: Ahrar al-Sham -> Aleppo",
        "captured: Jabhat al-Nusra -> Aleppo",
        "captured: Northern Shield -> Aleppo",
    }


def test_each_other_goes_both_ways_for_an_accusation() -> None:
    found = lines("Ahrar al-Sham and Jabhat al-Nusra accused each other of looting.", "accused")
    assert found == {"accused: Ahrar al-Sham -> Jabhat al-Nusra", "accused: Jabhat al-Nusra -> Ahrar al-Sham"}


def test_a_weapon_kills_without_being_a_killer() -> None:
    claim = only("A car bomb killed six soldiers in Aleppo.", "killed")
    assert claim.subject is None
    assert claim.details.count is not None
    assert claim.details.count.low == 6


def test_whose_weapon_it_is_names_the_killer() -> None:
    assert any(
        s.startswith("killed: Russia ->") for s in lines("A Russian air strike killed six soldiers in Aleppo.")
    )


@pytest.mark.parametrize(
    "text",
    [
        "The fight against corruption will be long.",
        "The team captured the imagination of Aleppo.",
        "The storm hit the coast on Friday.",
        "Who leads?",
    ],
)
def test_what_is_no_deed_of_war_gives_no_deed(text: str) -> None:
    assert lines(text, "captured", "attacked", "fights", "leads", "killed") == set()
