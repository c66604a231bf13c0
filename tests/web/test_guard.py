"""The door: who may ask, and what browsers are told."""

from __future__ import annotations

import pytest

from web.conftest import Browser


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8321", "127.0.0.1.evil.example", "", "localhost.", "0.0.0.0"]
)
def test_another_name_for_this_machine_is_refused(shielded: Browser, host: str) -> None:
    for address in ("/", "/desk.json", "/static/whence.css", "/nowhere"):
        answer = shielded.get(address, {"host": host})
        assert answer.status_code == 400
        assert "Deyran" not in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1:8321", "localhost:8321", "LOCALHOST", "[::1]:8321", "[::1]"])
def test_its_own_names_are_answered(shielded: Browser, host: str) -> None:
    assert shielded.get("/", {"host": host}).status_code == 200


@pytest.mark.parametrize(
    "address", ["/", "/desk.json", "/nowhere", "/claims/zz.json", "/static/whence.js", "/openapi.json"]
)
def test_every_answer_forbids_what_pages_do_not_need(shielded: Browser, address: str) -> None:
    headers = shielded.get(address).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in headers
