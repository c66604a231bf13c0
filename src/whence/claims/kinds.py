"""The kinds of claim, from data/kinds.toml: the one vocabulary of code, tables, commands, pages and docs.

In: the data file, and a folder of the user's own files where settings name one. Out: `Kind` by name.
Always: a kind that another names as its opposite exists; ends are party kinds or "text".
"""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from importlib import resources

from whence.errors import SettingsError

ENDS = frozenset({"person", "group", "people", "place", "outlet", "account", "text"})


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


@functools.cache
def kinds() -> dict[str, Kind]:
    """Every shipped kind by name, in the order of the file."""
    source = resources.files("whence.claims").joinpath("data/kinds.toml")
    return read_kinds(source.read_text(encoding="utf-8"), "kinds.toml")


def read_kinds(text: str, name: str) -> dict[str, Kind]:
    """Kinds from the text of a kinds file.

    Raises SettingsError with the kind and field at fault where the file is wrong.
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(name, f"is not valid TOML ({error})", "Mend that line and try again.") from error
    found = {kind: _kind(kind, table, name) for kind, table in tables.items()}
    for kind in found.values():
        if kind.opposite and kind.opposite not in found:
            raise SettingsError(f"{name}, [{kind.name}]", f"opposite {kind.opposite!r} is no kind of this file")
    return found


def _kind(name: str, table: dict[str, object], where: str) -> Kind:
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
            optional=frozenset(map(str, table.get("optional", ()))),  # type: ignore[call-overload]
        )
    except KeyError as error:
        raise SettingsError(f"{where}, [{name}]", f"{error.args[0]} is missing", "Add that line.") from error
    except ValueError as error:
        raise SettingsError(f"{where}, [{name}]", str(error)) from error


def _ends(value: object) -> frozenset[str]:
    if not isinstance(value, list) or not ENDS.issuperset(value):
        raise ValueError(f"ends are a list out of {', '.join(sorted(ENDS))}; got {value!r}")
    return frozenset(value)
