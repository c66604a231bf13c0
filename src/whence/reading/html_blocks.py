"""A parsed page to its blocks of text, in reading order, each with its role and what the page says it is.

In: the tree of a page. Out: Blocks.
Always: what a reader can see is kept, struck passages too; scripts, styles and hidden elements are left out; the walk
does not recurse, so that no nesting can exhaust the stack.
"""

from __future__ import annotations

import functools
import re
import tomllib
from dataclasses import dataclass, field
from importlib import resources
from typing import TYPE_CHECKING

from whence.reading.document import ParagraphRole
from whence.reading.lines import is_prose

if TYPE_CHECKING:
    from lxml.etree import _Element

# Stands for <br> until the text of a block is put together.
_BREAK = "\ue000"
_SPACE = re.compile("[ \t\n\r\f]+")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NAME_WORDS = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
# A cell of more words than this is no entry of a table but a column of the page's layout.
LONGEST_CELL = 25


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """data/html.toml."""

    unseen: frozenset[str]
    blocks: frozenset[str]
    elements: dict[str, str]
    roles: dict[str, str]
    words: dict[str, str]
    certain: frozenset[str]


@functools.cache
def vocabulary() -> Vocabulary:
    """The words by which pages name their parts, read once."""
    file = resources.files("whence.reading").joinpath("data/html.toml")
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    return Vocabulary(
        unseen=frozenset(data["unseen"]), blocks=frozenset(data["blocks"]), elements=data["elements"],
        roles=data["roles"], certain=frozenset(data["certain"]["reasons"]),
        words={word: reason for reason, words in data["words"].items() for word in words},
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """An element that by its name is no article. number: in the order of the page."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text between two block elements. Line breaks in it are the page's own (<br>, <pre>).

    parts: the elements around it that by their names are no article, outermost first. row: number of its table row,
    None outside tables. list_number: of its list, None outside lists. parent: number of the element it stands in.
    within: numbers of all the elements it stands in, but for <html> and <body>.
    """

    text: str
    tag: str
    role: ParagraphRole
    parts: tuple[Part, ...]
    row: int | None
    list_number: int | None
    parent: int
    within: frozenset[int]


@dataclass(slots=True)
class _Open:
    """What is known inside the elements that are open at a moment of the walk."""

    tag: str
    number: int
    role: ParagraphRole
    within: frozenset[int] = frozenset()
    parts: tuple[Part, ...] = ()
    row: int | None = None
    list_number: int | None = None
    in_article: bool = False
    preformatted: bool = False


@dataclass(slots=True)
class _Walk:
    blocks: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    open: list[_Open] = field(default_factory=lambda: [_Open("html", 0, ParagraphRole.TEXT)])
    count: int = 0

    def take(self, text: str | None) -> None:
        """Text as it stands in the source."""
        if text:
            self.pieces.append(text.replace("\n", _BREAK) if self.open[-1].preformatted else text)

    def flush(self) -> None:
        """End the block that is being collected."""
        lines = (_SPACE.sub(" ", line).strip() for line in "".join(self.pieces).split(_BREAK))
        self.pieces.clear()
        paragraphs = "\n".join(lines).strip("\n")
        here, around = self.open[-1], self.open[-2:][0]
        for text in re.split(r"\n{2,}", paragraphs):
            if text.strip():
                role = _role(here, text)
                row = here.row if role is ParagraphRole.CELL else None
                self.blocks.append(
                    Block(text, here.tag, role, here.parts, row, here.list_number, around.number, here.within)
                )


def blocks_of(root: _Element) -> list[Block]:
    """The blocks of a page, in order. root: the <html> element, or any other to walk."""
    from lxml import etree

    names = vocabulary()
    walk = _Walk()
    skipping: _Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            if skipping is None:
                walk.take(element.tail)
        elif event == "start":
            if skipping is None and _unseen(element, names):
                skipping = element
            elif skipping is None:
                _enter(walk, element, names)
        elif skipping is None:
            _leave(walk, element, names)
        elif skipping is element:
            skipping = None
            walk.take(element.tail)
    walk.flush()
    return walk.blocks


def _enter(walk: _Walk, element: _Element, names: Vocabulary) -> None:
    tag = _tag(element)
    walk.count += 1
    if tag == "br":
        walk.pieces.append(_BREAK)
    if tag in names.blocks:
        walk.flush()
        walk.open.append(_opened(walk, element, tag, names))
    walk.take(element.text)


def _leave(walk: _Walk, element: _Element, names: Vocabulary) -> None:
    if _tag(element) in names.blocks:
        walk.flush()
        walk.open.pop()
    walk.take(element.tail)


def _opened(walk: _Walk, element: _Element, tag: str, names: Vocabulary) -> _Open:
    around = walk.open[-1]
    reason = _reason(element, tag, around, names)
    part = (Part(walk.count, reason),) if reason else ()
    return _Open(
        tag=tag, number=walk.count, role=_element_role(element, tag, around), parts=around.parts + part,
        within=around.within | {walk.count} if tag not in ("html", "body") else around.within,
        row=walk.count if tag == "tr" else around.row,
        list_number=walk.count if tag in ("ul", "ol", "dl") else around.list_number,
        in_article=around.in_article or tag in ("article", "main"),
        preformatted=around.preformatted or tag == "pre",
    )  # fmt: skip


def _reason(element: _Element, tag: str, around: _Open, names: Vocabulary) -> str:
    """Why an element is no article, "" where its names do not say so."""
    if tag in ("html", "body", "main", "article"):
        return ""
    role = (element.get("role") or "").lower()
    if role in names.roles:
        return names.roles[role]
    if tag == "footer" and around.tag == "blockquote":
        return ""
    if tag in names.elements:
        return names.elements[tag]
    if tag == "header" and not around.in_article and element.find(".//h1") is None:
        return "header"
    for word in _NAME_WORDS.findall(f"{element.get('class') or ''} {element.get('id') or ''}"):
        if reason := names.words.get(word.lower()):
            return reason
    return ""


def _element_role(element: _Element, tag: str, around: _Open) -> ParagraphRole:
    if tag in _HEADINGS:
        return ParagraphRole.HEADING
    if tag == "blockquote" or around.role is ParagraphRole.QUOTE:
        return ParagraphRole.QUOTE
    if tag in ("figcaption", "caption") or "caption" in (element.get("class") or "").lower():
        return ParagraphRole.CAPTION
    if tag in ("td", "th"):
        return ParagraphRole.CELL
    if tag == "li":
        return ParagraphRole.ITEM
    inherited = (ParagraphRole.CAPTION, ParagraphRole.CELL, ParagraphRole.ITEM)
    return around.role if around.role in inherited and tag not in ("ul", "ol", "table") else ParagraphRole.TEXT


def _role(here: _Open, text: str) -> ParagraphRole:
    if here.role is ParagraphRole.CELL:
        layout = len(text.split()) > LONGEST_CELL or (here.tag not in ("td", "th") and is_prose(text))
        return ParagraphRole.TEXT if layout else here.role
    return here.role


def _unseen(element: _Element, names: Vocabulary) -> bool:
    return (
        _tag(element) in names.unseen
        or element.get("hidden") is not None
        or bool(_HIDDEN_STYLE.search(element.get("style") or ""))
    )


def _tag(element: _Element) -> str:
    """The element's name in lower case without a namespace; "" for what is no element."""
    return element.tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(element.tag, str) else ""
