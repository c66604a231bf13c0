"""Names in Arabic text by lists and head-words.

In: a Parse. Out: drafts of names.
Always: without a tagger a word proves nothing by its form alone: a name is listed, or begins with a head-word that only
names begin with, or follows a title, or stands where a place is named and is one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whence.language.analysis import Parse, PartyKind
from whence.language.arabic.draft import Draft, best
from whence.language.arabic.groups import groups, outlets
from whence.language.arabic.known import arabic_names
from whence.language.arabic.lexicon import lexicon
from whence.language.arabic.persons import kunyas, persons, surnames
from whence.language.arabic.places import at_place, places


def find_names(parse: Parse) -> list[Draft]:
    """The names of a document in text order."""
    listed = list(_listed(parse))
    strong = [draft for draft in listed if draft.known is not None]
    found = best([*strong, *groups(parse, strong), *persons(parse), *kunyas(parse), *places(parse), *outlets(parse)])
    found += _confirmed(parse, listed, found)
    return [*found, *surnames(parse, found)]


# -------------------------------------------------------------------- lists
def _listed(parse: Parse) -> Iterator[Draft]:
    """Listed names. Ambiguous ones have no `known` until a surer name of theirs stands in the document."""
    words = [token.lower for token in parse.tokens]
    i = 0
    while i < len(words):
        hit = arabic_names().match(words, i) if parse.tokens[i].pos == "WORD" else None
        if lexicon().has("heads.class", words[i]) and i + 1 < len(words):
            inner = arabic_names().match(words, i + 1)
            longer = (
                inner is not None
                and inner.name.kind is PartyKind.GROUP
                and (hit is None or inner.length + 1 > hit.length)
            )
            hit = None if longer else hit  # "تنظيم الدولة الإسلامية" is more than "تنظيم الدولة"
        last = i + hit.length if hit else i
        if (
            hit is None
            or parse.tokens[last - 1].sent != parse.tokens[i].sent
            or not _stands(parse, i, last, hit.name.kind)
        ):
            i += 1
            continue
        first = i
        if hit.name.kind is PartyKind.GROUP and _class_before(parse, i):
            first = i - 1  # "حركة حماس", "تنظيم القاعدة": the noun belongs to the name as it is used
        worth = 4.0 if hit.name.strong else 1.0
        yield Draft(
            first, last, hit.name.kind, f"known:{hit.name.kind}", worth, known=hit.name if hit.name.strong else None
        )
        i = last


def _stands(parse: Parse, i: int, last: int, kind: PartyKind) -> bool:
    """False for an everyday word where nothing before it says that it is a name."""
    word = parse.tokens[i].lower
    if last - i > 1 or not (
        lexicon().has("doubtful.words", word) or lexicon().has("doubtful.words", parse.tokens[i].lemma)
    ):
        return True
    return kind is PartyKind.PLACE and at_place(parse, i)


def _class_before(parse: Parse, i: int) -> bool:
    before = parse.tokens[i - 1] if i else None
    return (
        before is not None
        and before.sent == parse.tokens[i].sent
        and lexicon().has("heads.class", before.lower)
        and (before.lower in {"حركه", "تنظيم", "مجموعه"} and parse.tokens[i].lower not in {"تنظيم", "حركه"})
    )


def _confirmed(parse: Parse, listed: Sequence[Draft], found: Sequence[Draft]) -> Iterator[Draft]:
    """An ambiguous name whose party the document also names surely."""
    sure = {draft.known.english for draft in found if draft.known}
    taken = {i for draft in found for i in range(draft.first, draft.last)}
    words = [token.lower for token in parse.tokens]
    for draft in listed:
        if draft.known is None and not any(i in taken for i in range(draft.first, draft.last)):
            hit = arabic_names().match(words, draft.first)
            if hit is not None and hit.name.english in sure:
                draft.known = hit.name
                yield draft
