"""Whom a description or a pronoun means, among the entities read so far.

In: a draft and the entities before it. Out: an entity and a score, or none.
Always: precision before volume: the best candidate must clear a floor and stand clear of the second; kinds, number
and gender must agree; for "it" and "they" ordinary things of the same sentences compete with the parties.
"""

from __future__ import annotations

from whence.language.analysis import PartyKind, Token
from whence.language.mentions.draft import Draft
from whence.language.mentions.entity import Entity
from whence.language.mentions.page import Page
from whence.language.mentions.salience import barred, role, salience

# Nouns that fit any group, and so may be put after its name: "the Islamic State group".
_GENERIC_GROUP = frozenset({"group", "organisation", "organization", "movement", "faction", "outfit", "militia", "network", "entity", "sect", "party", "gang", "cartel", "coalition", "alliance", "insurgency", "brigade", "battalion"})  # fmt: skip
_ANY_GROUP = frozenset({"group", "organisation", "organization", "movement", "faction", "outfit", "militia", "entity", "sect"})
_ANY_PERSON = frozenset({"man", "woman", "militant", "fighter", "individual", "person", "jihadist", "rebel", "insurgent", "extremist", "terrorist", "guerrilla"})
_LEADERS = frozenset({"emir", "amir", "leader", "commander", "chief", "head", "warlord", "kingpin", "chairman", "ruler"})
_SETTLEMENTS = frozenset({"town", "city", "village", "hamlet", "settlement", "neighbourhood", "neighborhood", "suburb", "stronghold", "enclave"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_FLOOR = 0.75
_MARGIN = 0.12
# Verbs whose subject is somebody, never a thing.
_AGENTIVE = frozenset({"say", "claim", "deny", "announce", "accuse", "fight", "attack", "pledge", "control", "recruit",
    "capture", "seize", "join", "kill", "withdraw", "retract", "vow", "threaten", "insist", "believe", "want", "refuse", "agree", "ally",
    "launch", "kidnap", "abduct", "detain", "release", "condemn", "call", "urge", "declare", "demand", "hold", "lose", "merge", "split",
    "ban", "arrest", "deploy", "retreat", "advance", "operate", "post", "publish", "consider", "try", "attempt", "plan", "intend", "decide", "warn", "admit", "confirm"})  # fmt: skip
_OWNED = frozenset({"leader", "emir", "amir", "commander", "fighter", "militant", "member", "rank", "leadership", "spokesman", "spokesperson", "website", "statement",
    "force", "troop", "soldier", "supporter", "intention", "propagandist", "chief", "founder", "men", "man", "man", "branch", "affiliate", "stronghold", "enemy", "ally", "territory", "headquarters",
    "attempt", "army", "ideology", "allegiance", "rival", "channel", "account", "video", "offensive", "position", "command", "head", "emirate", "recruit", "weapon"})  # fmt: skip


class Referents:
    """Looks for the entity that a description or a pronoun means."""

    def __init__(self, page: Page, entities: list[Entity], of_head: dict[int, Entity]) -> None:
        self._page, self._entities, self._of_head = page, entities, of_head

    def of_description(self, draft: Draft) -> tuple[Entity | None, float]:
        """The entity a description is of, with the score; None where it brings in somebody new."""
        beside = self._beside(draft)
        if beside is not None:
            return beside, 0.9
        first = self._page.tokens[draft.first]
        owned = self.owner(draft)
        if owned is not None:
            return self._office(draft, owned)
        if first.lower not in _DEFINITE or self._told_apart(draft):
            return None, 0.0
        return self._choose(draft, [(e, s) for e in self._entities if (s := self._fits(draft, e))])

    def owner(self, draft: Draft) -> int | None:
        """The entity a description belongs to: "its emir", "JMA's emir", "the emir of JMA", "the JMA emir"."""
        for child in self._page.parse.children(draft.head):
            entity = None
            if child.dep in ("poss", "compound", "nmod"):
                entity = self._of_head.get(child.i)
            elif child.dep == "prep" and child.lower == "of":
                entity = next((self._of_head[p.i] for p in self._page.parse.children(child.i, "pobj") if p.i in self._of_head), None)
            if entity is not None and entity.kind is not PartyKind.PEOPLE:
                return entity.number
        return None

    def _beside(self, draft: Draft) -> Entity | None:
        """The party named beside the description: apposition, "the X group", "the town of X", "X is a group"."""
        page, head = self._page, self._page.tokens[draft.head]
        for child in page.parse.children(head.i):
            entity = self._of_head.get(child.i)
            if entity is None or not _same_sort(draft, entity):
                continue
            if child.dep == "appos" and not draft.plural and not _listed(page, child):
                return entity
            if child.dep in ("compound", "nmod") and draft.noun in _GENERIC_GROUP and child.i < head.i and not draft.plural:
                return entity
        of = next((c for c in page.parse.children(head.i, "prep") if c.lower == "of" and c.i == head.i + 1), None)
        if of is not None and draft.kind is PartyKind.PLACE and not draft.plural:
            for child in page.parse.children(of.i, "pobj"):
                entity = self._of_head.get(child.i)
                if entity is not None and entity.kind is PartyKind.PLACE:
                    return entity
        return self._told_of(draft, head)

    def _told_of(self, draft: Draft, head: Token) -> Entity | None:
        """The subject of "X is a group", the noun X of "X, a group"."""
        governor = self._page.tokens[head.head]
        if head.dep == "appos":
            entity = self._of_head.get(governor.i)
            return entity if entity and _same_sort(draft, entity) and not _listed(self._page, head) else None
        if head.dep == "attr" and governor.lemma == "be" and not draft.plural:
            children = self._page.parse.children(governor.i)
            if any(child.dep in ("neg", "aux") and child.lower in ("not", "n't", "may", "might", "could") for child in children):
                return None
            for child in children:
                entity = self._of_head.get(child.i)
                if child.dep == "nsubj" and entity is not None and _same_sort(draft, entity):
                    return entity
        return None

    def _office(self, draft: Draft, owner: int) -> tuple[Entity | None, float]:
        """The holder of an office: whoever was called the emir of the same group before."""
        for entity in reversed(self._entities):
            if entity.owner == owner and draft.noun in entity.nouns and not draft.plural and not entity.plural:
                return entity, 0.7
        return None, 0.0

    def _told_apart(self, draft: Draft) -> bool:
        """True where what follows the noun tells which one is meant: "the militants fighting in X"."""
        page = self._page
        if page.tokens[draft.first].lower in ("this", "that", "these"):
            return False
        for child in page.parse.children(draft.head):
            if child.i < draft.head:
                continue
            if child.dep in ("relcl", "acl") and child.i - draft.head < 6 and page.words[draft.head + 1] != ",":
                return True
            if child.dep == "prep" and child.lower in ("of", "in", "from", "near", "between"):
                return True
        return False

    def _fits(self, draft: Draft, entity: Entity) -> float:
        """How well a definite description fits an entity: 0 where it cannot be of it."""
        if not entity.mentions or entity.members:
            return 0.0
        present = salience(self._page, entity.mentions, draft, 6)
        if not present:
            return 0.0
        noun = draft.noun
        same = noun in entity.nouns or noun in entity.words()
        if draft.plural or entity.plural:
            return present + 0.3 if same and draft.plural and entity.plural and draft.kind is entity.kind else 0.0
        if draft.kind is not entity.kind:
            return 0.0
        if same:
            return present + 0.3
        return present * _sort_fit(noun, entity)

    def of_pronoun(self, draft: Draft) -> tuple[Entity | None, float]:
        """The entity a pronoun means, with the score; None where no one is clear enough."""
        fitting = []
        for entity in self._entities:
            weight = _agrees(draft, entity) if entity.mentions else 0.0
            if not weight or any(barred(self._page, mention, draft) for mention in entity.mentions[-4:]):
                continue
            present = salience(self._page, entity.mentions, draft, 2 if draft.noun in ("it", "they") else 4)
            if present:
                fitting.append((entity, present * weight + self._parallel(draft, entity)))
        entity, score = self._choose(draft, fitting)
        if entity is not None and draft.noun in ("it", "they") and self._thing(draft) >= score * 1.4 - 0.05:
            return None, 0.0
        return entity, score

    def _parallel(self, draft: Draft, entity: Entity) -> float:
        mine, its = role(self._page, draft), role(self._page, entity.last)
        return 0.12 if mine == its and mine in ("nsubj", "nsubjpass", "dobj") else 0.0

    def _thing(self, draft: Draft) -> float:
        """The presence of the ordinary noun that competes most for "it" or "they"; 0 where only somebody can act."""
        page = self._page
        token = page.tokens[draft.head]
        verb = page.tokens[token.head]
        if token.dep == "nsubj" and verb.lemma in _AGENTIVE or token.dep == "poss" and verb.lemma in _OWNED:
            return 0.0
        plural = draft.noun == "they"
        best = 0.0
        first = page.parse.sentences[max(0, draft.sentence - 1)].first
        for other in page.tokens[first : draft.head]:
            if other.pos != "NOUN" or other.i in self._of_head or (other.tag == "NNS") != plural:
                continue
            if other.dep not in ("nsubj", "nsubjpass", "dobj") or other.ent in ("DATE", "TIME"):
                continue
            near = 1.0 if other.sent == draft.sentence else 0.75
            best = max(best, near + (0.3 if other.dep != "dobj" else 0.1))
        return best * 0.75

    def _choose(self, draft: Draft, fitting: list[tuple[Entity, float]]) -> tuple[Entity | None, float]:
        fitting.sort(key=lambda found: -found[1])
        if not fitting or fitting[0][1] < _FLOOR:
            return None, 0.0
        best = fitting[0][1]
        margin = best - fitting[1][1] if len(fitting) > 1 else 1.0
        if margin < _MARGIN and draft.noun not in ("he", "she") and margin < 0.03:
            return None, 0.0
        return fitting[0][0], round(min(0.95, 0.45 + 0.3 * min(1.0, best - 0.4) + 0.4 * min(0.5, margin)), 3)


def _same_sort(draft: Draft, entity: Entity) -> bool:
    if draft.kind is entity.kind:
        return True
    pair = {draft.kind, entity.kind}
    return pair <= {PartyKind.ACCOUNT, PartyKind.OUTLET, PartyKind.PERSON} and PartyKind.PERSON not in pair


def _listed(page: Page, token: Token) -> bool:
    """True for the first of a list: "factions, A and B" names two parties, not one."""
    return any(child.dep == "conj" for child in page.parse.children(token.i))


def _sort_fit(noun: str, entity: Entity) -> float:
    """How well a noun fits an entity that was never called so."""
    if entity.kind is PartyKind.GROUP:
        return 1.0 if noun in _ANY_GROUP and entity.named else 0.0
    if entity.kind is PartyKind.PERSON:
        if noun in _ANY_PERSON:
            return 0.9
        return 0.95 if noun in _LEADERS and entity.nouns & _LEADERS else 0.0
    if entity.kind is PartyKind.PLACE:
        if noun in ("country", "republic", "nation"):
            return 1.0 if entity.country else 0.0
        return 0.9 if noun in _SETTLEMENTS and not entity.country else 0.0
    return 1.0 if noun in ("account", "page", "channel") and entity.kind is PartyKind.ACCOUNT else 0.0


def _agrees(draft: Draft, entity: Entity) -> float:
    """Agreement of a pronoun with an entity: 0 forbids, 1 fits, between them fits less."""
    pronoun, kind = draft.noun, entity.kind
    if pronoun in ("he", "she"):
        if kind is not PartyKind.PERSON or entity.plural or entity.gender not in ("", pronoun):
            return 0.0
        return 1.0
    if pronoun == "it":
        if entity.plural or kind in (PartyKind.PERSON, PartyKind.PEOPLE):
            return 0.0
        return 0.7 if kind is PartyKind.PLACE and not entity.country else 1.0
    if kind is PartyKind.PEOPLE or entity.plural:
        return 1.0
    return 0.75 if kind is PartyKind.GROUP else 0.0
