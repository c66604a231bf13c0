"""Ties that the comments of the UN list tell: "Led by Iyad ag Ghali (QDi.316)", "Splinter group of X (QDe.141)".

In: the comment of an entry and its reference. Out: ties to the entries whose references stand in the comment.
Always: a reference without a word before it that the table knows gives no tie; a list of names ("A (..), B (..) and
C (..)") takes the word before the first.
"""

from __future__ import annotations

import csv
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from whence.names.lists.entry import ListedTie

_TABLE = Path(__file__).parent.parent / "data" / "lists" / "un_ties.csv"
REFERENCE = re.compile(r"\b[A-Z]{2}[ie]\.\d{3}\b")
_BRACKET = re.compile(rf"\(([^()]*?({REFERENCE.pattern})[^()]*)\)")
# A full stop ends a sentence only before a capital and not after an initial or a bracketed number.
_SENTENCE = re.compile(r"(?<=[a-z0-9)\]’'”\"]{2}\.)\s+(?=[A-Z])")
# What may stand before "leader of" where it means the leader.
_HEADS = re.compile(r"(?:^|[.,;:)]|\b(?:the|and|is|was|as|also|its|he|she|became|now))\s*$", re.IGNORECASE)
_BOTH = re.compile(
    r"found(?:ed|er)\b.*\b(?:led|headed|leader|emir|head)\b|\b(?:led|headed)\b.*\bfounded\b", re.IGNORECASE
)
_GOES_ON = re.compile(r"^\s*(?:\([^()]*\)\s*)?(?:,|;|and|or|as well as|, and|/)\s+(?:the\s+)?(?P<name>[^.;:]{2,80})$")


@dataclass(frozen=True, slots=True)
class _Cue:
    words: re.Pattern[str]
    kind: str
    turned: bool
    entry: str
    named: str

    def fits(self, entry: str, named: str) -> bool:
        return self.entry in {"", entry[2]} and self.named in {"", named[2]}


@functools.cache
def _cues() -> tuple[_Cue, ...]:
    with _TABLE.open(encoding="utf-8", newline="") as text:
        table = csv.DictReader(line for line in text if not line.startswith("#"))
        return tuple(
            _Cue(
                re.compile(rf"(?<!\w)(?:{row['words']})(?!\w)", re.IGNORECASE),
                row["kind"], row["turned"] == "yes", row["entry"], row["named"],
            )
            for row in table
        )  # fmt: skip


def ties(comment: str, reference: str, name: str) -> Iterator[ListedTie]:
    """The ties a comment tells. reference, name: of the entry whose comment it is."""
    if not _BRACKET.search(comment):
        return
    for sentence in _SENTENCE.split(" ".join(comment.split())):
        before, cue = 0, None
        for bracket in _BRACKET.finditer(sentence):
            target, between = bracket.group(2), sentence[before : bracket.start()]
            goes_on = _GOES_ON.match(between) if before else None
            found = _last(between, reference, target)
            before = bracket.end()
            if goes_on and cue and not found and cue.cue.fits(reference, target):
                found = _Found(cue.cue, cue.role, goes_on["name"].strip())
            cue = found
            if found and target != reference:
                yield _tie(found, (reference, name), target, sentence)
                if found.cue.kind in {"founded", "leads"} and _BOTH.search(found.role):
                    kind = "leads" if found.cue.kind == "founded" else "founded"
                    other = replace(found, cue=replace(found.cue, kind=kind))
                    yield _tie(other, (reference, name), target, sentence)


@dataclass(frozen=True, slots=True)
class _Found:
    """A cue in a text: the words it matched and the name that follows them."""

    cue: _Cue
    role: str
    called: str


def _last(text: str, entry: str, named: str) -> _Found | None:
    """The cue that ends nearest before the name; the longest where several end there."""
    ends = [
        (found.end(), -found.start(), number, found.group(), cue)
        for number, cue in enumerate(_cues()) if cue.fits(entry, named)
        for found in cue.words.finditer(text) if _is_prose(text, found.start())
    ]  # fmt: skip
    if not ends:
        return None
    end, start, _, role, cue = max(ends, key=lambda one: one[:3])
    called = re.sub(r"^(?:the|a|an|and|listed as)\s+", "", text[end:].strip(" ,:"))
    if cue.kind == "leads" and not cue.turned and not _HEADS.search(text[:-start] if start else ""):
        cue = replace(cue, kind="member_of")  # a finance chief leads no group
    # A name is short; a cue that stands further back belongs to something else.
    return _Found(cue, role, called) if len(called.split()) <= 12 and not re.search(r"[.;:]\s", called) else None


def _is_prose(text: str, start: int) -> bool:
    """False for a cue that is part of a name: the "Front for" of the Al-Nusrah Front for the People of the Levant."""
    return text[start].islower() or not text[:start].strip() or text[:start].rstrip()[-1] in ".:;"


def _tie(found: _Found, entry: tuple[str, str], target: str, words: str) -> ListedTie:
    kind = found.cue.kind
    if kind in {"leads", "founded"} and found.called[:1].islower():
        kind = "member_of"  # "head of suicide operations for the Haqqani Network" heads a part of it
    if found.cue.turned:
        return ListedTie(kind, target, entry[0], found.called, entry[1], words=words)
    return ListedTie(kind, *(entry[0], target, entry[1], found.called), role=found.role, words=words)
