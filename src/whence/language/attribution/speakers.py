"""Who speaks: from a verb of speech to the words that name its subject, however far up the sentence they stand.

In: a parse and the token of a verb. Out: a `Speaker`, or None where the verb has nobody to speak.
Always: "who" and "which" stand for the noun before them; the person behind a post or statement is found where the
same phrase names him ("the post by X", "X's video", "an X statement").
"""

from __future__ import annotations

from whence.language.analysis import Parse, Token
from whence.language.attribution.draft import Range, Speaker
from whence.language.attribution.lexicon import cues
from whence.language.attribution.phrases import noun_phrase

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_FIRST_PERSON = frozenset({"i", "we", "me", "us"})
# Longest climb from a verb without a subject to one that has it: "went on to try to say".
_REACH = 6


def speaker_of(parse: Parse, verb: int) -> Speaker | None:
    """The speaker of a verb: its subject, or the subject or object of the verbs and nouns above it."""
    stop = verb
    for _ in range(_REACH):
        own = _own_subject(parse, verb, stop)
        if own is not None:
            return own
        token = parse.tokens[verb]
        if _passive(parse, verb):
            return _agent(parse, verb)
        head = token.head
        if head == verb:
            return None
        above = parse.tokens[head]
        if token.dep in ("acl", "relcl"):
            return of_noun(parse, head, stop)
        if above.dep == "prep" or above.pos == "ADP":
            head = above.head
            above = parse.tokens[head]
        if above.pos not in ("VERB", "AUX"):
            return of_noun(parse, head, stop) if above.pos in ("NOUN", "PROPN") and token.dep == "acl" else None
        if token.dep in ("xcomp", "ccomp") and (told := parse.children(head, "dobj")):
            return of_noun(parse, told[0].i, stop)
        if _passive(parse, head) and token.dep == "advcl":
            return None
        verb = head
    return None


def of_noun(parse: Parse, head: int, stop: int | None = None) -> Speaker:
    """The speaker that a noun phrase names."""
    token = parse.tokens[head]
    if token.lower in _RELATIVE:
        return Speaker((head, head + 1), _antecedent(parse, head))
    behind = author(parse, head)
    words = noun_phrase(parse, head, stop)
    if behind is None:
        return Speaker(words, head, head if is_medium(token) else None)
    return Speaker(words, behind, head)


def is_medium(token: Token) -> bool:
    """True for a noun that carries words: post, video, statement."""
    return token.pos in ("NOUN", "PROPN") and token.lemma in cues().media


def author(parse: Parse, medium: int) -> int | None:
    """The head of the party whose post, video or statement it is, where the phrase says so."""
    if not is_medium(parse.tokens[medium]):
        return None
    for possessor in parse.children(medium, "poss"):
        return possessor.i
    for preposition in parse.children(medium, "prep", "agent"):
        if preposition.lower in ("by", "from"):
            return next((noun.i for noun in parse.children(preposition.i, "pobj")), None)
    for verb in parse.children(medium, "acl"):
        for by in parse.children(verb.i, "agent"):
            return next((noun.i for noun in parse.children(by.i, "pobj")), None)
    named = [word for word in parse.children(medium, "compound", "nmod") if word.ent in ("ORG", "PERSON", "NORP")]
    return named[-1].i if named else None


def first_person(parse: Parse, speaker: Speaker | None) -> bool:
    """True for "I" and "we": inside a quotation the one quoted, elsewhere the report's own author."""
    return speaker is not None and speaker.head is not None and parse.tokens[speaker.head].lower in _FIRST_PERSON


def _own_subject(parse: Parse, verb: int, stop: int) -> Speaker | None:
    if _passive(parse, verb):
        return None
    for subject in parse.children(verb, "nsubj"):
        if subject.lower in _RELATIVE and parse.tokens[verb].dep == "relcl":
            return Speaker((subject.i, subject.i + 1), _noun_above(parse, verb))
        return of_noun(parse, subject.i, stop if subject.i < stop else None)
    return None


def _passive(parse: Parse, verb: int) -> bool:
    return bool(parse.children(verb, "nsubjpass", "auxpass"))


def _agent(parse: Parse, verb: int) -> Speaker | None:
    for by in parse.children(verb, "agent"):
        for noun in parse.children(by.i, "pobj"):
            return of_noun(parse, noun.i)
    return None


def _antecedent(parse: Parse, relative: int) -> int | None:
    verb = parse.tokens[relative].head
    return _noun_above(parse, verb)


def _noun_above(parse: Parse, verb: int) -> int | None:
    """The noun that a relative clause belongs to, over coordinated verbs ("who left and who says")."""
    for _ in range(_REACH):
        token = parse.tokens[verb]
        if token.dep == "relcl":
            return token.head
        if token.head == verb:
            return None
        verb = token.head
    return None


def range_of(speaker: Speaker) -> Range | None:
    """The tokens of the speaker's words."""
    return speaker.words
