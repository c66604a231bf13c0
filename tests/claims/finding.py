"""Read a sentence with the real pipeline and show its claims as short lines that a test can compare."""

from whence.claims import Claim, End, find_claims
from whence.language import analyse
from whence.reading import Document, Metadata, read_text
from whence.values import Bound, Language

DAY = "2031-04-02"


def read(text: str, published: str | None = DAY) -> tuple[Document, list[Claim]]:
    """The document of a text and its claims."""
    when = Bound.parse(published) if published else None
    document = read_text(text, "made.txt", Metadata(outlet="Valley Monitor", published=when, language=Language("en")))
    return document, find_claims(document, analyse(document))


def lines(text: str, *kinds: str) -> set[str]:
    """Claims of these kinds (all where none is named) as "kind: subject -> object"."""
    return {line(claim) for claim in read(text)[1] if not kinds or claim.kind in kinds}


def line(claim: Claim) -> str:
    """One claim as a line; the name of the party rather than the pronoun."""
    return f"{claim.kind}: {_shown(claim.subject)} -> {_shown(claim.object)}"


def _shown(end: End | None) -> str:
    return "-" if end is None else end.name or end.text


def only(text: str, kind: str) -> Claim:
    """The one claim of a kind; fails where there are none or several."""
    (claim,) = [claim for claim in read(text)[1] if claim.kind == kind]
    return claim
