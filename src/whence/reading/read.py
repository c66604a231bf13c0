"""A file to a Document: looks at what it holds, has it read, and settles what is known of it.

In: a path, bytes or a pasted text; a metadata table. Out: Document.
Always: the same bytes with the same metadata give the same document; whatever is wrong with a file is a ReadingError
of one line.
"""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath

from whence.errors import ReadingError
from whence.reading.document import Document, LineMark, Metadata, ParagraphRole
from whence.reading.extracted import Extracted
from whence.reading.files import MEDIA_TYPES, relative_path
from whence.reading.limits import LARGEST_FILE, LARGEST_TEXT, MEBIBYTE
from whence.reading.metadata import merged, read_sidecar, sidecar_of
from whence.reading.metadata_table import MetadataTable
from whence.values import UNKNOWN

Reader = Callable[[bytes, str, Metadata], Extracted]

TEXT, MARKDOWN, HTML, PDF = "text/plain", "text/markdown", "text/html", "application/pdf"
DOCX = MEDIA_TYPES[".docx"]
# First bytes of files that cannot be read but are often found under a wrong ending, and what to do about them.
_STRANGERS = {
    b"\xd0\xcf\x11\xe0": ("is an old Word, Excel or PowerPoint file", "Save it as .docx or .pdf and read that."),
    b"{\\rtf": ("is Rich Text", "Save it as .docx and read that."),
    b"\x1f\x8b": ("is compressed (gzip)", "Unpack it first."),
}


def read_file(path: Path, root: Path, table: MetadataTable | None = None) -> Document:
    """Read one file.

    root: the folder that is read; the document's path is relative to it. table: metadata rows; a sidecar beside the
    file is used too. Raises ReadingError where the file cannot be read.
    """
    relative = relative_path(path, root)
    data = _bytes_of(path, relative)
    layers = [table.find(path.absolute(), relative) if table else None]
    if sidecar := sidecar_of(path):
        layers.append(read_sidecar(sidecar, relative))
    known = merged(*(layer for layer in layers if layer))
    return read_bytes(data, relative, str(root.resolve()), known)


def read_bytes(data: bytes, path: str, root: str = "", known: Metadata | None = None) -> Document:
    """Read bytes that come from anywhere. path: relative, its ending tells the format where the bytes do not.

    root: the folder they were read from, "" for none. known: metadata from outside, goes before the page's own.
    Raises ReadingError.
    """
    known = known or Metadata()
    if not data:
        raise ReadingError(path, "is empty", "Leave it out, or fetch it again.")
    media_type = media_type_of(data, path)
    try:
        extracted = _reader(media_type)(data, path, known)
    except (RecursionError, MemoryError) as error:
        problem = "is too large or too deeply nested"
        raise ReadingError(path, problem, "Save its text as .txt and read that.") from error
    return _document(data, path, root, media_type, known, extracted)


def read_text(text: str, name: str = "pasted text", known: Metadata | None = None) -> Document:
    """Read a text that was pasted or fetched; its UTF-8 bytes count as the original."""
    clean = text.removeprefix("\ufeff").encode("utf-8", "replace")
    if not clean:
        raise ReadingError(name, "is empty", "Paste the text of a report.")
    from whence.reading.text_file import extract_text

    known = known or Metadata()
    return _document(clean, name, "", TEXT, known, extract_text(clean.decode(), known))


def media_type_of(data: bytes, path: str) -> str:
    """What some bytes are: by their first bytes, else by the ending of their path."""
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    for magic, (problem, remedy) in _STRANGERS.items():
        if start.startswith(magic):
            raise ReadingError(path, problem, remedy)
    if b"%PDF-" in data[:1024]:
        return PDF
    named = MEDIA_TYPES.get(PurePosixPath(path).suffix.lower(), TEXT)
    if start.startswith(b"PK\x03\x04"):
        return DOCX
    if named in (PDF, DOCX):
        raise ReadingError(path, f"is no {'PDF' if named == PDF else 'DOCX'}, whatever its name", "Fetch it again.")
    if named == TEXT and start[:16].lower().startswith((b"<!doctype html", b"<html")):
        return HTML
    return named


def _reader(media_type: str) -> Reader:
    """The reader of a format, imported when first wanted."""
    if media_type == HTML:
        from whence.reading.html import read_html

        return read_html
    if media_type == PDF:
        from whence.reading.pdf import read_pdf

        return read_pdf
    if media_type == DOCX:
        from whence.reading.docx import read_docx

        return read_docx
    if media_type == MARKDOWN:
        from whence.reading.markdown import read_markdown

        return read_markdown
    from whence.reading.text_file import read_text_file

    return read_text_file


def _bytes_of(path: Path, item: str) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ReadingError(item, "is a folder", "Name a file in it, or read the whole folder.")
        if not stat.S_ISREG(status.st_mode):
            raise ReadingError(item, "is no ordinary file", "Leave it out.")
        if status.st_size > LARGEST_FILE:
            raise ReadingError(item, f"is larger than {LARGEST_FILE // MEBIBYTE} MB", "Split it.")
        return path.read_bytes()
    except OSError as error:
        problem = f"cannot be opened ({(error.strerror or 'unknown').lower()})"
        raise ReadingError(item, problem, "Check the path and its permissions.") from error


def _document(data: bytes, path: str, root: str, media_type: str, known: Metadata, extracted: Extracted) -> Document:
    if not extracted.text.strip("\x00\ufffd \t\r\n\f\v\u00a0"):
        raise ReadingError(path, "holds no text", "Leave it out, or fetch it again.")
    if len(extracted.text) > LARGEST_TEXT:
        raise ReadingError(path, f"holds more than {LARGEST_TEXT // MEBIBYTE} million characters", "Split it.")
    metadata = _settled(merged(known, extracted.metadata), extracted)
    warnings = extracted.warnings
    if not extracted.paragraphs:
        warnings += ("none of it looks like an article",)
    return Document(
        id=hashlib.sha256(data).hexdigest(), path=path, root=root, media_type=media_type, original=data,
        text=extracted.text, lines=extracted.lines, paragraphs=extracted.paragraphs, metadata=metadata,
        pages=extracted.pages, warnings=warnings,
    )  # fmt: skip


def _settled(metadata: Metadata, extracted: Extracted) -> Metadata:
    """Metadata with what the text itself shows: its title line and its language."""
    from whence.reading.language_id import contradicts, identify

    if not metadata.title:
        titles = (p.span.of(extracted.text) for p in extracted.paragraphs if p.role is ParagraphRole.TITLE)
        if title := " ".join(next(titles, "").split()):
            metadata = replace(metadata, title=title, basis=metadata.basis | {"title": "recognised"})
    article = "\n".join(
        line.span.of(extracted.text) for line in extracted.lines[:200] if line.mark is LineMark.ARTICLE
    )
    declared = metadata.language
    if declared != UNKNOWN and not (metadata.basis.get("language") == "page" and contradicts(declared, article)):
        return metadata
    language = identify(article)
    basis = {key: value for key, value in metadata.basis.items() if key != "language"}
    if language != UNKNOWN:
        basis["language"] = "recognised"
    return replace(metadata, language=language, basis=basis)
