"""A PDF with a text layer: its lines page by page, joined to paragraphs, running heads and feet set apart.

In: bytes of a PDF. Out: Extracted with pages.
Always: characters stand as the file gives them, a hyphen at a line's end too; the text flows over page ends, so that a
sentence broken by one stays whole; running heads, feet and page numbers stand after the last page, marked furniture.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from whence.errors import ReadingError
from whence.reading.document import Metadata, Page, Paragraph, ParagraphRole
from whence.reading.extracted import Extracted
from whence.reading.furniture import mark_lines
from whence.reading.limits import LARGEST_TEXT, MOST_PAGES
from whence.reading.metadata import metadata_from
from whence.reading.paragraphs import roles_of, trimmed
from whence.reading.pdf_layout import body_size, joined, running_lines
from whence.reading.pdf_lines import PageLine, lines_of_page
from whence.values import Span

# Share of characters that fonts give no letter for, above which a text layer is of no use.
MOST_UNREADABLE = 0.3
_OCR = "Make a text layer first:  ocrmypdf IN.pdf OUT.pdf"
# A numbered heading ("II. Findings") looks like an item of a list.
_PLAIN = (ParagraphRole.TEXT, ParagraphRole.ITEM)
_NO_NAME = re.compile(r"\(?(unspecified|unknown|untitled\d*|anonymous|user|admin(istrator)?|none)\)?", re.IGNORECASE)
_WORD_TITLE = re.compile(r"^Microsoft (?:Office )?Word - |\.(?:docx?|rtf|odt|indd|pdf)$", re.IGNORECASE)


def read_pdf(data: bytes, name: str, known: Metadata) -> Extracted:
    """A PDF. name: for messages. known: metadata from outside.

    Raises ReadingError where the file is encrypted, damaged, or has no text layer.
    """
    lines, page_count, said = _load(data, name)
    if sum(len(line.text.strip()) for line in lines) == 0:
        raise ReadingError(name, f"page 1{f' to {page_count}' if page_count > 1 else ''}: no text layer", _OCR)
    running = running_lines(lines, page_count)
    body = [line for i, line in enumerate(lines) if i not in running]
    apart = [line for i, line in enumerate(lines) if i in running]
    if not body:
        raise ReadingError(name, "no text layer but running heads and page numbers", _OCR)
    _check_letters(body, name)
    metadata = metadata_from(said, "page")
    warnings = _warnings(data, body, page_count)
    return replace(_compose(body, apart, known.title or metadata.title), metadata=metadata, warnings=warnings)


def _load(data: bytes, name: str) -> tuple[list[PageLine], int, dict[str, object]]:
    """All lines, the number of pages, and what the file says of itself."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _reading_error(name, str(error)) from error
    try:
        page_count = len(document)
        if not 0 < page_count <= MOST_PAGES:
            raise ReadingError(name, f"has {page_count} pages (read are 1 to {MOST_PAGES})", "Split it.")
        lines: list[PageLine] = []
        for number in range(page_count):
            lines += _page(document, number, name)
            if sum(len(line.text) for line in lines[-1000:]) > LARGEST_TEXT:
                raise ReadingError(name, f"page {number + 1}: too much text", "Split it.")
        return lines, page_count, _said(document.get_metadata_dict())
    finally:
        document.close()


def _page(document: object, number: int, name: str) -> list[PageLine]:
    import pypdfium2

    try:
        page = document[number]  # type: ignore[index]
        try:
            return lines_of_page(page, number + 1)
        finally:
            page.close()
    except pypdfium2.PdfiumError as error:
        problem = f"page {number + 1}: is damaged"
        raise ReadingError(name, problem, "Fetch the file again, or save it anew from a PDF viewer.") from error


def _reading_error(name: str, message: str) -> ReadingError:
    if "password" in message.lower():
        return ReadingError(
            name,
            "is encrypted and asks for a password",
            "Save a copy without one:  qpdf --decrypt --password=... IN OUT",
        )
    return ReadingError(name, "is damaged or cut off", "Fetch the file again, or save it anew from a PDF viewer.")


def _said(values: dict[str, str]) -> dict[str, object]:
    """Title, author and the day the file was made; the names that programs fill in by themselves are left out."""
    title = _WORD_TITLE.sub("", values.get("Title", "").replace("\x00", "").strip())
    author = values.get("Author", "").replace("\x00", "").strip()
    made = re.match(r"D:(\d{4})(\d\d)(\d\d)", values.get("CreationDate", ""))
    return {
        "title": "" if _NO_NAME.fullmatch(title) else title,
        "author": "" if _NO_NAME.fullmatch(author) else author,
        # Not the day of publication: files are made before it, or long after by a scanner.
        "captured": "-".join(made.groups()) if made else "",
    }


def _check_letters(lines: Sequence[PageLine], name: str) -> None:
    characters = "".join(line.text for line in lines[:2000])
    unreadable = sum("\ue000" <= c <= "\uf8ff" or c == "\ufffd" for c in characters)
    if unreadable > MOST_UNREADABLE * len(characters):
        raise ReadingError(name, "its text layer is unreadable (the fonts name no letters)", _OCR)


def _warnings(data: bytes, body: Sequence[PageLine], page_count: int) -> tuple[str, ...]:
    found: list[str] = []
    empty = sorted(set(range(1, page_count + 1)) - {line.page for line in body})
    if empty:
        shown = ", ".join(map(str, empty[:8])) + (" ..." if len(empty) > 8 else "")
        found.append(f"no text layer on page {shown}; {_OCR}")
    if b"%%EOF" not in data[-2048:]:
        found.append("the file seems cut off; what could be read was read")
    return tuple(found)


def _compose(body: Sequence[PageLine], apart: Sequence[PageLine], title: str) -> Extracted:
    """The stored text, its lines, paragraphs and pages."""
    pieces: list[str] = []
    spans: list[Span] = []
    paragraphs: list[Span] = []
    offset = 0
    groups = joined(body)
    for group in groups:
        first = len(spans)
        for line in group:
            spans.append(Span(offset, offset + len(line.text)))
            offset += len(line.text) + 1
        paragraphs.append(Span(spans[first].start, spans[-1].end))
        pieces.append("\n".join(line.text for line in group))
        offset += 1
    text = "\n\n".join(pieces)
    end_of_body = len(text)
    given: dict[int, str] = {}
    for line in apart:
        text += "\n\n" if len(text) == end_of_body else "\n"
        given[len(spans)] = "running head or foot"
        spans.append(Span(len(text), len(text) + len(line.text)))
        text += line.text
    lines = mark_lines(text, spans, title, given)
    furniture = {line.span.start for line in lines if line.reason}
    pages = _pages([line for group in groups for line in group], spans, end_of_body)
    return Extracted(text, lines, _paragraphs(text, paragraphs, groups, furniture, title), pages=pages)


def _pages(body: Sequence[PageLine], spans: Sequence[Span], end: int) -> tuple[Page, ...]:
    """Each page from its first line to the first of the next."""
    starts: dict[int, int] = {}
    for line, span in zip(body, spans, strict=False):
        starts.setdefault(line.page, span.start)
    numbers = list(starts)
    ends = [*[starts[number] for number in numbers[1:]], end]
    starts[numbers[0]] = 0
    return tuple(Page(number, Span(starts[number], stop)) for number, stop in zip(numbers, ends, strict=True))


def _paragraphs(
    text: str, spans: Sequence[Span], groups: Sequence[Sequence[PageLine]], furniture: set[int], title: str
) -> tuple[Paragraph, ...]:
    """Groups of lines as paragraphs; a larger type than the body's makes a title or heading."""
    kept = [i for i, span in enumerate(spans) if span.start not in furniture]
    size = body_size([line for group in groups for line in group])
    roles = roles_of(text, [spans[i] for i in kept], title)
    found: list[Paragraph] = []
    for i, role in zip(kept, roles, strict=True):
        large = groups[i][0].size > 1.15 * size and len(spans[i].of(text).split()) <= 25
        final = ParagraphRole.HEADING if large and role in _PLAIN else role
        found.append(Paragraph(trimmed(text, spans[i], final), final))
    return tuple(found)
