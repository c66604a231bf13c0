"""Names of places: which words name one, and what is filed under a name.

In: a name as it stands in a text. Out: the places that bear it, and how surely a word is a place's name.
Always: read once in a process and only when first asked (about 0.1 s, 20 MB); the answer depends on the shipped
tables alone. The tables are cut from GeoNames (CC BY 4.0) by scripts/places.py, which also marks names that are more
often something else ("Nice", "Mobile", "Hassan"); extra.csv holds regions and villages that GeoNames' towns lack.
"""

from __future__ import annotations

import functools
import gzip
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from whence.errors import SettingsError
from whence.language.known import fold
from whence.language.known.place_key import bare_key, exact, place_key

FOLDER = Path(__file__).parent.parent / "data" / "known" / "places"
_COLUMNS = ["name", "where", "others", "lat", "lon", "sort"]


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the gazetteer.

    countries: ISO 3166 codes.  area: name of its province or state, "" where it is one or none is known.
    lat, lon: degrees north and east, None where not known (a region without a middle).  people: inhabitants, 0
    where not known.  sort: "country", "admin1", "admin2", "area", "town", "water".
    """

    name: str
    others: tuple[str, ...]
    countries: tuple[str, ...]
    area: str
    lat: float | None
    lon: float | None
    people: int
    sort: str


class PlaceNames:
    """The gazetteer, looked up by name. Made by `place_names()`."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._rows = [line for line in _lines(folder / "places.tsv.gz") if not line.startswith("#")]
        self._keys = _lines(folder / "keys.txt.gz")
        self._extra = _read_extra(folder / "extra.csv")

    def find(self, name: str) -> tuple[Place, ...]:
        """The places that bear the name in one of its spellings; hand-kept ones first, then countries, provinces
        and towns as they stand in the table."""
        return self._bearers(place_key(name))[0] or self._bearers(bare_key(name))[0]

    def score(self, name: str) -> float:
        """How surely the name, as it is written, is a place's: 0 (no place known) to 1 (a province or a city).

        0.3 and less for names that are more often a word or a person's name. A word without a capital is no name.
        """
        if not _has_capital(name):
            return 0.0
        places, doubtful = self._bearers(place_key(name))
        if not places:
            places, doubtful = self._bearers(bare_key(name))
        best = max((_worth(place, exact(name)) for place in places), default=0.0)
        return 0.3 * best if doubtful else best

    def _bearers(self, key: str) -> tuple[tuple[Place, ...], bool]:
        rows, doubtful = self._filed(key)
        return (*self._extra.get(key, ()), *(self._place(row) for row in rows)), doubtful

    def _filed(self, key: str) -> tuple[list[int], bool]:
        """Rows filed under a key, and whether the key is doubtful."""
        i = bisect_left(self._keys, key.encode() + b"\t", key=str.encode)
        if not key or i == len(self._keys) or not self._keys[i].startswith(key + "\t"):
            return [], False
        cells = self._keys[i].split("\t")
        return [int(row) for row in cells[1].split(",")], len(cells) > 2

    def _place(self, row: int) -> Place:
        name, others, country, area, lat, lon, people, sort = self._rows[row].split("\t")
        within = self._rows[int(area)].split("\t", 1)[0] if area else ""
        return Place(
            name, tuple(others.split("|")) if others else (), (country,), within,
            float(lat) if lat else None, float(lon) if lon else None, int(people or 0), sort,
        )  # fmt: skip


@functools.cache
def place_names() -> PlaceNames:
    """The shipped gazetteer, read once in a process."""
    return PlaceNames()


def is_place(name: str) -> float:
    """See PlaceNames.score."""
    return place_names().score(name)


def _has_capital(name: str) -> bool:
    """A name begins with a capital where its script has them; an article before it need not."""
    words = [word for word in fold.tokens(name) if fold.pieces(word)]
    if len(words) > 1 and fold.fold(words[0]) in fold.ARTICLES:
        words = words[1:]
    return bool(words) and not words[0].lstrip("'’‘`ʻʼʿ")[:1].islower()


def _worth(place: Place, folded: str) -> float:
    large = place.sort not in {"town", "admin2"}
    worth = 1.0 if large or place.people >= 100_000 else 0.9 if place.people >= 15_000 else 0.7
    # A spelling that GeoNames lists is worth more than one that is only alike.
    return worth if folded in {exact(name) for name in (place.name, *place.others)} else 0.7 * worth


def _lines(path: Path) -> list[str]:
    try:
        with gzip.open(path, "rt", encoding="utf-8") as text:
            return text.read().splitlines()
    except (OSError, EOFError, UnicodeDecodeError) as error:
        remedy = "Install whence again, or cut the table with scripts/places.py."
        raise SettingsError(path.name, f"cannot be read ({error})", remedy) from error


def _read_extra(path: Path) -> dict[str, tuple[Place, ...]]:
    found: dict[str, tuple[Place, ...]] = {}
    for place in _extra_places(path):
        for key in {place_key(name) for name in (place.name, *place.others)}:
            found[key] = (*found.get(key, ()), place)
    return found


def _extra_places(path: Path) -> Iterator[Place]:
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, start=1):
        cells = line.split(",")
        if not line or line.startswith("#") or cells == _COLUMNS:
            continue
        if len(cells) != len(_COLUMNS):
            raise SettingsError(f"{path.name}, line {number}", f"{len(cells)} cells for {len(_COLUMNS)} columns")
        name, where, others, lat, lon, sort = cells
        yield Place(
            name, tuple(filter(None, others.split("|"))), tuple(filter(None, where.split("|"))), "",
            float(lat) if lat else None, float(lon) if lon else None, 0, sort,
        )  # fmt: skip
