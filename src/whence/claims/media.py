"""Posts, videos and statements stand for whoever put them out: "the post accuses X" is said by its author.

In: a Scene and the token of a medium noun. Out: the end that speaks through it, or None.
Always: an author named with the medium ("the post by X", "X's video") comes first; else the last party of the text
that put out such a medium, or that is an account; a medium nobody put out speaks for nobody.
"""

from __future__ import annotations

import functools
import tomllib
from importlib import resources

from whence.claims.claim import End
from whence.claims.ends import EndFinder
from whence.claims.grammar import Grammar
from whence.language.analysis import Analysis, Mention, PartyKind, Token
from whence.values import Span

_SPEAKERS = frozenset({"person", "group", "people", "account", "outlet"})
_DEFINITE = frozenset({"the", "this", "that", "these"})
_FIRST_PERSON = frozenset({"i", "we", "us", "me", "our", "my", "ours", "mine", "ourselves", "myself"})


@functools.cache
def _media() -> frozenset[str]:
    source = resources.files("whence.claims").joinpath("data/media.toml").read_text(encoding="utf-8")
    return frozenset(str(tomllib.loads(source)["media"]).split())


class Voices:
    """Who speaks through a medium, and who "I" and "we" are inside a quotation."""

    def __init__(self, analysis: Analysis, grammar: Grammar, ends: EndFinder) -> None:
        self.analysis, self.grammar, self.ends = analysis, grammar, ends
        self.tokens = analysis.parse.tokens
        self._publishers = self._published()

    def of_medium(self, i: int) -> End | None:
        """The author of "the post", "his video", "a statement by X" at token i."""
        token = self.tokens[i]
        if token.lemma not in _media() or token.pos not in {"NOUN", "PROPN"}:
            return None
        named = self._named_author(token)
        if named is not None:
            return self._speaking(token, named)
        if not any(t.lower in _DEFINITE for t in self.analysis.parse.children(i, "det")):
            return None
        before = [(j, lemma, mention) for j, lemma, mention in self._publishers if j < i]
        same = [mention for _, lemma, mention in before if lemma == token.lemma]
        author = next(reversed(same or [mention for _, _, mention in before]), None)
        return self._speaking(token, author) if author is not None else None

    def first_person(self, i: int, speaker: Mention | None) -> End | None:
        """ "we" inside somebody's words is that somebody."""
        token = self.tokens[i]
        if speaker is None or token.lower not in _FIRST_PERSON:
            return None
        party = self.analysis.parties[speaker.party]
        return End(str(speaker.kind), token.text, token.span, party.name, speaker.index, speaker.party)

    def _speaking(self, token: Token, author: Mention) -> End:
        first, _ = self.analysis.parse.subtree(token.i)
        span = Span(self.tokens[first].start, token.end)
        party = self.analysis.parties[author.party]
        return End(
            str(author.kind),
            span.of(self.analysis.parse.text),
            span,
            party.name or author.text,
            author.index,
            author.party,
        )

    def _named_author(self, token: Token) -> Mention | None:
        roles = self.grammar.noun(token.i)
        for slot in ("by", "poss", "from", "of"):
            for filler in roles.get(slot):
                found = self.ends.parties(filler, _SPEAKERS)
                if found:
                    return found[0]
        return None

    def _published(self) -> list[tuple[int, str, Mention]]:
        """Every time a party puts out a medium: position, medium, party; accounts count where they are mentioned."""
        found: list[tuple[int, str, Mention]] = []
        for token in self.tokens:
            if token.lemma in _media() and token.pos == "NOUN":
                carrier = self.grammar.carrier(token.i)
                if carrier is not None and carrier[1] == "obj":
                    for subject in self.grammar.verb(carrier[0].i).get("subj"):
                        found += [(token.i, token.lemma, m) for m in self.ends.parties(subject, _SPEAKERS)[:1]]
                else:
                    named = self._named_author(token)
                    if named is not None and named.kind is not PartyKind.OUTLET:
                        found.append((token.i, token.lemma, named))
        found += [(m.head, "", m) for m in self.analysis.mentions if m.kind is PartyKind.ACCOUNT]
        return sorted(found, key=lambda entry: entry[0])
