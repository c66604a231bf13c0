"""Who does what to whom in a Russian clause: the slots of a verb or event noun, whatever the construction.

In: a Parse (UD relations and features). Out: `Slots`: slot to the tokens that head what fills it.
Always: a passive is turned round; "который" stands for its antecedent; a verb without a subject of its own takes that
of the verb it is joined to. Slots: subj obj dat ins gen, preposition ("в") and preposition with case ("в+Loc"), the
owner of a noun under a preposition ("в:состав"), body ("в Киеве отрицают").
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from whence.language.analysis import Parse, Token
from whence.language.russian.attributed import RELATIVE
from whence.language.russian.cues import cues
from whence.language.russian.features import QUOTES, case, feature, is_plural, preposition
from whence.language.russian.stems import plain

_DEPTH = 5
_OWNERS = frozenset({"его", "её", "ее", "их"})
_TOGETHER = frozenset({"вместе", "совместно", "наряду"})
# The cases a preposition governs, the usual one first: foreign names are tagged at a venture.
_GOVERNS = {
    "от": ("Gen",), "из": ("Gen",), "у": ("Gen",), "до": ("Gen",), "после": ("Gen",), "без": ("Gen",), "для": ("Gen",),
    "против": ("Gen",), "к": ("Dat",), "с": ("Ins", "Gen"), "над": ("Ins",), "между": ("Ins", "Gen"), "о": ("Loc", "Acc"),
    "при": ("Loc",), "перед": ("Ins",), "через": ("Acc",),
}  # fmt: skip
_ABOUT = frozenset({"до", "около", "свыше", "более", "порядка", "примерно", "менее"})
_ROUND = frozenset({"десяток", "сотня", "тысяча", "сто", "миллион"})


@dataclass(slots=True)
class Slots:
    """how: name of the construction. filled: slot to head tokens. passive: the agent may be missing. plural: the
    verb is in the plural ("застрелили": nobody is named)."""

    head: int
    how: str = "active"
    passive: bool = False
    plural: bool = False
    filled: dict[str, list[int]] = field(default_factory=dict)

    def add(self, slot: str, i: int) -> None:
        """Put a token into a slot once."""
        held = self.filled.setdefault(slot, [])
        if i not in held:
            held.append(i)

    def get(self, slot: str) -> list[int]:
        """The tokens of a slot."""
        return self.filled.get(slot, [])

    def first(self, slots: tuple[str, ...]) -> list[int]:
        """The tokens of the first slot that is filled."""
        return next((self.filled[slot] for slot in slots if self.filled.get(slot)), [])


class Grammar:
    """Slots of the predicates of one parse."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse

    # ------------------------------------------------------------------ verbs
    def verb(self, v: int, depth: int = 0) -> Slots:
        """The slots of the verb at token v."""
        token = self.parse.tokens[v]
        slots = Slots(v, passive=is_passive(self.parse, token), plural=is_plural(token))
        for child in self.parse.children(v):
            self._child(slots, token, child)
        self._clause_owner(slots, token)
        self._misjudged(slots)
        self._apposed(slots)
        if depth < _DEPTH:
            self._borrow(slots, token, depth)
        return slots

    def _child(self, slots: Slots, verb: Token, child: Token) -> None:
        dep = child.dep
        i = self._antecedent(verb, child)
        if child.lower in _OWNERS and child.i < verb.i and case(self.parse.tokens[child.i + 1]) == "Nom":
            return  # "Её командир критиковал": whose, not whom
        if dep == "nsubj" and any(t.text == ":" for t in self.parse.tokens[child.i : verb.i]):
            return  # "Министр Х: войска останутся"
        if self._figure(child):
            slots.add("obj" if slots.passive else "subj", i)
        elif dep == "nsubj" and not slots.passive and case(child) == "Acc" and self._other_subject(verb, child):
            slots.add("obj", i)  # an undeclined town: "отряды взяли Сухуми"
        elif dep == "advmod" and child.lower in _TOGETHER:
            for companion in self.parse.children(child.i, "obl", "nmod"):
                if preposition(self.parse, companion.i) == "с":
                    slots.add("with", companion.i)
        elif slots.passive and case(child) == "Ins" and dep in {"nsubj", "nsubj:pass"}:
            slots.add("subj", i)  # who did it, taken for a second subject
        elif dep in {"nsubj", "nsubj:pass"}:
            slots.add("obj" if slots.passive or dep == "nsubj:pass" else "subj", i)
        elif dep in {"obj", "iobj"}:
            slots.add(self._object_slot(child), i)
            if not case(child) and not preposition(self.parse, child.i):
                slots.add("ins", i)  # a foreign name: its case cannot be told
        elif dep in {"obl", "obl:agent", "nmod", "advmod"} and child.pos not in {"ADV", "PART"}:
            self._oblique(slots, child, i)
        elif dep == "xcomp":
            infinitive = feature(child, "VerbForm") == "Inf"
            slots.add("inf" if infinitive else "ins" if case(child) == "Ins" else "xcomp", i)

    def _misjudged(self, slots: Slots) -> None:
        """A living being in the nominative is no object: "руководит туарег Икс"; nor is, beside another, a figure
        before the verb: "несколько сотен боевиков обвинили Икса"."""
        if slots.passive or slots.get("subj"):
            return
        for i in list(slots.get("obj")):
            token = self.parse.tokens[i]
            living = case(token) == "Nom" and feature(token, "Animacy") == "Anim" and is_plural(token) == slots.plural
            counts = self.parse.children(i, "nummod:gov") if len(slots.get("obj")) > 1 and i < slots.head else []
            if living or any(case(count) == "Nom" for count in counts):
                slots.filled["obj"].remove(i)
                slots.add("subj", i)

    def _apposed(self, slots: Slots) -> None:
        """A title and its name taken for two subjects: "Подозреваемый в теракте Икс был задержан"."""
        for filled in slots.filled.values():
            for title, name in pairwise(list(filled)):
                if self._is_title(self.parse.tokens[title], self.parse.tokens[name]):
                    filled.remove(title)

    def _is_title(self, title: Token, name: Token) -> bool:
        between = self.parse.tokens[title.i + 1 : name.i]
        return (
            title.i < name.i
            and (title.pos, name.pos) == ("NOUN", "PROPN")
            and title.dep == name.dep
            and case(title) == case(name)
            and all(t.pos not in {"PUNCT", "CCONJ", "VERB"} for t in between)
        )

    def _figure(self, child: Token) -> bool:
        """ "до 600 боевиков", "около тысячи": a figure under a preposition is what the clause is about."""
        prep = preposition(self.parse, child.i)
        return (
            prep in _ABOUT
            and (
                child.pos == "NUM"
                or bool(self.parse.children(child.i, "nummod", "nummod:gov"))
                or (plain(child.lemma) in _ROUND)
            )
            and child.dep in {"obl", "nsubj", "nsubj:pass", "nmod"}
        )

    def _other_subject(self, verb: Token, child: Token) -> bool:
        return any(other.i != child.i for other in self.parse.children(verb.i, "nsubj"))

    def _object_slot(self, child: Token) -> str:
        if prep := preposition(self.parse, child.i):
            return prep
        return {"Dat": "dat", "Ins": "ins"}.get(case(child), "obj")

    def _oblique(self, slots: Slots, child: Token, i: int) -> None:
        prep, its = preposition(self.parse, child.i), case(child)
        if prep:
            its = its if its in _GOVERNS.get(prep, (its,)) else _GOVERNS[prep][0]
            slots.add(prep, i)
            slots.add(f"{prep}+{its}", i)
            slots.add(f"{prep}:{plain(child.lemma)}", child.i)
            if prep in {"в", "на"} and child.pos in {"PROPN", "X"}:
                slots.add(f"{prep}+Acc", i)  # whether a foreign name stands in either case cannot be told
                slots.add(f"{prep}+Loc", i)
            if prep == "в" and its in {"Loc", ""} and is_plural(self.parse.tokens[slots.head]):
                slots.add("body", i)
        elif its == "Ins":
            slots.add("subj" if slots.passive and child.dep in {"obl", "obl:agent"} else "ins", i)
            if slots.passive:
                slots.add("ins", i)
        elif its in {"Dat", "Gen"}:
            slots.add(its.lower(), i)

    def _antecedent(self, verb: Token, child: Token) -> int:
        """The noun that a relative pronoun stands for."""
        if child.lower.startswith("котор") or child.lower in RELATIVE:
            token = verb
            for _ in range(3):
                if token.dep.startswith("acl"):
                    return token.head
                token = self.parse.tokens[token.head]
        return child.i

    def _clause_owner(self, slots: Slots, verb: Token) -> None:
        """A participle after or before a noun: "боевики, захватившие город", "захваченный боевиками город"."""
        if slots.passive and verb.i and self.parse.tokens[verb.i - 1].text == "(" and not slots.get("obj"):
            k = verb.i - 2
            while k > 0 and self.parse.tokens[k].text in QUOTES:
                k -= 1
            slots.add("obj", k)  # "«Х» (запрещена в России)"
            return
        if feature(verb, "VerbForm") != "Part" or verb.dep not in {"acl", "amod"} or verb.head == verb.i:
            return
        slots.how = "participle"
        if slots.passive:
            slots.add("obj", verb.head)
        elif not slots.get("subj"):
            slots.add("subj", verb.head)

    def _borrow(self, slots: Slots, verb: Token, depth: int) -> None:
        if slots.get("subj") or verb.head == verb.i or verb.dep not in {"conj", "xcomp", "advcl", "ccomp"}:
            return
        governor = self.parse.tokens[verb.head]
        if verb.dep == "ccomp" and (
            slots.passive
            or is_plural(verb) != is_plural(governor)
            or not self._speaks(governor)
            or not self._after_that(verb)
        ):
            return  # "утверждают, что убили": they themselves
        if governor.pos not in {"VERB", "AUX", "ADJ"}:
            return
        if verb.dep == "advcl" and feature(verb, "VerbForm") != "Conv":
            return
        above = self.verb(governor.i, depth + 1)
        lent = above.get("obj") if above.passive and not above.get("subj") else above.get("subj")
        if slots.passive:
            if not slots.get("obj"):
                slots.filled["obj"] = list(lent)
        elif lent:
            slots.filled["subj"] = list(lent)
        if lent:
            slots.how = "shared-subject"

    def _after_that(self, verb: Token) -> bool:
        """ "что убили" is one's own deed, "что его выгнали" somebody's."""
        before = self.parse.tokens[verb.i - 1] if verb.i else verb
        return before.lower == "что" or (
            before.pos in {"ADV", "PART"} and self.parse.tokens[verb.i - 2].lower == "что"
        )

    def _speaks(self, governor: Token) -> bool:
        return plain(governor.lemma) in cues().verbs

    # ------------------------------------------------------------------ nouns
    def noun(self, n: int) -> Slots:
        """The slots of the event noun at token n."""
        slots = Slots(n, how="noun")
        for child in self.parse.children(n, "nmod", "obl", "det", "obj", "iobj", "appos", "flat:foreign", "amod"):
            prep, its = preposition(self.parse, child.i), case(child)
            if child.dep == "amod" and (child.pos not in {"NOUN", "PROPN"} or its != "Dat"):
                continue
            if child.dep in {"appos", "flat:foreign"}:
                if all(token.text in QUOTES for token in self.parse.tokens[n + 1 : child.i]):
                    slots.add("gen", child.i)
            elif its == "Dat" and not prep:
                slots.add("dat", child.i)
            elif child.dep == "det":
                if plain(child.text) in {"его", "ее", "их"}:
                    slots.add("gen", child.i)
            elif prep:
                slots.add(prep, child.i)
                slots.add(f"{prep}+{its}", child.i)
            elif its == "Ins":
                slots.add("ins", child.i)
            elif child.i > n or (child.pos == "PRON" and plain(child.text) in {"его", "ее", "их"}):
                slots.add("gen", child.i)
        return slots

    def owners(self, n: int) -> list[int]:
        """The nouns in the genitive (or instrumental) that a role noun or the noun of a phrase belongs to."""
        slots = self.noun(n)
        return slots.get("gen") or slots.get("dat") or slots.get("ins")


def is_passive(parse: Parse, verb: Token) -> bool:
    """True for "убит", "захваченный", "удерживается": the grammatical subject is whom it befalls."""
    if feature(verb, "Voice") == "Pass":
        return True
    return bool(parse.children(verb.i, "nsubj:pass", "aux:pass"))
