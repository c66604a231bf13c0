"""The nominative of a name that stands in another case: "Салахуддина Шишани" to "Салахуддин Шишани".

In: the tokens of a name, its kind, and what the rest of the document shows. Out: the name as a register would list
it. Always: a form that the document, the tables or the gazetteer know is preferred to one made by rule; a word that
no rule fits stays as it is, since most foreign names are not declined.
Method: the case comes from the tagger and the preposition before the name; the dictionary (pymorphy2, OpenCorpora)
declines what it knows, rules of endings what it does not.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from whence.language.analysis import Parse, PartyKind, Token
from whence.language.known.places import place_names
from whence.language.russian.endings import PERSON, PLACE, adjective, by_rule, dictionary
from whence.language.russian.features import NAMES, QUOTES, case, feature, is_capitals, is_plural, preposition
from whence.language.russian.known import russian_names
from whence.language.russian.lexicon import lexicon
from whence.language.russian.stems import RARE, declines, plain, stem

# Which cases a preposition may govern; the tagger errs on foreign names, the preposition before them does not.
_GOVERNS = {
    "с": ("Ins", "Gen"), "к": ("Dat",), "по": ("Dat", "Acc", "Loc"), "о": ("Loc", "Acc"), "в": ("Loc", "Acc"),
    "на": ("Loc", "Acc"), "при": ("Loc",), "под": ("Ins", "Acc"), "над": ("Ins",), "за": ("Ins", "Acc"),
    "перед": ("Ins",), "между": ("Ins", "Gen"), "через": ("Acc",), "про": ("Acc",), "сквозь": ("Acc",),
    "благодаря": ("Dat",), "согласно": ("Dat",), "вопреки": ("Dat",), "навстречу": ("Dat",),
}  # fmt: skip
_GENITIVE = frozenset(
    "от из у для без до после около возле близ против среди вокруг кроме вместо ради из-за из-под вблизи внутри вне "
    "посреди относительно насчет помимо накануне вследствие вдоль мимо напротив".split()
)
_ORDINAL = re.compile(r"^(\d+)-(?:я|й|го|ю|ой|ей|му|м|ом|е)$")
_TWINS = {"Acc": "Gen", "Gen": "Acc"}
# Inside a name these never change: "Абу", "ибн", "бен".
_FIXED = frozenset(
    "абу ибн бин бен ан аль умм ум аг эль де дель да ла оглы кызы хан шах мин аунг аун фон ван".split()
)


class Nominatives:
    """What one document shows of its names: which forms stand in the nominative somewhere."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self._seen: dict[str, Counter[str]] = defaultdict(Counter)
        for token in parse.tokens:
            if token.pos in NAMES and token.text[:1].isupper() and case(token) == "Nom":
                sure = 3 if token.dep.startswith("nsubj") else 1
                self._seen[stem(token.text)][token.text] += sure

    def of(self, first: int, last: int, kind: PartyKind, head: int) -> str:
        """The nominative of the name in tokens first to last (excluded)."""
        tokens = self.parse.tokens[first:last]
        if kind is PartyKind.PERSON:
            return self._joined(tokens, [self._person_word(token, self._case(tokens, head)) for token in tokens])
        if kind is PartyKind.PLACE:
            return self._joined(tokens, self._place_words(tokens, head))
        return self._joined(tokens, self._group_words(tokens, head))

    # ------------------------------------------------------------------ which case
    def _case(self, tokens: Sequence[Token], head: int) -> str:
        """The case of a name: what most of its words are tagged, among those its preposition allows."""
        votes: Counter[str] = Counter()
        for token in tokens:
            if token.pos in NAMES or token.pos == "ADJ":
                votes[case(token)] += 1
        allowed = self._allowed(tokens[0].i, head)
        voted = [name for name, _ in votes.most_common() if name]
        if allowed:
            return next((name for name in voted if name in allowed), allowed[0])
        if voted and voted[0] == "Nom" and len(voted) > 1 and self._governed(head):
            return voted[1]
        return voted[0] if voted else ""

    def _allowed(self, first: int, head: int) -> tuple[str, ...]:
        before = self.parse.tokens[first - 1] if first else None
        while before is not None and before.text in QUOTES and before.i:
            before = self.parse.tokens[before.i - 1]
        word = before.lower if before is not None and before.pos == "ADP" else preposition(self.parse, head)
        word = {"со": "с", "во": "в", "ко": "к", "об": "о", "обо": "о"}.get(word, word)
        return ("Gen",) if word in _GENITIVE else _GOVERNS.get(word, ())

    def _governed(self, head: int) -> bool:
        """True for what hangs on a noun or is an object: its words that look like a nominative are not declined."""
        return self.parse.tokens[head].dep in {"nmod", "obj", "obl", "iobj", "appos"}

    # ------------------------------------------------------------------ persons
    def _person_word(self, token: Token, name_case: str) -> str:
        word = token.text
        if name_case in {"", "Nom"} or token.lower in _FIXED or (not word[:1].isupper() and "-" not in word):
            return word
        if plain(word) in _known_words():
            return word
        if "-" in word and all(part[:1].isupper() for part in word.split("-")):
            return "-".join(self._declined(part, name_case, token) for part in word.split("-"))
        return self._declined(word, name_case, token)

    def _declined(self, word: str, name_case: str, token: Token) -> str:
        made = by_rule(word, PERSON[name_case])
        if not made and name_case in _TWINS:  # the tagger mixes them up for men, whose forms are the same
            name_case = _TWINS[name_case]
            made = by_rule(word, PERSON[name_case])
        if word[-1] == "и":  # most foreign names in -и are not declined: "Абдуллахи", "Шишани"
            made = [form for form in made if plain(form) in _known_words() or self._seen[stem(word)][form]]
        return self._best(word, made, name_case, token, person=True)

    def _best(self, word: str, made: list[str], name_case: str, token: Token, person: bool) -> str:
        """The likeliest of the forms: shown in the document, known by a table, by the dictionary, made by rule."""
        if not made:
            return word
        shown = self._seen.get(stem(word), Counter())
        best = max((form for form in made if shown[form]), key=lambda form: shown[form], default="")
        if best:
            return best
        known = next((form for form in made if plain(form) in _known_words()), "")
        if known:
            return known
        listed = [form for form in dictionary(word, name_case, token, person) if form in made]
        return listed[0] if listed else made[0]

    # ------------------------------------------------------------------ places
    def _place_words(self, tokens: Sequence[Token], head: int) -> list[str]:
        name_case = self._case(tokens, head)
        if name_case in {"", "Nom"}:
            return [token.text for token in tokens]
        if len(tokens) == 1:
            return [self._place_word(tokens[0], name_case)]
        return self._group_words(tokens, head)

    def _place_word(self, token: Token, name_case: str) -> str:
        word = token.text
        if "-на-" in word:
            front, tail = word.split("-на-", 1)
            made = [f"{form}-на-{tail}" for form in by_rule(front, PLACE[name_case])]
        else:
            made = by_rule(word, PLACE[name_case])
        if not made and token.dep == "obj":
            made = by_rule(word, PLACE["Acc"])
        town = max([word, *made], key=lambda form: (place_names().score(form), form == word))
        score = place_names().score(town)
        shown = self._seen.get(stem(word), Counter())
        best = max((form for form in made if shown[form]), key=lambda form: shown[form], default="")
        if best or score >= 0.5:
            return best or town
        listed = [form for form in dictionary(word, name_case, token, False) if form in made]
        if listed:
            return listed[0]
        if score > 0:
            return town
        if name_case == "Loc" and feature(token, "Gender") == "Fem" and word.endswith("е"):
            return word[:-1] + "а"
        if word.endswith("и"):  # "в Марави", "в Казани": more foreign names end so than Russian ones decline so
            return word
        return made[0] if made else word

    # ------------------------------------------------------------------ groups, outlets, peoples
    def _group_words(self, tokens: Sequence[Token], head: int) -> list[str]:
        """Only the head noun and what agrees with it change: "Сирийского центра мониторинга"."""
        inside = [token for token in tokens if token.text not in QUOTES]
        # The first noun heads the name, whatever the tree says of foreign words.
        nouns = [token for token in inside if token.pos not in {"ADJ", "DET", "NUM"}]
        worded = lexicon().heads | lexicon().foreign
        top = next((t for t in inside if t in nouns or plain(t.lemma) in worded), inside[0])
        name_case = self._case([top], top.i)
        quoted = self.parse.tokens[tokens[0].i - 1].text in QUOTES if tokens[0].i else False
        if (
            name_case in {"", "Nom"}
            or not case(top)
            or is_capitals(top.text)
            or (quoted and self._classified(tokens[0].i - 1))
        ):
            return [token.text for token in tokens]
        agreeing = {top.i} | {
            t.i for t in inside if t.i < top.i and (t.pos in {"ADJ", "DET"} or _ORDINAL.match(t.text))
        }
        return [self._group_word(t, name_case, top) if t.i in agreeing else t.text for t in tokens]

    def _classified(self, quote: int) -> bool:
        """True where a noun before the quotation mark says what the name is: such a name stands in the nominative."""
        before = self.parse.tokens[quote - 1] if quote else None
        if before is None or before.pos != "NOUN" or not before.text.islower():
            return False
        return lexicon().kinds.get(plain(before.lemma)) in {PartyKind.GROUP, PartyKind.OUTLET, PartyKind.ACCOUNT}

    def _group_word(self, token: Token, name_case: str, top: Token) -> str:
        if found := _ORDINAL.match(token.text):
            return f"{found[1]}-{'я' if feature(top, 'Gender') == 'Fem' else 'й'}"
        if token.pos == "ADJ" and token is not top:
            return adjective(token, top)
        forms = dictionary(token.text, name_case, token, False, known=True)
        if forms:
            return RARE.get(forms[0], forms[0])
        plural = is_plural(token)
        made = [] if plural else by_rule(token.text, PERSON[name_case])
        if name_case == "Acc" and not made:
            return token.text
        return self._best(token.text, made, name_case, token, person=False)

    # ------------------------------------------------------------------ joining
    def _joined(self, tokens: Sequence[Token], words: Iterable[str]) -> str:
        text = ""
        for token, word in zip(tokens, words, strict=True):
            gap = self.parse.text[self.parse.tokens[token.i - 1].end : token.start] if token.i > tokens[0].i else ""
            text += (" " if gap else "") + word
        return " ".join(text.split())


def _known_words() -> set[str]:
    return russian_names().words


def same_word(one: str, other: str) -> bool:
    """True where two single words may be forms of one name."""
    return stem(one) == stem(other) and (declines(one, other) or declines(other, one) or len(stem(one)) > 4)
