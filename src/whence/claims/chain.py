"""The chain of sources of a claim: outermost first, the last made the statement.

In: a Scene and the offset of a claim's predicate. Out: `SourceLink`s and what the cues do to the content.
Always: the first link is the document's own outlet or author; a claim that is an act of speech has a chain that ends
before its speaker, since the act lies outside what it says.
"""

from __future__ import annotations

from dataclasses import dataclass

from whence.claims.claim import SourceLink
from whence.claims.scene import Scene
from whence.claims.speech import speakers
from whence.claims.when import date_near
from whence.language.analysis import Attribution
from whence.language.attribution import carries_words
from whence.language.attribution.lexicon import flavour
from whence.values import Bound, Span

# Acts whose content the speaker rejects.
# Forms whose content is in the speaker's own words.
_VERBATIM = frozenset({"direct", "block"})
_REJECTING = frozenset({"denied"})


@dataclass(frozen=True, slots=True)
class Chain:
    """links: outermost first.  anchor: the innermost dated source's days, else the document's.

    denied: an odd number of links reject their content.  content: the words of the innermost source, None where the
    author speaks.  wished: the innermost source asks for it or means it, and does not say it is so.  score: how sure the attributions were.
    """

    links: tuple[SourceLink, ...]
    anchor: Bound | None
    denied: bool = False
    content: Span | None = None
    score: float = 1.0
    wished: bool = False


def outlet_link(scene: Scene) -> SourceLink:
    """The document itself as a source."""
    meta = scene.document.metadata
    name = meta.outlet or meta.author or meta.title or scene.document.path
    date = meta.published.edtf() if meta.published else None
    return SourceLink(name, "outlet", medium="article", date=date)


def chain_of(scene: Scene, offset: int, subject: int | None = None, beside: bool = False) -> Chain:
    """The chain for words at that offset. subject: the party the words are about, where there is one.

    beside: the words stand beside a name (a title, an apposition): inside reported speech they are the reporter's,
    inside a quotation the speaker's.
    """
    attributions = tuple(scene.chains.at(offset))
    links = [outlet_link(scene)]
    anchor = scene.document.metadata.published
    denied, score, content, wished = False, 1.0, None, False
    for attribution in attributions:
        if subject is not None and _own_intention(scene, attribution, subject):
            continue
        if not carries_words(attribution) or (beside and attribution.form not in _VERBATIM):
            continue
        link, days = _link(scene, attribution, anchor)
        content = next((span for span in attribution.content if span.start <= offset < span.end), content)
        denied ^= attribution.act in _REJECTING
        score *= attribution.score
        wished = flavour(attribution) in {"request", "intention"}
        anchor = days or anchor
        if not (link.span is not None and links[-1].span == link.span) and not _repeats(links[-1], link):
            links.append(link)
    return Chain(tuple(links), anchor, denied, content, score, wished)


def _own_intention(scene: Scene, attribution: Attribution, subject: int) -> bool:
    """ "announced its intention to merge": the author tells of a deed of speech, nobody is quoted."""
    if (
        attribution.form in {"direct", "block", "according-to"}
        or not attribution.content
        or attribution.source_head is None
    ):
        return False
    if flavour(attribution) not in {"intention", "request"} and attribution.lemma not in {
        "announce",
        "declare",
        "proclaim",
    }:
        return False
    parties = {m.party for m in scene.ends.parties(attribution.source_head, {"person", "group", "people", "account"})}
    if subject not in parties:
        return False
    first = next((t for t in scene.tokens_in(attribution.content[0]) if t.pos != "PUNCT"), None)
    return (
        first is not None
        and first.tag in {"PRP$", "DT", "TO", "VB", "JJ", "NN"}
        and first.lower not in {"that", "this"}
    )


def _repeats(one: SourceLink, other: SourceLink) -> bool:
    """ "X said in a post ... the post adds": one mouth, not two."""
    return one.party is not None and one.party == other.party


def _link(scene: Scene, attribution: Attribution, anchor: Bound | None) -> tuple[SourceLink, Bound | None]:
    cue = attribution.cue.of(scene.parse.text)
    days = date_near(scene, attribution.cue_head, anchor)
    date = days.edtf() if days else None
    found = speakers(scene, attribution)
    if not found:
        return SourceLink("unnamed", "people", None, attribution.cue, cue, attribution.medium, date), days
    end = found[0]
    return (
        SourceLink(
            end.name or end.text, end.kind, end.text, end.span, cue, attribution.medium, date, end.mention, end.party
        ),
        days,
    )
