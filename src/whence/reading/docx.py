"""A Word document (.docx): paragraphs, headings, lists, tables and footnotes in the order of the page.

In: bytes of a DOCX. Out: Extracted; one paragraph a line.
Always: sizes are checked before anything is unpacked; running heads and feet stand at the end, marked furniture;
what a person deleted with changes tracked is left out and counted in a warning.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from whence.errors import ReadingError
from whence.reading.document import Metadata, Paragraph, ParagraphRole
from whence.reading.extracted import Extracted
from whence.reading.furniture import mark_lines
from whence.reading.limits import HIGHEST_RATIO, LARGEST_PART, LARGEST_UNPACKED, MOST_PARTS
from whence.reading.lines import lines_of
from whence.reading.metadata import metadata_from
from whence.reading.paragraphs import roles_of, trimmed
from whence.values import Span

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# What python-docx, zipfile and lxml raise for broken parts; lxml's XMLSyntaxError is a SyntaxError.
_DAMAGE = (
    LookupError, ValueError, TypeError, AttributeError, SyntaxError, RuntimeError, EOFError, OSError, zlib.error,
    zipfile.BadZipFile,
)  # fmt: skip
_AGAIN = "Open it in a word processor and save it again as .docx."
# Style names are English in the file, whatever the language of the program that wrote it.
_STYLES = (
    ("title", ParagraphRole.TITLE), ("heading", ParagraphRole.HEADING), ("subtitle", ParagraphRole.HEADING),
    ("list", ParagraphRole.ITEM), ("quote", ParagraphRole.QUOTE), ("intense quote", ParagraphRole.QUOTE),
    ("block text", ParagraphRole.QUOTE), ("caption", ParagraphRole.CAPTION),
)  # fmt: skip
_PROGRAM_NAMES = {"python-docx", "microsoft office user", "user", "admin", "unknown", "windows user"}


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of text to be stored. role: None where only its shape can tell. row: of its table, None outside."""

    text: str
    role: ParagraphRole | None
    row: int | None = None
    furniture: bool = False


def read_docx(data: bytes, name: str, known: Metadata) -> Extracted:
    """A Word document. name: for messages. known: metadata from outside.

    Raises ReadingError where the file is damaged, encrypted, no Word document, or would unpack to too much.
    """
    _check_size(data, name)
    import docx
    from docx.opc.exceptions import OpcError

    try:
        document = docx.Document(io.BytesIO(data))
        pieces = [*_body(document), *_notes(document), *_running(document)]
        metadata = _metadata(document)
    except _DAMAGE as error:
        raise ReadingError(name, "is a damaged Word document", _AGAIN) from error
    except OpcError as error:
        raise ReadingError(name, "is no Word document", _AGAIN) from error
    deleted = sum(1 for _ in document.element.body.iter(f"{_W}delText"))
    warnings = (f"{deleted} tracked deletions are not in the text",) if deleted else ()
    return _compose(pieces, known.title or metadata.title, metadata, warnings)


def _check_size(data: bytes, name: str) -> None:
    """Refuse a bomb by its table of contents; what is unpacked later never exceeds the sizes named there."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise ReadingError(name, "is damaged or cut off", "Fetch it again.") from error
    if "word/document.xml" not in {part.filename for part in parts}:
        raise ReadingError(name, "is no Word document but another sort of archive", "Unpack it, or leave it out.")
    texts = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
    unpacked, packed = (sum(getattr(part, size) for part in texts) for size in ("file_size", "compress_size"))
    if (
        len(parts) > MOST_PARTS
        or sum(part.file_size for part in parts) > LARGEST_UNPACKED
        or any(part.file_size > LARGEST_PART for part in texts)
        or (unpacked > LARGEST_PART // 16 and unpacked > HIGHEST_RATIO * max(1, packed))
    ):
        raise ReadingError(name, "unpacks to far more than a document holds", "Do not open it; ask who sent it.")


def _body(document: Any) -> Iterator[_Piece]:
    """Paragraphs and table rows in order, of content controls too."""
    row = 0
    waiting = list(reversed(document.element.body))
    while waiting:
        element = waiting.pop()
        if element.tag == f"{_W}p":
            yield from _paragraph(document, element)
        elif element.tag == f"{_W}tbl":
            for cells in element.iter(f"{_W}tr"):
                row += 1
                yield from _row(cells, row)
        elif element.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml", f"{_W}smartTag"):
            waiting.extend(reversed(element))


def _paragraph(document: Any, element: Any) -> Iterator[_Piece]:
    text = _text(element)
    if text.strip():
        yield _Piece(text, _role(document, element))


def _row(cells: Any, row: int) -> Iterator[_Piece]:
    for cell in cells.iterchildren(f"{_W}tc"):
        text = " ".join(filter(None, (_text(p).strip() for p in cell.iterchildren(f"{_W}p"))))
        if text:
            yield _Piece(text.replace("\n", " "), ParagraphRole.CELL, row)


def _text(paragraph: Any) -> str:
    """The text of a paragraph: runs, links, insertions; line breaks and tabs as such; without text boxes' doubles."""
    # A text box is written twice, for newer and for older programs.
    doubles = {node for fallback in paragraph.iter(_FALLBACK) for node in fallback.iter()}
    pieces: list[str] = []
    for node in paragraph.iter():
        if node in doubles:
            continue
        if node.tag == f"{_W}t":
            pieces.append(node.text or "")
        elif node.tag in (f"{_W}br", f"{_W}cr"):
            pieces.append("\n")
        elif node.tag == f"{_W}tab" and node.getparent().tag == f"{_W}r":
            pieces.append("\t")
        elif node.tag == f"{_W}noBreakHyphen":
            pieces.append("-")
    return "".join(pieces).strip("\n")


def _role(document: Any, element: Any) -> ParagraphRole | None:
    style = document.styles.element.get_by_id(element.style) if element.style else None
    name = ((style.name_val if style is not None else None) or element.style or "").lower()
    for start, role in _STYLES:
        if name.startswith(start):
            return role
    numbered = element.pPr is not None and element.pPr.numPr is not None
    return ParagraphRole.ITEM if numbered else None


def _notes(document: Any) -> Iterator[_Piece]:
    """Footnotes and endnotes, in their order; they name the sources."""
    from docx.oxml.parser import parse_xml

    for relation in document.part.rels.values():
        if relation.reltype.endswith(("/footnotes", "/endnotes")) and not relation.is_external:
            for note in parse_xml(relation.target_part.blob):
                # Separators between text and notes are notes of a type of their own.
                if note.get(f"{_W}type") is None:
                    text = "\n".join(filter(None, (_text(p).strip() for p in note.iter(f"{_W}p"))))
                    if text:
                        yield _Piece(text, ParagraphRole.TEXT)


def _running(document: Any) -> Iterator[_Piece]:
    """Running heads and feet, each once."""
    seen: set[str] = set()
    for section in document.sections:
        for part in (section.header, section.footer, section.first_page_header, section.first_page_footer):
            if part.is_linked_to_previous:
                continue
            for paragraph in part.paragraphs:
                text = _text(paragraph._p).strip()
                if text and text not in seen:
                    seen.add(text)
                    yield _Piece(text, None, furniture=True)


def _metadata(document: Any) -> Metadata:
    """Title and author, and the day of the last change as the day of the copy."""
    core = document.core_properties
    author = core.author or ""
    values: dict[str, object] = {
        "title": core.title or "",
        "author": "" if author.lower() in _PROGRAM_NAMES else author,
        "language": core.language or "",
        "captured": (core.modified or core.created).date().isoformat() if core.modified or core.created else "",
    }
    return metadata_from(values, "page")


def _compose(pieces: Sequence[_Piece], title: str, metadata: Metadata, warnings: tuple[str, ...]) -> Extracted:
    """The stored text: a piece a line, cells of a row on one line, with their marks and roles."""
    texts: list[str] = []
    spans: list[Span] = []
    offset = 0
    for above, piece in zip([None, *pieces], pieces, strict=False):
        between = "" if above is None else "\t" if piece.row is not None and piece.row == above.row else "\n"
        texts += [between, piece.text]
        spans.append(Span(offset + len(between), offset + len(between) + len(piece.text)))
        offset = spans[-1].end
    text = "".join(texts)
    running = [span for span, piece in zip(spans, pieces, strict=True) if piece.furniture]
    line_spans = lines_of(text)
    given = {i: "running head or foot" for i, line in enumerate(line_spans) if any(line.overlaps(r) for r in running)}
    lines = mark_lines(text, line_spans, title, given)
    furniture = [line.span for line in lines if line.reason]
    kept = [i for i, span in enumerate(spans) if not any(span.overlaps(line) for line in furniture)]
    return Extracted(text, lines, tuple(_paragraphs(text, pieces, spans, kept, title)), metadata, warnings=warnings)


def _paragraphs(
    text: str, pieces: Sequence[_Piece], spans: Sequence[Span], kept: Sequence[int], title: str
) -> Iterator[Paragraph]:
    """Roles by style where a style tells, else by shape; one title at most."""
    titled = any(pieces[i].role is ParagraphRole.TITLE for i in kept)
    shapes = roles_of(text, [spans[i] for i in kept], title)
    for i, shape in zip(kept, shapes, strict=True):
        role = pieces[i].role
        if role is None:
            role = ParagraphRole.TEXT if titled and shape is ParagraphRole.TITLE else shape
        span = trimmed(text, spans[i], role)
        if any(character.isalnum() for character in span.of(text)):
            yield Paragraph(span, role)
