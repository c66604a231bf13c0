"""Which addresses and names are taken, and where a key goes."""

from __future__ import annotations

import pytest

from model_server import serving, written
from whence.claims.model import ModelSettings
from whence.claims.model.prompt import prompt
from whence.claims.model.talk import Talk
from whence.errors import SettingsError
from whence.settings import MODEL_KEY_VARIABLE


@pytest.mark.parametrize(
    ("name", "address", "told"),
    [
        ("", "http://127.0.0.1/v1", "--model: is no name of a model"),
        ("a\x1b[0m", "http://127.0.0.1/v1", "--model: is no name of a model"),
        ("m" * 200, "http://127.0.0.1/v1", "--model: is no name of a model"),
        ("m", "", "--model-address: is no address. Give one such as http://127.0.0.1:8000/v1"),
        ("m", "127.0.0.1:8000", "is no address"),
        ("m", "file:///etc/passwd", "is no address"),
        ("m", "ftp://example.org/v1", "is no address"),
        ("m", "http://", "is no address"),
        ("m", "http://[::1/v1", "is no address"),
        ("m", "http://a b/v1", "is no address"),
        ("m", "http://127.0.0.1:99999/v1", "is no address"),
        ("m", "https://me:secret@example.org/v1", "example.org: has more than a host and a path"),
        ("m", "https://example.org/v1?key=secret", "example.org: has more than a host and a path"),
    ],
)
def test_what_cannot_be_used_is_told_before_anything_is_sent(name: str, address: str, told: str) -> None:
    with pytest.raises(SettingsError) as raised:
        ModelSettings.of(name, address)
    assert told in str(raised.value)
    assert "secret" not in str(raised.value)


def test_a_key_goes_to_the_address_alone_and_never_in_clear_to_another_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(MODEL_KEY_VARIABLE, "a-secret")
    with pytest.raises(SettingsError, match="is not encrypted") as raised:
        ModelSettings.of("m", "http://models.example.org/v1")
    assert "a-secret" not in str(raised.value)
    with serving(written()) as server:
        settings = ModelSettings.of("m", server.address)
        assert Talk(settings, prompt()).ask("text") == written()
    assert server.requests[0][1]["authorization"] == "Bearer a-secret"
    assert "a-secret" not in f"{settings}{settings.described()}"


def test_the_machines_proxies_and_passwords_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    with serving(written()) as server:
        assert Talk(ModelSettings.of("m", server.address), prompt()).ask("text") == written()
