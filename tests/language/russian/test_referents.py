"""Whom descriptions and pronouns mean: read only where one party fits."""

from whence.language.analysis import MentionForm

from .reading import read


def test_a_pronoun_means_the_one_person_it_can_mean() -> None:
    reading = read("Хамид Реян покинул город. Его отряд остался.")
    assert reading.party("Его") == reading.party("Хамид Реян")


def test_a_pronoun_of_the_other_gender_means_somebody_else() -> None:
    reading = read("Хамид Реян встретил Анну Седову. Она рассказала о боях.")
    assert reading.party("Она") == reading.party("Анну Седову")


def test_a_description_alone_means_the_one_group_spoken_of() -> None:
    reading = read("«Горный щит» занял мост. Группировка потеряла трёх бойцов.")
    assert reading.party("Группировка") == reading.party("Горный щит")


def test_a_description_with_a_figure_is_a_party_of_its_own() -> None:
    reading = read("«Горный щит» занял мост. Погибли 12 бойцов.")
    assert reading.party("12 бойцов").names == ()


def test_what_introduces_a_name_is_no_mention_of_its_own() -> None:
    reading = read("Командир отряда «Горный щит» полковник Хамид Реян погиб.")
    assert [m.text for m in reading.analysis.mentions] == ["Горный щит", "Хамид Реян"]


def test_a_pronoun_nobody_can_be_told_for_is_left_out() -> None:
    reading = read("Они ушли утром.")
    assert [m for m in reading.analysis.mentions if m.form is MentionForm.PRONOUN] == []
