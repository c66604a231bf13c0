"""Read Russian sentences with the real pipeline and show their claims as short lines."""

from __future__ import annotations

from whence.claims import Claim, End, find_claims
from whence.language import analyse
from whence.reading import Metadata, read_text
from whence.values import Bound, Language

DAY = "2019-10-28"


def read(text: str) -> list[Claim]:
    """The claims of a text."""
    meta = Metadata(outlet="Вестник долины", published=Bound.parse(DAY), language=Language("ru"))
    document = read_text(text, "made.txt", meta)
    return find_claims(document, analyse(document))


def lines(text: str, *kinds: str) -> set[str]:
    """Claims of these kinds (all where none is named) as "kind: subject -> object"."""
    return {line(claim) for claim in read(text) if not kinds or claim.kind in kinds}


def line(claim: Claim) -> str:
    """One claim as a line; the name of the party rather than the words."""
    return f"{claim.kind}: {_shown(claim.subject)} -> {_shown(claim.object)}"


def _shown(end: End | None) -> str:
    return "-" if end is None else end.name or end.text


def only(text: str, kind: str) -> Claim:
    """The one claim of a kind; fails where there are none or several."""
    (claim,) = [claim for claim in read(text) if claim.kind == kind]
    return claim
