""" "According to X", "in the words of X", "in his telling": sources that stand outside the clause they give.

In: a parse. Out: drafts of the form "according-to".
Always: the content is the clause the phrase belongs to, without the phrase; at the edge of a sentence it is the
whole sentence. "Citing X" at a verb of speech has that verb's content, and is reported by its speaker.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from whence.language.analysis import Parse, Token
from whence.language.attribution.draft import Draft, Range, Speaker
from whence.language.attribution.lexicon import cues
from whence.language.attribution.phrases import part_range, trimmed, without
from whence.language.attribution.speakers import agent, of_noun, outside

_VIEWS = frozenset({"word", "opinion", "view", "eye", "telling", "account", "judgement", "version", "estimate"})
_NOBODY = frozenset({"this", "that", "these", "what", "no"})


def according(parse: Parse) -> Iterator[Draft]:
    """Every source given by a phrase of its own."""
    for token in parse.tokens:
        found = _according_to(parse, token.i) or _in_the_words_of(parse, token.i) or _in_his_telling(parse, token.i)
        if found is None:
            continue
        cue, speaker = found
        if speaker.words is None or outside(parse, speaker) or parse.tokens[speaker.words[0]].lower in _NOBODY:
            continue
        phrase = (min(cue[0], speaker.words[0]), max(speaker.words[1], cue[1]))
        content = _content(parse, phrase)
        if content:
            yield Draft(speaker, cue, cue[0], "according to", "said", content, "according-to")


def citing(parse: Parse, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """ "AFP, citing officials, said that": the officials' words, reported by AFP."""
    at = {draft.cue_head: draft for draft in drafts}
    yield from _cited(parse, drafts)
    for token in parse.tokens:
        if token.lower not in ("citing", "quoting") or token.dep not in ("advcl", "acl", "prep", "xcomp"):
            continue
        carrier = _carrier(parse, token, at)
        for noun in parse.children(token.i, "dobj", "pobj") if carrier is not None else ():
            speaker, cue = of_noun(parse, noun.i), (token.i, token.i + 1)
            phrase = token.i, (speaker.words or cue)[1]
            content = trimmed(parse, without(carrier.content, phrase)) if carrier is not None else ()
            if carrier is None or not content or not _can_speak(parse.tokens[noun.i]):
                continue
            yield Draft(speaker, cue, token.i, token.lemma, "said", content, "according-to", under=carrier.cue_head)
            yield carrier.with_content(content)


def _carrier(parse: Parse, token: Token, at: dict[int, Draft]) -> Draft | None:
    """The attribution at whose verb the citing stands: a verb above it, or one beside it."""
    above = token
    while above.head != above.i:
        above = parse.tokens[above.head]
        if above.i in at:
            return at[above.i]
    return next((at[child.i] for child in parse.children(token.head) if child.i in at), None)


def _cited(parse: Parse, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """ "an official quoted by Reuters said that": Reuters reports the official's words."""
    for draft in drafts:
        head = draft.speaker.head
        for verb in parse.children(head, "acl") if head is not None else ():
            speaker = agent(parse, verb.i) if verb.lemma in ("quote", "cite") and verb.tag == "VBN" else None
            if speaker is not None:
                cue = (verb.i, verb.i + 1)
                yield Draft(speaker, cue, verb.i, verb.lemma, "said", draft.content, "according-to")
                yield replace(draft, under=verb.i)


def _can_speak(token: Token) -> bool:
    return token.ent in ("PERSON", "ORG", "NORP", "GPE") or token.lemma in cues().bearers | cues().bodies


_Cited = tuple[Range, Speaker]


def _according_to(parse: Parse, i: int) -> _Cited | None:
    if parse.tokens[i].lower != "according" or i + 1 >= len(parse.tokens) or parse.tokens[i + 1].lower != "to":
        return None
    noun = next((child.i for child in parse.children(i + 1, "pobj")), None)
    if noun is None or parse.tokens[noun].lemma in cues().no_source:
        return None
    return (i, i + 2), of_noun(parse, noun)


def _in_the_words_of(parse: Parse, i: int) -> _Cited | None:
    token = parse.tokens[i]
    if token.lower not in ("in", "by") or token.dep != "prep":
        return None
    for noun in parse.children(i, "pobj"):
        of = parse.children(noun.i, "prep")
        if noun.lemma in _VIEWS and of and of[0].lower == "of" and parse.subtree(noun.i)[0] == i + 1:
            whose = parse.children(of[0].i, "pobj")
            return ((i, of[0].i + 1), of_noun(parse, whose[0].i)) if whose else None
    return None


def _in_his_telling(parse: Parse, i: int) -> _Cited | None:
    token = parse.tokens[i]
    if token.lower not in ("in", "by", "on") or token.dep != "prep":
        return None
    for noun in parse.children(i, "pobj"):
        whose = parse.children(noun.i, "poss")
        if noun.lemma in _VIEWS and whose and whose[0].i > i:
            first, last = parse.subtree(whose[0].i)
            return (i, noun.i + 1), Speaker((first, last), whose[0].i)
    return None


def _content(parse: Parse, phrase: Range) -> tuple[Range, ...]:
    """The sentence where the phrase stands at its edge, else the clause it interrupts."""
    start, end = _part(parse, phrase)
    before = [token for token in parse.tokens[start : phrase[0]] if token.pos not in ("PUNCT", "CCONJ", "ADV")]
    if not before:
        return trimmed(parse, [(phrase[1], end)])
    after = [token for token in parse.tokens[phrase[1] : end] if token.pos != "PUNCT"]
    if not after:
        return trimmed(parse, [(start, phrase[0])])
    head = _verb_over(parse, phrase[0])
    first, last = parse.subtree(head) if head is not None else (start, end)
    return trimmed(parse, without([(first, last)], phrase))


def _part(parse: Parse, phrase: Range) -> Range:
    """The sentence, or its part between semicolons, around the phrase."""
    start, end = part_range(parse, phrase[0])
    return start, phrase[1] if _another_clause(parse, phrase[1], end) else end


def _another_clause(parse: Parse, i: int, end: int) -> bool:
    """ "..., according to a diplomat, and his rivals know it": a clause with its own subject follows the phrase."""
    if i + 2 >= end or parse.tokens[i].text != "," or parse.tokens[i + 1].pos != "CCONJ":
        return False
    verb = next((token for token in parse.tokens[i + 2 : end] if token.pos in ("VERB", "AUX")), None)
    return verb is not None and any(subject.i > i for subject in parse.children(verb.i, "nsubj", "nsubjpass"))


def _verb_over(parse: Parse, i: int) -> int | None:
    for _ in range(6):
        token = parse.tokens[i]
        if token.head == i:
            return i
        i = token.head
        if parse.tokens[i].pos in ("VERB", "AUX"):
            return i
    return None
