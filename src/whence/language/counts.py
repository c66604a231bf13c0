"""Head-counts and figures in English text: "at least 40 soldiers", "dozens", "1,500-2,000 fighters".

In: a Parse. Out: `CountExpression`s in text order: the figure's span, the noun it counts, and a Count.
Always: bounds are what the words allow ("up to 50" is 0 to 50, "at least 40" has no upper end, "more than 300" starts at
300, so that "300" does not contradict it); years, ages, distances, calibres, money and shares are no counts.
Data: data/counts.toml.
"""

from __future__ import annotations

import functools
import re
import tomllib
from dataclasses import dataclass
from importlib import resources
from typing import Any

from whence.language.analysis import Parse, Token
from whence.values import Count, Span

# Entities of the recogniser that are figures but no counts.
_OTHER_FIGURES = {"MONEY", "PERCENT", "QUANTITY", "TIME", "ORDINAL"}
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
_LONGEST_HEDGE = 5
_STANDING_ALONE = {"dobj", "nsubj", "nsubjpass", "attr", "conj", "appos"}


@dataclass(frozen=True, slots=True)
class CountExpression:
    """A figure with its bounds. span: figure and hedges, without the noun. first, last: its tokens, last excluded.
    head: token of the noun it counts; None where it stands alone ("killed 12")."""

    span: Span
    first: int
    last: int
    head: int | None
    count: Count


@dataclass(frozen=True, slots=True)
class _Figure:
    """Tokens first to last (excluded) and the numbers they stand for."""

    first: int
    last: int
    low: int
    high: int | None
    about: bool = False


def find_counts(parse: Parse) -> tuple[CountExpression, ...]:
    """Every count in the parse."""
    found: list[CountExpression] = []
    i = 0
    starts = _lexicon().starts
    for token in parse.tokens:
        if token.i < i or not (token.lower in starts or token.text[0].isdigit()):
            continue
        figure = _figure(parse, token.i)
        if figure and (expression := _expression(parse, figure)):
            found.append(expression)
        i = figure.last if figure else token.i + 1
    return tuple(found)


# --- the figure itself ----------------------------------------------------------------------------------------------
def _figure(parse: Parse, i: int) -> _Figure | None:
    """The figure that starts at token i: loose words, a number, or two numbers with "to", "or", "-" between."""
    end = parse.sentences[parse.tokens[i].sent].last
    loose = _loose(parse, i, end)
    if loose:
        return loose
    number = _number(parse, i, end)
    if number is None:
        return None
    low, last = number
    joined = parse.tokens[last].lower if last < end else ""
    between = i > 0 and parse.tokens[i - 1].lower == "between" and joined == "and"
    if joined in {"to", "or", "-", "–", "—"} or between:
        second = _number(parse, last + 1, end)
        # "two to 10 million" counts millions on both sides
        if second and second[0] > low:
            return _Figure(i - 1 if between else i, second[1], low, second[0])
    return _Figure(i, last, low, low)


def _loose(parse: Parse, i: int, end: int) -> _Figure | None:
    for size in (3, 2, 1):
        words = " ".join(token.lower for token in parse.tokens[i : min(end, i + size)])
        bounds = _lexicon().loose.get(words)
        if bounds:
            return _Figure(i, min(end, i + size), bounds[0], bounds[1], bounds[0] != bounds[1])
    return None


def _number(parse: Parse, i: int, end: int) -> tuple[int, int] | None:
    """The number whose words start at token i, and the token after it."""
    words = _lexicon()
    total, current, last = 0.0, None, i
    for token in parse.tokens[i:end]:
        value = _value(token)
        if value is not None and (current is None or (0 < value < 100 and current % 10 == 0 and current < 100)):
            current = (current or 0) + value
        elif value is not None and current is not None and current % 100 == 0 and 0 < value < 100:
            current += value  # "two hundred fifty"
        elif token.lower in words.multipliers and (current is not None or token.lower == "dozen"):
            current = (current or 1) * words.multipliers[token.lower]
            if current >= 1000:
                total, current = total + current, 0
        elif token.lower in {"and", "-"} and current is not None and _goes_on(parse, token.i, end, current + total):
            continue
        else:
            break
        last = token.i + 1
    return None if current is None else (round(total + current), last)


def _value(token: Token) -> float | None:
    if _DIGITS.fullmatch(token.text):
        return float(token.text.replace(",", ""))
    return _lexicon().numbers.get(token.lower)


def _goes_on(parse: Parse, i: int, end: int, so_far: float) -> bool:
    """ "two hundred and fifty", "twenty-five": what follows is smaller than what came before leaves room for."""
    after = parse.tokens[i + 1] if i + 1 < end else None
    value = _lexicon().numbers.get(after.lower) if after else None
    if value is None or not value:
        return False
    if parse.tokens[i].lower == "-":
        return 20 <= so_far < 100 and value < 10
    return so_far >= 100 and so_far % 100 == 0


# --- what it counts and how -----------------------------------------------------------------------------------------
def _expression(parse: Parse, figure: _Figure) -> CountExpression | None:
    first, hedge = _hedge_before(parse, figure.first)
    last, after = _hedge_after(parse, figure.last)
    hedge = after or hedge
    head = _head(parse, figure)
    if head is None and not _stands_alone(parse, figure, hedge):
        return None
    if head is not None and head.lemma in _lexicon().units:
        return None
    if _measured(parse, figure):
        return None
    low, high = figure.low, figure.high
    if hedge == "least":
        high = None
    elif hedge == "most":
        low, high = 0, figure.high
    about = figure.about or hedge == "about"
    span = Span(parse.tokens[first].start, parse.tokens[last - 1].end)
    count = Count(low, high, about, _what(parse, figure, head))
    return CountExpression(span, first, last, head.i if head else None, count)


def _hedge_before(parse: Parse, first: int) -> tuple[int, str]:
    """Where the hedge before a figure starts, and its sort ("" where there is none)."""
    start = parse.sentences[parse.tokens[first].sent].first
    begin = first
    if begin > start and parse.tokens[begin - 1].lower in {"a", "an"} and parse.tokens[first].lower == "dozen":
        begin -= 1  # "more than a dozen"
    for size in range(_LONGEST_HEDGE, 0, -1):
        if begin - size < start:
            continue
        words = " ".join(token.lower for token in parse.tokens[begin - size : begin])
        if sort := _lexicon().before.get(words):
            return (begin, "") if sort == "exact" else (begin - size, sort)
    return begin, ""


def _hedge_after(parse: Parse, last: int) -> tuple[int, str]:
    end = len(parse.tokens)
    for size in (2, 1):
        words = " ".join(token.lower for token in parse.tokens[last : min(end, last + size)])
        if sort := _lexicon().after.get(words):
            return last + size, sort
    return last, ""


def _head(parse: Parse, figure: _Figure) -> Token | None:
    """The noun that is counted: the figure modifies it, or it follows "of"."""
    tokens = parse.tokens
    after = tokens[figure.last] if figure.last < len(tokens) else None
    if after and after.lower == "of":
        return next((child for child in parse.children(after.i, "pobj")), None)
    for token in reversed(tokens[figure.first : figure.last]):
        head = tokens[token.head]
        if head.i >= figure.last and token.dep in {"nummod", "amod", "compound", "quantmod", "npadvmod", "advmod"}:
            return _counted_by(parse, head)
    if after and after.tag in {"NNS", "NN"} and after.sent == tokens[figure.first].sent:
        return after
    return None


def _counted_by(parse: Parse, head: Token) -> Token | None:
    """ "a 40-strong force" counts the force."""
    if head.lower in {"strong", "member", "man", "person"} and head.dep in {"amod", "compound"}:
        return parse.tokens[head.head]
    return head if head.pos in {"NOUN", "PROPN", "ADJ"} else None


def _stands_alone(parse: Parse, figure: _Figure, hedge: str) -> bool:
    """ "killed 12", "the toll rose to 45": no noun of its own, yet a count."""
    token = parse.tokens[figure.last - 1]
    if token.ent != "CARDINAL" and not hedge:
        return False
    if figure.low == 1 and figure.high == 1:
        return False  # "one" is a pronoun here
    if 1900 <= figure.low <= 2100 and figure.low == figure.high and "," not in token.text and not hedge:
        return False
    if token.dep in _STANDING_ALONE:
        return True
    prep = parse.tokens[token.head]
    return token.dep == "pobj" and parse.tokens[prep.head].lemma in _lexicon().rising


def _measured(parse: Parse, figure: _Figure) -> bool:
    """Distances, money, shares, ages, resolution numbers, parts of dates."""
    tokens, last = parse.tokens, figure.last
    before = tokens[figure.first - 1] if figure.first else None
    after = tokens[last] if last < len(tokens) else None
    number = tokens[figure.last - 1]
    if number.ent in _OTHER_FIGURES or (before and before.text in {"$", "€", "£", "#"}):
        return True
    if after and (after.lemma in _lexicon().units or after.text in {"%", "°"}):
        return True
    if after and after.text == "-" and last + 1 < len(tokens) and tokens[last + 1].lemma in _lexicon().units:
        return True
    if number.ent == "DATE" and not _counted_despite(parse, number):
        return True
    return number.dep == "nummod" and tokens[number.head].i < figure.first


def _counted_despite(parse: Parse, number: Token) -> bool:
    """The recogniser takes "2000 fighters" for a year: a plural noun right after it decides."""
    head = parse.tokens[number.head]
    return head.i == number.i + 1 and head.tag == "NNS" and head.lemma not in _lexicon().units


def _what(parse: Parse, figure: _Figure, head: Token | None) -> str:
    """The counted noun with what stands before it: "Malian soldiers"."""
    if head is None or head.i < figure.last:
        return ""
    first = figure.last
    while first < head.i and (
        parse.tokens[first].lower in {"of", "the", "-", "strong", "more", "other", "a", "or", "so"}
    ):
        first += 1
    return " ".join(parse.span(first, head.i + 1).of(parse.text).split())


# --- words ----------------------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class _Lexicon:
    numbers: dict[str, float]
    multipliers: dict[str, int]
    loose: dict[str, tuple[int, int]]
    before: dict[str, str]
    after: dict[str, str]
    units: frozenset[str]
    rising: frozenset[str]
    starts: frozenset[str]


@functools.cache
def _lexicon() -> _Lexicon:
    text = (resources.files("whence.language") / "data" / "counts.toml").read_text(encoding="utf-8")
    data: dict[str, Any] = tomllib.loads(text)
    hedges = data["hedges"]
    before = {phrase: sort for sort in ("exact", "about", "most", "least") for phrase in hedges[sort]}
    after = {phrase: sort for sort in ("least", "about", "most") for phrase in hedges[f"{sort}_after"]}
    loose = {words: (low, high) for words, (low, high) in data["loose"].items()}
    starts = {words.split()[0] for words in loose} | set(data["numbers"]) | {"dozen"}
    return _Lexicon(
        {word: float(value) for word, value in data["numbers"].items()}, data["multipliers"], loose, before, after,
        frozenset(data["measures"]["units"]), frozenset(data["measures"]["rising"]), frozenset(starts),
    )  # fmt: skip
