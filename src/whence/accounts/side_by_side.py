"""Accounts side by side: rows are points, columns are origins, each cell the claims in their own words.

In: a happening and its origins. Out: a `Table`.
Always: nothing is weighed: every claim of the happening stands in the cell of its origin, and an origin that is silent
on a point has an empty cell there. Only a bare "he said" around a claim that stands there already is left out.
"""

from __future__ import annotations

import functools
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources

from whence.accounts.families import struck
from whence.accounts.happening import Happening
from whence.accounts.origins import Origin, Origins
from whence.accounts.told import Told
from whence.values import Span


@dataclass(frozen=True, slots=True)
class Cell:
    """What one origin says on one point. value: the day, place or figure where the point is one, else "".

    also: the same words of the same origin in other reports.
    """

    told: Told
    value: str = ""
    also: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One point. cells: by column, in its order; empty where the origin is silent."""

    point: str
    label: str
    cells: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A happening told by each origin. columns: those with more claims first."""

    happening: Happening
    columns: tuple[Origin, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Point:
    name: str
    label: str
    kinds: frozenset[str]
    roles: tuple[str, ...]
    stages: frozenset[str]


_POSTS = frozenset({"leads", "deputy_of", "member_of"})
# Points that are read off a claim's details rather than its kind.
_VALUES = (
    ("when", "when"),
    ("where", "where"),
    ("many", "how many"),
    ("who", "who did it"),
    ("capacity", "in what capacity"),
)
_ACTS = frozenset(
    {
        "attacked",
        "killed",
        "wounded",
        "abused",
        "destroyed",
        "captured",
        "detained",
        "released",
        "removed",
        "displaced",
    }
)


def side_by_side(happening: Happening, origins: Origins, ties: Iterable[Told] = ()) -> Table:
    """Set the accounts of a happening beside each other; ties: posts told in one breath with it (see `posts`)."""
    by_origin: dict[str, list[Told]] = defaultdict(list)
    known: dict[str, Origin] = {}
    for each in _unframed(happening, origins):
        origin = origins.of(each)
        known.setdefault(origin.key, origin)
        by_origin[origin.key].append(each)
    keys = sorted(known, key=lambda key: (-len(by_origin[key]), by_origin[key][0].order))
    found: dict[str, dict[str, list[Cell]]] = defaultdict(lambda: defaultdict(list))
    for key in keys:
        for each in by_origin[key]:
            for point, cell in _cells(each):
                found[point][key].append(cell)
    for each in ties:
        if origins.of(each).key in known and each.object:
            post = f"{each.role or each.kind.replace('_', ' ')}, {each.object.name or each.object.text}"
            found["capacity"][origins.of(each).key].append(Cell(each, post))
    labels = {**{point.name: point.label for point in _points()}, **dict(_VALUES)}
    rows = [
        Row(point, label, tuple(_together(found[point][key]) for key in keys))
        for point, label in labels.items() if found[point]
    ]  # fmt: skip
    return Table(happening, tuple(known[key] for key in keys), tuple(rows))


def posts(happening: Happening, told: Iterable[Told]) -> list[Told]:
    """Posts that a report gives, in a passage of the happening, to those who take part in it."""
    spans: dict[str, list[Span]] = defaultdict(list)
    for each in happening.claims:
        spans[each.report.id].append(each.span)
    return [
        each for each in told
        if each.kind in _POSTS and each.subject and each.subject.id in happening.who
        and any(each.span.overlaps(span) for span in spans[each.report.id])
    ]  # fmt: skip


def _unframed(happening: Happening, origins: Origins) -> list[Told]:
    """The claims and statements, without statements that only frame a claim of the same origin."""
    own: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for each in happening.claims:
        own[each.report.id, origins.of(each).key].append(each)
    return [
        each for each in happening.told
        if each.kind != "said"
        or not any(each.span.overlaps(claim.span) for claim in own[each.report.id, origins.of(each).key])
    ]  # fmt: skip


def _together(cells: list[Cell]) -> tuple[Cell, ...]:
    """Cells of one wording as one, with the other reports beside it."""
    found: dict[tuple[str, str, str], list[Cell]] = defaultdict(list)
    for cell in cells:
        words = " ".join(cell.told.quote.casefold().split())
        found[cell.value, cell.told.stance.value, words].append(cell)
    return tuple(
        Cell(same[0].told, same[0].value, tuple(each.told for each in same[1:])) for same in found.values()
    )  # fmt: skip


def _cells(told: Told) -> list[tuple[str, Cell]]:
    cells = [(_point_of(told), Cell(told))]
    if told.day and told.when:
        cells.append(("when", Cell(told, told.day.edtf())))
    if told.place:
        cells.append(("where", Cell(told, told.place.name)))
    if told.count:
        cells.append(("many", Cell(told, _figure(told))))
    if told.kind in _ACTS and told.subject:
        cells.append(("who", Cell(told, told.subject.name or told.subject.text)))
    return cells


def _figure(told: Told) -> str:
    end = struck(told)
    fate = f" {told.kind}" if end and told.kind in {"killed", "wounded", "released", "detained", "died"} else ""
    return f"{told.count}{fate}"


def _point_of(told: Told) -> str:
    role = told.role.casefold()
    for point in _points():
        if any(word in role for word in point.roles) or told.certainty.value in point.stages:
            return point.name
    return next((point.name for point in _points() if told.kind in point.kinds), "said")


@functools.cache
def _points() -> tuple[_Point, ...]:
    text = resources.files("whence.accounts").joinpath("data/points.toml").read_text(encoding="utf-8")
    return tuple(
        _Point(
            name, table["label"], frozenset(table["kinds"]), tuple(table.get("roles", ())),
            frozenset(table.get("stages", ())),
        )
        for name, table in tomllib.loads(text).items()
    )  # fmt: skip
