"""Make the DOCX and PDF example reports from the texts beside this script.

In: *.txt here, in a small markup: the first line is the running head, then "# title", "## heading", "- item",
"| cell | cell |" rows, and paragraphs. Out: examples/reports/NAME.docx or NAME.pdf.
Run by hand when a text changes, in an environment that has python-docx and reportlab (no part of whence needs the
latter):  python examples/making/papers.py
"""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent
REPORTS = HERE.parent / "reports"
AS_DOCX = ("ifs-salt-in-water", "crisis-desk-weekly")
AS_PDF = ("un-panel-nakhoria", "ifs-after-belkadi")


def blocks(text: str) -> list[tuple[str, list[str]]]:
    """(kind, content) pairs; kind is title, heading, item, row or text."""
    found: list[tuple[str, list[str]]] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("## "):
            found.append(("heading", [line[3:]]))
        elif line.startswith("# "):
            found.append(("title", [line[2:]]))
        elif line.startswith("- "):
            found.append(("item", [line[2:]]))
        elif line.startswith("|"):
            found.append(("row", [cell.strip() for cell in line.strip("|").split("|")]))
        else:
            found.append(("text", [line]))
    return found


def make_docx(name: str) -> None:
    """A Word document with a running head, headings, bullets and tables."""
    import docx

    head, _, body = (HERE / f"{name}.txt").read_text(encoding="utf-8").partition("\n")
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = head
    styles = {"title": "Title", "heading": "Heading 1", "item": "List Bullet", "text": "Normal"}
    table = None
    for kind, content in blocks(body):
        if kind != "row":
            document.add_paragraph(content[0], style=styles[kind])
            table = None
            continue
        table = table or document.add_table(rows=0, cols=len(content))
        for cell, words in zip(table.add_row().cells, content, strict=True):
            cell.text = words
    title = next(content[0] for kind, content in blocks(body) if kind == "title")
    document.core_properties.title, document.core_properties.author = title, head.split(" | ")[0]
    document.save(str(REPORTS / f"{name}.docx"))


def make_pdf(name: str) -> None:
    """A paged document with a running head and page numbers on every page."""
    from reportlab.lib.pagesizes import A5
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

    head, _, body = (HERE / f"{name}.txt").read_text(encoding="utf-8").partition("\n")
    looks = getSampleStyleSheet()
    styles = {
        "title": looks["Title"],
        "heading": looks["Heading2"],
        "item": looks["Bullet"],
        "text": looks["BodyText"],
    }
    story: list[object] = []
    for kind, content in blocks(body):
        words = content[0].replace("&", "&amp;")
        bullet = "•" if kind == "item" else None
        story += [Paragraph(words, styles[kind], bulletText=bullet), Spacer(1, 4)]

    def furniture(canvas: object, page: object) -> None:
        canvas.setFont("Helvetica", 8)  # type: ignore[attr-defined]
        canvas.drawString(50, A5[1] - 30, head)  # type: ignore[attr-defined]
        canvas.drawCentredString(A5[0] / 2, 24, f"Page {page.page}")  # type: ignore[attr-defined]

    title = next(content[0] for kind, content in blocks(body) if kind == "title")
    template = SimpleDocTemplate(
        str(REPORTS / f"{name}.pdf"), pagesize=A5, title=title, author=head.split(" | ")[0], invariant=1,
        leftMargin=50, rightMargin=50, topMargin=50, bottomMargin=44,
    )  # fmt: skip
    template.build(story, onFirstPage=furniture, onLaterPages=furniture)


if __name__ == "__main__":
    for each in AS_DOCX:
        make_docx(each)
    for each in AS_PDF:
        make_pdf(each)
