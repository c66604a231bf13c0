"""Who speaks: from a verb of speech to the words that name its subject, however far up the sentence they stand.

In: a parse and the token of a verb. Out: a `Speaker`, or None where the verb has nobody to speak.
Always: "who" and "which" stand for the noun before them; the person behind a post or statement is found where the
same phrase names him ("the post by X", "X's video", "an X statement").
"""

from __future__ import annotations

from whence.language.analysis import Parse, Token
from whence.language.attribution.dateline import after_dateline
from whence.language.attribution.draft import Range, Speaker
from whence.language.attribution.lexicon import cues
from whence.language.attribution.phrases import noun_phrase, part_range, trim

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_OUTSIDE = frozenset({"i", "we", "me", "us", "you", "one"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
# Longest climb from a verb without a subject to one that has it: "went on to try to say".
_REACH = 6
_LONGEST_SUBJECT = 45
_PAUSES = frozenset({",", "--", "—", "–", '"', "”", "''"})


def speaker_of(parse: Parse, verb: int, reach: int = _REACH) -> Speaker | None:
    """The speaker of a verb: its subject, or the subject or object of the verbs and nouns above it.

    reach: how many words up the sentence it may stand.
    """
    stop, climbing = verb, False
    for left in range(reach, 0, -1):
        own = _own_subject(parse, verb, stop, climbing)
        if own is not None:
            return own
        if is_passive(parse, verb):
            return agent(parse, verb)
        token = parse.tokens[verb]
        if (
            not climbing
            and parse.tokens[verb - 1].text in _PAUSES
            and (after := subject_after(parse, verb)) is not None
        ):
            return of_noun(parse, after)
        marked = [mark for mark in parse.children(verb, "mark") if mark.lower == "that"]
        if not climbing and (token.head == verb or marked):
            return _before(parse, verb, marked[0].i + 1 if marked else None)
        if token.head == verb:
            return None
        if token.dep in ("acl", "relcl"):
            return _publisher(parse, token.head, left - 1) or of_noun(parse, token.head, stop)
        above = _governor(parse, token)
        if parse.tokens[above].pos not in ("VERB", "AUX"):
            return None
        told = [word for word in parse.children(above, "dobj") if above < word.i]
        quoted = token.dep == "pcomp" and parse.tokens[above].lemma in ("quote", "cite")
        if told and (quoted or token.dep in ("xcomp", "ccomp")):
            return of_noun(parse, told[0].i, stop)
        verb, climbing = above, True
    return None


def _publisher(parse: Parse, medium: int, reach: int) -> Speaker | None:
    """ "the group published a post saying that": the group says so."""
    token = parse.tokens[medium]
    verb = parse.tokens[token.head]
    if (
        token.dep != "dobj"
        or not is_medium(token)
        or verb.lemma not in cues().publish
        or author(parse, medium) is not None
    ):
        return None
    speaker = speaker_of(parse, verb.i, reach)
    return Speaker(speaker.words, speaker.head, medium) if speaker is not None else None


def subject_after(parse: Parse, verb: int) -> int | None:
    """The head of the phrase that follows a verb at once: "..., said the commander"."""
    _, end = part_range(parse, verb)
    if parse.tokens[verb].tag not in ("VBD", "VBZ", "VBP"):
        return None
    best: tuple[int, int] | None = None
    for token in parse.tokens[verb + 1 : min(end, verb + _LONGEST_SUBJECT)]:
        if token.pos in _NOMINAL:
            first, last = parse.subtree(token.i)
            if first == verb + 1 and (best is None or last - first > best[1]):
                best = token.i, last - first
    return best[0] if best and parse.tokens[best[0]].dep not in ("dobj", "dative") else None


def subject_of(parse: Parse, verb: int) -> Range | None:
    """The tokens of a verb's own subject, before it or after it."""
    start, _ = part_range(parse, verb)
    subjects = [subject.i for subject in parse.children(verb, "nsubj") if subject.i >= start]
    if not subjects and parse.tokens[verb - 1].text in _PAUSES and (after := subject_after(parse, verb)) is not None:
        subjects = [after]
    return parse.subtree(subjects[0]) if subjects else None


def of_noun(parse: Parse, head: int, stop: int | None = None) -> Speaker:
    """The speaker that a noun phrase names; the phrase is cut at token `stop`."""
    token = parse.tokens[head]
    if token.lower in _RELATIVE and token.pos == "PRON":
        return Speaker((head, head + 1), _noun_above(parse, token.head))
    first, last = noun_phrase(parse, head, stop)
    words = first, next((t.i for t in parse.tokens[first:last] if t.text == ";" and t.i > head), last)
    behind = author(parse, head)
    if behind is None:
        return Speaker(words, head, head if is_medium(token) else None)
    return Speaker(words, behind, head)


def is_medium(token: Token) -> bool:
    """True for a noun that carries words: post, video, statement; not for the "Post" of a newspaper's name."""
    named = token.pos == "PROPN" and token.text[0].isupper()
    return token.pos in ("NOUN", "PROPN") and token.lemma in cues().media and not named


def author(parse: Parse, medium: int) -> int | None:
    """The head of the party whose post, video or statement it is, where the phrase says so."""
    if parse.tokens[medium].lemma not in cues().works or not is_medium(parse.tokens[medium]):
        return None
    for possessor in parse.children(medium, "poss"):
        return possessor.i if possessor.ent not in ("DATE", "TIME") else None
    for preposition in parse.children(medium, "prep", "agent"):
        if preposition.lower in ("by", "from"):
            return next((noun.i for noun in parse.children(preposition.i, "pobj")), None)
    for verb in parse.children(medium, "acl"):
        for by in parse.children(verb.i, "agent"):
            return next((noun.i for noun in parse.children(by.i, "pobj")), None)
    named = [word for word in parse.children(medium, "compound", "nmod") if word.ent in ("ORG", "PERSON", "NORP")]
    return named[-1].i if named else None


def is_passive(parse: Parse, verb: int) -> bool:
    """True for a verb in the passive."""
    return bool(parse.children(verb, "nsubjpass", "auxpass"))


def agent(parse: Parse, verb: int) -> Speaker | None:
    """The speaker after "by"."""
    for by in parse.children(verb, "agent"):
        for noun in parse.children(by.i, "pobj"):
            return of_noun(parse, noun.i)
    return None


def outside(parse: Parse, speaker: Speaker | None) -> bool:
    """True for "I", "we" and "you": the report's own author or, inside a quotation, the one quoted and his hearers."""
    return speaker is not None and speaker.head is not None and parse.tokens[speaker.head].lower in _OUTSIDE


def _own_subject(parse: Parse, verb: int, stop: int, climbing: bool) -> Speaker | None:
    # "was heard saying": the subject of the passive speaks, but only for the verbs under it.
    passive = is_passive(parse, verb)
    if passive and not climbing:
        return None
    start, _ = part_range(parse, verb)
    for subject in parse.children(verb, "nsubjpass" if passive else "nsubj"):
        if subject.i < start:
            continue  # beyond a semicolon: another clause's
        if subject.lower in _RELATIVE and subject.pos == "PRON" and parse.tokens[verb].dep == "relcl":
            return Speaker((subject.i, subject.i + 1), _noun_above(parse, verb))
        return of_noun(parse, subject.i, stop if subject.i < stop else None)
    return None


def _governor(parse: Parse, token: Token) -> int:
    """The verb or noun above a verb, over a preposition ("by saying", "for having said")."""
    above = parse.tokens[token.head]
    return above.head if above.pos in ("ADP", "SCONJ") else above.i


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


def _before(parse: Parse, verb: int, first: int | None = None) -> Speaker | None:
    """The phrase before a verb whose subject the parser hung elsewhere ("On April 25 the Group announced").

    first: where it begins at the earliest, the sentence's start where not given.
    """
    if parse.tokens[verb].tag not in ("VBD", "VBZ", "VBP"):
        return None
    first = part_range(parse, verb)[0] if first is None else first
    while first < verb and (
        parse.tokens[first].ent in ("DATE", "TIME") or parse.tokens[first].pos in ("ADP", "PUNCT", "ADV")
    ):
        first += 1
    last = verb
    while last > first and parse.tokens[last - 1].pos in ("AUX", "ADV", "PUNCT", "PART"):
        last -= 1
    inside = parse.tokens[first:last]
    if not inside or any(token.pos in ("VERB", "AUX") for token in inside) or inside[0].pos == "SCONJ":
        return None
    head = first
    while head < last and parse.tokens[head].pos not in _NOMINAL:
        head += 1
    while head + 1 < last and (
        parse.tokens[head + 1].pos in _NOMINAL or parse.tokens[head + 1].tag in ("POS", "HYPH")
    ):
        head += 1
    return Speaker(trim(parse, first, last), head) if head < last else None


def without_dateline(parse: Parse, speaker: Speaker) -> Speaker:
    """The speaker without "GAO, Mali, Oct 3 (MNA) -" at the head of an article."""
    start = after_dateline(parse, speaker.words[0]) if speaker.words else 0
    if speaker.words is None or start == speaker.words[0]:
        return speaker
    head = _first_head(parse, start)
    return Speaker(noun_phrase(parse, head), head)


def _first_head(parse: Parse, start: int) -> int:
    """The head of the first noun phrase from a token on."""
    head = start
    while head + 1 < len(parse.tokens) and parse.tokens[head].pos not in _NOMINAL:
        head += 1
    while head + 1 < len(parse.tokens) and (
        parse.tokens[head + 1].pos in _NOMINAL or parse.tokens[head + 1].tag == "POS"
    ):
        head += 1
    return head
