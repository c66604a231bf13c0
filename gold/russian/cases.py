"""The annotated Russian cases: texts with their marks, parties, claims and dates.

In: seen.toml or held.toml beside this file (their format stands in the head of seen.toml). Out: `Case`s.
Always: every mark's characters are the text's; a claim line that cannot be read raises ValueError with the case's id.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from whence.language.analysis import MentionForm
from whence.reading import Metadata, read_text
from whence.reading.document import Document
from whence.values import Bound, Language, Span

HERE = Path(__file__).parent
KINDS = {"p": "person", "g": "group", "l": "place", "o": "outlet", "a": "account", "e": "people"}
_MARK = re.compile(r"\[\[(.+?)\|([dr]?)([a-z])(\d+)\]\]")
_CLAIM = re.compile(r"(\w+) (-|'[^']+'|[a-z]\d+) -> (-|'[^']+'|[a-z]\d+)(?: \| (.*))?")
_CERTAINTIES = frozenset({"probable", "possible", "rumoured", "intended", "conditional"})


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked stretch: its span, the kind and number of its party, and how it refers."""

    span: Span
    kind: str
    party: int
    form: MentionForm


@dataclass(frozen=True, slots=True)
class Wanted:
    """A claim of the annotation. Ends: a party's number, words of the text, or None for nobody."""

    kind: str
    subject: int | str | None
    object: int | str | None
    also: tuple[str, ...] = ()
    chain: tuple[int | str, ...] = ()
    when: str = ""
    denied: bool = False
    certainty: str = "stated"
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """One annotated text. names: nominative by party number, where a name is declined in the text."""

    id: str
    language: str
    text: str
    published: str
    outlet: str
    marks: tuple[Mark, ...]
    names: dict[int, str]
    dates: tuple[tuple[str, str], ...]
    claims: tuple[Wanted, ...] = field(default=())

    def document(self) -> Document:
        """The case as a document that was read."""
        published = Bound.parse(self.published) if self.published else None
        meta = Metadata(outlet=self.outlet, published=published, language=Language(self.language))
        return read_text(self.text, self.id, meta)

    def named(self, party: int) -> set[str]:
        """The words by which the text names a party, and its nominative."""
        own = {m.span.of(self.text) for m in self.marks if m.party == party and m.form is MentionForm.NAME}
        return own | ({self.names[party]} if party in self.names else set())


def cases(path: Path, language: str) -> Iterator[Case]:
    """The cases of a file, in order."""
    with path.open("rb") as file:
        rows = tomllib.load(file)["case"]
    for row in rows:
        text, marks = unmarked(row["text"].strip("\n"))
        yield Case(
            row["id"], language, text, row.get("published", ""), row.get("outlet", ""), marks,
            {int(number): name for number, name in row.get("names", {}).items()},
            tuple((words, edtf) for words, _, edtf in (line.partition(" = ") for line in row.get("dates", ()))),
            tuple(_claim(row["id"], line) for line in row.get("claims", ())),
        )  # fmt: skip


def unmarked(marked: str) -> tuple[str, tuple[Mark, ...]]:
    """A text without its marks, and the marks."""
    text, marks, at = "", [], 0
    for found in _MARK.finditer(marked):
        text += marked[at : found.start()]
        form = {"": MentionForm.NAME, "d": MentionForm.DESCRIPTION, "r": MentionForm.PRONOUN}[found[2]]
        marks.append(Mark(Span(len(text), len(text) + len(found[1])), KINDS[found[3]], int(found[4]), form))
        text += found[1]
        at = found.end()
    return text + marked[at:], tuple(marks)


def _claim(case: str, line: str) -> Wanted:
    found = _CLAIM.fullmatch(line)
    if found is None:
        raise ValueError(f"{case}: cannot read the claim {line!r}")
    options = [part.strip() for part in (found[4] or "").split(" | ") if part.strip()]
    fields = dict(part.split(" ", 1) for part in options if " " in part)
    return Wanted(
        found[1], _end(found[2]), _end(found[3]), tuple(fields.get("also", "").split(",")) if "also" in fields else (),
        tuple(end for part in fields.get("by", "").split(",") if part and (end := _end(part)) is not None),
        fields.get("when", ""), "denied" in options, next((o for o in options if o in _CERTAINTIES), "stated"),
        "optional" in options,
    )  # fmt: skip


def _end(text: str) -> int | str | None:
    if text == "-":
        return None
    return text.strip("'") if text.startswith("'") else int(text[1:])
