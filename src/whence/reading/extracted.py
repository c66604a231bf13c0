"""What every format's reader hands on: text, marked lines, paragraphs and what the file says of itself.

In: nothing; a plain value. Out: `Extracted`, from which read.py makes a Document.
Always: offsets are code points of `text`; lines and paragraphs are in order and do not overlap.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from whence.reading.document import Line, Metadata, Page, Paragraph


@dataclass(frozen=True, slots=True)
class Extracted:
    """The outcome of reading some bytes in one format. metadata: only what the file itself says."""

    text: str
    lines: tuple[Line, ...]
    paragraphs: tuple[Paragraph, ...]
    metadata: Metadata = field(default_factory=Metadata)
    pages: tuple[Page, ...] = ()
    warnings: tuple[str, ...] = ()
