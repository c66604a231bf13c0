"""References in brackets."""

import pytest

from .reading import only, read


def test_an_outlet_and_a_date_cover_the_sentence_before() -> None:
    said = only("The brigade has moved two battalions to Zawiya (libyaobserver.ly, May 12).")
    assert (said.source, said.of.form) == ("libyaobserver.ly", "bracket")
    assert said.content == ("The brigade has moved two battalions to Zawiya",)


def test_a_platform_is_the_medium_and_no_source() -> None:
    said = only("The front announced that it had freed nineteen hostages (Twitter, April 26).")
    assert (said.source, said.of.medium, said.content) == (
        "The front", "post", ("that it had freed nineteen hostages",),
    )  # fmt: skip


def test_each_reference_covers_its_own_clause() -> None:
    text = "Fighting resumed in Tajoura (Libya Herald, June 2), and the airport closed (Reuters, June 3)."
    assert [(said.source, said.content) for said in read(text)] == [
        ("Libya Herald", ("Fighting resumed in Tajoura",)),
        ("Reuters", ("the airport closed",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Front for Change (FACT) crossed the border.",
        "He was born in Paris (France, 1980) and died young.",
        "The group lost its leader (killed in May) and split.",
        "Senator Warner (D-Virginia) left early.",
    ],
)
def test_acronyms_places_and_asides_are_no_references(text: str) -> None:
    assert [said for said in read(text) if said.of.form == "bracket"] == []
