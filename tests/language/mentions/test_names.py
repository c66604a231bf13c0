"""Names: where they begin and end, what they leave outside, what they are the name of."""

from __future__ import annotations

import pytest

from .reading import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The emir Omar Deyran spoke.", ("Omar Deyran", "person")),
        ("President Ivan Duque spoke.", ("Ivan Duque", "person")),
        ("Brig.-Gen. Texas Chukwu, a spokesman, denied it.", ("Texas Chukwu", "person")),
        ("Senior General Min Aung Hlaing visited the base.", ("Min Aung Hlaing", "person")),
        ("He met Hassan Sheikh Mohamud in the capital.", ("Hassan Sheikh Mohamud", "person")),
        ("The army killed Abu Yusuf al-Qarzani on Monday.", ("Abu Yusuf al-Qarzani", "person")),
        ("Soldiers of Mali's army left Gao city on Monday.", ("Gao city", "place")),
        ("They captured Harim Province in May.", ("Harim Province", "place")),
        ("In the Mopti region they were foiled.", ("Mopti", "place")),
        ("They fled to Shabwah on foot.", ("Shabwah", "place")),
        ("They left Port-au-Prince by boat.", ("Port-au-Prince", "place")),
        ("The Islamic State group denied it.", ("Islamic State", "group")),
        ("The Malian government denied it.", ("Malian government", "group")),
        ("The Assad regime denied it.", ("Assad regime", "group")),
        ("Jaish al-Wadi wal-Ansar denied it.", ("Jaish al-Wadi wal-Ansar", "group")),
        ("The Group for Supporters of Islam and Muslims denied it.",
         ("Group for Supporters of Islam and Muslims", "group")),
        ("The People's Front of Harim denied it.", ("People's Front of Harim", "group")),
        ("The 33rd Front denied it.", ("33rd Front", "group")),
        ("Troops of the 222 Battalion denied it.", ("222 Battalion", "group")),
        ("The Mouvement pour la libération du Harim denied it.",
         ("Mouvement pour la libération du Harim", "group")),
        ("The Ejército de Liberación Nacional denied it.", ("Ejército de Liberación Nacional", "group")),
        ("Lashkar-e-Harim denied it.", ("Lashkar-e-Harim", "group")),
        ("The pro-JWX account denied it.", ("JWX", "group")),
        ("The paper was quoted by harimtoday.com on Monday.", ("harimtoday.com", "outlet")),
    ],
)  # fmt: skip
def test_a_name_has_its_span_and_kind(text: str, wanted: tuple[str, str]) -> None:
    assert wanted in read(text).names()


def test_a_groups_name_keeps_its_owner_as_a_mention_inside() -> None:
    names = read("Seyfullakh Deyran's Jamaat took the town.").names()
    assert ("Seyfullakh Deyran's Jamaat", "group") in names
    assert ("Seyfullakh Deyran", "person") in names


def test_a_country_and_what_it_owns_are_two_names() -> None:
    names = read("Fighters of Russia's Wagner Group left.").names()
    assert ("Russia", "place") in names
    assert ("Wagner Group", "group") in names


def test_the_leader_after_of_is_no_part_of_the_group_name() -> None:
    names = read("The Popular Forces of Yasser Abu Shabab clashed with police.").names()
    assert ("Popular Forces", "group") in names
    assert ("Yasser Abu Shabab", "person") in names


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday in March the fighting went on during Ramadan.",
        "Fighting erupted there. Officials said nothing. However, it ended.",
        "Chechen fighters and Islamist militants met Syrian officials.",
        "They shouted in Uzbek and read the Quran.",
        "UPDATE: the road is open.",
    ],
)
def test_ordinary_words_with_capitals_are_no_names(text: str) -> None:
    assert read(text).names() == []


def test_a_headline_names_only_whom_the_article_names() -> None:
    text = (
        "Harim Rebels Accuse Northern Shield Of Treating Recruits As Cannon Fodder\n"
        "Fighters from Harim said on Monday that the Northern Shield had used boys in battle. The Northern Shield "
        "denied it."
    )
    head = [m.text for m in read(text).mentions if m.span.end < text.index("\n")]
    assert head in (["Harim", "Northern Shield"], ["Northern Shield"])


def test_a_name_has_one_kind_in_a_document() -> None:
    text = (
        "Kassala Deyran commands the Northern Shield. Kassala Deyran was born in the hills. On Monday Deyran met "
        "elders. Deyran said that the road was open."
    )
    assert {kind for words, kind in read(text).names() if words.endswith("Deyran")} == {"person"}


def test_an_office_is_no_group() -> None:
    names = [words for words, _ in read("The Divisional Police Officer (DPO), Musa Daura, denied it.").names()]
    assert names == ["Musa Daura"]


def test_a_dateline_is_a_place_and_an_agency() -> None:
    names = read("BESHTAR, May 9 (MNA) - The head of the militia denied the report.").names()
    assert ("BESHTAR", "place") in names
    assert ("MNA", "outlet") in names


def test_spans_cut_the_stored_text() -> None:
    text = "Jaish al-Wadi’s emir, “Abu Yunus”, met 40 men in Hosn Talib.\nHe left."
    reading = read(text)
    assert reading.mentions
    assert all(m.span.of(text) == m.text for m in reading.mentions)


@pytest.mark.parametrize(
    "text", ["", "   ", "....", "A", "((((", "الجيش", "JWX" * 3000, "Abu " * 400, "of the of the"]
)
def test_odd_texts_are_read_without_error(text: str) -> None:
    reading = read(text)
    assert all(m.party < len(reading.parties) for m in reading.mentions)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Gulf of Oman is calm.", ["Gulf of Oman"]),
        ("Fighters fled to Western Australia on Monday.", ["Western Australia"]),
        ("The National Party of Harim denied it.", ["National Party of Harim"]),
        ("Soldiers of the 1st Division of the Harim Army left.", ["1st Division", "Harim Army"]),
        ("He met Damian King in the town.", ["Damian King"]),
        ("An American fought beside an F-16 pilot in the Battle of Sarim.", ["Sarim"]),
    ],
)
def test_what_belongs_together_is_one_name_and_what_does_not_is_two(text: str, wanted: list[str]) -> None:
    assert [words for words, _ in read(text).names()] == wanted
