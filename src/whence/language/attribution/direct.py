"""Direct speech: quotations and the words that give their speaker.

In: a parse and its quotations. Out: drafts of the form "direct".
Always: a quotation belongs to one speaker; a quotation split by its cue ("A," he said. "B.") is one attribution
with several pieces; a whole sentence in quotation marks without a cue goes to the speaker before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.language.analysis import Parse
from whence.language.attribution.beside import cue_beside, lemma_of, same_paragraph, whole
from whence.language.attribution.draft import Draft, Range, Speaker
from whence.language.attribution.indirect import climbed
from whence.language.attribution.lexicon import cues
from whence.language.attribution.phrases import QUOTES, sentence_range, trim
from whence.language.attribution.quotes import Quotation
from whence.language.attribution.speakers import of_noun, outside, speaker_of, subject_after

# "...," he said, and still "...": so many words may stand between cue and quotation, comma included.
_FEW = 5


def direct(parse: Parse, quotations: Sequence[Quotation]) -> list[Draft]:
    """All direct attributions, in order of their first piece."""
    drafts: list[Draft] = []
    previous: Quotation | None = None
    for place, quotation in enumerate(quotations):
        goes_on = quotation.continues and previous is quotations[place - 1]
        verb = None if goes_on else cue_beside(parse, quotation)
        if verb is not None:
            if not _add(parse, drafts, quotation, verb):
                continue
        elif drafts and previous is not None and _goes_on(parse, previous, quotation, drafts[-1]):
            drafts[-1] = _extend(parse, drafts[-1], (quotation.first, quotation.last))
        elif drafts and _resumes(parse, quotation, drafts[-1]):
            drafts[-1] = _extend(parse, drafts[-1], trim(parse, drafts[-1].cue[1], quotation.last))
        else:
            continue
        previous = quotation
    return drafts


def _extend(parse: Parse, draft: Draft, piece: Range) -> Draft:
    first, last = draft.content[-1]
    joined = first < piece[0] < last
    return draft.with_content((*draft.content[:-1], (first, piece[1])) if joined else (*draft.content, piece))


def _add(parse: Parse, drafts: list[Draft], quotation: Quotation, verb: int) -> bool:
    """Give the quotation to the verb's speaker; False where the verb has none."""
    piece = _with_lead(parse, quotation, verb)
    if drafts and drafts[-1].cue_head == verb:
        drafts[-1] = _extend(parse, drafts[-1], piece)
        return True
    speaker = _speaker(parse, quotation, verb)
    if speaker is None or speaker.head is None or outside(parse, speaker):
        return False
    lemma = lemma_of(parse.tokens[verb])
    sense = cues().verbs[lemma].frames["direct"]
    drafts.append(Draft(speaker, climbed(parse, verb), verb, lemma, sense.act, (piece,), "direct"))
    return True


def _with_lead(parse: Parse, quotation: Quotation, verb: int) -> Range:
    """The quotation with the words of the same sentence that it ends: the talks brought "too little," he said."""
    if verb < quotation.first:
        return _with_rest(parse, quotation, verb)
    start, _ = sentence_range(parse, quotation.first)
    lead = parse.tokens[start : quotation.first]
    plain = lead and all(word.text not in (";", ":") and word.i != verb for word in lead)
    if plain and not whole(parse, quotation):
        return trim(parse, start, quotation.last)
    return quotation.first, quotation.last


def _with_rest(parse: Parse, quotation: Quotation, verb: int) -> Range:
    """After a colon, the sentence that goes on behind a quoted word: Rebels confirm: "Gentil" is dead."""
    if parse.tokens[quotation.first - 1].text != ":" or whole(parse, quotation) or not quotation.closed:
        return quotation.first, quotation.last
    _, end = sentence_range(parse, quotation.last - 1)
    return trim(parse, quotation.first, max(end, quotation.last))


def _speaker(parse: Parse, quotation: Quotation, verb: int) -> Speaker | None:
    inverted = _inverted(parse, quotation, verb) if verb >= quotation.last else None
    return inverted or speaker_of(parse, verb)


def _inverted(parse: Parse, quotation: Quotation, verb: int) -> Speaker | None:
    """The subject after the verb: "..." said the commander."""
    after = [child for child in parse.children(verb, "nsubj") if child.i > verb]
    if after:
        return of_noun(parse, after[0].i)
    if any(token.text[0].isalnum() for token in parse.tokens[quotation.last : verb]):
        return None
    following = subject_after(parse, verb)
    return of_noun(parse, following) if following is not None else None


def _goes_on(parse: Parse, previous: Quotation, quotation: Quotation, draft: Draft) -> bool:
    """A quotation by the speaker before it, with nothing between that gives another."""
    if quotation.continues:
        return quotation.paragraph == previous.paragraph + 1
    if quotation.mark != previous.mark or not whole(parse, quotation) or not _opens_sentence(parse, quotation):
        return False
    if quotation.paragraph == previous.paragraph:
        before = parse.tokens[max(previous.last, draft.cue[1]) - 1]
        return parse.tokens[quotation.first].sent - before.sent <= 1
    return _alone(parse, quotation) and quotation.paragraph == previous.paragraph + 1


def _resumes(parse: Parse, quotation: Quotation, draft: Draft) -> bool:
    """ "...," he said, but "...": the rest of a sentence in which the cue was inserted."""
    between = parse.tokens[draft.cue[1] : quotation.first]
    if not draft.content[-1][1] <= draft.cue[0] or not 2 <= len(between) <= _FEW or between[0].text != ",":
        return False
    same = parse.tokens[draft.cue_head].sent == parse.tokens[quotation.first].sent
    return same and between[1].pos == "CCONJ" and all(word.pos not in ("VERB", "AUX") for word in between)


def _opens_sentence(parse: Parse, quotation: Quotation) -> bool:
    if quotation.first == 0 or not same_paragraph(parse, quotation.first - 1, quotation.first):
        return True
    before = parse.tokens[quotation.first - 1].text
    return before[-1:] in (".", "!", "?", ":", "…") or before in QUOTES


def _alone(parse: Parse, quotation: Quotation) -> bool:
    """True where the quotation is all there is of its paragraph."""
    before = quotation.first == 0 or not same_paragraph(parse, quotation.first - 1, quotation.first)
    after = quotation.last >= len(parse.tokens) or not same_paragraph(parse, quotation.last, quotation.first)
    return before and after
