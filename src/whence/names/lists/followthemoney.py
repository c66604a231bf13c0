"""FollowTheMoney entities as JSON lines, the form of OpenSanctions.

In: one entity a line: id, schema, properties of lists of texts. Out: persons and organisations with their names;
memberships, families and other links as ties between them.
Always: an entity of another schema (a vessel, an address, a sanction) is left out; the last line must be whole.
Source of schemas and properties: https://followthemoney.tech/explorer/
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from whence.errors import ListError
from whence.language.analysis import PartyKind
from whence.names.lists.entry import ListedName, ListedTie, ListEntry, ListFile, ListHead, NameQuality
from whence.names.lists.table import read_bytes
from whence.values import Bound

_KINDS = {
    "Person": PartyKind.PERSON, "Organization": PartyKind.GROUP, "PublicBody": PartyKind.GROUP,
    "Company": PartyKind.GROUP, "LegalEntity": PartyKind.GROUP,
}  # fmt: skip
_NAMES = (
    ("name", NameQuality.PRIMARY), ("alias", NameQuality.GOOD), ("abbreviation", NameQuality.GOOD),
    ("previousName", NameQuality.FORMER), ("weakAlias", NameQuality.LOW),
)  # fmt: skip
# Schema of a link, its two ends, and the kind of the tie; a director's role is told apart in `_kind`.
_LINKS = {
    "Membership": ("member", "organization", "member_of"),
    "Employment": ("employee", "employer", "member_of"),
    "Directorship": ("director", "organization", "leads"),
    "Ownership": ("asset", "owner", "part_of"),
    "Family": ("person", "relative", "kin_of"),
    "Associate": ("person", "associate", "affiliated_with"),
    "UnknownLink": ("subject", "object", "affiliated_with"),
    "Representation": ("agent", "client", "affiliated_with"),
}
_FETCH = "Fetch the list again, whole."
Properties = Mapping[str, Sequence[object]]


def read(path: Path) -> ListFile:
    """The list, found whole. Raises ListError where its last line is cut off or it is no such list."""
    raw = read_bytes(path)
    try:
        lines = raw.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise ListError(path.name, f"is no UTF-8 text ({error})", _FETCH) from error
    whole = [line for line in lines if line.strip()]
    last = _entity(whole[-1]) if whole else None
    if last is None:
        raise ListError(path.name, "is empty or cut off in its last line", _FETCH)
    head = ListHead(path.stem, "", "followthemoney", None, "", path, hashlib.sha256(raw).hexdigest())
    return ListFile(head, lambda: _entries(path, lines))


def _entries(path: Path, lines: Sequence[str]) -> Iterator[ListEntry | ListedTie | ListError]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        entity = _entity(line)
        if entity is None:
            yield ListError(f"{path.name}, line {number}", "is no FollowTheMoney entity")
            continue
        reference, schema, properties = entity
        if schema in _LINKS:
            yield from _ties(schema, properties)
        elif schema in _KINDS and not any(_texts(properties, column) for column, _ in _NAMES):
            yield ListError(f"{path.name}, line {number}", f"{reference} has no name")
        elif schema in _KINDS:
            yield _entry(reference, schema, properties)


def _entity(line: str) -> tuple[str, str, Properties] | None:
    """Reference, schema and properties of one line, None where it is no entity."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict):
        return None
    reference, schema, properties = found.get("id"), found.get("schema"), found.get("properties")
    if not isinstance(reference, str) or not isinstance(schema, str) or not isinstance(properties, dict):
        return None
    lists = {name: value for name, value in properties.items() if isinstance(value, list)}
    return (reference, schema, lists) if reference and len(lists) == len(properties) else None


def _entry(reference: str, schema: str, properties: Properties) -> ListEntry:
    names: dict[str, NameQuality] = {}
    for column, quality in _NAMES:
        for text in _texts(properties, column):
            better = NameQuality.GOOD if names and quality is NameQuality.PRIMARY else quality
            names.setdefault(text, better)
    # A list may give names without one it calls the name: the first of them leads.
    first = min(names, key=lambda text: names[text] is not NameQuality.PRIMARY)
    return ListEntry(
        reference,
        _KINDS[schema],
        tuple(ListedName(text, NameQuality.PRIMARY if text == first else names[text]) for text in
              (first, *(text for text in names if text != first))),
        countries=_texts(properties, "nationality") + _texts(properties, "country"),
        born=_texts(properties, "birthDate") + _texts(properties, "birthPlace"),
        roles=_texts(properties, "position"),
        listed=_day(_texts(properties, "createdAt")),
        changed=_day(_texts(properties, "modifiedAt")),
        note=" ".join(_texts(properties, "notes")),
    )  # fmt: skip


def _ties(schema: str, properties: Properties) -> Iterator[ListedTie]:
    one, other, kind = _LINKS[schema]
    role = ", ".join(_texts(properties, "role") + _texts(properties, "relationship"))
    when = _when(properties)
    for subject in _ends(properties, one):
        for target in _ends(properties, other):
            yield ListedTie(kind, subject, target, role=role, words=schema, when=when)


def _ends(properties: Properties, column: str) -> Iterator[str]:
    """References of one end of a link; a nested entity stands for its own reference."""
    for value in properties.get(column, ()):
        reference = value.get("id") if isinstance(value, dict) else value
        if isinstance(reference, str):
            yield reference


def _texts(properties: Properties, column: str) -> tuple[str, ...]:
    texts = (" ".join(value.split()) for value in properties.get(column, ()) if isinstance(value, str))
    return tuple(text for text in texts if text)


def _when(properties: Properties) -> Bound | None:
    """First and last day of a link, where the list says them."""
    start, end = (_bound(_texts(properties, column)) for column in ("startDate", "endDate"))
    try:
        return Bound(start.first if start else None, end.last if end else None) if start or end else None
    except ValueError:
        return None  # it ends before it begins: the list errs, and says nothing of use


def _bound(texts: Sequence[str]) -> Bound | None:
    try:
        return Bound.parse(texts[0][:10]) if texts else None
    except ValueError:
        return None


def _day(texts: Sequence[str]) -> date | None:
    found = re.match(r"\d{4}-\d\d-\d\d", texts[0]) if texts else None
    try:
        return date.fromisoformat(found.group()) if found else None
    except ValueError:
        return None
