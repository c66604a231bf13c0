"""Which names of a document are one party, and which only look alike."""

from __future__ import annotations

from .reading import read


def test_spellings_and_short_names_are_one() -> None:
    reading = read(
        "Salakhuddin Deyran left on Monday. Salahuddin Deyran, a commander, spoke. Salakhaddin was seen later. "
        "Deyran denied it."
    )
    assert len({p.index for p in reading.parties if p.names}) == 1


def test_a_shared_nisba_joins_nobody() -> None:
    reading = read("Umar Shishani met Muslim Shishani in the town. Umar Shishani left.")
    assert reading.party("Umar Shishani") is not reading.party("Muslim Shishani")


def test_a_surname_of_two_is_left_alone() -> None:
    reading = read("Omar Deyran met Hassan Deyran. Later Deyran left the town.")
    alone = reading.party("Deyran")
    assert alone is not reading.party("Omar Deyran")
    assert alone is not reading.party("Hassan Deyran")


def test_a_longer_name_after_the_full_one_is_another_man() -> None:
    reading = read("Joaquín Guzmán was tried. His son, Joaquín Guzmán López, fled.")
    assert reading.party("Joaquín Guzmán") is not reading.party("Joaquín Guzmán López")


def test_a_town_and_its_province_are_two_places() -> None:
    reading = read("They took Idlib city and then all of Idlib Province.")
    assert reading.party("Idlib city") is not reading.party("Idlib Province")


def test_initials_find_their_name_without_brackets() -> None:
    reading = read("The Harim Salvation Front denied it. HSF fighters left.")
    assert reading.party("HSF") is reading.party("Harim Salvation Front")


def test_an_army_has_one_party_by_either_name() -> None:
    reading = read("The Sudanese army left. The Sudanese Armed Forces denied it.")
    assert reading.party("Sudanese army") is reading.party("Sudanese Armed Forces")
