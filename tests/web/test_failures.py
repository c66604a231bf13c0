"""Every kind of failure in the one shape, as JSON and as a page."""

from __future__ import annotations

import sqlite3

import pytest
from lxml import html

from made import shield
from web.conftest import Browse, Browser, text_of

FAILURES = [
    ("/nowhere", 404), ("/documents/abcdef123456", 404), ("/parties/abcdef123456", 404), ("/claims/abcdef123456", 404),
    ("/documents/abcdef123456/original", 404), ("/parties/abcdef123456/ties", 404),
    ("/documents/..%2f..%2fetc%2fpasswd", 404), ("/claims/Omar%20Deyran", 422), ("/documents?page=0", 422),
    ("/documents?page=many", 422), ("/search?q=" + "x" * 301, 422), ("/search?q=a&limit=100000", 422),
    ("/documents/abcdef123456?passage=5", 422), ("/parties/abcdef123456/friends", 422),
]  # fmt: skip


@pytest.mark.parametrize(("address", "status"), FAILURES)
def test_a_failure_says_which_item_what_is_wrong_and_what_next(shielded: Browser, address: str, status: int) -> None:
    assert_both_forms(shielded, address, status)


@pytest.mark.parametrize(
    ("address", "status"), [("/documents/abcdef123456.json", 404), ("/claims/zz.json", 422), ("/no.json", 404)]
)
def test_an_address_of_json_fails_in_json(shielded: Browser, address: str, status: int) -> None:
    answer = shielded.get(address)
    assert answer.status_code == status
    assert set(answer.json()["error"]) == {"status", "item", "problem", "remedy"}


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_changed(shielded: Browser, method: str) -> None:
    assert_both_forms(shielded, "/documents", 405, method)
    assert shielded.get("/documents.json", method=method).headers["allow"] == "GET"


def test_a_fault_of_the_program_tells_nothing_of_its_insides(browse: Browse) -> None:
    changed = browse(shield())
    claim = changed.json("/search.json?q=Deyran")["claims"][0]["address"]
    change(changed, "UPDATE claim SET body = '{\"secret\":'")
    assert_both_forms(changed, claim, 500)
    assert "secret" not in changed.get(claim).text


def test_a_ledger_that_cannot_be_used_is_told_as_that(browse: Browse) -> None:
    changed = browse(shield())
    change(changed, "ALTER TABLE text RENAME TO gone")
    document = changed.json("/documents.json")["documents"][0]["address"]
    assert_both_forms(changed, document, 503)


def assert_both_forms(browser: Browser, address: str, status: int, method: str = "GET") -> None:
    """The same failure as a page for a browser and as JSON for a program."""
    page = browser.get(address, {"accept": "text/html,*/*"}, method)
    data = browser.get(address, {"accept": "application/json"}, method)
    assert (page.status_code, data.status_code) == (status, status)
    error = data.json()["error"]
    assert data.json() == {"error": {"status": status, **{key: error[key] for key in ("item", "problem", "remedy")}}}
    assert error["item"]
    assert error["problem"]
    assert page.headers["content-type"].startswith("text/html")
    assert " ".join(error["problem"].split())[:60] in text_of(html.document_fromstring(page.text))


def change(browser: Browser, statement: str) -> None:
    """Change the ledger behind the back of the workbench."""
    raw = sqlite3.connect(browser.ledger.folder / "ledger.sqlite")
    raw.execute(statement)
    raw.commit()
    raw.close()
