"""All names of a document: from quotation marks, head-words, lists, the recogniser, acronyms, titles and aliases.

In: a Parse. Out: drafts of names that do not overlap, and the pairs of names that the text gives as one party's.
Always: of names that overlap the surer and longer stays; every name has one kind, that of its best evidence in the
document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whence.language.analysis import Parse, PartyKind
from whence.language.russian.aliases import Alias, find_aliases
from whence.language.russian.draft import Draft, best, head_of
from whence.language.russian.features import QUOTES, feature, is_capitals
from whence.language.russian.headed import headed_names
from whence.language.russian.known import Hit, russian_names
from whence.language.russian.lexicon import lexicon
from whence.language.russian.quoted import quoted_names, quoted_things
from whence.language.russian.recognised import recognised_names
from whence.language.russian.second_looks import again, one_kind, take_titles, whole
from whence.language.russian.shapes import acronyms, acting, kunyas, titled
from whence.language.russian.stems import plain


def find_names(parse: Parse) -> tuple[list[Draft], list[Alias]]:
    """The names of a document in text order, and the pairs of them that are one party."""
    words = [token.text for token in parse.tokens]
    listed = list(_listed(parse, words))
    things = list(quoted_things(parse))
    recognised = [piece for draft in recognised_names(parse) for piece in _split(parse, draft, listed)]
    names = best([*quoted_names(parse), *listed, *headed_names(parse), *recognised, *kunyas(parse), *acronyms(parse),
                  *titled(parse), *acting(parse)])  # fmt: skip
    names = best([*names, *again(parse, names)])
    names = [d for d in whole(parse, names) if d.known or not any(first <= d.first < last for first, last in things)]
    one_kind(parse, names)
    aliases = find_aliases(parse, names)
    names.sort(key=lambda draft: draft.first)
    take_titles(parse, names)
    return names, aliases


# -------------------------------------------------------------------- lists
def _listed(parse: Parse, words: Sequence[str]) -> Iterator[Draft]:
    names, i = russian_names(), 0
    while i < len(words):
        hit = names.match(words, i)
        if hit is None or not _stands(parse, i, hit):
            i += 1
            continue
        first, last = i, i + hit.length
        if (
            any(word in QUOTES for word in words[first:last])
            and words[first][1:2].islower()
            and (words[first][:1].islower() or lexicon().is_one(plain(parse.tokens[first].lemma), "group"))
        ):
            # "бригады «Призрак»" is listed with its noun, which is no part of the name here.
            first = next(k for k in range(first, last) if words[k] in QUOTES) + 1
            last -= words[last - 1] in QUOTES
        worth = 4.0 if hit.name.strong else 1.5
        yield Draft(first, last, head_of(parse, first, last), hit.name.kind, f"known:{hit.name.kind}", worth,
                    known=hit.name if hit.name.strong else None,
                    acronym=last - first == 1 and is_capitals(words[first]))  # fmt: skip
        i = last


def _stands(parse: Parse, i: int, hit: Hit) -> bool:
    """False where the words are more likely something else: another person's name, an adjective, a whole line."""
    last = i + hit.length
    tokens = parse.tokens
    if last > len(tokens) or tokens[last - 1].sent != tokens[i].sent:
        return False
    if hit.name.kind is PartyKind.PERSON:
        # "Хоакин Гусман Лопес" is another man than "Хоакин Гусман".
        return not (last < len(tokens) and tokens[last].ent == "I-PER") and (
            hit.length > 1 or tokens[i].ent != "I-PER"
        )
    if hit.length == 1 and tokens[i].ent == "I-PER" and not is_capitals(tokens[i].text):
        return False  # "Омархаям Мауте"
    if hit.length == 1 and tokens[i].ent.endswith("PER") and hit.name.kind is PartyKind.PLACE:
        beside = [tokens[k].ent for k in (i - 1, i + 1) if 0 <= k < len(tokens)]
        return not any(vote.endswith("PER") for vote in beside)
    return True


def _split(parse: Parse, draft: Draft, listed: Sequence[Draft]) -> Iterator[Draft]:
    """A recogniser's name that swallowed a listed one of another sort is cut there: "Синалоа Исмаэль Самбада"."""
    inside = [
        d for d in listed if d.first >= draft.first - 1 and d.last <= draft.last and d.overlaps(draft) and d.known
    ]
    if not inside or any(d.first <= draft.first and d.last == draft.last for d in inside):
        yield draft
        return
    rest = [t for t in parse.tokens[draft.first : draft.last] if not any(d.first <= t.i < d.last for d in inside)]
    human = any(feature(t, "Animacy") == "Anim" and t.pos == "PROPN" for t in rest)
    if human and draft.kind is PartyKind.GROUP:
        draft.kind = PartyKind.PERSON
    if draft.kind is not PartyKind.PERSON and all(d.kind is not PartyKind.PERSON for d in inside):
        draft.worth = max(draft.worth, 4.0)  # "Аль-Каида в Йемене" is more than "Аль-Каида"
        yield draft
        return
    at = draft.first
    for d in inside:
        if d.first > at:
            yield _cut(parse, draft, at, d.first)
        at = d.last
    if at < draft.last:
        yield _cut(parse, draft, at, draft.last)


def _cut(parse: Parse, draft: Draft, first: int, last: int) -> Draft:
    return Draft(first, last, head_of(parse, first, last), draft.kind, draft.rule, draft.worth)
