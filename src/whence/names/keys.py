"""The keys of names: two names without a key in common have no part alike, so they need no comparison.

Comes in: a parsed name, or one word. Goes out: strings. Spellings of one word share at least one key: the consonants
by broad class, those with one left out, letters with one left out for words of few consonants, the given name a word
is a form of, the word without a grown-on article. Checked against every pair of the words of a sanctions list: no
two words of likeness ALIKE or more were without a common key.
"""

from __future__ import annotations

from functools import lru_cache

from whence.names.acronym import small_words
from whence.names.group import HARD, GroupName
from whence.names.likeness import variant_groups
from whence.names.person import PersonName
from whence.names.skeleton import sound

# Consonants that likeness may put for one another, one letter for each class.
_BROAD = str.maketrans("zdpgqhcvlmj", "stbkkkkfrnk")
SHORT = frozenset({"=a ", "=i "})  # how words begin that are short forms, or initials that may be one
_GROWN = ("al", "el", "abd", "binal", "bin", "ben")


def words_of(form: PersonName | GroupName) -> frozenset[str]:
    """What a name is met by: the parts of a person's name; what a group is of, translated, its name without spaces
    and its short forms. Words that begin with "=" are met by themselves alone (see word_keys)."""
    if isinstance(form, PersonName):
        return frozenset(form.texts)
    content = [unit for unit in form.units if unit.kind in HARD] or list(form.units)
    words = [word for unit in content for word in ([f"={c}" for c in unit.concepts] or [unit.text])]
    return frozenset((*words, *(f"={joined}" for joined in form.joined), *_short_forms(form)))


def joined_words(form: PersonName | GroupName) -> frozenset[str]:
    """Neighbouring parts of a person's name as one word: another may write them so."""
    if not isinstance(form, PersonName):
        return frozenset()
    return frozenset(one + other for one, other in zip(form.texts, form.texts[1:], strict=False))


def _short_forms(form: GroupName) -> list[str]:
    """Short forms the name has ("=a jma"), and the two it most likely gives rise to ("=i jma")."""
    content = "".join(word[0] for word in form.words if word not in small_words())
    whole = "".join(word[0] for word in form.words)
    rise = {letters for letters in (content, whole) if 2 <= len(letters) <= 10}
    return [*(f"=a {letters}" for letters in form.acronyms), *(f"=i {letters}" for letters in rise)]


def keys_of(form: PersonName | GroupName) -> frozenset[str]:
    """The keys of all words of a name."""
    keys = {key for word in words_of(form) for key in word_keys(word)}
    # Words written as one must be nearly equal to the other's word (alignment.py), so that they share the sound.
    return frozenset(keys | {_sound_key(word) for word in joined_words(form)})


def _sound_key(word: str) -> str:
    return f"~{sound(word).skeleton.translate(_BROAD)}"


@lru_cache(maxsize=200_000)
def word_keys(word: str) -> tuple[str, ...]:
    """The keys under which spellings of one word meet. A word that begins with "=" has no other spelling."""
    if word.startswith("="):
        return ("=short " + word[3:],) if word[:3] in SHORT else (word,)
    keys: set[str] = set()
    for stem in (word, *(word[len(grown) :] for grown in _GROWN if word.startswith(grown) and len(word) > 5)):
        keys.update(f"form {group}" for group in variant_groups(stem))
        keys.add(_sound_key(stem))
        skeleton = sound(stem).skeleton
        keys.add(skeleton)
        if len(skeleton) > 3:
            keys.update(skeleton[:at] + skeleton[at + 1 :] for at in range(len(skeleton)))
        elif len(stem) > 3:  # with few consonants, letters say more
            keys.update(f"-{stem[:at]}{stem[at + 1 :]}" for at in range(len(stem)))
            keys.add(f"-{stem}")
    return tuple(sorted(keys))
