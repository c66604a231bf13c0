"""What becomes of hidden characters and of addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.web.inert import inert, web_address


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[2Jb", "a␛[2Jb"), ("\x00", "␀"), ("\x7f", "␡"), ("\x9b", "⟨U+009B⟩"), ("a\u202eb", "a⟨U+202E⟩b"),
        ("\ud800", "⟨U+D800⟩"), ("\U000e0041", "⟨U+E0041⟩"), ("line\u2028line", "line⟨U+2028⟩line"),
    ],
)  # fmt: skip
def test_tricks_are_made_visible(text: str, shown: str) -> None:
    assert inert(text) == shown


@pytest.mark.parametrize("text", ["two\nlines\tand a tab", "می‌خواهم", "جيش الوادي", "Орлесия", "မြန်မာ", "a\u200db"])
def test_writing_of_any_script_stays_as_it_is(text: str) -> None:
    assert inert(text) == text


@given(st.text(st.characters()))
def test_any_text_can_be_sent_after_that(text: str) -> None:
    assert inert(inert(text)) == inert(text)
    assert inert(text).encode().decode() == inert(text)


@pytest.mark.parametrize("address", ["http://korun.example/a?b=c#d", "HTTPS://korun.example/", "https://example/جيش"])
def test_an_address_of_the_web_may_be_followed(address: str) -> None:
    assert web_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "", "korun.example", "javascript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
        "file:///etc/passwd", "//korun.example/", "http:", "http:///x", "https://korun.example/\u202egpj.exe",
        "http://[::1", "vbscript:x", "http://korun.example/ x", "ftp://korun.example/",
    ],
)  # fmt: skip
def test_nothing_else_may(address: str) -> None:
    assert web_address(address) is None
