"""A document's page: all of its text, its parties and passages marked, its claims beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from made import NEWER, Report, shield
from web.conftest import Browse, Browser, store, text_of
from whence.ledger import Views
from whence.values import Language


def address_of(browser: Browser, number: int = 0) -> str:
    return str(browser.json("/documents.json")["documents"][number]["address"])


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_the_page_holds_every_character_of_every_report(examples: Browser) -> None:
    with examples.ledger.view() as connection:
        texts = {summary.id: text for summary, text in Views(connection).every_text()}
    for row in examples.json("/documents.json")["documents"]:
        page = examples.json(f"{row['address']}.json")
        segments = [segment for block in page["blocks"] for segment in block["segments"]]
        assert squeezed("".join(each["text"] for each in segments)) == squeezed(texts[row["id"]])
        assert all(texts[row["id"]].startswith(each["text"], each["start"]) for each in segments)


def test_every_passage_has_its_anchor_its_number_and_its_claims(examples: Browser) -> None:
    for row in examples.json("/documents.json")["documents"]:
        page = examples.page(row["address"])
        anchors = page.xpath("//article//span[@class='anchor']/@id")
        numbers = page.xpath("//article//sup/a/@href")
        assert sorted(numbers) == sorted(f"#{note}" for note in page.xpath("//section[@class='note']/@id"))
        assert sorted(f"#{anchor}" for anchor in anchors) == sorted(page.xpath("//a[@class='number']/@href"))
        assert len(page.xpath("//details[contains(@class, 'claim')]")) == row["claims"]
        assert len(set(page.xpath("//@id"))) == len(page.xpath("//@id"))


def test_furniture_is_folded_and_counted_but_stays_in_its_place(shielded: Browser) -> None:
    page = shielded.page(address_of(shielded))
    (folded,) = page.xpath("//details[@class='furniture']")
    assert text_of(folded.find("summary")) == "1 line of page furniture: share link"
    assert text_of(folded.xpath("./div")[0]) == "Share on Chirper"
    rows = [text_of(row) for row in page.xpath("//article/div[@class='row']")]
    assert [row[:9] for row in rows] == ["Omar Deyr", "A spokesm", "1 line of", "Deyran is"]


def test_a_claim_opens_its_chain_outermost_voice_first(shielded: Browser) -> None:
    page = shielded.page(address_of(shielded))
    left = next(each for each in page.xpath("//details[@data-claim]") if "left" in text_of(each.find("summary")))
    outer, inner = left.xpath(".//div[@class='voice']")
    assert inner.getparent() is outer
    assert text_of(outer.find("p")).startswith("Valley Monitor outlet, article")
    assert text_of(inner.find("p")).startswith("A spokesman people “said”")


def test_a_passage_that_is_asked_for_is_marked_by_the_server(shielded: Browser) -> None:
    address = address_of(shielded)
    (block,) = [
        block
        for block in shielded.json(f"{address}.json?passage=5-25")["blocks"]
        if block["segments"][0]["start"] == 0
    ]
    asked = "".join(each["text"] for each in block["segments"] if each["asked"])
    assert asked == shield().document.text[5:25]
    marked = shielded.page(f"{address}?passage=5-25").xpath("//article//*[contains(@class, 'asked')]")
    assert "".join(each.text_content() for each in marked) == asked


def test_a_passage_that_is_asked_for_can_be_gone_to(shielded: Browser) -> None:
    page = shielded.page(f"{address_of(shielded)}?passage=5-25")
    assert page.xpath("//article//*[@id='passage-5-25']")


def test_a_passage_beyond_the_text_is_no_passage(shielded: Browser) -> None:
    assert shielded.json(f"{address_of(shielded)}.json?passage=5-99999")["passage"] == ""


def long_report() -> Report:
    lines = [f"Line {number}: Omar Deyran met Karim Vale. " + "The talks went on. " * 200 for number in range(100)]
    report = Report("\n".join(lines), "long.txt", outlet="Valley Monitor", published="2031-04-02")
    report.party("person", "Omar Deyran").party("person", "Karim Vale")
    return report.claim("met", "Omar Deyran", "Karim Vale", "Line 90: Omar Deyran met Karim Vale.")


def test_a_long_document_comes_in_parts_that_together_are_its_text(browse: Browse) -> None:
    browser = browse(long_report())
    address = address_of(browser)
    parts: list[Any] = [browser.json(f"{address}.json")]
    while parts[-1]["parts"]["after"]:
        parts.append(browser.json(parts[-1]["parts"]["after"].replace("?", ".json?")))
    assert len(parts) == parts[0]["parts"]["total"] > 2
    shown = "".join(each["text"] for part in parts for block in part["blocks"] for each in block["segments"])
    assert squeezed(shown) == squeezed(long_report().document.text)


def test_a_claims_address_opens_the_part_that_holds_its_passage(browse: Browse) -> None:
    browser = browse(long_report())
    claim = browser.json("/search.json?q=Deyran")["claims"][0]
    link = claim["passage"]["address"]
    page = browser.page(link)
    assert page.xpath(f"//article//*[@id='{link.partition('#')[2]}']")
    assert "Line 90" in text_of(page.xpath("//article")[0])


def test_a_part_beyond_the_last_is_no_page(browse: Browse) -> None:
    browser = browse(shield())
    assert browser.get(f"{address_of(browser)}?part=2").status_code == 404


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", None)])
def test_a_right_to_left_report_is_set_from_right_to_left(
    browse: Browse, language: str, direction: str | None
) -> None:
    report = shield()
    report.document = replace(
        report.document, metadata=replace(report.document.metadata, language=Language(language))
    )
    (article,) = browse(report).page(f"/documents/{report.document.id}").xpath("//article")
    assert (article.get("lang"), article.get("dir")) == (language, direction)


def test_copies_and_versions_are_told(browse: Browse) -> None:
    newer = Report("Omar Deyran left.", "002_valley.txt", outlet="Valley Monitor", title="Newer")
    browser = browse(shield(), shield("copy.txt", outlet="Hill Post"), newer)
    page = browser.page(f"/documents/{shield().document.id}")
    about = text_of(page.xpath("//details[@class='about']")[0])
    assert "copy.txt" in about
    assert "Newer" in about
    assert "same path" in about


def test_a_document_that_is_read_again_is_laid_out_anew(browse: Browse) -> None:
    browser = browse(shield())
    before = browser.json(f"{address_of(browser)}.json")["blocks"]
    again = shield()
    again.document = replace(again.document, lines=again.document.lines[:2] + again.document.lines[3:])
    store(browser.ledger, again.found, NEWER)
    after = browser.json(f"{address_of(browser)}.json")["blocks"]
    assert [block["role"] for block in before] == ["text", "text", "furniture", "text"]
    assert [block["role"] for block in after] == ["text", "text", "text", "text"]
