"""Which word governs a predicate, and what it does to it.

In: a Parse and a token. Out: `grip`: the governor and its Hold, or None where nothing governs it (a root, or words
that are taken as given: "after attacking", "the fighters who fled", "condemned the attack").
Always: one step up; the caller climbs.
"""

from __future__ import annotations

from collections.abc import Callable

from whence.language.analysis import Parse, Token
from whence.language.certainty.grips import Grip
from whence.language.certainty.nouns import (
    after_copula,
    after_preposition,
    modifier,
    named_as_object,
    named_as_subject,
)  # fmt: skip
from whence.language.certainty.verbs import adverbial, finite_clause, infinitive


def grip(parse: Parse, i: int) -> Grip | None:
    """What governs token i, one step up."""
    token = parse.tokens[i]
    if token.head == i:
        return None
    above = parse.tokens[token.head]
    if token.tag == "VB" and token.dep in {"pobj", "pcomp"} and above.lower == "to" and above.head != above.i:
        return infinitive(parse, token, parse.tokens[above.head])  # the parse takes the "to" for a preposition
    rule = _RULES.get(token.dep)
    return rule(parse, token, parse.tokens[token.head]) if rule else None


_RULES: dict[str, Callable[[Parse, Token, Token], Grip | None]] = {
    "ccomp": finite_clause, "csubj": finite_clause, "csubjpass": finite_clause, "xcomp": infinitive, "acl": modifier,
    "relcl": modifier, "advcl": adverbial, "pcomp": after_preposition, "pobj": after_preposition,
    "dobj": named_as_object, "nsubjpass": named_as_object, "nsubj": named_as_subject, "attr": after_copula, "acomp": after_copula,
    "oprd": after_copula,
}  # fmt: skip
