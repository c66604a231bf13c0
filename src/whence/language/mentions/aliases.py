"""Two names of one party told in a sentence: "also known as", "nom de guerre", "calls herself A or B".

In: a Page and the drafts of names. Out: pairs of drafts, whose votes then lean on each other. Always: a hedged phrase ("may be
the man known as", "reportedly also called") makes no pair, since a disputed alias merges nobody.
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.language.analysis import Token
from whence.language.mentions.draft import Draft, add
from whence.language.mentions.page import Page

# Votes from which a name's kind is not overturned by a phrase: a head-word or a title, not the parser alone.
_PLAIN = 3.0
_LONGEST_GAP = 16
_LONGEST_CUE_GAP = 5


def alias_pairs(page: Page, named: Sequence[Draft]) -> list[tuple[Draft, Draft]]:
    """Pairs of names that a phrase between them says are one party's."""
    pairs = []
    named = sorted(named, key=lambda draft: draft.first)
    for number, second in enumerate(named):
        for first in reversed(named[max(0, number - 4) : number]):
            if first.sentence != second.sentence or second.first - first.last > _LONGEST_GAP:
                break
            if (
                first.last > second.first
                or first.lead() == "place"
                or (second.lead() == "place" and second.sure)
                or _apart(page, first, second)
            ):
                continue
            if _told(page, first, second):
                _lean(page, first, second)
                pairs.append((first, second))
                break
    return pairs


def _apart(page: Page, first: Draft, second: Draft) -> bool:
    """True for two names that are known as different parties, or plainly of different kinds."""
    if first.sure and second.sure:
        return first.lead() != second.lead() or first.known != second.known
    if page.words[second.first - 1] in _MARKS and not second.sure:
        return False  # a nom de guerre in quotes may be any word
    one, two = first.all_votes().get(first.lead(), 0.0), second.all_votes().get(second.lead(), 0.0)
    return first.lead() != second.lead() and min(one, two) >= _PLAIN


def _lean(page: Page, first: Draft, second: Draft) -> None:
    mine, its = first.leading(), second.leading()
    # A nom de guerre in quotes is what the phrase says, though the word be a town's elsewhere.
    add(second.votes, mine, 2.0 if page.words[second.first - 1] in _MARKS else 0.9)
    add(first.votes, its, 0.5)


def _told(page: Page, first: Draft, second: Draft) -> bool:
    between = page.tokens[first.last : second.first]
    words = [token.lower for token in between]
    lists = page.lex.words
    if any(word in lists["aliases.hedges"] or word == ";" for word in words):
        return False
    quiet = [word for word in words if word not in _MARKS]
    if quiet == ["or"]:
        return _after_calling(page, first)
    if not quiet:
        return bool({'"', "“"} & set(words)) and words[0] in (",", "(") and first.lead() == "person"
    at = _cue_end(page, words) if page.lex.alias_words & set(words) else -1
    if at < 0 or len(words) - at > _LONGEST_CUE_GAP or "and" in words[at:]:
        return False
    return _is_of(page, first, between[:at])


def _cue_end(page: Page, words: list[str]) -> int:
    """Where the last cue among the words ends; -1 without one."""
    ends = [
        k + len(cue)
        for cue in page.lex.alias_cues
        for k in range(len(words))
        if tuple(words[k : k + len(cue)]) == cue
    ]
    wh = next((k for k, word in enumerate(words) if word in ("which", "whom", "who")), None)
    if wh is not None:
        ends.extend(k + 1 for k in range(wh + 1, len(words)) if words[k] in page.lex.words["aliases.calling"])
    return max(ends, default=-1)


def _is_of(page: Page, first: Draft, between: Sequence[Token]) -> bool:
    """True where the phrase before the cue is about the first name and not about another noun on the way."""
    head = page.tokens[first.head]
    if head.dep in ("compound", "poss", "amod", "nmod") and head.head >= first.last:
        return False  # "a JMA supporter who calls herself X" is not JMA
    wh = next((token.i for token in between if token.lower in ("which", "whom", "who")), None)
    for token in between:
        if token.pos != "NOUN" or token.lemma in page.lex.words["aliases.nouns"]:
            continue
        if token.dep == "appos" and first.first <= token.head < first.last:
            continue
        if wh is not None and token.i > wh and token.dep in ("nsubj", "compound", "pobj", "poss"):
            continue
        if any(first.first <= i < first.last for i in _apposed_to(page, token)):
            continue
        return False
    return True


def _apposed_to(page: Page, token: Token) -> list[int]:
    """The nouns that the phrase of this token stands in apposition to."""
    found = []
    for _ in range(4):
        if token.dep == "appos":
            found.append(token.head)
        if token.head == token.i:
            break
        token = page.tokens[token.head]
    return found


def _after_calling(page: Page, draft: Draft) -> bool:
    before = [page.tokens[i].lower for i in range(max(0, draft.first - 4), draft.first)]
    return any(word in page.lex.words["aliases.before_or"] for word in before)


_MARKS = frozenset({'"', "“", "”", "(", ")", "'", ",", "‘", "’"})
