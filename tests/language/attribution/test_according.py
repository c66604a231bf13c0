"""Sources given by a phrase."""

import pytest

from whence.language.attribution import chain_at

from .reading import only, read


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("According to witnesses, the column fled at night.", ("the column fled at night",)),
        ("The column fled at night, according to witnesses.", ("The column fled at night",)),
        ("The column, according to witnesses, fled at night.", ("The column", "fled at night")),
    ],
)
def test_the_phrase_covers_its_sentence_wherever_it_stands(text: str, content: tuple[str, ...]) -> None:
    said = only(text)
    assert (said.source, said.content, said.of.form) == ("witnesses", content, "according-to")


def test_a_statement_inside_is_nested() -> None:
    inner, outer = read("The junta said its troops had withdrawn, according to the Irrawaddy.")
    assert (inner.of.parent, outer.source) == (outer.of.index, "the Irrawaddy")
    assert outer.content == ("The junta said its troops had withdrawn",)


def test_rules_and_measures_are_no_sources() -> None:
    assert read("Fighters were paid according to their rank.") == []


def test_citing_gives_the_words_to_who_is_cited_under_who_cites() -> None:
    cited, citer = read("AFP, citing local officials, said that the bridge had fallen.")
    assert (cited.source, cited.content) == ("local officials", ("that the bridge had fallen",))
    assert (citer.source, cited.of.parent) == ("AFP", citer.of.index)
    chain = chain_at([cited.of, citer.of], cited.of.content[0].start)
    assert [link.index for link in chain] == [citer.of.index, cited.of.index]


def test_in_his_telling_is_a_source() -> None:
    said = only("In his telling, nothing was refused in Gao.")
    assert (said.source, said.cue, said.content) == ("his", "In his telling", ("nothing was refused in Gao",))


def test_a_clause_after_the_phrase_is_the_authors_again() -> None:
    said = only("The general never left Birao, according to a diplomat, and his rivals know it.")
    assert said.content == ("The general never left Birao",)


def test_an_official_quoted_by_an_agency_stands_under_it() -> None:
    text = "An unnamed official quoted by Reuters said the drones were Iranian."
    chain = chain_at([said.of for said in read(text)], text.index("drones"))
    assert [link.source.of(text) for link in chain if link.source] == [
        "Reuters", "An unnamed official quoted by Reuters",
    ]  # fmt: skip
