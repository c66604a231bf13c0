"""A claim's page: its sentence, voices, passage, and why it was read so."""

from __future__ import annotations

from made import shield
from web.conftest import Browser, text_of


def test_the_passage_stands_in_its_paragraph(shielded: Browser) -> None:
    text = shield().document.text
    for claim in shielded.json("/search.json?q=Deyran")["claims"]:
        page = shielded.json(f"{claim['address']}.json")
        assert (
            page["passage"] == claim["passage"]["quote"] == text[claim["passage"]["start"] : claim["passage"]["end"]]
        )
        assert page["before"] + page["passage"] + page["after"] in text.split("\n")


def test_it_says_who_says_it_how_and_why_it_was_read_so(shielded: Browser) -> None:
    claim = next(each for each in shielded.json("/search.json?q=fighters")["claims"] if each["kind"] == "left")
    page = text_of(shielded.page(claim["address"]).xpath("//main")[0])
    assert "about 40 fighters left Northern Shield" in page
    assert "A spokesman people “said”" in page
    assert "in March 2031 2031-03 “in March 2031”" in page
    assert "score 0.80" in page
    assert "rule left.made" in page
