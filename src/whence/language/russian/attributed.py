"""An attribution while it is being found, and who its source is.

In: a Parse and its mentions. Out: `Found`; `source_at`, `speaker_of`.
Always: token ranges are half-open; a source without words of its own in the text is none.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from whence.language.analysis import MentionForm, Parse, PartyKind, Token
from whence.language.russian.cues import cues
from whence.language.russian.features import case, feature, is_plural, preposition
from whence.language.russian.phrases import Covering, noun_phrase
from whence.language.russian.stems import plain
from whence.values import Span

RELATIVE = frozenset({"который", "которая", "которое", "которые", "кто"})
# Said of a statement, by nobody: "говорится в заявлении".
IMPERSONAL = frozenset({"говориться", "отмечаться", "утверждаться", "подчеркиваться", "сообщаться"})
_SIGNING = frozenset(
    {"подписать", "опубликовать", "распространить", "выпустить", "обнародовать", "записать", "сделать", "разместить"}
)


@dataclass(slots=True)
class Found:
    """source: tokens of the source's phrase. head: token of the party meant. cue: tokens of the cue. under: the
    attribution inside whose content this one stands by construction ("со ссылкой на"), None else."""

    source: tuple[int, int]
    head: int
    cue: tuple[int, int]
    lemma: str
    act: str
    content: list[Span]
    form: str
    medium: str | None = None
    score: float = 0.9
    under: Found | None = None
    region: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Source:
    """tokens first to last: the phrase. head: the token of the party meant."""

    first: int
    last: int
    head: int


class Speakers:
    """Finds who speaks."""

    def __init__(self, parse: Parse, covering: Covering) -> None:
        self.parse = parse
        self.covering = covering

    def source_at(self, i: int) -> Source:
        """The source whose phrase is headed by token i."""
        first, last = noun_phrase(self.parse, i)
        named = self.covering.named(self.parse, i)
        if named is not None and first <= named.first and named.last <= max(last, named.last):
            return Source(min(first, named.first), max(last, named.last), named.head)
        return Source(first, last, i)

    def speaker_of(self, verb: Token) -> Source | None:
        """The subject of a verb of speech; the body in which it was said, where the verb is a bare plural."""
        subject = self._subject(verb)
        if subject is not None:
            return self.source_at(subject.i)
        if plain(verb.lemma) in IMPERSONAL:
            return self._statement(verb)
        if after := self._just_after(verb):
            return self.source_at(after.i)
        if is_plural(verb) and feature(verb, "VerbForm") == "Fin":
            return self._body(verb)
        return None

    def _subject(self, verb: Token) -> Token | None:
        token = verb
        for _ in range(4):
            subjects = [
                child
                for child in self.parse.children(token.i, "nsubj", "nsubj:pass")
                if child.lower not in {"что", "это"}
            ]
            if subjects:
                first = subjects[0]
                return self._antecedent(token, first) if first.lower in RELATIVE else first
            if token.dep in {"acl", "acl:relcl"} and token is verb and feature(token, "VerbForm") == "Part":
                return self.parse.tokens[token.head]
            if token.dep not in {"conj", "advcl", "xcomp"} or token.head == token.i:
                return None
            above = self.parse.tokens[token.head]
            if any(mark.text == ";" for mark in self.parse.tokens[min(above.i, token.i) : max(above.i, token.i)]):
                return None
            token = above
        return None

    def _just_after(self, verb: Token) -> Token | None:
        """ "..., передаёт France 24": a name right after the verb that the parser could not fit in."""
        named = self.covering.at(verb.i + 1)
        if named is None or named.form is not MentionForm.NAME or named.kind is PartyKind.PLACE:
            return None
        head = self.parse.tokens[named.head]
        fits = head.sent == verb.sent and head.head == verb.i and not is_plural(verb)
        return head if fits and case(head) in {"", "Nom"} and head.dep != "nsubj" else None

    def _antecedent(self, verb: Token, who: Token) -> Token:
        """ "который" stands for the noun its clause hangs on."""
        clause = verb if verb.dep.startswith("acl") else self.parse.tokens[verb.head]
        return self.parse.tokens[clause.head] if clause.dep.startswith("acl") else who

    def _statement(self, verb: Token) -> Source | None:
        """ "говорится в заявлении Х": the owner of the statement, or the statement itself."""
        for noun in self.parse.children(verb.i, "obl", "nmod"):
            if preposition(self.parse, noun.i) != "в":
                continue
            return self.owner_of(noun) or self.source_at(noun.i)
        return None

    def owner_of(self, noun: Token) -> Source | None:
        """Whose statement it is: the noun in the genitive after it, or who signed it."""
        for owner in self.parse.children(noun.i, "nmod"):
            if case(owner) in {"Gen", ""} and not preposition(self.parse, owner.i) and owner.i > noun.i:
                return self.source_at(owner.i)
        for owner in self.parse.children(noun.i, "det"):
            if owner.lower in {"его", "ее", "её", "их"}:
                return Source(owner.i, owner.i + 1, owner.i)
        for verb in self.parse.children(noun.i, "acl:relcl", "acl"):
            if plain(verb.lemma) in _SIGNING:
                for subject in self.parse.children(verb.i, "nsubj"):
                    if subject.lower not in RELATIVE:
                        return self.source_at(subject.i)
        return None

    def _body(self, verb: Token) -> Source | None:
        """ "В Киеве отрицают": the place or body in which many say it."""
        for noun in self.parse.children(verb.i, "obl"):
            mention = self.covering.at(noun.i)
            if preposition(self.parse, noun.i) != "в" or case(noun) not in {"Loc", ""} or mention is None:
                continue
            if mention.kind in {PartyKind.PLACE, PartyKind.GROUP, PartyKind.OUTLET}:
                return self.source_at(noun.i)
        return None

    def medium_of(self, verb: Token) -> str | None:
        """In what it was said: a post, a video, a statement."""
        for noun in self.parse.children(verb.i, "obl", "nmod"):
            if preposition(self.parse, noun.i) in {"в", "на", "через"}:
                medium = cues().media.get(plain(noun.lemma))
                if medium:
                    return medium
        return None
