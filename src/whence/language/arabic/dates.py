"""Days, months and years in Arabic text, as DateExpressions.

In: a Parse. Out: DateExpressions in text order.
Always: only plain expressions: a day of a month (of either set of month names) with or without its year, a month with
its year, a year after "عام" or "سنة", a day of the week, "أمس"; figures may be Arabic-Indic.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Iterator

from whence.language.analysis import DateExpression, Parse, Sentence
from whence.language.arabic.letters import fold
from whence.language.arabic.lexicon import read as table
from whence.language.dates.reading import Reading
from whence.language.dates.readings import read
from whence.values import Span

_FIGURES = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_BEFORE = r"(?:(?:في|بتاريخ|يوم|منذ|قبل|بعد|حتى|خلال|من)\s+)?"
_RELATIONS = {"منذ": "since", "قبل": "before", "بعد": "after", "حتي": "until"}


@functools.cache
def _words() -> dict[str, dict[str, str]]:
    return {name: {fold(form): english for forms, english in listed.items() for form in forms.split("|")}
            for name, listed in table("dates").items()}  # fmt: skip


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    choice = {
        name: "|".join(sorted(map(re.escape, forms), key=len, reverse=True)) for name, forms in _words().items()
    }
    month, day, near = choice["month"].replace(r"\ ", r"\s+"), choice["weekday"], choice["near"]
    year = r"(?P<year>(?:1[5-9]|20)\d\d)(?!\d)"
    return (
        ("days", re.compile(rf"(?<!\w)(?P<day>0?[1-9]|[12]\d|3[01])\s+(?:من\s+)?(?P<mon>{month})(?!\w)(?:\s*(?:/\s*(?:{month}))?\s*(?:من\s+)?(?:عام\s+|سنه\s+)?{year})?")),
        ("near", re.compile(rf"(?<!\w)(?P<near>{near})(?:\s+(?:{day}))?(?!\w)")),
        ("month", re.compile(rf"(?<!\w)(?P<mon>{month})(?!\w)\s*(?:من\s+)?(?:عام\s+|سنه\s+)?{year}")),
        ("years", re.compile(rf"(?<!\w)(?:عام|العام|سنه)\s+{year}")),
        ("weekday", re.compile(rf"(?<!\w)(?:يوم\s+)(?P<weekday>{day})(?!\w)")),
    )  # fmt: skip


def find_dates(parse: Parse) -> tuple[DateExpression, ...]:
    """The plain dates of the parse."""
    return tuple(date for sentence in parse.sentences for date in _in_sentence(parse, sentence))


def _in_sentence(parse: Parse, sentence: Sentence) -> Iterator[DateExpression]:
    original = sentence.span.of(parse.text)
    plain = "".join(_letter(mark) for mark in original)
    at = 0
    found = sorted(
        ((m, name) for name, pattern in _patterns() for m in pattern.finditer(plain)),
        key=lambda f: (f[0].start(), -f[0].end()),
    )
    for match, name in found:
        if match.start() < at:
            continue
        groups = {key: value and re.sub(r"\s+", " ", value) for key, value in match.groupdict().items()}
        reading = read(name, _english(groups))
        if reading is not None:
            yield _expression(parse, sentence, plain, match, reading)
            at = match.end()


def _letter(mark: str) -> str:
    """One character for one: offsets must not move."""
    folded = fold(mark)
    return (folded if len(folded) == 1 else mark).translate(_FIGURES)


def _english(groups: dict[str, str | None]) -> dict[str, str | None]:
    words = _words()
    months = {"mon": words["month"], "weekday": words["weekday"], "near": words["near"]}
    return {key: months[key].get(value, value) if key in months and value else value for key, value in groups.items()}


def _expression(
    parse: Parse, sentence: Sentence, plain: str, match: re.Match[str], reading: Reading
) -> DateExpression:
    lead = re.search(_BEFORE + r"$", plain[: match.start()])
    start = lead.start() if lead and lead[0] else match.start()
    word = plain[start : match.start()].strip()
    if word in {"يوم", "من"}:
        start = match.start()
    span = Span(start, match.end()).shifted(sentence.span.start)
    starts = [token.start for token in parse.tokens[sentence.first : sentence.last]]
    first = sentence.first + max(0, bisect_right(starts, span.start) - 1)
    last = sentence.first + bisect_right(starts, span.end - 1)
    return DateExpression(span, span.of(parse.text), first, last, reading.bound, reading.anchored, _RELATIONS.get(word, "on"),
                          reading.kind, reading.value)  # fmt: skip
