"""What a language pipeline says of a document: parse, mentions, dates, attributions.

In: a Document. Out: an Analysis, the one thing the claims room reads.
Always: every offset is a code point of the document's stored text; token and mention indices count through the
whole document; a sentence never crosses a paragraph; furniture yields nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from whence.values import Bound, Language, Span


@dataclass(slots=True)
class Token:
    """One word of the parse. `dep` and `tag` follow the pipeline's own scheme (English: ClearNLP / Penn).

    i: index in Parse.tokens.  head: index of the governor, itself for a root.  children: indices in text order.
    start, end: offsets in the document.  sent: index in Parse.sentences.  space: white space follows.
    ent: the recogniser's label or "" (raw vote, not a mention).
    """

    i: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int
    sent: int
    ent: str = ""
    space: bool = True
    children: list[int] = field(default_factory=list)

    @property
    def span(self) -> Span:
        """Where the token stands in the document."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens first to last (last excluded) of the parse; `paragraph` indexes Document.paragraphs."""

    index: int
    span: Span
    first: int
    last: int
    root: int
    paragraph: int


@dataclass(slots=True)
class Parse:
    """The parsed article. `text` is the document's whole stored text, so that spans can be cut from it."""

    text: str
    tokens: list[Token]
    sentences: list[Sentence]

    def subtree(self, i: int) -> tuple[int, int]:
        """First and last (excluded) token index under token i, itself included."""
        first = last = i
        stack = [i]
        while stack:
            j = stack.pop()
            first, last = min(first, j), max(last, j)
            stack.extend(self.tokens[j].children)
        return first, last + 1

    def span(self, first: int, last: int) -> Span:
        """The characters of tokens first to last (last excluded)."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def children(self, i: int, *deps: str) -> list[Token]:
        """The children of token i with one of these relations; all children where none is named."""
        return [self.tokens[j] for j in self.tokens[i].children if not deps or self.tokens[j].dep in deps]


class PartyKind(StrEnum):
    """What sort of party a mention speaks of."""

    PERSON = "person"
    GROUP = "group"
    PEOPLE = "people"
    PLACE = "place"
    OUTLET = "outlet"
    ACCOUNT = "account"


class MentionForm(StrEnum):
    """How a mention refers: by a name, by a description ("the group"), by a pronoun."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that refers to a party.

    index: position in Analysis.mentions.  head: token index of its head word.  first, last: its tokens, last
    excluded.  party: index in Analysis.parties.  score: 0 to 1, how sure span, kind and (for descriptions and
    pronouns) referent are.  rule: what found it ("recogniser", "known:group", "head-word", "acronym" ...).
    """

    index: int
    span: Span
    text: str
    kind: PartyKind
    form: MentionForm
    head: int
    first: int
    last: int
    sentence: int
    party: int
    score: float
    rule: str


@dataclass(frozen=True, slots=True)
class LocalParty:
    """The mentions of one document that are read as the same. name: its fullest name, or its description.

    members: the parties a description takes together ("the two factions"), empty where it speaks of one.
    """

    index: int
    kind: PartyKind
    name: str
    names: tuple[str, ...]
    mentions: tuple[int, ...]
    members: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A stretch that says when. first, last: its tokens (last excluded).

    bound: the days it names by itself, None where it needs an anchor.  relative: it needs an anchor to be
    resolved (see `dates.resolve`).  relation: "on", "since", "until", "before", "after", "between".
    pattern: name of the rule that read it.  value: what that rule kept for resolving.  aside: it stands in brackets,
    mostly as the date of a reference ("(Twitter, April 26)") and not of what the sentence tells.
    """

    span: Span
    text: str
    first: int
    last: int
    bound: Bound | None
    relative: bool
    relation: str
    pattern: str
    value: tuple[int | str | None, ...] = ()
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody's words: source, cue, content (after Pareti, "PARC", 2012; Newell et al., "PolNeAR", 2018).

    index: position in Analysis.attributions.  source: span of the source, None for passives without agent ("it is
    believed").  source_head: token index of the head word of the party meant, None likewise: mostly the head of
    source; for "who" the noun it stands for, for "the post by X" X, for "the post" its last named publisher.
    cue, cue_head: the word that attributes and its token.  lemma: of the cue.
    act: kind of claim the act itself is (said, accused, denied, confirmed, praised, criticised, threatened, urged,
    published, declared, asked_for, planned).  content: the words attributed, one span or several, in order.
    form: "indirect", "direct", "according-to", "noun", "block", "passive", "bracket", "topic" where the content only
    names what was spoken about ("condemned the attack"), "echo" where it is another's ("..., a charge the army denied").
    medium: "post", "video", "statement" ..., None where not said; medium_span likewise.
    parent: index of the attribution whose content this one stands in, None at the top.
    """

    index: int
    source: Span | None
    source_head: int | None
    cue: Span
    cue_head: int
    lemma: str
    act: str
    content: tuple[Span, ...]
    form: str
    medium: str | None = None
    medium_span: Span | None = None
    parent: int | None = None
    score: float = 0.9


@dataclass(slots=True)
class Analysis:
    """Everything the language room says of one document."""

    document: str
    language: Language
    parse: Parse
    mentions: tuple[Mention, ...]
    parties: tuple[LocalParty, ...]
    dates: tuple[DateExpression, ...]
    attributions: tuple[Attribution, ...]
