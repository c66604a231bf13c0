"""References in brackets after what they cover: "(lemonde.fr, April 25)", "(Reuters, 12 March; Dawn, 13 March)".

In: a parse. Out: drafts of the form "bracket" for outlets; for platforms ("Twitter, April 26") the place of a medium.
Always: a reference has an outlet's word, an address, or a name with a date; a place or a date alone is none. It
covers the last clause of its sentence that has a subject of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from whence.language.analysis import Parse
from whence.language.attribution.draft import Draft, Range, Speaker
from whence.language.attribution.lexicon import cues
from whence.language.attribution.phrases import trim

_BRACKET = re.compile(r"\(([^()\n]{2,160})\)")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DATE = re.compile(
    rf"^(?:{_MONTH}\s+\d{{1,2}}(?:,?\s+\d{{4}})?|\d{{1,2}}\s+{_MONTH}(?:,?\s+\d{{4}})?|{_MONTH}\s+\d{{4}}"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d)$"
)
_ADDRESS = re.compile(r"^(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?:/\S*)?$", re.IGNORECASE)
# "(D-Newport News)" gives a politician's party and place.
_PARTY = re.compile(r"^[A-Z]{1,3}-[A-Z]")
_LEAD = re.compile(r"^(?:see(?: also)?|via|sources?:?|cf\.?|video:?|photo:?)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reference:
    """One bracket: its tokens with the marks, the tokens of its first name, and whether that is a platform."""

    words: Range
    name: Range
    platform: bool


def references(parse: Parse) -> list[Reference]:
    """All brackets of the text that give a source."""
    starts = [token.start for token in parse.tokens]
    found: list[Reference] = []
    for match in _BRACKET.finditer(parse.text):
        first, last = bisect_left(starts, match.start()), bisect_left(starts, match.end())
        if first >= len(starts) or starts[first] != match.start() or last <= first + 2:
            continue
        name = _name(parse, match.group(1).split(";")[0], first + 1)
        if name is not None and parse.tokens[last - 1].text.endswith(")"):
            platform = parse.span(*name).of(parse.text).lower() in cues().platforms
            found.append(Reference((first, last), name, platform))
    return found


def _name(parse: Parse, entry: str, first: int) -> Range | None:
    """The tokens of the outlet's name, or None where the entry is no reference."""
    lead = _LEAD.match(entry)
    body = entry[lead.end() :] if lead else entry
    parts = [part.strip() for part in body.split(",")]
    dated = any(_DATE.match(", ".join(parts[i:])) or _DATE.match(part) for i, part in enumerate(parts) if i)
    if _PARTY.match(parts[0]) or not _is_outlet(parts[0], dated):
        return None
    start = parse.tokens[first].start + (lead.end() if lead else 0)
    words = [t.i for t in parse.tokens[first : first + 16] if start <= t.start < start + len(parts[0])]
    if not words or (not _known(parts[0]) and parse.tokens[words[0]].ent in ("GPE", "LOC", "DATE")):
        return None
    return words[0], words[-1] + 1


def _is_outlet(name: str, dated: bool) -> bool:
    if _ADDRESS.match(name) or _known(name):
        return True
    return dated and name[:1].isupper() and not _DATE.match(name) and len(name.split()) <= 7


def _known(name: str) -> bool:
    """True where a word of the name is an outlet's or a platform's."""
    lower = name.lower()
    return lower in cues().platforms or bool({*lower.split(), lower} & cues().outlets)


def brackets(parse: Parse, found: list[Reference]) -> list[Draft]:
    """Drafts for the references to outlets."""
    drafts: list[Draft] = []
    for reference in found:
        content = _covered(parse, reference, found)
        clause = any(token.pos in ("VERB", "AUX") for token in parse.tokens[content[0] : content[1]])
        if not reference.platform and clause:
            speaker = Speaker(reference.name, reference.name[1] - 1)
            mark = reference.words[0]
            drafts.append(Draft(speaker, reference.words, mark, "(", "said", (content,), "bracket", score=0.7))
    return drafts


def _covered(parse: Parse, reference: Reference, found: list[Reference]) -> Range:
    """From the last clause boundary before the bracket: a semicolon, or "and" before a clause with its own subject."""
    end = reference.words[0]
    first = parse.sentences[parse.tokens[max(end - 1, 0)].sent].first
    for other in found:
        if first < other.words[1] <= end:
            first = other.words[1]
    start = first
    for token in parse.tokens[first:end]:
        if token.text == ";" or (token.text == ":" and token.i > first) or _new_clause(parse, token.i, first, end):
            start = token.i + 1
    return trim(parse, start, end) if end > start else (end, end)


def _new_clause(parse: Parse, i: int, first: int, end: int) -> bool:
    """ ", and the officers speak of": a coordinating word after a comma whose clause has its own subject."""
    token = parse.tokens[i]
    if token.pos != "CCONJ" or i <= first or parse.tokens[i - 1].text != ",":
        return False
    rest = parse.tokens[i + 1 : end]
    verb = next((word.i for word in rest if word.pos in ("VERB", "AUX")), end)
    subjects = [word for word in rest if word.i < verb and word.dep in ("nsubj", "nsubjpass", "conj")]
    return any(word.pos in ("NOUN", "PROPN", "PRON") for word in subjects)
