"""What depends on a verb of speech: for each frame of cues.toml, where its content stands.

In: a parse, the verb's token and its entry. Out: `Found`, or None where the verb stands without content.
Always: the finders are tried in a fixed order, the surest first; a content holds at least one token.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from whence.language.analysis import Parse, Token
from whence.language.attribution.draft import Range
from whence.language.attribution.lexicon import Sense, Verb, cues
from whence.language.attribution.phrases import cue_range, finite, infinitive, noun_phrase, sentence_range, without

_QUESTION = frozenset({"whether", "if", "what", "who", "whom", "why", "how", "when", "where", "which"})
_REFLEXIVE = frozenset({"itself", "himself", "herself", "themselves", "themself"})
_DASHES = frozenset({",", "--", "—", "–"})


@dataclass(frozen=True, slots=True)
class Found:
    """Content, the sense of the verb in that frame, how far the cue reaches (token excluded), and the form."""

    content: tuple[Range, ...]
    sense: Sense
    reach: int
    form: str = "indirect"


def complement(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """The content of a verb in the first frame that fits."""
    finders: tuple[Callable[[Parse, Token, Verb], Found | None], ...] = (
        _self, _clause_after, _naming, _after, _infinitive, _sentence_before, _clause_before, _inserted, _object, _about,
    )  # fmt: skip
    return next((found for finder in finders if (found := finder(parse, token, verb)) is not None), None)


def _clause_after(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "said (that) they left", "said in a statement that they left", "asked whether they left"."""
    for clause in _clauses(parse, token):
        if infinitive(parse, clause.i) and not finite(parse, clause.i):
            sense = verb.frames.get("object-infinitive") or verb.frames.get("infinitive")
            if sense is not None:
                return _from_to(parse, token, clause, sense)
        elif (finite(parse, clause.i) or _that(parse, clause)) and not _relative(parse, token, clause):
            sense = verb.frames.get("question" if _asks(parse, clause) else "clause")
            if sense is not None:
                first, last = parse.subtree(clause.i)
                return Found(((max(first, token.i + 1), _further(parse, token, last)),), sense, token.i + 1)
    return None


def _further(parse: Parse, token: Token, last: int) -> int:
    """The end of the content with coordinated clauses that the parser hung on the cue: "and that", "but would"."""
    for clause in parse.children(token.i, "conj"):
        first, end = parse.subtree(clause.i)
        modal = any(child.tag == "MD" for child in parse.children(clause.i, "aux"))
        goes_on = _that(parse, clause) or (modal and not parse.children(clause.i, "nsubj", "nsubjpass"))
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
                own.extend(clause for clause in relative if _that(parse, clause))
    own.extend(clause for clause in parse.children(token.i, "advcl") if clause.i > token.i and _that(parse, clause))
    return sorted(own, key=lambda clause: not _that(parse, clause))


def _relative(parse: Parse, token: Token, clause: Token) -> bool:
    """ "proposed it to the leaders, who invited her": a relative clause that the parser hung on the verb."""
    first, _ = parse.subtree(clause.i)
    return parse.tokens[first].lower in ("who", "which", "whom") and first > token.i + 1


def _that(parse: Parse, clause: Token) -> bool:
    return any(mark.lower == "that" for mark in parse.children(clause.i, "mark"))


def _asks(parse: Parse, clause: Token) -> bool:
    return parse.tokens[parse.subtree(clause.i)[0]].lower in _QUESTION


def _sentence_before(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "They left and the town fell, the officer said on Monday.": a cue that closes its sentence takes all before it."""
    sense = verb.frames.get("clause") or verb.frames.get("direct")
    subjects = parse.children(token.i, "nsubj")
    if sense is None or not subjects or sense.flavour in ("evidence", "knowledge") or parse.children(token.i, "mark"):
        return None
    start, end = sentence_range(parse, token.i)
    first = min(parse.subtree(subjects[0].i)[0], cue_range(parse, token.i)[0])
    behind = parse.tokens[token.i + 1 : end]
    if any(word.pos in ("VERB", "AUX") for word in behind if not _under(parse, word.i, subjects[0].i)):
        return None
    if first - 2 <= start or parse.tokens[first - 1].text not in _DASHES | {'"', "”", "''"}:
        return None
    if any(child.i > token.i for child in parse.children(token.i, "ccomp", "dobj", "xcomp", "oprd", "attr")):
        return None
    before = parse.tokens[start : first - 1]
    clause = any(finite(parse, word.i) and word.dep not in ("relcl", "advcl") for word in before if word.pos in ("VERB", "AUX"))
    return Found(((start, first - 1),), sense, token.i + 1) if clause else None


def _under(parse: Parse, i: int, top: int) -> bool:
    first, last = parse.subtree(top)
    return first <= i < last


def _clause_before(parse: Parse, token: Token, verb: Verb) -> Found | None:
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


def _from_to(parse: Parse, token: Token, clause: Token, sense: Sense) -> Found:
    """ "urged them to leave": the content is the infinitive, without those urged."""
    _, last = parse.subtree(clause.i)
    marks = [child.i for child in parse.children(clause.i, "aux", "neg") if token.i < child.i < clause.i]
    return Found(((min(marks, default=clause.i), last),), sense, token.i + 1)


def _infinitive(parse: Parse, token: Token, verb: Verb) -> Found | None:
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
            return _from_to(parse, token, clause, sense) if infinitive(parse, clause.i) else Found(
                (parse.subtree(clause.i),), sense, token.i + 1
            )
    return None


def _self(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "considers itself to be the affiliate of", "describes itself as"; not "calls himself Abu X"."""
    reflexive = next((word for word in _near(parse, token) if word.lower in _REFLEXIVE), None)
    sense = verb.frames.get("self")
    if reflexive is None or sense is None:
        return None
    end = _object_end(parse, token)
    if end <= reflexive.i + 1 or _merely_names(parse, token, reflexive.i + 1):
        return None
    return Found(((reflexive.i, end),), sense, token.i + 1)


def _near(parse: Parse, token: Token) -> list[Token]:
    return parse.tokens[token.i + 1 : min(token.i + 3, sentence_range(parse, token.i)[1])]


def _merely_names(parse: Parse, token: Token, after: int) -> bool:
    """True where a name or a quoted word follows: that gives a name, and asserts nothing."""
    following = parse.tokens[after : after + 3]
    named = any(word.text[0].isupper() or not word.text[0].isalnum() for word in following)
    return token.lemma in ("call", "style", "name", "term", "dub") and named


def _object_end(parse: Parse, token: Token) -> int:
    """Where the objects and predicates after a verb end."""
    kinds = ("dobj", "oprd", "ccomp", "xcomp", "prep", "attr", "nsubj", "acomp")
    return max((parse.subtree(child.i)[1] for child in parse.children(token.i, *kinds) if child.i > token.i), default=0)


def _naming(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "called them cowards", "described it as a lie"."""
    sense = verb.frames.get("naming")
    if sense is None or any(word.lower in _REFLEXIVE for word in _near(parse, token)):
        return None
    things = [child for child in parse.children(token.i, "dobj") if child.i > token.i]
    predicate = [child for child in parse.children(token.i, "oprd") if child.i > token.i]
    if things and not predicate and "as" in verb.after:
        predicate = [word for word in _prepositions(parse, token) if word.lower == "as"]
    if things and predicate:
        return Found(((parse.subtree(things[0].i)[0], parse.subtree(predicate[-1].i)[1]),), sense, token.i + 1)
    small = [c for c in parse.children(token.i, "ccomp", "xcomp") if c.i > token.i and not finite(parse, c.i)]
    if small and not things and parse.children(small[0].i, "nsubj") and not infinitive(parse, small[0].i):
        return Found((parse.subtree(small[0].i),), sense, token.i + 1)
    return None


def _after(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "accused them of looting", "called for a truce": the cue reaches to the preposition."""
    for preposition in _prepositions(parse, token):
        sense = verb.after.get(preposition.lower)
        if sense is None or preposition.lower == "as":
            continue
        if preposition.lower in ("on", "upon") and token.lemma == "call":
            return _call_on(parse, preposition, sense)
        _, last = parse.subtree(preposition.i)
        if last > preposition.i + 1:
            return Found(((preposition.i + 1, last),), sense, preposition.i + 1)
    return None


def _prepositions(parse: Parse, token: Token) -> list[Token]:
    """Prepositions of the verb, and those that the parser hung on its object."""
    own = [child for child in parse.children(token.i, "prep") if child.i > token.i]
    for thing in parse.children(token.i, "dobj"):
        own.extend(child for child in parse.children(thing.i, "prep") if child.i > token.i)
        # "accused the Front, the main alliance, of helping": the parser hangs "of" on the apposition.
        for other in parse.children(thing.i, "appos", "conj"):
            own.extend(child for child in parse.children(other.i, "prep") if parse.tokens[child.i - 1].text == ",")
    return own


def _call_on(parse: Parse, on: Token, sense: Sense) -> Found | None:
    """ "called on both sides to stop": those called on belong to the cue."""
    clauses = parse.children(on.head, "xcomp", "advcl", "ccomp")
    for noun in parse.children(on.i, "pobj"):
        clauses.extend(parse.children(noun.i, "relcl", "acl"))
    for clause in clauses:
        if clause.i > on.i and infinitive(parse, clause.i):
            first, last = parse.subtree(clause.i)
            return Found(((max(first, on.i + 1), last),), sense, max(first, on.i + 1))
    return None


def _inserted(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "The town, he said, had fallen": the sentence around an inserted verb of speech."""
    sense = verb.frames.get("clause") or verb.frames.get("direct")
    if sense is None or token.dep not in ("parataxis", "ccomp", "advcl", "dep") or not parse.children(token.i, "nsubj"):
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


def _object(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "claimed responsibility for the attack", "condemned the attack"."""
    for frame, form in (("object", "indirect"), ("figure", "indirect"), ("topic", "topic")):
        sense = None if parse.children(token.i, "dative") else verb.frames.get(frame)
        for thing in parse.children(token.i, "dobj") if sense else ():
            if frame == "figure" and not (thing.pos == "NUM" or parse.children(thing.i, "nummod")):
                continue
            if sense and thing.i > token.i and thing.lower not in _REFLEXIVE and thing.lemma not in cues().deeds:
                # "rejected the allegation that it had helped" denies the clause; "rejected the offer" denies no words.
                told = any(_that(parse, clause) for clause in parse.children(thing.i, "acl", "relcl", "ccomp"))
                words = form == "topic" and sense.act == "denied" and told
                return Found((noun_phrase(parse, thing.i),), sense, token.i + 1, "indirect" if words else form)
    return None


def _about(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "spoke about the truce"."""
    for preposition in parse.children(token.i, "prep"):
        sense = verb.about.get(preposition.lower)
        if sense is not None and preposition.i > token.i:
            _, last = parse.subtree(preposition.i)
            if last > preposition.i + 1 and parse.tokens[preposition.i + 1].lemma != "condition":
                return Found(((preposition.i + 1, last),), sense, preposition.i + 1, "topic")
    return None
