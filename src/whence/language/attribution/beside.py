"""The verb of speech that stands beside a quotation: after it, before it, or between its halves.

In: a parse and a quotation. Out: the token of the verb, or None.
Always: the verb stands in the quotation's paragraph and has the frame "direct" in cues.toml.
"""

from __future__ import annotations

from whence.language.analysis import Parse, Token
from whence.language.attribution.lexicon import cues
from whence.language.attribution.phrases import QUOTES, sentence_range
from whence.language.attribution.quotes import Quotation

# A cue stands no further than this from the mark it belongs to; a long apposition fits.
_FARTHEST = 45
# A quoted name has no more tokens than this, marks included.
_LONGEST_NAME = 7
_ENDS = frozenset({".", "!", "?", "…", "..."})
_PAUSES = frozenset({",", "-", "--", "—", "–"})
# The tagger takes capitalised verbs of headlines for names.
_FORMS = {"said": "say", "says": "say", "told": "tell", "wrote": "write", "added": "add", "asked": "ask"}


def cue_beside(parse: Parse, quotation: Quotation) -> int | None:
    """The verb that gives the quotation to somebody."""
    return _after(parse, quotation) or _before(parse, quotation)


def lemma_of(token: Token) -> str:
    """The lemma under which the token stands in cues.toml."""
    return token.lemma if token.lemma in cues().verbs else _FORMS.get(token.lower, token.lemma)


def ending(parse: Parse, quotation: Quotation) -> str:
    """The last token inside the closing mark."""
    last = quotation.last - 2 if quotation.closed else quotation.last - 1
    return parse.tokens[max(last, quotation.first)].text


def whole(parse: Parse, quotation: Quotation) -> bool:
    """True for a quotation that reads as a sentence: capital first, ended inside the marks, four words or more."""
    first = parse.tokens[min(quotation.first + 1, quotation.last - 1)]
    ended = ending(parse, quotation)[-1:] in (".", "!", "?", ",", "…") or not quotation.closed
    return (
        (first.text[:1].isupper() or first.text in ("[", "...", "…"))
        and ended
        and quotation.last - quotation.first >= 6
    )


def same_paragraph(parse: Parse, one: int, other: int) -> bool:
    """True where two tokens stand in one paragraph."""
    sentences = parse.sentences
    return sentences[parse.tokens[one].sent].paragraph == sentences[parse.tokens[other].sent].paragraph


def _speaks(token: Token) -> bool:
    entry = cues().verbs.get(lemma_of(token))
    return entry is not None and "direct" in entry.frames and (token.pos in ("VERB", "AUX") or token.lower in _FORMS)


def _after(parse: Parse, quotation: Quotation) -> int | None:
    """The verb in: "...," he said / "...," said the commander, who had left."""
    tokens, start = parse.tokens, quotation.last
    if not quotation.closed or start >= len(tokens) or not same_paragraph(parse, start, quotation.first):
        return None
    paused = tokens[start].text in _PAUSES
    while start < len(tokens) and tokens[start].text in _PAUSES:
        start += 1
    if start >= len(tokens) or not same_paragraph(parse, start, quotation.first):
        return None
    last = ending(parse, quotation)
    # A full stop inside the marks ends the sentence: a capital after it begins another one.
    if not paused and last in (".", "…", "...") and tokens[start].text[:1].isupper():
        return None
    if not paused and last[-1:] not in (",", "?", "!", "—", "–", "-", "…", "."):
        return _after_bare(parse, start)
    if not _speaks(tokens[start]):
        return _verb_of_subject(parse, start)
    return None if _names_subject(parse, quotation, start) else start


def _names_subject(parse: Parse, quotation: Quotation, verb: int) -> bool:
    """ "its leader, alias "Ricardo", says that": the marks stand in the subject, or the verb has content of its own."""
    if quotation.last - quotation.first > _LONGEST_NAME:
        return False
    subjects = parse.children(verb, "nsubj")
    inside = any(parse.subtree(s.i)[0] <= quotation.first < parse.subtree(s.i)[1] for s in subjects)
    return inside or any(child.i > verb for child in parse.children(verb, "ccomp", "dobj", "xcomp"))


def _after_bare(parse: Parse, start: int) -> int | None:
    """ "..." said the commander / "..." he said: no comma, so the verb must follow at once."""
    for i in (start, start + 1):
        if i < len(parse.tokens) and _speaks(parse.tokens[i]) and parse.tokens[i].tag in ("VBD", "VBZ"):
            return i if i == start or parse.tokens[start].pos in ("PRON", "PROPN") else None
    return None


def _verb_of_subject(parse: Parse, start: int) -> int | None:
    """A verb of speech whose subject begins at `start`, before the sentence ends."""
    _, end = sentence_range(parse, start)
    for token in parse.tokens[start : min(start + _FARTHEST, end)]:
        if token.text in QUOTES:
            return None
        if _speaks(token):
            subjects = parse.children(token.i, "nsubj")
            if any(parse.subtree(subject.i)[0] == start and subject.i < token.i for subject in subjects):
                return token.i
            if not subjects and token.i == start + 1 and parse.tokens[start].pos in ("PRON", "PROPN", "NOUN"):
                return token.i
    return None


def _before(parse: Parse, quotation: Quotation) -> int | None:
    """The verb in: he said, "..." / in a statement, the group wrote: "..."."""
    at = quotation.first - 1
    if at < 0 or not same_paragraph(parse, at, quotation.first):
        return None
    introduced = parse.tokens[at].text in (",", ":", "--", "—")
    at -= introduced
    if at < 0 or parse.tokens[at].text in _ENDS:
        return None
    verb = _governing(parse, at)
    if verb is None or not (introduced or (verb == at and whole(parse, quotation))):
        return None
    return verb


def _governing(parse: Parse, at: int) -> int | None:
    """The nearest verb of speech over or before a token of the same sentence."""
    start, _ = sentence_range(parse, at)
    i = at
    for _ in range(_FARTHEST):
        token = parse.tokens[i]
        if _speaks(token) and i <= at:
            return i
        if token.head == i or token.head < start:
            return None
        i = token.head
    return None
