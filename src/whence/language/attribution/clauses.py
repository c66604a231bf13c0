"""Content that is a clause: "said that they left", "they left, he said", "threatened to leave", "denied leaving".

In: a parse, the verb's token and its entry in cues.toml. Out: `Found`, or None where no clause depends on it.
Always: a clause before the verb is taken only where a pause parts them; what lies beyond a semicolon is another's.
"""

from __future__ import annotations

from whence.language.analysis import Parse, Token
from whence.language.attribution.found import Found
from whence.language.attribution.lexicon import Sense, Verb, cues
from whence.language.attribution.phrases import (
    cue_range,
    finite,
    infinitive,
    part_range,
    sentence_range,
    that_clause,
    without,
)
from whence.language.attribution.speakers import subject_of

_QUESTION = frozenset({"whether", "if", "what", "who", "whom", "why", "how", "when", "where", "which"})
_DASHES = frozenset({",", "--", "—", "–"})


def clause_after(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "said (that) they left", "said in a statement that they left", "asked whether they left"."""
    for clause in _clauses(parse, token):
        if infinitive(parse, clause.i) and not finite(parse, clause.i):
            someone = parse.children(clause.i, "nsubj") or parse.children(token.i, "dobj", "dative")
            sense = verb.frames.get("object-infinitive") if someone else None
            sense = sense or verb.frames.get("infinitive")
            if sense is not None:
                return _from_to(parse, token, clause, sense)
        elif (finite(parse, clause.i) or that_clause(parse, clause)) and not _relative(parse, token, clause):
            if _authors(parse, clause, verb):
                continue
            sense = verb.frames.get("question" if _asks(parse, clause) else "clause")
            if sense is not None:
                first, last = parse.subtree(clause.i)
                return Found(((max(first, token.i + 1), _further(parse, token, last)),), sense, token.i + 1)
    return None


def that_follows(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "leaked that the number who had arrived has reached 370": "that" stands there, though the parse lost its clause."""
    sense = verb.frames.get("clause")
    _, end = parse.subtree(token.i)
    following = parse.tokens[token.i + 1 : end]
    if sense is None or not following or following[0].lower != "that" or following[0].pos != "SCONJ":
        return None
    told = any(finite(parse, word.i) for word in following if word.pos in ("VERB", "AUX"))
    return Found(((token.i + 1, end),), sense, token.i + 1) if told else None


def _further(parse: Parse, token: Token, last: int) -> int:
    """The end of the content with coordinated clauses that the parser hung on the cue: "and that", "but would"."""
    for clause in parse.children(token.i, "conj"):
        first, end = parse.subtree(clause.i)
        modal = any(child.tag == "MD" for child in parse.children(clause.i, "aux"))
        goes_on = that_clause(parse, clause) or (modal and not parse.children(clause.i, "nsubj", "nsubjpass"))
        if last <= first <= last + 2 and goes_on and token.tag in ("VBD", "VBZ", "VBP", "VBG"):
            last = end
    return last


def _clauses(parse: Parse, token: Token) -> list[Token]:
    own = [clause for clause in parse.children(token.i, "ccomp") if clause.i > token.i]
    for preposition in parse.children(token.i, "prep"):
        # The parser hangs the clause on the statement in "confirmed in a statement that he had died".
        for noun in parse.children(preposition.i, "pobj"):
            if noun.i > token.i and (noun.lemma in cues().media or preposition.lower == "from"):
                below = [noun, *(parse.tokens[i] for i in range(noun.i + 1, parse.subtree(noun.i)[1]))]
                relative = [clause for word in below for clause in parse.children(word.i, "acl", "relcl")]
                own.extend(clause for clause in relative if that_clause(parse, clause))
    own.extend(
        clause for clause in parse.children(token.i, "advcl") if clause.i > token.i and that_clause(parse, clause)
    )
    for thing in parse.children(token.i, "dobj"):
        # "informed the Group that it had", "says the opposite: that it was": hung on the object.
        if thing.i > token.i and thing.lemma not in cues().nouns and "object" not in cues().verbs[token.lemma].frames:
            own.extend(clause for clause in parse.children(thing.i, "acl", "relcl") if that_clause(parse, clause))
    _, end = part_range(parse, token.i)
    return sorted((clause for clause in own if clause.i < end), key=lambda clause: not that_clause(parse, clause))


def _authors(parse: Parse, clause: Token, verb: Verb) -> bool:
    """ "on the pictures it shows I recognised two": a bare clause of the author's own is no evidence of theirs."""
    sense = verb.frames.get("clause")
    first = parse.tokens[parse.subtree(clause.i)[0]].lower in ("i", "we")
    return first and sense is not None and sense.flavour == "evidence"


def _relative(parse: Parse, token: Token, clause: Token) -> bool:
    """ "proposed it to the leaders, who invited her": a relative clause that the parser hung on the verb."""
    first, _ = parse.subtree(clause.i)
    return parse.tokens[first].lower in ("who", "which", "whom") and first > token.i + 1


def _asks(parse: Parse, clause: Token) -> bool:
    return parse.tokens[parse.subtree(clause.i)[0]].lower in _QUESTION


def infinitive_after(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "threatened to leave", "denied leaving", "asked them to leave", "promised his followers to leave"."""
    for clause in parse.children(token.i, "xcomp"):
        if clause.i < token.i:
            continue
        if infinitive(parse, clause.i):
            objects = [child for child in parse.children(token.i, "dobj", "dative") if child.i < clause.i]
            sense = verb.frames.get("object-infinitive") if objects else None
            sense = sense or verb.frames.get("infinitive")
        else:
            sense = verb.frames.get("gerund") if parse.tokens[clause.i].tag == "VBG" else None
        if sense is not None:
            return (
                _from_to(parse, token, clause, sense)
                if infinitive(parse, clause.i)
                else Found((parse.subtree(clause.i),), sense, token.i + 1)
            )
    return None


def _from_to(parse: Parse, token: Token, clause: Token, sense: Sense) -> Found:
    """ "urged them to leave": the content is the infinitive, without those urged."""
    _, last = parse.subtree(clause.i)
    marks = [child.i for child in parse.children(clause.i, "aux", "neg") if token.i < child.i < clause.i]
    return Found(((min(marks, default=clause.i), last),), sense, token.i + 1)


def sentence_before(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "They left and the town fell, the officer said on Monday.": a cue that closes its sentence takes all before it."""
    sense = verb.frames.get("clause") or verb.frames.get("direct")
    if sense is None or sense.flavour in ("evidence", "knowledge") or parse.children(token.i, "mark"):
        return None
    start, end = part_range(parse, token.i)
    subject = subject_of(parse, token.i)
    if subject is None:
        return None
    subject = subject[0], min(subject[1], end)
    first = min(subject[0], cue_range(parse, token.i)[0])
    if first - 2 <= start or parse.tokens[first - 1].text not in _DASHES | {'"', "”", "''"}:
        return None
    if any(child.i > token.i for child in parse.children(token.i, "ccomp", "dobj", "xcomp", "oprd", "attr")):
        return None
    behind = [word for word in parse.tokens[token.i + 1 : end] if not subject[0] <= word.i < subject[1]]
    if any(word.pos in ("VERB", "AUX") for word in behind):
        return None
    before = parse.tokens[start : first - 1]
    clause = any(
        finite(parse, word.i) and word.dep not in ("relcl", "advcl") for word in before if word.pos in ("VERB", "AUX")
    )
    return Found(((start, first - 1),), sense, token.i + 1) if clause else None


def clause_before(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "they left, he said"."""
    sense = verb.frames.get("clause") or verb.frames.get("direct")
    if sense is None:
        return None
    for clause in parse.children(token.i, "ccomp"):
        first, last = parse.subtree(clause.i)
        if clause.i > token.i or not finite(parse, clause.i) or last > token.i:
            continue
        if parse.tokens[last].text not in _DASHES and parse.tokens[last - 1].text not in _DASHES:
            continue
        start, _ = sentence_range(parse, token.i)
        stray = [parse.tokens[child].dep for child in token.children if start <= child < first]
        whole = token.head == token.i and not {"nsubj", "conj", "ccomp"} & set(stray)
        return Found(((start if whole else first, last),), sense, token.i + 1)
    return None


def inserted(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "The town, he said, had fallen": the sentence around an inserted verb of speech."""
    sense = verb.frames.get("clause") or verb.frames.get("direct")
    if (
        sense is None
        or token.dep not in ("parataxis", "ccomp", "advcl", "dep")
        or not parse.children(token.i, "nsubj")
    ):
        return None
    if token.head == token.i or parse.children(token.i, "mark", "dobj", "prep", "xcomp"):
        return None
    first, last = parse.subtree(token.i)
    start, end = sentence_range(parse, token.i)
    before = {parse.tokens[first].text, parse.tokens[first - 1].text if first > start else ""}
    behind = {parse.tokens[last].text if last < end else ".", parse.tokens[last - 1].text}
    if not before & _DASHES or not behind & (_DASHES | {".", "!", "?"}):
        return None
    above = parse.tokens[token.head]
    clause = above.head if above.dep in ("aux", "auxpass") else above.i
    return Found(without((parse.subtree(clause),), (first, last)), sense, token.i + 1)
