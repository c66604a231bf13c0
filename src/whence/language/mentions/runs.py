"""Runs of capitalised words: the raw stretches that names are cut from.

In: a Page and a sentence. Out: token ranges. Always: a run begins and ends at a capitalised word (or at an article
that belongs to one: "al-Shabaab"), never crosses a bracket, a quote or a comma, and is not yet a name: titles and
several names side by side are parted in names.py.
"""

from __future__ import annotations

from whence.language.analysis import PartyKind, Sentence
from whence.language.known import KnownMatch, Strength
from whence.language.known.fold import fold
from whence.language.mentions.page import HYPHENS, Page, is_acronym

Run = tuple[int, int]
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def runs(page: Page, sentence: Sentence) -> list[Run]:
    """The runs of one sentence, in order, disjoint."""
    found: list[Run] = []
    i, last = sentence.first, sentence.last
    while i < last:
        if not starts(page, i):
            i += 1
            continue
        end = _longer(page, (i, _romance(page, i, _end(page, i, last), last)), last)
        found.append((_with_ordinal(page, i, end, sentence.first), end))
        i = end
    return found


def starts(page: Page, i: int) -> bool:
    """True where a run may begin at token i."""
    word = page.words[i]
    if page.capital(i):
        return not _opener(page, i)
    if word[0].isdigit() and len(word) < 5 and word[-1].isupper():
        return page.known.match(page.words, i) is not None  # "3R" is a group, "5G" none
    if word not in page.lex.leading_particles:
        return False
    return _after_particles(page, i) > i and not _part_of_word(page, i)


def _opener(page: Page, i: int) -> bool:
    """True for a word that has its capital only because a sentence or quotation begins with it."""
    token = page.tokens[i]
    if token.lower not in page.lex.openers:
        return False
    if len(token.text) > 1 and token.text.isupper() and not (page.opens(i) and len(token.text) > 3):
        return False  # "IS", but not the "UPDATE:" before a paragraph
    return token.pos not in ("PROPN", "NOUN") or page.opens(i)


def _part_of_word(page: Page, i: int) -> bool:
    # "pre-al-Qaeda" is odd but harmless; "x-as-Y" in the middle of a compound is no start.
    return i > 0 and page.words[i - 1] in HYPHENS and not page.tokens[i - 1].space


def _after_particles(page: Page, i: int) -> int:
    """The capitalised token that particles (and hyphens) beginning at i lead to; i where they lead to none."""
    words, j, count = page.words, i, 0
    hyphened = False
    while j < len(words) and words[j] in page.lex.particles and count < 3:
        free = words[j] in page.lex.free_particles
        j += 1
        count += 1
        if j < len(words) and words[j] in HYPHENS and not page.tokens[j].space:
            j += 1
            hyphened = True
        elif not free and not hyphened:
            return i
    if not count or j >= len(words) or not page.capital(j) or page.tokens[j].sent != page.tokens[i].sent:
        return i
    return j


def _end(page: Page, i: int, last: int) -> int:
    """The end (excluded) of the run that begins at token i."""
    j = i if page.capital(i) else _after_particles(page, i)
    while True:
        following = _next(page, j, last)
        if following == j:
            return j + 1
        j = following


def _next(page: Page, j: int, last: int) -> int:
    """The next token of a run after its token j; j itself where the run ends."""
    k = j + 1
    if k >= last:
        return j
    words = page.words
    if words[k] in HYPHENS and not page.tokens[j].space and not page.tokens[k].space:
        return _over_hyphen(page, j, k, last)
    if not page.tokens[j].space:
        return j
    if page.capital(k):
        if not _opener(page, k):
            return k
        inside = page.tokens[k].lower in page.lex.words["name.inner"] and k + 1 < last and page.capital(k + 1)
        return k + 1 if inside and not _opener(page, k + 1) else j  # "Republican Action Against Drugs"
    if words[k] == "&" and k + 1 < last and page.capital(k + 1):
        # "Freedom & Justice Party" is one name, "Omar Deyran & Hassan Sahl" are two.
        return k + 1 if fold(words[_end(page, k + 1, last) - 1]) in page.lex.group_words else j
    if words[k].isdigit() and _unit_number(page, j, k, last):
        return k
    over = _after_particles(page, k)
    return over if k < over < last else j


def _unit_number(page: Page, j: int, k: int, last: int) -> bool:
    """True for the number of a unit: "Battalion 135", "BGF 1004", but not "JMA 40 fighters"."""
    if fold(page.words[j]) in page.lex.group_words:
        return len(page.words[k]) <= 4
    ends = k + 1 >= last or page.tokens[k + 1].pos not in ("NOUN", "ADJ", "PROPN", "SYM", "NUM")
    return (
        is_acronym(page.words[j]) and 2 <= len(page.words[k]) <= 4 and ends and page.words[k][:2] not in ("19", "20")
    )


def _over_hyphen(page: Page, j: int, k: int, last: int) -> int:
    if k + 1 >= last:
        return j
    after = page.words[k + 1]
    if after in page.lex.words["name.suffixes"]:
        return k + 1
    if page.capital(k + 1):
        return j if _two_names(page, j, k + 1) else k + 1
    if after in page.lex.hyphen_tails or len(after) > 4:
        return j
    # Lashkar-e-Taiba, Jaish-ul-Adl, Deir ez-Zor: a short joiner between hyphens or before one.
    if k + 3 < last and page.words[k + 2] in HYPHENS and page.capital(k + 3):
        return k + 3
    return j


def _two_names(page: Page, j: int, k: int) -> bool:
    """True where a hyphen parts two names of their own: "Iran-Iraq", "Saudi-UAE"."""
    left, right = page.known.match(page.words, j), page.known.match(page.words, k)
    sure = left is not None and right is not None and left.strength is right.strength is Strength.STRONG
    return sure or bool(page.known.adjective(page.words[j]) and page.known.adjective(page.words[k]))


def _longer(page: Page, run: Run, last: int) -> int:
    """The end of a run with what belongs to its name across small words: "Army of Conquest", "People's Front"."""
    first, end = run
    words = page.words
    complements = 0
    while end + 1 < last:
        if (
            words[end] in _POSSESSIVE
            and fold(words[end - 1]) in page.lex.words["name.owners"]
            and page.capital(end + 1)
        ):
            end = _end(page, end + 1, last)
        elif words[end] in ("of", "for", "against") and _headed(page, first if not complements else end - 1, end):
            onward = _complement(page, end + 1, last)
            if onward == end + 1:
                break
            end, complements = onward, complements + 1
        else:
            break
    return end


def _with_ordinal(page: Page, i: int, end: int, first: int) -> int:
    """The start of a unit's name with its number: "33rd Front", "6th Infantry Division"."""
    word = page.words[i - 1] if i > first else ""
    numbered = word[:1].isdigit() and word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdigit()
    if word.isdigit() and len(word) < 4:
        numbered = any(fold(page.words[j]) in page.lex.words["name.numbered_units"] for j in range(i, end))
    return i - 1 if numbered and (word.isdigit() or fold(page.words[end - 1]) in page.lex.group_words) else i


def _romance(page: Page, first: int, end: int, last: int) -> int:
    """The end of a French, Spanish or Portuguese name, whose common words are small."""
    lex = page.lex
    if fold(page.words[first]) not in lex.romance_heads and fold(page.words[end - 1]) not in lex.romance_heads:
        return end
    good, foreign = end, False
    k = end
    while k < last and page.tokens[k - 1].space | (page.words[k - 1] in HYPHENS):
        word = fold(page.words[k].removeprefix("l'").removeprefix("d'"))
        if word in lex.romance_small or page.words[k].isdigit():
            k += 1
        elif page.capital(k) or word in lex.romance_inside:
            foreign = (
                foreign
                or (page.words[k][0].islower() and word not in page.lex.words["name.romance_also_english"])
                or k > end
            )
            k += 1
            good = k
        else:
            break
    return good if foreign else end


def _headed(page: Page, first: int, end: int) -> bool:
    lex = page.lex
    tail = fold(page.words[end - 1])
    if end - first == 1 and tail in lex.never:
        return False  # "the Mujahideen of the ..." names nobody
    front = fold(page.words[first])
    if front in lex.place_with_of and page.words[end] == "of":
        return True
    return tail in lex.group_words or tail in lex.weak_group_words or front in lex.group_words


def _complement(page: Page, k: int, last: int) -> int:
    """The end of a name's complement that begins at k ("the Liberation of ..."); k where there is none."""
    start = k
    if page.words[k] == "the":
        k += 1
    if k >= last or not starts(page, k) or page.tokens[k].lower in page.lex.titles:
        return start
    match = page.known.match(page.words, k)
    if match and match.kind is PartyKind.GROUP and match.strength is Strength.STRONG:
        return start
    end = _end(page, k, last)
    if (end - k == 1 and page.acronym(k)) or _person(page, k, end, match):
        return start
    if k > start and end - k > 1 and fold(page.words[end - 1]) in page.lex.group_words:
        return start  # "1st Division of the Harim Army" are two, "Gathering of Harim Forces" is one
    return _second_complement(page, k, end, last)


def _person(page: Page, first: int, end: int, match: KnownMatch | None) -> bool:
    """True where "of X" names a leader: "the Popular Forces of Yasser Abu Shabab"."""
    if fold(page.words[end - 1]) in page.lex.group_words:
        return False
    if match is not None:
        return match.kind is PartyKind.PERSON
    front = fold(page.words[first])
    return front in page.lex.given_names or front in ("abu", "ibn", "umm") or page.tokens[end - 1].ent == "PERSON"


def _second_complement(page: Page, k: int, end: int, last: int) -> int:
    """Over "and": "Group for Supporters of Islam and Muslims", but not "Army of Conquest and Ahrar al-Sham"."""
    if end - k > 1 or end + 1 >= last or page.words[end] != "and":
        return end
    m = end + 1
    if page.words[m] == "the" and m + 1 < last:
        m += 1
    if not starts(page, m) or page.acronym(m):
        return end
    other = _end(page, m, last)
    match = page.known.match(page.words, m)
    if match and match.kind is not PartyKind.PLACE:
        return end
    words = [word for word in page.words[m:other] if word not in page.lex.particles and word not in HYPHENS]
    same = _is_place(page, k) == _is_place(page, m)
    return other if len(words) == 1 and same and page.tokens[m].lower not in page.lex.titles else end


def _is_place(page: Page, i: int) -> bool:
    match = page.known.match(page.words, i)
    return match is not None and match.kind is PartyKind.PLACE
