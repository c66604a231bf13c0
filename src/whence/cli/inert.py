"""Texts from outside, made harmless for a terminal.

In: any string. Out: the same string in which nothing can move the cursor, change colours, title or clipboard, or
turn the reading direction of what follows.
Always: what was taken out is shown as a visible sign, so that a trick is seen and not hidden.
"""

from __future__ import annotations

import re

# Control characters of C0 (newline and tab apart) and C1, DEL, and what changes direction or hides in a line.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)


def inert(text: str) -> str:
    """The text with unsafe characters shown: ESC as ␛, other controls likewise, the rest as ⟨U+202E⟩."""
    return _UNSAFE.sub(lambda found: _shown(ord(found.group())), text)


def one_line(text: str) -> str:
    """The same on one line, runs of white space as one space."""
    return " ".join(inert(text.replace("\r\n", "\n")).split())


def _shown(code: int) -> str:
    if code < 0x20:
        return chr(0x2400 + code)  # the control pictures of Unicode
    return "␡" if code == 0x7F else f"⟨U+{code:04X}⟩"
