"""Bytes to text: which encoding a file is in, told or recognised, and what to do with bytes that fit none.

In: bytes, and what a page declares. Out: the text and warnings.
Always: a byte-order mark is no part of the text (offsets are those of Python's "utf-8-sig"); line breaks stay as they
are; nothing is dropped: a byte that cannot be read becomes U+FFFD and is reported; a NUL stays as one character.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass

from whence.errors import ReadingError

# A stray NUL or control character is damage; more than this share of the characters is no text at all.
MOST_CONTROLS = 0.02
# Characters looked at to recognise an encoding.
SAMPLE = 64 * 1024
# The encodings in which reports are still found, by how common they are on the web (W3Techs, 2024).
CANDIDATES = ["cp1252", "cp1251", "cp1256", "koi8_r", "cp1250", "cp1254", "cp866", "iso8859_6", "cp1255", "gb18030"]
_LATIN = {"cp1252", "cp1250", "cp1254"}

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"), (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """text: as decoded. encoding: Python's name of it. warning: "" where the encoding was certain."""

    text: str
    encoding: str
    warning: str = ""


def decode(data: bytes, name: str, declared: str = "") -> Decoded:
    """The text of some bytes.

    name: of the file, for the message. declared: the encoding a page or header names, "" for none; believed where the
    bytes allow it and they are not plain UTF-8. Raises ReadingError where the bytes are no text.
    """
    found = _by_mark(data) or _as_utf16(data) or _as_utf8(data) or _as_declared(data, declared) or _guessed(data)
    if found is None or _is_rubbish(found.text):
        raise ReadingError(name, "is not text but binary data", "Give the file its right ending, or leave it out.")
    return found


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _with_replacements(data[len(mark) :], encoding)
    return None


def _with_replacements(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    lost = text.count("\ufffd")
    return Decoded(text, encoding, f"{lost} characters could not be read as {encoding}" if lost else "")


def _as_utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _as_mostly_utf8(data)


def _as_mostly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with passages pasted from elsewhere: each odd byte is read as Windows-1252."""
    text = data.decode("utf-8", "surrogateescape")
    odd = sum("\udc80" <= character <= "\udcff" for character in text)
    good = sum(character > "\x7f" for character in text) - odd
    # In any other encoding, well-formed UTF-8 sequences are rare accidents.
    if good <= odd:
        return None
    mended = re.sub("[\udc80-\udcff]+", _as_windows, text)
    return Decoded(mended, "utf-8", f"the encoding is mixed: {odd} bytes are not UTF-8 and were read as Windows-1252")


def _as_windows(match: re.Match[str]) -> str:
    return match[0].encode("utf-8", "surrogateescape").decode("cp1252", "replace")


def _as_declared(data: bytes, declared: str) -> Decoded | None:
    try:
        encoding = codecs.lookup(declared.strip() or "none").name
        # Browsers read "latin-1" as Windows-1252, and pages are written for browsers (WHATWG Encoding).
        return Decoded(data.decode("cp1252" if encoding == "iso8859-1" else encoding), encoding)
    except (LookupError, UnicodeError, ValueError):
        return None


def _as_utf16(data: bytes) -> Decoded | None:
    """UTF-16 without its mark: every other byte names the script and so hardly changes, and NULs abound."""
    sample = data[:SAMPLE]
    if len(sample) < 20 or len(data) % 2 or sample.count(0) < 0.01 * len(sample):
        return None
    for encoding, high in (("utf-16-le", 1), ("utf-16-be", 0)):
        if _share_of_two(sample[high::2]) > 0.85 and _share_of_two(sample[1 - high :: 2]) < 0.6:
            return _with_replacements(data, encoding)
    return None


def _share_of_two(values: bytes) -> float:
    """The share of the two commonest bytes."""
    return sum(count for _, count in Counter(values).most_common(2)) / max(1, len(values))


def _guessed(data: bytes) -> Decoded | None:
    """The likeliest single-byte encoding, by the letters it gives (charset-normalizer)."""
    if data.count(0) > MOST_CONTROLS * len(data):
        return None
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE], cp_isolation=CANDIDATES, threshold=0.3).best()
    encoding = best.encoding if best else "cp1252"
    if encoding in _LATIN:
        encoding = _latin(data)
    text = data.decode(encoding, "replace")
    lost = text.count("\ufffd")
    more = f"; {lost} characters could not be read" if lost else ""
    return Decoded(text, encoding, f"the encoding was guessed: {encoding}{more}")


def _latin(data: bytes) -> str:
    """Western, Turkish or Central European: read as Western, the two others show letters nobody writes."""
    western = data[:SAMPLE].decode("cp1252", "replace")
    # "¿e by³": ż and ł in Polish. A Spanish question opens with a capital, and a footnote 3 comes once.
    if len(re.findall(r"[^\W\d_][³¼¾£¯¿]|¿[a-z]", western)) >= 2:
        return "cp1250"
    return "cp1254" if re.search("[ÐÞðþÝý]", western) else "cp1252"


def _is_rubbish(text: str) -> bool:
    return len(_CONTROLS.findall(text)) > max(2, MOST_CONTROLS * len(text))
