"""Under which key a place is filed: its name without case, diacritics, articles and words such as "province".

In: a name in any script. Out: a key that the usual spellings of the name share ("Jisr ash-Shughur", "Jisr al
Shughour": jisr sugur). The gazetteer is cut with this very function, so a change here asks for a new cut.
"""

from __future__ import annotations

from whence.language.known import fold

GENERIC = {
    *("governorate", "province", "provinces", "district", "region", "state", "county", "oblast", "krai", "republic"),
    *("raion", "department", "departement", "departamento", "prefecture", "municipality", "municipio", "muhafazat"),
    *("muhafazah", "wilaya", "wilayat", "woreda", "zone", "territory", "city", "town", "village", "subdistrict"),
    *("division", "township", "locality", "canton", "commune", "mintaqat", "nahiyat", "viloyati", "kray", "camp"),
    *("محافظه", "منطقه", "ناحيه", "مدينه", "область", "край", "республика", "район", "провинция", "город"),
}


_GENERIC = frozenset(fold.light(word) for word in GENERIC)


def place_key(name: str) -> str:
    """The pieces of the name, lightly folded and joined by spaces, without articles; "" where nothing is left."""
    return " ".join(_pieces(name))


def bare_key(name: str) -> str:
    """The key without words that only say what sort of place it is; the whole key where nothing else is there."""
    every = _pieces(name)
    kept = [piece for piece in every if piece not in _GENERIC and piece != "of"]
    return " ".join(kept or every)


def exact(name: str) -> str:
    """The name folded but not lightly: tells "Raqqa" from "Raka"."""
    return " ".join(
        piece for token in fold.tokens(name) for piece in fold.pieces(token) if piece not in fold.ARTICLES
    )


def _pieces(name: str) -> list[str]:
    found = [piece for token in fold.tokens(name) for piece in fold.pieces(token)]
    kept = [fold.light(piece) for piece in found if piece not in fold.ARTICLES]
    return kept or found
