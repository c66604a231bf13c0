"""A document: the text taken from some bytes, fixed for ever, and what is known of where it came from.

In: nothing; these are plain values that every reader makes. Out: `Document`.
Always: offsets are Unicode code points of `text`; `lines` and `paragraphs` are in order and do not overlap;
furniture is marked, never deleted.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from whence.values import UNKNOWN, Bound, Language, Span


class LineMark(StrEnum):
    """Whether a line belongs to the article or to the page around it."""

    ARTICLE = "article"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the stored text, its mark and, for furniture, the reason in a few words."""

    span: Span
    mark: LineMark
    reason: str = ""


class ParagraphRole(StrEnum):
    """What a paragraph is in the article; constructions such as headline style depend on it."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    QUOTE = "quote"
    CAPTION = "caption"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of article text that is parsed as one; may span several lines of a hard-wrapped file."""

    span: Span
    role: ParagraphRole = ParagraphRole.TEXT


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a paged document; `number` counts from 1."""

    number: int
    span: Span


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a document beside its text. None or empty where not known, never guessed.

    published: the days on which it may have been published (a table may give a month or a year).
    captured: when the copy was made, where the file says so. basis: where each field came from
    ("page", "sidecar", "table", "recognised").
    """

    title: str = ""
    outlet: str = ""
    author: str = ""
    url: str = ""
    archive_url: str = ""
    published: Bound | None = None
    captured: Bound | None = None
    language: Language = UNKNOWN
    basis: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """One document as read.

    id: SHA-256 of `original`, hex. path: relative to the folder that was read, "/" between parts.
    root: the folder that was read (absolute), so that versions are told by root and path.
    warnings: things a person should know (an encoding was guessed, two pages had no text layer).
    """

    id: str
    path: str
    root: str
    media_type: str
    original: bytes
    text: str
    lines: tuple[Line, ...]
    paragraphs: tuple[Paragraph, ...]
    metadata: Metadata
    pages: tuple[Page, ...] = ()
    warnings: tuple[str, ...] = ()

    def page_of(self, offset: int) -> int | None:
        """The number of the page an offset lies on, None for documents without pages."""
        for page in self.pages:
            if page.span.start <= offset < page.span.end:
                return page.number
        return None
