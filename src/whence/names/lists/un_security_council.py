"""The United Nations Security Council's consolidated list, XML.

In: the file as the Council publishes it. Out: individuals and entities with their names, marks of quality and the ties
that their comments tell.
Always: the file is read to its end before the first entry is given, so that a list cut in the middle yields
nothing; a file that declares a document type or entities is refused, for an honest list needs none and a hostile one
swells or reads other files through them.
Source: https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list and its schema sc-sanctions.xsd.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from xml.parsers import expat

from whence.errors import ListError
from whence.language.analysis import PartyKind
from whence.names.lists.entry import ListedName, ListedTie, ListEntry, ListFile, ListHead, NameQuality
from whence.names.lists.un_ties import REFERENCE, ties

_ROOT, _ENTRIES = "CONSOLIDATED_LIST", {"INDIVIDUAL": PartyKind.PERSON, "ENTITY": PartyKind.GROUP}
_QUALITY = {
    "good": NameQuality.GOOD, "low": NameQuality.LOW, "a.k.a.": NameQuality.GOOD, "f.k.a.": NameQuality.FORMER,
}  # fmt: skip
_DEPTH = 20  # the list has six levels
_FETCH = "Fetch the list again, whole."


@dataclass(slots=True)
class _Node:
    """One element of an entry: its text and its children by tag."""

    tag: str
    text: list[str] = field(default_factory=list)
    children: list[_Node] = field(default_factory=list)

    def value(self, tag: str) -> str:
        return next(self.values(tag), "")

    def values(self, tag: str) -> Iterator[str]:
        """The texts of the children with that tag, empty ones left out; of VALUE inside it where it has some."""
        for child in self.children:
            if child.tag == tag:
                inner = [node for node in child.children if node.tag == "VALUE"] or [child]
                yield from (text for node in inner if (text := " ".join("".join(node.text).split())))


def read(path: Path) -> ListFile:
    """The list, found whole. Raises ListError where it is cut off, no such list, or declares entities."""
    nodes, attributes, digest = _parse(path)
    drawn_up = _day(attributes.get("dateGenerated", ""))
    name, publisher = "UN Security Council consolidated list", "United Nations Security Council"
    return ListFile(ListHead(name, publisher, "un", drawn_up, "", path, digest), lambda: _entries(path, nodes))


def _entries(path: Path, nodes: Sequence[_Node]) -> Iterator[ListEntry | ListedTie | ListError]:
    for number, node in enumerate(nodes, start=1):
        reference = node.value("REFERENCE_NUMBER")
        names = tuple(_names(node))
        if not REFERENCE.fullmatch(reference) or not names:
            yield ListError(f"{path.name}, entry {number}", "has no reference number or no name")
        else:
            yield _entry(node, reference, names)


def _entry(node: _Node, reference: str, names: tuple[ListedName, ...]) -> ListEntry:
    comment = node.value("COMMENTS1")
    return ListEntry(
        reference,
        _ENTRIES[node.tag],
        names,
        tuple(ties(comment, reference, names[0].text)),
        tuple(dict.fromkeys([*node.values("NATIONALITY"), *_inside(node, "ENTITY_ADDRESS", "COUNTRY")])),
        tuple(_born(node)),
        tuple(node.values("DESIGNATION")),
        _day(node.value("LISTED_ON")),
        max((day for text in node.values("LAST_DAY_UPDATED") if (day := _day(text))), default=None),
        comment,
    )


def _names(node: _Node) -> Iterator[ListedName]:
    main = " ".join(filter(None, (node.value(f"{nth}_NAME") for nth in ("FIRST", "SECOND", "THIRD", "FOURTH"))))
    found: dict[str, ListedName] = {}
    if main:
        found[main] = ListedName(main, NameQuality.PRIMARY)
    for text in node.values("NAME_ORIGINAL_SCRIPT"):
        found.setdefault(text, ListedName(text, NameQuality.ORIGINAL))
    for alias in node.children:
        if alias.tag in {"INDIVIDUAL_ALIAS", "ENTITY_ALIAS"} and (text := alias.value("ALIAS_NAME")):
            quality = _QUALITY.get(alias.value("QUALITY").lower(), NameQuality.LOW)
            found.setdefault(text, ListedName(text, quality))
    yield from found.values() if main else ()


def _born(node: _Node) -> Iterator[str]:
    for tag in ("DATE", "YEAR"):
        yield from _inside(node, "INDIVIDUAL_DATE_OF_BIRTH", tag)
    for place in node.children:
        if place.tag == "INDIVIDUAL_PLACE_OF_BIRTH":
            parts = [place.value(tag) for tag in ("CITY", "STATE_PROVINCE", "COUNTRY")]
            if any(parts):
                yield ", ".join(filter(None, parts))


def _inside(node: _Node, tag: str, inner: str) -> Iterator[str]:
    for child in node.children:
        if child.tag == tag:
            yield from child.values(inner)


def _day(text: str) -> date | None:
    found = re.match(r"\d{4}-\d\d-\d\d", text)
    try:
        return date.fromisoformat(found.group()) if found else None
    except ValueError:
        return None


def _parse(path: Path) -> tuple[list[_Node], dict[str, str], str]:
    """The entries, the attributes of the list and the SHA-256 of the file. Raises ListError."""
    parser, stack = expat.ParserCreate(), [_Node("")]
    entries: list[_Node] = []
    root: dict[str, str] = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if len(stack) == 1:
            root.update(attributes, tag=tag)
        if len(stack) > _DEPTH:
            raise ListError(path.name, "is nested too deeply for a list", _FETCH)
        stack.append(_Node(tag))

    def end(tag: str) -> None:
        node = stack.pop()
        if tag in _ENTRIES:
            entries.append(node)
        elif len(stack) > 3:
            stack[-1].children.append(node)

    def said(text: str) -> None:
        stack[-1].text.append(text)

    def refuse(*_: object) -> None:
        raise ListError(path.name, "declares a document type, which no such list does", "It is refused.")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.buffer_text = said, True
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = refuse
    digest = _feed(path, parser)
    if root.pop("tag", "") != _ROOT:
        raise ListError(path.name, f"is no {_ROOT}", "See the formats that can be read.")
    return entries, root, digest


def _feed(path: Path, parser: expat.XMLParserType) -> str:
    total = hashlib.sha256()
    try:
        with path.open("rb") as raw:
            while block := raw.read(1 << 20):
                total.update(block)
                parser.Parse(block, False)
        parser.Parse(b"", True)
    except OSError as error:
        raise ListError(path.name, f"cannot be opened ({error.strerror})") from error
    except expat.ExpatError as error:
        raise ListError(path.name, f"is cut off or no XML ({error})", _FETCH) from error
    return total.hexdigest()
