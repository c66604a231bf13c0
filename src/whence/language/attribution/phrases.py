"""Words of a parse put together: noun phrases, clauses, cues, and their edges.

In: a parse and a token. Out: ranges of tokens.
Always: a range never leaves its sentence unless it was given so, and has at least one word.
"""

from __future__ import annotations

from collections.abc import Iterable

from whence.language.analysis import Parse, Sentence, Token
from whence.language.attribution.draft import Range

_LOOSE = frozenset({",", ";", ":", "-", "–", "—", "--", "…", "...", ".", "•", "*", "·", "!"})
QUOTES = frozenset({'"', "“", "”", "''", "``", "«", "»", "„", "'", "‘", "’"})
_CLOSERS = frozenset({",", "--", "—", "–"})
_DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday"}
)
_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})


def sentence_range(parse: Parse, token: int) -> Range:
    """The tokens of the sentence that a token stands in."""
    sentence = parse.sentences[parse.tokens[token].sent]
    return sentence.first, sentence.last


def part_range(parse: Parse, token: int) -> Range:
    """The part of its sentence, between semicolons, that a token stands in."""
    start, end = sentence_range(parse, token)
    marks = [word.i for word in parse.tokens[start:end] if word.text == ";"]
    return max([start, *(i + 1 for i in marks if i < token)]), min([end, *(i for i in marks if i > token)])


def sentences_by_paragraph(parse: Parse, count: int) -> list[list[Sentence]]:
    """The sentences of each of `count` paragraphs."""
    found: list[list[Sentence]] = [[] for _ in range(count)]
    for sentence in parse.sentences:
        found[sentence.paragraph].append(sentence)
    return found


def finite(parse: Parse, verb: int) -> bool:
    """True where a verb, or an auxiliary of it, carries tense: "has left", "may leave"; not "leaving", "to leave"."""
    if any(child.lower == "to" for child in parse.children(verb, "aux")):
        return False
    return parse.tokens[verb].tag in _FINITE or any(
        child.tag in _FINITE for child in parse.children(verb, "aux", "auxpass")
    )


def infinitive(parse: Parse, verb: int) -> bool:
    """True for "to leave", "to have left"."""
    return any(child.lower == "to" for child in parse.children(verb, "aux"))


def that_clause(parse: Parse, clause: Token) -> bool:
    """True for a clause that "that" introduces."""
    return any(mark.lower == "that" for mark in parse.children(clause.i, "mark"))


def noun_phrase(parse: Parse, head: int, stop: int | None = None) -> Range:
    """The whole phrase under a noun, with determiners, appositions and relative clauses, up to token `stop`.

    A phrase that holds an apposition or the like keeps its closing comma where it goes on to its verb.
    """
    first, last = parse.subtree(head)
    if stop is not None and head < stop < last:
        last = stop
    first, last = balanced(parse, trim(parse, first, last))
    first, last = _without_day(parse, _without_mark(parse, first, last), last, head)
    if last + 1 < len(parse.tokens) and parse.tokens[last].text in _CLOSERS:
        mark = parse.tokens[last].text
        goes_on = parse.tokens[last + 1].pos in ("VERB", "AUX", "ADV", "PART")
        if goes_on and any(token.text == mark for token in parse.tokens[first:last]):
            last += 1
    return first, last


def _without_mark(parse: Parse, first: int, last: int) -> int:
    """The start without a quotation mark that closes what stands before."""
    marks = sum(token.text in QUOTES for token in parse.tokens[first:last])
    return first + 1 if marks % 2 and parse.tokens[first].text in QUOTES and last - first > 1 else first


def _without_day(parse: Parse, first: int, last: int, head: int) -> Range:
    """The phrase without the day of the verb after it: "the army on Sunday said"."""
    if last - 1 <= head or parse.tokens[last - 1].lower not in _DAYS:
        return first, last
    if any(token.pos in ("VERB", "AUX") for token in parse.tokens[first:last]):
        return first, last
    end = last - 1
    return first, end - 1 if end - 1 > head and parse.tokens[end - 1].lower == "on" else end


def _commas(parse: Parse, first: int, last: int) -> int:
    return sum(token.text == "," for token in parse.tokens[first:last])


def cue_range(parse: Parse, verb: int) -> Range:
    """A verb with the auxiliaries, negation and adverbs before it and the particle after it: "has pointed out"."""
    first = verb
    own = {child.i for child in parse.children(verb, "aux", "auxpass", "neg", "advmod")}
    while first - 1 in own:
        first -= 1
    last = verb + 1
    while last in {child.i for child in parse.children(verb, "prt")}:
        last += 1
    return first, last


def trim(parse: Parse, first: int, last: int) -> Range:
    """The range without loose punctuation at its edges; a full stop inside closing quotation marks stays."""
    while first < last - 1 and parse.tokens[first].text in _LOOSE | {")", "]"}:
        first += 1
    while last - 1 > first and (parse.tokens[last - 1].text in _LOOSE or _dangling(parse, first, last)):
        last -= 1
    return first, last


def _dangling(parse: Parse, first: int, last: int) -> bool:
    """An opening mark left at the end, or an opening bracket."""
    text = parse.tokens[last - 1].text
    return text in ("(", "[", "“", "``", "«", "‘")


def balanced(parse: Parse, piece: Range) -> Range:
    """The piece with the closing bracket that it lacks, where that follows at once."""
    first, last = piece
    words = [token.text for token in parse.tokens[first:last]]
    for opening, closing in (("(", ")"), ("[", "]")):
        follows = last < len(parse.tokens) and parse.tokens[last].text == closing
        last += follows and words.count(opening) > words.count(closing)
    return first, last


def without(ranges: Iterable[Range], hole: Range) -> tuple[Range, ...]:
    """The ranges with a hole cut out of them."""
    left: list[Range] = []
    for first, last in ranges:
        if hole[1] <= first or last <= hole[0]:
            left.append((first, last))
            continue
        left.extend(piece for piece in ((first, hole[0]), (hole[1], last)) if piece[0] < piece[1])
    return tuple(left)


def trimmed(parse: Parse, ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Each range trimmed; those without a word of their own left out."""
    kept = (trim(parse, first, last) for first, last in ranges if last > first)
    return tuple(piece for piece in kept if any(is_word(token) for token in parse.tokens[piece[0] : piece[1]]))


def is_word(token: Token) -> bool:
    """True for a token with a letter or digit."""
    return any(character.isalnum() for character in token.text)
