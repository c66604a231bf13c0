"""Are these two names one name? The door to this room's comparison.

Comes in: two names and the kind of party that bears them. Goes out: a Comparison with score, verdict, explanation
and the parts compared. Symmetric up to the order of the explanation; any string is accepted, and the time per pair
is bounded whatever its length. No knowledge of particular parties is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from whence.errors import ListError
from whence.names.compare_group import compare_groups, judge_groups
from whence.names.compare_person import compare_persons, judge_persons
from whence.names.comparison import UNSURE_FROM, Comparison, Verdict
from whence.names.forms import fold
from whence.names.group import GroupName, group_name
from whence.names.keys import keys_of, words_of
from whence.names.person import PersonName, person_name

__all__ = [
    "Comparison", "Prepared", "Verdict",
    "compare", "compare_prepared", "compare_rows", "prepare", "score_prepared",
]  # fmt: skip

_PERSON_KINDS = frozenset({"person", "people"})
_PLACE_KINDS = frozenset({"place", "address"})


@dataclass(frozen=True, slots=True)
class Prepared:
    """A name parsed once, to be compared many times. kind: "person" or "group", whichever logic applies.
    words: what other names can meet it by.  keys: theirs; without one in common, two names have no part alike."""

    name: str
    kind: str
    folded: str
    form: PersonName | GroupName
    words: frozenset[str]
    keys: frozenset[str]


@lru_cache(maxsize=100_000)
def prepare(name: str, kind: str) -> Prepared:
    """Parse a name. kind: a party kind ("person", "group", "place" ...) or a FollowTheMoney schema, any case."""
    folded_kind = kind.strip().casefold()
    logic = "person" if folded_kind in _PERSON_KINDS else "group"
    form = person_name(name) if logic == "person" else group_name(name, folded_kind in _PLACE_KINDS)
    return Prepared(name, logic, fold(name), form, words_of(form), keys_of(form))


def compare(left: str, right: str, kind: str = "person") -> Comparison:
    """Compare two names borne by parties of one kind."""
    return compare_prepared(prepare(left, kind), prepare(right, kind))


def compare_prepared(left: Prepared, right: Prepared) -> Comparison:
    """Compare two parsed names. Names of different kinds are different."""
    if left.keys.isdisjoint(right.keys):
        return _ALIKE if left.folded and left.folded == right.folded and left.kind == right.kind else _NOTHING
    if isinstance(left.form, PersonName) and isinstance(right.form, PersonName):
        return compare_persons(left.form, right.form)
    if isinstance(left.form, GroupName) and isinstance(right.form, GroupName):
        return compare_groups(left.form, right.form)
    return _KINDS


_NOTHING = Comparison(0.0, Verdict.DIFFERENT, "No part in common.", ())
_ALIKE = Comparison(UNSURE_FROM, Verdict.UNSURE, "Written alike, but without a word to compare.", ())
_KINDS = Comparison(0.0, Verdict.DIFFERENT, "A person's name is not a group's.", ())


def score_prepared(left: Prepared, right: Prepared) -> float:
    """The score of compare_prepared alone, without its sentence: for many pairs at once."""
    if left.keys.isdisjoint(right.keys):
        return compare_prepared(left, right).score if left.folded == right.folded else 0.0
    if isinstance(left.form, PersonName) and isinstance(right.form, PersonName):
        return round(judge_persons(left.form, right.form).score, 3)
    if isinstance(left.form, GroupName) and isinstance(right.form, GroupName):
        return round(judge_groups(left.form, right.form).score, 3)
    return 0.0


def compare_rows(rows: Iterable[Mapping[str, str | None]]) -> Iterator[dict[str, object]]:
    """Compare the two names of each row, in order.

    rows: mappings with name_a, name_b, kind or name1, name2, schema; other columns are ignored, a missing kind is
    "person". Yields JSON-ready mappings: a, b, kind, score, verdict, explanation. Raises ListError, with the number
    of the row, where the columns are neither.
    """
    for number, row in enumerate(rows, start=1):
        left, right, kind = _columns(row, number)
        found = compare(left, right, kind)
        yield {
            "a": left, "b": right, "kind": kind,
            "score": found.score, "verdict": str(found.verdict), "explanation": found.explanation,
        }  # fmt: skip


def _columns(row: Mapping[str, str | None], number: int) -> tuple[str, str, str]:
    for one, other, kind in (("name_a", "name_b", "kind"), ("name1", "name2", "schema")):
        if one in row and other in row:
            return row[one] or "", row[other] or "", (row.get(kind) or "person").strip().casefold()
    raise ListError(
        f"pair {number}", "no columns name_a and name_b, nor name1 and name2", "Name the columns in the first line."
    )
