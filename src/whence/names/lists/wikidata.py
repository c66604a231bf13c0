"""Wikidata entities as JSON: a dump (one entity a line in an array), JSON lines, or the answer of Special:EntityData.

In: items with labels, aliases and claims. Out: persons, places and groups with their names in every language, and ties
to other items by number.
Always: an item is a person where it is a human (Q5), a place where it has coordinates and no members, a group
otherwise; a statement that is deprecated is left out. Wikidata's data is in the public domain (CC0).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from whence.errors import ListError
from whence.language.analysis import PartyKind
from whence.names.lists.entry import ListedName, ListedTie, ListEntry, ListFile, ListHead, NameQuality
from whence.names.lists.table import read_bytes
from whence.values import Bound

_HUMAN = "Q5"
# Property, kind of the tie, and whether the item it names is the subject.
_TIES = {
    "P463": ("member_of", False), "P102": ("member_of", False), "P241": ("member_of", False),
    "P361": ("part_of", False), "P749": ("part_of", False), "P527": ("part_of", True), "P355": ("part_of", True),
    "P1416": ("affiliated_with", False), "P488": ("leads", True), "P35": ("leads", True), "P6": ("leads", True),
    "P4791": ("leads", True), "P3342": ("member_of", True), "P112": ("founded", True),
    "P22": ("kin_of", False), "P25": ("kin_of", False), "P26": ("kin_of", False), "P40": ("kin_of", False),
    "P3373": ("kin_of", False), "P159": ("based_in", False), "P131": ("based_in", False),
    "P807": ("split_from", False), "P7888": ("merged_with", False),
}  # fmt: skip
_NOT_PLACES = {"P463", "P488", "P112", "P571", "P607", "P159"}
_FIRST = ("en", "mul", "fr", "es", "de", "ru", "ar")
_FETCH = "Fetch the list again, whole."


def read(path: Path) -> ListFile:
    """The list, found whole. Raises ListError where it is cut off or no such list."""
    raw = read_bytes(path)
    try:
        items = _items(raw.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise ListError(path.name, f"is cut off or no JSON ({error})", _FETCH) from error
    if not items:
        raise ListError(path.name, "holds no Wikidata items", "See the formats that can be read.")
    head = ListHead("Wikidata", "Wikimedia", "wikidata", None, "", path, hashlib.sha256(raw).hexdigest())
    return ListFile(head, lambda: _entries(path, items))


def _items(text: str) -> list[Any]:
    stripped = text.strip()
    if stripped.startswith("["):
        found = json.loads(stripped)
        return found if isinstance(found, list) else []
    lines = stripped.splitlines()
    if len(lines) > 1 and lines[0].rstrip().endswith("}"):
        return [json.loads(line) for line in lines if line.strip()]
    whole = json.loads(stripped) if stripped else {}
    entities = whole.get("entities") if isinstance(whole, dict) else None
    return list(entities.values()) if isinstance(entities, dict) else [whole] if whole else []


def _entries(path: Path, items: Sequence[Any]) -> Iterator[ListEntry | ListedTie | ListError]:
    for number, item in enumerate(items, start=1):
        where = f"{path.name}, item {number}"
        try:
            reference, names = str(item["id"]), tuple(_names(item))
            entry = _entry(item, reference, names) if re.fullmatch(r"Q\d+", reference) and names else None
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            yield ListError(where, f"is no Wikidata item ({type(error).__name__}: {error})")
            continue
        yield entry or ListError(where, "has no number or no name")


def _entry(item: dict[str, Any], reference: str, names: tuple[ListedName, ...]) -> ListEntry:
    claims = {key: _kept(value) for key, value in item.get("claims", {}).items()}
    point = next(iter(_values(claims, "P625")), None)
    kind = PartyKind.PERSON if _HUMAN in _numbers(claims, "P31") else PartyKind.GROUP
    if kind is PartyKind.GROUP and point and not _NOT_PLACES & claims.keys():
        kind = PartyKind.PLACE
    return ListEntry(
        reference,
        kind,
        names,
        tuple(_ties(claims, reference, names[0].text)),
        countries=tuple(_numbers(claims, "P27") + _numbers(claims, "P17")),
        born=tuple(str(value["time"]).lstrip("+")[:10] for value in _values(claims, "P569")),
        changed=_day(item.get("modified", "")),
        note=item.get("descriptions", {}).get("en", {}).get("value", ""),
        lat=float(point["latitude"]) if point else None,
        lon=float(point["longitude"]) if point else None,
    )


def _names(item: dict[str, Any]) -> Iterator[ListedName]:
    """Labels of the languages we read first, then the others, then other names; each text once."""
    labels, aliases = item.get("labels", {}), item.get("aliases", {})
    order = [code for code in _FIRST if code in labels] + sorted(code for code in labels if code not in _FIRST)
    seen: set[str] = set()
    for code in order:
        if (text := labels[code]["value"].strip()) and text not in seen:
            quality = NameQuality.GOOD if seen else NameQuality.PRIMARY
            seen.add(text)
            yield ListedName(text, quality, language=code)
    for code in sorted(aliases):
        for alias in aliases[code]:
            if (text := alias["value"].strip()) and text not in seen and seen:
                seen.add(text)
                yield ListedName(text, NameQuality.GOOD, language=code)


def _ties(claims: dict[str, list[Any]], reference: str, name: str) -> Iterator[ListedTie]:
    for key, (kind, turned) in _TIES.items():
        for statement in claims.get(key, ()):
            value = statement.get("mainsnak", {}).get("datavalue", {}).get("value", {})
            other = value.get("id") if isinstance(value, dict) else None
            if isinstance(other, str):
                ends = (other, reference, "", name) if turned else (reference, other, name, "")
                yield ListedTie(kind, *ends, words=key, when=_when(statement))


def _when(statement: dict[str, Any]) -> Bound | None:
    """From the qualifiers start time (P580) and end time (P582), as exactly as Wikidata gives them."""
    start, end = (_bound(statement, key) for key in ("P580", "P582"))
    try:
        return Bound(start.first if start else None, end.last if end else None) if start or end else None
    except ValueError:
        return None


def _bound(statement: dict[str, Any], key: str) -> Bound | None:
    for qualifier in statement.get("qualifiers", {}).get(key, ()):
        value = qualifier.get("datavalue", {}).get("value", {})
        length = {9: 4, 10: 7, 11: 10}.get(value.get("precision"))  # year, month, day
        if length:
            try:
                return Bound.parse(str(value["time"]).lstrip("+")[:length])
            except ValueError:
                return None
    return None


def _kept(statements: list[Any]) -> list[Any]:
    return [one for one in statements if one.get("rank") != "deprecated"]


def _values(claims: dict[str, list[Any]], key: str) -> list[dict[str, Any]]:
    found = (one.get("mainsnak", {}).get("datavalue", {}).get("value") for one in claims.get(key, ()))
    return [value for value in found if isinstance(value, dict)]


def _numbers(claims: dict[str, list[Any]], key: str) -> list[str]:
    return [value["id"] for value in _values(claims, key) if isinstance(value.get("id"), str)]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
