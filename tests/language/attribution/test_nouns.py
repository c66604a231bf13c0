"""Nouns that carry content."""

from .reading import only, read


def test_a_possessor_is_the_source() -> None:
    said = only("The separatists' announcement that they had taken Krasne came a day too early.")
    assert (said.source, said.content, said.of.form) == (
        "The separatists'", ("that they had taken Krasne",), "noun",
    )  # fmt: skip


def test_a_rumour_has_no_source() -> None:
    said = only("Rumours that General Makenga had been wounded spread through Rutshuru.")
    assert (said.source, said.of.source_head, said.content) == (
        None,
        None,
        ("that General Makenga had been wounded",),
    )


def test_a_verb_that_only_voices_lends_its_subject() -> None:
    said = only("Media sources close to the front did not hide their belief that the emir plans an attack.")
    assert (said.source, said.cue) == ("Media sources close to the front", "did not hide their belief")


def test_denied_news_is_one_denial() -> None:
    said = only("The Taliban denied news that the governor had been arrested.")
    assert (said.of.act, said.content) == ("denied", ("news that the governor had been arrested",))


def test_a_plan_that_is_voiced_is_said_and_one_that_is_not_is_planned() -> None:
    voiced = only("In the report, Masri expressed his intention to apply the law.")
    assert (voiced.of.act, voiced.source, voiced.of.medium) == ("said", "Masri", "report")
    assert [said.of.act for said in read("Doubts grew about Masri's intention to apply the law.")] == ["planned"]


def test_in_order_to_gives_no_order() -> None:
    assert read("They crossed the river in order to reach the camp.") == []
