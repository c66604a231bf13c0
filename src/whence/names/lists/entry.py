"""What a reference list says: entries, their names with the list's own mark of quality, and ties between them.

Always: everything is as the list has it, nothing is judged or merged; an entry keeps the list's own reference, by
which other entries of the same list speak of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from whence.errors import ListError
from whence.language.analysis import PartyKind
from whence.values import Bound


class NameQuality(StrEnum):
    """What the list says of a name: its main one, one it vouches for, one it does not, or one no longer used."""

    PRIMARY = "primary"
    GOOD = "good"
    LOW = "low"
    FORMER = "former"
    ORIGINAL = "original script"


@dataclass(frozen=True, slots=True)
class ListedName:
    """One name of an entry.

    text: as the list writes it.  plain: in the order in which it is spoken ("Muhammad ZAYDAN" for "ZAYDAN,
    Muhammad").  language: BCP 47 tag where the list gives one, "" otherwise.
    """

    text: str
    quality: NameQuality
    plain: str = ""
    language: str = ""

    def __post_init__(self) -> None:
        if not self.plain:
            object.__setattr__(self, "plain", self.text)


@dataclass(frozen=True, slots=True)
class ListedTie:
    """Two entries tied, as the list says.

    kind: a kind of claim ("leads", "split_from" ...).  subject, target: references within the list, "" where the list
    gives a name only.  role: as written.  words: the sentence or the column that says so.  when: None where not said.
    """

    kind: str
    subject: str
    target: str
    subject_name: str = ""
    target_name: str = ""
    role: str = ""
    words: str = ""
    when: Bound | None = None


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One party or place of a list.

    names: the main one first, at least one.  countries, born, roles: as written.  listed: the day it was put on the
    list.  changed: the last day the list changed it.  note: the list's free text.  lat, lon: degrees, of places.
    """

    reference: str
    kind: PartyKind
    names: tuple[ListedName, ...]
    ties: tuple[ListedTie, ...] = ()
    countries: tuple[str, ...] = ()
    born: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    listed: date | None = None
    changed: date | None = None
    note: str = ""
    lat: float | None = None
    lon: float | None = None
    people: int = 0


@dataclass(frozen=True, slots=True)
class ListHead:
    """Which list it is. date: the day it was drawn up, as the file says; None where it does not say.
    version: the list's own, "" where it has none.  sha256: of the file's bytes."""

    name: str
    publisher: str
    format: str
    date: date | None
    version: str
    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class ListFile:
    """A reference list that was found whole. rows: opens the stream anew each time; a bad row is yielded as an
    error, and the rest goes on."""

    head: ListHead
    rows: Callable[[], Iterator[ListEntry | ListedTie | ListError]]


def first_last(name: str) -> str:
    """A person's name in spoken order: "ZAYDAN, Muhammad" becomes "Muhammad ZAYDAN"."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and first.strip() and "," not in first else name
