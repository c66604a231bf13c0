"""From the words a model gives as subject or object to the ends of a claim.

In: a Scene, a located quote, words, a kind. Out: `End`s of the document.
Always: a party is a mention that the analysis found inside the quote; words that stand elsewhere count only where a
pronoun or description in the quote is read as their bearer. Nobody becomes a party on the model's word.
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.claims.claim import End
from whence.claims.kinds import kinds
from whence.claims.model.locate import places
from whence.claims.scene import Scene
from whence.language.analysis import MentionForm
from whence.values import Span

# A text end is a charge, a truce, a name; longer words are a summary of the sentence.
_LONGEST_TEXT = 400


def subject_ends(scene: Scene, quote: Span, words: str, kind: str) -> list[End]:
    """The parties that the words in the quote speak of, as subject of that kind."""
    for place in _places(scene, words, quote):
        found = _inside(scene.subjects(_heads(scene, place), kind), place)
        if found:
            return found
    return _by_reference(scene, quote, words, kinds()[kind].subject)


def object_ends(scene: Scene, quote: Span, words: str, kind: str) -> list[End]:
    """What the words in the quote speak of, as object of that kind: parties, else words where the kind takes them."""
    allowed = kinds()[kind].object
    located = _places(scene, words, quote)
    for place in located if allowed - {"text"} else []:
        found = _inside([end for end in scene.objects(_heads(scene, place), kind) if end.kind != "text"], place)
        if found:
            return found
    found = _by_reference(scene, quote, words, allowed - {"text"})
    if not found and "text" in allowed and located and len(located[0]) <= _LONGEST_TEXT:
        return [End("text", located[0].of(scene.parse.text), located[0])]
    return found


def heads(scene: Scene, span: Span) -> list[int]:
    """The tokens of a stretch whose governors stand outside it."""
    inside = {token.i for token in scene.tokens_in(span)}
    return [i for i in sorted(inside) if scene.tokens[i].head not in inside or scene.tokens[i].head == i]


def _places(scene: Scene, words: str, quote: Span) -> list[Span]:
    """Where the words stand in the quote; "the Shield" also where a sentence begins with "The Shield"."""
    turned = words[:1].swapcase() + words[1:]
    return [place for each in (words, turned) for place in places(each, scene.parse.text, quote)]


def _heads(scene: Scene, span: Span) -> list[int]:
    return [i for i in heads(scene, span) if scene.tokens[i].pos not in {"PUNCT", "ADP", "DET", "CCONJ"}][:1]


def _inside(found: Sequence[End], place: Span) -> list[End]:
    """Of the ends of a whole list ("X, Y and Z"), those that the words name."""
    return [end for end in found if end.span is not None and place.contains(end.span)]


def _by_reference(scene: Scene, quote: Span, words: str, allowed: frozenset[str]) -> list[End]:
    """A pronoun or description in the quote whose party bears the name that the model gave."""
    wanted = " ".join(words.split()).casefold()
    for mention in scene.analysis.mentions:
        if mention.form is MentionForm.NAME or mention.kind not in allowed or not quote.contains(mention.span):
            continue
        if wanted in {name.casefold() for name in scene.analysis.parties[mention.party].names}:
            return [scene.ends.end_of(mention)]
    return []
