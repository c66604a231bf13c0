"""The tables of known names: CSV files of facts, read into entries.

In: folders that hold groups/*.csv, people/*.csv, outlets.csv, countries.csv, peoples.csv (any of them may be
absent; a plain groups.csv or people.csv will do). Out: entries. Raises SettingsError with file and line.
Always: one line is one entry; `|` separates values; a value that ends in `?` is ambiguous, one that begins with
`=` counts only in these letters; `name:2012-2016` gives the years of a former name. Lines that begin with `#`
are remarks. The rules for adding a line stand in docs/how-to/add-a-known-name.md.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from whence.errors import SettingsError
from whence.language.analysis import PartyKind
from whence.language.known.entries import KnownEntry, KnownName, NameRole, Strength

SHIPPED = Path(__file__).parent.parent / "data" / "known"
_CARE = {Strength.STRONG: 0, Strength.AMBIGUOUS: 1, Strength.WEAK: 2}
# "Abu Jihad", "Umm Hamza": hundreds bear such a name.
_KUNYA = re.compile(r"^(?:Abu|Abou|Umm|Ebu|أبو|Абу) \S+$")
_YEARS = re.compile(r"^(.*\S):(\d{4}-\d{4}|-\d{4}|\d{4}-)$")


@dataclass(frozen=True, slots=True)
class _Table:
    """What the columns of one sort of file mean."""

    kind: PartyKind
    columns: tuple[str, ...]
    type_column: str
    names: dict[str, NameRole]


_SPELLINGS = {"spellings": NameRole.SPELLING, "native": NameRole.NATIVE, "weak": NameRole.SHORT}
_TABLES = {
    "groups": _Table(
        PartyKind.GROUP,
        ("name", "type", "where", "spellings", "acronyms", "translations", "native", "former", "weak"),
        "type",
        _SPELLINGS | {"acronyms": NameRole.ACRONYM, "translations": NameRole.TRANSLATION, "former": NameRole.FORMER},
    ),
    "people": _Table(
        PartyKind.PERSON,
        ("name", "role", "where", "groups", "spellings", "noms", "real", "native", "weak"),
        "role",
        _SPELLINGS | {"noms": NameRole.NOM_DE_GUERRE, "real": NameRole.REAL_NAME},
    ),
    "outlets": _Table(
        PartyKind.OUTLET,
        ("name", "type", "where", "spellings", "acronyms", "native", "weak"),
        "type",
        _SPELLINGS | {"acronyms": NameRole.ACRONYM},
    ),
    "countries": _Table(
        PartyKind.PLACE,
        ("name", "where", "spellings", "acronyms", "adjectives", "demonyms", "native"),
        "",
        _SPELLINGS | {"acronyms": NameRole.ACRONYM, "demonyms": NameRole.DEMONYM},
    ),
    "peoples": _Table(
        PartyKind.PEOPLE, ("name", "where", "spellings", "adjectives", "native", "weak"), "", _SPELLINGS
    ),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One entry as read, with the adjectives that are no names ("Syrian", "Fulani")."""

    entry: KnownEntry
    adjectives: tuple[str, ...]


def read_folder(folder: Path) -> Iterator[Row]:
    """Every entry of the folder, tables in a fixed order."""
    for sort, table in _TABLES.items():
        for path in _paths(folder, sort):
            yield from _read(path, table)


def checked(folder: Path) -> Path:
    """The folder itself. Raises SettingsError where it is none or holds no table."""
    if not folder.is_dir() or not any(_paths(folder, sort) for sort in _TABLES):
        wanted = ", ".join(f"{sort}.csv" for sort in _TABLES)
        raise SettingsError(str(folder), "is no folder of name tables", f"It should hold one of: {wanted}.")
    return folder


def merged(first: KnownEntry, second: KnownEntry) -> KnownEntry:
    """The first entry with the names, countries and groups that only the second has."""
    known = {name.text for name in first.names}
    return replace(
        first,
        names=first.names + tuple(name for name in second.names if name.text not in known),
        where=tuple(dict.fromkeys(first.where + second.where)),
        groups=tuple(dict.fromkeys(first.groups + second.groups)),
    )


def digest(folders: Iterable[Path]) -> str:
    """SHA-256 over all tables of the folders, in order: the same names give the same digest."""
    total = hashlib.sha256()
    for folder in folders:
        for sort in _TABLES:
            for path in _paths(folder, sort):
                total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def _paths(folder: Path, sort: str) -> list[Path]:
    single = folder / f"{sort}.csv"
    return [single] if single.is_file() else sorted((folder / sort).glob("*.csv"))


def _read(path: Path, table: _Table) -> Iterator[Row]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(path.name, f"cannot be read ({error})", "Save it as UTF-8 text.") from error
    header: list[str] | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = next(csv.reader([line])) if '"' in line else line.split(",")
        if header is None:
            header = _header(path, number, cells, table)
        else:
            yield _row(path, number, header, cells, table)


def _header(path: Path, number: int, cells: list[str], table: _Table) -> list[str]:
    header = [cell.strip() for cell in cells]
    unknown = [cell for cell in header if cell not in table.columns]
    if unknown or "name" not in header:
        wanted = ",".join(table.columns)
        fault = f"unknown column {unknown[0]!r}" if unknown else "no column called name"
        raise SettingsError(f"{path.name}, line {number}", fault, f"The columns are: {wanted}")
    return header


def _row(path: Path, number: int, header: list[str], cells: list[str], table: _Table) -> Row:
    item = f"{path.name}, line {number}"
    if len(cells) > len(header):
        raise SettingsError(item, f"{len(cells)} cells for {len(header)} columns", 'Put a name with a comma in "".')
    cell = dict(zip(header, cells, strict=False))
    canonical = cell["name"].strip()
    if not canonical:
        raise SettingsError(item, "the first column, name, is empty", "Give the entry its usual name.")
    names = [name for column, role in table.names.items() for name in _names(cell.get(column, ""), role)]
    entry = KnownEntry(
        table.kind,
        canonical.strip("=?"),
        cell.get(table.type_column, "").strip(),
        _values(cell.get("where", "")),
        _distinct((*_names(canonical, NameRole.NAME), *names), table.kind),
        _values(cell.get("groups", "")),
    )
    return Row(entry, _values(cell.get("adjectives", "")))


def _values(cell: str) -> tuple[str, ...]:
    return tuple(value for part in cell.split("|") if (value := part.strip())) if cell else ()


def _names(cell: str, role: NameRole) -> Iterator[KnownName]:
    for value in _values(cell):
        strength, text, years = Strength.STRONG, value, ""
        if role is NameRole.SHORT:
            strength = Strength.WEAK
        elif text.endswith("?"):
            strength, text = Strength.AMBIGUOUS, text[:-1]
        exact = text.startswith("=")
        text = text.lstrip("=")
        if role is NameRole.FORMER and (found := _YEARS.match(text)):
            text, years = found.group(1), found.group(2)
        # A word all in capitals is an acronym wherever it stands: "WHO" is no "who", "RT" no "Rt".
        exact = exact or role is NameRole.ACRONYM or (text.isupper() and " " not in text)
        yield KnownName(text, role, strength, exact, years)


def _distinct(names: Iterable[KnownName], kind: PartyKind) -> tuple[KnownName, ...]:
    """Each name once, as careful as its most careful listing: a canonical name repeated as weak is weak."""
    found: dict[str, KnownName] = {}
    for name in names:
        kunya = kind is PartyKind.PERSON and name.role is not NameRole.NAME and _KUNYA.match(name.text)
        strength = _more_careful(name.strength, Strength.AMBIGUOUS) if kunya else name.strength
        first = found.setdefault(name.text, name)
        strength, exact = _more_careful(strength, first.strength), name.exact or first.exact
        if (strength, exact) != (first.strength, first.exact):
            found[name.text] = replace(first, strength=strength, exact=exact)
    return tuple(found.values())


def _more_careful(one: Strength, other: Strength) -> Strength:
    return one if one is other else max(one, other, key=_CARE.__getitem__)
