"""Descriptions and pronouns: whom they mean, and when they mean nobody we know."""

from __future__ import annotations

import pytest

from .reading import read


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Omar Deyran left the Northern Front. He denied it.", "He", "Omar Deyran"),
        ("The Northern Front denied that its fighters had left.", "its", "Northern Front"),
        ("The Harim Army attacked the Northern Front. The group then left.", "The group", "Harim Army"),
        ("Fatima Deyran met Omar Sahl. She denied it.", "She", "Fatima Deyran"),
        ("The minister met the Northern Front and its emir.", "its", "Northern Front"),
        ("A Chechen-led group, the Northern Front, took part.", "A Chechen-led group", "Northern Front"),
        ("They belong to the faction Jaish al-Wadi.", "the faction", "Jaish al-Wadi"),
        ("The Jaish al-Wadi group denied it.", "The Jaish al-Wadi group", "Jaish al-Wadi"),
        ("According to the governor of Harim, Omar Sahl, ten died.", "the governor", "Omar Sahl"),
        ("Mali is at war. The country needs help.", "The country", "Mali"),
        ("They took the town of Sarim.", "the town", "Sarim"),
        ("JWX emir Omar Deyran spoke. Its fighters had left. JWX's emir denied it.", "JWX's emir", "Omar Deyran"),
    ],
)
def test_a_mention_means_the_party(text: str, words: str, name: str) -> None:
    assert read(text).party(words).name == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Northern Front attacked the group.", "the group"),
        ("The Northern Front denied it. A group of bandits left.", "A group of bandits"),
        ("The Northern Front left. Another group stayed.", "Another group"),
        ("The National Liberation Army left. Then the army came.", "the army"),
        ("Omar Deyran left. The militants who had stayed surrendered.", "The militants"),
    ],
)
def test_a_description_of_somebody_else_is_a_party_of_its_own(text: str, words: str) -> None:
    assert read(text).party(words).names == ()


def test_an_object_is_not_its_own_subject() -> None:
    reading = read("Hassan Sahl was there. Omar Deyran accused him.")
    assert reading.party("him").name == "Hassan Sahl"


def test_an_empty_it_is_no_mention() -> None:
    reading = read("The Northern Front left. It is not clear whether the town is safe. It is believed that ten died.")
    assert not reading.has("It")


def test_a_thing_is_not_taken_for_a_party() -> None:
    reading = read("The Northern Front has a plan. The video was posted on Monday, but it was removed.")
    assert not reading.has("it")


def test_two_factions_are_the_two_just_named() -> None:
    reading = read("Jaish al-Wadi attacked the Harim Front in May. The two groups signed a truce in June.")
    both = reading.party("The two groups")
    assert [reading.parties[member].name for member in both.members] == ["Jaish al-Wadi", "Harim Front"]


def test_they_may_take_a_list_together() -> None:
    reading = read("Jaish al-Wadi and the Harim Front met in May. They signed a truce.")
    both = reading.party("They")
    assert [reading.parties[member].name for member in both.members] == ["Jaish al-Wadi", "Harim Front"]
    assert both.name == "Jaish al-Wadi and Harim Front"


def test_a_predicate_is_its_subject_unless_denied() -> None:
    assert read("Omar Deyran is a commander.").party("a commander").name == "Omar Deyran"
    assert read("Omar Deyran is not a commander.").party("a commander").names == ()


def test_every_mention_belongs_to_the_party_that_lists_it() -> None:
    reading = read(
        "Jaish al-Wadi (JaW) and its emir, Omar Deyran, left Sarim. The group denied it, and he said that both "
        "factions would return."
    )
    for party in reading.parties:
        assert party.mentions
        assert all(reading.mentions[index].party == party.index for index in party.mentions)
    assert [m.index for m in reading.mentions] == list(range(len(reading.mentions)))
    assert all(0 <= m.score <= 1 for m in reading.mentions)
