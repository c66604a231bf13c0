"""Families of kinds: which claims may tell of one happening together.

In: data/families.toml. Out: `Family` by name, and the families a claim belongs to.
Always: a kind that is no deed and no oath belongs to no family; which family a claim may be gathered in depends on the
claim alone.
"""

from __future__ import annotations

import functools
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from importlib import resources

from whence.accounts.told import Told, Who
from whence.values import Certainty


@dataclass(frozen=True, slots=True)
class Family:
    """Kinds that are told together; see the head of families.toml for what each field means."""

    name: str
    label: str
    core: frozenset[str]
    along: frozenset[str]
    focus: str
    days: int
    words: tuple[str, ...]
    apart: frozenset[frozenset[str]]
    persons: str = ""
    leaders: bool = False
    offers: frozenset[str] = frozenset()
    after: tuple[tuple[str, frozenset[str]], ...] = ()

    def goes_with(self, kind: str, told: frozenset[str]) -> bool:
        """True where a kind may be told along with these core kinds."""
        needed = dict(self.after).get(kind)
        return needed is None or bool(needed & told)


@functools.cache
def families() -> dict[str, Family]:
    """Every family by name, in the order of the file."""
    text = resources.files("whence.accounts").joinpath("data/families.toml").read_text(encoding="utf-8")
    return {name: _family(name, table) for name, table in tomllib.loads(text).items()}


def _family(name: str, table: dict[str, object]) -> Family:
    def listed(key: str) -> tuple[str, ...]:
        return tuple(map(str, table[key]))  # type: ignore[call-overload]

    return Family(
        name, str(table["label"]), frozenset(listed("core")), frozenset(listed("with")), str(table["focus"]),
        int(str(table["days"])), listed("words"),
        frozenset(frozenset(map(str, pair)) for pair in table.get("apart", ())),  # type: ignore[attr-defined]
        str(table.get("persons", "")), bool(table.get("leaders", False)),
        frozenset(map(str, table.get("offers", ()))),  # type: ignore[call-overload]
        tuple((kind, frozenset(needed)) for kind, needed in table.get("after", {}).items()),  # type: ignore[attr-defined]
    )  # fmt: skip


def differ(family: Family, left: frozenset[str], right: frozenset[str]) -> bool:
    """True where all that the two tell of are deeds that make two happenings."""
    pairs = [(one, other) for one in left for other in right]
    return bool(pairs) and all(frozenset(pair) in family.apart for pair in pairs)


@functools.cache
def _by_kind() -> dict[str, tuple[Family, ...]]:
    found: dict[str, list[Family]] = defaultdict(list)
    for family in families().values():
        for kind in family.core | family.along | family.offers:
            found[kind].append(family)
    return {kind: tuple(each) for kind, each in found.items()}


def families_of(told: Told) -> tuple[Family, ...]:
    """The families a claim may be gathered in: as core of one, or along with what others tell."""
    return tuple(family for family in _by_kind().get(told.kind, ()) if _fits(family, told))


def is_core(family: Family, told: Told) -> bool:
    """True where the claim makes a happening of that family by itself."""
    return told.kind in family.core


def struck(told: Told) -> Who | None:
    """Who suffers the deed: the object, or the subject of a death."""
    return told.subject if told.kind == "died" else told.object


def _fits(family: Family, told: Told) -> bool:
    if told.kind in family.offers:
        return told.certainty in {Certainty.INTENDED, Certainty.CONDITIONAL}
    if not family.persons or told.kind not in _FATES:
        return True
    end = struck(told)
    named = end is not None and end.kind == "person" and end.named
    return named if family.persons == "with" else not named


_FATES = frozenset({"killed", "died", "wounded", "abused"})
