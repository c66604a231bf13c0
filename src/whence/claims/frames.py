"""Frames: which words signal which kind of claim, and in which slots its ends stand (data/frames/*.toml).

In: the shipped files and, where settings name one, a folder of the user's own. Out: `Frames`, an index from lemma
to the frames it may evoke.
Always: every frame names a kind that exists, and only slots and fields this file knows; a mistake in a user's file
is reported with file, table and field, never passed over.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Any

from whence.claims.kinds import kinds
from whence.errors import SettingsError
from whence.values import Certainty, Stance

SHAPES = ("verb", "noun", "role", "modifier", "hyphen", "prefix")


@dataclass(frozen=True, slots=True)
class Frame:
    """One row of the frame files.

    shape: how the word is used.  words: lemmas, "lemma+particle" for phrasal verbs.
    subject, object, of, charge, topic, post: slots in order of preference (see grammar.Roles).
    need: slot -> lemmas one of which must head a filler of that slot ("any" means any slot).
    unlike: slot -> lemmas none of which may head a filler of that slot.
    light: verbs that lend an event noun their subject, each with what it does to the reading.
    without: slots that must not be filled.
    negated: the verb must be negated, and the claim is asserted ("would not accept" is a refusal).
    open_subject: the frame may be used where nobody is said to have done it.
    adjectives: modifiers one of which a noun must have.  weak: modifiers that turn `kind` into `weak_kind`.
    """

    kind: str
    shape: str
    words: frozenset[str]
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    charge: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    post: tuple[str, ...] = ()
    subject_kinds: frozenset[str] = frozenset()
    object_kinds: frozenset[str] = frozenset()
    need: Mapping[str, frozenset[str]] = field(default_factory=dict)
    unlike: Mapping[str, frozenset[str]] = field(default_factory=dict)
    light: Mapping[str, str] = field(default_factory=dict)
    adjectives: frozenset[str] = frozenset()
    weak: frozenset[str] = frozenset()
    weak_words: frozenset[str] = frozenset()
    weak_kind: str = ""
    object_text: bool = False
    both: bool = False
    swap: bool = False
    passive_only: bool = False
    need_charge: bool = False
    open_subject: bool = False
    negated: bool = False
    without: tuple[str, ...] = ()
    certainty: Certainty | None = None
    stance: Stance | None = None

    @property
    def has_object(self) -> bool:
        """False for kinds with one end, such as a death."""
        return bool(kinds()[self.kind].object) and bool(self.object)


_DEFAULT_SUBJECT = {"verb": "subj", "noun": "by poss subj", "role": "", "modifier": "", "hyphen": "", "prefix": ""}
_DEFAULT_OBJECT = {"verb": "obj", "noun": "of", "role": "of mod poss", "modifier": "to", "hyphen": "", "prefix": ""}
_SLOTS = ("subject", "object", "of", "charge", "topic", "post", "without")
_FLAGS = ("object_text", "both", "swap", "passive_only", "need_charge", "open_subject", "negated")
_SETS = ("subject_kinds", "object_kinds", "adjectives", "weak", "weak_words")
_KNOWN = {"kind", "words", "need", "unlike", "light", "certainty", "stance", "weak_kind", *_SLOTS, *_FLAGS, *_SETS}


class Frames:
    """All frames, by shape and first lemma."""

    def __init__(self, frames: Iterable[Frame]) -> None:
        self.all = tuple(frames)
        self._index: dict[tuple[str, str], list[tuple[str, Frame]]] = {}
        for frame in self.all:
            for word in frame.words:
                lemma, _, particle = word.partition("+")
                self._index.setdefault((frame.shape, lemma), []).append((particle, frame))
        self.words = {shape: {lemma for s, lemma in self._index if s == shape} for shape in SHAPES}

    def evoked(self, shape: str, lemma: str, particles: frozenset[str] = frozenset()) -> list[Frame]:
        """Frames of that shape for that lemma. A frame that asks for a particle needs it; a bare frame stands
        back where a longer one fits ("take over" is not "take")."""
        found = self._index.get((shape, lemma), ())
        longer = [frame for particle, frame in found if particle and particle in particles]
        return longer or [frame for particle, frame in found if not particle]


@functools.cache
def shipped() -> Frames:
    """The frames that come with the package."""
    folder = resources.files("whence.claims").joinpath("data/frames")
    texts = [
        (entry.name, entry.read_text(encoding="utf-8")) for entry in folder.iterdir() if entry.name.endswith(".toml")
    ]
    return Frames(frame for name, text in sorted(texts) for frame in read_frames(text, name))


def with_folder(folder: Path) -> Frames:
    """The shipped frames and those of every *.toml in `folder`. Raises SettingsError where one is wrong."""
    own = [frame for path in sorted(folder.glob("*.toml")) for frame in read_frames(_text(path), str(path))]
    return Frames([*own, *shipped().all])


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(str(path), f"cannot be read ({error})", "Save it as UTF-8 text.") from error


def read_frames(text: str, name: str) -> list[Frame]:
    """The frames in the text of one file. Raises SettingsError naming table and field at fault."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(name, f"is not valid TOML ({error})", "Mend that line and try again.") from error
    frames: list[Frame] = []
    for shape, rows in tables.items():
        if shape not in SHAPES or not isinstance(rows, list):
            raise SettingsError(f"{name}, [{shape}]", "is no frame", f"Write [[{'|'.join(SHAPES)}]].")
        if not all(isinstance(row, dict) for row in rows):
            raise SettingsError(f"{name}, {shape}", "is no table", f"Write [[{shape}]] above its lines.")
        frames.extend(_frame(shape, row, f"{name}, [[{shape}]] no. {number}") for number, row in enumerate(rows, 1))
    return frames


def _frame(shape: str, row: dict[str, object], where: str) -> Frame:
    unknown = sorted(set(row) - _KNOWN)
    if unknown:
        raise SettingsError(where, f"field {unknown[0]!r} is not known", f"Known: {', '.join(sorted(_KNOWN))}.")
    for field_name in ("kind", "words"):
        if not row.get(field_name):
            raise SettingsError(where, f"{field_name} is missing", f'Add {field_name} = "...".')
    kind = str(row["kind"])
    if kind not in kinds():
        raise SettingsError(
            where, f"kind {kind!r} does not exist", "Use one of docs/reference/kinds.md, or of your own kinds.toml."
        )
    slots = {slot: _words(row.get(slot, "")) for slot in _SLOTS}
    if "subject" not in row:
        slots["subject"] = _words(_DEFAULT_SUBJECT[shape])
    if "object" not in row:
        slots["object"] = _words(_DEFAULT_OBJECT[shape])
    try:
        certainty = Certainty(str(row["certainty"])) if "certainty" in row else None
        stance = Stance(str(row["stance"])) if "stance" in row else None
    except ValueError as error:
        raise SettingsError(where, str(error), f"Use one of {', '.join([*Certainty, *Stance])}.") from error
    sets = {name: frozenset(_words(row.get(name, ""))) for name in _SETS}
    flags = {name: bool(row.get(name, False)) for name in _FLAGS}
    fields: dict[str, Any] = {**slots, **sets, **flags}
    return Frame(
        kind=kind,
        shape=shape,
        words=frozenset(_words(row["words"])),
        certainty=certainty,
        stance=stance,
        need=_need(row.get("need", {}), where),
        unlike=_need(row.get("unlike", {}), where),
        light=dict(_light(row.get("light", ""))),
        weak_kind=str(row.get("weak_kind", "")),
        **fields,
    )


def _words(value: object) -> tuple[str, ...]:
    return tuple(str(value).replace("|", " ").split())


def _need(value: object, where: str) -> dict[str, frozenset[str]]:
    if not isinstance(value, dict):
        raise SettingsError(where, "need is not a table", 'Write need = { obj = "allegiance loyalty" }.')
    return {str(slot): frozenset(_words(words)) for slot, words in value.items()}


def _light(value: object) -> Iterable[tuple[str, str]]:
    for word in _words(value):
        lemma, _, effect = word.partition(":")
        yield lemma, effect
