"""What the finders hand on before attributions are numbered: the same things counted in tokens.

Always: a Range is first and last token (last excluded) of one parse; the content's ranges are in order and disjoint.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from whence.language.analysis import Attribution, Parse
from whence.values import Span

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the tokens, and the head word of the party meant.

    For "who" and "which" words is the relative word, head the noun it stands for. For "the post by X" words is the
    whole phrase and head is X; `medium` then holds the post's head.
    """

    words: Range | None
    head: int | None
    medium: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution in tokens. See `Attribution` for the fields.

    under: the cue head of the attribution that this one is reported by, where its cue stands outside that one's
    content ("AFP, citing officials, said").
    """

    speaker: Speaker
    cue: Range
    cue_head: int
    lemma: str
    act: str
    content: tuple[Range, ...]
    form: str
    medium: str | None = None
    medium_words: Range | None = None
    score: float = 0.9
    under: int | None = None

    @property
    def start(self) -> int:
        """First token of the content."""
        return self.content[0][0]

    @property
    def size(self) -> int:
        """How many tokens the content has."""
        return sum(last - first for first, last in self.content)

    def holds(self, token: int) -> bool:
        """True where the token is part of the content."""
        return any(first <= token < last for first, last in self.content)

    def with_content(self, content: tuple[Range, ...]) -> Draft:
        """The same words of attribution over other content."""
        return replace(self, content=content)


def finish(parse: Parse, draft: Draft, index: int, parent: int | None) -> Attribution:
    """The draft in characters of the stored text."""
    return Attribution(
        index=index,
        source=_span(parse, draft.speaker.words),
        source_head=draft.speaker.head,
        cue=parse.span(*draft.cue),
        cue_head=draft.cue_head,
        lemma=draft.lemma,
        act=draft.act,
        content=tuple(parse.span(*piece) for piece in draft.content),
        form=draft.form,
        medium=draft.medium,
        medium_span=_span(parse, draft.medium_words),
        parent=parent,
        score=draft.score,
    )


def _span(parse: Parse, words: Range | None) -> Span | None:
    return parse.span(*words) if words else None
