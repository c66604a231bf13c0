"""Which mentions are one party: names by their clusters, descriptions and pronouns by what they can mean.

In: a Page, the names with their clusters, the descriptions, the pronouns. Out: entities, each with its mentions.
Always: the text is read once, left to right; a description that fits nobody well enough becomes an entity of its
own, a pronoun that does is dropped; a description beside a name ("the faction X", "X, a faction") is that name's.
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.language.analysis import MentionForm, PartyKind
from whence.language.mentions.clusters import Clusters
from whence.language.mentions.draft import Draft
from whence.language.mentions.entity import Entity
from whence.language.mentions.page import Page
from whence.language.mentions.referents import Referents
from whence.language.mentions.sets import members_of


class Reader:
    """Reads the mentions of one document in text order and keeps its entities."""

    def __init__(self, page: Page, clusters: Clusters) -> None:
        self.page = page
        self.entities: list[Entity] = []
        self._clusters = clusters
        self._by_cluster: dict[int, Entity] = {}
        self._of_head: dict[int, Entity] = {}
        self._countries: dict[str, Entity] = {}
        self._referents = Referents(page, self.entities, self._of_head)

    def read(self, drafts: Sequence[Draft]) -> None:
        """Take in all mentions, in text order of their heads."""
        for draft in sorted(drafts, key=lambda d: (d.form is not MentionForm.NAME, d.head)):
            if draft.form is not MentionForm.NAME:
                break
            self._enlist(draft)
        for draft in sorted(drafts, key=lambda d: (d.head, d.first)):
            if draft.form is MentionForm.NAME:
                self._name(draft)
            elif draft.form is MentionForm.DESCRIPTION:
                self._description(draft)
            else:
                self._pronoun(draft)

    def _enlist(self, draft: Draft) -> None:
        # Heads of names are known before reading, so that a description can join a name that follows it.
        cluster = self._clusters.of(draft)
        entity = self._by_cluster.get(cluster)
        if entity is None:
            entity = self._by_cluster[cluster] = self._new(draft)
        self._of_head[draft.head] = entity
        self._of_head.setdefault(draft.last - 1, entity)
        entity.country = entity.country or (draft.sure and draft.kind is PartyKind.PLACE)
        if entity.country and draft.known:
            self._countries.setdefault(draft.known, entity)
        entity.state = entity.state or draft.state or draft.rule == "institution"
        entity.plural = entity.plural or draft.kind is PartyKind.PEOPLE
        entity.nouns.update(self.page.tokens[i].lower for i in range(*draft.title))
        entity.given = entity.given or self._given(draft)

    def _given(self, draft: Draft) -> str:
        lex = self.page.lex
        if draft.kind is not PartyKind.PERSON or len(draft.key) < 2 or draft.key[0] not in lex.given_names:
            return ""
        return "she" if draft.key[0] in lex.words["person.female_names"] else "he"

    def _new(self, draft: Draft) -> Entity:
        entity = Entity(len(self.entities), draft.kind)
        self.entities.append(entity)
        return entity

    def _name(self, draft: Draft) -> None:
        entity = self._by_cluster[self._clusters.of(draft)]
        entity.mentions.append(draft)
        self._referents.touch(entity)
        self._hold_office(entity, draft)
        self._evoke(draft)

    def _evoke(self, draft: Draft) -> None:
        """Let "the Malian government" bring Mali to mind, where Mali is named in the document."""
        for country in self.page.known.adjective(self.page.words[draft.first]):
            entity = self._countries.get(country.name)
            if entity is not None:
                entity.evoked.append(draft)

    def _hold_office(self, entity: Entity, draft: Draft) -> None:
        """Note whose emir a person is from the words before the name: "JMA emir Salakhuddin"."""
        nouns = [self.page.tokens[i].lower for i in range(*draft.title)]
        before = draft.title[0] - 1 if nouns else draft.first - 1
        if not nouns and before >= 0 and self.page.tokens[before].lower in self.page.lex.nouns:
            nouns, before = [self.page.tokens[before].lower], before - 1
        owner = self._of_head.get(before) if before >= 0 else None
        if entity.kind is PartyKind.PERSON and nouns:
            entity.nouns.update(nouns)
            if owner is not None and owner is not entity:
                entity.offices.update((owner.number, noun) for noun in nouns)

    def _description(self, draft: Draft) -> None:
        entity, score = self._referents.of_description(draft)
        if entity is None:
            entity = self._new(draft)
            entity.plural = draft.plural
            entity.members = members_of(self.page, draft, self.entities, self._of_head)
        else:
            draft.score = score
            draft.kind = entity.kind if not draft.plural else draft.kind
        owner = self._referents.owner(draft)
        if owner is not None and owner != entity.number and not draft.plural:
            entity.offices.add((owner, draft.noun))
        self._attach(entity, draft)

    def _attach(self, entity: Entity, draft: Draft) -> None:
        entity.mentions.append(draft)
        entity.nouns.add(draft.noun)
        entity.gender = entity.gender or self._gender(draft)
        self._of_head[draft.head] = entity
        self._referents.touch(entity)

    def _gender(self, draft: Draft) -> str:
        lex = self.page.lex
        if draft.noun in lex.female:
            return "she"
        return "he" if draft.noun in lex.male else ""

    def _pronoun(self, draft: Draft) -> None:
        entity, score = self._referents.of_pronoun(draft)
        if entity is None:
            return
        if entity.number < 0:
            entity = self._set(entity)
        draft.kind, draft.score = entity.kind, score
        if draft.noun in ("he", "she"):
            entity.gender = entity.gender or draft.noun
        entity.mentions.append(draft)
        self._of_head[draft.head] = entity
        self._referents.touch(entity)

    def _set(self, together: Entity) -> Entity:
        """The entity of a list that a pronoun takes together: the one there already, or a new one."""
        for entity in self.entities:
            if entity.members == together.members:
                return entity
        together.number = len(self.entities)
        self.entities.append(together)
        return together
