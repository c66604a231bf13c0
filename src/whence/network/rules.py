"""What the network makes of each kind of claim.

In: data/ties.toml. Out: `Rules`: the sign of a kind, and which ties a deed starts or ends.
Always: every kind named in the file is a kind of claim.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources

from whence.claims.kinds import kinds
from whence.errors import SettingsError


@dataclass(frozen=True, slots=True)
class DeedRule:
    """What follows from a deed. one, other: its ends that are the ends of the tie. starts: by kind of `one`."""

    one: str = "subject"
    other: str = "object"
    starts: tuple[tuple[str, str], ...] = ()
    ends: frozenset[str] = frozenset()
    ends_all: str = ""

    def begun(self, kind: str) -> str | None:
        """The tie that begins where a party of this kind does the deed."""
        return dict(self.starts).get(kind)


@dataclass(frozen=True, slots=True)
class Rules:
    """signs: of every kind that can be drawn. actors: ties between parties that act, shown unless others are asked for.

    ties: every kind of tie. over: ties that end with a party.
    """

    signs: Mapping[str, int]
    actors: frozenset[str]
    ties: frozenset[str]
    deeds: Mapping[str, DeedRule]
    over: frozenset[str]

    @property
    def drawn(self) -> tuple[str, ...]:
        """Every kind that can be asked for, in the order of the file."""
        return tuple(self.signs)


@functools.cache
def rules() -> Rules:
    """The shipped rules."""
    text = resources.files("whence.network").joinpath("data/ties.toml").read_text(encoding="utf-8")
    raw = tomllib.loads(text)
    ties, deeds = raw["tie"], raw["deed"]
    unknown = sorted({*ties, *deeds, *raw["over"]["kinds"]} - set(kinds()))
    if unknown:
        raise SettingsError("ties.toml", f"no kinds of claim: {', '.join(unknown)}")
    signs = {kind: int(table["sign"]) for kind, table in ties.items()}
    signs |= {kind: int(table["sign"]) for kind, table in deeds.items() if "sign" in table}
    return Rules(
        signs, frozenset(kind for kind, table in ties.items() if not table.get("place")), frozenset(ties),
        {kind: _deed(table) for kind, table in deeds.items() if "sign" not in table}, frozenset(raw["over"]["kinds"]),
    )  # fmt: skip


def _deed(table: Mapping[str, object]) -> DeedRule:
    starts, ends = table.get("starts", {}), table.get("ends", ())
    assert isinstance(starts, Mapping)
    assert isinstance(ends, list | tuple)
    return DeedRule(
        str(table.get("one", "subject")), str(table.get("other", "object")),
        tuple((str(kind), str(tie)) for kind, tie in starts.items()), frozenset(map(str, ends)),
        str(table.get("ends_all", "")),
    )  # fmt: skip
