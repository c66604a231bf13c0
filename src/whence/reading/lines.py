"""A text cut into its lines, and the few questions about a line that several files ask.

In: a text. Out: spans of its lines that are not blank, without their line breaks.
Always: nothing is changed; a span's characters are the line as it stands, white space included.
"""

from __future__ import annotations

import re
import unicodedata

from whence.values import Span

# The line breaks of Unicode (UAX 14) that occur in reports. Form feed ends a page and so a line. The separators
# 0x1c to 0x1e, which str.splitlines also takes, are left out: in damaged text they stand inside words.
BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")

# A mark that opens a list item. One or two digits: "2014." opens a sentence, not an item.
ITEM_MARK = re.compile(
    r"\s*(?:[•◦‣▪▫■●○·∙◆➢➤►✓*+\uf0b7]|[-–—]{1,2}|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]|\d{1,2}/)(?:\s+)(?=\S)"
)
_SENTENCE_END = re.compile(r"[.!?…؟।။።][\"'”’»›)\]\s*]*$")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "ё": "е"})
_ARABIC_MARKS = re.compile("[\u0640\u064b-\u0652\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# Pictograms, which pages put before the words of a link.
_SIGNS = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff\ufe0f]")
_SPACES = re.compile(r"\s+")
_EDGES = " \t•◦‣▪·*|#>›→»-–—:…"


def lines_of(text: str) -> list[Span]:
    """The lines of a text that hold more than white space, in order."""
    found: list[Span] = []
    start = 0
    for match in BREAK.finditer(text):
        if not text[start : match.start()].isspace() and match.start() > start:
            found.append(Span(start, match.start()))
        start = match.end()
    if text[start:].strip():
        found.append(Span(start, len(text)))
    return found


def folded(line: str) -> str:
    """A line for comparing: one case, plain quotes, single spaces, without vowel marks, bullets and arrows."""
    line = unicodedata.normalize("NFKC", line).translate(_QUOTES).casefold()
    line = _SIGNS.sub("", _ARABIC_MARKS.sub("", line))
    return _SPACES.sub(" ", line).strip(_EDGES)


def ends_sentence(line: str) -> bool:
    """True where the line ends with the mark of a finished sentence."""
    return bool(_SENTENCE_END.search(line.rstrip()[-40:]))


def is_sentence(line: str) -> bool:
    """True where a line may be a sentence of an article, however short."""
    return ends_sentence(line) and len(line.split(maxsplit=3)) >= 3


def is_prose(line: str) -> bool:
    """True where a line surely is running text: eight words and a full stop, or twenty words.

    Of 150 newspaper headlines measured, the longest has 15 words.
    """
    words = len(line.split())
    return words >= 20 or (words >= 8 and ends_sentence(line))
