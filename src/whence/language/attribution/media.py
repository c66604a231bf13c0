"""By what medium words were given, and whose medium it was.

In: drafts in order. Out: the same with `medium`, and with "the post" understood as its last named publisher's.
Always: a platform is a medium, never a source; a medium's author is looked for before it in the same text only.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from whence.language.analysis import Parse, Token
from whence.language.attribution.brackets import Reference
from whence.language.attribution.draft import Draft, Range, Speaker
from whence.language.attribution.lexicon import cues
from whence.language.attribution.phrases import noun_phrase
from whence.language.attribution.speakers import agent, author, is_medium, is_passive, speaker_of

_PLACES = frozenset({"in", "on", "via", "through", "to", "during", "at", "by"})
_DEFINITE = frozenset({"the", "this", "that"})
# Nouns for where posts come from: "the post" without a name is the last such account's.
_PUBLISHERS = frozenset({"account", "channel", "page", "website", "site"})
_POSTS = frozenset({"post", "message", "video", "photograph", "statement"})


def with_media(parse: Parse, drafts: Iterable[Draft], found: Sequence[Reference]) -> list[Draft]:
    """The drafts with medium, and with the party behind "the post" or "the video" as their speaker's head."""
    publishers = _publishers(parse)
    result = []
    for draft in sorted(drafts, key=lambda draft: draft.cue_head):
        known = _behind(parse, draft, publishers)
        result.append(_bracketed(parse, _medium(parse, known), found))
    return result


def _medium(parse: Parse, draft: Draft) -> Draft:
    """From the speaker's own words ("the post by X"), else from "in a statement", "on Twitter" at the cue."""
    if draft.medium is not None or draft.form == "bracket":
        return draft
    head = draft.speaker.medium
    if head is not None:
        words = noun_phrase(parse, head, draft.cue[0])
        return replace(draft, medium=cues().media[parse.tokens[head].lemma], medium_words=words)
    for noun in _places(parse, draft):
        if noun.lower in cues().platforms:
            return replace(draft, medium=cues().platform_medium, medium_words=noun_phrase(parse, noun.i))
        if is_medium(noun) and not draft.holds(noun.i):
            return replace(draft, medium=cues().media[noun.lemma], medium_words=_before_content(parse, noun.i, draft))
    return draft


def _places(parse: Parse, draft: Draft) -> list[Token]:
    """The nouns after "in", "on" and the like at a cue, at the verb that carries a noun cue, and behind the content."""
    cue, end = draft.cue_head, draft.content[-1][1]
    heads = [cue] if parse.tokens[cue].pos == "VERB" else [cue, parse.tokens[cue].head]
    prepositions = [word for head in heads for word in parse.children(head, "prep")]
    if end < len(parse.tokens) and parse.tokens[end].sent == parse.tokens[cue].sent:
        prepositions.append(parse.tokens[end])
    prepositions = [word for word in prepositions if word.lower in _PLACES]
    return [noun for word in prepositions for noun in parse.children(word.i, "pobj")]


def _before_content(parse: Parse, noun: int, draft: Draft) -> Range:
    first, last = noun_phrase(parse, noun)
    return first, min([last, *(piece[0] for piece in draft.content if noun < piece[0] < last)])


def _bracketed(parse: Parse, draft: Draft, found: Sequence[Reference]) -> Draft:
    """ "announced that ... (Twitter, April 26)": the platform is the medium of the sentence's words."""
    if draft.medium is not None or draft.form == "bracket":
        return draft
    sentence = parse.tokens[draft.cue_head].sent
    for reference in found:
        if reference.platform and parse.tokens[reference.words[0]].sent == sentence:
            return replace(draft, medium=cues().platform_medium, medium_words=reference.name)
    return draft


def _publishers(parse: Parse) -> list[tuple[int, str, int]]:
    """Where a medium with a known author stands: token, medium, token of its author's head."""
    known: list[tuple[int, str, int]] = []
    for token in parse.tokens:
        if not is_medium(token):
            continue
        medium = cues().media[token.lemma]
        by = author(parse, token.i)
        if by is None:
            by = _publisher(parse, token)
        if by is not None:
            known.append((token.i, medium, by))
        elif token.lemma in _PUBLISHERS and token.dep == "nsubj" and token.tag in ("NN", "NNP"):
            known.append((token.i, "post", token.i))
    return known


def _publisher(parse: Parse, token: Token) -> int | None:
    """The subject of the verb that published it: "the group posted a video", "a report was issued by X"."""
    verb = parse.tokens[token.head]
    if verb.pos == "ADP" and verb.lower in _PLACES | {"with"} and parse.tokens[verb.head].lemma in cues().verbs:
        speaker = speaker_of(parse, verb.head)
        return speaker.head if speaker else None
    if verb.lemma not in cues().publish or verb.pos != "VERB":
        return None
    passive = is_passive(parse, verb.i)
    if token.dep != ("nsubjpass" if passive else "dobj"):
        return None
    speaker = agent(parse, verb.i) if passive else speaker_of(parse, verb.i)
    return speaker.head if speaker else None


def _behind(parse: Parse, draft: Draft, publishers: Sequence[tuple[int, str, int]]) -> Draft:
    """ "The post claims": the speaker's head becomes the head of who published it."""
    head = draft.speaker.head
    if head is None or head != draft.speaker.medium or draft.speaker.words is None:
        return draft
    token = parse.tokens[head]
    medium = cues().media[token.lemma]
    definite = any(child.lower in _DEFINITE for child in parse.children(head, "det"))
    if medium not in _POSTS or not definite:
        return draft
    earlier = [by for at, kind, by in publishers if at < head and kind == medium]
    if not earlier:
        return draft
    return replace(draft, speaker=Speaker(draft.speaker.words, earlier[-1], head))
