"""Which word governs a predicate, and what it does to it.

In: a Parse and a token. Out: `Grip`: the governor and its Hold, or None where nothing governs it (a root, or words
that are taken as given: "after attacking", "the fighters who fled", "condemned the attack").
Always: one step up; the caller climbs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from whence.language.analysis import Parse, Token
from whence.language.certainty.judgement import Effect
from whence.language.certainty.lexicon import Hold, lexicon
from whence.values import Certainty

AS_IT_STANDS = Hold(Effect(keeps=True), Effect(keeps=True), "")
_STATED = Hold(Effect(), Effect(), "")
_OPEN = Hold(Effect(certainty=Certainty.POSSIBLE), Effect(certainty=Certainty.POSSIBLE), "left open")
_RUMOUR = Hold(Effect(certainty=Certainty.RUMOURED), Effect(certainty=Certainty.RUMOURED), "talked about")
_DENIED = Hold(Effect(denied=True), Effect(denied=True), "negates it")
_UNREAL = Hold(Effect(True, Certainty.POSSIBLE), Effect(True, Certainty.POSSIBLE), "compares only")
_INTENDED = Hold(Effect(certainty=Certainty.INTENDED), Effect(True, Certainty.INTENDED), "to come")
_SAME = Hold(Effect(), Effect(denied=True), "")
_FOILED = Hold(Effect(denied=True, tried=True), Effect(denied=True), "attempted in vain")
_SAID = Hold(Effect(), Effect(certainty=Certainty.POSSIBLE), "")
_COPULAS_TAKING = {"be": None, "seem": None, "appear": None}
_COPULAS = {"be", "seem", "appear", "become", "remain", "look", "sound", "prove", "feel", "get"}


@dataclass(frozen=True, slots=True)
class Grip:
    """governor: token index to go on from, None where the climb ends. cue: the token that has the effect."""

    governor: int | None
    hold: Hold
    cue: Token


def grip(parse: Parse, i: int) -> Grip | None:
    """What governs token i, one step up."""
    token = parse.tokens[i]
    if token.head == i:
        return None
    rule = _RULES.get(token.dep)
    return rule(parse, token, parse.tokens[token.head]) if rule else None


def _clause(parse: Parse, token: Token, governor: Token) -> Grip | None:
    """A finite clause: "said that", "it is unlikely that", "asked whether"."""
    words = lexicon().words
    marks = parse.children(token.i, "mark")
    if mark := next((mark for mark in marks if mark.lower in words["marks.open"] or mark.lower == "if"), None):
        return Grip(None, _RUMOUR if _talk(parse, token) else _OPEN, mark)
    if _apart(parse, token, governor) or _asks_for_detail(parse, token):
        return None
    joined = _through_copula(parse, token, governor)
    if joined:
        return joined
    if governor.pos in {"NOUN", "PROPN"}:
        return _under_noun(token, governor)
    if governor.pos == "ADJ":
        return _under_adjective(governor)
    return _said(parse, governor)


def _said(parse: Parse, governor: Token) -> Grip:
    false = lexicon().words["adverbs.false"]
    if falsely := [child for child in parse.children(governor.i, "advmod") if child.lower in false]:
        return Grip(governor.i, _DENIED, falsely[0])
    impersonal = any(child.lower == "it" for child in parse.children(governor.i, "nsubjpass"))
    told = lexicon().holds["to"].get(governor.lemma)
    if impersonal and told and told.why == "rumoured" and not parse.children(governor.i, "agent"):
        return Grip(governor.i, told, governor)  # "it was reported that": nobody vouches for it
    hold = lexicon().hold("that", governor.lemma, *_particles(parse, governor))
    return Grip(governor.i, hold or _SAID, governor)


def _apart(parse: Parse, token: Token, governor: Token) -> bool:
    """Two sentences run together: a colon between them, or a clause set before a verb that takes none."""
    low, high = sorted((token.i, governor.i))
    if any(other.text in {":", ";"} for other in parse.tokens[low:high]):
        return True
    takes = lexicon().holds["that"]
    return token.i < governor.i and token.dep == "ccomp" and governor.lemma not in takes | _COPULAS_TAKING


def _asks_for_detail(parse: Parse, token: Token) -> bool:
    """ "asked why he fled", "what he proposed would help": that he fled, that he proposed, is taken as given."""
    wh = [
        child for child in parse.children(token.i) if child.tag in {"WP", "WRB", "WDT", "WP$"} and child.i < token.i
    ]
    return bool(wh) and wh[0].lower != "whether"


def _through_copula(parse: Parse, token: Token, governor: Token) -> Grip | None:
    if governor.lemma not in _COPULAS:
        return None
    for child in parse.children(governor.i, "acomp", "attr", "oprd"):
        if child.i == token.i:
            return None
        hold = lexicon().hold("adjective", child.lower) or lexicon().hold("adjective", child.lemma)
        if child.pos not in {"ADJ", "VERB"}:
            hold = _nominal(child, _finite(token))
        if hold:
            return Grip(governor.i, hold, child)
    subjects = parse.children(governor.i, "nsubj") if governor.lemma == "be" else []  # "the plan is to"
    for subject in subjects:
        hold = _nominal(subject, _finite(token))
        if subject.i != token.i and hold and (hold.why == "intended" or _finite(token)):
            return Grip(governor.i, hold, subject)
    return None


def _infinitive(parse: Parse, token: Token, governor: Token) -> Grip | None:
    """ "failed to", "is believed to", "unable to", "stopped fighting", "is feared dead"."""
    if token.pos not in {"VERB", "AUX"} or (token.tag in {"VBN", "JJ"} and not _to(parse, token)):
        return _small(parse, token, governor)
    if token.tag == "VBG" and not _to(parse, token):
        hold = lexicon().hold("ing", governor.lemma, *_particles(parse, governor))
        return Grip(governor.i, hold or AS_IT_STANDS, governor)
    joined = _through_copula(parse, token, governor)
    if joined:
        return joined
    if governor.pos == "ADJ":
        return _under_adjective(governor)
    if governor.pos in {"NOUN", "PROPN"}:
        return _under_noun(token, governor)
    if governor.lemma == "be" and parse.children(governor.i, "acomp", "attr", "oprd"):
        return Grip(governor.i, _SAME, governor)  # "it is hard to say"
    if governor.lemma in {"be", "have", "go"}:
        return Grip(governor.i, _special(parse, token, governor), governor)
    hold = lexicon().hold("to", governor.lemma)
    if hold and hold.why in {"rumoured", "believed"} and not _of_others(parse, governor):
        # "expected to win" and "expects to win" are one, "said to" and "says to" are not
        hold = hold if governor.lemma in {"expect", "claim"} else _INTENDED
    if hold and hold.why == "attempted" and _in_vain(parse, governor):
        hold = _FOILED
    return Grip(governor.i, hold or _SAME, governor)


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
    return reduced or passive(parse, governor) or governor.lemma in _COPULAS


def _special(parse: Parse, token: Token, governor: Token) -> Hold:
    """ "has yet to", "had to", "is going to", "is to"."""
    if any(child.lower == "yet" for child in parse.children(governor.i, "advmod")) or _word_before(
        parse, token, "yet"
    ):
        return _DENIED
    if governor.lemma == "have":
        modal = parse.children(governor.i, "aux")
        return _SAME if governor.tag in {"VBD", "VBN"} and not modal else _INTENDED
    if governor.lemma == "go":
        return _INTENDED if governor.tag == "VBG" else _SAME
    return _INTENDED


def _word_before(parse: Parse, token: Token, word: str) -> bool:
    first = max(0, token.i - 3)
    return any(other.lower == word for other in parse.tokens[first : token.i])


def _small(parse: Parse, token: Token, governor: Token) -> Grip | None:
    hold = lexicon().hold("small", governor.lemma)
    if hold and hold.why == "rumoured" and not passive(parse, governor) and governor.tag != "VBN":
        hold = None
    return Grip(governor.i, hold or AS_IT_STANDS, governor)


def _under_noun(token: Token, governor: Token) -> Grip:
    hold = _nominal(governor, token.dep != "pobj" and _finite(token))
    return Grip(governor.i, hold or _STATED, governor)


def _nominal(noun: Token, finite: bool) -> Hold | None:
    """ "the plan to attack" is to come; "the plan is that they attack" as well, but "the reason is that they attacked"
    tells of what was done."""
    hold = lexicon().hold("nominal", noun.lemma)
    if hold and finite and hold.why == "intended" and noun.lemma not in lexicon().words["lists.hopes"]:
        return AS_IT_STANDS
    return hold


def _finite(token: Token) -> bool:
    return token.tag in {"VBD", "VBZ", "VBP", "MD"} or token.pos == "AUX"


def _under_adjective(governor: Token) -> Grip:
    hold = lexicon().hold("adjective", governor.lower) or lexicon().hold("adjective", governor.lemma)
    return Grip(governor.i, hold or _SAME, governor)


def _modifier(parse: Parse, token: Token, governor: Token) -> Grip | None:
    """ "plans to attack", "rumours that he died"; participles and relative clauses are taken as given."""
    if governor.lower == "order" and governor.i and parse.tokens[governor.i - 1].lower == "in":
        above = parse.tokens[parse.tokens[governor.head].head]  # "in order to": a purpose
        return Grip(above.i, _SAME, above) if above.i != governor.i else None
    if _to(parse, token) and governor.lower in {"nobody", "nothing", "none"}:
        return Grip(governor.i, _DENIED, governor)
    if _to(parse, token) and governor.head == governor.i and token.i > governor.i:
        return Grip(None, _INTENDED, governor)  # a headline: "Rebels to attack"
    if _to(parse, token) or parse.children(token.i, "mark"):
        return _under_noun(token, governor)
    that = any(parse.tokens[child].lower == "that" for child in token.children)
    if that and lexicon().hold("nominal", governor.lemma):
        return _under_noun(token, governor)  # the parse takes "no sign that he left" for a relative clause
    denied = [child for child in parse.children(governor.i, "det") if child.lower == "no"]
    return Grip(None, _DENIED, denied[0]) if denied and token.dep == "acl" else None


def _adverbial(parse: Parse, token: Token, governor: Token) -> Grip | None:
    """Purposes and participles stand as their main clause does; other clauses are taken as given."""
    marks = parse.children(token.i, "mark")
    for mark in marks:
        if mark.i and parse.tokens[mark.i - 1].lower == "as" and mark.lower in {"if", "though"}:
            return Grip(None, _UNREAL, mark)
        if mark.lower == "whether":
            return Grip(None, _RUMOUR if _talk(parse, token) else _OPEN, mark)
        if mark.lower == "that" and parse.tokens[mark.i - 1].lower in {"so", "order"}:
            return Grip(governor.i, _INTENDED, mark)
    if _to(parse, token):
        if governor.pos == "ADJ" or parse.children(governor.i, "acomp"):
            return _through_copula(parse, token, governor) or _under_adjective(governor)
        hold = lexicon().hold("to", governor.lemma)
        strong = hold and hold.why in {"intended", "attempted", "asked or ordered", "refuses or prevents it"}
        return Grip(governor.i, hold if strong and hold else _SAME, governor)
    if not marks and token.tag in {"VBG", "VBN"} and not parse.children(token.i, "nsubj", "nsubjpass"):
        return Grip(governor.i, AS_IT_STANDS, governor) if token.i > governor.i else None
    return None


def _after_preposition(parse: Parse, token: Token, governor: Token) -> Grip | None:
    """ "without attacking", "succeeded in taking", "plans for an attack", "accused of killing"."""
    words, prep = lexicon().words, governor
    above = parse.tokens[prep.head]
    if prep.lower in words["lists.without"]:
        return Grip(None, _DENIED, prep)
    if prep.lower in {"of", "than", "from"}:
        for beside in (above, *parse.children(prep.i)):
            if beside.lower in words["lists.instead"]:
                return Grip(None, _DENIED, beside)
    mark = next((mark for mark in parse.children(token.i, "mark") if mark.lower in words["marks.open"]), None)
    if mark:
        return Grip(None, _RUMOUR if _talk(parse, token) else _OPEN, mark)
    if prep.lower not in words["lists.through"] or prep.head == prep.i:
        return None
    return _through_preposition(parse, token, prep, above)


def _through_preposition(parse: Parse, token: Token, prep: Token, above: Token) -> Grip | None:
    table = "ing" if token.tag == "VBG" else "noun"
    if above.pos in {"NOUN", "PROPN"}:
        hold = lexicon().hold("nominal", above.lemma)
        if hold is None and above.dep == "dobj":  # "acquitted the colonel of", hung on the colonel by the parse
            above = parse.tokens[above.head]
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


def _object(parse: Parse, token: Token, governor: Token) -> Grip | None:
    """A deed named by a noun: "denied the attack", "foiled an attempt", "carried out the killing"."""
    if governor.pos not in {"VERB", "AUX"}:
        return None
    hold = lexicon().hold("noun", governor.lemma, *_particles(parse, governor))
    return Grip(governor.i, _light(hold, token), governor) if hold else None


def _subject(parse: Parse, token: Token, governor: Token) -> Grip | None:
    """ "The merger never took place", "the attack is unlikely"."""
    joined = None
    if governor.lemma in _COPULAS:
        for child in parse.children(governor.i, "acomp"):
            if hold := lexicon().hold("adjective", child.lower):
                joined = Grip(governor.i, hold, child)
    if joined:
        return joined
    happening = governor.lemma in lexicon().words["lists.happening"] and not parse.children(
        governor.i, "attr", "acomp"
    )
    return Grip(governor.i, AS_IT_STANDS, governor) if happening else None


def _predicate(parse: Parse, token: Token, governor: Token) -> Grip | None:
    """After "be": "is the leader", "there was no merger"."""
    if governor.lemma in {"seem", "appear", "look"}:
        return Grip(governor.i, lexicon().holds["small"][governor.lemma], governor)
    if token.dep == "oprd":
        return _small(parse, token, governor)
    return Grip(governor.i, AS_IT_STANDS, governor)


def _talk(parse: Parse, token: Token) -> bool:
    """True under "questions as to", "speculation about" and the like, at most four steps up."""
    for _ in range(4):
        if token.head == token.i:
            return False
        token = parse.tokens[token.head]
        beside = [child.lemma for child in parse.children(token.i, "dobj", "nsubj", "attr")]
        if {token.lemma, *beside} & lexicon().words["lists.talk"]:
            return True
    return False


def _to(parse: Parse, token: Token) -> bool:
    return any(child.lower == "to" for child in parse.children(token.i, "aux"))


def passive(parse: Parse, verb: Token) -> bool:
    """True for "is believed", "believed to be", "reported killed"."""
    if parse.children(verb.i, "auxpass", "nsubjpass"):
        return True
    return verb.tag == "VBN" and not any(aux.lemma == "have" for aux in parse.children(verb.i, "aux"))


def _particles(parse: Parse, verb: Token) -> list[str]:
    return [child.lower for child in parse.children(verb.i, "prt", "prep")]


_RULES: dict[str, Callable[[Parse, Token, Token], Grip | None]] = {
    "ccomp": _clause, "csubj": _clause, "csubjpass": _clause, "xcomp": _infinitive, "acl": _modifier,
    "relcl": _modifier, "advcl": _adverbial, "pcomp": _after_preposition, "pobj": _after_preposition,
    "dobj": _object, "nsubjpass": _object, "nsubj": _subject, "attr": _predicate, "acomp": _predicate,
    "oprd": _predicate,
}  # fmt: skip
