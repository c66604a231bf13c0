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
from whence.names.compare_group import compare_groups
from whence.names.compare_person import compare_persons
from whence.names.comparison import Comparison, Verdict, verdict_of
from whence.names.forms import fold
from whence.names.group import GroupName, group_name
from whence.names.person import PersonName, person_name

__all__ = ["Comparison", "Prepared", "Verdict", "compare", "compare_prepared", "compare_rows", "prepare"]

_PERSON_KINDS = frozenset({"person", "people"})


@dataclass(frozen=True, slots=True)
class Prepared:
    """A name parsed once, to be compared many times. kind: "person" or "group", whichever logic applies."""

    name: str
    kind: str
    folded: str
    form: PersonName | GroupName


@lru_cache(maxsize=100_000)
def prepare(name: str, kind: str) -> Prepared:
    """Parse a name. kind: a party kind ("person", "group", "place" ...) or a FollowTheMoney schema, any case."""
    logic = "person" if kind.casefold() in _PERSON_KINDS else "group"
    return Prepared(name, logic, fold(name), person_name(name) if logic == "person" else group_name(name))


def compare(left: str, right: str, kind: str = "person") -> Comparison:
    """Compare two names borne by parties of one kind."""
    return compare_prepared(prepare(left, kind), prepare(right, kind))


def compare_prepared(left: Prepared, right: Prepared) -> Comparison:
    """Compare two parsed names. Names of different kinds are different."""
    if isinstance(left.form, PersonName) and isinstance(right.form, PersonName):
        return compare_persons(left.form, right.form)
    if isinstance(left.form, GroupName) and isinstance(right.form, GroupName):
        return compare_groups(left.form, right.form)
    return Comparison(0.0, verdict_of(0.0), "A person's name is not a group's.", ())
