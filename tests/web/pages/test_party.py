"""A party's page: names and who uses them, ties, deeds and words, each with its footnote."""

from __future__ import annotations

from typing import Any

import pytest

from made import Report, shield
from web.conftest import Browse, Browser, text_of
from whence.claims.claim import When
from whence.values import Bound, DateBounds, Stance


def party(browser: Browser, name: str) -> Any:
    found = browser.json(f"/search.json?q={name}")["parties"]
    return browser.json(f"{found[0]['address']}.json")


def section(party: Any, name: str) -> Any:
    return next((each for each in party["sections"] if each["name"] == name), None)


def passage_of(link: str) -> tuple[int, int]:
    start, end = link.partition("#passage-")[2].split("-")
    return int(start), int(end)


def test_each_name_says_who_uses_it_since_when_and_where(browse: Browse) -> None:
    later = Report(
        "Omar Deyran, called Abu Sahl, spoke.", "later.txt", outlet="Valley Monitor", published="2031-05-01"
    )
    later.party("person", "Omar Deyran", "Omar Deyran", "Abu Sahl")
    browser = browse(later, shield())
    deyran = party(browser, "Omar Deyran")
    used = {name["name"]: name["users"] for name in deyran["names"]}
    assert {name: len(users) for name, users in used.items()} == {"Omar Deyran": 1, "Deyran": 1, "Abu Sahl": 1}
    (user,) = used["Abu Sahl"]
    assert (user["name"], user["documents"], user["since"]) == ("Valley Monitor", 2, "2 April 2031")
    note = deyran["footnotes"][user["note"] - 1]
    assert note["document"]["id"] == shield().document.id
    start, end = passage_of(note["address"])
    assert shield().document.text[start:end] == "Abu Sahl"


def test_every_claim_has_a_footnote_that_opens_its_passage(examples: Browser) -> None:
    for row in examples.json("/desk.json")["busiest"]:
        shown = examples.json(f"{row['address']}.json")
        for part in shown["sections"]:
            for each in part["rows"]:
                note, claim = shown["footnotes"][each["note"] - 1], each["claim"]
                assert note["address"] == claim["passage"]["address"]
                assert passage_of(note["address"]) == (claim["passage"]["start"], claim["passage"]["end"])
        assert [note["number"] for note in shown["footnotes"]] == list(range(1, len(shown["footnotes"]) + 1))


def test_footnote_numbers_of_the_page_lead_to_the_documents(examples: Browser) -> None:
    row = examples.json("/desk.json")["busiest"][0]
    notes = {note["number"]: note["address"] for note in examples.json(f"{row['address']}.json")["footnotes"]}
    page = examples.page(row["address"])
    assert {int(text_of(link)): link.get("href") for link in page.xpath("//table//sup/a")} == notes
    assert page.xpath("//section[@id='footnotes']//li/a/@href") == list(notes.values())


def test_the_sections_hold_what_the_party_did_and_what_others_say(browse: Browse) -> None:
    browser = browse(shield())
    deyran = party(browser, "Omar Deyran")
    kinds = {each["name"]: [row["claim"]["kind"] for row in each["rows"]] for each in deyran["sections"]}
    assert kinds == {"aliases": ["known_as"], "ties": ["leads"], "deeds": ["met"], "told": ["met"]}


def test_rival_words_on_one_tie_stand_together(browse: Browse) -> None:
    first = Report(
        "Omar Deyran leads the Shield. Omar Deyran leads the Front.", "a.txt", outlet="A", published="2031-01-01"
    )
    first.party("person", "Omar Deyran").party("group", "the Shield").party("group", "the Front")
    first.claim("leads", "Omar Deyran", "the Shield", "Omar Deyran leads the Shield", when=_held("2031-01-01"))
    first.claim("leads", "Omar Deyran", "the Front", "Omar Deyran leads the Front", when=_held("2031-01-02"))
    second = Report("Omar Deyran does lead the Shield.", "b.txt", outlet="B", published="2031-02-01")
    second.party("person", "Omar Deyran").party("group", "the Shield")
    second.claim("leads", "Omar Deyran", "the Shield", "Omar Deyran does lead the Shield", when=_held("2031-02-01"))
    rows = section(party(browse(first, second), "Omar Deyran"), "ties")["rows"]
    assert [(row["claim"]["object"]["name"], row["claim"]["voices"][0]["name"], row["first"]) for row in rows] == [
        ("the Shield", "A", True), ("the Shield", "B", False), ("the Front", "A", True),
    ]  # fmt: skip


def _held(day: str) -> When:
    return When(DateBounds.held_on(Bound.parse(day)))


def test_bounds_of_a_tie_are_told_in_words_and_in_edtf(shielded: Browser) -> None:
    (row,) = section(party(shielded, "Omar Deyran"), "ties")["rows"]
    when = row["claim"]["when"]
    assert when["start"] == {"words": "by 2 April 2031", "edtf": "../2031-04-02"}
    assert when["end"] == {"words": "still so on 2 April 2031", "edtf": "2031-04-02/.."}


def test_deeds_stand_in_order_of_their_days(browse: Browse) -> None:
    report = Report(
        "Omar Deyran met Karim Vale, left the Shield and joined the Front.", outlet="A", published="2031-06-01"
    )
    report.party("person", "Omar Deyran").party("person", "Karim Vale").party("group", "the Shield").party(
        "group", "the Front"
    )
    for kind, other, day in (
        ("left", "the Shield", "2031-03"),
        ("met", "Karim Vale", "2031-01-05"),
        ("joined", "the Front", "2031-02"),
    ):
        report.claim(kind, "Omar Deyran", other, when=When(DateBounds.deed(Bound.parse(day))))
    rows = section(party(browse(report), "Omar Deyran"), "deeds")["rows"]
    assert [row["claim"]["kind"] for row in rows] == ["met", "joined", "left"]


def test_a_kind_that_this_process_does_not_know_is_shown_all_the_same(browse: Browse) -> None:
    report = Report("Omar Deyran ambushed Karim Vale.", outlet="A")
    report.party("person", "Omar Deyran").party("person", "Karim Vale").claim("ambushed", "Omar Deyran", "Karim Vale")
    (row,) = section(party(browse(report), "Omar Deyran"), "deeds")["rows"]
    assert (row["claim"]["kind"], row["claim"]["verb"]) == ("ambushed", "ambushed")


def test_a_denial_says_so_in_words(browse: Browse) -> None:
    report = Report("Omar Deyran never met Karim Vale.", outlet="A")
    report.party("person", "Omar Deyran").party("person", "Karim Vale")
    report.claim("met", "Omar Deyran", "Karim Vale", stance=Stance.DENIED)
    browser = browse(report)
    page = browser.page(party(browser, "Omar Deyran")["address"])
    assert text_of(page.xpath("//section[@id='deeds']//td")[0]).startswith("Denied: Omar Deyran met Karim Vale")


@pytest.fixture
def busy(browse: Browse) -> Browser:
    text = "\n".join(f"On day {day} Omar Deyran met Karim Vale." for day in range(1, 131))
    report = (
        Report(text, outlet="A", published="2031-06-01").party("person", "Omar Deyran").party("person", "Karim Vale")
    )
    for day in range(1, 131):
        report.claim("met", "Omar Deyran", "Karim Vale", f"On day {day} Omar Deyran met Karim Vale.")
    return browse(report)


def test_a_long_section_goes_on_on_pages_of_its_own(busy: Browser) -> None:
    shown = section(party(busy, "Omar Deyran"), "deeds")
    assert (shown["total"], len(shown["rows"])) == (130, 40)
    first = busy.json(f"{shown['address']}.json")
    second = busy.json(first["pages"]["after"].replace("?", ".json?"))
    assert [len(page["section"]["rows"]) for page in (first, second)] == [100, 30]
    assert second["pages"]["after"] is None
    ids = {row["claim"]["id"] for page in (first, second) for row in page["section"]["rows"]}
    assert len(ids) == 130
    assert busy.page(shown["address"]).xpath("//nav[@class='turner']/a/@href")[0] == first["pages"]["after"]


def test_a_party_that_is_only_described_still_says_where_it_is_met(shielded: Browser) -> None:
    text = shield().document.text
    people = shielded.json("/search.json?q=spokesman")["claims"][0]["voices"][-1]["address"]
    shown = shielded.json(f"{people}.json")
    assert shown["names"] == []
    assert [passage_of(each["address"]) for each in shown["met"]] == [
        (text.index("A spokesman"), text.index(" said that"))
    ]


def test_a_name_that_looks_like_an_id_leads_nobody_astray(browse: Browse) -> None:
    browser = browse(shield())
    deyran = party(browser, "Omar Deyran")
    imposter = Report(f"{deyran['id']} spoke.", "b.txt", outlet="B").party("person", deyran["id"])
    other = browse(imposter)
    assert other.json(f"/parties/{deyran['id']}.json")["name"] == "Omar Deyran"
