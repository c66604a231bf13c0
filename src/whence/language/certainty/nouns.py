"""What nouns, adjectives and prepositions do to what depends on them, and verbs to a deed that a noun names.

In: a Parse, a token and its governor. Out: a Grip, or None where the deed is taken as given.
Always: one step; light verbs ("carry out") and "be" let the deed stand as they stand themselves.
"""

from __future__ import annotations

from whence.language.analysis import Parse, Token
from whence.language.certainty.grips import (
    AS_IT_STANDS,
    COPULAS,
    DENIED,
    IN_PASSING,
    LEFT_OPEN,
    SAME,
    STATED,
    TALKED_ABOUT,
    TO_COME,
    Grip,
    falsehood,
    finite,
    infinitive_marked,
    particles,
    passive,
    talked_about,
)
from whence.language.certainty.lexicon import Hold, lexicon


def under_noun(token: Token, governor: Token) -> Grip:
    """ "plans to attack", "rumours that he died"; a noun of no table tells of what was done."""
    hold = nominal(governor, token.dep != "pobj" and finite(token))
    return Grip(governor.i, hold or STATED, governor)


def nominal(noun: Token, finite: bool) -> Hold | None:
    """ "the plan to attack" is to come; "the plan is that they attack" as well, but "the reason is that they attacked"
    tells of what was done."""
    hold = lexicon().hold("nominal", noun.lemma)
    if hold and finite and hold.why == "intended" and noun.lemma not in lexicon().words["lists.hopes"]:
        return AS_IT_STANDS
    return hold


def under_adjective(parse: Parse, governor: Token) -> Grip:
    """ "unable to attack"; an adjective of no table lets the deed stand as it stands itself."""
    too = [child for child in parse.children(governor.i, "advmod") if child.lower == "too"]
    if too:
        return Grip(governor.i, DENIED, too[0])  # "too weak to attack"
    hold = lexicon().hold("adjective", governor.lower) or lexicon().hold("adjective", governor.lemma)
    return Grip(governor.i, hold or SAME, governor)


def through_copula(parse: Parse, token: Token, governor: Token) -> Grip | None:
    """ "it is unlikely that", "the plan is to": the word that "be" joins governs; None where there is none."""
    if governor.lemma not in COPULAS:
        return None
    for child in parse.children(governor.i, "acomp", "attr", "oprd"):
        if child.i == token.i:
            return None
        hold = lexicon().hold("adjective", child.lower) or lexicon().hold("adjective", child.lemma)
        if child.pos not in {"ADJ", "VERB"}:
            hold = nominal(child, finite(token))
        if hold:
            return Grip(governor.i, hold, child)
    subjects = parse.children(governor.i, "nsubj") if governor.lemma == "be" else []  # "the plan is to"
    for subject in subjects:
        hold = nominal(subject, finite(token))
        if subject.i != token.i and hold and (hold.why == "intended" or finite(token)):
            return Grip(governor.i, hold, subject)
    return None


def small_clause(parse: Parse, token: Token, governor: Token) -> Grip | None:
    """ "is feared dead", "was reported killed", "is considered affiliated"."""
    if false := falsehood(parse, governor):
        return Grip(governor.i, DENIED, false)
    hold = lexicon().hold("small", governor.lemma)
    if hold and hold.why == "rumoured" and not passive(parse, governor) and governor.tag != "VBN":
        hold = None
    return Grip(governor.i, hold or AS_IT_STANDS, governor)


def modifier(parse: Parse, token: Token, governor: Token) -> Grip | None:
    """ "plans to attack", "rumours that he died"; participles and relative clauses are taken as given."""
    if governor.lower == "order" and governor.i and parse.tokens[governor.i - 1].lower == "in":
        above = parse.tokens[parse.tokens[governor.head].head]  # "in order to": a purpose
        return Grip(above.i, SAME, above) if above.i != governor.i else None
    if infinitive_marked(parse, token) and governor.lower in {"nobody", "nothing", "none"}:
        return Grip(governor.i, DENIED, governor)
    if infinitive_marked(parse, token) and governor.head == governor.i and token.i > governor.i:
        return Grip(None, TO_COME, governor)  # a headline: "Rebels to attack"
    if infinitive_marked(parse, token) or parse.children(token.i, "mark"):
        return under_noun(token, governor)
    that = any(parse.tokens[child].lower == "that" for child in token.children)
    if that and lexicon().hold("nominal", governor.lemma):
        return under_noun(token, governor)  # the parse takes "no sign that he left" for a relative clause
    denied = [child for child in parse.children(governor.i, "det") if child.lower == "no"]
    return Grip(None, DENIED, denied[0]) if denied and token.dep == "acl" else None


def after_preposition(parse: Parse, token: Token, governor: Token) -> Grip | None:
    """ "without attacking", "succeeded in taking", "plans for an attack", "accused of killing"."""
    words, prep = lexicon().words, governor
    above = parse.tokens[prep.head]
    if prep.lower in words["lists.without"]:
        return Grip(None, DENIED, prep)
    if prep.lower == "to" and above.lower in {"close", "near"} and parse.tokens[above.head].lemma == "come":
        return Grip(None, DENIED, above)  # "came close to toppling"
    if prep.lower in {"of", "than", "from"}:
        for beside in (above, *parse.children(prep.i)):
            if beside.lower in words["lists.instead"]:
                return Grip(None, DENIED, beside)
    mark = next((mark for mark in parse.children(token.i, "mark") if mark.lower in words["marks.open"]), None)
    if mark:
        return Grip(None, TALKED_ABOUT if talked_about(parse, token) else LEFT_OPEN, mark)
    if prep.lower not in words["lists.through"] or prep.head == prep.i:
        return None
    return _through_preposition(parse, token, prep, above) or _in_passing(parse, token, prep, above)


def _in_passing(parse: Parse, token: Token, prep: Token, above: Token) -> Grip | None:
    """ "was likely to do with a dispute": a deed first named here is as sure as the clause that names it."""
    new = any(child.lower in {"a", "an", "some"} for child in parse.children(token.i, "det"))
    said = above.pos in {"VERB", "AUX"} and prep.lower in {"with", "in", "to", "from", "by", "over", "of", "as"}
    return Grip(above.i, IN_PASSING, above) if new and said else None


def _through_preposition(parse: Parse, token: Token, prep: Token, above: Token) -> Grip | None:
    table = "ing" if token.tag == "VBG" else "noun"
    if above.pos in {"NOUN", "PROPN"}:
        hold = lexicon().hold("nominal", above.lemma)
        if hold is None and above.dep in {"dobj", "pobj", "dative"}:
            # "acquitted the colonel of", "accused by residents of": the parse hangs it on the noun between
            above = parse.tokens[above.head]
            above = parse.tokens[above.head] if above.dep == "agent" else above
            hold = lexicon().holds[table].get(f"{above.lemma} {prep.lower}")
    elif above.pos == "ADJ":
        hold = lexicon().hold("adjective", above.lower)
    else:
        hold = lexicon().holds[table].get(f"{above.lemma} {prep.lower}")
        if hold is None and table == "ing":
            hold = lexicon().holds["ing"].get(above.lemma)
    return Grip(above.i, _light(hold, token), above) if hold else None


def _light(hold: Hold, token: Token) -> Hold:
    """A light verb adds nothing: its deed stands as the verb does, negated or not."""
    return AS_IT_STANDS if hold.why == "implicative" and token.tag != "VBG" else hold


def named_as_object(parse: Parse, token: Token, governor: Token) -> Grip | None:
    """A deed named by a noun: "denied the attack", "foiled an attempt", "carried out the killing"."""
    if governor.pos not in {"VERB", "AUX"}:
        return None
    hold = lexicon().hold("noun", governor.lemma, *particles(parse, governor))
    return Grip(governor.i, _light(hold, token), governor) if hold else None


def named_as_subject(parse: Parse, token: Token, governor: Token) -> Grip | None:
    """ "The merger never took place", "the attack is unlikely"."""
    joined = None
    if governor.lemma in COPULAS:
        for child in parse.children(governor.i, "acomp"):
            if hold := lexicon().hold("adjective", child.lower):
                joined = Grip(governor.i, hold, child)
    if joined:
        return joined
    happening = governor.lemma in lexicon().words["lists.happening"] and not parse.children(
        governor.i, "attr", "acomp"
    )
    return Grip(governor.i, AS_IT_STANDS, governor) if happening else None


def after_copula(parse: Parse, token: Token, governor: Token) -> Grip | None:
    """After "be": "is the leader", "there was no merger"."""
    if governor.lemma in {"seem", "appear", "look"}:
        return Grip(governor.i, lexicon().holds["small"][governor.lemma], governor)
    if token.dep == "oprd":
        return small_clause(parse, token, governor)
    return Grip(governor.i, AS_IT_STANDS, governor)
