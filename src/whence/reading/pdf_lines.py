"""The lines of one PDF page with their place and size of type, as PDFium finds them.

In: an open page. Out: PageLines in the order of the page's content, which is the reading order in all but a few files.
Always: one character stays one character, but for ligatures and Arabic presentation forms, which are shapes of letters
and are written as the letters they stand for.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

# Latin ligatures (fi, ffl), Arabic presentation forms A and B.
_SHAPES = re.compile("[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]+")
# How PDFium gives a hyphen at which a word is broken.
_HYPHENS = {0x02, 0xFFFE}


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of a page. left, right, bottom, top: in points from the page's lower left corner. size: of its type.

    height: of the page, in points.
    """

    text: str
    page: int
    left: float
    right: float
    bottom: float
    top: float
    size: float
    height: float


def lines_of_page(page: Any, number: int) -> list[PageLine]:
    """The lines of an open pypdfium2 page that hold more than white space. number: of the page, from 1."""
    from pypdfium2 import raw

    text_page = page.get_textpage()
    try:
        codes = [raw.FPDFText_GetUnicode(text_page.raw, i) for i in range(text_page.count_chars())]
        height = page.get_height()
        lines: list[PageLine] = []
        start = 0
        for i, code in enumerate([*codes, 0x0A]):
            # PDFium runs on where a word is broken; the line ends there all the same, behind the hyphen.
            if code in (0x0A, 0x0D) or code in _HYPHENS:
                end = i + (code in _HYPHENS)
                if line := _line(text_page, codes, start, end):
                    text, box, size = line
                    lines.append(PageLine(text, number, box[0], box[2], box[1], box[3], size, height))
                start = i + 1
        return lines
    finally:
        text_page.close()


def _line(
    text_page: Any, codes: list[int], start: int, end: int
) -> tuple[str, tuple[float, float, float, float], float] | None:
    """Text, box and size of type of the characters start to end, None where they are blank."""
    from pypdfium2 import raw

    inked = [i for i in range(start, end) if codes[i] not in (0, 0x20, 0xA0, 0x09)]
    if not inked:
        return None
    text = "".join(map(_character, codes[inked[0] : inked[-1] + 1]))
    first, last = _box(text_page, inked[0]), _box(text_page, inked[-1])
    box = (min(first[0], last[0]), min(first[1], last[1]), max(first[2], last[2]), max(first[3], last[3]))
    size = float(raw.FPDFText_GetFontSize(text_page.raw, inked[len(inked) // 2]))
    return _SHAPES.sub(lambda shapes: unicodedata.normalize("NFKC", shapes[0]), text), box, size


def _character(code: int) -> str:
    if code in _HYPHENS:
        return "-"
    if code < 0x20 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return " " if code in (0, 0x09) else "\ufffd"
    return chr(code)


def _box(text_page: Any, i: int) -> tuple[float, float, float, float]:
    """left, bottom, right, top of a character; loose, so that every character of a line has the same height."""
    from pypdfium2 import raw

    rectangle = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(text_page.raw, i, ctypes.byref(rectangle)):
        return 0.0, 0.0, 0.0, 0.0
    return rectangle.left, rectangle.bottom, rectangle.right, rectangle.top
