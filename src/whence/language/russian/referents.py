"""Whom a description or a pronoun means: read in text order, with what was spoken of just before.

In: a Parse, the clusters of names, the drafts of descriptions. Out: `Entity`s, each with its mentions.
Always: conservative: a pronoun is read only where gender and number leave one party, or one subject; a description is
another word for a party only where it stands alone ("группировка", "генерал") and one party fits; else it is a party
of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from whence.language.analysis import MentionForm, Parse, PartyKind, Token
from whence.language.russian.clusters import Clusters
from whence.language.russian.draft import Draft
from whence.language.russian.features import QUOTES, case, feature, is_plural
from whence.language.russian.lexicon import lexicon
from whence.language.russian.stems import plain

# A group may be meant again by its noun as far back as this; a pronoun reaches the sentence before.
_REACH = 4
_PRONOUNS = {
    "он": "Masc", "него": "Masc", "нему": "Masc", "нем": "Masc", "его": "Masc", "ему": "Masc", "оно": "Neut",
    "она": "Fem", "нее": "Fem", "ней": "Fem", "ее": "Fem", "ей": "Fem", "нею": "Fem", "ею": "Fem",
    "они": "Plur", "них": "Plur", "ними": "Plur", "их": "Plur", "ими": "Plur",
}  # fmt: skip


@dataclass(slots=True)
class Entity:
    """One party while the document is read. nouns: words it has been called by. gender: "Masc", "Fem", "Neut",
    "Plur" by the grammar of its mentions; several where they differ ("Талибан", "группировка")."""

    kind: PartyKind
    mentions: list[Draft] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    last_sentence: int = -1

    @property
    def named(self) -> bool:
        """True where some mention is a name."""
        return any(draft.form is MentionForm.NAME for draft in self.mentions)


class Reader:
    """Reads a document's drafts in order and hands each to its entity."""

    def __init__(self, parse: Parse, clusters: Clusters) -> None:
        self.parse = parse
        self.entities: list[Entity] = []
        self._clusters = clusters
        self._of_cluster: dict[int, Entity] = {}

    def read(self, drafts: Iterable[Draft]) -> list[Entity]:
        """Every draft in text order; pronouns are found on the way."""
        ordered = sorted(drafts, key=lambda d: (d.first, d.last))
        inside = {i for draft in ordered for i in range(draft.first, draft.last)}
        at = 0
        for sentence in self.parse.sentences:
            events: list[tuple[int, Draft | None]] = []
            while at < len(ordered) and ordered[at].first < sentence.last:
                events.append((ordered[at].first, ordered[at]))
                at += 1
            events += [(t.i, None) for t in self.parse.tokens[sentence.first : sentence.last]
                       if t.i not in inside and t.pos in {"PRON", "DET"} and plain(t.text) in _PRONOUNS
                       and self._next(t) != "же"]  # fmt: skip
            for i, draft in sorted(events, key=lambda event: event[0]):
                self._place(draft) if draft else self._pronoun(self.parse.tokens[i])
        return self.entities

    # ------------------------------------------------------------------ names and descriptions
    def _place(self, draft: Draft) -> None:
        if draft.form is MentionForm.NAME:
            number = self._clusters.of(draft)
            entity = self._of_cluster.get(number)
            if entity is None:
                entity = self._of_cluster[number] = self._new(draft)
            self._add(entity, draft)
            return
        meant = self._meant(draft)
        if meant is None and draft.noun in _ONLY_AGAIN and draft.last - draft.first == 1:
            return  # "покинули фронт": where the fighting is
        self._add(meant or self._new(draft), draft)

    def _new(self, draft: Draft) -> Entity:
        self.entities.append(Entity(draft.kind))
        return self.entities[-1]

    def _add(self, entity: Entity, draft: Draft) -> None:
        entity.mentions.append(draft)
        entity.last_sentence = self.parse.tokens[draft.first].sent
        entity.nouns |= {draft.noun} - {""} | draft.title
        entity.genders |= self._genders(draft)
        if draft.form is MentionForm.NAME and draft.kind is PartyKind.GROUP:
            entity.nouns |= {plain(self.parse.tokens[draft.head].lemma)}

    def _genders(self, draft: Draft) -> set[str]:
        head = self.parse.tokens[draft.head]
        found = {self._gender(head)} if draft.form is not MentionForm.PRONOUN else set()
        if draft.kind is PartyKind.PERSON and draft.form is MentionForm.NAME:
            inside = self.parse.tokens[draft.first : draft.last]
            votes = [feature(t, "Gender") for t in inside if feature(t, "Gender") in {"Masc", "Fem"}]
            found = {max(sorted(set(votes)), key=votes.count)} if votes else {"Masc"}
        before = self.parse.tokens[draft.first - 1] if draft.first else None
        if before is not None and before.text in QUOTES and before.i:
            before = self.parse.tokens[before.i - 1]
            if before.pos == "NOUN" and draft.kind is PartyKind.GROUP:
                found = {self._gender(before)}
        return found - {""}

    def _gender(self, token: Token) -> str:
        return "Plur" if is_plural(token) else feature(token, "Gender")

    def _meant(self, draft: Draft) -> Entity | None:
        """The party that a bare noun speaks of again, None where it stands for itself."""
        for subject in self.parse.children(draft.head, "nsubj"):
            named = next((e for e in self.entities if e.kind is draft.kind and any(
                d.form is MentionForm.NAME and d.first <= subject.i < d.last for d in e.mentions)), None)  # fmt: skip
            if named is not None:
                return named  # "Х — террористическая группировка"
        if draft.kind not in {PartyKind.GROUP, PartyKind.PERSON} or not self._alone(draft):
            return None
        sentence = self.parse.tokens[draft.first].sent
        if draft.kind is PartyKind.PERSON:
            bearers = [e for e in self.entities if e.kind is draft.kind and e.named and draft.noun in e.nouns]
            return bearers[0] if len(bearers) == 1 else None
        near = [e for e in self.entities if e.kind is draft.kind and sentence - e.last_sentence <= _REACH and e.named]
        if lexicon().is_one(draft.noun, "group.state"):
            near = [entity for entity in near if draft.noun in entity.nouns]
            return near[0] if len(near) == 1 else None
        called = [entity for entity in near if draft.noun in entity.nouns]
        if called or draft.noun not in _AGAIN:
            return self._latest(called)
        return self._latest([entity for entity in near if not self._is_state(entity)])

    def _alone(self, draft: Draft) -> bool:
        """True for a noun without adjective and owner, in the singular."""
        head = self.parse.tokens[draft.head]
        if is_plural(head) or draft.last - draft.first > 1:
            return (
                draft.last - draft.first == 2
                and self.parse.tokens[draft.first].lower in _THIS
                and not is_plural(head)
            )
        return not self.parse.children(draft.head, "nmod", "appos", "amod", "acl", "acl:relcl", "det")

    def _is_state(self, entity: Entity) -> bool:
        return any(d.known is not None and d.known.type in {"state", "intl", "ngo"} for d in entity.mentions) or any(
            lexicon().is_one(noun, "group.state") for noun in entity.nouns
        )

    def _latest(self, entities: Sequence[Entity]) -> Entity | None:
        """The one group of the last sentence that named any; its subject where there are several."""
        last = max((entity.last_sentence for entity in entities), default=-1)
        there = [entity for entity in entities if entity.last_sentence == last]
        if len(there) > 1:
            there = [entity for entity in there if self._subject_in(entity, last)] or there
        return there[0] if len(there) == 1 else None

    def _subject_in(self, entity: Entity, sentence: int) -> bool:
        return any(self.parse.tokens[d.head].sent == sentence and self._is_subject(d) for d in entity.mentions)

    def _is_subject(self, draft: Draft) -> bool:
        """True for a subject, also through the noun that classes it ("группировка «Х» заявила")."""
        token = self.parse.tokens[draft.head]
        for _ in range(3):
            if token.dep.startswith("nsubj"):
                return True
            if token.dep not in {"appos", "flat", "flat:name", "nmod"} or (
                token.dep == "nmod" and case(token) != "Nom"
            ):
                return False
            token = self.parse.tokens[token.head]
        return False

    # ------------------------------------------------------------------ pronouns
    def _next(self, token: Token) -> str:
        """The word after a token: "он же" joins two names and is no pronoun."""
        return self.parse.tokens[token.i + 1].lower if token.i + 1 < len(self.parse.tokens) else ""

    def _pronoun(self, token: Token) -> None:
        gender = _PRONOUNS[plain(token.text)]
        fitting = [e for e in self.entities if token.sent - e.last_sentence <= 1 and self._agrees(e, gender)
                   and not self._beside(e, token)]  # fmt: skip
        if gender != "Plur" and any(e.kind is PartyKind.PERSON for e in fitting):
            fitting = [e for e in fitting if e.kind is PartyKind.PERSON]
        if len(fitting) > 1:
            fitting = self._by_subject(fitting, token)
        if len(fitting) != 1:
            return
        entity = fitting[0]
        self._add(entity, Draft(token.i, token.i + 1, token.i, entity.kind, "pronoun", 0.7, MentionForm.PRONOUN,
                                noun=plain(token.text)))  # fmt: skip

    def _agrees(self, entity: Entity, gender: str) -> bool:
        if entity.kind in {PartyKind.PLACE, PartyKind.OUTLET, PartyKind.ACCOUNT}:
            return False
        if entity.kind is PartyKind.PERSON and not entity.named and gender != "Plur":
            return False  # an unnamed man nearby makes the matter doubtful only where he has no name; see _by_subject
        return gender in entity.genders

    def _beside(self, entity: Entity, token: Token) -> bool:
        """True for the subject of the verb whose object the pronoun is: nobody does it to himself."""
        if token.dep in {"nsubj", "nsubj:pass", "det", "nmod", "amod"}:
            return False
        governor = self.parse.tokens[token.head]
        subjects = {child.i for child in self.parse.children(governor.i, "nsubj", "nsubj:pass")}
        return any(draft.head in subjects for draft in entity.mentions)

    def _by_subject(self, entities: Sequence[Entity], token: Token) -> list[Entity]:
        """Of several the subject of the same sentence, else of the one before."""
        for sentence in (token.sent, token.sent - 1):
            there = [e for e in entities if any(
                self.parse.tokens[d.head].sent == sentence and d.last <= token.i and self._is_subject(d) for d in e.mentions)]  # fmt: skip
            if there:
                return there
        return []


_ONLY_AGAIN = frozenset({"фронт"})
_THIS = frozenset({"эта", "этот", "это", "этой", "этого", "эту", "этом", "этим", "этому", "данная", "данный"})
_AGAIN = frozenset("группировка группа движение организация отряд партия фронт джамаат бригада батальон банда картель "
                   "формирование".split())  # fmt: skip
