"""The tense of the clause an expression stands in: does it tell of the past or of what is to come?

In: a Parse and a DateExpression (or a token). Out: True for the past, False for the future, None where it does not
tell (present tense, no verb).
Always: the nearest governing verb decides, and its auxiliaries before its own form.
"""

from __future__ import annotations

from whence.language.analysis import DateExpression, Parse, Token

_FUTURE = {"will", "'ll", "wo", "shall"}
# Verbs whose infinitive is still to come: "plans to meet on Friday".
_AHEAD = {"plan", "intend", "want", "expect", "hope", "aim", "vow", "promise", "pledge", "threaten", "schedule",
          "prepare", "agree", "due", "set", "slate", "go", "propose"}  # fmt: skip


def past_of(parse: Parse, expression: DateExpression) -> bool | None:
    """The tense of the clause in which the expression stands."""
    inside = range(expression.first, expression.last)
    top = next((i for i in inside if parse.tokens[i].head not in inside), expression.first)
    return past_at(parse, parse.tokens[top].head)


def past_at(parse: Parse, i: int) -> bool | None:
    """The tense of the verb at token i, or of the nearest one that governs it."""
    token = parse.tokens[i]
    for _ in range(25):  # no chain of governors in prose is longer
        if token.pos in {"VERB", "AUX"} or parse.children(token.i, "aux"):
            told = _tense(parse, token)
            if told is not None or token.tag not in {"VB", "VBG", "VBN"}:
                return told
        if token.head == token.i:
            return None
        token = parse.tokens[token.head]
    return None


def _tense(parse: Parse, verb: Token) -> bool | None:
    aux = parse.children(verb.i, "aux", "auxpass")
    words = {child.lower for child in aux}
    if words & _FUTURE:
        return False
    if "to" in words:
        governor = parse.tokens[verb.head]
        if governor.lemma == "be" and governor.tag in {"VBZ", "VBP"}:
            return False  # "is to last until Tuesday"
        if governor.lemma in _AHEAD and verb.dep in {"xcomp", "acl", "ccomp"}:
            return False
        return None
    if verb.tag == "VBD" or any(child.tag == "VBD" or child.lemma == "have" for child in aux):
        return True
    if verb.tag == "VBN" and not aux:
        return True if verb.dep in {"acl", "ROOT", "conj", "advcl"} else None
    return None
