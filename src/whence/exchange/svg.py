"""Drawing in SVG 1.1: the few shapes that our pictures need, and the colours.

In: numbers and texts. Out: elements, and a file in UTF-8.
Always: a text from outside can be neither markup nor script; nothing in a picture points to another place; colours are
those of M. Okabe and K. Ito, "Color Universal Design" (2008), told apart by all kinds of colour vision, and no
meaning hangs on colour alone.
"""

from __future__ import annotations

import unicodedata
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from whence.exchange.xml_text import xml_text

BLACK, ORANGE, SKY, GREEN = "#000000", "#E69F00", "#56B4E9", "#009E73"
BLUE, VERMILLION, PURPLE, GREY = "#0072B2", "#D55E00", "#CC79A7", "#6E6E6E"
FONT = "system-ui, 'Segoe UI', 'DejaVu Sans', 'Noto Sans', sans-serif"
# Widths of characters as a share of the font's size: wide enough for every common sans-serif.
_NARROW, _WIDE = 0.58, 1.05

Number = float | int


def picture(width: Number, height: Number, title: str) -> Element:
    """An empty white picture. title: what a screen reader says of it."""
    root = Element("svg", {
        "xmlns": "http://www.w3.org/2000/svg", "width": str(round(width)), "height": str(round(height)),
        "viewBox": f"0 0 {round(width)} {round(height)}", "role": "img", "font-family": FONT,
    })  # fmt: skip
    shape(root, "title").text = xml_text(title)
    shape(root, "rect", width="100%", height="100%", fill="#ffffff")
    return root


def shape(parent: Element, tag: str, **attributes: Number | str) -> Element:
    """A shape; an underscore in a name stands for a hyphen, lengths are rounded to a tenth of a pixel."""
    return ElementTree.SubElement(
        parent, tag, {name.rstrip("_").replace("_", "-"): _value(value) for name, value in attributes.items()}
    )


def text(parent: Element, x: Number, y: Number, words: str, size: Number = 13, **attributes: Number | str) -> Element:
    """Words with a white rim, so that they can be read over lines."""
    element = shape(
        parent, "text", x=x, y=y, font_size=size, paint_order="stroke", stroke="#ffffff", stroke_width=3,
        stroke_linejoin="round", fill=BLACK, **attributes,
    )  # fmt: skip
    element.text = xml_text(words)
    return element


def hint(parent: Element, words: str) -> None:
    """What is shown when the pointer rests on a shape."""
    parent.insert(0, Element("title"))
    parent[0].text = xml_text(words)


def width_of(words: str, size: Number = 13) -> float:
    """About how wide words are, in pixels."""
    return sum(_WIDE if unicodedata.east_asian_width(letter) in "WF" else _NARROW for letter in words) * size


def broken(words: str, longest: int, lines: int = 2) -> list[str]:
    """Words on at most so many lines of about so many characters; what is cut off ends with an ellipsis."""
    found: list[str] = [""]
    for word in words.split():
        if found[-1] and len(found[-1]) + 1 + len(word) > longest:
            found.append("")
        found[-1] = f"{found[-1]} {word}".strip()
    if len(found) > lines:
        found = [*found[: lines - 1], " ".join(found[lines - 1 :])]
    return [line if len(line) <= longest + 4 else line[: longest + 3].rstrip() + "…" for line in found]


def file_of(root: Element) -> bytes:
    """The picture as a file."""
    ElementTree.indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'.encode()


def _value(value: Number | str) -> str:
    return value if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")
