"""A second party's word on what was just said: "..., a charge the army denied", "..., a claim confirmed by residents".

In: a parse and the drafts found so far. Out: drafts of the form "echo".
Always: the noun stands after a pause and names the clause before it; that clause is the content, though it is not in
the second party's mouth: an echo adds no link to a chain.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whence.language.analysis import Parse, Token
from whence.language.attribution.draft import Draft, Range
from whence.language.attribution.lexicon import cues
from whence.language.attribution.phrases import cue_range, part_range, trim
from whence.language.attribution.speakers import agent, outside, speaker_of

_ECHOES = frozenset(
    {"charge", "claim", "allegation", "accusation", "assertion", "report", "account", "version", "figure"}
)
_ACTS = frozenset({"denied", "confirmed"})
# A pause inside the marks of a quotation stands before them.
_PAUSES = frozenset({",", "--", "—", "–", '"', "”", "''"})


def echo(parse: Parse, token: Token) -> Token | None:
    """The verb of an echo whose noun is `token`; None where the token begins none."""
    if token.lemma not in _ECHOES or token.pos != "NOUN":
        return None
    first, _ = parse.subtree(token.i)
    determiner = any(child.lower in ("a", "an") for child in parse.children(token.i, "det"))
    if not determiner or first == 0 or parse.tokens[first - 1].text not in _PAUSES:
        return None
    return next((verb for verb in parse.children(token.i, "relcl", "acl") if _act(verb) in _ACTS), None)


def _act(verb: Token) -> str | None:
    entry = cues().verbs.get(verb.lemma)
    return next((sense.act for sense in entry.frames.values() if sense.act in _ACTS), None) if entry else None


def echoes(parse: Parse, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The denials and confirmations of a sentence's own content."""
    for token in parse.tokens:
        verb = echo(parse, token)
        if verb is None:
            continue
        passive = verb.tag == "VBN" and verb.dep == "acl"
        speaker = agent(parse, verb.i) if passive else speaker_of(parse, verb.i)
        if speaker is None or speaker.words is None or outside(parse, speaker):
            continue
        first, _ = parse.subtree(token.i)
        content = _before(parse, first, drafts)
        act = _act(verb) or "denied"
        if content[1] > content[0]:
            yield Draft(speaker, cue_range(parse, verb.i), verb.i, verb.lemma, act, (content,), "echo", score=0.8)


def _before(parse: Parse, end: int, drafts: Sequence[Draft]) -> Range:
    """The content that ends where the echo begins, else the sentence up to there."""
    near = [draft.content[-1] for draft in drafts if draft.form != "topic" and end - 3 <= draft.content[-1][1] <= end]
    if near:
        return max(near, key=lambda piece: piece[1] - piece[0])
    start, _ = part_range(parse, end)
    return trim(parse, start, end) if end - start > 1 else (end, end)
