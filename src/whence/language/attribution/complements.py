"""What depends on a verb of speech: the frames of cues.toml, tried in order.

In: a parse, the verb's token and its entry. Out: `Found`, or None where the verb stands without content.
Always: the finders are tried in a fixed order, the surest first.
"""

from __future__ import annotations

from collections.abc import Callable

from whence.language.analysis import Parse, Token
from whence.language.attribution.clauses import (
    clause_after,
    clause_before,
    infinitive_after,
    inserted,
    sentence_before,
    that_follows,
)
from whence.language.attribution.found import Found
from whence.language.attribution.lexicon import Verb
from whence.language.attribution.objects import about, after_preposition, naming, object_of, of_itself

_FINDERS: tuple[Callable[[Parse, Token, Verb], Found | None], ...] = (
    of_itself, clause_after, naming, after_preposition, infinitive_after, that_follows, sentence_before, clause_before,
    inserted, object_of, about,
)  # fmt: skip


def complement(parse: Parse, token: Token, verb: Verb) -> Found | None:
    """The content of a verb in the first frame that fits."""
    return next((found for find in _FINDERS if (found := find(parse, token, verb)) is not None), None)
