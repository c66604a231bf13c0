"""The words and patterns of `data/dates.toml`, compiled once in a process.

In: the data file. Out: `lexicon()`: word tables, patterns by the word they start with, relations by their words.
Always: a pattern is tried only at a word of one of the tables it names; a broken file is a SettingsError that names
the pattern.
"""

from __future__ import annotations

import functools
import re
import tomllib
from dataclasses import dataclass
from importlib import resources
from typing import Any

from whence.errors import SettingsError

FILE = "dates.toml"

# Named groups that a pattern may use beside the word tables. Years of four figures are those of the Gregorian
# calendar in which anything we read about may lie; the figures of a count stop at three so that no year is one.
_PIECES = {
    "day": r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)",
    "year": r"(?:1[5-9]|20)\d\d(?!\d)",
    "shortyear": r"'\d\d(?!\d)",
    "yearmod": r"last|this|next|the previous|the same|that|the following",
}
_WORD = re.compile(r"[^\W_]+|'(?=\d)")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way of writing a date. reads: the function of readings.py that understands its groups."""

    name: str
    reads: str
    regex: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """words: the tables. starts: patterns by first word ("0" for figures). relations: relation by its words.
    keys: words one of which stands in every expression without figures. name_words: words that make the date before
    them part of a name. before_year: words that make the figures after them no year."""

    words: dict[str, dict[str, Any]]
    starts: dict[str, tuple[Pattern, ...]]
    relations: dict[str, str]
    keys: frozenset[str]
    name_words: frozenset[str]
    before_year: frozenset[str]


@functools.cache
def lexicon() -> Lexicon:
    """The lexicon shipped with the package."""
    text = (resources.files("whence.language") / "data" / FILE).read_text(encoding="utf-8")
    return compile_lexicon(tomllib.loads(text))


def compile_lexicon(data: dict[str, Any]) -> Lexicon:
    """A lexicon from the data of a file. Raises SettingsError naming a pattern that cannot be compiled."""
    words: dict[str, dict[str, Any]] = data["words"]
    classes = _start_words(words)
    starts: dict[str, list[Pattern]] = {}
    for row in data["pattern"]:
        pattern = Pattern(row["name"], row["reads"], _compile(row, words))
        for name in row["starts"]:
            for word in classes.get(name, {name}):
                listed = starts.setdefault(word, [])
                if pattern not in listed:
                    listed.append(pattern)
    relations = {phrase: relation for relation, phrases in data["relations"].items() for phrase in phrases}
    names = data["names"]
    return Lexicon(
        words, {word: tuple(listed) for word, listed in starts.items()}, relations,
        _keys(words, classes), frozenset(names["after"]), frozenset(names["before_year"]),
    )  # fmt: skip


def _keys(words: dict[str, dict[str, Any]], classes: dict[str, set[str]]) -> frozenset[str]:
    tables = ("month", "shortmonth", "weekday", "season", "unit", "near", "islamic", "feast", "decade", "quarter",
              "sametime", "half", "recent")  # fmt: skip
    found = set().union(*(classes[table] for table in tables)) - {"0", "this", "the", "a", "in", "of"}
    # "to date", "so far", "since then", "other day", "tomorrow" ...: the words that carry them.
    return frozenset(
        found | {"then", "far", "date", "now", "centuries", "quarter"} | {f"{day}." for day in classes["shortmonth"]}
    )


def _start_words(words: dict[str, dict[str, Any]]) -> dict[str, set[str]]:
    classes = {name: {_first_word(phrase) for phrase in table} for name, table in words.items()}
    classes["digit"] = {"0"}
    classes["many"] = classes["many"] | {"0"}
    classes |= {
        "half": {"half"}, "quarter": {f"{letter}{n}" for letter in "qh" for n in range(1, 5)}, "quote": {"'"},
        "decade": {"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"},
        "when": {"earlier", "later", "sometime", "some", "so"}, "sofar": {"so", "to", "up", "until", "till", "thus"},
        "same": {"same", "that", "very", "earlier", "later", "early", "late", "also"}, "recent": {"recent", "more"},
        "sametime": {"time", "period", "point", "moment", "stage"}, "last": {"last", "final"}, "holy": {"holy"},
        "unit": classes["unit"] | {f"{unit}s" for unit in words["unit"]} | {"centuries"},
        "month-of": {"month"}, "year-of": {"year"}, "over-last": {"preceding", "final", "following"},
        "first-feast": {"first", "second", "third", "feast"},
    }  # fmt: skip
    return classes


def _first_word(phrase: str) -> str:
    match = _WORD.match(phrase)
    word = match[0] if match else phrase
    return "0" if word[0].isdigit() else word


def _compile(row: dict[str, Any], words: dict[str, dict[str, Any]]) -> re.Pattern[str]:
    def expand(match: re.Match[str]) -> str:
        name, number = match[1], match[2]
        return f"(?P<{name}{number}>{_alternatives(name, words)})"

    try:
        regex = re.sub(r"(?<!\?P)<([a-z]+)(\d?)>", expand, row["regex"])
        return re.compile(_spaces(regex))
    except (re.error, KeyError) as error:
        remedy = "Mend or remove the pattern in that file."
        raise SettingsError(FILE, f"pattern {row.get('name')!r} cannot be used ({error})", remedy) from error


def _alternatives(name: str, words: dict[str, dict[str, Any]]) -> str:
    if name in _PIECES:
        return _PIECES[name]
    if name == "mon":
        return rf"(?:{_choice(words['month'])}|(?:{_choice(words['shortmonth'])})(?!\w)\.?)"
    if name == "wday":
        return rf"(?:{_choice(words['weekday'])}|(?:{_choice(words['shortday'])})(?!\w)\.?)"
    if name == "nth":
        return _choice(words["ordinal"])
    if name == "count":
        return rf"\d{{1,3}}(?!\d|[.,]\d)|{_choice(words['many'])}"
    if name in {"islamic", "feast"}:
        return _choice(words[name]).replace(r"\ ", "[ '’‘`-]+")
    return _choice(words[name])


def _choice(table: dict[str, Any]) -> str:
    return "|".join(re.escape(word) for word in sorted(table, key=len, reverse=True))


def _spaces(regex: str) -> str:
    """Let a written space stand for any white space, except inside brackets and look-behinds (fixed width)."""
    parts = re.split(r"(\[[^\]]*\]|\(\?<[=!][^)]*\))", regex)
    return "".join(
        part if k % 2 else re.sub(r"\\? (?![?*+])", r"\\s+", part).replace(" ?", r"\s*")
        for k, part in enumerate(parts)
    )
