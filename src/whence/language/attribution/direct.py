"""Direct speech: quotations and the words that give their speaker.

In: a parse and its quotations. Out: drafts of the form "direct".
Always: a quotation belongs to one speaker; a quotation split by its cue ("A," he said. "B.") is one attribution
with several pieces; a whole sentence in quotation marks without a cue goes to the speaker before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from whence.language.analysis import Parse, Token
from whence.language.attribution.draft import Draft, Range, Speaker
from whence.language.attribution.indirect import climbed
from whence.language.attribution.lexicon import cues
from whence.language.attribution.phrases import QUOTES, sentence_range, trim
from whence.language.attribution.quotes import Quotation
from whence.language.attribution.speakers import of_noun, speaker_of

# A cue stands no further than this from the mark it belongs to; a long apposition fits.
_FARTHEST = 45
_ENDS = frozenset({".", "!", "?", "…", "..."})
_ENDING = _ENDS | {",", "-", "--", "—", "–"}


def direct(parse: Parse, quotations: Sequence[Quotation]) -> list[Draft]:
    """All direct attributions, in order of their first piece."""
    drafts: list[Draft] = []
    previous: Quotation | None = None
    for quotation in quotations:
        if quotation.continues and drafts and previous is not None and drafts[-1].content[-1][1] == previous.last:
            drafts[-1] = _extend(drafts[-1], quotation)
            previous = quotation
            continue
        verb = _cue_after(parse, quotation) or _cue_before(parse, quotation)
        if verb is not None:
            _add(parse, drafts, quotation, verb)
            previous = quotation
        elif drafts and previous is not None and _goes_on(parse, previous, quotation, drafts[-1]):
            drafts[-1] = _extend(drafts[-1], quotation)
            previous = quotation
    return drafts


def _extend(draft: Draft, quotation: Quotation) -> Draft:
    return draft.with_content((*draft.content, (quotation.first, quotation.last)))


def _add(parse: Parse, drafts: list[Draft], quotation: Quotation, verb: int) -> None:
    if drafts and drafts[-1].cue_head == verb:
        drafts[-1] = _extend(drafts[-1], quotation)
        return
    speaker = _speaker(parse, quotation, verb)
    if speaker is None or speaker.head is None:
        return
    token = parse.tokens[verb]
    table = cues().verbs[token.lemma]
    sense = table.frames["direct"]
    drafts.append(
        Draft(speaker, climbed(parse, verb), verb, token.lemma, sense.act, ((quotation.first, quotation.last),), "direct")
    )


def _speaks(token: Token) -> bool:
    """True for a verb that can stand beside a quotation, however the tagger took it ("Said" in capitals)."""
    entry = cues().verbs.get(token.lemma) or cues().verbs.get(_LEMMAS.get(token.lower, ""))
    return entry is not None and "direct" in entry.frames and (token.pos in ("VERB", "AUX") or token.lower in _LEMMAS)


_LEMMAS = {"said": "say", "says": "say", "told": "tell", "wrote": "write", "added": "add", "asked": "ask"}


def _cue_after(parse: Parse, quotation: Quotation) -> int | None:
    """The verb in "...," he said / "...," said the commander, who had left."""
    if not quotation.closed or not _ends_open(parse, quotation):
        return None
    start = quotation.last
    tokens = parse.tokens
    paragraph = parse.sentences[tokens[quotation.first].sent].paragraph
    while start < len(tokens) and tokens[start].text in (",", "-", "--", "—", "–"):
        start += 1
    if start >= len(tokens) or parse.sentences[tokens[start].sent].paragraph != paragraph:
        return None
    if _speaks(tokens[start]) and not _starts_sentence(parse, quotation, start):
        return start
    return _verb_after_subject(parse, start)


def _starts_sentence(parse: Parse, quotation: Quotation, start: int) -> bool:
    return tokens_end(parse, quotation) in _ENDS and parse.tokens[start].text[:1].isupper()


def tokens_end(parse: Parse, quotation: Quotation) -> str:
    """The last token inside the closing mark."""
    last = quotation.last - 2 if quotation.closed else quotation.last - 1
    return parse.tokens[max(last, quotation.first)].text


def _ends_open(parse: Parse, quotation: Quotation) -> bool:
    """True where a cue may follow: a comma, question mark or dash stands at the closing mark, inside or outside it."""
    inside = tokens_end(parse, quotation)
    following = parse.tokens[quotation.last].text if quotation.last < len(parse.tokens) else ""
    return inside[-1:] in (",", "?", "!", "…", "-", "—", "–") or following in (",", "--", "—", "–") or inside in _ENDING


def _verb_after_subject(parse: Parse, start: int) -> int | None:
    """A verb of speech whose subject begins at `start`, before the sentence ends."""
    for token in parse.tokens[start : start + _FARTHEST]:
        if token.text in _ENDS or token.text in QUOTES:
            return None
        if _speaks(token):
            subjects = parse.children(token.i, "nsubj")
            if any(parse.subtree(subject.i)[0] == start and subject.i < token.i for subject in subjects):
                return token.i
            if not subjects and token.i == start + 1 and parse.tokens[start].pos in ("PRON", "PROPN", "NOUN"):
                return token.i
    return None


def _cue_before(parse: Parse, quotation: Quotation) -> int | None:
    """The verb in: he said, "..." / in a statement, the group wrote: "..."."""
    tokens = parse.tokens
    at = quotation.first - 1
    if at < 0 or not _same_paragraph(parse, at, quotation.first):
        return None
    introduced = tokens[at].text in (",", ":", "--", "—")
    if introduced:
        at -= 1
    if at < 0 or tokens[at].text in _ENDS:
        return None
    verb = _governing(parse, at)
    if verb is None or not (introduced or verb == at):
        return None
    if not introduced and not _whole(parse, quotation):
        return None
    return verb


def _same_paragraph(parse: Parse, one: int, other: int) -> bool:
    return parse.sentences[parse.tokens[one].sent].paragraph == parse.sentences[parse.tokens[other].sent].paragraph


def _whole(parse: Parse, quotation: Quotation) -> bool:
    """True for a quotation that reads as a sentence: capital first, ended inside the marks, four words or more."""
    first = parse.tokens[min(quotation.first + 1, quotation.last - 1)]
    return (
        first.text[:1].isupper()
        and tokens_end(parse, quotation)[-1:] in (".", "!", "?", ",", "…")
        and quotation.last - quotation.first >= 6
    )


def _governing(parse: Parse, at: int) -> int | None:
    """The nearest verb of speech over or before a token of the same sentence."""
    start, _ = sentence_range(parse, at)
    i = at
    for _ in range(_FARTHEST):
        token = parse.tokens[i]
        if _speaks(token) and i <= at:
            return i
        if token.head == i or token.head < start:
            break
        i = token.head
    return None


def _speaker(parse: Parse, quotation: Quotation, verb: int) -> Speaker | None:
    if verb >= quotation.last:
        inverted = _inverted(parse, quotation, verb)
        if inverted is not None:
            return inverted
    return speaker_of(parse, verb)


def _inverted(parse: Parse, quotation: Quotation, verb: int) -> Speaker | None:
    """The subject after the verb: "..." said the commander."""
    after = [child for child in parse.children(verb, "nsubj") if child.i > verb]
    if after:
        return of_noun(parse, after[0].i)
    between = [token for token in parse.tokens[quotation.last : verb] if token.text not in (",", "--", "—", "–")]
    if between:
        return None
    _, end = sentence_range(parse, verb)
    best: tuple[int, int] | None = None
    for token in parse.tokens[verb + 1 : min(end, verb + _FARTHEST)]:
        if (token.pos in ("NOUN", "PROPN", "PRON") and token.head <= verb) or token.dep in ("nsubj", "dobj"):
            first, last = parse.subtree(token.i)
            if first == verb + 1 and first > verb and (best is None or last - first > best[1]):
                best = (token.i, last - first)
    return of_noun(parse, best[0]) if best else None


def _goes_on(parse: Parse, previous: Quotation, quotation: Quotation, draft: Draft) -> bool:
    """A whole quoted sentence after a quotation by the same speaker, with nothing between that gives another."""
    if not _whole(parse, quotation) or not _opens_sentence(parse, quotation):
        return False
    if quotation.paragraph == previous.paragraph:
        return _between(parse, max(previous.last, draft.cue[1]), quotation.first) <= 1
    alone = _paragraph_is(parse, quotation)
    return alone and quotation.paragraph == previous.paragraph + 1


def _opens_sentence(parse: Parse, quotation: Quotation) -> bool:
    if quotation.first == 0 or not _same_paragraph(parse, quotation.first - 1, quotation.first):
        return True
    return parse.tokens[quotation.first - 1].text[-1:] in (".", "!", "?", ":", "…") or parse.tokens[quotation.first - 1].text in QUOTES


def _between(parse: Parse, first: int, last: int) -> int:
    """How many sentences end between two tokens."""
    return sum(token.text in _ENDS for token in parse.tokens[first:last])


def _paragraph_is(parse: Parse, quotation: Quotation) -> bool:
    """True where the quotation is all there is of its paragraph."""
    before = quotation.first == 0 or not _same_paragraph(parse, quotation.first - 1, quotation.first)
    after = quotation.last >= len(parse.tokens) or not _same_paragraph(parse, quotation.last, quotation.first)
    return before and after


def widen(parse: Parse, draft: Draft, quotations: Sequence[Quotation]) -> Draft:
    """The draft with content that begins or ends inside a quotation taken to the quotation's edge."""
    pieces: list[Range] = []
    for first, last in draft.content:
        start, end = first, last
        for quotation in quotations:
            if quotation.first < end < quotation.last and quotation.first >= start:
                end = quotation.last
            if quotation.first < start < quotation.last and not draft.cue[0] < quotation.last <= start:
                start = start if draft.cue_head in range(quotation.first, start) else start
        pieces.append(trim(parse, start, end))
    return replace(draft, content=tuple(pieces))
