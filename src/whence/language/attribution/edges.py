"""Where content ends: at a quotation's edge, and before words that are the reporter's again.

In: drafts as the parse gave them. Out: the same drafts with their content's edges set right.
Always: content only loses words at its end, or gains the rest of a quotation that it enters.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from whence.language.analysis import Parse, Token
from whence.language.attribution.brackets import Reference
from whence.language.attribution.dateline import after_dateline
from whence.language.attribution.draft import Draft, Range
from whence.language.attribution.echoes import echo
from whence.language.attribution.indirect import ADDING
from whence.language.attribution.lexicon import cues
from whence.language.attribution.phrases import balanced, trim, trimmed, without
from whence.language.attribution.quotes import Quotation
from whence.language.attribution.speakers import is_medium
from whence.language.attribution.voices import WITHIN

_JOINING = frozenset({"though", "although", "while", "but", "and"})
_PAUSES = frozenset({",", "--", "—", "–"})
_CONTRAST = frozenset({"though", "although", "while", "whereas", "but"})
# "[IS]" and "[the brigades]" stand for a word of the speaker's; a longer insertion is a remark of the editor's.
_SHORT_INSERTION = 4
_REMARKS = frozenset({"a", "an", "the", "i.e.", "ie", "meaning", "that", "this", "editor", "referring"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "there"})


def settle(parse: Parse, draft: Draft, quotations: Sequence[Quotation]) -> Draft:
    """The draft with its content's end cut or widened."""
    if draft.form == "direct":
        return draft
    near = _near(draft, quotations)
    others = [marks for marks in near if not marks.first <= draft.cue_head < marks.last]
    pieces = [_widened(piece, others) for piece in draft.content]
    first, last = pieces[-1]
    if draft.cue_head < first or draft.form == "according-to":
        quoted = {i for marks in near for i in range(marks.first, marks.last)}
        cuts = [_cut(parse, draft, token) for token in parse.tokens[first + 1 : last] if token.i not in quoted]
        last = min([last, *(cut for cut in cuts if cut is not None and cut > first)])
        pieces[-1] = trim(parse, first, _after_colon(parse, draft, first) or last)
    return draft.with_content(tuple(balanced(parse, piece) for piece in trimmed(parse, pieces)))


def _after_colon(parse: Parse, draft: Draft, first: int) -> int | None:
    """ "The minister said: We have worked hard. ...": without marks, what follows a colon runs to the paragraph's end."""
    starts = parse.tokens[first].text[:1].isupper() and parse.tokens[first - 1].text == ":" and draft.cue_head < first
    if draft.form != "indirect" or not starts:
        return None
    at = parse.tokens[first].sent
    within = _speaks(parse, at)
    paragraph = parse.sentences[at].paragraph
    while at + 1 < len(parse.sentences) and parse.sentences[at + 1].paragraph == paragraph:
        if within and not _speaks(parse, at + 1):
            break
        at += 1
    return parse.sentences[at].last


def _speaks(parse: Parse, sentence: int) -> bool:
    """True for a sentence with "we" or "you", or that commands ("Let them repent first")."""
    found = parse.sentences[sentence]
    words = parse.tokens[found.first : found.last]
    return any(token.lower in WITHIN for token in words) or words[0].tag == "VB"


def _widened(piece: Range, quotations: Sequence[Quotation]) -> Range:
    first, last = piece
    for quotation in quotations:
        if first <= quotation.first < last < quotation.last:
            last = quotation.last
    return first, last


def _near(draft: Draft, quotations: Sequence[Quotation]) -> Sequence[Quotation]:
    """The quotations that touch the draft's content or stand before it at once."""
    start = bisect_left(quotations, draft.start, key=lambda marks: marks.last)
    end = bisect_left(quotations, draft.content[-1][1], key=lambda marks: marks.first)
    return quotations[start:end]


def _cut(parse: Parse, draft: Draft, token: Token) -> int | None:
    """Where the content ends if the reporter's voice is back at this token."""
    before = parse.tokens[token.i - 1].text
    comma = before in (",", "--", "—", "–")
    if comma and token.lower == "according" and draft.form != "according-to":
        return token.i - 1
    if comma and token.tag == "VBG" and token.lemma in ADDING and not parse.children(token.i, "nsubj"):
        return token.i - 1
    if echo(parse, token) is not None:
        return parse.subtree(token.i)[0] - 1
    phrase = draft.form in ("noun", "topic") or not parse.children(draft.cue_head, "ccomp", "advcl", "xcomp")
    if comma and token.lower in _CONTRAST and phrase and token.dep in ("mark", "cc"):
        return token.i - 1
    if phrase and _in_medium(parse, token):
        return token.i
    if draft.form != "indirect":
        return None
    return _second_cue(parse, draft, token) if token.dep == "conj" else _aside(parse, draft, token)


def _in_medium(parse: Parse, token: Token) -> bool:
    """ "claimed responsibility in a statement": where it was said, no part of what was said."""
    if token.dep != "prep" or token.lower not in ("in", "on", "via"):
        return False
    places = parse.children(token.i, "pobj")
    return any(noun.lower in cues().platforms or (noun.lemma in cues().works and is_medium(noun)) for noun in places)


def _aside(parse: Parse, draft: Draft, token: Token) -> int | None:
    """ "said they had left, though he noted": a clause after a comma in which a pronoun reports once more."""
    entry = cues().verbs.get(token.lemma)
    subjects = parse.children(token.i, "nsubj")
    if entry is None or "direct" not in entry.frames or len(subjects) != 1 or subjects[0].lower not in _PRONOUNS:
        return None
    cue = parse.tokens[draft.cue_head]
    at = subjects[0].i - 1
    if token.tag != cue.tag or parse.tokens[at].lower not in _JOINING or parse.tokens[at - 1].text not in _PAUSES:
        return None
    return at - 1 if parse.children(token.i, "ccomp") else None


def _second_cue(parse: Parse, draft: Draft, token: Token) -> int | None:
    """ "he said they had left and warned that": the second verb reports, where a pronoun keeps the speaker the same."""
    head, cue = parse.tokens[token.head], parse.tokens[draft.cue_head]
    entry = cues().verbs.get(token.lemma)
    reports = entry is not None and bool({"clause", "naming"} & entry.frames.keys())
    if not reports or token.tag != cue.tag or parse.children(token.i, "nsubj", "aux"):
        return None
    subjects = parse.children(head.i, "nsubj", "nsubjpass", "expl")
    pronoun = bool(subjects) and subjects[0].lower in _PRONOUNS
    participles = cue.tag == "VBG" and head.tag != "VBG"
    if not (pronoun or participles or token.lemma == "add"):
        return None
    return next((i for i in range(token.i - 1, head.i, -1) if parse.tokens[i].dep == "cc"), None)


def clear(parse: Parse, draft: Draft, cited: Sequence[Reference]) -> Draft:
    """The draft without references in brackets and without the editor's longer insertions in its content."""
    holes = [reference.words for reference in cited] + _insertions(parse, draft)
    first = draft.content[0][0]
    pieces = without(draft.content, (first, max(first, after_dateline(parse, first))))
    for hole in holes:
        pieces = without(pieces, hole)
    return draft if pieces == draft.content or not (kept := trimmed(parse, pieces)) else draft.with_content(kept)


def _insertions(parse: Parse, draft: Draft) -> list[Range]:
    """ "[a pejorative term for the group]": words in square brackets that the report put into a quotation."""
    holes: list[Range] = []
    for first, last in draft.content:
        opened: int | None = None
        for token in parse.tokens[first:last]:
            if token.text == "[":
                opened = token.i
            elif token.text == "]" and opened is not None:
                if token.i - opened > _SHORT_INSERTION and parse.tokens[opened + 1].lower in _REMARKS:
                    holes.append((opened, token.i + 1))
                opened = None
    return holes
