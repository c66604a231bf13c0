"""What a verb does to the clause or infinitive that depends on it.

In: a Parse, a token and its governor. Out: a Grip, or None where the clause is taken as given.
Always: one step; a clause run on after a colon, and a question that asks who, why or when, are not governed.
"""

from __future__ import annotations

from whence.language.analysis import Parse, Token
from whence.language.certainty.grips import (
    AS_IT_STANDS,
    CLAUSE_COPULAS,
    COPULAS,
    DENIED,
    IN_VAIN,
    LEFT_OPEN,
    SAID,
    SAME,
    TALKED_ABOUT,
    TO_COME,
    UNREAL,
    Grip,
    falsehood,
    infinitive_marked,
    particles,
    passive,
    talked_about,
)
from whence.language.certainty.lexicon import Hold, lexicon
from whence.language.certainty.nouns import small_clause, through_copula, under_adjective, under_noun


def finite_clause(parse: Parse, token: Token, governor: Token) -> Grip | None:
    """A finite clause: "said that", "it is unlikely that", "asked whether"."""
    words = lexicon().words
    marks = parse.children(token.i, "mark")
    if mark := next((mark for mark in marks if mark.lower in words["marks.open"] or mark.lower == "if"), None):
        return Grip(None, TALKED_ABOUT if talked_about(parse, token) else LEFT_OPEN, mark)
    if _apart(parse, token, governor) or _asks_for_detail(parse, token):
        return None
    joined = through_copula(parse, token, governor)
    if joined:
        return joined
    if governor.pos in {"NOUN", "PROPN"}:
        return under_noun(token, governor)
    if governor.pos == "ADJ":
        return under_adjective(parse, governor)
    if infinitive_marked(parse, token) or (token.tag == "VB" and not parse.children(token.i, "aux", "mark")):
        return infinitive(parse, token, governor)  # "wants Israel to halt", "let them pass"
    return _said(parse, governor)


def _said(parse: Parse, governor: Token) -> Grip:
    if false := falsehood(parse, governor):
        return Grip(governor.i, DENIED, false)
    impersonal = any(child.lower == "it" for child in parse.children(governor.i, "nsubjpass"))
    told = lexicon().holds["to"].get(governor.lemma)
    if impersonal and told and told.why == "rumoured" and not parse.children(governor.i, "agent"):
        return Grip(governor.i, told, governor)  # "it was reported that": nobody vouches for it
    hold = lexicon().hold("that", governor.lemma, *particles(parse, governor))
    return Grip(governor.i, hold or SAID, governor)


def _apart(parse: Parse, token: Token, governor: Token) -> bool:
    """Two sentences run together: a colon between them, or a clause set before a verb that takes none."""
    low, high = sorted((token.i, governor.i))
    if any(other.text in {":", ";"} for other in parse.tokens[low:high]):
        return True
    takes = lexicon().holds["that"]
    return token.i < governor.i and token.dep == "ccomp" and governor.lemma not in takes.keys() | CLAUSE_COPULAS


def _asks_for_detail(parse: Parse, token: Token) -> bool:
    """ "asked why he fled", "what he proposed would help": that he fled, that he proposed, is taken as given."""
    wh = [
        child for child in parse.children(token.i) if child.tag in {"WP", "WRB", "WDT", "WP$"} and child.i < token.i
    ]
    return bool(wh) and wh[0].lower != "whether"


def infinitive(parse: Parse, token: Token, governor: Token) -> Grip | None:
    """ "failed to", "is believed to", "unable to", "stopped fighting", "is feared dead"."""
    if token.pos not in {"VERB", "AUX"} or (token.tag in {"VBN", "JJ"} and not infinitive_marked(parse, token)):
        return small_clause(parse, token, governor)
    if token.tag == "VBG" and not infinitive_marked(parse, token):
        hold = lexicon().hold("ing", governor.lemma, *particles(parse, governor))
        return Grip(governor.i, hold or AS_IT_STANDS, governor)
    joined = through_copula(parse, token, governor)
    if joined:
        return joined
    if governor.pos == "ADJ":
        return under_adjective(parse, governor)
    if governor.pos in {"NOUN", "PROPN"}:
        return under_noun(token, governor)
    if governor.lemma == "be" and parse.children(governor.i, "acomp", "attr", "oprd"):
        return Grip(governor.i, SAME, governor)  # "it is hard to say"
    if governor.lemma in {"be", "have", "go"}:
        return Grip(governor.i, _special(parse, token, governor), governor)
    if false := falsehood(parse, governor):
        return Grip(governor.i, DENIED, false)
    hold = lexicon().hold("to", governor.lemma)
    if hold and hold.why in {"rumoured", "believed"} and not _of_others(parse, governor):
        # "expected to win" and "expects to win" are one, "said to" and "says to" are not
        hold = hold if governor.lemma in {"expect", "claim"} else TO_COME
    if hold and hold.why == "attempted" and _in_vain(parse, governor):
        hold = IN_VAIN
    return Grip(governor.i, hold or SAME, governor)


def _in_vain(parse: Parse, attempt: Token) -> bool:
    """ "tried in vain to", "tried unsuccessfully to", "tried to storm it but were repelled"."""
    words = lexicon().words
    beside = parse.children(attempt.i, "advmod", "prep")
    vain = [word for near in beside for word in (near, *parse.children(near.i, "amod", "pobj", "pcomp"))]
    if {word.lower for word in vain} & words["adverbs.vainly"]:
        return True
    return any(joined.lemma in words["lists.beaten"] for joined in parse.children(attempt.i, "conj"))


def _of_others(parse: Parse, governor: Token) -> bool:
    """ "is believed to", "seems to", "a group thought to hold": nobody in the sentence says so of himself."""
    reduced = governor.tag == "VBD" and not parse.children(governor.i, "dobj")
    return reduced or passive(parse, governor) or governor.lemma in COPULAS


def _special(parse: Parse, token: Token, governor: Token) -> Hold:
    """ "has yet to", "had to", "is going to", "is to"."""
    if any(child.lower == "yet" for child in parse.children(governor.i, "advmod")) or _word_before(
        parse, token, "yet"
    ):
        return DENIED
    if governor.lemma == "have":
        modal = parse.children(governor.i, "aux")
        return SAME if governor.tag in {"VBD", "VBN"} and not modal else TO_COME
    if governor.lemma == "go":
        return TO_COME if governor.tag == "VBG" else SAME
    return TO_COME


def _word_before(parse: Parse, token: Token, word: str) -> bool:
    first = max(0, token.i - 3)
    return any(other.lower == word for other in parse.tokens[first : token.i])


def adverbial(parse: Parse, token: Token, governor: Token) -> Grip | None:
    """Purposes and participles stand as their main clause does; other clauses are taken as given."""
    marks = parse.children(token.i, "mark")
    for mark in marks:
        if mark.i and parse.tokens[mark.i - 1].lower == "as" and mark.lower in {"if", "though"}:
            return Grip(None, UNREAL, mark)
        if mark.lower == "whether":
            return Grip(None, TALKED_ABOUT if talked_about(parse, token) else LEFT_OPEN, mark)
        if mark.lower == "before" and any(aux.lower in {"could", "can"} for aux in parse.children(token.i, "aux")):
            return Grip(None, DENIED, mark)  # "stopped before it could reach the town"
        if mark.lower == "that" and parse.tokens[mark.i - 1].lower in {"so", "order"}:
            return Grip(governor.i, TO_COME, mark)
    if infinitive_marked(parse, token):
        if governor.pos == "ADJ" or parse.children(governor.i, "acomp"):
            return through_copula(parse, token, governor) or under_adjective(parse, governor)
        hold = lexicon().hold("to", governor.lemma)
        strong = hold and hold.why in {"intended", "attempted", "asked or ordered", "refuses or prevents it"}
        return Grip(governor.i, hold if strong and hold else SAME, governor)
    if not marks and token.tag in {"VBG", "VBN"} and not parse.children(token.i, "nsubj", "nsubjpass"):
        return Grip(governor.i, AS_IT_STANDS, governor) if token.i > governor.i else None
    return None
