"""Texts from outside, made harmless for a page.

In: any string. Out: the same string with tricks made visible; an address only where a browser may follow it.
Always: this happens in one place, between a template and its output, so that no page can forget it; markup is
escaped by the templates themselves.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

# Controls of C0 (newline and tab apart) and C1, DEL, what turns or closes the reading direction, what hides in a
# line (tags, annotations, object replacement), and lone surrogates, which UTF-8 cannot hold. Joiners and the weak
# direction marks stay: Persian, Arabic and Burmese need them, and every text from outside is isolated by its element.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2061-\u206f\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
# Where a browser may be sent: nothing that runs, nothing on the reader's own disk.
_SCHEMES = frozenset({"http", "https"})


def inert(text: str) -> str:
    """The text with unsafe characters shown: ESC as ␛, other controls likewise, the rest as ⟨U+202E⟩."""
    return _UNSAFE.sub(lambda found: _sign(ord(found.group())), text)


def finalized(value: Any) -> Any:
    """What a template's expression gives to the page: nothing for None, strings made inert, markup as it is."""
    if value is None:
        return ""
    if isinstance(value, Markup):
        return value
    return inert(value) if isinstance(value, str) else value


def web_address(text: str) -> str | None:
    """The address where it may be a link (http or https with a host and no hidden characters), else None."""
    if _UNSAFE.search(text) or any(letter.isspace() for letter in text):
        return None
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return None
    return text if parts.scheme.lower() in _SCHEMES and host else None


def _sign(code: int) -> str:
    if code < 0x20:
        return chr(0x2400 + code)  # the control pictures of Unicode
    return "␡" if code == 0x7F else f"⟨U+{code:04X}⟩"
