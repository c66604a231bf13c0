"""Hostile reports on every page: seen, never run."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from lxml import html

from web.conftest import Browser, store, text_of
from web.hostile import ADDRESSES, PERSON, TRICK, assert_inert, hostile_report
from whence.ledger import Ledger


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    made = Ledger.create(tmp_path_factory.mktemp("hostile") / "ledger")
    store(made, hostile_report().found)
    yield Browser(made)
    made.close()


def addresses(browser: Browser) -> list[str]:
    """One address of every page there is, all of which show something of the report."""
    document = browser.json("/documents.json")["documents"][0]["address"]
    parties = [row["address"] for row in browser.json("/desk.json")["busiest"]]
    sections = [each["address"] for each in browser.json(f"{parties[0]}.json")["sections"]]
    claims = [row["claim"]["address"] for row in browser.json(f"{sections[0]}.json")["section"]["rows"]]
    found = browser.json(f"/search.json?q={quote('Deyran')}")
    assert found["parties"]
    assert found["passages"]
    assert found["claims"]
    searches = ["/search?q=Deyran", f"/search?q={quote(TRICK[:280])}", f"/search?q={quote('<script>')}"]
    return ["/", "/documents", document, *parties, *sections, *claims, *searches, f"{document}?passage=5-40"]


def test_no_page_runs_or_loads_anything_of_a_report(hostile: Browser) -> None:
    for address in addresses(hostile):
        answer = hostile.get(address)
        assert answer.status_code == 200
        assert_inert(answer, html.document_fromstring(answer.text))


def test_failures_that_repeat_what_was_asked_are_as_inert(hostile: Browser) -> None:
    for address in (
        f"/{quote(TRICK)}",
        f"/documents/{quote(TRICK)}",
        f"/claims/{quote('<script>')}",
        "/?page=<script>",
    ):
        answer = hostile.get(address)
        assert_inert(answer, html.document_fromstring(answer.text))


def test_tricks_are_shown_and_not_hidden(hostile: Browser) -> None:
    document = hostile.json("/documents.json")["documents"][0]["address"]
    page = hostile.page(document)
    assert "⟨U+202E⟩gpj.exe" in text_of(page)
    assert "<script>" in text_of(page.xpath("//h1")[0])
    assert "␛[2J" in text_of(page)


def test_only_web_addresses_become_links(hostile: Browser) -> None:
    document = hostile.json("/documents.json")["documents"][0]["address"]
    page = hostile.page(document)
    assert ADDRESSES["url"] in text_of(page)
    assert not page.xpath("//a[contains(@href, 'korun.example')]")


def test_json_keeps_what_was_read_and_is_never_taken_for_a_page(hostile: Browser) -> None:
    answer = hostile.get("/documents.json")
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.json()["documents"][0]["title"] == TRICK
    assert PERSON in {row["name"] for row in hostile.json("/desk.json")["busiest"]}


def test_an_original_is_a_download_that_cannot_run(hostile: Browser) -> None:
    row = hostile.json("/documents.json")["documents"][0]
    answer = hostile.get(f"{row['address']}/original")
    assert answer.content == hostile_report().document.original
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"] == f'attachment; filename="{row["id"]}.original"'
    assert answer.headers["content-security-policy"].startswith("sandbox")
    assert answer.headers["x-content-type-options"] == "nosniff"
