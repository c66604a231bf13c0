"""One part of a document: the blocks that stand on one page of the browser.

In: a text with its layout, and which part or passage is asked for. Out: `Part`.
Always: a block is never cut; every character of the text lies in the span of exactly one part.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whence.errors import RequestError
from whence.values import Span
from whence.web.blocks import Stretch

# Bytes of HTML on one part, and what characters, mentions and claims add to it, measured on the example reports: a
# page of more than 300 kB is slow to open on a phone and to find one's way in.
HEAVIEST, PER_CHARACTER, PER_MENTION, PER_CLAIM = 220_000, 2, 220, 1_600


@dataclass(frozen=True, slots=True)
class Part:
    """Part `number` of `total`, counted from 1. span: the characters of the text that it answers for."""

    number: int
    total: int
    blocks: tuple[Stretch, ...]
    span: Span


def part_of(parts: Sequence[Part], number: int | None, passage: Span | None) -> Part:
    """The part asked for by number, else the one on which a passage begins, else the first.

    Raises RequestError where there is no such part.
    """
    if number is not None and number > len(parts):
        raise RequestError(f"part {number}", f"the last is {len(parts)}", "Start from the first.")
    start = passage.start if passage else 0
    return parts[number - 1] if number else next((each for each in parts if start < each.span.end), parts[0])


def longest(characters: int, mentions: int, claims: int) -> int:
    """How many characters of a document to put on one part, so that its parts are alike and none is too heavy."""
    bytes_ = PER_CHARACTER * characters + PER_MENTION * mentions + PER_CLAIM * claims
    return -(-characters // max(1, -(-bytes_ // HEAVIEST)))


def divided(blocks: Sequence[Stretch], characters: int, most: int) -> list[Part]:
    """The parts of a document, each of about `most` characters. characters: how many the text has."""
    groups: list[list[Stretch]] = [[]]
    size = 0
    for block in blocks:
        if size and size + len(block.span) > most:
            groups.append([])
            size = 0
        groups[-1].append(block)
        size += len(block.span)
    ends = [*(group[0].span.start for group in groups[1:]), characters]
    starts = [0, *ends[:-1]]
    return [
        Part(number, len(groups), tuple(group), Span(start, end))
        for number, (group, start, end) in enumerate(zip(groups, starts, ends, strict=True), start=1)
    ]
