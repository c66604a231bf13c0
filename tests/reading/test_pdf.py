"""PDFs: pages, paragraphs over page ends, running heads, and files that cannot be read."""

import pytest

from reading.samples import pdf, prose_page
from whence.errors import ReadingError
from whence.reading import LineMark, ParagraphRole, read_bytes
from whence.values import Bound

HEAD = "Institute of Valleys | Brief 4"
PAGES = [
    [
        (72, 730, 18, "The Two Wars of the Upper Valley"),
        *prose_page(
            [
                "The Northern Shield announced on Monday that its men had entered the town of",
                "Old Harbour without a fight. The army denied it and said that the com-",
                "mander of the Shield had fled.",
                "A second account comes from a trader, who told us that he had seen neither",
                "the army nor the Shield, but men of a third group who",
            ],
            top=700,
            head=HEAD,
            foot="Page 1 of 2",
        ),
    ],
    prose_page(["called themselves the Council and asked him for money."], head=HEAD, foot="Page 2 of 2"),
]


def test_page_of_every_passage_is_known() -> None:
    document = read_bytes(pdf(PAGES), "brief.pdf")
    assert document.page_of(document.text.index("entered the town")) == 1
    assert document.page_of(document.text.index("called themselves")) == 2
    assert [page.number for page in document.pages] == [1, 2]
    for paragraph in document.paragraphs:
        assert document.page_of(paragraph.span.start) is not None


def test_a_sentence_broken_by_a_page_end_is_one_paragraph() -> None:
    document = read_bytes(pdf(PAGES), "brief.pdf")
    paragraph = next(p for p in document.paragraphs if "third group" in p.span.of(document.text))
    assert "men of a third group who\ncalled themselves the Council" in paragraph.span.of(document.text)
    assert HEAD not in paragraph.span.of(document.text)


def test_running_heads_and_page_numbers_are_kept_and_marked() -> None:
    document = read_bytes(pdf(PAGES), "brief.pdf")
    furniture = [line.span.of(document.text) for line in document.lines if line.mark is LineMark.FURNITURE]
    assert sorted(furniture) == sorted([HEAD, "Page 1 of 2", HEAD, "Page 2 of 2"])


def test_a_line_that_stands_once_at_the_upper_edge_is_no_running_head() -> None:
    pages = [prose_page(["The army denied this."], head="A headline of its own"), prose_page(["It said so twice."])]
    document = read_bytes(pdf(pages), "brief.pdf")
    assert all(line.mark is LineMark.ARTICLE for line in document.lines)


def test_large_type_makes_the_title() -> None:
    document = read_bytes(pdf(PAGES), "brief.pdf")
    assert document.paragraphs[0].role is ParagraphRole.TITLE
    assert document.metadata.title == "The Two Wars of the Upper Valley"


def test_a_centred_title_of_two_lines_is_one() -> None:
    title: list[tuple[float, float, float, str]] = [
        (100, 760, 18, "After the Two Wars of the Upper Valley"),
        (166, 738, 18, "Who Holds Old Harbour"),
    ]
    document = read_bytes(pdf([[*title, *prose_page(["The army denied on Monday that it had left."], 700)]]), "a.pdf")
    assert document.metadata.title == "After the Two Wars of the Upper Valley Who Holds Old Harbour"


def test_a_hyphen_at_a_line_end_stays_as_it_is() -> None:
    assert "com-\nmander" in read_bytes(pdf(PAGES), "brief.pdf").text


def test_title_and_author_come_from_the_file_and_its_date_is_no_publication_date() -> None:
    info = "/Title (The Two Wars) /Author (Irena Vasko) /CreationDate (D:20310402101112Z)"
    metadata = read_bytes(pdf(PAGES, info), "brief.pdf").metadata
    assert (metadata.title, metadata.author) == ("The Two Wars", "Irena Vasko")
    assert metadata.captured == Bound.parse("2031-04-02")
    assert metadata.published is None


@pytest.mark.parametrize("title", ["(unspecified)", "Microsoft Word - brief_final.docx", "untitled"])
def test_names_that_programs_fill_in_are_no_titles(title: str) -> None:
    escaped = title.replace("(", r"\(").replace(")", r"\)")
    metadata = read_bytes(pdf(PAGES, f"/Title ({escaped}) /Author (admin)"), "brief.pdf").metadata
    assert metadata.author == ""
    assert metadata.title in ("The Two Wars of the Upper Valley", "brief_final")


def test_a_page_without_text_layer_is_reported_and_the_others_are_read() -> None:
    document = read_bytes(pdf([PAGES[0], []]), "brief.pdf")
    assert any("no text layer on page 2" in warning for warning in document.warnings)
    assert "Old Harbour" in document.text


def test_no_text_layer_at_all_names_the_page_and_the_remedy() -> None:
    with pytest.raises(ReadingError, match=r"scan\.pdf: page 1 to 2: no text layer\. .*ocrmypdf"):
        read_bytes(pdf([[], []]), "scan.pdf")


def test_nothing_but_page_numbers_is_no_text_layer() -> None:
    with pytest.raises(ReadingError, match="no text layer"):
        read_bytes(pdf([prose_page([], foot="1"), prose_page([], foot="2")]), "scan.pdf")


def test_an_encrypted_file_is_one_line_with_a_remedy() -> None:
    with pytest.raises(ReadingError, match=r"secret\.pdf: is encrypted .*qpdf") as raised:
        read_bytes(pdf(PAGES, encrypted=True), "secret.pdf")
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("keep", [9, 60, 300, 700, 1200])
def test_a_truncated_file_fails_in_one_line_or_says_that_it_is_cut_off(keep: int) -> None:
    try:
        document = read_bytes(pdf(PAGES)[:keep], "cut.pdf")
    except ReadingError as error:
        assert str(error).startswith("cut.pdf: ")
        assert "\n" not in str(error)
    else:
        assert any("cut off" in warning for warning in document.warnings)


def test_a_pdf_under_another_name_is_read_as_a_pdf() -> None:
    assert read_bytes(pdf(PAGES), "brief.txt").media_type == "application/pdf"


def test_another_file_under_the_name_of_a_pdf_is_refused() -> None:
    with pytest.raises(ReadingError, match="is no PDF"):
        read_bytes(b"Just a few words.", "brief.pdf")
