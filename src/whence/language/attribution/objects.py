"""Content that is no clause: "accused them of looting", "claimed responsibility", "called them cowards".

In: a parse, the verb's token and its entry in cues.toml. Out: `Found`, or None.
Always: a reflexive that merely names ("calls himself Abu X") gives nothing; a deed ("pledged allegiance") neither.
"""

from __future__ import annotations

from whence.language.analysis import Parse, Token
from whence.language.attribution.found import Found
from whence.language.attribution.lexicon import Sense, Verb, cues
from whence.language.attribution.phrases import finite, infinitive, noun_phrase, sentence_range, that_clause

_REFLEXIVE = frozenset({"itself", "himself", "herself", "themselves", "themself"})


def of_itself(parse: Parse, token: Token, verb: Verb) -> Found | None:
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
    return max(
        (parse.subtree(child.i)[1] for child in parse.children(token.i, *kinds) if child.i > token.i), default=0
    )


def naming(parse: Parse, token: Token, verb: Verb) -> Found | None:
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


def after_preposition(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "accused them of looting", "called for a truce": the cue reaches to the preposition."""
    for preposition in _prepositions(parse, token):
        sense = verb.after.get(preposition.lower)
        if sense is None or preposition.lower == "as":
            continue
        if preposition.lower in ("on", "upon") and token.lemma == "call":
            return _call_on(parse, preposition, sense)
        _, last = parse.subtree(preposition.i)
        counted = any(word.pos == "NUM" for word in parse.tokens[preposition.i + 1 : last])
        if last > preposition.i + 1 and (counted or preposition.lower != "at"):
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


def object_of(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "claimed responsibility for the attack", "condemned the attack"."""
    for frame, form in (("object", "indirect"), ("figure", "indirect"), ("topic", "topic")):
        sense = None if parse.children(token.i, "dative") else verb.frames.get(frame)
        for thing in parse.children(token.i, "dobj") if sense else ():
            if frame == "figure" and not (thing.pos == "NUM" or parse.children(thing.i, "nummod")):
                continue
            if sense and thing.i > token.i and thing.lower not in _REFLEXIVE and thing.lemma not in cues().deeds:
                # "rejected the allegation that it had helped" denies the clause; "rejected the offer" denies no words.
                told = any(that_clause(parse, clause) for clause in parse.children(thing.i, "acl", "relcl", "ccomp"))
                words = form == "topic" and sense.act == "denied" and told
                first, last = noun_phrase(parse, thing.i)
                last = max(last, _object_end(parse, token)) if frame == "figure" else last
                return Found(((first, last),), sense, token.i + 1, "indirect" if words else form)
    return None


def about(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """ "spoke about the truce"."""
    for preposition in parse.children(token.i, "prep"):
        sense = verb.about.get(preposition.lower)
        if sense is not None and preposition.i > token.i:
            _, last = parse.subtree(preposition.i)
            if last > preposition.i + 1 and parse.tokens[preposition.i + 1].lemma != "condition":
                return Found(((preposition.i + 1, last),), sense, preposition.i + 1, "topic")
    return None
