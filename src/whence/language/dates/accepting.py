"""The tempting mistakes: words and figures that look like dates and are none.

In: a Sighting, its match and its line. Out: the sighting, perhaps cut shorter, or None.
Always: "may" the verb, "march" the walk, "Sun" the star, "JAN" the acronym, ages, durations, head-counts, resolution
numbers and names that begin with a date ("23 March Movement", "Sunday Times") yield nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whence.language.analysis import Token
from whence.language.dates.lexicon import lexicon
from whence.language.dates.readings import read
from whence.language.dates.relation import RELATIONS_BEFORE_MONTH, leading
from whence.language.dates.sighting import Line, Sighting

_NAMED = {"PERSON", "ORG", "FAC", "WORK_OF_ART", "PRODUCT", "GPE", "NORP", "LOC", "LAW"}


def accepted(sighting: Sighting, match: re.Match[str], line: Line, after: int = 0) -> Sighting | None:
    """The sighting if it is a date, a shorter one if its tail is not, else None.

    after: where the date before it ends; a dash there joins two dates.
    """
    if _inside_figures(sighting, line, after) or _of_an_anniversary(sighting, line):
        return None
    check = _CHECKS.get(sighting.pattern)
    return check(sighting, match, line) if check else sighting


def _inside_figures(sighting: Sighting, line: Line, after: int) -> bool:
    """The tail of a longer figure: "1,500", "3.5", "555-2014"."""
    if after and line.text[after : sighting.core] == "-":
        return False
    before = line.text[max(0, sighting.core - 2) : sighting.core]
    return line.text[sighting.core].isdigit() and bool(re.search(r"[\d][.,:/-]$|[\w$€£#]$", before))


def _of_an_anniversary(sighting: Sighting, line: Line) -> bool:
    return bool(re.search(r"\banniversary of (?:the )?$", line.text[: sighting.core]))


def names_something(sighting: Sighting, line: Line) -> bool:
    """True where a capitalised head-word follows: the date is part of a name."""
    rest = line.original(sighting.end, sighting.end + 40)
    after = re.match(r"['’]?s?[ -](?:of )?([A-Z][\w]+)", rest)
    return after is not None and after[1].lower() in lexicon().name_words and sighting.reading.kind != "years"


def _tail(sighting: Sighting, match: re.Match[str], line: Line) -> Sighting | None:
    """ "In May 30 people", "on March 3 and 12 fighters": the last figure counts what follows it."""
    cut = _cut_tail(sighting, match, line)
    if cut is None or not _shortened_month(match, line):
        return None
    return cut


def _cut_tail(sighting: Sighting, match: re.Match[str], line: Line) -> Sighting | None:
    groups = match.groupdict()
    for name in ("day3", "day2", "day"):
        start = match.start(name) if groups.get(name) else -1
        if start < 0 or match.end(name) != sighting.end or not _counts_something(line, start):
            continue
        if name == "day":
            return None  # the shorter patterns will find the month
        groups[name] = None
        reading = read("days", groups)
        end = len(line.text[:start].rstrip(" ,-&"))
        end = len(re.sub(r"(?: and| or| to)$", "", line.text[:end]))
        return replace(sighting, end=end, reading=reading) if reading else None
    return sighting


def _counts_something(line: Line, start: int) -> bool:
    token = line.token_at(start)
    head = line.parse.tokens[token.head]
    if token.dep == "nummod" and head.i > token.i and head.start > token.end and head.tag in {"NNS", "NN"}:
        return head.lower not in lexicon().words["month"]
    # "In May 30 people": English says "in" of months and "on" of days, whatever the parse makes of the figure.
    after = line.parse.tokens[token.i + 1] if token.i + 1 < line.sentence.last else token
    return after.tag == "NNS" and _word_before(line, line.parse.tokens[token.i - 1].start - line.base) == "in"


def _shortened_month(match: re.Match[str], line: Line) -> bool:
    """A short month in capitals is an acronym ("JAN 2"), unless a year follows or the whole line shouts."""
    word = line.original(*match.span("mon")) if match.groupdict().get("mon") else ""
    if len(word) != 3 or not word.isupper():
        return word[:1] != word[:1].lower() or word == ""
    return bool(match.groupdict().get("year")) or line.original(0, len(line.text)).isupper()


def _month(sighting: Sighting, match: re.Match[str], line: Line) -> Sighting | None:
    """A month alone must be written as one and stand where a month stands."""
    token = line.token_at(match.start("month"))
    if not line.original(match.start("month"), match.end("month"))[0].isupper() or token.pos in {"VERB", "AUX"}:
        return None
    if match.groupdict().get("part") or match.groupdict().get("mod"):
        return sighting
    if token.ent in _NAMED or _part_of_name(line, token):
        return None
    placed = leading(line, sighting.core)[1] < sighting.core and _placed(line, sighting.core)
    return sighting if placed or token.ent == "DATE" else None


def _part_of_name(line: Line, token: Token) -> bool:
    head = line.parse.tokens[token.head]
    if token.dep in {"compound", "flat"} and head.ent in _NAMED:
        return True
    first_name = line.parse.children(token.i, "compound")  # "Theresa May", "Jan May"
    return any(child.tag == "NNP" and child.ent != "DATE" for child in first_name)


def _word_before(line: Line, offset: int) -> str:
    before = [word for start, word in line.words if start < offset]
    while before and before[-1] in {"the", "about", "around"}:
        before.pop()
    return before[-1] if before else ""


def _placed(line: Line, offset: int) -> bool:
    """A word stands before that dates stand after; "and", "to", "or" only where a date stands before them."""
    word = _word_before(line, offset)
    if word not in {"and", "to", "or"}:
        return word in RELATIONS_BEFORE_MONTH
    before = [other for start, other in line.words if start < offset]
    at = len(before) - 1 - before[::-1].index(word)
    other = before[at - 1] if at else ""
    return other.isdigit() or other in lexicon().words["month"]


def _weekday(sighting: Sighting, match: re.Match[str], line: Line) -> Sighting | None:
    original = line.original(*match.span("weekday"))
    token = line.token_at(match.start("weekday"))
    if not original[0].isupper() or (token.ent in _NAMED and token.ent != "ORG" and token.dep == "compound"):
        return None
    return None if _part_of_name(line, token) and token.ent in _NAMED else sighting


def _year(sighting: Sighting, match: re.Match[str], line: Line) -> Sighting | None:
    """Four figures are a year where a preposition, a bracket or a part of the year leads them, or where the
    recogniser says so; never where they count what follows or number a resolution."""
    if match.groupdict().get("part") or "year" in match[0]:
        return sighting
    token = line.token_at(sighting.core)
    before = _word_before(line, sighting.core)
    if before in lexicon().before_year or (token.ent in _NAMED and token.ent != "ORG"):
        return None
    after = line.parse.tokens[min(token.i + 1, line.sentence.last - 1)]
    if _counts_something(line, sighting.core) and (token.ent != "DATE" or (after.tag == "NNS" and before != "the")):
        return None
    mark = line.text[sighting.core - 1 : sighting.core]
    placed = _placed(line, sighting.core) or mark in {"(", "["} or token.ent == "DATE"
    return sighting if placed else None


def _decade(sighting: Sighting, match: re.Match[str], line: Line) -> Sighting | None:
    """ "in the 80s", not "in her 80s" or "temperatures in 30s"."""
    if not match.groupdict().get("tens"):
        return sighting
    before = line.text[: sighting.core].rstrip()
    return sighting if before.endswith(("the", "'")) or "'" in match[0][:1] or "the " in match[0] else None


def _monthday(sighting: Sighting, match: re.Match[str], line: Line) -> Sighting | None:
    """ "on the 5th", not "the 5th Division"."""
    if match.groupdict().get("monthmod") or match.groupdict().get("monthmod2"):
        return sighting
    after = line.token_at(min(sighting.end + 1, len(line.text) - 1))
    placed = _word_before(line, sighting.core) in {"on", "since", "until", "by", "before", "after"}
    named = after.start - line.base >= sighting.end and after.pos in {"NOUN", "PROPN", "ADJ", "NUM"}
    return sighting if placed and not named else None


def _near(sighting: Sighting, match: re.Match[str], line: Line) -> Sighting | None:
    """ "USA TODAY", "Russia Today" are names."""
    token = line.token_at(sighting.core)
    named = token.tag == "NNP" and token.i > line.sentence.first and token.ent in _NAMED
    shouted = token.text.isupper() and not line.original(0, len(line.text)).isupper()
    return None if named or shouted else sighting


def _ago(sighting: Sighting, match: re.Match[str], line: Line) -> Sighting | None:
    """ "days later" needs no number, but "the week after" is no count; a bare "later" is none either."""
    groups = match.groupdict()
    if sighting.pattern == "from a happening" and line.text[: match.start()].endswith("the "):
        return sighting if groups["side"] in {"before", "after"} else None  # "the day before he fled"
    bare = groups.get("count") is None and groups.get("half") is None
    if bare and groups["unit"] + "s" != line.text[match.start("unit") : match.end("unit") + 1]:
        return None
    return sighting


def _season(sighting: Sighting, match: re.Match[str], line: Line) -> Sighting | None:
    """ "spring", "fall" and "summer" alone are dates only where one would say so: "in the spring", "last summer"."""
    groups = match.groupdict()
    token = line.token_at(match.start("season"))
    if token.pos not in {"NOUN", "PROPN"} or line.original(*match.span("season"))[1:].isupper():
        return None
    if any(groups.get(name) for name in ("year", "mod", "yearmod")):
        return sighting
    if re.match(r" (?:camp|school|offensive of|of|uprising)", line.text[sighting.end :]) or token.ent in _NAMED:
        return None
    word = _word_before(line, sighting.core)
    placed = word in {"in", "since", "until", "by", "during", "through", "throughout", "before", "after", "of"}
    return sighting if placed and (groups["season"] != "fall" or token.ent == "DATE") else None


_CHECKS = {
    "day of month": _tail, "month and day": _tail, "month": _month, "day of the week": _weekday,
    "days of the week": _weekday, "year": _year, "ago": _ago, "later": _ago, "from a happening": _ago,
    "season": _season,
    "decade": _decade,
    "day of the month": _monthday,
    "near": _near,
}  # fmt: skip
