"""The kinds of claim, from data/kinds.toml: the one vocabulary of code, tables, commands, pages and docs.

In: the data file, and a folder of the user's own files where settings name one. Out: `Kind` by name.
Always: a kind that another names as its opposite exists; ends are party kinds or "text".
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from importlib import resources
from pathlib import Path
from types import MappingProxyType

from whence.errors import SettingsError
from whence.settings import teach_folder

ENDS = frozenset({"person", "group", "people", "place", "outlet", "account", "text"})


_NAME = re.compile(r"[a-z][a-z_]{1,39}")


class Family(StrEnum):
    """A tie holds for a time, a deed happens, a speech kind is somebody opening their mouth."""

    TIE = "tie"
    DEED = "deed"
    SPEECH = "speech"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of claim. subject, object: which ends it takes; an empty object: it has one end only."""

    name: str
    family: Family
    label: str
    plural: str
    meaning: str
    example: str
    subject: frozenset[str]
    object: frozenset[str]
    symmetric: bool = False
    opposite: str | None = None
    one_holder: bool = False
    optional: frozenset[str] = frozenset()


_FIELDS = {field.name for field in fields(Kind)} - {"name"}


def kinds() -> dict[str, Kind]:
    """Every kind by name: the shipped ones in the order of their file, then those the user has taught.

    Raises SettingsError where the user's file is wrong; `whence read` has it checked before it starts.
    """
    folder = teach_folder()
    return shipped_kinds() if folder is None else _with_own(folder)


@functools.cache
def shipped_kinds() -> dict[str, Kind]:
    """The kinds that come with the package."""
    source = resources.files("whence.claims").joinpath("data/kinds.toml")
    return read_kinds(source.read_text(encoding="utf-8"), "kinds.toml")


@functools.cache
def _with_own(folder: Path) -> dict[str, Kind]:
    path = folder / "kinds.toml"
    return shipped_kinds() | (read_own_kinds(path) if path.exists() else {})


def read_own_kinds(path: Path) -> dict[str, Kind]:
    """The kinds of a user's file. Raises SettingsError where it is wrong or names a shipped kind anew."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(str(path), f"cannot be read ({error})", "Save it as UTF-8 text.") from error
    own = read_kinds(text, str(path), shipped_kinds())
    for name in own:
        if name in shipped_kinds():
            raise SettingsError(f"{path}, [{name}]", "is a kind that whence has already", "Choose another name.")
        if not _NAME.fullmatch(name):
            raise SettingsError(
                f"{path}, [{name}]", "is no name for a kind", "Use small letters and _, as in met_with."
            )
    return own


def read_kinds(text: str, name: str, known: Mapping[str, Kind] = MappingProxyType({})) -> dict[str, Kind]:
    """Kinds from the text of a kinds file. known: kinds of other files that these may name as their opposite.

    Raises SettingsError with the kind and field at fault where the file is wrong.
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(name, f"is not valid TOML ({error})", "Mend that line and try again.") from error
    found = {kind: _kind(kind, table, name) for kind, table in tables.items()}
    for kind in found.values():
        if kind.opposite and kind.opposite not in found and kind.opposite not in known:
            raise SettingsError(f"{name}, [{kind.name}]", f"opposite {kind.opposite!r} is no kind of this file")
    return found


def _kind(name: str, table: object, where: str) -> Kind:
    if not isinstance(table, dict):
        raise SettingsError(f"{where}, {name}", "stands outside a table", "Begin each kind with [its_name].")
    if unknown := sorted(set(table) - _FIELDS):
        raise SettingsError(
            f"{where}, [{name}]", f"field {unknown[0]!r} is not known", f"Known: {', '.join(sorted(_FIELDS))}."
        )
    try:
        subject, object_ = _ends(table["subject"]), _ends(table["object"])
        return Kind(
            name=name,
            family=Family(str(table["family"])),
            label=str(table["label"]),
            plural=str(table["plural"]),
            meaning=str(table["meaning"]),
            example=str(table["example"]),
            subject=subject,
            object=object_,
            symmetric=bool(table.get("symmetric", False)),
            opposite=str(table["opposite"]) if "opposite" in table else None,
            one_holder=bool(table.get("one_holder", False)),
            optional=frozenset(map(str, table.get("optional", ()))),
        )
    except KeyError as error:
        raise SettingsError(f"{where}, [{name}]", f"{error.args[0]} is missing", "Add that line.") from error
    except ValueError as error:
        raise SettingsError(f"{where}, [{name}]", str(error)) from error


def _ends(value: object) -> frozenset[str]:
    if not isinstance(value, list) or not ENDS.issuperset(value):
        raise ValueError(f"ends are a list out of {', '.join(sorted(ENDS))}; got {value!r}")
    return frozenset(value)
