"""Finding expressions of time in a parse.

In: a Parse. Out: DateExpressions in text order.
Always: they do not overlap, each lies in one sentence, its span includes the word before it that says how the deed
stands to it ("since", "in") and it is read by one pattern of data/dates.toml.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from whence.language.analysis import DateExpression, Parse, Sentence
from whence.language.dates import anaphora, joining
from whence.language.dates.accepting import accepted, names_something
from whence.language.dates.lexicon import Lexicon, Pattern, lexicon
from whence.language.dates.reading import Reading
from whence.language.dates.readings import read
from whence.language.dates.sighting import Line, Sighting, line_of
from whence.values import Span

# A date this many sentences back is still what "the next day" counts from; further off the thread is lost.
REACH = 3
# Kinds that a later expression may be counted from: those that name days, not stretches up to now.
_COUNTABLE = {"days", "month", "weekday", "years", "season", "hijri", "feast", "counted", "offset", "night", "near",
              "about", "range", "either", "weekof", "stretch", "unit", "monthday"}  # fmt: skip
_SHORT = {"days", "weekday", "hijri", "feast", "counted", "offset", "night", "near", "about", "weekof", "either",
          "range", "monthday"}  # fmt: skip


def find_dates(parse: Parse) -> tuple[DateExpression, ...]:
    """Every expression of time in the parse. Those counted from a date before them carry it with them."""
    words = lexicon()
    found: list[tuple[int, Sighting]] = []
    for sentence in parse.sentences:
        if _promising(parse, sentence, words):
            line = line_of(parse, sentence)
            sightings = joining.join(_scan(line, words), line)
            found.extend((sentence.index, sighting) for sighting in sightings)
    return tuple(_expression(parse, index, sighting) for index, sighting in _linked(found))


def _promising(parse: Parse, sentence: Sentence, words: Lexicon) -> bool:
    """A cheap look before the patterns are tried: most sentences name no time."""
    keys = words.keys
    for token in parse.tokens[sentence.first : sentence.last]:
        lower = token.lower
        if lower in keys or (lower[0].isdigit() and len(lower) > 2) or (lower[-1] == "s" and lower[:-1] in keys):
            return True
        if lower.startswith("mid"):
            return True
    return False


def _scan(line: Line, words: Lexicon) -> list[Sighting]:
    sightings: list[Sighting] = []
    end = 0
    for start, word in line.words:
        if start < end:
            continue
        key = "0" if word[0].isdigit() else word
        if patterns := words.starts.get(key):
            sighting, end = _best(line, start, patterns, end)
            if sighting:
                sightings.append(sighting)
    return sightings


def _best(line: Line, start: int, patterns: tuple[Pattern, ...], end: int) -> tuple[Sighting | None, int]:
    """The longest match that makes a date and is none of the tempting mistakes, and where to go on reading.

    end: where the sighting before it ends.
    """
    matches = [(pattern, match) for pattern in patterns if (match := pattern.regex.match(line.text, start))]
    for pattern, match in sorted(matches, key=lambda pair: -pair[1].end()):
        reading = read(pattern.reads, match.groupdict())
        if reading is None:
            continue
        sighting = Sighting(start, match.end(), start, reading, pattern.name, "on")
        if names_something(sighting, line):
            return None, sighting.end  # no shorter date inside a name either
        if checked := accepted(sighting, match, line, end):
            return checked, checked.end
    return None, end


def _linked(found: list[tuple[int, Sighting]]) -> list[tuple[int, Sighting]]:
    """Give each expression that is counted from a date before it the reading of that date."""
    linked: list[tuple[int, Sighting]] = []
    for sentence, sighting in found:
        if sighting.reading.kind in anaphora.KINDS:
            before = _antecedent(linked, sentence, sighting.reading)
            if before:
                sighting = replace(sighting, reading=anaphora.link(sighting.reading, before))  # noqa: PLW2901
        linked.append((sentence, sighting))
    return linked


def _antecedent(before: list[tuple[int, Sighting]], sentence: int, reading: Reading) -> Reading | None:
    kinds = _SHORT if _counts_days(reading) else _COUNTABLE
    for index, sighting in reversed(before):
        if sentence - index > REACH:
            return None
        other = sighting.reading
        if sighting.aside:
            continue  # the date of a reference is not what "the next day" counts from
        if other.kind in kinds or (other.kind in anaphora.KINDS and anaphora.split(other)[1]):
            return other
    return None


def _counts_days(reading: Reading) -> bool:
    return any(part in {"day", "hour", "weekend"} for part in anaphora.split(reading)[0])


def _expression(parse: Parse, sentence: int, sighting: Sighting) -> DateExpression:
    whole = parse.sentences[sentence]
    span = Span(sighting.start, sighting.end).shifted(whole.span.start)
    starts = [token.start for token in parse.tokens[whole.first : whole.last]]
    reading = sighting.reading
    return DateExpression(
        span=span, text=span.of(parse.text), first=whole.first + max(0, bisect_right(starts, span.start) - 1),
        last=whole.first + bisect_right(starts, span.end - 1), bound=reading.bound, relative=reading.anchored,
        relation=sighting.relation, pattern=reading.kind, value=reading.value,
        aside=sighting.aside,
    )  # fmt: skip
