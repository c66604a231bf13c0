"""What holds for every document, whatever format it was read from: the example reports, one by one."""

import hashlib
from pathlib import Path

import pytest

from whence.reading import Document, Found, LineMark, ParagraphRole, discover, load_table, read_file

EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = [item for item in discover([EXAMPLES / "reports"]) if isinstance(item, Found)]


@pytest.fixture(scope="module", params=FILES, ids=[item.relative for item in FILES])
def document(request: pytest.FixtureRequest) -> Document:
    item: Found = request.param
    return read_file(item.path, item.root, load_table(EXAMPLES / "metadata.csv"))


def test_every_format_is_among_the_examples() -> None:
    assert {item.path.suffix for item in FILES} >= {".txt", ".html", ".pdf", ".docx"}


def test_lines_are_in_order_and_hold_all_that_is_not_blank(document: Document) -> None:
    end = 0
    for line in document.lines:
        assert not document.text[end : line.span.start].strip()
        assert line.span.of(document.text).strip()
        end = line.span.end
    assert not document.text[end:].strip()


def test_furniture_has_a_reason_and_article_has_none(document: Document) -> None:
    assert all(bool(line.reason) == (line.mark is LineMark.FURNITURE) for line in document.lines)


def test_paragraphs_are_in_order_and_hold_no_furniture(document: Document) -> None:
    end = 0
    furniture = [line.span for line in document.lines if line.mark is LineMark.FURNITURE]
    for paragraph in document.paragraphs:
        words = paragraph.span.of(document.text)
        assert paragraph.span.start >= end
        assert words == words.strip() != ""
        assert not any(paragraph.span.overlaps(span) for span in furniture)
        end = paragraph.span.end


def test_every_sentence_of_the_article_is_in_a_paragraph(document: Document) -> None:
    covered = "".join(p.span.of(document.text) for p in document.paragraphs)
    for line in document.lines:
        if line.mark is LineMark.ARTICLE:
            letters = [c for c in line.span.of(document.text) if c.isalpha()]
            assert len(letters) < 5 or "".join(letters)[-4:] in "".join(c for c in covered if c.isalpha())


def test_the_title_of_the_table_is_a_title_where_it_stands_in_the_text(document: Document) -> None:
    titles = [
        " ".join(p.span.of(document.text).split()) for p in document.paragraphs if p.role is ParagraphRole.TITLE
    ]
    assert len(titles) <= 1
    if document.metadata.title in [line.span.of(document.text).strip() for line in document.lines]:
        assert titles == [document.metadata.title]


def test_metadata_of_the_table_goes_before_the_page(document: Document) -> None:
    assert document.metadata.basis["title"] == "table"
    assert document.metadata.published is not None


def test_the_identity_is_the_hash_of_the_bytes(document: Document) -> None:
    assert document.id == hashlib.sha256(document.original).hexdigest()
    assert not document.path.startswith("/")


def test_pages_follow_each_other(document: Document) -> None:
    for one, other in zip(document.pages, document.pages[1:], strict=False):
        assert one.span.end == other.span.start
        assert one.number < other.number
