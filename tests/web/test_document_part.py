"""A long document in parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.errors import RequestError
from whence.values import Span
from whence.web.blocks import Stretch
from whence.web.document_part import HEAVIEST, PER_CHARACTER, PER_CLAIM, PER_MENTION, divided, longest, part_of

SIZES = st.lists(st.tuples(st.integers(0, 3), st.integers(1, 30)), min_size=1, max_size=40)


def blocks_of(sizes: list[tuple[int, int]]) -> tuple[list[Stretch], int]:
    """Blocks of these sizes, each after so many characters of white space, and the length of the text."""
    blocks, at = [], 0
    for gap, size in sizes:
        blocks.append(Stretch(Span(at + gap, at + gap + size), "text"))
        at += gap + size
    return blocks, at


@given(SIZES, st.integers(1, 80))
def test_parts_hold_every_block_once_and_answer_for_every_character(sizes: list[tuple[int, int]], most: int) -> None:
    blocks, length = blocks_of(sizes)
    parts = divided(blocks, length, most)
    assert [block for part in parts for block in part.blocks] == blocks
    assert [place for part in parts for place in range(part.span.start, part.span.end)] == list(range(length))
    for part in parts:
        assert all(part.span.contains(block.span) for block in part.blocks)
        assert len(part.blocks) == 1 or sum(len(block.span) for block in part.blocks) <= most


@given(SIZES, st.integers(0, 400))
def test_a_passage_is_opened_on_the_part_that_holds_its_beginning(sizes: list[tuple[int, int]], start: int) -> None:
    blocks, length = blocks_of(sizes)
    start = start % length
    part = part_of(divided(blocks, length, 20), None, Span(start, start + 1))
    assert part.span.start <= start < part.span.end


@given(st.integers(1, 2_000_000), st.integers(0, 50_000), st.integers(0, 20_000))
def test_no_part_is_too_heavy_for_a_page(characters: int, mentions: int, claims: int) -> None:
    share = longest(characters, mentions, claims) / characters
    heaviest = share * (PER_CHARACTER * characters + PER_MENTION * mentions + PER_CLAIM * claims)
    # Rounding up to whole characters may add one, with its share of mentions and claims.
    assert (
        heaviest
        <= HEAVIEST * (1 + share) + (PER_MENTION * mentions + PER_CLAIM * claims) / characters + PER_CHARACTER
    )


def test_a_document_without_text_has_one_empty_part() -> None:
    (part,) = divided([], 0, longest(0, 0, 0))
    assert (part.blocks, part_of([part], None, None)) == ((), part)


def test_a_part_that_is_not_there_is_told_with_the_last_that_is() -> None:
    blocks, length = blocks_of([(0, 10), (0, 10)])
    with pytest.raises(RequestError, match="part 3: the last is 2"):
        part_of(divided(blocks, length, 10), 3, None)
