"""Names cut from runs of capitalised words, each with the votes of its own form.

In: a Page and the runs of a sentence. Out: drafts with form "name". Always: titles ("emir", "President") are left
outside the span, a known name is not cut, and a group's name keeps the person named inside it as a draft of its own.
"""

from __future__ import annotations

from whence.language.analysis import MentionForm, PartyKind, Sentence
from whence.language.known import KnownMatch, NameRole, Strength
from whence.language.known.fold import fold
from whence.language.mentions.draft import Draft, add
from whence.language.mentions.page import HYPHENS, Page
from whence.language.mentions.runs import Run, runs

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def names(page: Page, sentence: Sentence) -> list[Draft]:
    """The names of one sentence of prose, in order of their first token; some may still be dropped by votes."""
    found: list[Draft] = []
    done = sentence.first
    for first, last in runs(page, sentence):
        first = max(first, done)  # a known name may have reached into this run
        if first < last:
            drafts = carve(page, first, last)
            found.extend(drafts)
            done = max([last, *(draft.last for draft in drafts)])
    return _with_owners(page, found)


def carve(page: Page, first: int, last: int) -> list[Draft]:
    """The names in one run: known ones first, what stands around them by titles and head-words."""
    found: list[Draft] = []
    start = i = first
    while i < last:
        match = page.known.match(page.words, i)
        if match is None or not _stands(page, match, i, (start, last)):
            i += 1
            continue
        found.extend(_plain(page, start, i))
        draft = known_draft(page, i, match)
        _take_branch(page, draft, last)
        found.append(draft)
        start = i = draft.last
    if start < last:
        found.extend(_plain(page, start, last))
    return found


def _stands(page: Page, match: KnownMatch, i: int, run: Run) -> bool:
    """True where a known name is the name here and not a part of a longer one ("Sudan" in "Sudan People's Army")."""
    first, last = run
    end = i + match.length
    if match.strength is Strength.WEAK:
        return False
    rest = [fold(word) for word in page.words[end:last] if word not in HYPHENS]
    lex = page.lex
    if end < last and match.kind is not PartyKind.GROUP:
        if rest[-1] in lex.group_words or rest[-1] in lex.place_last or rest[-1] in lex.outlet_last:
            return False
        if match.kind is PartyKind.PLACE and page.words[end] not in HYPHENS and rest[0] not in lex.titles:
            return match.strength is Strength.STRONG and _titled(page, end, last)
    if end < last and rest[0] in lex.group_words | lex.place_last:
        return False
    if match.strength is Strength.AMBIGUOUS:
        return i == first and end >= last
    before = page.words[first:i]
    if not before or match.kind is PartyKind.GROUP:
        return not (before and fold(before[0]) in lex.group_words and match.kind is not PartyKind.GROUP)
    return _separable(page, first, i)


def _titled(page: Page, first: int, last: int) -> bool:
    return any(fold(word) in page.lex.titles for word in page.words[first:last])


def _separable(page: Page, first: int, last: int) -> bool:
    """True where the words before a known name are a title, a nationality or a name of their own."""
    words = page.words[first:last]
    return all(
        fold(word) in page.lex.titles or fold(word) in page.lex.title_modifiers or page.known.adjective(word)
        for word in words if word not in HYPHENS
    )  # fmt: skip


def known_draft(page: Page, i: int, match: KnownMatch) -> Draft:
    """A draft for a known name that begins at token i."""
    last = _without_noun(page, i, i + match.length)
    kind = PartyKind.PEOPLE if match.role is NameRole.DEMONYM else match.kind
    weight = 8.0 if match.strength is Strength.STRONG else 2.5
    draft = plain_draft(page, i, last, f"known:{match.kind}")
    draft.votes[kind] = weight
    if match.strength is Strength.STRONG:
        draft.known = match.name if kind is match.kind else ""
        draft.sure = True
    return draft


def _take_branch(page: Page, draft: Draft, last: int) -> None:
    """Widen a known group by the place of its branch: "Islamic State Mozambique", "Islamic State Khorasan Province"."""
    if "group" not in draft.votes or draft.last >= last or len(draft.key) < 2:
        return
    match = page.known.match(page.words, draft.last)
    end = draft.last + match.length if match and match.kind is PartyKind.PLACE else draft.last
    if end == draft.last and _town(fold(page.words[end])) in page.lex.places:
        end += 1
    while end < last and fold(page.words[end]) in page.lex.place_last:
        end += 1
    if end == last > draft.last:
        draft.last, draft.head, draft.key = end, end - 1, page.key(draft.first, end)
        draft.known, draft.sure, draft.rule = "", False, "branch"


def _without_noun(page: Page, first: int, last: int) -> int:
    """"Islamic State group" is written down as a name, but "group" in small letters is no part of it."""
    while last - first > 1 and page.words[last - 1][0].islower():
        lower = page.tokens[last - 1].lower
        noun = lower in page.lex.nouns or page.tokens[last - 1].lemma in page.lex.nouns
        if not noun or lower in page.lex.institutions:
            break
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


def _plain(page: Page, first: int, last: int) -> list[Draft]:
    """Names in a stretch without known ones: parted at titles, cleaned at the edges, then at acronyms."""
    found = []
    for start, end, title in _parts(page, first, last):
        start, end = _clean(page, start, end)
        if start >= end:
            continue
        for low, high in _at_acronyms(page, start, end):
            draft = plain_draft(page, low, high, "recogniser")
            if title and low == start:
                draft.title = title
                add(draft.votes, {"person": 4.0})
                draft.rule = "title"
            _by_form(page, draft)
            found.append(draft)
    return found


def _parts(page: Page, first: int, last: int) -> list[tuple[int, int, tuple[int, int] | None]]:
    """Stretches between titles, each with the title that stands before it."""
    lex = page.lex
    if last - first > 1 and (fold(page.words[last - 1]) in lex.group_words or fold(page.words[last - 1]) in lex.outlet_last):
        if not (_is_title(page, first, last) and _known_inside(page, first, last)):
            return [(first, last, None)]
    if last - first > 2 and page.words[first + 1] in ("of", "for") and fold(page.words[first]) in lex.group_words:
        return [(first, last, None)]
    parts: list[tuple[int, int, tuple[int, int] | None]] = []
    start, title, i = first, None, first
    while i < last:
        if not _is_title(page, i, last):
            i += 1
            continue
        end = i + 1
        while end < last and (_is_title(page, end, last) or page.words[end] in HYPHENS):
            end += 1
        while i > start and fold(page.words[i - 1]) in lex.title_modifiers:
            i -= 1
        if i > start:
            parts.append((start, i, title))
        start, title, i = end, (i, end), end
    if start < last:
        parts.append((start, last, title))
    return parts


def _known_inside(page: Page, first: int, last: int) -> bool:
    return any(page.known.match(page.words, i) for i in range(first + 1, last))


def _is_title(page: Page, i: int, last: int) -> bool:
    word = page.words[i]
    folded = fold(word)
    titles = page.lex.titles
    if folded not in titles and not (folded.endswith("s") and folded[:-1] in titles):
        return word == "U" and i + 1 < last
    if i > 1 and page.words[i - 1] in HYPHENS and not page.tokens[i - 1].space:
        return fold(page.words[i - 2]) in page.lex.title_modifiers or fold(page.words[i - 2]) in titles
    if i > 0 and folded in _ALSO_NAMES and fold(page.words[i - 1]) in page.lex.given_names:
        return False
    return not (i + 1 < last and fold(page.words[i + 1]) in page.lex.not_after_title)


# Titles that are also given names: after another given name they are that ("Hassan Sheikh Mohamud").
_ALSO_NAMES = frozenset({"sheikh", "amir", "prince", "haji", "sayyid", "sayed", "khalifa", "imam", "king", "sultan",
                         "malam", "mayor", "major", "justice", "bo", "general", "qari", "ameer"})  # fmt: skip


def _clean(page: Page, first: int, last: int) -> Run:
    """The stretch without openers, creeds and nationalities before it that are no part of the name."""
    while first < last and _loose(page, first, last):
        first += 1
        while first < last and page.words[first] in HYPHENS:
            first += 1
    while last > first and (page.words[last - 1] in HYPHENS or _small(page, last - 1)):
        last -= 1
    return first, last


def _small(page: Page, i: int) -> bool:
    word = page.words[i]
    return word in page.lex.particles or word in ("of", "for", "and", "the", "&")


def _loose(page: Page, i: int, last: int) -> bool:
    token, lex = page.tokens[i], page.lex
    alone = last - i == 1
    if token.text in ("of", "for", "and", "the", "&"):
        return True
    if page.acronym(i) and token.lower not in lex.never:
        return False
    if page.opens(i) and token.pos != "PROPN" and not token.ent and fold(token.text) not in lex.group_words:
        if token.lower in page.small or token.pos in ("VERB", "ADV", "ADP", "SCONJ", "AUX", "INTJ", "DET", "PRON"):
            return True
    if token.lower in lex.openers and page.opens(i):
        return True
    if alone:
        return token.lower in lex.never or fold(token.text) in lex.titles
    tail = fold(page.words[last - 1])
    headed = tail in lex.group_words or tail in lex.place_last or tail in lex.weak_group_words
    if token.lower in lex.never:
        folded = fold(token.text)
        return not (headed or folded in lex.place_first or folded in lex.group_words or folded in lex.given_names)
    if page.known.adjective(token.text) and not headed:
        return page.tokens[i + 1].text not in HYPHENS and page.capital(i + 1)
    return token.lower in lex.title_modifiers and alone


def _at_acronyms(page: Page, first: int, last: int) -> list[Run]:
    """"IS Chechens", "SDF Manbij": an acronym and what follows it are two names unless a head-word binds them."""
    if last - first < 2 or not page.acronym(first) or page.words[first].endswith("."):
        return [(first, last)]
    rest = [fold(word) for word in page.words[first + 1 : last] if word not in HYPHENS]
    if page.words[first + 1] in HYPHENS or rest[-1] in page.lex.group_words or rest[-1] in page.lex.weak_group_words:
        return [(first, last)]
    return [(first, first + 1), (first + 1, last)]


def _by_form(page: Page, draft: Draft) -> None:
    """Votes of the name's own words: head-words, kunyas, given names, endings, capitals."""
    lex, key, votes = page.lex, draft.key, draft.votes
    if not key:
        return
    front, tail = key[0], key[-1]
    several = len(key) > 1
    kunya = several and (front in _KUNYA or any(part in _NASAB for part in key[1:-1]) or "abu" in key[:-1])
    if front in lex.group_words or (tail in lex.group_words and not (kunya and key[-2] in _KUNYA)):
        add(votes, {"group": 4.0 if several else 1.5})
    elif any(part in lex.group_words for part in key) and page.words[draft.first : draft.last].count("of"):
        add(votes, {"group": 4.0})
    if several and tail in lex.weak_group_words:
        add(votes, {"group": 1.5})
    if several and (tail in lex.place_last or front in lex.place_first):
        add(votes, {"place": 3.0})
    if several and tail in lex.outlet_last:
        add(votes, {"outlet": 3.0})
    if draft.last - draft.first == 1 and page.acronym(draft.first):
        add(votes, {"group": 2.2})
    if kunya and front not in lex.group_words and tail not in lex.group_words:
        add(votes, {"person": 4.0})
    if " ".join(map(_town, key)) in lex.places:
        add(votes, {"place": 2.5 if several else 2.0})
    _by_given_name(page, draft)


def _town(word: str) -> str:
    # The list of places holds romanisations without the final h of "Shabwah".
    return word[:-1] if word.endswith("ah") else word


_KUNYA = frozenset({"abu", "abou", "umm", "um", "ibn", "abul", "abdul", "abd", "abdel"})
_NASAB = frozenset({"bin", "ibn", "bint", "ben", "ould", "ag", "uulu", "oglu", "qizi", "kyzy"})
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


def _with_owners(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Join "Seyfullakh Shishani" + "'s" + "Jamaat" to one group's name; the person stays inside it."""
    result: list[Draft] = []
    for draft in drafts:
        owner = result[-1] if result else None
        if owner is None or not _owned(page, owner, draft):
            result.append(draft)
            continue
        joined = plain_draft(page, owner.first, draft.last, "owner")
        joined.votes["group"] = 5.0
        add(owner.votes, {"person": 3.0})
        result.append(joined)
    return result


def _owned(page: Page, owner: Draft, draft: Draft) -> bool:
    bare = draft.last - draft.first == 1 and draft.key and draft.key[0] in page.lex.group_words
    if not bare or draft.first - owner.last != 1 or page.words[owner.last] not in _POSSESSIVE or draft.sure:
        return False
    votes = owner.votes
    return not owner.sure and votes.get("person", 0.0) >= max(votes.values(), default=0.0)
