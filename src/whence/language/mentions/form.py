"""What a name's own words say of its kind: head-words, kunyas, given names, endings, towns.

In: a Page and a draft of a name. Out: votes added to the draft. Always: only votes, no decision.
"""

from __future__ import annotations

from whence.language.analysis import PartyKind
from whence.language.mentions.draft import OTHER, Draft, add
from whence.language.mentions.page import Page


def by_form(page: Page, draft: Draft) -> None:
    """Add the votes of a name's own words and capitals."""
    lex, key, votes = page.lex, draft.key, draft.votes
    if not key:
        return
    front, tail = key[0], key[-1]
    several = len(key) > 1
    kunya = several and (
        front in page.lex.words["name.kunyas"]
        or any(part in page.lex.words["name.descent"] for part in key[1:-1])
        or "abu" in key[:-1]
    )
    if (front in lex.group_words and front not in lex.never) or (
        tail in lex.group_words and not (kunya and key[-2] in page.lex.words["name.kunyas"])
    ):
        add(votes, {"group": 4.0 if several else 1.5})
    elif any(part in lex.group_words for part in key) and page.words[draft.first : draft.last].count("of"):
        add(votes, {"group": 4.0})
    if several and tail == "state" and _of_land(page, draft):
        add(votes, {"place": 3.0})
    elif several and tail in lex.weak_group_words:
        add(votes, {"group": 1.5})
    if several and tail in _QUARTERS and tail != front:
        add(votes, {"place": 2.0})
    if front in lex.place_with_of and len(key) > 2 and page.words[draft.first + 1] == "of":
        add(votes, {"place": 4.0})
    of_group = front in lex.group_words and len(key) > 2  # "Clan of the Gulf"
    if several and not of_group and (tail in lex.place_last or front in lex.place_first):
        # "the Northern Shield": a compass word makes a place of what is one, and little of what is not.
        compass = front in lex.compass and tail not in lex.place_last and not _is_place(page, key[1:])
        add(votes, {"place": 0.8 if compass else 3.0})
    if several and tail in lex.outlet_last:
        add(votes, {"outlet": 3.0})
    if draft.last - draft.first == 1 and page.acronym(draft.first):
        add(votes, _of_acronym(page.words[draft.first]))
    elif not several and any(letter.isupper() for letter in page.words[draft.first][2:]):
        add(votes, {"group": 1.2})  # "TotalEnergies", "VKontakte"
    town = " ".join(map(town_key, key)) in lex.places
    if town:
        add(votes, {"place": 2.5 if several else 2.0})
    if kunya and front not in lex.group_words and tail not in lex.group_words:
        add(votes, {"person": 1.5 if town else 4.0})
    _by_given_name(page, draft)


def _is_place(page: Page, key: tuple[str, ...]) -> bool:
    return " ".join(map(town_key, key)) in page.lex.places


def _of_acronym(word: str) -> dict[str, float]:
    """A group, as a rule; with figures mostly an aircraft, a gun, a road or a sum ("F-16", "N250"), save "M23"."""
    if not any(mark.isdigit() for mark in word):
        return {"group": 2.2}
    return {"group": 0.8, OTHER: 1.2} if "-" in word or sum(map(str.isdigit, word)) > 2 else {"group": 1.0}


def _of_land(page: Page, draft: Draft) -> bool:
    """True for "Shan State", "Zamfara State", which lie on the map, unlike the Islamic State."""
    front = page.words[draft.first]
    match = page.known.match(page.words, draft.first)
    land = match is not None and match.kind in (PartyKind.PLACE, PartyKind.PEOPLE)
    return land or bool(page.known.adjective(front)) or town_key(draft.key[0]) in page.lex.places


def town_key(word: str) -> str:
    """A folded word as the list of places holds it, without the final h of "Shabwah"."""
    return word[:-1] if word.endswith("ah") else word


_QUARTERS = frozenset({"north", "south", "east", "west", "central"})
# Endings of family names of the Caucasus, Russia, Ukraine, Iran, Central Asia and of Arabic compounds.
_ENDINGS = ("ov", "ev", "ova", "eva", "yev", "yeva", "shvili", "adze", "idze", "yan", "ian", "zade", "enko", "chuk",
            "sky", "skyi", "skiy", "ski", "ullah", "uddin", "vich", "oglu", "zai", "pour", "poor", "khel", "nejad")  # fmt: skip


def _by_given_name(page: Page, draft: Draft) -> None:
    key = draft.key
    if key[0] in page.lex.given_names:
        add(draft.votes, {"person": 1.8 if len(key) > 1 else 1.0})
    elif len(key) > 1 and any(part in page.lex.given_names for part in key[1:]):
        add(draft.votes, {"person": 0.8})
    if key[-1].endswith(_ENDINGS) and len(key[-1]) > 5:
        add(draft.votes, {"person": 1.0})
