"""A claim as told, in words.

In: a claim. Out: a short text, not yet made inert. Always: the kind's own label, as everywhere.
"""

from __future__ import annotations

from whence.accounts.told import Told, Who
from whence.claims.kinds import kinds

# Characters of words that are no name; the claim itself has them whole.
_LONGEST = 80


def sentence(told: Told) -> str:
    """ "Omar Deyran left Northern Shield"; "(not named) killed Karim Vale"."""
    kind = kinds().get(told.kind)
    plural = told.subject is not None and told.subject.kind == "people"
    label = told.kind.replace("_", " ") if kind is None else kind.plural if plural else kind.label
    place = f"(in {told.place.name})" if told.place and told.place.name else ""
    return " ".join(part for part in (end(told.subject) or "(not named)", label, end(told.object), place) if part)


def end(who: Who | None) -> str:
    """The name of an end, or its words in quotation marks where it is no party."""
    if who is None:
        return ""
    if who.id:
        return who.name or who.text
    text = " ".join((who.text or who.name).split())
    return f"“{text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(' ', 1)[0] + ' …'}”"
