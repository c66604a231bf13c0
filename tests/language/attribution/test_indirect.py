"""Verbs of speech and their clauses."""

import pytest

from .reading import only, read


def test_that_clause_belongs_to_the_subject() -> None:
    said = only("Colonel Dembele said that the army had retaken Tessalit.")
    assert (said.source, said.cue, said.content) == (
        "Colonel Dembele", "said", ("that the army had retaken Tessalit",),
    )  # fmt: skip
    assert (said.of.act, said.of.form, said.head) == ("said", "indirect", "Dembele")


def test_source_takes_its_apposition_and_the_cue_its_auxiliaries() -> None:
    said = only("The Karen Union, an armed group from the east, has also said that talks were over.")
    assert said.source == "The Karen Union, an armed group from the east,"
    assert said.cue == "has also said"


@pytest.mark.parametrize(
    ("text", "act", "cue", "content"),
    [
        (
            "The army accused the rebels of looting the clinic.",
            "accused",
            "accused the rebels of",
            "looting the clinic",
        ),
        ("The rebels denied looting the clinic.", "denied", "denied", "looting the clinic"),
        ("The rebels denied that they had looted the clinic.", "denied", "denied", "that they had looted the clinic"),
        ("The ministry confirmed the death of two officers.", "confirmed", "confirmed", "the death of two officers"),
        ("The envoy urged both sides to resume the talks.", "urged", "urged", "to resume the talks"),
        ("The militia threatened to close the road.", "threatened", "threatened", "to close the road"),
        ("The governor called for an inquiry.", "urged", "called for", "an inquiry"),
        ("The junta promised to hold elections.", "said", "promised", "to hold elections"),
    ],
)
def test_the_act_and_the_charge_follow_the_verb(text: str, act: str, cue: str, content: str) -> None:
    said = only(text)
    assert (said.of.act, said.cue, said.content) == (act, cue, (content,))


def test_a_cue_that_closes_its_sentence_takes_all_before_it() -> None:
    said = only("The bridge was blown up and the garrison fled, a police officer said on Monday.")
    assert said.content == ("The bridge was blown up and the garrison fled",)


def test_an_inserted_cue_leaves_two_pieces() -> None:
    said = only("The insurgents, he said, had mined the road to Monguno.")
    assert said.content == ("The insurgents", "had mined the road to Monguno")


def test_who_stands_for_the_noun_before_it() -> None:
    said = only("Luis Ortiz, a peasant who says he was forced to dig trenches, lives in Pasto.")
    assert (said.source, said.head) == ("who", "peasant")


def test_adding_has_the_speaker_of_the_sentence() -> None:
    first, second = read("The police chief said four men had been held, adding that they belonged to the front.")
    assert first.content == ("four men had been held",)
    assert (second.source, second.cue) == ("The police chief", "adding")


def test_considering_oneself_is_attributed_but_a_name_is_not() -> None:
    assert only("The brigade considers itself to be the heir of the Islamic Army.").source == "The brigade"
    assert read("The cell calls itself the Companions of the Cave and is known as the Sahib faction.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The convoy appears to have crossed the border, and the guards seem to have left.",
        "This suggests that the attack had been prepared for weeks.",
        "We do not know who planted the bomb.",
        "Three commanders pledged allegiance to the caliphate in the spring.",
        "The war denied the villagers a harvest.",
    ],
)
def test_the_reports_own_judgements_are_nobodys_words(text: str) -> None:
    assert read(text) == []


def test_where_the_author_knows_it_from_is_the_source() -> None:
    said = only("We know from sources in the group that the commander left Sopore.")
    assert (said.source, said.content) == ("sources in the group", ("that the commander left Sopore",))


def test_refused_to_say_is_one_cue() -> None:
    said = only("The spokesman refused to say how many soldiers had died.")
    assert (said.cue, said.content) == ("refused to say", ("how many soldiers had died",))


def test_a_semicolon_parts_two_speakers() -> None:
    text = "By six, at least 70 people were dead, says the rescue office of Saint-Marc; the mayor speaks of 115."
    assert [(said.source, said.content) for said in read(text)] == [
        ("the rescue office of Saint-Marc", ("By six, at least 70 people were dead",)),
        ("the mayor", ("115",)),
    ]


def test_a_dateline_is_nobody() -> None:
    said = only("GAO, Mali, Oct 3 (MNA) - The head of a Tuareg militia denied on Monday that he had signed a pact.")
    assert (said.source, said.head) == ("The head of a Tuareg militia", "head")


def test_the_statement_it_was_said_in_is_the_medium_and_not_the_content() -> None:
    said = only("The front claimed responsibility for the attack in a statement posted on its channel.")
    assert (said.content, said.of.medium) == (("responsibility for the attack",), "statement")


def test_what_is_only_promised_to_be_said_is_not_said() -> None:
    said = only("The mayor promised to ask for soldiers.")
    assert (said.cue, said.content) == ("promised", ("to ask for soldiers",))


def test_after_a_colon_without_marks_the_paragraph_is_the_speakers() -> None:
    said = only("The minister said: We have worked with other states. We will go on.")
    assert said.content == ("We have worked with other states. We will go on",)
