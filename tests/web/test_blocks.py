"""Paragraphs and furniture as the blocks of a page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whence.reading.document import Line, LineMark, Page, Paragraph, ParagraphRole
from whence.values import Span
from whence.web.blocks import Stretch, stretches


def lines_of(text: str, furniture: set[int]) -> list[Line]:
    """The lines of a text; those of the numbers given are furniture."""
    lines, start = [], 0
    for number, line in enumerate(text.split("\n")):
        mark = LineMark.FURNITURE if number in furniture else LineMark.ARTICLE
        lines.append(Line(Span(start, start + len(line)), mark, "menu" if number in furniture else ""))
        start += len(line) + 1
    return lines


def shown(text: str, blocks: list[Stretch]) -> list[tuple[str, str]]:
    return [(block.role, block.span.of(text).strip()) for block in blocks]


def test_a_run_of_furniture_is_one_block_blank_lines_within_it_too() -> None:
    text = "Home\n\nNews\nThe town fell.\nShare"
    blocks = stretches(text, lines_of(text, {0, 2, 4}), [Paragraph(Span(11, 25))], [])
    assert shown(text, blocks) == [("furniture", "Home\n\nNews"), ("text", "The town fell."), ("furniture", "Share")]
    assert [(block.lines, block.reasons) for block in blocks] == [(2, ("menu",)), (0, ()), (1, ("menu",))]


def test_a_running_head_does_not_stand_in_the_middle_of_a_paragraph() -> None:
    text = "The town\nPAGE 2\nfell."
    blocks = stretches(
        text, lines_of(text, {1}), [Paragraph(Span(0, len(text)))], [Page(1, Span(0, 9)), Page(2, Span(9, 21))]
    )
    assert shown(text, blocks) == [("text", "The town"), ("furniture", "PAGE 2"), ("text", "fell.")]
    assert [block.page for block in blocks] == [1, 2, None]


def test_the_bullet_of_an_item_goes_with_it_and_other_text_is_not_lost() -> None:
    text = "- a truce\nleft out\nThe end."
    paragraphs = [Paragraph(Span(2, 9), ParagraphRole.ITEM), Paragraph(Span(19, 27))]
    assert shown(text, stretches(text, lines_of(text, set()), paragraphs, [])) == [
        ("item", "- a truce"), ("text", "left out"), ("text", "The end."),
    ]  # fmt: skip


@given(st.lists(st.text("ab \t", max_size=6), max_size=12), st.sets(st.integers(0, 11)), st.sets(st.integers(0, 60)))
def test_every_character_that_is_not_white_space_lies_in_exactly_one_block(
    rows: list[str], furniture: set[int], edges: set[int]
) -> None:
    text = "\n".join(rows)
    ends = sorted(edge for edge in edges if edge <= len(text))
    paragraphs = [Paragraph(Span(*pair)) for pair in zip(ends[::2], ends[1::2], strict=False)]
    blocks = stretches(text, lines_of(text, furniture), paragraphs, [])
    covered = [place for block in blocks for place in range(block.span.start, block.span.end)]
    assert covered == sorted(set(covered))
    assert {place for place in covered if not text[place].isspace()} == {
        place for place in range(len(text)) if not text[place].isspace()
    }
