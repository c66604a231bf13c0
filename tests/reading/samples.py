"""Files for the reading tests, made byte by byte: PDFs, Word documents, folders.

In: what should stand in them. Out: bytes or paths.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import docx

# A line of a PDF page: left edge and height in points, size of type, words.
PdfLine = tuple[float, float, float, str]


def pdf(pages: Sequence[Sequence[PdfLine]], info: str = "", encrypted: bool = False) -> bytes:
    """A PDF of A4 pages in Helvetica. info: entries of its information dictionary, as they stand in the file.

    encrypted: with a password that nobody knows (standard security handler, 40 bits).
    """
    count = len(pages)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {count} /Kids [{' '.join(f'{5 + 2 * i} 0 R' for i in range(count))}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< {info} >>",
    ]
    for i, lines in enumerate(pages):
        drawn = "\n".join(f"BT /F1 {size} Tf {x} {y} Td ({_escaped(words)}) Tj ET" for x, y, size, words in lines)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {6 + 2 * i} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    trailer = f"/Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R"
    if encrypted:
        key = "ab" * 32
        trailer += f" /Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >> /ID [<{key}> <{key}>]"
    return _with_offsets(objects, trailer)


def prose_page(first: Sequence[str], top: float = 760, head: str = "", foot: str = "") -> list[PdfLine]:
    """A page of lines of running text, with a running head and foot where given."""
    lines: list[PdfLine] = [(72, 800, 8, head)] if head else []
    lines += [(72, top - 14 * i, 11, words) for i, words in enumerate(first)]
    return [*lines, (290, 30, 8, foot)] if foot else lines


def _escaped(words: str) -> str:
    return words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _with_offsets(objects: Sequence[str], trailer: str) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += "".join(f"{offset:010d} 00000 n \n" for offset in offsets).encode()
    return bytes(out + f"trailer\n<< {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode())


def word(*paragraphs: tuple[str, str], header: str = "", title: str = "") -> bytes:
    """A Word document of (style, text) paragraphs."""
    document = docx.Document()
    for style, text in paragraphs:
        document.add_paragraph(text, style=style)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    document.core_properties.title = title
    return saved(document)


def saved(document: object) -> bytes:
    """The bytes of a python-docx document."""
    buffer = io.BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


def repacked(data: bytes, parts: dict[str, bytes]) -> bytes:
    """A Word document with some of its parts replaced or added."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return buffer.getvalue()
