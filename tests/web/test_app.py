"""Every page in both of its forms, on real reports."""

from __future__ import annotations

import pytest

from web.conftest import Browser, text_of


def test_the_desk_counts_what_the_ledger_holds_and_leads_to_the_last_documents(examples: Browser) -> None:
    desk = examples.json("/desk.json")
    page = examples.page("/")
    assert desk["documents"] == 4
    assert f"4 documents with {desk['claims']} claims" in text_of(page)
    assert sum(each["count"] for each in desk["claim_kinds"]) == desk["claims"]
    assert sum(each["count"] for each in desk["party_kinds"]) == desk["parties"]
    assert {row["address"] for row in desk["last"]} <= set(page.xpath("//td/a/@href"))


@pytest.mark.parametrize("address", ["/", "/documents", "/search?q=Haddum"])
def test_every_link_of_a_page_leads_to_a_page(examples: Browser, address: str) -> None:
    links = {link.partition("#")[0] for link in examples.page(address).xpath("//a/@href") if link.startswith("/")}
    assert {link: examples.get(link).status_code for link in links} == dict.fromkeys(links, 200)


def test_a_document_and_its_parties_and_claims_lead_to_each_other(examples: Browser) -> None:
    row = next(each for each in examples.json("/documents.json")["documents"] if "korun" in each["path"])
    opened = examples.page(row["address"]).xpath("//a[text()='Open the claim']/@href")[0]
    claim = examples.json(f"{opened}.json")["claim"]
    assert claim["passage"]["address"].startswith(row["address"])
    party = (claim["subject"] or claim["object"])["address"]
    assert claim["passage"]["address"] in examples.page(party).xpath("//sup/a/@href")


def test_the_json_side_is_described(examples: Browser) -> None:
    paths = examples.json("/openapi.json")["paths"]
    assert set(paths) == {
        "/desk.json", "/documents.json", "/documents/{document}.json", "/parties/{party}.json",
        "/parties/{party}/{section}.json",
        "/claims/{claim}.json", "/search.json",
    }  # fmt: skip
