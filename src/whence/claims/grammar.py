"""Who does what to whom: the slots of a verb or noun, whatever the construction.

In: a Parse (English, ClearNLP labels). Out: `Roles`, slots filled with the tokens that head the noun phrases.
Always: a passive is turned round; relative pronouns stand for their antecedent; a verb without a subject of its own
(coordination, participle, infinitive) takes the one the construction lends it; the name of the construction is kept.
Slots: subj, obj, dat, clause, oprd, attr, any preposition, "prep@obj" for a preposition under the object; for nouns
poss, mod and the prepositions.
Method: deep roles after Levin & Rappaport Hovav; control lists after VerbNet 3.4 (object control: 37.9, 58, 59).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from whence.claims.words import words
from whence.language.analysis import Parse, Token

NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X", "SYM"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_NEAR = 3  # tokens between two verbs that share an object
_DEPTH = 6  # chains of borrowed subjects longer than this are parse errors


@dataclass(slots=True)
class Roles:
    """head: token of the predicate.  slots: slot -> tokens.  how: name of the construction that gave the subject."""

    head: int
    passive: bool = False
    how: str = "active"
    slots: dict[str, list[int]] = field(default_factory=dict)
    particles: frozenset[str] = frozenset()

    def get(self, slot: str) -> list[int]:
        """The tokens in a slot, empty where it is not filled."""
        return self.slots.get(slot, [])

    def first(self, slots: tuple[str, ...]) -> tuple[str, list[int]]:
        """The first of these slots that is filled, with its tokens."""
        for slot in slots:
            if self.slots.get(slot):
                return slot, self.slots[slot]
        return "", []


class Grammar:
    """Roles of any token of one parse, worked out once each."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.tokens = parse.tokens
        self._verbs: dict[int, Roles] = {}
        self._nouns: dict[int, Roles] = {}

    # ---------------------------------------------------------------- verbs
    def verb(self, v: int) -> Roles:
        """Roles of the verb (or copula) at token v."""
        if v not in self._verbs:
            self._verbs[v] = self._verb_roles(v)
        return self._verbs[v]

    def _verb_roles(self, v: int) -> Roles:
        subject, passive, how = self.surface_subject(v)
        roles = Roles(v, passive, how)
        objects = [self.antecedent(t.i, v) for t in self.parse.children(v, "dobj")]
        if passive:
            roles.slots["obj"] = subject
            agents = [p.i for a in self.parse.children(v, "agent") for p in self.parse.children(a.i, "pobj", "pcomp")]
            agents = agents or self._agents_below(v)
            roles.slots["subj"] = agents
            if objects:
                roles.slots["oprd"] = objects
        else:
            roles.slots["subj"] = subject
            gap = self._relative_gap(v) if not objects else None
            roles.slots["obj"] = objects or ([gap] if gap is not None else self._shared_object(v))
        roles.slots["dat"] = [t.i for t in self.parse.children(v, "dative") if t.pos != "ADP"]
        # A clause before the verb is another sentence that a comma or semicolon joined to this one.
        roles.slots["clause"] = [t.i for t in self.parse.children(v, "ccomp", "xcomp") if t.i > v]
        if not roles.slots["clause"]:
            # "called on the fighters to return": the infinitive often hangs on the noun.
            below = [
                *roles.slots["obj"],
                *(p.i for prep in self.parse.children(v, "prep") for p in self.parse.children(prep.i, "pobj")),
            ]
            roles.slots["clause"] = [
                t.i for i in below for t in self.parse.children(i, "acl", "relcl") if t.tag == "VB"
            ]
            roles.slots["clause"] += [t.i for t in self.parse.children(v, "advcl") if t.tag == "VB" and t.i > v]
        roles.slots.setdefault("oprd", []).extend(t.i for t in self.parse.children(v, "oprd"))
        roles.slots["attr"] = [t.i for t in self.parse.children(v, "attr", "acomp")]
        self._add_prepositions(v, roles, "")
        for thing in roles.slots["obj"]:
            self._add_prepositions(thing, roles, "@obj")
            roles.slots.setdefault("poss@obj", []).extend(t.i for t in self.parse.children(thing, "poss"))
            roles.slots.setdefault("mod@obj", []).extend(
                t.i for t in self.parse.children(thing, "compound", "nmod", "amod")
            )
        roles.particles = frozenset(t.lower for t in self.parse.children(v, "prt", "advmod", "oprd", "acomp"))
        roles.particles |= frozenset(roles.slots) & frozenset({"on", "of", "at"})
        roles.particles |= frozenset(t.lemma for t in self.parse.children(v, "dobj"))
        return roles

    def _shared_object(self, v: int) -> list[int]:
        """ "armed and trained the front": the object of the second verb is the first one's too."""
        for other in self.parse.children(v, "conj"):
            if other.pos == "VERB" and other.i - v <= _NEAR and not self.parse.children(other.i, "nsubj"):
                return [t.i for t in self.parse.children(other.i, "dobj")]
        return []

    def _agents_below(self, v: int) -> list[int]:
        """ "is designated a terrorist by X", "listed as a group by X": the agent may hang on the noun between."""
        between = self.parse.children(v, "oprd", "dobj", "attr")
        for prep in self.parse.children(v, "prep"):
            if prep.lower == "as":
                between += self.parse.children(prep.i, "pobj")
        return [p.i for t in between for by in self.parse.children(t.i, "prep", "agent") if by.lower == "by"
                for p in self.parse.children(by.i, "pobj")]  # fmt: skip

    def _add_prepositions(self, head: int, roles: Roles, suffix: str) -> None:
        for prep in self.parse.children(head, "prep", "dative", "agent"):
            if prep.pos not in {"ADP", "SCONJ", "ADV", "VERB"} or (
                prep.dep == "agent" and not suffix and roles.passive
            ):
                continue
            names = [prep.lower]
            fillers = self._prep_objects(prep)
            for inner in self.parse.children(prep.i, "prep"):
                fillers += self._prep_objects(inner)
                names.append(f"{prep.lower}-{inner.lower}")
            for name in names:
                slot = roles.slots.setdefault(name + suffix, [])
                slot.extend(self.antecedent(i, head) for i in fillers if i not in slot)

    def _prep_objects(self, prep: Token) -> list[int]:
        found = [t.i for t in self.parse.children(prep.i, "pobj", "pcomp")]
        if prep.lower == "between" and len(found) == 1 and not self.parse.children(found[0], "conj"):
            found = self._two_sides(prep, found[0])
        # "with A, as well as with B": the second preposition hangs on the first.
        for other in self.parse.children(prep.i, "conj"):
            if other.pos == "ADP":
                found += [t.i for t in self.parse.children(other.i, "pobj")]
        return found

    def _two_sides(self, prep: Token, last: int) -> list[int]:
        """ "between commander A and B": where the parse hid A inside B's phrase, the word before "and" is A's."""
        first, end = self.parse.subtree(prep.i)
        joint = next((j for j in range(first, end) if self.tokens[j].lower == "and" and j < last), None)
        return [joint - 1, last] if joint is not None and joint - 1 > prep.i else [last]

    def surface_subject(self, v: int, depth: int = 0) -> tuple[list[int], bool, str]:
        """Surface subject of the verb, whether the verb is passive, and the construction that gave it."""
        token = self.tokens[v]
        passive = self._is_passive(v)
        own = self.parse.children(v, "nsubj", "nsubjpass")
        if own:
            subject = own[-1]
            if subject.lower in RELATIVE and subject.tag in {"WDT", "WP", "IN"}:
                antecedent = self.antecedent(subject.i, v)
                return ([antecedent] if antecedent != subject.i else []), passive, "relative clause"
            if (
                subject.tag == "PRP"
                and subject.lower.endswith(("self", "selves"))
                and depth <= _DEPTH
                and token.head != v
            ):
                # "considers itself to be the heir of X"
                return self.surface_subject(token.head, depth + 1)[0], passive, "control"
            if subject.lower == "what" or subject.dep == "expl":
                return [], passive, "none"
            return [subject.i], passive, "passive" if passive else "active"
        if depth > _DEPTH:
            return [], passive, "none"
        return self._borrowed_subject(token, passive, depth)

    def _borrowed_subject(self, token: Token, passive: bool, depth: int) -> tuple[list[int], bool, str]:
        head = self.tokens[token.head]
        if token.dep == "conj" and head.pos in {"VERB", "AUX"}:
            clause = self._subject_read_as_object(token, head)
            if clause is not None:
                return [clause], passive, "coordination"
            subject, head_passive, _ = self.surface_subject(head.i, depth + 1)
            if head_passive and token.tag == "VBN" and not self.parse.children(token.i, "aux", "auxpass"):
                passive = True
            return subject, passive, "coordination"
        if token.dep == "acl":
            return self._acl_subject(token, head, passive, depth)
        if token.dep == "relcl" and token.tag in {"VBN", "VBG"}:
            return [head.i], passive, "participle"
        if token.dep in {"xcomp", "ccomp"} and (token.dep == "xcomp" or token.tag in {"VBG", "VBN", "VB"}):
            return self._controlled(head, depth, passive)
        if token.dep == "advcl" and not self.parse.children(token.i, "nsubj"):
            if head.pos in {"VERB", "AUX"}:
                return self.surface_subject(head.i, depth + 1)[0], passive, "adverbial clause"
            return [], passive, "none"
        if token.dep == "pcomp":
            governor = self.tokens[head.head]
            if governor.pos in {"NOUN", "PROPN"}:
                verb = self.tokens[governor.head]
                if governor.dep == "dobj" and verb.lemma in words("object_control"):
                    return [governor.i], passive, "object control"
                return self._noun_subject(governor, depth), passive, "gerund"
            return self._controlled(governor, depth, passive)
        return [], passive, "none"

    def _subject_read_as_object(self, token: Token, head: Token) -> int | None:
        """ "has grown after some groups, mostly in X, pledged ...": what the parse took for the object of "after"."""
        if token.tag not in {"VBD", "VBZ", "VBP"}:
            return None
        for prep in self.parse.children(head.i, "prep"):
            if prep.lower in {"after", "before", "since", "until", "once"} and prep.i < token.i:
                for thing in self.parse.children(prep.i, "pobj"):
                    _, end = self.parse.subtree(thing.i)
                    if thing.i < token.i and 0 <= token.i - end <= 1:
                        return thing.i
        return None

    def _acl_subject(self, token: Token, head: Token, passive: bool, depth: int) -> tuple[list[int], bool, str]:
        if token.tag in {"VBG", "VBN", "VBD"}:
            # "soldiers of A and fighters led by B": the participle speaks of the noun it stands behind.
            near = self.tokens[token.i - 1]
            joined = near.i != head.i and near.dep == "conj" and near.pos in {"NOUN", "PROPN"}
            return [near.i if joined else head.i], passive, "participle"
        # "its intention to merge", "announced a plan to declare": whoever holds or voices the noun.
        return self._noun_subject(head, depth), passive, "infinitive"

    def _noun_subject(self, noun: Token, depth: int) -> list[int]:
        owners = self.parse.children(noun.i, "poss")
        if owners:
            return [owners[0].i]
        head = self.tokens[noun.head]
        if noun.dep in {"dobj", "attr"} and head.pos in {"VERB", "AUX"}:
            return self.surface_subject(head.i, depth + 1)[0]
        if noun.dep == "pobj" and self.tokens[head.head].pos in {"VERB", "AUX"}:
            return self.surface_subject(head.head, depth + 1)[0]
        return [p.i for prep in self.parse.children(noun.i, "prep") if prep.lower in {"by", "of", "from"}
                for p in self.parse.children(prep.i, "pobj")]  # fmt: skip

    def _controlled(self, governor: Token, depth: int, passive: bool) -> tuple[list[int], bool, str]:
        if governor.pos == "ADJ" and governor.dep in {"acomp", "oprd"}:
            governor = self.tokens[governor.head]
        if governor.pos in {"NOUN", "PROPN"}:
            return self._noun_subject(governor, depth), passive, "control"
        subject, governor_passive, _ = self.surface_subject(governor.i, depth + 1)
        if governor.lemma in words("object_control") and not governor_passive:
            objects = [t.i for t in self.parse.children(governor.i, "dobj", "dative") if t.pos != "ADP"]
            if objects:
                return objects, passive, "object control"
            called = [p.i for prep in self.parse.children(governor.i, "prep") if prep.lower in {"on", "upon", "for"}
                      for p in self.parse.children(prep.i, "pobj")]  # fmt: skip
            if governor.lemma in {"call", "push"} and called:
                return called, passive, "object control"
        return subject, passive, "control"

    def _is_passive(self, v: int) -> bool:
        token = self.tokens[v]
        if self.parse.children(v, "auxpass", "nsubjpass"):
            return True
        if token.lemma in words("needs_object") and token.tag in {"VBN", "VBD"} and self._lacks_object(v):
            return True  # headlines: "Two commanders killed in raid"
        if token.tag != "VBN":
            # "militants killed in the raid": the tagger says VBD for a participle that the parser hangs as acl.
            return token.tag == "VBD" and token.dep == "acl" and not self.parse.children(v, "nsubj")
        if self.parse.children(v, "aux"):
            return any(t.lemma == "be" for t in self.parse.children(v, "aux")) and not self.parse.children(v, "dobj")
        bare = not self.parse.children(v, "nsubj")  # with a subject and no helper it is a past tense misread
        return (bare and token.dep in {"acl", "advcl", "ROOT", "amod", "ccomp"}) or bool(
            self.parse.children(v, "agent")
        )

    def _lacks_object(self, v: int) -> bool:
        if self.parse.children(v, "dobj", "ccomp", "aux", "xcomp") or not self.parse.children(v, "nsubj"):
            return False
        if v + 1 < len(self.tokens) and self.tokens[v + 1].pos in {"NOUN", "PROPN", "DET", "NUM", "PRON"}:
            return False  # an object the parse hung elsewhere
        return self.tokens[v].dep != "relcl"

    def antecedent(self, i: int, v: int) -> int:
        """The noun a relative pronoun stands for; any other token is its own antecedent."""
        token = self.tokens[i]
        if token.lower not in RELATIVE or token.tag not in {"WDT", "WP", "WP$", "IN"}:
            return i
        verb = self.tokens[v]
        for _ in range(_DEPTH):
            if verb.dep == "relcl" or (verb.dep == "acl" and verb.i > verb.head):
                return self._nearest_singular(i, verb.head, v)
            if verb.head == verb.i:
                return i
            verb = self.tokens[verb.head]
        return i

    def _nearest_singular(self, pronoun: int, head: int, v: int) -> int:
        """ "A and B, which is backed by C": a singular verb speaks of the last of a list, not of the list."""
        helpers = {t.lower for t in self.parse.children(v, "aux", "auxpass")} | {self.tokens[v].lower}
        listed = self.parse.children(head, "conj", "appos") or self.tokens[head].tag == "NNS"
        if not (helpers & {"is", "was", "has"}) or not listed:
            return head
        before = pronoun - 1
        while before > head and self.tokens[before].text in {",", ")", '"', "-"}:
            before -= 1
        return before if self.tokens[before].tag in {"NNP", "NN"} else head

    def _relative_gap(self, v: int) -> int | None:
        """ "the town they captured": the antecedent is the object where no pronoun stands for it."""
        token = self.tokens[v]
        if token.dep != "relcl" or not self.parse.children(v, "nsubj"):
            return None
        if any(t.lower in RELATIVE for t in self.parse.children(v, "nsubj", "nsubjpass")):
            return None
        if any(self.parse.children(prep.i) == [] for prep in self.parse.children(v, "prep")):
            return None
        return token.head

    # ---------------------------------------------------------------- nouns
    def noun(self, n: int) -> Roles:
        """Roles of an event or role noun: poss, mod (names before it), be (what is said to be it), prepositions."""
        if n not in self._nouns:
            roles = Roles(n, how="noun")
            roles.slots["poss"] = [self.antecedent(t.i, self.tokens[n].head) for t in self.parse.children(n, "poss")]
            roles.slots["mod"] = [t.i for t in self.parse.children(n, "compound", "nmod", "amod", "npadvmod")]
            roles.slots["clause"] = [t.i for t in self.parse.children(n, "acl") if t.tag in {"VB"}]
            self._add_prepositions(n, roles, "")
            carrier = self.carrier(n)
            if carrier is not None and carrier[1] == "attr":
                roles.slots["be"] = self.surface_subject(carrier[0].i)[0]
            for part in self.parse.children(n, "acl"):
                if part.lower in {"involving", "targeting", "against"}:
                    roles.slots.setdefault(part.lower, []).extend(t.i for t in self.parse.children(part.i, "dobj"))
            self._nouns[n] = roles
        return self._nouns[n]

    def carrier(self, n: int) -> tuple[Token, str] | None:
        """The verb whose object or passive subject the noun is, and which ("obj", "subj", "attr", "there")."""
        token = self.tokens[n]
        head = self.tokens[token.head]
        if (
            token.dep == "pobj"
            and head.lower in {"in", "at", "into"}
            and self.tokens[head.head].pos in {"VERB", "AUX"}
        ):
            # "has been in a battle with": the noun is said of the subject.
            return self.tokens[head.head], "in"
        if (
            token.dep == "pobj"
            and head.lower == "with"
            and self.tokens[head.head].lemma in {"end", "close", "conclude", "open"}
        ):
            return self.tokens[head.head], "obj"  # "the post ends with a call"
        if head.pos not in {"VERB", "AUX"} or head.i == n:
            if token.dep == "conj" and head.pos == "NOUN":
                return self.carrier(head.i)
            return None
        if token.dep == "dobj":
            return head, "obj"
        if token.dep == "nsubjpass":
            return head, "obj"
        if token.dep == "attr":
            return head, "there" if self.parse.children(head.i, "expl") else "attr"
        return (head, "subj") if token.dep == "nsubj" else None
