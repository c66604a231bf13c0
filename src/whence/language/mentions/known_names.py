"""Known names in a run: whether one stands for itself there, and the drafts it makes.

In: a Page, a match of the known names and the run it lies in. Out: drafts.
Always: a known name inside a longer one ("Sudan" in "Sudan People's Army") makes no draft; the owner and what he owns
are two names ("Ukraine's General Staff").
"""

from __future__ import annotations

from dataclasses import replace

from whence.language.analysis import MentionForm, PartyKind
from whence.language.known import KnownMatch, NameRole, Strength
from whence.language.known.fold import fold
from whence.language.mentions.draft import Draft
from whence.language.mentions.form import town_key
from whence.language.mentions.page import HYPHENS, Page, is_acronym
from whence.language.mentions.parts import is_title
from whence.language.mentions.runs import Run

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def stands(page: Page, match: KnownMatch, i: int, run: Run) -> bool:
    """True where a known name is the name here and not a part of a longer one ("Sudan" in "Sudan People's Army")."""
    first, last = run
    end = i + match.length
    if match.strength is Strength.WEAK:
        return False
    if match.length > 1 and _without_noun(page, i, end) - i == 1 and page.known.adjective(page.words[i]):
        return False  # "French forces" is a description, in whatever list it stands
    rest = [fold(word) for word in page.words[end:last] if word not in HYPHENS]
    lex = page.lex
    if rest and rest[0] == "and":
        return False  # "Islamic State of Iraq and Levant", where the list has the shorter form
    if len(rest) == 1 and rest[0].isdigit():
        return False  # "BGF 1004" is one unit of the BGF
    if (
        end + 1 < last
        and page.words[end] in HYPHENS
        and not page.tokens[end].space
        and is_acronym(page.words[end + 1])
    ):
        return False  # "GNA-AF"
    if match.kind is PartyKind.GROUP and i > first and _longer(page, first, i, end):
        return False  # "National Security Council"
    if end < last and match.kind in (PartyKind.PERSON, PartyKind.PEOPLE) and not _titled(page, end, last - 1):
        return False  # "Abu Obeida" in "Abu Obeida al-Masri" is another man
    if end < last and match.kind is not PartyKind.GROUP:
        if rest[-1] in lex.group_words or rest[-1] in lex.place_last or rest[-1] in lex.outlet_last:
            return False
        if match.kind is PartyKind.PLACE and page.words[end] not in HYPHENS and rest[0] not in lex.titles:
            return match.strength is Strength.STRONG and _titled(page, end, last)
    if end < last and (rest[0] in lex.group_words or rest[0] in lex.place_last or rest == ["state"]):
        return False
    if match.strength is Strength.AMBIGUOUS:
        return i == first and end >= last
    before = page.words[first:i]
    if not before or match.kind is PartyKind.GROUP:
        return not (before and fold(before[0]) in lex.group_words and match.kind is not PartyKind.GROUP)
    toward = match.kind is PartyKind.PLACE and fold(before[-1]) in page.lex.place_first  # "Western Australia"
    return not toward and _separable(page, first, i)


def _longer(page: Page, first: int, i: int, end: int) -> bool:
    """True where plain words before a known group make it part of another's name."""
    if fold(page.words[end - 1]) not in page.lex.group_words or end - i < 2:
        return False
    before = [word for word in page.words[first:i] if word not in HYPHENS]
    return bool(before) and not _separable(page, first, i) and page.known.match(page.words, first) is None


def _titled(page: Page, first: int, last: int) -> bool:
    return any(fold(word) in page.lex.titles for word in page.words[first:last])


def _separable(page: Page, first: int, last: int) -> bool:
    """True where the words before a known name are a title, a nationality or a name of their own."""
    words = page.words[first:last]
    return all(
        fold(word) in page.lex.titles or fold(word) in page.lex.title_modifiers or page.known.adjective(word) or is_acronym(word)
        for word in words if word not in HYPHENS
    )  # fmt: skip


def known_drafts(page: Page, i: int, match: KnownMatch, last: int) -> list[Draft]:
    """The draft of a known name that begins at token i, or two where a country owns the rest of it."""
    for end in range(i + 1, i + match.length - 1):
        if page.words[end] not in _POSSESSIVE:
            continue
        owner = page.known.match(page.words[i:end], 0)
        if owner is not None and owner.kind is PartyKind.PLACE and owner.length == end - i:
            rest = replace(match, length=i + match.length - end - 1)
            return [known_draft(page, i, owner), known_draft(page, end + 1, rest)]
        if owner is not None and owner.kind is PartyKind.GROUP and owner.length == end - i:
            return [known_draft(page, i, owner)]
        words = [fold(page.words[j]) for j in range(i, end)]
        personal = owner is None and page.lex.group_words.isdisjoint(words)
        personal = personal or (owner is not None and owner.kind is PartyKind.PERSON)
        if (
            personal
            and match.kind is PartyKind.GROUP
            and fold(page.words[end - 1]) not in page.lex.words["name.owners"]
        ):
            person = plain_draft(page, i, end, "owner")
            person.votes["person"] = 3.0
            return [person, known_draft(page, i, match)]
    draft = known_draft(page, i, match)
    _take_branch(page, draft, last)
    return [draft]


def known_draft(page: Page, i: int, match: KnownMatch) -> Draft:
    """A draft for a known name that begins at token i."""
    start = i
    last = _without_noun(page, i, i + match.length)
    own = fold(match.name.split()[0])
    while (
        match.kind is PartyKind.PERSON
        and last - i > 2
        and _led_by_title(page, i, last)
        and fold(page.words[i]) != own
    ):
        i += 1  # lists write "Senior General Min Aung Hlaing"; "Mullah Omar" keeps his title
    kind = PartyKind.PEOPLE if match.role is NameRole.DEMONYM else match.kind
    weight = 8.0 if match.strength is Strength.STRONG else 2.5
    draft = plain_draft(page, i, last, f"known:{match.kind}")
    if i > start:
        draft.title = (start, i)
    draft.votes[kind] = weight
    if match.strength is Strength.STRONG:
        draft.known = match.name if kind is match.kind else ""
        draft.sure = True
        draft.state = match.entries[0].type in ("state", "intl")
    return draft


def _led_by_title(page: Page, i: int, last: int) -> bool:
    modifies = fold(page.words[i]) in page.lex.title_modifiers and is_title(page, i + 1, last)
    return modifies or is_title(page, i, last)


def _take_branch(page: Page, draft: Draft, last: int) -> None:
    """Widen a known group by the place of its branch: "Islamic State Mozambique", "Islamic State Khorasan Province"."""
    if "group" not in draft.votes or draft.last >= last or len(draft.key) < 2:
        return
    match = page.known.match(page.words, draft.last)
    end = draft.last + match.length if match and match.kind is PartyKind.PLACE else draft.last
    if end == draft.last and town_key(fold(page.words[end])) in page.lex.places:
        end += 1
    while end < last and fold(page.words[end]) in page.lex.place_last:
        end += 1
    if end == last > draft.last:
        draft.last, draft.head, draft.key = end, end - 1, page.key(draft.first, end)
        draft.known, draft.sure, draft.rule = "", False, "branch"


def _without_noun(page: Page, first: int, last: int) -> int:
    """ "Islamic State group" is written down as a name, but "group" in small letters is no part of it."""
    while last - first > 1 and page.words[last - 1][0].islower():
        lower = page.tokens[last - 1].lower
        noun = lower in page.lex.nouns or page.tokens[last - 1].lemma in page.lex.nouns
        if not noun or lower in page.lex.institutions or page.words[last - 2] in _POSSESSIVE:
            break
        if page.tokens[last - 2].lower in page.lex.hyphen_tails:
            break  # "Saudi-led coalition"
        last -= 1
    return last


def plain_draft(page: Page, first: int, last: int, rule: str) -> Draft:
    """A draft over tokens first to last, without votes."""
    tokens = page.tokens
    head = last - 1
    for i in range(first, last):
        if not first <= tokens[i].head < last or tokens[i].head == i:
            head = i
    return Draft(first, last, head, tokens[first].sent, MentionForm.NAME, rule, key=page.key(first, last))
