"""Whom a description or a pronoun means, among the entities read so far.

In: a draft and the entities before it. Out: an entity and a score, or none.
Always: precision before volume: the best candidate must clear a floor and stand clear of the second; kinds, number
and gender must agree; for "it" and "they" ordinary things of the same sentences compete with the parties.
"""

from __future__ import annotations

from whence.language.analysis import PartyKind
from whence.language.mentions.agreement import noun_fits, pronoun_agrees
from whence.language.mentions.beside import beside
from whence.language.mentions.draft import Draft
from whence.language.mentions.entity import Entity
from whence.language.mentions.page import Page
from whence.language.mentions.salience import SUBJECTS, barred, listed_owner, role, salience
from whence.language.mentions.sets import joined

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
# Below the floor nobody is meant; nearer than the margin to the second best, it is not clear who.
_FLOOR = 0.75
_MARGIN = 0.03
# How far back each may look, in sentences; a definite description may name again what was named a page before.
_REACH = {"it": 2, "they": 2, "he": 4, "she": 4}
_REACH_OF_NOUN = 6
# "The regime" may be said pages after "the Assad regime", where nothing else in the document is called so.
_CALLED_SO = 1.15
_REACH_OF_CALLED_SO = 14
_FLOOR_OF_CALLED_SO = 0.3
# How much an ordinary noun ("the statement") weighs against a party where the sentence does not ask for somebody:
# on GUM news a third of the "it" resolved to a party spoke of a thing before this was set.
_THING = 1.35
_THING_OWNS = 0.95
# "That faction" points at the last one named.
_POINTED_AT = 0.3
_OTHERS = frozenset({"other", "another", "new", "different", "further", "rival", "certain", "various"})
# No more entities than this are weighed: those spoken of last.
_LAST = 60

Found = tuple[Entity | None, float]


class Referents:
    """Looks for the entity that a description or a pronoun means.

    recent: the entities in the order of their last mention, each once, oldest first.
    """

    def __init__(self, page: Page, entities: list[Entity], of_head: dict[int, Entity]) -> None:
        self._page, self._entities, self._of_head = page, entities, of_head
        self.recent: dict[int, Entity] = {}

    def touch(self, entity: Entity) -> None:
        """Note that an entity was spoken of."""
        self.recent.pop(entity.number, None)
        self.recent[entity.number] = entity

    def of_description(self, draft: Draft) -> Found:
        """The entity a description is of, with the score; None where it brings in somebody new."""
        named = beside(self._page, draft, self._of_head)
        if named is not None:
            return named, 0.9
        owned = self.owner(draft)
        if owned is not None:
            holder = self._office(draft, owned)
            return holder if holder[0] is not None else self._subject_before(draft)
        if self._page.tokens[draft.first].lower not in _DEFINITE or self._told_apart(draft):
            return None, 0.0
        fits = [(entity, fit) for entity in self._candidates() if (fit := self._fits(draft, entity))]
        called_so = sum(fit >= _CALLED_SO for _, fit in fits) == 1
        reach = _REACH_OF_CALLED_SO if called_so else _REACH_OF_NOUN
        fitting = [(entity, self._present(draft, entity, reach) * fit) for entity, fit in fits]
        if self._page.tokens[draft.first].lower in ("this", "that") and fitting:
            fitting[0] = (fitting[0][0], fitting[0][1] + _POINTED_AT)  # the one spoken of last
        return self._choose([found for found in fitting if found[1]], _FLOOR_OF_CALLED_SO if called_so else _FLOOR)

    def _present(self, draft: Draft, entity: Entity, reach: int) -> float:
        present = salience(self._page, entity.mentions, draft, reach)
        evoked = [name for name in entity.evoked if name.head < draft.head] if entity.country else []
        return max(present, salience(self._page, evoked, draft, reach))

    def owner(self, draft: Draft) -> int | None:
        """The entity a description belongs to: "its emir", "JMA's emir", "the emir of JMA", "the JMA emir"."""
        for child in self._page.parse.children(draft.head):
            entity = None
            if child.dep in ("poss", "compound", "nmod"):
                entity = self._of_head.get(child.i)
            elif child.dep == "prep" and child.lower == "of":
                names = self._page.parse.children(child.i, "pobj")
                entity = next((self._of_head[name.i] for name in names if name.i in self._of_head), None)
            if entity is not None and entity.kind is not PartyKind.PEOPLE:
                return entity.number
        return None

    def _candidates(self) -> list[Entity]:
        return list(reversed(self.recent.values()))[:_LAST]

    def _office(self, draft: Draft, owner: int) -> Found:
        """The holder of an office: whoever was called the emir of the same group before, or just now."""
        for entity in self._candidates():
            if (owner, draft.noun) in entity.offices and not draft.plural:
                return entity, 0.7
        return None, 0.0

    def _subject_before(self, draft: Draft) -> Found:
        """ "X has left. The commander of Y said ...": the only person of the sentence before, its subject."""
        page = self._page
        token = page.tokens[draft.head]
        opening = page.parse.sentences[draft.sentence].first == draft.first
        leads = draft.kind is PartyKind.PERSON and draft.noun in page.lex.words["person.leaders"]
        if not (opening and leads and token.dep in SUBJECTS and page.tokens[draft.first].lower == "the"):
            return None, 0.0
        before = {
            entity.number: entity
            for entity in self._candidates()
            for mention in entity.mentions
            if mention.sentence == draft.sentence - 1 and entity.kind is PartyKind.PERSON
        }
        if len(before) != 1:
            return None, 0.0
        entity = next(iter(before.values()))
        subject = any(m.sentence == draft.sentence - 1 and role(page, m) in SUBJECTS for m in entity.mentions)
        same = page.parse.sentences[draft.sentence].paragraph == page.parse.sentences[draft.sentence - 1].paragraph
        return (entity, 0.6) if subject and same and not entity.offices else (None, 0.0)

    def _told_apart(self, draft: Draft) -> bool:
        """True where what follows the noun tells which one is meant: "the militants fighting in X"."""
        page = self._page
        if any(page.tokens[i].lower in _OTHERS for i in range(draft.first, draft.head)):
            return True
        if page.tokens[draft.first].lower in ("this", "that", "these"):
            return False
        for child in page.parse.children(draft.head):
            if child.i < draft.head:
                continue
            if child.dep in ("relcl", "acl") and child.i - draft.head < 6 and page.words[draft.head + 1] != ",":
                return True
            if child.dep == "prep" and child.lower in ("of", "in", "from", "near", "between", "for"):
                return True
        return False

    def _fits(self, draft: Draft, entity: Entity) -> float:
        """How well a definite description fits an entity: 0 where it cannot be of it."""
        if not entity.mentions or entity.members:
            return 0.0
        if self._called(draft) and draft.noun not in entity.words():
            return 0.0
        if draft.plural or entity.plural:
            alike = draft.plural and entity.plural and draft.kind is entity.kind
            fit = 1.3 if alike and draft.noun in entity.nouns else 0.0
        else:
            fit = noun_fits(self._page.lex, draft, entity)
        if not fit or any(barred(self._page, mention, draft) for mention in entity.mentions[-3:]):
            return 0.0
        return fit

    def _called(self, draft: Draft) -> bool:
        """True for a noun with a capital of its own ("the Group"): short for a name that has the word."""
        token = self._page.tokens[draft.head]
        return token.text[0].isupper() and token.i > self._page.parse.sentences[token.sent].first

    def of_pronoun(self, draft: Draft) -> Found:
        """The entity a pronoun means, with the score; None where no one is clear enough."""
        fitting = []
        for entity in self._candidates():
            weight = pronoun_agrees(draft, entity)
            if not weight or any(barred(self._page, mention, draft) for mention in entity.mentions[-4:]):
                continue
            present = salience(self._page, entity.mentions, draft, _REACH[draft.noun])
            if present:
                fitting.append((entity, present * weight + self._likeness(draft, entity)))
        if draft.noun == "they":
            fitting.extend(self._lists(draft))
        best = max((strength for _, strength in fitting), default=0.0)
        if draft.noun in ("it", "they") and self._thing(draft) >= best:
            return None, 0.0
        return self._choose(fitting)

    def _lists(self, draft: Draft) -> list[tuple[Entity, float]]:
        """Lists of parties just before ("A and B ... they"), each as an entity not yet among the others."""
        found = []
        for entity in self._candidates():
            mention = entity.last
            if draft.sentence - mention.sentence > 1 or entity.members or mention.head > draft.head:
                continue
            parts = joined(self._page, mention, self._of_head)
            if not parts or any(barred(self._page, part.last, draft) for part in parts):
                continue
            together = Entity(-1, parts[0].kind, plural=True, members=tuple(part.number for part in parts))
            found.append((together, salience(self._page, [mention], draft, 1) + 0.1 + self._likeness(draft, entity)))
        return found

    def _likeness(self, draft: Draft, entity: Entity) -> float:
        """More where the party stands in the same role as the pronoun, or right before it in a list."""
        if any(d.sentence == draft.sentence and listed_owner(self._page, d, draft) for d in entity.mentions[-3:]):
            return 0.5
        mine, its = role(self._page, draft), role(self._page, entity.last)
        if entity.kind is PartyKind.PLACE and self._acts(entity.last):
            return 0.3  # "Washington has imposed ... It also urged"
        return 0.12 if mine == its and mine in ("nsubj", "nsubjpass", "dobj") else 0.0

    def _acts(self, draft: Draft) -> bool:
        """True for a capital or country that does what only somebody does."""
        token = self._page.tokens[draft.head]
        verb = self._page.tokens[token.head]
        return token.dep == "nsubj" and verb.lemma in self._page.lex.words["verbs.of_somebody"]

    def _thing(self, draft: Draft) -> float:
        """The presence of the ordinary noun that competes most for "it" or "they"; 0 where only somebody can act."""
        page = self._page
        token = page.tokens[draft.head]
        governor = page.tokens[token.head]
        words = page.lex.words
        if token.dep == "nsubj" and governor.lemma in words["verbs.of_somebody"]:
            return 0.0
        if token.dep == "poss" and governor.lemma in words["nouns.owned"]:
            return 0.0
        plural = draft.noun == "they"
        best = 0.0
        first = page.parse.sentences[max(0, draft.sentence - 1)].first
        for other in page.tokens[first : draft.head]:
            if other.pos != "NOUN" or (other.tag == "NNS") != plural or other.i in self._of_head:
                continue
            if other.dep in ("nsubj", "nsubjpass", "dobj") and other.ent not in ("DATE", "TIME"):
                near = 1.0 if other.sent == draft.sentence else 0.75
                best = max(best, near + (0.3 if other.dep != "dobj" else 0.1))
        return best * (_THING if token.dep != "poss" else _THING_OWNS)

    def _choose(self, fitting: list[tuple[Entity, float]], floor: float = _FLOOR) -> Found:
        """The best of the fitting, in the order of recency among equals."""
        if not fitting:
            return None, 0.0
        ranked = sorted(fitting, key=lambda found: -found[1])
        best = ranked[0][1]
        margin = best - ranked[1][1] if len(ranked) > 1 else 1.0
        latest = fitting[0][0] is ranked[0][0]
        if best < floor or (margin < _MARGIN and not latest):
            return None, 0.0
        score = 0.45 + 0.3 * min(1.0, max(0.0, best - 0.4)) + 0.4 * min(0.5, margin)
        return ranked[0][0], round(min(0.95, score), 3)
