"""Indirect speech: a verb of speech, thought or intent and what depends on it.

In: a parse. Out: drafts of the form "indirect", or "topic" where the content only names what was spoken about.
Always: the verb's lemma stands in cues.toml with the frame in which it was found; the report's own "I" and "we"
are no source; "seems" and "appears" are no speech.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from whence.language.analysis import Parse, Token
from whence.language.attribution.draft import Draft, Range, Speaker
from whence.language.attribution.lexicon import Sense, Verb, cues
from whence.language.attribution.phrases import (
    cue_range,
    finite,
    infinitive,
    noun_phrase,
    sentence_range,
    trimmed,
    without,
)
from whence.language.attribution.speakers import first_person, speaker_of

_QUESTION = frozenset({"whether", "if", "what", "who", "whom", "why", "how", "when", "where", "which"})
_REFLEXIVE = frozenset({"itself", "himself", "herself", "themselves", "themself"})
# Found content: what stands there, the sense of the verb in that frame, cue up to which token, form.
Found = tuple[tuple[Range, ...], Sense, int, str]


def indirect(parse: Parse) -> Iterator[Draft]:
    """Every indirect attribution of the text, in order of its cue."""
    table = cues().verbs
    for token in parse.tokens:
        verb = table.get(token.lemma) if token.pos in ("VERB", "AUX") else None
        if verb is None:
            continue
        found = _content(parse, token, verb)
        if found is None:
            continue
        draft = _draft(parse, token, found)
        if draft is not None:
            yield draft


def _draft(parse: Parse, token: Token, found: Found) -> Draft | None:
    content, sense, reach, form = found
    speaker = speaker_of(parse, token.i)
    if speaker is None or speaker.head is None or first_person(parse, speaker):
        return None
    if _weak(parse, speaker, sense) or not content:
        return None
    words = speaker.words
    if words is not None:
        content = trimmed(parse, without(content, words))
    first, last = climbed(parse, token.i)
    content = trimmed(parse, without(content, (first, max(last, reach))))
    if not content:
        return None
    return Draft(speaker, (first, max(last, reach)), token.i, token.lemma, sense.act, content, form)


def _weak(parse: Parse, speaker: Speaker, sense: Sense) -> bool:
    """True where "this" or "it" is said to show something: evidence of the author's own, nobody's words."""
    head = parse.tokens[speaker.head] if speaker.head is not None else None
    if head is None:
        return True
    return head.lower in cues().weak and (sense.flavour == "evidence" or head.lower in ("there", "what"))


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


def _content(parse: Parse, token: Token, verb: Verb) -> Found | None:
    finders: tuple[Callable[[Parse, Token, Verb], Found | None], ...] = (
        _self, _clause, _naming, _after, _xcomp, _inserted, _object, _about,
    )  # fmt: skip
    for finder in finders:
        found = finder(parse, token, verb)
        if found is not None:
            return found
    return None


def _clause(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "said (that) they left", "they left, he said", "asked whether they left"."""
    for clause in parse.children(token.i, "ccomp"):
        if clause.i > token.i and infinitive(parse, clause.i) and not finite(parse, clause.i):
            sense = verb.frames.get("object-infinitive") or verb.frames.get("infinitive")
            if sense is None:
                continue
            return _to_infinitive(parse, token, clause, sense)
        if not (finite(parse, clause.i) or _that(parse, clause)):
            continue
        frame = "question" if _asks(parse, clause) else "clause"
        sense = verb.frames.get(frame) or (verb.frames.get("direct") if clause.i < token.i else None)
        if sense is not None:
            return (_clause_range(parse, token, clause),), sense, token.i + 1, "indirect"
    return None


def _that(parse: Parse, clause: Token) -> bool:
    return any(mark.lower == "that" for mark in parse.children(clause.i, "mark"))


def _asks(parse: Parse, clause: Token) -> bool:
    first, _ = parse.subtree(clause.i)
    return parse.tokens[first].lower in _QUESTION


def _clause_range(parse: Parse, token: Token, clause: Token) -> Range:
    first, last = parse.subtree(clause.i)
    if first <= token.i < last:
        return (token.i + 1, last) if clause.i > token.i else (first, token.i)
    if clause.i < token.i and token.dep == "ROOT":
        start, _ = sentence_range(parse, token.i)
        kin = all(
            parse.tokens[child].dep not in ("nsubj", "conj", "ccomp")
            for child in token.children
            if start <= child < first
        )
        return (start, last) if kin else (first, last)
    return first, last


def _to_infinitive(parse: Parse, token: Token, clause: Token, sense: Sense) -> Found:
    """ "urged them to leave": the content is the infinitive, the cue holds those urged."""
    first, last = parse.subtree(clause.i)
    to = next((child.i for child in parse.children(clause.i, "aux") if child.lower == "to"), first)
    start = min([to, *(child.i for child in parse.children(clause.i, "neg") if child.i > token.i)])
    return ((start, last),), sense, token.i + 1, "indirect"


def _xcomp(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "threatened to leave", "denied leaving", "asked them to leave"."""
    for clause in parse.children(token.i, "xcomp"):
        first, last = parse.subtree(clause.i)
        if infinitive(parse, clause.i):
            objects = [child for child in parse.children(token.i, "dobj", "dative") if child.i < clause.i]
            sense = verb.frames.get("object-infinitive" if objects else "infinitive")
            if sense is not None:
                return ((first, last),), sense, token.i + 1, "indirect"
        elif parse.tokens[clause.i].tag == "VBG" and (sense := verb.frames.get("gerund")):
            return ((first, last),), sense, token.i + 1, "indirect"
    return None


def _self(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "considers itself to be the affiliate of", "describes itself as", "claims to be"; not "calls himself Abu X"."""
    reflexive = next((t for t in _near(parse, token) if t.lower in _REFLEXIVE), None)
    if reflexive is None:
        return None
    sense = verb.frames.get("self")
    end = _object_end(parse, token)
    if sense is None or end <= reflexive.i + 1 or _merely_names(parse, token, reflexive.i + 1):
        return None
    return ((reflexive.i, end),), sense, token.i + 1, "indirect"


def _near(parse: Parse, token: Token) -> list[Token]:
    return parse.tokens[token.i + 1 : min(token.i + 3, sentence_range(parse, token.i)[1])]


def _merely_names(parse: Parse, token: Token, after: int) -> bool:
    """True where a name or a quoted word follows: that gives a name, and asserts nothing."""
    following = parse.tokens[after]
    return token.lemma in ("call", "style") and (following.pos == "PROPN" or not following.text[0].isalnum())


def _object_end(parse: Parse, token: Token) -> int:
    """Where the objects and predicates after a verb end."""
    ends = [
        parse.subtree(child)[1]
        for child in token.children
        if child > token.i and parse.tokens[child].dep in ("dobj", "oprd", "ccomp", "xcomp", "prep", "attr", "nsubj", "acomp")
    ]
    return max(ends, default=token.i + 1)


def _naming(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "called them cowards", "described it as a lie"."""
    sense = verb.frames.get("naming")
    if sense is None or any(t.lower in _REFLEXIVE for t in _near(parse, token)):
        return None
    objects = [child for child in parse.children(token.i, "dobj") if child.i > token.i]
    predicate = [child for child in parse.children(token.i, "oprd") if child.i > token.i]
    if objects and not predicate and "as" in verb.after:
        predicate = [child for child in parse.children(token.i, "prep") if child.lower == "as"]
    small = [c for c in parse.children(token.i, "ccomp", "xcomp") if c.i > token.i and not finite(parse, c.i)]
    if objects and predicate:
        return ((objects[0].i and parse.subtree(objects[0].i)[0], parse.subtree(predicate[-1].i)[1]),), sense, token.i + 1, "indirect"
    if small and not objects and parse.children(small[0].i, "nsubj") and not infinitive(parse, small[0].i):
        return (parse.subtree(small[0].i),), sense, token.i + 1, "indirect"
    return None


def _after(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "accused them of looting", "called for a truce": the cue reaches to the preposition."""
    for preposition in _prepositions(parse, token):
        sense = verb.after.get(preposition.lower)
        if sense is None or preposition.lower == "as":
            continue
        if preposition.lower in ("on", "upon") and token.lemma == "call":
            return _call_on(parse, token, preposition, sense)
        first, last = parse.subtree(preposition.i)
        if last > preposition.i + 1:
            return ((preposition.i + 1, last),), sense, preposition.i + 1, "indirect"
    return None


def _prepositions(parse: Parse, token: Token) -> list[Token]:
    """Prepositions of the verb, and those that the parser hung on its object."""
    own = [child for child in parse.children(token.i, "prep") if child.i > token.i]
    for thing in parse.children(token.i, "dobj"):
        own.extend(child for child in parse.children(thing.i, "prep") if child.i > token.i)
    return own


def _call_on(parse: Parse, token: Token, on: Token, sense: Sense) -> Found | None:
    """ "called on both sides to stop": those called on belong to the cue."""
    for clause in parse.children(token.i, "xcomp", "advcl"):
        if clause.i > on.i and infinitive(parse, clause.i):
            return (parse.subtree(clause.i),), sense, parse.subtree(on.i)[1], "indirect"
    for noun in parse.children(on.i, "pobj"):
        for clause in parse.children(noun.i, "relcl", "acl"):
            if infinitive(parse, clause.i):
                return (parse.subtree(clause.i),), sense, parse.subtree(clause.i)[0], "indirect"
    return None


def _inserted(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "The town, he said, had fallen": the sentence around an inserted verb of speech."""
    if token.dep not in ("parataxis", "ccomp", "advcl", "dep") or ("direct" not in verb.frames and "clause" not in verb.frames):
        return None
    subjects = parse.children(token.i, "nsubj")
    if not subjects or parse.children(token.i, "mark", "dobj", "prep", "xcomp") or token.head == token.i:
        return None
    first, last = parse.subtree(token.i)
    start, end = sentence_range(parse, token.i)
    around = parse.tokens[first - 1].text if first > start else ""
    behind = parse.tokens[last].text if last < end else "."
    edges = {parse.tokens[first].text, around} & {",", "--", "—", "–"}
    if not edges or not ({behind, parse.tokens[last - 1].text} & {",", ".", "--", "—", "–", "!", "?"}):
        return None
    clause = parse.subtree(token.head)
    sense = verb.frames.get("clause") or verb.frames["direct"]
    return trimmed(parse, without((clause,), (first, last))), sense, token.i + 1, "indirect"


def _object(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "claimed responsibility for the attack", "condemned the attack"."""
    for frame, form in (("object", "indirect"), ("topic", "topic")):
        sense = verb.frames.get(frame)
        if sense is None:
            continue
        for thing in parse.children(token.i, "dobj"):
            if thing.i > token.i and thing.lower not in _REFLEXIVE:
                return (noun_phrase(parse, thing.i),), sense, token.i + 1, form
    return None


def _about(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "spoke about the truce"."""
    for preposition in parse.children(token.i, "prep"):
        sense = verb.about.get(preposition.lower)
        if sense is not None and preposition.i > token.i:
            _, last = parse.subtree(preposition.i)
            if last > preposition.i + 1:
                return ((preposition.i + 1, last),), sense, preposition.i + 1, "topic"
    return None
