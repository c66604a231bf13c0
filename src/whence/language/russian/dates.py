"""When: expressions of time in Russian text, as the DateExpressions that `language.dates.resolve` understands.

In: a Parse. Out: DateExpressions in text order.
Always: they do not overlap; each lies in one sentence and includes the preposition before it; the words are led to
those of the English tables (data/russian/dates.toml), so that every reading and its arithmetic is the same.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from whence.language.analysis import DateExpression, Parse, Sentence
from whence.language.dates import anaphora
from whence.language.dates.arithmetic import moved
from whence.language.dates.reading import Reading, pack
from whence.language.dates.readings import read
from whence.language.dates.resolve import resolve_reading
from whence.language.russian.date_groups import english
from whence.language.russian.features import feature
from whence.language.russian.lexicon import table
from whence.values import Bound, Span

# As in dates/find.py: how many sentences back "the next day" is counted from.
REACH = 3
_HINT = re.compile(r"\d|январ|феврал|март|апрел|ма[йяею]\b|июн|июл|август|сентябр|октябр|ноябр|декабр|понедельник|вторник|"
                   r"сред[ауые]\b|четверг|пятниц|суббот|воскресень|весн|лет|осен|зим|недел|месяц|\bгод|дн[яеий]|день|час|сут|"
                   r"вчера|сегодня|завтра|накануне|недавно|ноч|полгода|рамадан|байрам|ашур|новруз|навруз|последнее время|десятилет")  # fmt: skip
_COUNTABLE = frozenset({"days", "month", "weekday", "years", "season", "hijri", "feast", "counted", "near", "unit",
                        "stretch", "about", "range"})  # fmt: skip
_NIGHT = re.compile(r"(?:в |во )?ночь (?:на )$")
_ODD = str.maketrans("–—−‐‑\u00a0ё", "----- е")
_LONGEST_RELATION = 3


@dataclass(frozen=True, slots=True)
class _Pattern:
    name: str
    reads: str
    regex: re.Pattern[str]
    say: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Grammar:
    patterns: tuple[_Pattern, ...]
    words: dict[str, dict[str, str]]
    relations: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Sighting:
    """start to end: characters of the sentence. sentence: its index."""

    sentence: int
    start: int
    end: int
    reading: Reading
    relation: str


def find_dates(parse: Parse) -> tuple[DateExpression, ...]:
    """Every expression of time in the parse."""
    found = [sighting for sentence in parse.sentences for sighting in _joined(parse, list(_scan(parse, sentence)))]
    return tuple(_expression(parse, sighting) for sighting in _linked(found))


@functools.cache
def _grammar() -> _Grammar:
    data = table("dates")
    words = {
        name: {form: english for forms, english in listed.items() for form in forms.split("|")}
        for name, listed in data["words"].items()
    }
    words |= {"wday": words["weekday"], "nth": words["quarter"]}
    patterns = tuple(
        _Pattern(row["name"], row["reads"], _compiled(row["regex"], words), dict(row.get("say", {})))
        for row in data["pattern"]
    )
    relations = {phrase: relation for relation, phrases in data["relations"].items() for phrase in phrases}
    return _Grammar(patterns, words, relations)


def _compiled(regex: str, words: dict[str, dict[str, str]]) -> re.Pattern[str]:
    def group(match: re.Match[str]) -> str:
        listed = sorted(words[match[1]], key=len, reverse=True)
        choice = "|".join(re.escape(word).replace(r"\ ", " ") for word in listed)
        if match[1] == "count":
            choice += r"|\d{1,3}"
        return f"(?P<{match[1]}{match[2]}>(?:{choice})(?![\\w-]))"

    spelled = re.sub(r"(?<!\?P)<([a-z]+)(\d?)>", group, regex)
    return re.compile(r"(?<![\w-])(?:" + re.sub(r" (?![?*])", r"\\s+", spelled) + ")")


# -------------------------------------------------------------------- finding
def _scan(parse: Parse, sentence: Sentence) -> Iterator[_Sighting]:
    original = sentence.span.of(parse.text)
    text = original.lower().translate(_ODD)
    if len(text) != len(original) or not _HINT.search(text):
        return
    at = 0
    matches = sorted(
        ((m, p) for p in _grammar().patterns for m in p.regex.finditer(text)),
        key=lambda pair: (pair[0].start(), -pair[0].end()),
    )
    for match, pattern in matches:
        if match.start() < at or _is_name(original, match, pattern):
            continue
        reading = read(pattern.reads, english(match.groupdict(), pattern.say, _grammar().words))
        if reading is None:
            continue
        found = _related(sentence.index, text, match, reading)
        if found is None or found.start < at:
            continue
        yield found
        at = found.end


def _is_name(original: str, match: re.Match[str], pattern: _Pattern) -> bool:
    """Months, weekdays and seasons are written small: "Марта", "Лето" in mid-sentence are names. A day of the week
    needs a preposition or a time of day: "среда" is surroundings, too."""
    word = next((match.start(name) for name in ("month", "season", "weekday") if match.groupdict().get(name)), -1)
    if word > 0 and original[word].isupper():
        return True
    if pattern.reads == "season" and match[0] in {"лета", "лету", "лето", "зимы", "весны"}:
        return True
    if pattern.reads == "weekday" and not match.group("time"):
        before = original[: match.start()].lower().split()
        return not before or before[-1] not in {"в", "во", "на", "с", "со", "до", "к", "ко", "по", "за", "после"}
    if match[0].split()[0] in {"этот", "это", "тот"} and pattern.reads == "unit":
        return False
    return False


# -------------------------------------------------------------------- relations
def _related(sentence: int, text: str, match: re.Match[str], reading: Reading) -> _Sighting | None:
    """The sighting with the preposition before it."""
    start, relation = match.start(), "on"
    if night := _NIGHT.search(text[: match.start()]):
        return _Sighting(sentence, night.start(), match.end(), _night_before(reading), "on")
    before = [(m.start(), m[0]) for m in re.finditer(r"[^\W_]+", text[: match.start()])][-_LONGEST_RELATION:]
    for size in range(len(before), 0, -1):
        phrase = " ".join(word for _, word in before[-size:])
        gap = text[before[-size][0] : match.start()]
        if phrase in _grammar().relations and not set(gap) & set(",;:()«»."):
            start, relation = before[-size][0], _grammar().relations[phrase]
            break
    if reading.kind == "days" and relation == "since" and _two_days(reading):
        relation = "between"
    if reading.kind == "weekday" and relation == "until" and text[start : match.start()].startswith("по"):
        return None  # "по средам" is a habit
    return _Sighting(sentence, start, match.end(), reading, relation)


def _two_days(reading: Reading) -> bool:
    if reading.bound is not None:
        return reading.bound.first != reading.bound.last
    return reading.value[1] != reading.value[3]


def _night_before(reading: Reading) -> Reading:
    """ "в ночь на субботу": the night that began the day before."""
    if reading.kind == "weekday" and isinstance(reading.value[0], int):
        return replace(reading, value=((reading.value[0] - 1) % 7, None, reading.value[2], reading.value[3], "night"))
    if (
        reading.kind == "days"
        and reading.bound is None
        and isinstance(reading.value[1], int)
        and reading.value[1] > 1
    ):
        month, _, month2, last, weekday, year = reading.value
        return replace(reading, value=(month, reading.value[1] - 1, month2, last, weekday, year))
    if reading.kind == "days" and reading.bound is not None and reading.bound.first is not None:
        return replace(reading, bound=Bound(moved(reading.bound.first, -1), reading.bound.last))
    return reading


def _joined(parse: Parse, found: list[_Sighting]) -> list[_Sighting]:
    """ "с марта по май 2014 года": two expressions that are the ends of one stretch."""
    joined: list[_Sighting] = []
    for sighting in found:
        before = joined[-1] if joined else None
        text = parse.sentences[sighting.sentence].span.of(parse.text).lower()
        if (
            before is not None
            and before.relation == "since"
            and not text[before.end : sighting.start].strip()
            and (text[sighting.start : sighting.end].split()[0] in {"по", "до"})
        ):
            value = (*pack(before.reading), *pack(sighting.reading))
            anchored = sighting.reading.anchored
            whole = Reading("range", value, None, anchored)
            bound = None if anchored else resolve_reading(whole, None, None)
            joined[-1] = replace(before, end=sighting.end, reading=replace(whole, bound=bound), relation="between")
            continue
        joined.append(sighting)
    return joined


# -------------------------------------------------------------------- expressions
def _linked(found: list[_Sighting]) -> Iterator[_Sighting]:
    """Those that count from a date before them get its reading."""
    linked: list[_Sighting] = []
    for sighting in found:
        kept = sighting
        if sighting.reading.kind in anaphora.KINDS:
            before = next(
                (
                    s.reading
                    for s in reversed(linked)
                    if sighting.sentence - s.sentence <= REACH and _counts(s.reading)
                ),
                None,
            )
            if before is not None:
                kept = replace(sighting, reading=anaphora.link(sighting.reading, before))
        linked.append(kept)
        yield kept


def _counts(reading: Reading) -> bool:
    return reading.kind in _COUNTABLE or (reading.kind in anaphora.KINDS and bool(anaphora.split(reading)[1]))


def _expression(parse: Parse, sighting: _Sighting) -> DateExpression:
    whole = parse.sentences[sighting.sentence]
    span = Span(sighting.start, sighting.end).shifted(whole.span.start)
    starts = [token.start for token in parse.tokens[whole.first : whole.last]]
    reading = sighting.reading
    return DateExpression(
        span=span, text=span.of(parse.text), first=whole.first + max(0, bisect_right(starts, span.start) - 1),
        last=whole.first + bisect_right(starts, span.end - 1), bound=reading.bound, relative=reading.anchored,
        relation=sighting.relation, pattern=reading.kind, value=reading.value,
    )  # fmt: skip


def past_of(parse: Parse, expression: DateExpression) -> bool | None:
    """The tense of the clause of an expression: True for the past, False for the future, None where it does not tell."""
    inside = range(expression.first, expression.last)
    token = next(
        (parse.tokens[i] for i in inside if parse.tokens[i].head not in inside), parse.tokens[expression.first]
    )
    for _ in range(12):  # no chain of governors in prose is longer
        if token.pos in {"VERB", "AUX"} and (tense := feature(token, "Tense")):
            future = tense == "Fut" or any(child.lower in _WILL for child in parse.children(token.i, "aux"))
            return False if future else True if tense == "Past" else None
        if token.head == token.i:
            return None
        token = parse.tokens[token.head]
    return None


_WILL = frozenset({"буду", "будет", "будут", "будем"})
