"""Search: parties first, then passages and claims, with the words marked."""

from __future__ import annotations

import pytest

from made import Report, shield
from web.conftest import Browse, Browser, text_of


def test_parties_come_first_then_passages_then_claims(shielded: Browser) -> None:
    page = shielded.page("/search?q=Deyran")
    assert [text_of(heading).split()[0] for heading in page.xpath("//h2")] == ["Parties", "Passages", "Claims"]
    assert "Omar Deyran" in text_of(page.xpath("//ol[@class='parties']/li")[0])


def test_the_words_are_marked_and_their_paragraph_opens(shielded: Browser) -> None:
    (hit,) = shielded.json("/search.json?q=spokesman%20march")["passages"]
    assert [piece["text"] for piece in hit["pieces"] if piece["found"]] == ["spokesman", "March"]
    text = shield().document.text
    assert "".join(piece["text"] for piece in hit["pieces"]) == text[hit["start"] : hit["end"]]
    assert f"passage-{hit['start']}-{hit['end']}" in hit["address"]
    assert shielded.page(hit["address"]).xpath("//article//*[contains(@class, 'asked')]")


def test_of_a_long_paragraph_the_part_with_the_words_is_shown(browse: Browse) -> None:
    report = Report("It rained. " * 200 + "Then a truce was signed. " + "It rained again. " * 200, outlet="A")
    (hit,) = browse(report).json("/search.json?q=truce")["passages"]
    shown = "".join(piece["text"] for piece in hit["pieces"])
    assert "truce was signed" in shown
    assert len(shown) < 700
    assert shown.startswith("…")
    assert shown.endswith("…")


@pytest.mark.parametrize("words", ["", "   ", "%22%22", "*", "-"])
def test_no_words_give_the_box_alone(shielded: Browser, words: str) -> None:
    page = shielded.page(f"/search?q={words}")
    assert page.xpath("//input[@name='q']")
    assert not page.xpath("//h2")


def test_words_that_nobody_wrote_are_said_to_be_found_nowhere(shielded: Browser) -> None:
    assert "Nothing holds all of: zebra" in text_of(shielded.page("/search?q=zebra").xpath("//main")[0])


@pytest.mark.parametrize("words", ["AND", "NEAR(", "a*", "NOT%20OR", "%00", "col:on", "x%22y", "^a", "100%25"])
def test_what_a_search_engine_would_take_for_orders_are_words(shielded: Browser, words: str) -> None:
    assert shielded.get(f"/search?q={words}").status_code == 200


def test_what_was_typed_stands_in_the_box_again(shielded: Browser) -> None:
    assert shielded.page("/search?q=%22old%20harbour%22").xpath("//input[@name='q']/@value") == ['"old harbour"']
