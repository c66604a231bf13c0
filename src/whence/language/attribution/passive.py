"""Words that nobody is named for, and passives with an agent: "it is believed that", "is said to", "was accused of".

In: a parse. Out: drafts of the form "passive"; the source is None where there is no "by".
Always: "is known as" and "is called" give names and are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.language.analysis import Parse, Token
from whence.language.attribution.draft import Draft, Range, Speaker
from whence.language.attribution.lexicon import Sense, cues
from whence.language.attribution.phrases import cue_range, finite, infinitive, sentence_range, trimmed, without
from whence.language.attribution.speakers import first_person, speaker_of

_NOBODY = Speaker(None, None)


def passive(parse: Parse) -> Iterator[Draft]:
    """Every attribution in the passive."""
    for token in parse.tokens:
        if token.tag not in ("VBN", "VBD") or not parse.children(token.i, "nsubjpass", "auxpass"):
            if not (token.dep == "acl" and token.tag == "VBN"):
                continue
        found = _clause(parse, token) or _infinitive(parse, token) or _charged(parse, token)
        if found is None:
            continue
        content, sense, reach = found
        speaker = speaker_of(parse, token.i) if token.dep != "acl" or parse.children(token.i, "agent") else _NOBODY
        speaker = _by(parse, token) or _NOBODY
        if first_person(parse, speaker):
            continue
        first, last = cue_range(parse, token.i)
        cue = (first, max(last, reach))
        content = trimmed(parse, without(content, cue))
        if speaker.words:
            content = trimmed(parse, without(content, (speaker.words[0] - 1, speaker.words[1])))
        if content:
            yield Draft(speaker, cue, token.i, token.lemma, sense.act, content, "passive", score=0.8)


def _by(parse: Parse, token: Token) -> Speaker | None:
    return speaker_of(parse, token.i) if parse.children(token.i, "agent") and parse.children(token.i, "nsubjpass", "auxpass") else None


Found = tuple[tuple[Range, ...], Sense, int]


def _clause(parse: Parse, token: Token) -> Found | None:
    """ "it is believed that they left"; "they left, it was reported"."""
    if token.lemma not in cues().passive_clause:
        return None
    subject = parse.children(token.i, "nsubjpass")
    if not subject or subject[0].lower != "it":
        return None
    for clause in parse.children(token.i, "ccomp", "advcl", "xcomp"):
        marked = any(mark.lower in ("that", "whether") for mark in parse.children(clause.i, "mark"))
        if marked or (clause.dep == "ccomp" and finite(parse, clause.i)):
            return (parse.subtree(clause.i),), _sense(token), token.i + 1
    return None


def _infinitive(parse: Parse, token: Token) -> Found | None:
    """ "they are said to have left": the content is the subject and the infinitive."""
    if token.lemma not in cues().passive_infinitive:
        return None
    for clause in parse.children(token.i, "xcomp", "ccomp"):
        if not infinitive(parse, clause.i):
            continue
        subject = parse.children(token.i, "nsubjpass")
        pieces = [parse.subtree(subject[0].i)] if subject else []
        return (*pieces, parse.subtree(clause.i)), _sense(token), token.i + 1
    return None


def _charged(parse: Parse, token: Token) -> Found | None:
    """ "was accused of looting", "was blamed for the attack"."""
    verb = cues().verbs.get(token.lemma)
    if verb is None or not parse.children(token.i, "nsubjpass"):
        return None
    for preposition in parse.children(token.i, "prep"):
        sense = verb.after.get(preposition.lower)
        last = parse.subtree(preposition.i)[1]
        if sense is not None and sense.act in ("accused", "criticised") and last > preposition.i + 1:
            return ((preposition.i + 1, last),), sense, preposition.i + 1
    return None


def _sense(token: Token) -> Sense:
    verb = cues().verbs.get(token.lemma)
    if verb is None:
        return Sense("said", "stated")
    return verb.frames.get("clause") or next(iter(verb.frames.values()), Sense("said", "stated"))


__all__ = ["passive", "sentence_range"]
