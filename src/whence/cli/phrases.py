"""A claim in words: a sentence, what its source makes of it, its voices, its days, its footnote.

In: a `ClaimRecord`. Out: short texts, not yet made inert.
Always: a denied claim says so first; the chain is shown from the innermost voice outwards, as one would tell it.
"""

from __future__ import annotations

from whence.claims.claim import Claim, End, SourceLink
from whence.claims.kinds import kinds
from whence.ledger.records import ClaimRecord, Review
from whence.values import Certainty, Stance

# A space at which no line is broken; shown as an ordinary one.
UNBROKEN = "\u00a0"


def sentence(record: ClaimRecord) -> str:
    """Who does what to whom, with the details: "Omar Deyran leads Northern Shield (as commander)"."""
    claim = record.claim
    subject = _end(record, claim.subject, "subject") or "(not named)"
    said = " ".join(part for part in (subject, label(claim), _end(record, claim.object, "object")) if part)
    details = _details(record)
    said += f" ({'; '.join(details)})" if details else ""
    return f"DENIED: {said}" if claim.stance is Stance.DENIED else said


def label(claim: Claim) -> str:
    """The verb of a claim: its kind's label, in the plural where the subject is people."""
    kind = kinds().get(claim.kind)
    if kind is None:
        return claim.kind.replace("_", " ")
    return kind.plural if claim.subject is not None and claim.subject.kind == "people" else kind.label


def standing(claim: Claim) -> str:
    """What the source makes of it: "stated", "denied", "possible", "denied, as possible"."""
    if claim.stance is Stance.DENIED:
        return "denied" if claim.certainty is Certainty.STATED else f"denied, as {claim.certainty.value}"
    return claim.certainty.value


def voices(claim: Claim) -> str:
    """The chain from the innermost voice to the outlet: "A spokesman, in Valley Monitor"."""
    return ", in ".join(link.name for link in reversed(claim.sources))


def voice(link: SourceLink) -> str:
    """One link of the chain: "A spokesman (people), "said", post, 2031-04-01"."""
    parts = [f"{link.name} ({link.kind})"]
    parts += [f"“{link.cue}”"] if link.cue else []
    return ", ".join(parts + [part for part in (link.medium, link.date) if part])


def days(claim: Claim) -> str:
    """When it happened or held, in EDTF and in the source's words; "" where nothing is said."""
    if claim.when is None:
        return ""
    bounds = claim.when.bounds
    if bounds.end is None:
        shown = "" if bounds.start.open else bounds.start.edtf()
    else:
        shown = "; ".join(part for part in (_tie_start(claim), _tie_end(claim)) if part)
    words = f"“{claim.when.text}”" if claim.when.text else ""
    return " ".join(part for part in (shown, words) if part)


def footnote(record: ClaimRecord) -> str:
    """Days, standing, voices, date of the report, and the short ids to ask on with."""
    claim = record.claim
    ids = f"[claim {record.short}, document {record.document.short}]"
    parts = [days(claim), standing(claim), voices(claim), f"reported {record.document.published_text or 'undated'}"]
    parts += [reviewed(record.review)]
    return " · ".join(part for part in parts if part) + f"  {UNBROKEN.join(ids.split())}"


def reviewed(review: Review) -> str:
    """What a person judged of a claim: "rejected by anna: the page took the post for its own"; "" where nobody did."""
    if review.state == "unreviewed":
        return ""
    fields = ", ".join(f"{name} = {value}" for name, value in review.corrections.items())
    said = f"{review.state} by {review.by}" + (f" ({fields})" if fields else "")
    return f"{said}: {review.reason}" if review.reason else said


def _end(record: ClaimRecord, end: End | None, role: str, position: int = 0) -> str:
    if end is None:
        return ""
    if end.kind == "text":
        return f"“{shortened(end.text)}”"
    party = record.party(role, position)
    name = party.name if party else end.name or end.text
    # A description says more in the report's own words than by the name it was resolved to, and hides nothing.
    return name if name.casefold() in end.text.casefold() or end.text in name else f"{name} (“{shortened(end.text)}”)"


def shortened(text: str, longest: int = 160) -> str:
    """A text on one line, cut at a word where it is longer; the passage shows the rest."""
    text = " ".join(text.split())
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0] + " …"


def _details(record: ClaimRecord) -> list[str]:
    details = record.claim.details
    place = _end(record, details.place, "place")
    of = ", ".join(_end(record, end, "of", number) for number, end in enumerate(details.of))
    named = (
        ("as", details.role), ("", details.relation), ("", str(details.count) if details.count else ""),
        ("in", place), ("of", of), ("about", details.topic),
    )  # fmt: skip
    return [f"{word} {value}".strip() for word, value in named if value]


def _tie_start(claim: Claim) -> str:
    start = claim.when.bounds.start if claim.when else None
    if start is None or start.open:
        return ""
    return f"by {start.last}" if start.first is None else f"from {start.edtf()}"


def _tie_end(claim: Claim) -> str:
    end = claim.when.bounds.end if claim.when else None
    if end is None or end.open:
        return ""
    if end.last is None:
        return f"still on {end.first}"
    return f"until {end.edtf()}" if end.first else f"over by {end.last}"
