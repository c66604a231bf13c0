"""Why names are one party's, and what imported lists say of it, in the terminal and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from whence.claims.kinds import kinds
from whence.cli.output import Printer, counted
from whence.cli.phrases import UNBROKEN
from whence.ledger.listed import ListedClaim, ListedEntry
from whence.ledger.records import LinkRecord, PartyRecord

# Longer lists of names and ties push the rest off the screen; --json gives them all.
_CLAIMS_SHOWN = 12


def print_links(out: Printer, links: Sequence[LinkRecord]) -> None:
    """Print why two names are one party's, with what takes it back."""
    if not links:
        return
    out.heading("Why these names are one")
    for link in links:
        undo = (
            f"whence undo {link.decision}"
            if link.decision
            else f'whence judge different "{link.left}" "{link.right}"'
        )
        out.line(f"{link.left} = {link.right}", indent=2, hang=4)
        out.line(f"{'; '.join(link.reasons)}  [{link.by}, {link.score:.2f}]", indent=6, hang=2, style="dim")
        out.line(f"to part them: {undo}", indent=6, hang=2, style="dim")


def print_listed(out: Printer, record: PartyRecord) -> None:
    """Print the entries of lists: those joined with the party, then those that only share a name with it."""
    for joined, title in (
        (True, "On lists"),
        (False, "Entries of lists with one of its names, or one like it (not joined)"),
    ):
        entries = [entry for entry in record.listed if entry.joined is joined]
        if entries:
            out.heading(f"{title} ({len(entries)})")
        for entry in entries:
            _print_entry(out, record, entry)


def _print_entry(out: Printer, record: PartyRecord, entry: ListedEntry) -> None:
    since = f", listed {entry.listed}" if entry.listed else ""
    out.line(f"{entry.name}  –  {entry.source}, {entry.drawn or 'undated'}, {entry.reference}{since}", 2, "", 4)
    facts = [*entry.roles, *entry.born, *entry.countries]
    if facts:
        out.line("; ".join(facts), indent=6, hang=2)
    if entry.matched:
        out.line(f"asked because of: {entry.matched}", indent=6, hang=2, style="dim")
    for claim in entry.claims[:_CLAIMS_SHOWN]:
        out.line(_sentence(claim), indent=6, hang=2)
    if len(entry.claims) > _CLAIMS_SHOWN:
        out.line(f"and {counted(len(entry.claims) - _CLAIMS_SHOWN, 'more claim')}; all of them with --json", indent=6)
    if not entry.joined:
        judged = f'whence judge same "{record.ref.short}" {entry.short}'
        out.line(f"to join it: {judged.replace(' ', UNBROKEN)}", indent=6, style="dim")


def _sentence(claim: ListedClaim) -> str:
    kind = kinds().get(claim.kind)
    label = kind.label if kind else claim.kind.replace("_", " ")
    other = f"“{claim.object}”" if claim.kind == "known_as" else claim.object
    marks = [mark for mark in (claim.quality, claim.role, claim.when) if mark]
    said = f"{claim.subject} {label} {other}" + (f" ({'; '.join(marks)})" if marks else "")
    return f"{said}: “{claim.words}”" if claim.words and claim.words != claim.kind else said


def link_json(link: LinkRecord) -> dict[str, Any]:
    """A link as one JSON object."""
    return {
        "left": link.left, "right": link.right, "by": link.by, "score": link.score, "reasons": list(link.reasons),
        "decision": link.decision or None,
    }  # fmt: skip


def listed_json(entry: ListedEntry) -> dict[str, Any]:
    """An entry of a list with its claims, as one JSON object."""
    claims = [
        {
            "id": claim.id, "kind": claim.kind, "subject": claim.subject, "object": claim.object,
            "quality": claim.quality or None, "role": claim.role or None, "words": claim.words or None,
            "when": claim.when or None,
            "sources": [{"name": entry.source, "kind": "outlet", "medium": "list", "date": entry.drawn or None}],
        }
        for claim in entry.claims
    ]  # fmt: skip
    return {
        "id": entry.key, "list": entry.source, "publisher": entry.publisher, "date": entry.drawn or None,
        "import": entry.number, "reference": entry.reference, "kind": entry.kind, "name": entry.name,
        "joined": entry.joined, "matched": entry.matched or None, "countries": list(entry.countries),
        "born": list(entry.born), "roles": list(entry.roles), "listed": entry.listed or None,
        "note": entry.note or None, "lat": entry.lat, "lon": entry.lon, "claims": claims,
    }  # fmt: skip
