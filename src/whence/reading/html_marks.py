"""Which blocks of a page are no article: the votes of the page's own names and of trafilatura, counted.

In: the blocks of a page, the text that trafilatura takes for the article. Out: reasons, by position of the block.
Always: running text that trafilatura takes for the article is furniture only where the page names it so for certain
(reader comments); an element that holds a good part of the article is none, whatever it is called.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from whence.reading.document import ParagraphRole
from whence.reading.html_blocks import Block, vocabulary
from whence.reading.lines import is_prose, is_sentence

# An element that holds more of the article than this is no furniture ("post with-sidebar").
MOST_OF_ARTICLE = 0.3
# A shorter text may be found inside the article by chance and is compared as a whole.
SHORTEST_TO_FIND = 40

_NOT_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Votes:
    """in_main: for each block, whether trafilatura takes it for the article. misnamed: elements that only sound like
    furniture."""

    in_main: tuple[bool, ...]
    misnamed: frozenset[int]

    def named(self, block: Block) -> str:
        """Why the page itself says that a block is no article, "" where it does not."""
        return next((part.reason for part in block.parts if part.number not in self.misnamed), "")


def votes_of(blocks: Sequence[Block], main_text: str) -> Votes:
    """Both votes on every block. main_text: "" where trafilatura took nothing."""
    whole = _letters(main_text)
    lines = {_letters(line) for line in main_text.splitlines()}
    in_main = []
    for block in blocks:
        letters = _letters(block.text)
        found = letters in lines or (len(letters) >= SHORTEST_TO_FIND and letters in whole)
        in_main.append(bool(letters) and found)
    return Votes(tuple(in_main), _misnamed(blocks, in_main))


def title_block(blocks: Sequence[Block], votes: Votes, titles: Sequence[str]) -> int | None:
    """The heading that is the article's: the one a title names, else the first of the first rank."""
    headings = [i for i, block in enumerate(blocks) if block.role is ParagraphRole.HEADING]
    for title in filter(None, map(_letters, titles)):
        for i in headings:
            # A page's title is often "Headline | Name of the site".
            letters = _letters(blocks[i].text)
            if letters == title or (len(letters) >= 15 and letters in title):
                return i
    return next((i for i in headings if blocks[i].tag == "h1" and not votes.named(blocks[i])), None)


def reasons_of(blocks: Sequence[Block], votes: Votes, title: int | None) -> dict[int, str]:
    """Why blocks are no article, by their positions. title: position of the title, None where there is none."""
    certain = vocabulary().certain
    article = [i for i, block in enumerate(blocks) if votes.in_main[i] and votes.named(block) not in certain]
    homes = {blocks[i].parent for i in article if is_sentence(blocks[i].text)}
    first = min([i for i in (title, *article) if i is not None], default=0) if article else 0
    last = max(article, default=len(blocks))
    reasons: dict[int, str] = {}
    for i, block in enumerate(blocks):
        named = votes.named(block)
        if i == title or (votes.in_main[i] and is_prose(block.text) and named not in certain):
            continue
        at_home = block.parent in homes or not homes.isdisjoint(block.within)
        if named:
            reasons[i] = named
        elif (i < first and not (at_home and is_sentence(block.text))) or (i > last and not at_home):
            reasons[i] = "outside the article"
    return reasons


def _misnamed(blocks: Sequence[Block], in_main: Sequence[bool]) -> frozenset[int]:
    held: Counter[int] = Counter()
    total = 0
    prose = [inside and is_prose(block.text) for block, inside in zip(blocks, in_main, strict=True)]
    if not any(prose):
        prose = [is_prose(block.text) for block in blocks]
    for block, counts in zip(blocks, prose, strict=True):
        if counts:
            total += len(block.text)
            held.update({part.number: len(block.text) for part in block.parts})
    return frozenset(number for number, length in held.items() if length > MOST_OF_ARTICLE * total)


def _letters(text: str) -> str:
    return _NOT_WORDS.sub("", text.casefold())
