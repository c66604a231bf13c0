"""The shapes of the known names: an entry, its names, and what a match says.

Always: entries are frozen; a name's strength says what it is worth alone, its role why it is a name of the entry.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from whence.language.analysis import PartyKind


class Strength(StrEnum):
    """What a name proves by standing in a text."""

    STRONG = "strong"  # it is this entry
    AMBIGUOUS = "ambiguous"  # the kind is likely, the entry is one of several or may be something unknown
    WEAK = "weak"  # nothing, unless the entry is named more fully in the same document


class NameRole(StrEnum):
    """Why a name is a name of the entry."""

    NAME = "name"
    SPELLING = "spelling"
    ACRONYM = "acronym"
    TRANSLATION = "translation"
    NATIVE = "native script"
    FORMER = "former name"
    NOM_DE_GUERRE = "nom de guerre"
    REAL_NAME = "real name"
    SHORT = "short name"
    DEMONYM = "demonym"


@dataclass(frozen=True, slots=True)
class KnownName:
    """One name of an entry. exact: it counts only in these very letters (acronyms, ordinary words).

    years: when the name was in use ("2012-2016", "-2013"), "" where not known.
    """

    text: str
    role: NameRole
    strength: Strength
    exact: bool
    years: str = ""


@dataclass(frozen=True, slots=True)
class KnownEntry:
    """Somebody or something whose names are known.

    type: of a group "armed", "state", "intl", "party", "gang", "pmc", "ngo"; of a person the role ("leader" ...);
    of an outlet "agency", "platform" ... ; "" otherwise.  where: ISO 3166 codes of the countries it belongs to.
    groups: canonical names of the groups a person is known for.
    """

    kind: PartyKind
    name: str
    type: str
    where: tuple[str, ...]
    names: tuple[KnownName, ...]
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownMatch:
    """A known name found in a text.

    length: how many tokens it covers.  kind, name: of the first candidate.  entries: all entries that bear the
    name, more than one only where the strength is ambiguous or weak.
    """

    length: int
    kind: PartyKind
    name: str
    strength: Strength
    role: NameRole
    entries: tuple[KnownEntry, ...]
