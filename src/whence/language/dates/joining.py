"""Putting together what belongs together: relations, ranges, counts from a date, a weekday and its date.

In: the sightings of a line, in order. Out: fewer of them, each with its relation and the words before it.
Always: order is kept and nothing overlaps.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whence.language.dates.arithmetic import CHANGES
from whence.language.dates.reading import Reading, pack
from whence.language.dates.relation import leading
from whence.language.dates.resolve import resolve_reading
from whence.language.dates.sighting import Line, Sighting

_RANGE = {"to", "until", "till", "through", "-", "up to", "up until", "through to", "to the", "until the", "till the",
          "and until", "and through", "to around", "to about", "until around", "until about", "to at least",
          "until at least", "right up to", "into", "to about the"}  # fmt: skip
# "in 2012 and again in 2014" tells of two happenings; only the bare words make one of them.
_EITHER = {"and", "or", "&", "and/or", "and the", "or the"}
_PAIRED = {"days", "month", "years", "season"}
_WHERE = re.compile(
    r"(?:\b(?:the|that|on|overnight|late|early) )*\b(?P<what>night|evening|morning|afternoon|dawn|eve|early hours|"
    r"small hours|week|weekend) (?:of|from) (?:the )?$"
)
_SAME_TIME = re.compile(
    r"\b(?P<how>at|around|about|by|during|in|from|since|until)(?: about| around)?(?: the| that| this)?(?: very)?(?: same)? $"
)
_SINCE = {"from": "since", "since": "since", "by": "before", "until": "until"}
_ABOUT = re.compile(r"\b(?:about|around|approximately|circa|roughly|some time around|sometime around) (?:the )?$")


def join(sightings: list[Sighting], line: Line) -> list[Sighting]:
    """The sightings with their relations, joined where the words join them."""
    result: list[Sighting] = []
    for sighting in (_modified(sighting, line) for sighting in sightings):
        joined = _pair(result[-1], sighting, line) if result else None
        if joined:
            result[-1] = joined
        else:
            result.append(sighting)
    kept = [item for item in result if item.reading.kind != "then" or item.start < item.core]
    return [replace(item, aside=_in_brackets(line.text, item)) for item in kept]


def _in_brackets(text: str, sighting: Sighting) -> bool:
    opened, closed = text.rfind("(", 0, sighting.start), text.rfind(")", 0, sighting.start)
    return opened > closed and ")" in text[sighting.end :]


def _modified(sighting: Sighting, line: Line) -> Sighting:
    """The sighting with "the night of", "around" and its relation taken in."""
    core, reading = sighting.core, sighting.reading
    window = line.text[max(0, core - 40) : core]
    if where := _WHERE.search(window):
        core = max(0, core - 40) + where.start()
        reading = _wrapped("weekof" if "week" in where["what"] else where["what"], reading)
    elif _ABOUT.search(window) and reading.kind in {"days", "month", "years", "season", "hijri"}:
        reading = _wrapped("about", reading)
    if reading.kind == "sametime" and (lead := _SAME_TIME.search(window)):
        return replace(sighting, start=max(0, core - 40) + lead.start(), relation=_SINCE.get(lead["how"], "on"))
    relation, start = leading(line, core)
    relation = _by_syntax(relation, start, sighting, line)
    if relation == "since" and _stretches(sighting) and _word(line, start) == "from":
        relation = "between"
    if reading.kind == "span" and reading.value[0] == -1 and _word(line, start) == "for":
        # "for the past three days" names no stretch but the start of what goes on
        reading, relation = Reading("counted", reading.value, None, True), "since"
    if reading.kind == "event":
        relation = "before" if reading.value[0] == -1 else "after"
    return replace(sighting, start=start, core=core, reading=reading, relation=relation)


def _stretches(sighting: Sighting) -> bool:
    """Two figures in one expression: "from 1 to 3 September", "from 2012-2014"."""
    return sighting.pattern == "years" or _two_days(sighting.reading)


def _two_days(reading: Reading) -> bool:
    if reading.kind == "weekday":
        return reading.value[1] is not None
    if reading.kind != "days":
        return False
    return reading.bound.first != reading.bound.last if reading.bound else reading.value[1] != reading.value[3]


def _wrapped(what: str, reading: Reading) -> Reading:
    if what == "weekof" and reading.kind != "days":
        return reading
    if what not in CHANGES or (what == "night" and _two_days(reading)):
        return reading  # the evening of a day is on that day; "the night of 3-4 March" names both days
    bound = reading.bound and CHANGES[what](reading.bound)
    return Reading(what, pack(reading), bound, reading.anchored)


def _word(line: Line, start: int) -> str:
    return next((word for at, word in line.words if at >= start), "")


def _by_syntax(relation: str, start: int, sighting: Sighting, line: Line) -> str:
    """ "from" after a noun says when it is from; "not until March" says March."""
    word = _word(line, start)
    if word not in {"from", "until", "till"} or start == sighting.core:
        return relation
    head = line.parse.tokens[line.token_at(start).head]
    if word == "from":
        return "on" if head.pos in {"NOUN", "PROPN"} else relation
    negated = any(line.parse.tokens[child].dep == "neg" for child in head.children)
    return "on" if negated or re.search(r"\bnot $|n't $|\bonly $", line.text[:start]) else relation


def _pair(left: Sighting, right: Sighting, line: Line) -> Sighting | None:
    """One sighting for two, or None where they are two."""
    gap = " ".join(line.text[left.end : right.core].split())
    if left.reading.kind == "event" and gap in {"", "the", "a", "his", "her", "its", "their", "that"}:
        return _offset(left, right)
    if left.relation == "between" and gap in {"and", "and the", "and the end of", "and about", "and around"}:
        return _range(left, right, "between")
    if gap in _RANGE and left.reading.kind != "event" and right.reading.kind not in {"event", "then", "later"}:
        return _range(left, right, "between")
    if gap in _EITHER and left.reading.kind == right.reading.kind and left.reading.kind in _PAIRED:
        return _range(left, right, left.relation, "either")
    return _same_day(left, right, gap, line)


def _range(left: Sighting, right: Sighting, relation: str, kind: str = "range") -> Sighting | None:
    value = (*pack(left.reading), *pack(right.reading))
    anchored = right.reading.anchored or (left.reading.anchored and left.reading.kind not in _INHERITS)
    bound = None
    if not anchored:
        bound = resolve_reading(Reading(kind, value), None, None)
        if bound is None:
            return None
    return Sighting(left.start, right.end, left.core, Reading(kind, value, bound, anchored), kind, relation)


_INHERITS = {"days", "month", "weekday", "stretch", "season"}


def _offset(left: Sighting, right: Sighting) -> Sighting:
    value = (*left.reading.value, *pack(right.reading))
    reading = Reading("offset", value, None, right.reading.anchored)
    if not reading.anchored:
        reading = replace(reading, bound=resolve_reading(reading, None, None))
    return replace(left, end=right.end, reading=reading, relation="on")


def _same_day(left: Sighting, right: Sighting, gap: str, line: Line) -> Sighting | None:
    """ "on Friday (26 July)", "yesterday, November 12": two names of one day; the fuller one counts."""
    close = {")": 1} if gap == "(" and line.text[right.end : right.end + 1] == ")" else {}
    if gap not in {",", "("} or left.reading.kind not in {"weekday", "near"} or right.reading.kind != "days":
        return None
    end = right.end + sum(close.values())
    return replace(right, start=left.start, end=end, core=left.core, relation=left.relation)
