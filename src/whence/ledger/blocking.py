"""By what two names of the ledger meet, so that a new name is compared with a few others and not with all.

In: a prepared name. Out: numbers, its blocks; names with a block in common are worth comparing.
Always: the blocks follow from the name alone, never from what else is in the ledger, so that the order of reading
changes nothing. A block is made of how two words of the name sound; of one, where the name has only one that counts.
Whether two parts are alike is left to names/compare.py. Spellings that change a consonant's class are missed: with
one word of each name in common a ledger of 10,000 reports would compare thousands of names with every "Muhammad".
"""

from __future__ import annotations

import hashlib
from itertools import combinations

from whence.names.compare import Prepared
from whence.names.group import HARD, GroupName
from whence.names.keys import word_keys

# A name of more words meets others by its first ones: 8 words give 28 pairs.
_WORDS = 8


def blocks(name: Prepared) -> set[int]:
    """The blocks of a name, as numbers that SQLite can hold."""
    words = _sounds(name)[:_WORDS]
    if len(words) == 1:
        return {_number(name.kind, one) for one in words[0]}
    return {
        _number(name.kind, *sorted((one, other)))
        for left, right in combinations(words, 2)
        for one in left
        for other in right
    }


def _sounds(name: Prepared) -> list[list[str]]:
    """For each word that counts, how it sounds: the given names it is a form of, the English words it stands for."""
    if not isinstance(name.form, GroupName):
        return [_heard(text) for text in dict.fromkeys(name.form.texts)]
    units = [unit for unit in name.form.units if unit.kind in HARD] or list(name.form.units)
    return [[f"={word}" for word in sorted(unit.concepts)] or _heard(unit.text) for unit in units]


def _heard(word: str) -> list[str]:
    return [key for key in word_keys(word) if key.startswith(("~", "form "))] or [word]


def _number(*parts: str) -> int:
    raw = hashlib.blake2b("\n".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(raw, "big", signed=True)
