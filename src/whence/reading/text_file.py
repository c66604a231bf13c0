"""Plain text: the file decoded, unchanged, with its lines marked and its paragraphs found.

In: bytes of a .txt file, or a text. Out: Extracted.
Always: the text is the file's, character for character, but for a byte-order mark.
"""

from __future__ import annotations

from whence.reading.document import Metadata
from whence.reading.encoding import decode
from whence.reading.extracted import Extracted
from whence.reading.furniture import mark_lines
from whence.reading.lines import lines_of
from whence.reading.paragraphs import paragraphs_of


def read_text_file(data: bytes, name: str, known: Metadata) -> Extracted:
    """A plain text. name: for messages. known: metadata from outside; its title tells which line is the title.

    Raises ReadingError where the bytes are no text.
    """
    decoded = decode(data, name)
    warnings = (decoded.warning,) if decoded.warning else ()
    return extract_text(decoded.text, known, warnings)


def extract_text(text: str, known: Metadata, warnings: tuple[str, ...] = ()) -> Extracted:
    """A text that is decoded already."""
    lines = mark_lines(text, lines_of(text), known.title)
    return Extracted(text, lines, paragraphs_of(text, lines, known.title), warnings=warnings)
