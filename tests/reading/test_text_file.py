"""Plain text: stored as the file is, whatever is in it."""

from hypothesis import given
from hypothesis import strategies as st

from whence.reading import ParagraphRole, read_bytes, read_text

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300).filter(
    lambda text: bool(text.strip())
)


def test_line_breaks_stay_as_they_are_and_count() -> None:
    data = "First line.\r\nSecond line.\rThird.\u2028Fourth.\n".encode()
    document = read_bytes(data, "a.txt")
    assert document.text == data.decode()
    assert [line.span.of(document.text) for line in document.lines] == [
        "First line.", "Second line.", "Third.", "Fourth.",
    ]  # fmt: skip


def test_a_byte_order_mark_shifts_nothing() -> None:
    plain = read_bytes(b"A headline\n\nThe army denied it.", "a.txt")
    marked = read_bytes("A headline\n\nThe army denied it.".encode("utf-8-sig"), "a.txt")
    assert plain.text == marked.text
    assert plain.paragraphs == marked.paragraphs
    assert plain.id != marked.id


def test_a_nul_breaks_nothing() -> None:
    document = read_text("A headline\n\nThe army\x00 denied on Monday that it had left the town.")
    assert document.paragraphs[1].span.of(document.text) == "The army\x00 denied on Monday that it had left the town."


def test_pasted_text_with_half_a_character_is_mended() -> None:
    assert read_text("The army \ud83d denied it.").text == "The army ? denied it."


def test_markdown_marks_stand_outside_the_paragraphs() -> None:
    text = "# The Two Wars\n\nThe army denied on Monday\nthat it had left.\n\n## Who is who\n\n- three prisoners\n\n> We were not there.\n"
    document = read_bytes(text.encode(), "a.md")
    assert document.text == text
    assert [(p.role, p.span.of(text)) for p in document.paragraphs] == [
        (ParagraphRole.TITLE, "The Two Wars"),
        (ParagraphRole.TEXT, "The army denied on Monday\nthat it had left."),
        (ParagraphRole.HEADING, "Who is who"),
        (ParagraphRole.ITEM, "three prisoners"),
        (ParagraphRole.QUOTE, "We were not there."),
    ]


def test_front_matter_of_markdown_is_metadata_and_no_article() -> None:
    text = "---\ntitle: The Two Wars\nauthor: Irena Vasko\ndate: 2031-04-02\n---\n\nThe army denied on Monday that it had left.\n"
    document = read_bytes(text.encode(), "a.md")
    assert (document.metadata.title, document.metadata.author) == ("The Two Wars", "Irena Vasko")
    assert str(document.metadata.published) == "2031-04-02"
    assert [p.span.of(text) for p in document.paragraphs] == ["The army denied on Monday that it had left."]


@given(WORDS)
def test_every_line_and_paragraph_is_a_slice_in_order(text: str) -> None:
    document = read_text(text)
    ends = 0
    for line in document.lines:
        assert line.span.start >= ends
        assert line.span.of(document.text).strip()
        ends = line.span.end
    ends = 0
    article = [line.span for line in document.lines if not line.reason]
    for paragraph in document.paragraphs:
        assert paragraph.span.start >= ends
        assert len(paragraph.span) > 0
        assert any(line.overlaps(paragraph.span) for line in article)
        assert not any(line.reason and line.span.overlaps(paragraph.span) for line in document.lines)
        ends = paragraph.span.end


@given(st.lists(st.sampled_from(["Share", "Comments", "Reply", "- item", "1. item", "The army denied it on Monday, he said.",
                                 "Related", "", "A headline", "About this blog", "x" * 90, "> quote", "says:"]), max_size=30))  # fmt: skip
def test_any_mixture_of_lines_is_read(lines: list[str]) -> None:
    text = "\n".join(lines) + "\nEnd of it."
    document = read_text(text)
    assert document.text == text
    assert "".join(line.span.of(text) for line in document.lines) == "".join(lines) + "End of it."
