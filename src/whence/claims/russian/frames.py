"""Russian frames: which words signal which kind of claim and where its ends stand (data/frames.toml, data/roles.toml).

In: the shipped files. Out: `Frames` by lemma, `Roles` by noun.
Always: every frame names a kind that exists; a broken file is a SettingsError naming the table.
"""

from __future__ import annotations

import functools
import tomllib
from collections import defaultdict
from dataclasses import dataclass, field
from importlib import resources
from typing import Any

from whence.claims.kinds import kinds
from whence.errors import SettingsError
from whence.values import Certainty

_FIELDS = frozenset({"kind", "words", "subject", "object", "of", "topic", "role", "need", "object_kinds", "subject_kinds", "text",
                     "both", "open", "without", "certainty", "text_words"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frame:
    """One row of frames.toml; the fields are explained at its head."""

    kind: str
    shape: str
    subject: tuple[str, ...]
    object: tuple[str, ...]
    of: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    need: dict[str, frozenset[str]] = field(default_factory=dict)
    object_kinds: frozenset[str] = frozenset()
    subject_kinds: frozenset[str] = frozenset()
    text: bool = False
    both: bool = False
    open: bool = False
    without: tuple[str, ...] = ()
    certainty: Certainty | None = None
    text_words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Roles:
    """kinds: role noun to the kind of claim it signals. one_of: words that make a leader one of several. former:
    words that end the role. under: phrases between a group and its leader, as lemmas."""

    kinds: dict[str, str]
    one_of: frozenset[str]
    former: frozenset[str]
    under: tuple[tuple[str, ...], ...]


@functools.cache
def frames() -> dict[tuple[str, str], tuple[Frame, ...]]:
    """The shipped frames by shape ("verb", "noun") and lemma."""
    found: dict[tuple[str, str], list[Frame]] = defaultdict(list)
    for shape, rows in _data("frames").items():
        for number, row in enumerate(rows, 1):
            frame = _frame(shape, row, f"frames.toml, [[{shape}]] no. {number}")
            for word in str(row["words"]).split():
                found[shape, word].append(frame)
    return {key: tuple(listed) for key, listed in found.items()}


@functools.cache
def roles() -> Roles:
    """The shipped role nouns."""
    data = _data("roles")
    kinds_of = {word: kind for kind, row in data.items() if kind in kinds() for word in str(row["words"]).split()}
    return Roles(
        kinds_of, frozenset(data["leads"]["one_of"].split()), frozenset(data["former"]["words"].split()),
        tuple(tuple(phrase.split()) for phrase in data["under"]["phrases"]),
    )  # fmt: skip


def _data(name: str) -> dict[str, Any]:
    source = resources.files("whence.claims.russian").joinpath(f"data/{name}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


def _frame(shape: str, row: dict[str, Any], where: str) -> Frame:
    unknown = sorted(set(row) - _FIELDS)
    if unknown or row.get("kind") not in kinds():
        fault = f"field {unknown[0]!r} is not known" if unknown else f"kind {row.get('kind')!r} does not exist"
        raise SettingsError(where, fault, f"Known: {', '.join(sorted(_FIELDS))}.")
    return Frame(
        kind=row["kind"], shape=shape, subject=_slots(row, "subject", "subj"), object=_slots(row, "object", "obj"),
        of=_slots(row, "of", ""), topic=_slots(row, "topic", ""), role=_slots(row, "role", ""),
        need={slot: frozenset(listed.split()) for slot, listed in row.get("need", {}).items()},
        object_kinds=frozenset(row.get("object_kinds", "").split()), subject_kinds=frozenset(row.get("subject_kinds", "").split()),
        text=row.get("text", False), both=row.get("both", False), open=row.get("open", False),
        without=_slots(row, "without", ""), certainty=Certainty(row["certainty"]) if "certainty" in row else None,
        text_words=frozenset(row.get("text_words", "").split()),
    )  # fmt: skip


def _slots(row: dict[str, Any], name: str, default: str) -> tuple[str, ...]:
    return tuple(str(row.get(name, default)).split())
