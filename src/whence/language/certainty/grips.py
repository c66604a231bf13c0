"""What a governor does to its complement, as the rules hand it on, and what they ask of a token.

In: nothing; a Parse and a token for the questions. Out: `Grip`, the holds that no table names, small questions.
Always: a grip without a governor ends the climb.
"""

from __future__ import annotations

from dataclasses import dataclass

from whence.language.analysis import Parse, Token
from whence.language.certainty.judgement import Effect
from whence.language.certainty.lexicon import Hold, lexicon
from whence.values import Certainty

AS_IT_STANDS = Hold(Effect(keeps=True), Effect(keeps=True), "")
STATED = Hold(Effect(), Effect(), "")
LEFT_OPEN = Hold(Effect(certainty=Certainty.POSSIBLE), Effect(certainty=Certainty.POSSIBLE), "left open")
TALKED_ABOUT = Hold(Effect(certainty=Certainty.RUMOURED), Effect(certainty=Certainty.RUMOURED), "talked about")
DENIED = Hold(Effect(denied=True), Effect(denied=True), "negates it")
UNREAL = Hold(Effect(True, Certainty.POSSIBLE), Effect(True, Certainty.POSSIBLE), "compares only")
TO_COME = Hold(Effect(certainty=Certainty.INTENDED), Effect(True, Certainty.INTENDED), "to come")
SAME = Hold(Effect(), Effect(denied=True), "")
IN_VAIN = Hold(Effect(denied=True, tried=True), Effect(denied=True), "attempted in vain")
# A deed in passing ("to do with a dispute") is as sure as its clause, but a denial of the clause leaves it standing.
IN_PASSING = Hold(Effect(keeps=True), Effect(), "")
SAID = Hold(Effect(), Effect(certainty=Certainty.POSSIBLE), "")
CLAUSE_COPULAS = frozenset({"be", "seem", "appear"})
COPULAS = {"be", "seem", "appear", "become", "remain", "look", "sound", "prove", "feel", "get"}


@dataclass(frozen=True, slots=True)
class Grip:
    """governor: token index to go on from, None where the climb ends. cue: the token that has the effect."""

    governor: int | None
    hold: Hold
    cue: Token


def talked_about(parse: Parse, token: Token) -> bool:
    """True under "questions as to", "speculation about" and the like, at most four steps up."""
    for _ in range(4):
        if token.head == token.i:
            return False
        token = parse.tokens[token.head]
        beside = [child.lemma for child in parse.children(token.i, "dobj", "nsubj", "attr")]
        if {token.lemma, *beside} & lexicon().words["lists.talk"]:
            return True
    return False


def infinitive_marked(parse: Parse, token: Token) -> bool:
    """True for "to attack"."""
    return any(child.lower == "to" for child in parse.children(token.i, "aux"))


def finite(token: Token) -> bool:
    """True for a verb with a tense of its own."""
    return token.tag in {"VBD", "VBZ", "VBP", "MD"} or token.pos == "AUX"


def passive(parse: Parse, verb: Token) -> bool:
    """True for "is believed", "believed to be", "reported killed"."""
    if parse.children(verb.i, "auxpass", "nsubjpass"):
        return True
    return verb.tag == "VBN" and not any(aux.lemma == "have" for aux in parse.children(verb.i, "aux"))


def particles(parse: Parse, verb: Token) -> list[str]:
    """The words that may make another verb of it: "call off", "accuse of"."""
    return [child.lower for child in parse.children(verb.i, "prt", "prep")]


def falsehood(parse: Parse, verb: Token) -> Token | None:
    """ "wrongly" in "was wrongly reported killed"; None where it says nothing of the kind."""
    false = lexicon().words["adverbs.false"]
    return next((child for child in parse.children(verb.i, "advmod") if child.lower in false), None)
