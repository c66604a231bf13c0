"""Texts from outside, fit to stand in XML.

In: any string. Out: the same string without what XML 1.0 forbids, each such character shown as U+FFFD.
Always: nothing of it can be markup once a writer has escaped it, and no parser refuses the file for its sake.
"""

from __future__ import annotations

import re

# Char of XML 1.0 is tab, newline, return, and everything from space up but surrogates, U+FFFE and U+FFFF; marks that
# turn the reading direction are allowed by it, but would turn what follows in a picture.
_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def xml_text(text: str) -> str:
    """The text with forbidden characters replaced."""
    return _FORBIDDEN.sub("\ufffd", text)
