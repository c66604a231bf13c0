"""Indirect speech: a verb of speech, thought or intent and what depends on it.

In: a parse. Out: drafts of the form "indirect", or "topic" where the content only names what was spoken about.
Always: the verb's lemma stands in cues.toml with the frame in which it was found; the report's own "I" and "we"
are no source; "seems" and "appears" are no speech.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from whence.language.analysis import Parse, Token
from whence.language.attribution.complements import complement
from whence.language.attribution.draft import Draft, Range, Speaker
from whence.language.attribution.found import Found
from whence.language.attribution.lexicon import Sense, cues
from whence.language.attribution.phrases import cue_range, infinitive, trimmed, without
from whence.language.attribution.speakers import is_medium, of_noun, outside, speaker_of, without_dateline

# The author weighs matters with these: "assuming we can trust the statement", "knowing that he was pursued".
_WEIGHING = frozenset({"know", "assume", "suppose", "consider", "hope", "expect"})
# Participles that report more of the same speaker's words: "said they had left, adding that".
ADDING = frozenset(
    {"add", "say", "cite", "note", "quote", "refer", "warn", "argue", "claim", "stress", "insist", "call", "believe",
     "explain", "emphasise", "emphasize", "lament", "reiterate", "maintain", "state"}
)  # fmt: skip
# "these sanctions show that": pointing at a thing makes it the author's evidence, unless it bears words or figures.
_POINTING = frozenset({"this", "these", "that", "those", "such"})


def indirect(parse: Parse) -> Iterator[Draft]:
    """Every indirect attribution of the text, in order of its cue."""
    table = cues().verbs
    for token in parse.tokens:
        verb = table.get(token.lemma) if _is_verb(parse, token) else None
        found = complement(parse, token, verb) if verb is not None else None
        draft = _draft(parse, token, found) if found is not None else None
        if draft is not None:
            yield draft


def _is_verb(parse: Parse, token: Token) -> bool:
    """True for a verb, and for one tagged as a noun that governs like a verb ("Salih's video claims that")."""
    if token.pos in ("VERB", "AUX"):
        return True
    return token.pos in ("NOUN", "PROPN") and bool(
        parse.children(token.i, "nsubj") and parse.children(token.i, "ccomp")
    )


def _draft(parse: Parse, token: Token, found: Found) -> Draft | None:
    if _authors_own(parse, token):
        return None
    speaker = _speaker(parse, token, found.sense)
    if speaker is None or speaker.head is None or _weak(parse, token, speaker, found.sense):
        return None
    first, last = climbed(parse, token.i)
    first = _published(parse, token, speaker, first)
    cue = (first, max(last, found.reach))
    content = without(found.content, cue)
    if speaker.words is not None:
        speaker = replace(speaker, words=_ahead(parse, speaker, cue, found.content[0][0]))
        content = without(content, speaker.words or cue)
    content = trimmed(parse, content)
    if not content:
        return None
    return Draft(speaker, cue, token.i, token.lemma, found.sense.act, content, found.form)


def _intends(token: Token) -> bool:
    """ "promised to ask for help", "plans to declare": what is only intended has not been said."""
    verb = cues().verbs.get(token.lemma)
    sense = verb.frames.get("infinitive") if verb is not None else None
    return sense is not None and sense.flavour == "intention" and token.lemma not in cues().climb


def _published(parse: Parse, token: Token, speaker: Speaker, first: int) -> int:
    """ "published a post saying": the cue begins with the verb that published."""
    if speaker.medium is None or speaker.words is None or speaker.words[0] <= speaker.medium < speaker.words[1]:
        return first
    return cue_range(parse, parse.tokens[speaker.medium].head)[0] if token.dep in ("acl", "relcl") else first


def _ahead(parse: Parse, speaker: Speaker, cue: Range, content: int) -> Range:
    """The speaker's words without those of the cue and the content and without a dangling "and"."""
    first, last = speaker.words or cue
    if first < cue[0] < last:
        last = cue[0]
    if speaker.head is not None and first <= speaker.head < content < last:
        last = content
    while last - 1 > first and parse.tokens[last - 1].pos == "CCONJ":
        last -= 1
        if parse.tokens[last - 1].text == "," and last - 1 > first:
            last -= 1
    return first, last


def _authors_own(parse: Parse, token: Token) -> bool:
    """True for the author's asides ("assuming that", "evidence to show that") and for words not yet spoken."""
    if token.dep == "advcl" and token.tag == "VBG" and token.lemma in _WEIGHING:
        return True
    if token.dep == "xcomp" and infinitive(parse, token.i) and _intends(parse.tokens[token.head]):
        return True
    return token.dep in ("acl", "relcl") and infinitive(parse, token.i) and not is_medium(parse.tokens[token.head])


def _speaker(parse: Parse, token: Token, sense: Sense) -> Speaker | None:
    speaker = _adding(parse, token) or speaker_of(parse, token.i)
    if not outside(parse, speaker):
        return without_dateline(parse, speaker) if speaker is not None else None
    if sense.flavour == "knowledge":
        # "we know from sources in the group that": the author names where he has it from.
        for preposition in parse.children(token.i, "prep"):
            for noun in parse.children(preposition.i, "pobj") if preposition.lower == "from" else ():
                return of_noun(parse, noun.i)
    return None


def _adding(parse: Parse, token: Token) -> Speaker | None:
    """ "said four men had been held, adding that": who said so adds, whatever verb the parser hung it on."""
    if token.tag != "VBG" or token.lemma not in ADDING or parse.tokens[token.i - 1].text != ",":
        return None
    below, above = token, parse.tokens[token.head]
    while below.head != below.i:
        if below.dep == "ccomp" and above.lemma in cues().verbs and above.i < below.i:
            return speaker_of(parse, above.i)
        below, above = above, parse.tokens[above.head]
    return None


def _weak(parse: Parse, token: Token, speaker: Speaker, sense: Sense) -> bool:
    """True where "this" or "which" is said to show something: evidence of the author's own, nobody's words."""
    if speaker.head is None or speaker.words is None:
        return True
    word = parse.tokens[speaker.words[0]]
    evidence = sense.flavour == "evidence" or token.lemma in cues().evident
    if evidence and word.lower in _POINTING and parse.tokens[speaker.head].lemma not in cues().bearers:
        return True
    if speaker.words[1] - speaker.words[0] > 1 or word.lower not in cues().weak:
        return False
    if word.lower == "which":
        return evidence and not is_medium(parse.tokens[speaker.head])
    return word.lower != "it" or evidence or sense.flavour in ("opinion", "knowledge")


def climbed(parse: Parse, verb: int) -> Range:
    """The cue with the verbs that carry it: "goes on to claim", "refused to say"."""
    first, last = cue_range(parse, verb)
    token = parse.tokens[verb]
    while token.dep == "xcomp" and parse.tokens[token.head].lemma in cues().climb and token.head < verb:
        if parse.children(token.head, "dobj"):
            break
        token = parse.tokens[token.head]
        first = cue_range(parse, token.i)[0]
    return first, last
